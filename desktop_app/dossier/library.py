"""What is on the desk already, as the dossier's refresh asks for it, and what it gives back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, Event, Link, Person
from desktop_app.dossier.shelf import Entry, Key

ELSEWHERE = ""  # in the place of a document's hash: a link that no document tells


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of the desk. Entries of one `component` can change one another's reports; `asked` is what it asked."""

    entry: Event | Agreement
    component: int
    asked: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class ToldLink:
    """A link with the hash of the document that tells it."""

    document: str
    link: Link


class Library(Protocol):
    """The desk as it was left. Numbers of keys are those of `keys.number`."""

    def reports_of(self, hashes: Collection[str]) -> list[AnyFiled]:
        """All reports of these documents."""
        ...

    def filed_under(self, numbers: Collection[int]) -> list[AnyFiled]:
        """All reports that are filed under one of these keys."""
        ...

    def components_of(self, report_ids: Collection[int]) -> set[int]:
        """The components of the entries of these reports."""
        ...

    def in_components(self, components: Collection[int]) -> list[Placed]:
        """The entries of these components, with all their reports."""
        ...

    def entries(self, keys: Collection[str]) -> list[Placed]:
        """The entries with these keys, as far as there are any."""
        ...

    def answering(self, key: Key) -> list[Entry]:
        """The entries that answer to a key."""
        ...

    def asking(self, keys: Collection[Key]) -> set[str]:
        """The keys of the entries that asked for one of these."""
        ...

    def links_of(self, keys: Collection[str]) -> list[ToldLink]:
        """The links that touch these entries."""
        ...

    def links_in(self, hashes: Collection[str]) -> list[ToldLink]:
        """The links that these documents tell."""
        ...


class Nothing:
    """An empty desk."""

    # ruff: noqa: ARG002  # it has nothing to say, whatever it is asked

    def reports_of(self, hashes: Collection[str]) -> list[AnyFiled]:
        return []

    def filed_under(self, numbers: Collection[int]) -> list[AnyFiled]:
        return []

    def components_of(self, report_ids: Collection[int]) -> set[int]:
        return set()

    def in_components(self, components: Collection[int]) -> list[Placed]:
        return []

    def entries(self, keys: Collection[str]) -> list[Placed]:
        return []

    def answering(self, key: Key) -> list[Entry]:
        return []

    def asking(self, keys: Collection[Key]) -> set[str]:
        return set()

    def links_of(self, keys: Collection[str]) -> list[ToldLink]:
        return []

    def links_in(self, hashes: Collection[str]) -> list[ToldLink]:
        return []


@dataclass(frozen=True, slots=True)
class Stale:
    """What is no more as the desk has it: `documents` (hashes) whose reports are new or gone or to be read otherwise,
    `entries` (keys) that lost a report, `numbers` under which people or figures were filed that are gone."""

    documents: Collection[str] = ()
    entries: Collection[str] = ()
    numbers: Collection[int] = ()


@dataclass(slots=True)
class Refreshed:
    """What is to be written: entries that are new or changed and those that are gone (by keys), components that entries
    came into, the links that documents tell now, people by the number of their surname, conflicts of figures by that of
    their measure, and the numbers of the keys under which reports are filed."""

    entries: list[Placed] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    moved: dict[str, int] = field(default_factory=dict)
    links: dict[str, list[Link]] = field(default_factory=dict)
    elsewhere: dict[str, Link | None] = field(default_factory=dict)
    people: dict[int, tuple[Person, ...]] = field(default_factory=dict)
    figures: dict[int, Conflict | None] = field(default_factory=dict)
    filed: Mapping[int, Iterable[int]] = field(default_factory=dict)
