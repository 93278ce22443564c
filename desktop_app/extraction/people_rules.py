"""The words of `rules/people.toml` as sets."""

from dataclasses import dataclass
from functools import cache

import msgspec

from desktop_app.extraction.rules import load


class Rules(msgspec.Struct, frozen=True):
    """As in the file: words parted by commas."""

    heads: str
    weak: str
    needs_modifier: str
    before: str
    portfolio: str
    honorifics: str
    particles: str
    suffixes: str
    place_names: str
    month_names: str
    places: str
    no_names: str
    linking: str
    nouns: str
    general_nouns: str
    experts: str
    bodies: str
    units: str
    posted: str
    royal: str
    monarchies: str
    elected: str
    without_premier: str
    acts: str
    received: str
    states: dict[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """`heads` maps an office, singular or plural, as a tuple of words to (singular, is plural)."""

    heads: dict[tuple[str, ...], tuple[str, bool]]
    first_words: frozenset[str]
    weak: frozenset[str]
    needs_modifier: frozenset[str]
    before: frozenset[str]
    portfolio: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    place_names: frozenset[str]
    month_names: frozenset[str]
    places: frozenset[str]
    no_names: frozenset[str]
    linking: frozenset[str]
    nouns: frozenset[str]
    general_nouns: frozenset[str]
    experts: frozenset[str]
    bodies: frozenset[str]
    units: frozenset[str]
    posted: frozenset[str]
    royal: frozenset[str]
    monarchies: frozenset[str]
    elected: frozenset[str]
    without_premier: frozenset[str]
    acts: frozenset[str]
    received: frozenset[str]
    states: dict[str, str]
    lower_openings: frozenset[str]  # what a name may begin with in small letters: particles, "his" of "his excellency"


def _set(words: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.split(",") if word.strip())


def _plural(phrase: str) -> str:
    first, *rest = phrase.split(" ", 1)
    if rest and rest[0].split()[0] in {"of", "general", "d'affaires", "in"}:
        return f"{first}s {rest[0]}"
    return phrase[:-1] + "ies" if phrase.endswith("ry") else phrase + "s"


@cache
def words() -> Words:
    """The words, loaded once a process. Raises msgspec.ValidationError when the file is malformed."""
    rules = load("people", Rules)
    heads: dict[tuple[str, ...], tuple[str, bool]] = {}
    for phrase in sorted(_set(rules.heads)):
        heads[tuple(phrase.split())] = (phrase, False)
        heads.setdefault(tuple(_plural(phrase).split()), (phrase, True))
    return Words(
        heads,
        frozenset(head[0] for head in heads),
        _set(rules.weak),
        _set(rules.needs_modifier),
        _set(rules.before),
        _set(rules.portfolio),
        _set(rules.honorifics),
        _set(rules.particles),
        _set(rules.suffixes),
        _set(rules.place_names),
        _set(rules.month_names),
        _set(rules.places),
        _set(rules.no_names),
        _set(rules.linking),
        _set(rules.nouns),
        _set(rules.general_nouns),
        _set(rules.experts),
        _set(rules.bodies),
        _set(rules.units),
        _set(rules.posted),
        _set(rules.royal),
        _set(rules.monarchies),
        _set(rules.elected),
        _set(rules.without_premier),
        _set(rules.acts),
        _set(rules.received),
        rules.states,
        _set(rules.particles) | _set(rules.suffixes) | {h.split()[0] for h in _set(rules.honorifics) if " " in h},
    )
