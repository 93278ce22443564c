"""How a sentence attributes words or views to a speaker: "X stressed", "said X", "in her view", "is convinced"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.speakers import Speaker
from desktop_app.extraction.speech import Verb, activity, grammar, light_verbs, verbs, words_of
from desktop_app.extraction.wording import Worded

_SUBJECT_REACH = 3  # fillers between a subject and its verb
_APPOSITION = 24  # tokens that an apposition or a relative clause between commas may have
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
        if not _governed(line, speaker):
            at = _predicate(line, speaker)
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
        while i > 0 and (line.low(i) == "the" or _is_title_word(line, i) or line.party[i]):
            i -= 1
        verb = _verb_form(line, i - 1) if line.low(i) == "by" else None
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


def _governed(line: Worded, speaker: Speaker) -> bool:
    """Whether a preposition or a possessive stands before the speaker: then it is no subject."""
    if line.low(speaker.end) in {"'s", "'"}:
        return True
    i = speaker.first - 1
    while i >= 0:
        if (line.low(i) in {"'s", "'"} and line.party[i - 1]) or _inside_title(line, i):
            i -= 1
        elif line.low(i) != "the" and not line.party[i] and not _is_title_word(line, i):
            break
        i -= 1
    return line.low(i) in grammar("governors")


def _inside_title(line: Worded, i: int) -> bool:
    """Whether the "of" or "for" at `i` belongs to a title: "Special Envoy for Climate"."""
    return line.low(i) in {"of", "for"} and line.low(i - 1) in words().first_words


def _is_title_word(line: Worded, i: int) -> bool:
    low = line.low(i)
    return line.is_capital(i) and low not in grammar("governors") and not line.party[i] and low.isalpha()


def _predicate(line: Worded, speaker: Speaker) -> int | None:
    """The token of the verb by which the speaker, as subject, says or holds something; None where there is none."""
    if line.low(speaker.first) == "neither":
        return None
    i = _over_apposition(line, speaker)
    at = _verb_at(line, i, speaker)
    if at is not None:
        return at
    return _second_verb(line, i, speaker)


def _over_apposition(line: Worded, speaker: Speaker) -> int:
    """The index after ", who …," or ", the minister of …," that follows a speaker."""
    i = speaker.end
    if line.low(i) == "of":  # "President William Ruto of Kenya hailed"
        i += 1 + (line.low(i + 1) == "the")
        party = line.party[i] if i < len(line.party) else None
        if party is None:
            return speaker.end
        i = next((k for k in range(i, len(line.tokens)) if line.party[k] is not party), len(line.tokens))
    if line.low(i) not in {",", "("}:
        return i
    relative = line.low(i + 1) in {"who", "whose", "which"}
    if not relative and not speaker.person:
        return i
    closing = ")" if line.low(i) == "(" else ","
    for k in range(i + 1, min(i + _APPOSITION, len(line.tokens))):
        if not relative and line.low(k) in grammar("be"):
            return i
        if line.low(k) == closing:
            found = _verb_form(line, k + 1)
            return (
                k + 1
                if found or closing == ")" or line.low(k + 1) in grammar("fillers") | grammar("auxiliaries")
                else i
            )
    return i


def _verb_form(line: Worded, i: int) -> Verb | None:
    verb = verbs().get(line.low(i))
    return verb if verb and not line.is_capital(i) else None


def _verb_at(line: Worded, i: int, speaker: Speaker) -> int | None:
    steps = 0
    passive = False
    while steps <= _SUBJECT_REACH and i < len(line.tokens):
        low = line.low(i)
        if low in grammar("be") and (at := _adjective(line, i + 1)) is not None:
            return at
        verb = _verb_form(line, i)
        if verb and verb.form != "ing":
            return i if not passive and _says(line, i, verb, speaker) else None
        if low in light_verbs() and (at := _light(line, i + 1)) is not None:
            return at
        passive = passive or low in {"is", "was", "were", "are", "be", "been"}
        if low in grammar("auxiliaries"):
            i += 1
        elif low in grammar("fillers") or low.endswith("ly") or line.low(i) == ",":
            steps, i = steps + 1, i + 1
        else:
            return None
    return None


def _second_verb(line: Worded, i: int, speaker: Speaker) -> int | None:
    """ "X thanked his host and described …", "…, saying that": a later verb of the same subject."""
    for k in range(i, len(line.tokens)):
        low = line.low(k)
        if low in {";", "who", "which", "that", "where", "whose"}:
            return None
        verb = _verb_form(line, k)
        if not verb or k == i:
            continue
        before = line.low(k - 1)
        before = line.low(k - 2) if before in {"also", "then", "further"} else before
        if verb.form == "ing" and before in {",", "and", "by"} and speaker.person and _says(line, k, verb, speaker):
            return k
        if verb.form in {"past", "s"} and before == "and" and _says(line, k, verb, speaker):
            return k
    return None


def _says(line: Worded, i: int, verb: Verb, speaker: Speaker) -> bool:
    """Whether the verb at `i` says or holds something there, and not merely names an act."""
    after = line.low(i + 1)
    if verb.lemma == "call" and line.is_capital(i + 1):
        return bool({line.low(k) for k in range(i + 2, i + 9)} & {"a", "an", "the"})
    if verb.needs and after not in verb.needs and line.low(i + 2) not in verb.needs & {"for", "as", "on"}:
        return False
    if not verb.holds and not (speaker.person or speaker.joint):
        return _has_stance(line)
    return True


def _has_stance(line: Worded) -> bool:
    return any(token.low in words_of("words") for token in line.tokens)


def _adjective(line: Worded, i: int) -> int | None:
    """ "is convinced that", "were of the opinion that", "is in favour of" after a form of "be"."""
    for k in range(i, min(i + 3, len(line.tokens))):
        low = line.low(k)
        if low in {"of", "in", "for", "against", "open"}:
            tail = {line.low(m) for m in range(k + 1, k + 4)}
            names = words_of("after_of") if low == "of" else words_of("after_in")
            return k if tail & names or (low in {"for", "against"} and k == i) else None
        if low in words_of("adjectives") and line.low(k + 1) in {
            "that",
            "of",
            "about",
            "by",
            "to",
            "with",
            "for",
            "on",
            "in",
            "at",
            "over",
            "and",
            "when",
        }:
            return k
    return None


def _light(line: Worded, i: int) -> int | None:
    """ "an assurance", "special attention to" after a light verb."""
    for k in range(i, min(i + 4, len(line.tokens))):
        if line.low(k) in words_of("light_nouns"):
            return k
        if line.low(k) in {",", "and", "that"}:
            return None
    return None


def _according(line: Worded, known: Sequence[Speaker]) -> list[Attribution]:
    """ "According to X", "in the view of both", "in X's words", "for Washington,"."""
    found = []
    for i, token in enumerate(line.tokens):
        if token.low == "according" and line.low(i + 1) == "to":
            speaker = next(
                (s for s in known if i + 2 <= s.first <= i + 8 and not _is_break(line, i + 2, s.first)), None
            )
            if speaker and (speaker.person or _has_stance(line)):
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
        while i > 0 and (line.low(i) == "the" or _is_title_word(line, i) or line.party[i]):
            i -= 1
        verb = _verb_form(line, i)
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
