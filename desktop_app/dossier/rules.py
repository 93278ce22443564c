"""The words and pairs by which reports of the same thing are known, as data of `resources/rules/dossier.toml`."""

from functools import cache

import msgspec

from desktop_app.domain.resources import resource
from desktop_app.domain.vocabulary import EventKind, Form, SourceKind


class AlikeForms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: tuple[Form, Form]


class AlikeKinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[EventKind, EventKind]


class StatementRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    phrases: tuple[str, ...]


class PeopleRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    honorifics: str
    spellings: tuple[tuple[str, str], ...]


class PlaceRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    venues: str


class OrdinalRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    units: str
    tens: str


class SourceRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases of folded words; a document is of `kind` where each list that is given has one of its phrases."""

    kind: SourceKind
    opening: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()


class Rewriting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shingle: int
    least: int
    share: float


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists are blank-separated; `spellings`, `abbreviations` and `names` give what a word is read as."""

    stop: str
    weak: str
    clause: str
    of_any_mechanism: str
    one_of_a_kind: str
    form_words: str
    event_words: str
    figure_words: str
    alike_forms: tuple[AlikeForms, ...]
    alike_kinds: tuple[AlikeKinds, ...]
    spellings: dict[str, str]
    abbreviations: dict[str, str]
    names: dict[str, str]
    mechanisms: dict[str, str]
    ordinals: OrdinalRules
    people: PeopleRules
    places: PlaceRules
    statements: tuple[StatementRule, ...]
    sources: tuple[SourceRule, ...]
    rewriting: Rewriting


@cache
def rules() -> Rules:
    """The rules, read once a process. Raises msgspec.ValidationError when the file is not as described."""
    return msgspec.toml.decode(resource("rules/dossier.toml").read_bytes(), type=Rules)


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the word lists of the rules by its name: `stop`, `weak`, `clause`, `form_words` and so on."""
    return frozenset(str(getattr(rules(), name)).split())


@cache
def told_as(form: Form) -> tuple[Form, ...]:
    """The forms under which an instrument of `form` may be told: its own first."""
    return (
        form,
        *(other for pair in rules().alike_forms if form in pair.forms for other in pair.forms if other != form),
    )


@cache
def known_as(kind: EventKind) -> tuple[EventKind, ...]:
    """The kinds under which an event of `kind` may be told: its own first."""
    return (
        kind,
        *(other for pair in rules().alike_kinds if kind in pair.kinds for other in pair.kinds if other != kind),
    )
