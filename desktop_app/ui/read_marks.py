"""A document that stays on the screen for a while counts as read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import Document
from desktop_app.ui.desk import DeskModel

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

_AFTER = 1_200  # milliseconds on the screen


class ReadMarks(QObject):
    """`shown` gives the open document. `unread_wanted` carries the id of one that was not read after all."""

    unread_wanted = Signal(int)

    def __init__(self, model: DeskModel, shown: Callable[[], Document | None], parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._shown = model, shown
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_AFTER)
        self.timer.timeout.connect(self._mark_read)
        self.start, self.stop = self.timer.start, self.timer.stop

    def mark_unread(self) -> None:
        """Asks for the open document to be marked as not read yet."""
        self.stop()
        document = self._shown()
        if document is not None:
            self.unread_wanted.emit(document.id)

    def _mark_read(self) -> None:
        document = self._shown()
        row = next((row for row in self._model.view.documents if document and row.id == document.id), None)
        if row is not None and not row.read:
            self._model.run(marking(row.id, read=True), self._model.refresh)


def marking(document_id: int, *, read: bool) -> "Callable[[Desk], ChangeSet]":
    """The work that marks a document as read, or as not read yet."""

    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import reading

        return reading.mark_read(desk=desk, document_id=document_id, read=read)

    return work
