"""The verbs of diplomacy with their inflected forms, from `resources/rules/verbs.toml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from desktop_app.domain.resources import resource

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form: of which lemma, and which part of it: `base`, `s`, `ing`, `past`, `participle`, `ed`."""

    lemma: str
    part: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`forms` by inflected word in lower case; `classes` by lemma; `noun_like`: forms that are more often nouns."""

    forms: dict[str, tuple[Form, ...]]
    classes: dict[str, frozenset[str]]
    noun_like: frozenset[str]


@cache
def rules(name: str) -> dict[str, Any]:
    """The rule file `name` of `resources/rules/`, read once a process.

    Raises FileNotFoundError or msgspec.DecodeError: the installation is broken.
    """
    return msgspec.toml.decode(resource(f"rules/{name}.toml").read_bytes(), type=dict[str, Any])


@cache
def lexicon() -> Lexicon:
    """The verb lexicon, built once a process."""
    data = rules("verbs")
    classes: dict[str, set[str]] = {}
    for name, lemmas in data["class"].items():
        for lemma in lemmas.split():
            classes.setdefault(lemma, set()).add(name)
    plain = data["plain"]["words"].split()
    forms: dict[str, dict[Form, None]] = {}
    for lemma in dict.fromkeys([*classes, *plain, *data["irregular"]]):
        for word, part in inflected(lemma, data["irregular"].get(lemma)):
            forms.setdefault(word, {})[Form(lemma, part)] = None
    for lemma, words in data["also"].items():
        for word in words.split():
            forms.setdefault(word, {})[Form(lemma, "ed")] = None
    return Lexicon(
        {word: tuple(sorted(found, key=_is_base)) for word, found in forms.items()},
        {lemma: frozenset(names) for lemma, names in classes.items()},
        frozenset(data["noun_like"]["words"].split()),
    )


def _is_base(form: Form) -> bool:
    return form.part == "base"  # tried last: "found" is rather of "find"


def inflected(lemma: str, irregular: str | None) -> list[tuple[str, str]]:
    """The forms of `lemma` with their parts; `irregular` is "past participle ing" where the rule does not hold."""
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past = lemma + ("d" if lemma.endswith("e") else "ed")
    silent = lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe"))
    ing = (lemma[:-1] if silent else lemma) + "ing"
    if irregular is None:
        plain = [(lemma, "base"), (third, "s"), (past, "ed"), (ing, "ing")]
        return plain + (_doubled(lemma) if len(lemma) > 2 else [])
    simple, participle, ing = irregular.split()
    if simple == participle:
        return [(lemma, "base"), (third, "s"), (simple, "ed"), (ing, "ing")]
    return [(lemma, "base"), (third, "s"), (simple, "past"), (participle, "participle"), (ing, "ing")]


def _doubled(lemma: str) -> list[tuple[str, str]]:
    """The forms with a doubled consonant ("regretted"); where English does not double they are no words at all."""
    last, vowel, before = lemma[-1], lemma[-2], lemma[-3]
    if last in VOWELS + "wxy" or vowel not in VOWELS or before in VOWELS:
        return []
    return [(f"{lemma}{last}ed", "ed"), (f"{lemma}{last}ing", "ing")]


def verbs(lemmas: str = "", *classes: str) -> frozenset[str]:
    """The lemmas listed, and those of the classes named: by them a rule tells which verbs it reads."""
    listed = set(lemmas.split())
    return frozenset(listed | {lemma for lemma, names in lexicon().classes.items() if not names.isdisjoint(classes)})


@cache
def forms_of(lemmas: frozenset[str]) -> frozenset[str]:
    """All inflected forms of `lemmas`, in lower case."""
    return frozenset(word for lemma in lemmas for word in _words_of().get(lemma, ()))


@cache
def _words_of() -> dict[str, list[str]]:
    """The inflected forms by lemma."""
    found: dict[str, list[str]] = {}
    for word, forms in lexicon().forms.items():
        for form in forms:
            found.setdefault(form.lemma, []).append(word)
    return found


@cache
def word_set(name: str) -> frozenset[str]:
    """The words listed under `name` in `resources/rules/grammar.toml`."""
    return frozenset(rules("grammar")[name].split())
