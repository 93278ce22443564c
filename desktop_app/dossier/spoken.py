"""The officer's word on the part of a desk that is made anew: the marks that touch its documents."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, Event
from desktop_app.domain.marks import Mark
from desktop_app.dossier.grouping import IdPair
from desktop_app.dossier.library import Library
from desktop_app.dossier.officer import Word

E = TypeVar("E", Event, Agreement)


class Spoken:
    """What the officer says of the documents that were heard of so far. `reports` are those that are new."""

    def __init__(self, library: Library, marks: Sequence[Mark], reports: Sequence[AnyFiled]) -> None:
        self._library = library
        self._marks: dict[str, list[Mark]] = defaultdict(list)
        for mark in marks:
            for sha256 in {anchor.sha256 for anchor in (*mark.side, *mark.others)}:
                self._marks[sha256].append(mark)
        self._heard: set[str] = set()
        self._chosen: dict[int, Mark] = {}
        self._documents: set[str] = set()
        self._reports: dict[int, AnyFiled] = {}
        self._fresh: dict[str, list[AnyFiled]] = defaultdict(list)
        if marks:
            for filed in reports:
                self._fresh[filed.source.sha256].append(filed)
        self._word = Word((), ())

    def hear(self, documents: Collection[str]) -> None:
        """Takes into account the marks that touch these documents (hashes)."""
        news = [mark for sha256 in set(documents) - self._heard for mark in self._marks.get(sha256, ())]
        self._heard.update(documents)
        news = [mark for mark in news if mark.id not in self._chosen]
        if not news:
            return
        self._chosen |= {mark.id: mark for mark in news}
        needed = {a.sha256 for mark in news for a in (*mark.side, *mark.others)} - self._documents
        self._documents |= needed
        others = needed - self._fresh.keys()
        loaded = [*self._library.reports_of(others)] if others else []
        for filed in (*loaded, *(each for sha256 in needed for each in self._fresh.get(sha256, ()))):
            self._reports[filed.id] = filed
        self._word = Word(list(self._chosen.values()), list(self._reports.values()))

    @property
    def together(self) -> frozenset[IdPair]:
        return self._word.joined.together

    @property
    def apart(self) -> frozenset[IdPair]:
        return self._word.joined.apart

    def across(self, ids: Collection[int]) -> set[int]:
        """The reports that the officer joins with one of these and that are not among them."""
        pairs = [pair for pair in self.together if (pair[0] in ids) != (pair[1] in ids)]
        return {each for pair in pairs for each in pair if each not in ids}

    def corrected(self, entry: E) -> E:
        """See `officer.corrected`."""
        self._hear_of(entry)
        return self._word.corrected(entry)

    def ruled(self, entry: E) -> E:
        """See `officer.ruled`."""
        self._hear_of(entry)
        return self._word.ruled(entry)

    def on_conflict(self, conflict: Conflict, reports: Iterable[AnyFiled]) -> Conflict:
        """See `officer.with_ruling`; `reports` are those of the conflict."""
        self.hear({filed.source.sha256 for filed in reports})
        return self._word.on_conflict(conflict)

    def _hear_of(self, entry: Event | Agreement) -> None:
        if self._marks:
            self.hear({filed.source.sha256 for filed in entry.reports})
