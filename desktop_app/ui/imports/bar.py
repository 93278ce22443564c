"""The progress of an import, in the status bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.domain.changes import ImportProgress
from desktop_app.ui.documents.model import counted
from desktop_app.ui.theme import SPACE


class ImportBar(QWidget):
    """The progress of an import, in the status bar."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = "files"
        self._text, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName("Progress of the import")
        self._cancel = QPushButton("Cancel")
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, 0, 0)
        layout.setSpacing(SPACE)
        for widget in (self._text, self._bar, self._cancel):
            layout.addWidget(widget)
        self.hide()

    def begin(self, what: str = "files") -> None:
        """Shows that `what` (a plural) is about to be read."""
        self._what = what
        self._text.setText(f"Reading {what}")
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.show()

    def show_progress(self, progress: ImportProgress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        if self._cancel.isEnabled():
            self._text.setText(f"Reading {progress.done:,} of {counted(progress.total, self._what.removesuffix('s'))}")

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText("Stopping: what is read is kept")
        self.cancel_wanted.emit()
