"""The desk as the refresh of the dossier asks for it."""

from collections.abc import Collection
from typing import Protocol

from desktop_app.domain.entries import AnyFiled, Person
from desktop_app.domain.refresh import Placed, ToldEvent, ToldLink
from desktop_app.dossier.shelf import Entry


class Library(Protocol):
    """The desk as it was left. Keys are given as numbers, see `refresh.number`."""

    def reports_of(self, hashes: Collection[str]) -> list[AnyFiled]:
        """All reports of these documents."""
        ...

    def events_in(self, document: str) -> list[AnyFiled]:
        """The event reports of a document (by hash)."""
        ...

    def filed_under(self, numbers: Collection[int]) -> list[AnyFiled]:
        """All reports that are filed under one of these keys."""
        ...

    def places_under(self, numbers: Collection[int]) -> list[tuple[int, int, int]]:
        """Of all reports of entries that are filed under one of these keys: the key, the report's id, the entry's
        component."""
        ...

    def reports(self, report_ids: Collection[int]) -> list[AnyFiled]:
        """The reports with these ids."""
        ...

    def told_events(self, document: str) -> list[ToldEvent]:
        """The event reports of a document (by hash), each with its event; without those that are dismissed."""
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

    def answering(self, number: int) -> list[Entry]:
        """The entries that answer to a key."""
        ...

    def answers_of(self, keys: Collection[str]) -> set[int]:
        """The keys to which these entries answer."""
        ...

    def asking(self, numbers: Collection[int]) -> set[str]:
        """The keys of the entries that asked for one of these."""
        ...

    def person_of(self, number: int) -> Person | None:
        """The person with a report that is filed under a key, with no more than its first report; None without."""
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

    def events_in(self, document: str) -> list[AnyFiled]:
        return []

    def filed_under(self, numbers: Collection[int]) -> list[AnyFiled]:
        return []

    def places_under(self, numbers: Collection[int]) -> list[tuple[int, int, int]]:
        return []

    def reports(self, report_ids: Collection[int]) -> list[AnyFiled]:
        return []

    def told_events(self, document: str) -> list[ToldEvent]:
        return []

    def components_of(self, report_ids: Collection[int]) -> set[int]:
        return set()

    def in_components(self, components: Collection[int]) -> list[Placed]:
        return []

    def entries(self, keys: Collection[str]) -> list[Placed]:
        return []

    def answering(self, number: int) -> list[Entry]:
        return []

    def answers_of(self, keys: Collection[str]) -> set[int]:
        return set()

    def asking(self, numbers: Collection[int]) -> set[str]:
        return set()

    def person_of(self, number: int) -> Person | None:
        return None

    def links_of(self, keys: Collection[str]) -> list[ToldLink]:
        return []

    def links_in(self, hashes: Collection[str]) -> list[ToldLink]:
        return []
