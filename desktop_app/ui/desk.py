"""The desk as the window knows it: what was last read, and what is asked of the services on the worker."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.anchoring import anchor_on
from desktop_app.domain.briefing import Briefing, BriefingRequest
from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled, Conflict
from desktop_app.domain.marks import Anchor, FollowUp, Mark
from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.view import Entry, View, read, read_beside, stale_after
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

_Disputed = tuple[int, Sequence[Conflict], Mapping[int, AnyFiled]]  # of which document
EVERYTHING = ChangeSet(entries=True)


class DeskModel(QObject):
    """`refreshed` says that `view` is new; `opened` that the desk could be opened."""

    opened = Signal()
    refreshed = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self._desk: Desk | None = None
        self._changes: list[ChangeSet] = []  # that no answer of the worker has taken in yet
        self._beside: list[ChangeSet] = []  # those after which `read_beside` is still due; the worker's own too
        self._held = View()  # the worker's own: what it read last, and hands over with each answer
        self._stop_searching: Callable[[], None] = lambda: None
        self._disputed: _Disputed = (0, (), {})
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
        """Reads again what `changes` touched, and what earlier ones touched that has not been read yet."""
        self._changes.append(changes)
        self.worker.submit(self._read_again, self._show, latest="refresh")

    def look(self, key: str | None, on_done: Callable[[Entry | None], None], *, latest: str = "look") -> None:
        """Gets an event or an agreement: at once where it was looked at, else from the worker; asking with the same
        `latest` meanwhile drops the answer. None where there is none, or none any more."""
        if key is None or key in self.view.entries:
            on_done(self.entry(key))
        else:
            self.worker.submit(lambda: self._look(key), lambda view: self._looked(view, key, on_done), latest=latest)

    def read_document(
        self,
        document_id: int,
        on_done: Callable[[tuple[Document, Sequence[AnyFiled]]], None],
        *,
        latest: str = "document",
    ) -> None:
        """Gets a document with its reports, and the entries these belong to; asking with the same `latest` meanwhile
        drops the answer."""

        def work() -> tuple[View, _Disputed, tuple[Document, Sequence[AnyFiled]]]:
            from desktop_app.services import reading, shown

            document = reading.open_document(desk=self.desk, document_id=document_id)
            reports = reading.document_reports(desk=self.desk, document_id=document_id)
            self._held = self._held.with_entries(shown.entries(desk=self.desk, document_id=document_id))
            disputed = shown.disputed_figures(desk=self.desk, document_id=document_id)
            return self._held, (document_id, *disputed), (document, reports)

        def show(answer: tuple[View, _Disputed, tuple[Document, Sequence[AnyFiled]]]) -> None:
            self.view, self._disputed, found = answer
            on_done(found)

        self.worker.submit(work, show, latest=latest)

    def search(self, query: str, on_done: Callable[[Sequence[Hit]], None]) -> None:
        """Searches everything; the next query ends the search for this one."""
        from desktop_app.services.search import Stop, search

        before, stop = self._stop_searching, Stop()
        self._stop_searching = stop.stop
        self.worker.submit(lambda: search(desk=self.desk, query=query, stop=stop), on_done, latest="search")
        before()  # its answer is dropped from here on, and so is what it raises

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

    def entry(self, key: str | None) -> Entry | None:
        """An event or an agreement that was looked at, or of which the open document tells."""
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

    def disputed_figures(self, document_id: int) -> tuple[Sequence[Conflict], Mapping[int, AnyFiled]]:
        """The conflicts over figures of the open document, and by id the reports that hold their sides."""
        number, conflicts, figures = self._disputed
        return (conflicts, figures) if number == document_id else ((), {})

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

    def _read_again(self) -> View:
        """On the worker: all that changed and was not read again yet."""
        changes = list(self._changes)
        self._held = read(self.desk, self._held, stale_after(changes))
        del self._changes[: len(changes)]
        self._beside += (each for each in changes if each.entries)
        return self._held

    def _show(self, view: View) -> None:
        self.view = view
        self.refreshed.emit()
        if self._beside:
            self.worker.submit(self._read_beside, self._show_beside, latest="beside")

    def _show_beside(self, view: View) -> None:
        before, self.view = self.view, view
        if view.parties is not before.parties or view.around is not before.around:
            self.refreshed.emit()

    def _read_beside(self) -> View:
        changes, self._beside = self._beside, []
        self._held = read_beside(self.desk, self._held, stale_after(changes))
        return self._held

    def _look(self, key: str) -> View:
        """On the worker: the entry, and those beside it in its documents, from which a follow-up tells it."""
        from desktop_app.services import shown

        found = shown.entries(desk=self.desk, keys=[key])
        proofs = {each.report_id for entry in found for each in entry.open_ends}
        told = {filed.source.document_id for entry in found for filed in entry.reports if filed.id in proofs}
        told |= {entry.reports[0].source.document_id for entry in found if entry.key == key}
        for number in told:
            self._held = self._held.with_entries(shown.entries(desk=self.desk, document_id=number))
        self._held = self._held.with_entries(found)
        return self._held

    def _looked(self, view: View, key: str, on_done: Callable[[Entry | None], None]) -> None:
        self.view = view
        on_done(self.entry(key))
