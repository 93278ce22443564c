"""The words and pairs by which reports of the same thing are known, as data of `resources/rules/dossier.toml`."""

from functools import cache

import msgspec

from desktop_app.domain.resources import resource
from desktop_app.domain.vocabulary import EventKind, Form


class AlikeForms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: tuple[Form, Form]


class AlikeKinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[EventKind, EventKind]


class PeopleRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    honorifics: str
    spellings: tuple[tuple[str, str], ...]


class PlaceRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    venues: str


class OrdinalRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    units: str
    tens: str


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists are blank-separated; `spellings`, `abbreviations` and `names` give what a word is read as."""

    stop: str
    weak: str
    clause: str
    form_words: str
    event_words: str
    alike_forms: tuple[AlikeForms, ...]
    alike_kinds: tuple[AlikeKinds, ...]
    spellings: dict[str, str]
    abbreviations: dict[str, str]
    names: dict[str, str]
    mechanisms: dict[str, str]
    ordinals: OrdinalRules
    people: PeopleRules
    places: PlaceRules


@cache
def rules() -> Rules:
    """The rules, read once a process. Raises msgspec.ValidationError when the file is not as described."""
    return msgspec.toml.decode(resource("rules/dossier.toml").read_bytes(), type=Rules)


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the word lists of the rules by its name: `stop`, `weak`, `clause`, `form_words`, `event_words`."""
    return frozenset(str(getattr(rules(), name)).split())


@cache
def alike_forms() -> frozenset[frozenset[Form]]:
    return frozenset(frozenset(pair.forms) for pair in rules().alike_forms)


@cache
def alike_kinds() -> frozenset[frozenset[EventKind]]:
    return frozenset(frozenset(pair.kinds) for pair in rules().alike_kinds)
