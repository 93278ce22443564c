"""Verbs and phrases that attribute words or views: `rules/positions.toml`, inflected and ready to look up."""

from dataclasses import dataclass
from functools import cache

import msgspec

from desktop_app.extraction.rules import load

_DOUBLED = frozenset(("regret", "admit", "concur", "commit"))


class Stance(msgspec.Struct, frozen=True):
    words: str
    adjectives: str
    after_of: str
    after_in: str
    nouns: str
    claims: str
    light: str
    light_nouns: str
    arrivals: str
    texts: str
    collectives: str
    not_passive: str


class Activity(msgspec.Struct, frozen=True):
    participles: str
    auxiliaries: str
    judgements: str


class Grammar(msgspec.Struct, frozen=True):
    auxiliaries: str
    be: str
    fillers: str
    governors: str
    closers: str
    after_adjective: str
    reporting: str
    bodies: str
    joint_texts: str
    light_forms: str


class Joint(msgspec.Struct, frozen=True):
    openers: str
    numbers: str
    nouns: str


class Rules(msgspec.Struct, frozen=True):
    """As in the file: words parted by blanks."""

    say: str
    hold: str
    needs: dict[str, str]
    activity: Activity
    grammar: Grammar
    irregular: dict[str, str]
    stance: Stance
    joint: Joint


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb of speech: s, past, ing or base (a past form may be the participle too). `needs`: the words one
    of which must follow it; none means any."""

    lemma: str
    form: str
    holds: bool
    needs: frozenset[str]


@cache
def rules() -> Rules:
    """The file, validated. Raises msgspec.ValidationError when it is malformed."""
    found: Rules = load("positions", Rules)
    return found


def _forms(lemma: str) -> dict[str, str]:
    irregular = rules().irregular.get(lemma)
    if irregular:
        third, past, participle, ing = irregular.split()
        return {lemma: "base", ing: "ing", third: "s", participle: "past", past: "past"}
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x")):
        third, past = lemma + "es", lemma + "ed"
    elif lemma in _DOUBLED:
        third, past = lemma + "s", lemma + lemma[-1] + "ed"
    else:
        third, past = lemma + "s", lemma + ("d" if lemma.endswith("e") else "ed")
    ing = past.removesuffix("ed") + "ing" if lemma in _DOUBLED else lemma.removesuffix("e") + "ing"
    return {lemma: "base", ing: "ing", third: "s", past: "past"}


@cache
def verbs() -> dict[str, Verb]:
    """Every form of the verbs of speech and stance."""
    found: dict[str, Verb] = {}
    for words, holds in ((rules().say, False), (rules().hold, True)):
        for lemma in words.split():
            needs = frozenset(rules().needs.get(lemma, "").split())
            for form, kind in _forms(lemma).items():
                found[form] = Verb(lemma, kind, holds, needs)
    return found


@cache
def verb_words() -> frozenset[str]:
    """The words of `verbs()`."""
    return frozenset(verbs())


@cache
def light_verbs() -> frozenset[str]:
    """Forms of the light verbs: "gave" (an assurance), "has" (praise)."""
    return grammar("light_forms") | frozenset(f for lemma in rules().stance.light.split() for f in _forms(lemma))


@cache
def words_of(name: str) -> frozenset[str]:
    """One of the lists of `[stance]` or `[joint]` as a set."""
    table: Stance | Joint = rules().joint if name in {"openers", "numbers"} else rules().stance
    value: str = getattr(table, name)
    return frozenset(value.split())


@cache
def activity(name: str) -> frozenset[str]:
    """One of the lists of `[activity]` as a set."""
    value: str = getattr(rules().activity, name)
    return frozenset(value.split())


@cache
def grammar(name: str) -> frozenset[str]:
    """One of the lists of `[grammar]` as a set."""
    value: str = getattr(rules().grammar, name)
    return frozenset(value.split())


@cache
def joint_nouns() -> frozenset[str]:
    """Nouns for several speakers at once: "sides", "ministers"."""
    return frozenset(rules().joint.nouns.split())
