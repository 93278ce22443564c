"""A document that stays on the screen for a while counts as read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import Document
from desktop_app.ui.desk import DeskModel

_AFTER = 1_200  # milliseconds on the screen


class ReadMarks(QObject):
    """`shown` gives the open document."""

    def __init__(self, model: DeskModel, shown: Callable[[], Document | None], parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._shown = model, shown
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_AFTER)
        self.timer.timeout.connect(self._mark_read)
        self.start, self.stop = self.timer.start, self.timer.stop

    def mark_unread(self) -> None:
        """Marks the open document as not read yet."""
        self.stop()
        document = self._shown()
        if document is not None:
            self._set_read(document.id, read=False)

    def _mark_read(self) -> None:
        document = self._shown()
        row = next((row for row in self._model.view.documents if document and row.id == document.id), None)
        if row is not None and not row.read:
            self._set_read(row.id, read=True)

    def _set_read(self, document_id: int, *, read: bool) -> None:
        def work(desk: object) -> ChangeSet:
            from desktop_app.services import reading

            return reading.mark_read(desk=desk, document_id=document_id, read=read)  # type: ignore[arg-type]

        self._model.run(work, self._model.refresh)
