"""The import's own thread: worker processes read, and the window stays free."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import ChangeSet, ImportResult
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk


class Importer(QObject):
    """Imports one batch after the other on a thread of its own, beside which the window stays free."""

    progressed = Signal(object)  # ImportProgress
    finished = Signal(object)  # ImportResult
    reread = Signal(object)  # ChangeSet
    failed = Signal(object)  # Exception
    _advanced = Signal(object)  # from the import's thread; all others are emitted on the GUI thread

    def __init__(self, desk: "Callable[[], Desk]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._worker = Worker("import", self)
        self._cancelled = Event()
        self._advanced.connect(self.progressed)

    def start(self, paths: Sequence[Path]) -> None:
        """Imports files and folders. While another import runs they wait for their turn."""
        if self._worker.idle:
            self._cancelled.clear()
        chosen = list(paths)
        self._worker.submit(lambda: self._run(chosen), self.finished.emit, self.failed.emit)

    def read_again(self) -> None:
        """Reads anew what an older version has read; like an import, it waits for its turn."""
        if self._worker.idle:
            self._cancelled.clear()
        self._worker.submit(self._reread, self.reread.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stops soon; what is done stays on the desk."""
        self._cancelled.set()

    @property
    def waiting(self) -> bool:
        """Whether another import is to come; asked while the end of one is told."""
        return not self._worker.idle

    def close(self) -> None:
        """Cancels and waits for the batch in hand."""
        self.cancel()
        self._worker.close()

    def _reread(self) -> ChangeSet:
        from desktop_app.services.importing import reread

        return reread(desk=self._desk(), on_progress=self._advanced.emit, cancelled=self._cancelled.is_set)

    def _run(self, paths: list[Path]) -> ImportResult:
        from desktop_app.services.importing import import_files

        report = self._advanced.emit
        return import_files(desk=self._desk(), paths=paths, on_progress=report, cancelled=self._cancelled.is_set)
