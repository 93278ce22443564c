"""What the words around a verb make of it: fact, plan, promise, wish, negotiation, refusal, denial, condition.

The cues are data (`resources/rules/modality.toml`), after medspacy's ConText: words, effect, reach, terminators.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from desktop_app.extraction.clauses import Analysis
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.tokens import Token
from desktop_app.extraction.verb_forms import Group

FACT_TENSES = frozenset({"past", "perfect", "pluperfect", "participle", "present"})
NOUN_REACH = 12  # words: a noun stands near what governs it


class Cue(msgspec.Struct, frozen=True, gc=False):
    """Words of a sentence, tokens `first` to `last`, that colour what follows within `reach` tokens."""

    first: int
    last: int
    effect: str
    reach: int
    strong: bool


class Mood(msgspec.Struct, frozen=True):
    """`effect`: fact, planned, agreed, proposed, negotiating, refused, denied, conditional, meant. `cue`: its words."""

    effect: str
    hearsay: bool = False
    cue: Cue | None = None
    tense: str = "past"

    @property
    def real(self) -> bool:
        return self.effect == "fact"


_Entry = tuple[tuple[str, ...], str, int, bool]
_STEM = 3  # letters by which cues that begin with a stem are looked up


@cache
def _cues() -> tuple[dict[str, list[_Entry]], dict[str, list[tuple[str, _Entry]]], frozenset[str]]:
    """Cues by their first word, those that begin with a stem by its first letters, and the terminators."""
    exact: dict[str, list[_Entry]] = {}
    stems: dict[str, list[tuple[str, _Entry]]] = {}
    data = rules("modality")
    for cue in data["cue"]:
        for phrase in cue["words"]:
            first, *rest = phrase.lower().split()
            entry = (tuple(rest), cue["effect"], cue["reach"], cue.get("strong", False))
            if first.endswith("*"):
                stems.setdefault(first[:_STEM], []).append((first[:-1], entry))
            else:
                exact.setdefault(first, []).append(entry)
    return exact, stems, frozenset(data["terminators"])


class _Start(NamedTuple):
    """The cues that begin with a word, as the words after it, the longest first; `seconds`: those that can come next,
    None where anything can."""

    entries: tuple[_Entry, ...]
    seconds: frozenset[str] | None


@lru_cache(maxsize=8192)  # words
def _beginning(low: str) -> _Start | None:
    exact, stems, _ = _cues()
    entries = [*exact.get(low, ()), *(entry for stem, entry in stems.get(low[:_STEM], ()) if low.startswith(stem))]
    if not entries:
        return None
    following = {entry[0][0] if entry[0] else "*" for entry in entries}
    seconds = None if any(word.endswith("*") for word in following) else frozenset(following)
    return _Start(tuple(sorted(entries, key=lambda entry: -len(entry[0]))), seconds)


def cues(lows: Sequence[str]) -> list[Cue]:
    """All cues among the words of a sentence (see `tokens.lows`), by where they end; of those that begin at one word
    only the longest."""
    found: list[Cue] = []
    reached = -1
    for i, low in enumerate(lows):
        begun = _beginning(low)
        if begun is None or (begun.seconds is not None and lows[i + 1] not in begun.seconds):
            continue
        for rest, effect, reach, strong in begun.entries:
            if not rest or _follow(lows, i + 1, rest):
                last = i + len(rest)
                if last >= reached:  # else it is part of a longer one
                    found.append(Cue(i, last, effect, reach, strong))
                    reached = last
                break
    return sorted(found, key=lambda c: (c.last, -c.first))


def _follow(lows: Sequence[str], i: int, parts: tuple[str, ...]) -> bool:
    """Whether the words from `i` on are `parts`; a part that ends with a star is the beginning of a word."""
    for n, part in enumerate(parts):
        low = lows[i + n]
        if low != part and not (part[-1] == "*" and low.startswith(part[:-1])):
            return False
    return True


def governing(words: Sequence[Token], found: Sequence[Cue], at: int, since: int = 0) -> list[Cue]:
    """The cues that reach token `at` from its left (not before `since`), nearest first."""
    terminators = _cues()[2]
    reaching = []
    for cue in reversed(found):
        inside = cue.last == at and cue.first < at
        if (cue.last >= at and not inside) or cue.first < since or at - cue.last > cue.reach:
            continue
        between = words[cue.last + 1 : at]
        if not any(w.low in terminators for w in between):
            reaching.append(cue)
    return reaching


def mood(analysis: Analysis, found: Sequence[Cue], group: Group) -> Mood:
    """The mood of a verb group: its own tense and polarity, then what governs it."""
    if group.sibling is not None and not group.negative:
        return mood(analysis, found, group.sibling)
    hearsay = any(c.effect == "hearsay" and c.first <= group.last for c in found)
    if group.negative or (group.parent is not None and group.parent.negative):
        return Mood("denied", hearsay, None, group.tense)
    reaching = [c for c in governing(analysis.tokens, found, group.main) if c.effect != "hearsay"]
    effect, cue, tense = _effect(analysis, found, group, reaching)
    return Mood(effect, hearsay, cue, tense)


_Effect = tuple[str, Cue | None, str]


def _effect(analysis: Analysis, found: Sequence[Cue], group: Group, reaching: list[Cue]) -> _Effect:
    if group.tense in FACT_TENSES:
        return _told(analysis, found, group, reaching)
    outer = next((c for c in reaching if c.first < group.first), None)
    if group.tense in ("future", "be_to", "modal"):
        return _ahead(analysis, group, outer)
    if outer is not None:
        return outer.effect, outer, group.tense
    if group.tense == "subjunctive":
        return "proposed", None, group.tense
    return (_purpose(analysis, found, group) if group.tense == "infinitive" else "fact"), None, group.tense


def _told(analysis: Analysis, found: Sequence[Cue], group: Group, reaching: list[Cue]) -> _Effect:
    """A past, perfect or present verb: a fact, unless a condition or a denied subject bears on it."""
    segment = analysis.segment_of(group.main)
    for cue in reaching:
        if _disowned(analysis.tokens, cue, group):
            return "denied", cue, group.tense
        if cue.strong and cue.first >= segment.first and _touches(analysis.tokens, cue):
            return cue.effect, cue, group.tense
    if group.tense == "present" and segment.link in ("before", "until", "unless"):
        return "conditional", None, group.tense
    if group.tense == "present" and _future_clause(analysis, found, segment.link, segment.first):
        return "planned", None, "future"
    return "fact", None, group.tense


def _disowned(words: Sequence[Token], cue: Cue, group: Group) -> bool:
    """ "denied that it had signed", "denied having signed"."""
    if not words[cue.last].low.startswith("den"):
        return False
    return words[cue.last + 1].low in ("that", "having") or cue.last + 1 == group.first


def _ahead(analysis: Analysis, group: Group, outer: Cue | None) -> _Effect:
    """ "will sign", "is to sign", "would sign": ahead, unless the clause above it only hopes for it or asks whether."""
    governed = outer is not None and outer.last >= _scope(analysis, group)
    if outer is not None and governed:
        yields = ("proposed", "agreed", "planned") if group.tense == "modal" else ("proposed", "conditional", "refused")
        if outer.effect in yields:
            return outer.effect, outer, group.tense
    if group.tense != "modal" or (group.modal == "would" and _reported(analysis, group)):
        return "planned", None, group.tense
    return ("conditional" if group.modal == "would" else "proposed"), None, group.tense


def _reported(analysis: Analysis, group: Group) -> bool:
    """ "would be signed in May, the minister said": the future told afterwards, where no condition is named."""
    if any(w.low in ("if", "unless", "should", "were", "provided") for w in analysis.tokens):
        return False
    return any(
        g is not group and g.classes & {"say", "announce"} and g.tense in ("past", "pluperfect")
        for g in analysis.groups
    )


def _purpose(analysis: Analysis, found: Sequence[Cue], group: Group) -> str:
    """An infinitive that no cue governs: done where the verb before it carries it out, else only meant."""
    parent = group.parent
    if parent is not None and parent.lemma in rules("modality")["carries_out"]:
        return mood(analysis, found, parent).effect
    return "meant"


def _future_clause(analysis: Analysis, found: Sequence[Cue], link: str, first: int) -> bool:
    """ "will be signed when the commission meets": the present tense of a clause of time lies ahead."""
    if link not in ("when", "where", "once", "before", "after"):
        return False
    earlier = [g for s in analysis.segments if s.first < first for g in s.groups if g.finite or g.tense == "be_to"]
    return bool(earlier) and mood(analysis, found, earlier[-1]).effect == "planned"


def _touches(words: Sequence[Token], cue: Cue) -> bool:
    """Whether a strong cue bears on a finite verb: a condition anywhere before it, a denial only as its subject."""
    if cue.effect == "conditional":
        return words[cue.first].low != "would"
    if words[cue.first].low in ("no", "neither", "nobody"):
        return cue.first <= 1 or words[cue.first - 1].text in ",;:."
    return False


def _scope(analysis: Analysis, group: Group) -> int:
    """From where a governing verb may reach into the clause of `group`: the clause before a "that", else its own."""
    segments = analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= group.main <= s.last)
    while n and segments[n].link in ("that", "and", "or", ""):
        n -= 1
    return segments[n].first


def noun_mood(analysis: Analysis, found: Sequence[Cue], at: int) -> Mood:
    """The mood of a noun ("the signing of", "a visit"): what governs it within its own clause."""
    segment = analysis.segment_of(at)
    for cue in governing(analysis.tokens, found, at, segment.first):
        if cue.effect != "hearsay" and at - cue.last <= NOUN_REACH:
            return Mood(cue.effect, False, cue)
    return Mood("fact")
