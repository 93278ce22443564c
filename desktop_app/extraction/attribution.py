"""How a sentence attributes words or views to a speaker: "X stressed", "said X", "in her view", "is convinced"."""

from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.predicates import governed, has_stance, is_title_word, predicate, verb_form
from desktop_app.extraction.speakers import Speaker
from desktop_app.extraction.speech import activity, grammar, verb_words, verbs, words_of
from desktop_app.extraction.wording import Worded

_OTHERS = frozenset(("according", "quoted", "cited", "saying", "telling", "stating", "warning", "known", "clear"))
_OTHERS |= {"plain", "understood"}
_CLAIM_REACH = 3
_ARTICLES = frozenset(("the", "'s", "his", "her", "its", "their"))
_QUOTING = frozenset(("as", "quoted", "cited", "among"))
_AGENT_REACH = 7  # tokens between a participle and the "by" of whoever holds it


class Attribution(msgspec.Struct, frozen=True):
    """`speaker` holds what the sentence says; `at` is the token of the verb or noun that attributes it."""

    speaker: Speaker
    at: int


@cache
def _attributing() -> frozenset[str]:
    """Words one of which stands in almost every sentence that attributes anything."""
    lists = ("nouns", "claims", "arrivals", "adjectives", "after_of", "after_in", "light_nouns")
    return verb_words().union(_OTHERS, *map(words_of, lists)) - {"of", "in", "for", "against"}


def may_attribute(line: Worded) -> bool:
    """Whether the sentence can attribute anything: a look at its words that spares most sentences the reading."""
    if line.has(_attributing()):
        return True
    return line.has({"for", "against"}) and (line.has(grammar("be")) or line.low(_opening(line)) == "for")


def _opening(line: Worded) -> int:
    return next((i for i, t in enumerate(line.tokens) if t.is_word), 0)


def attributions(line: Worded, speakers: Sequence[Speaker], *, joint: Speaker | None) -> list[Attribution]:
    """The attributions of a sentence, the one that governs it first. `joint` is whom "they" means."""
    known = [*speakers, *_they(line, joint)]
    if not known:
        return []
    known.sort(key=lambda s: s.first)
    found = [*_according(line, known), *_said_inverted(line, known), *_by_agent(line, known), *_quoted(line, known)]
    for speaker in known:
        if not governed(line, speaker):
            at = predicate(line, speaker)
            if at is not None:
                found.append(Attribution(speaker, at))
        at = _claim(line, speaker)
        if at is not None:
            found.append(Attribution(speaker, at))
    return _governing([a for a in found if not _is_activity(line, a)], line)


def _governing(found: Sequence[Attribution], line: Worded) -> list[Attribution]:
    """The attributions, first the one that has the whole sentence: a parenthesis ("…, X said", "in X's words")."""
    ordered = sorted(found, key=lambda a: (not _is_parenthesis(line, a), a.at))
    states = {a.speaker.party: a for a in ordered if a.speaker.party_named}
    if len(states) > 1 and all(a.speaker.party_named for a in ordered):
        names = [a.speaker.name for a in states.values()]
        both = replace(ordered[0].speaker, name=" and ".join(names), party=None, joint=True, party_named=False)
        return [Attribution(both, ordered[0].at)]
    return ordered


def _is_parenthesis(line: Worded, found: Attribution) -> bool:
    if line.low(found.at) in words_of("nouns") | {"according"}:
        return True
    i = _before_title(line, found.speaker)
    opens = line.low(i) in {",", ";", "”", '"', "–", "—"} or found.at < found.speaker.first
    after = line.low(found.at + 1)
    return opens and (after in grammar("closers") or found.at + 1 >= len(line.tokens)) and found.at > 2


def _before_title(line: Worded, speaker: Speaker) -> int:
    """The token before a speaker, its article and its title: "…, Dr Ana Ruiz", "by Deputy Minister X"."""
    i = speaker.first - 1
    while i > 0 and (line.low(i) in _ARTICLES or is_title_word(line, i) or line.party[i] or _of_title(line, i)):
        i -= 1
    return i


def _of_title(line: Worded, i: int) -> bool:
    """Whether a word at `i` belongs to a title: "the South African foreign minister, X", "Minister of Trade X"."""
    low = line.low(i)
    if low == ",":
        return (line.low(i - 1),) in words().heads and i > 1
    return (
        (low,) in words().heads
        or (low in words().before and not low.endswith("ing"))
        or (low in {"of", "for"} and line.low(i - 1) in words().first_words)
    )


def _is_activity(line: Worded, found: Attribution) -> bool:
    """Whether the sentence only reports what was decided, done or is to be done, without a judgement."""
    verb = verbs().get(line.low(found.at))
    if verb is None or (verb.holds and verb.lemma not in grammar("reporting")):
        return False
    lows = line.lows
    if verb.lemma == "express" and words_of("light_nouns") & set(lows[found.at + 1 : found.at + 4]):
        return False
    if line.has(activity("judgements")):
        return False
    helpers = activity("auxiliaries")
    return any(helpers & set(lows[max(0, i - 3) : i]) for i in line.places(activity("participles"))) or any(
        i != found.at for i in line.places({"decided", "agreed", "provides"})
    )


def _by_agent(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "was told by X that …", "it was stressed by both", "concern was voiced by X", "described by X as …"."""
    found: list[Attribution] = []
    if not line.has({"by"}) or not line.has(verb_words()):
        return found
    for speaker in known:
        i = _before_title(line, speaker)
        if line.low(i) != "by":
            continue
        for k in range(i - 1, max(i - _AGENT_REACH, -1), -1):
            verb = verb_form(line, k)
            if verb and verb.form == "past" and (_is_told(line, verb.lemma, speaker) or _is_held(line, k, known)):
                found.append(Attribution(speaker, k))
                break
            if line.low(k) in {",", ";", "by", "that", "which"}:
                break
    return found


def _is_told(line: Worded, lemma: str, speaker: Speaker) -> bool:
    return line.low(speaker.end) == "that" or (lemma == "describe" and line.low(speaker.end) == "as")


def _is_held(line: Worded, k: int, known: Sequence[Speaker]) -> bool:
    """Whether the participle at `k` says what somebody holds, and not what was done to a guest."""
    verb = verb_form(line, k)
    if verb is None or not verb.holds or verb.lemma in words_of("not_passive"):
        return False
    passive = any(line.low(m) in {"was", "were", "been", "is", "are", "being"} for m in range(max(0, k - 4), k))
    upon_person = any(s.person and s.end <= k and k - s.end <= _CLAIM_REACH for s in known)
    return passive and not (upon_person and verb.lemma in {"praise", "hail", "salute", "congratulate", "commend"})


def _quoted(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "Reuters quoted X as saying", "a call came from X", "among those who hailed it was X"."""
    found: list[Attribution] = []
    lows = line.lows
    if not line.has(_QUOTING) and not line.has(words_of("arrivals")):
        return found
    for speaker in known:
        k = _after_portfolio(line, speaker.end)
        said = lows[k] == "as" and line.low(k + 1) in {"saying", "telling", "stating", "warning"}
        if said or (line.low(k) in {"was", "were", "is"} and line.low(k + 1) in {"quoted", "cited"}):
            found.append(Attribution(speaker, k + 1))
        i = _before_title(line, speaker)
        if line.low(i) in {"from", "by"} and (noun := _arrival(line, i)) is not None:
            found.append(Attribution(speaker, noun))
    if lows[0] == "among" and (who := next((i for i in range(1, 4) if lows[i : i + 1] == ["who"]), None)):
        verb = verb_form(line, who + 1) or verb_form(line, who + 2)
        last = next((s for s in known if s.person and line.low(_before_title(line, s)) in {"was", "were"}), None)
        if verb and verb.holds and last:
            found.append(Attribution(last, who + 1))
    return found


def _after_portfolio(line: Worded, i: int) -> int:
    """The index after "for foreign affairs" at `i`."""
    if line.low(i) not in {"of", "for"}:
        return i
    k = i + 1
    while line.low(k) in words().portfolio and k - i < _AGENT_REACH:
        k += 1
    return k


def _arrival(line: Worded, i: int) -> int | None:
    """The token of the claim that came from the speaker whose "from" stands at `i`: "Praise came from X"."""
    if line.low(i - 1) not in words_of("arrivals"):
        return None
    return next(
        (k for k in range(i - 2, max(-1, i - 2 - _AGENT_REACH * 2), -1) if line.low(k) in words_of("claims")), None
    )


def _they(line: Worded, joint: Speaker | None) -> list[Speaker]:
    if joint is None:
        return []
    return [
        replace(joint, first=i, end=i + 1, we=joint.we)
        for i in line.places({"they", "their", "both"})
        if line.low(i) != "both" or _stands_alone(line, i)
    ]


def _stands_alone(line: Worded, i: int) -> bool:
    after = line.low(i + 1)
    return line.low(i - 1) == "of" or after in verbs() or after in grammar("auxiliaries")


def _according(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "According to X", "in the view of both", "in X's words", "for Washington,"."""
    found = []
    for i in line.places(words_of("nouns") | {"according"}):
        if line.low(i) == "according" and line.low(i + 1) == "to":
            speaker = next(
                (s for s in known if i + 2 <= s.first <= i + 8 and not _is_break(line, i + 2, s.first)), None
            )
            if speaker and (speaker.person or has_stance(line)):
                found.append(Attribution(speaker, i))
        elif line.low(i) in words_of("nouns") and (speaker := _viewer(line, i, known)):
            found.append(Attribution(speaker, i))
    opening = _opening(line)
    first = known[0] if known else None
    if first and line.low(opening) == "for" and first.first == opening + 1 and line.low(first.end) == ",":
        found.append(Attribution(first, opening))
    return found


def _is_break(line: Worded, first: int, end: int) -> bool:
    return any(line.low(i) in {",", ";", "which", "that"} for i in range(first, end))


def _viewer(line: Worded, i: int, known: Sequence[Speaker]) -> Speaker | None:
    """Whose view it is: "in his view", "in President X's words", "in the view of both"."""
    openers = {line.low(k) for k in range(max(0, i - 8), i)}
    if "in" not in openers and "to" not in openers:
        return None
    for speaker in known:
        owned = speaker.end == i or (speaker.end == i - 1 and line.low(i - 1) in {"'s", "'"})
        if owned or (line.low(i + 1) == "of" and i + 2 <= speaker.first <= i + 3):
            return speaker
        if speaker.first == i - 1 and speaker.end == i + 1:  # "his view" was read as one mention
            return speaker
    return None


def _said_inverted(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "…, said the minister", "said Heiko Maas": the verb stands before its subject."""
    found: list[Attribution] = []
    if not line.has(verb_words()):
        return found
    holders = {_before_title(line, s) for s in known if s.person}
    for speaker in known:
        i = _before_title(line, speaker)
        if i in holders and not speaker.person:
            continue  # "said NATO Secretary-General Jane Doe"
        verb = verb_form(line, i)
        opens = line.tokens[i - 1].text in ',”"’»' if i > 0 else False
        if (
            verb
            and not verb.holds
            and verb.form in {"past", "s"}
            and opens
            and verb.lemma not in {"tell", "go", "inform"}
        ):
            found.append(Attribution(speaker, i))
    return found


def _claim(line: Worded, speaker: Speaker) -> int | None:
    """ "the demand of X that", "X's hope that", "the Kazakh side's wish to"."""
    after = speaker.end + (line.low(speaker.end) in {"'s", "'"})
    if after > speaker.end:
        for k in range(after, min(after + _CLAIM_REACH, len(line.tokens))):
            if line.low(k) in words_of("claims") and line.low(k + 1) == "that":
                return k
    if line.low(speaker.first - 1) == "of" and line.low(speaker.first - 2) in words_of("claims"):
        tail = {line.low(k) for k in range(speaker.end, min(speaker.end + 10, len(line.tokens)))}
        return speaker.first - 2 if "that" in tail else None
    return None
