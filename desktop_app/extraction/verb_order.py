"""Verb groups corrected by those beside them: inversions, reduced clauses, clauses that go on, notes without a verb."""

import itertools

from desktop_app.extraction.function_words import (
    ADVERBS,
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from desktop_app.extraction.tokens import Token
from desktop_app.extraction.verb_forms import Group

_OPENS_INVERSION = frozenset(("also", "further", "likewise", "not", "and", "among", "equally", "jointly"))


def invert(words: list[Token], found: list[Group]) -> None:
    """ "Signed in Lima, by the two ministers, were two treaties": the participle before, its subject after "were"."""
    if len(found) < 2 or found[0].first != found[0].last or found[0].tense not in ("past", "participle"):
        return
    front = found[0]
    if front.first > 1 or any(w.low not in _OPENS_INVERSION for w in words[: front.first]):
        return
    finite = next((g for g in found[1:] if g.finite), None)
    if finite is None or finite.lemma != "be" or finite.tense == "ing" or finite.last + 1 >= len(words):
        return
    between = words[front.last + 1 : finite.first]
    opens = not between or between[0].low in PREPOSITIONS or between[0].low in ADVERBS or between[0].text == ","
    if not opens or any(w.low in RELATIVES or w.text in BREAKS for w in between):
        return
    after = words[finite.last + 1]
    if after.low in DETERMINERS or after.is_name or after.low.isdigit():
        front.tense, front.passive, front.inverted = finite.tense, True, finite.main
        front.modal, front.negative = finite.modal, finite.negative or words[0].low == "not"
        found.remove(finite)


def reduce(words: list[Token], found: list[Group]) -> None:
    """ "The delegation headed by X visited Y": of two bare past forms without a joint the first only qualifies."""
    finite = [g for g in found if g.finite]
    for left, right in itertools.pairwise(finite):
        bare = left.first == left.last and left.tense == "past" and words[left.main].low.endswith("ed")
        between = words[left.last + 1 : right.first]
        joint = any(w.low in SUBORDINATORS or w.low in RELATIVES or w.low in ("and", "or", ",") for w in between)
        qualifies = not joint and between and between[0].low in PREPOSITIONS
        if bare and (qualifies or _set_off(words, left, right)):
            left.tense, left.passive = "participle", True


def _set_off(words: list[Token], left: Group, right: Group) -> bool:
    """Whether a bare form stands in an aside before its main verb: "the pact, negotiated anew, was signed"."""
    aside = left.first > 1 and words[left.first - 1].text == "," and words[right.first - 1].text == ","
    between = words[left.last + 1 : right.first - 1]
    plain = all(w.is_word and w.low not in RELATIVES and w.low not in ("and", "or") for w in between)
    return aside and plain and right.first < right.main and len(between) <= _ASIDE


_ASIDE = 8  # words of an aside


def resume(words: list[Token], found: list[Group]) -> None:
    """ "The talks, which began on Monday, ended today": after a relative clause the main verb, not a participle."""
    for left, right in itertools.pairwise(found):
        if right.tense != "participle" or right.first != right.last or words[right.first - 1].low != ",":
            continue
        relative = max((k for k in range(left.first) if words[k].low in RELATIVES), default=None)
        if relative is None or left.first - relative > _NEAR_RELATIVE or not left.finite:
            continue
        if words[relative - 1].low == "," and not any(g.finite and g.first < relative for g in found):
            right.tense, right.passive = "past", False


def alone(words: list[Token], found: list[Group]) -> None:
    """ "Congress approved by 210 votes to 130 the treaty", "The summit opened in Lomé": where no other verb is finite,
    it is the main verb, if it carries an object after the votes or needs none."""
    if any(g.finite for g in found):
        return
    for group in found:
        if group.tense != "participle" or group.first != group.last or not group.first:
            continue
        counted = [w.low for w in words[group.last + 1 : group.last + 4]]
        votes = counted[:1] == ["by"] and any(w[:1].isdigit() for w in counted[1:2])
        if votes or (group.lemma in _INTRANSITIVE and counted[:1] != ["by"]):
            group.tense, group.passive = "past", False
            return
        behind = words[group.last + 1] if group.last + 1 < len(words) else None
        ends = behind is None or not behind.is_word or behind.low in PREPOSITIONS
        named = words[group.first - 1].is_word and not _DEFINITE & {w.low for w in words[: group.first]}
        if group.classes & _NOTED and ends and named:
            group.tense, group.passive = "past", True
            return


_NOTED = frozenset(
    ("sign", "initial", "adopt", "ratify", "establish", "restore", "sever")
)  # "Two treaties signed in Lima."
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_INTRANSITIVE = frozenset(("open", "close", "start", "end", "conclude", "resume", "finish", "collapse"))
_NEAR_RELATIVE = 12  # words between a relative word and its verb
