"""How a sentence attributes words or views to a speaker: "X stressed", "said X", "in her view", "is convinced"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.extraction.predicates import governed, has_stance, is_title_word, predicate, verb_form
from desktop_app.extraction.speakers import Speaker
from desktop_app.extraction.speech import activity, grammar, verbs, words_of
from desktop_app.extraction.wording import Worded

_CLAIM_REACH = 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """`speaker` holds what the sentence says; `at` is the token of the verb or noun that attributes it."""

    speaker: Speaker
    at: int


def attributions(line: Worded, speakers: Sequence[Speaker], *, joint: Speaker | None) -> list[Attribution]:
    """The attributions of a sentence, the one that governs it first. `joint` is whom "they" means."""
    known = [*speakers, *_they(line, joint)]
    known.sort(key=lambda s: s.first)
    found = [*_according(line, known), *_said_inverted(line, known), *_told(line, known)]
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
    opens = line.low(found.speaker.first - 1) == "," or found.at < found.speaker.first
    after = line.low(found.at + 1)
    return opens and (after in grammar("closers") or found.at + 1 >= len(line.tokens)) and found.at > 2


def _is_activity(line: Worded, found: Attribution) -> bool:
    """Whether the sentence only reports what was decided, done or is to be done, without a judgement."""
    verb = verbs().get(line.low(found.at))
    if verb is None or (verb.holds and verb.lemma not in grammar("reporting")):
        return False
    lows = [t.low for t in line.tokens]
    if activity("judgements") & set(lows):
        return False
    acts, helpers = activity("participles"), activity("auxiliaries")
    return any(low in acts and helpers & set(lows[max(0, i - 3) : i]) for i, low in enumerate(lows)) or any(
        low in {"decided", "agreed", "provides"} and i != found.at for i, low in enumerate(lows)
    )


def _told(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "was told by Deputy Foreign Minister X that …"."""
    found = []
    for speaker in known:
        i = speaker.first - 1
        while i > 0 and (line.low(i) == "the" or is_title_word(line, i) or line.party[i]):
            i -= 1
        verb = verb_form(line, i - 1) if line.low(i) == "by" else None
        if verb and verb.form == "past" and line.low(speaker.end) == "that":
            found.append(Attribution(speaker, i - 1))
    return found


def _they(line: Worded, joint: Speaker | None) -> list[Speaker]:
    if joint is None:
        return []
    return [
        replace(joint, first=i, end=i + 1, we=joint.we)
        for i, token in enumerate(line.tokens)
        if token.low == "they" or (token.low == "both" and _stands_alone(line, i))
    ]


def _stands_alone(line: Worded, i: int) -> bool:
    after = line.low(i + 1)
    return line.low(i - 1) == "of" or after in verbs() or after in grammar("auxiliaries")


def _according(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "According to X", "in the view of both", "in X's words", "for Washington,"."""
    found = []
    for i, token in enumerate(line.tokens):
        if token.low == "according" and line.low(i + 1) == "to":
            speaker = next(
                (s for s in known if i + 2 <= s.first <= i + 8 and not _is_break(line, i + 2, s.first)), None
            )
            if speaker and (speaker.person or has_stance(line)):
                found.append(Attribution(speaker, i))
        elif token.low in words_of("nouns") and (speaker := _viewer(line, i, known)):
            found.append(Attribution(speaker, i))
    opening = next((i for i, t in enumerate(line.tokens) if t.is_word), 0)
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
    found = []
    for speaker in known:
        i = speaker.first - 1
        while i > 0 and (line.low(i) == "the" or is_title_word(line, i) or line.party[i]):
            i -= 1
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
