"""The desk as the window knows it: what was last read, and what is asked of the services on the worker."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.anchoring import anchor_on
from desktop_app.domain.briefing import Briefing, BriefingRequest
from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import Document, DocumentRow
from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, Dossier, Event, OpenEnd
from desktop_app.domain.marks import Anchor, FollowUp, Mark, MarkRow
from desktop_app.domain.rows import AgreementRow, EventRow, Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

EVERYTHING = ChangeSet(entries=True)


@dataclass(frozen=True, slots=True)
class View:
    """What the panes show. `entries` by key; `keys` says to which entry a report belongs."""

    documents: tuple[DocumentRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    suggestions: tuple[OpenEnd, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
    entries: dict[str, Event | Agreement] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    parties: dict[int, tuple[str, ...]] = field(default_factory=dict)  # document to the names of those it tells of


class DeskModel(QObject):
    """`refreshed` says that `view` is new; `opened` that the desk could be opened."""

    opened = Signal()
    refreshed = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self._desk: Desk | None = None
        self._stale: frozenset[str] | None = frozenset()  # keys of the entries to be read again; None for all
        self._marks_stale = False
        self.view = View()

    @property
    def desk(self) -> "Desk":
        """The open desk; for work that runs on a worker after `opened`."""
        if self._desk is None:
            raise RuntimeError("the desk is not open yet")
        return self._desk

    def open(self, path: Path, on_error: Callable[[Exception], None]) -> None:
        """Opens the desk at `path` and reads it."""
        self.worker.submit(lambda: self._open(path), lambda _: self._opened(), on_error)

    def refresh(self, changes: ChangeSet = EVERYTHING) -> None:
        """Reads again what `changes` touched, and what earlier ones touched that has not been answered yet."""
        if changes.entries:
            whole = self._stale is None or changes.entry_keys is None or bool(changes.documents)
            self._stale = None if whole else (self._stale or frozenset()) | (changes.entry_keys or frozenset())
        self._marks_stale |= changes.entries or bool(changes.follow_ups)
        keys, marked = self._stale, self._marks_stale
        self.worker.submit(lambda: _read(self.desk, self.view, keys, marked=marked), self._show, latest="refresh")

    def read_document(
        self,
        document_id: int,
        on_done: Callable[[tuple[Document, Sequence[AnyFiled]]], None],
        *,
        latest: str = "document",
    ) -> None:
        """Gets a document with its reports; asking with the same `latest` meanwhile drops the answer."""

        def work() -> tuple[Document, Sequence[AnyFiled]]:
            from desktop_app.services import reading

            return (
                reading.open_document(desk=self.desk, document_id=document_id),
                reading.document_reports(desk=self.desk, document_id=document_id),
            )

        self.worker.submit(work, on_done, latest=latest)

    def search(self, query: str, on_done: Callable[[Sequence[Hit]], None]) -> None:
        """Searches everything; the next query drops the answer to this one."""

        def work() -> Sequence[Hit]:
            from desktop_app.services.search import search

            return search(desk=self.desk, query=query)

        self.worker.submit(work, on_done, latest="search")

    def compose(self, request: BriefingRequest) -> Briefing:
        """Composes a sheet; to be run on the worker."""
        from desktop_app.services.briefing import compose

        return compose(desk=self.desk, request=request)

    def back_up(self, target: Path, on_done: Callable[[], None]) -> None:
        """Copies the desk to another file."""

        def work() -> None:
            from desktop_app.services.desk import backup

            backup(desk=self.desk, target=target)

        self.worker.submit(work, lambda _: on_done())

    def run(self, work: Callable[["Desk"], Any], on_done: Callable[[Any], None] | None = None) -> None:
        """Runs any other service on the desk."""
        self.worker.submit(lambda: work(self.desk), on_done)

    def entry(self, key: str | None) -> Event | Agreement | None:
        return self.view.entries.get(key) if key else None

    def follow_up(self, number: int) -> FollowUp | None:
        return next((each for each in self.view.follow_ups if each.id == number), None)

    def anchor(self, filed: AnyFiled) -> Anchor:
        """What a follow-up on a report is tied to: words that tell its entry from others."""
        own = self.view.keys.get(filed.id)
        others = (each for key, entry in self.view.entries.items() if key != own for each in entry.reports)
        return anchor_on(filed, others)

    def follow_ups_of(self, key: str) -> list[FollowUp]:
        return [each for each in self.view.follow_ups if each.entry_key == key]

    def follow_ups_in(self, document_id: int) -> list[FollowUp]:
        """The follow-ups that are tied to words of a document."""
        return [each for each in self.view.follow_ups if each.document_id == document_id]

    def marks_in(self, sha256: str) -> list[Mark]:
        """What the officer says of a document, or of plain words in it."""
        on_words = (row.mark for row in self.view.marks if row.mark.anchor.category is Category.QUOTE)
        return [mark for mark in on_words if mark.anchor.sha256 == sha256]

    def disputed_figures(self, document_id: int) -> tuple[list[Conflict], dict[int, AnyFiled]]:
        """The conflicts over figures of a document, and by id the reports that hold their sides."""
        figures: dict[int, AnyFiled] = {filed.id: filed for filed in self.view.dossier.figures}
        own = {number for number, filed in figures.items() if filed.source.document_id == document_id}
        found = [each for each in self.view.dossier.conflicts if each.entry_key not in self.view.entries]
        return [each for each in found if any(own.intersection(side.report_ids) for side in each.versions)], figures

    def close(self) -> None:
        """Closes the file; call after the workers have been closed."""
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _open(self, path: Path) -> None:
        from desktop_app.services.desk import open_desk

        self._desk = open_desk(path=path)

    def _opened(self) -> None:
        self.opened.emit()
        self.refresh()

    def _show(self, view: View) -> None:
        # Only the newest refresh is answered, and it has read all that was stale when it was asked.
        self._stale, self._marks_stale = frozenset(), False
        self.view = view
        self.refreshed.emit()


def _read(desk: "Desk", view: View, stale: frozenset[str] | None, *, marked: bool) -> View:
    """Reads the documents; the entries of the keys `stale`, the whole dossier where that is None; and with `marked`
    whatever counts or lists follow-ups."""
    from desktop_app.services import marks, reading, said

    if stale is None:
        view = _viewed(view, reading.dossier(desk=desk))
    elif stale:
        view = _viewed(view, reading.read_again(desk=desk, dossier=view.dossier, keys=stale))
    if marked:
        follow_ups = tuple(marks.list_follow_ups(desk=desk))
        followed = {(each.entry_key, each.anchor.start, each.anchor.end) for each in follow_ups}
        ends = view.dossier.open_ends
        view = replace(
            view,
            events=tuple(reading.list_events(desk=desk)),
            agreements=tuple(reading.list_agreements(desk=desk)),
            follow_ups=follow_ups,
            marks=tuple(said.list_marks(desk=desk)),
            suggestions=tuple(end for end in ends if not followed & _proofs(view.entries.get(end.entry_key), end)),
        )
    return replace(view, documents=tuple(reading.list_documents(desk=desk)))


def _viewed(view: View, dossier: Dossier) -> View:
    """The view of another dossier."""
    found: dict[str, Event | Agreement] = {event.key: event for event in dossier.events}
    found |= {agreement.key: agreement for agreement in dossier.agreements}
    keys = {filed.id: key for key, entry in found.items() for filed in entry.reports}
    return replace(view, dossier=dossier, entries=found, keys=keys, parties=_parties(found.values()))


def _parties(entries: Iterable[Event | Agreement]) -> dict[int, tuple[str, ...]]:
    """The names of the parties that each document tells of, by the alphabet."""
    from desktop_app.services.names import party_name

    told: dict[int, set[str]] = {}
    for entry in entries:
        for filed in entry.reports:
            told.setdefault(filed.source.document_id, set()).update(filed.report.parties)
    return {document: tuple(sorted(map(party_name, codes))) for document, codes in told.items()}


def _proofs(entry: Event | Agreement | None, end: OpenEnd) -> set[tuple[str | None, int, int]]:
    """Where a follow-up on an open end can be tied."""
    reports = entry.reports if entry else ()
    quotes = [quoted for filed in reports if filed.id == end.report_id for quoted in filed.report.quotes]
    quotes += [end.quote] if end.quote else []
    return {(end.entry_key, quoted.start, quoted.end) for quoted in quotes}
