"""Whether a possible speaker is the subject of a verb that says or holds something."""

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.speakers import Speaker
from desktop_app.extraction.speech import Verb, grammar, light_verbs, verbs, words_of
from desktop_app.extraction.wording import Worded

_MAKES = frozenset(("made", "makes", "make", "let", "lets", "making"))
_KNOWN_REACH = 9  # tokens: "made the Peruvian position on all questions of the border known"
_SUBJECT_REACH = 3  # fillers between a subject and its verb
_BREAKS = frozenset((",", '"', "”", "»", "–", "—"))
_AFTER_OBJECT = frozenset(("for", "as", "on", "that", "to"))  # "warned Peru that", "urged them to"
_APPOSITION = 24  # tokens that an apposition or a relative clause between commas may have


def governed(line: Worded, speaker: Speaker) -> bool:
    """Whether a preposition or a possessive stands before the speaker: then it is no subject."""
    if line.low(speaker.end) in {"'s", "'"}:
        return True
    i = speaker.first - 1
    if speaker.joint and line.low(speaker.first) in {"the", "both", "these", "those"} and line.is_capital(i):
        return False  # "In the Declaration the Presidents welcomed"
    while speaker.joint and line.party[speaker.first] and i > 1 and line.low(i) == "," and line.party[i - 1]:
        i -= 2  # "for Peru, Chile and Norway": the list is governed as a whole
    while i >= 0:
        if (line.low(i) in {"'s", "'"} and line.party[i - 1]) or _inside_title(line, i):
            i -= 1
        elif line.low(i) != "the" and not line.party[i] and not is_title_word(line, i):
            break
        i -= 1
    return line.low(i) in grammar("governors")


def _inside_title(line: Worded, i: int) -> bool:
    """Whether the "of" or "for" at `i` belongs to a title: "Special Envoy for Climate"."""
    return line.low(i) in {"of", "for"} and line.low(i - 1) in words().first_words


def is_title_word(line: Worded, i: int) -> bool:
    """Whether a capitalised word at `i` can belong to the title before a name."""
    low = line.low(i)
    return line.is_capital(i) and low not in grammar("governors") and not line.party[i] and low.isalpha()


def predicate(line: Worded, speaker: Speaker) -> int | None:
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
            found = verb_form(line, k + 1)
            return (
                k + 1
                if found or closing == ")" or line.low(k + 1) in grammar("fillers") | grammar("auxiliaries")
                else i
            )
    return i


def verb_form(line: Worded, i: int) -> Verb | None:
    """The verb of speech at `i`, if there is one."""
    verb = verbs().get(line.low(i))
    return verb if verb and not line.is_capital(i) else None


def _verb_at(line: Worded, i: int, speaker: Speaker) -> int | None:
    steps = 0
    passive = False
    while steps <= _SUBJECT_REACH and i < len(line.tokens):
        low = line.low(i)
        if low in grammar("be") and (at := _adjective(line, i + 1)) is not None:
            return at
        verb = verb_form(line, i)
        if verb and verb.form != "ing":
            return i if not passive and _says(line, i, verb, speaker) else None
        if low in light_verbs() and (at := _light(line, i + 1)) is not None:
            return at
        if low in _MAKES and (at := _made_known(line, i + 1)) is not None:
            return at
        passive = passive or low in {"is", "was", "were", "are", "be", "been"}
        if low in grammar("auxiliaries"):
            i += 1
        elif low in grammar("fillers") or low.endswith("ly") or line.low(i) == ",":
            steps, i = steps + 1, i + 1
        else:
            return None
    return None


def _made_known(line: Worded, i: int) -> int | None:
    """ "it known that", "its position on the border known", "clear that" after a form of "make" or "let"."""
    if line.low(i) in {"this", "itself", "himself", "herself", "known", "clear"}:
        return None
    for k in range(i, min(i + _KNOWN_REACH, len(line.tokens))):
        if line.low(k) in {"known", "clear", "plain", "understood"}:
            return k
        if line.low(k) in {";", "that", "which", "by"}:
            return None
    return None


def _second_verb(line: Worded, i: int, speaker: Speaker) -> int | None:
    """ "X thanked his host and described …", "…, saying that": a later verb of the same subject."""
    for k in range(i, len(line.tokens)):
        low = line.low(k)
        if low in {";", "who", "which", "that", "where", "whose"}:
            return None
        verb = verb_form(line, k)
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
    if not _takes_a_stand(line, i, verb):
        return False
    # "holding talks that both sides praised": what is held is a thing, and "that" begins a clause about it
    behind = frozenset() if verb.lemma == "hold" else verb.needs & _AFTER_OBJECT
    parenthesis = after in {",", "."} and "that" in verb.needs and line.low(speaker.first - 1) in _BREAKS
    if (
        verb.needs
        and (not parenthesis or verb.lemma == "agree")
        and after not in verb.needs
        and line.low(i + 2) not in behind
    ):
        return False
    if not verb.holds and not (speaker.person or speaker.joint):
        return has_stance(line)
    return True


_ASKED_TO = 14  # words from "called on" to what somebody is called on to do


def _takes_a_stand(line: Worded, i: int, verb: Verb) -> bool:
    """Whether a verb that may tell of an act says something: not "called on the king", "went on to Lima", "welcomed the
    minister", "welcomed to Lima"."""
    if verb.lemma == "call" and line.low(i + 1) in {"on", "upon"}:
        return any(line.low(k) == "to" for k in range(i + 2, min(i + _ASKED_TO, len(line.tokens))))
    if verb.lemma == "go" and line.low(i + 1) == "on":
        after = line.low(i + 2)
        return after in {",", ".", ":", "that", ""} or (after == "to" and verb_form(line, i + 3) is not None)
    if verb.lemma == "welcome":
        k = i + 1
        if line.low(k) in {"to", "at", "in", "on"}:
            return False
        while k < len(line.tokens) and (line.low(k) in {"the", "his", "her", "a"} or line.party[k]):
            k += 1
        return (line.low(k),) not in words().heads and line.low(k) not in words().honorifics
    return True


def has_stance(line: Worded) -> bool:
    """Whether any word of the sentence judges or demands."""
    return any(token.low in words_of("words") or _accuses(line, i) for i, token in enumerate(line.tokens))


def _accuses(line: Worded, i: int) -> bool:
    """ "charging that", "insisting on": a participle that takes a stand."""
    verb = verbs().get(line.low(i))
    taken = verb is not None and verb.form == "ing" and verb.holds
    return taken and verb is not None and (not verb.needs or line.low(i + 1) in verb.needs)


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
