"""The progress of long work, in the status bar: how far it is, how long it will take, and the way to stop it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.domain.changes import ImportProgress
from desktop_app.ui.theme import SPACE
from desktop_app.ui.translation import tr

_KNOWN_FROM = 3.0  # seconds of work from which on the rest can be judged
_ROUND = 5  # seconds: what is left is not told more precisely


class ImportBar(QWidget):
    """The progress of an import, in the status bar."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock, self._began = clock, 0.0
        self._text, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(tr("Progress of the import"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, 0, 0)
        layout.setSpacing(SPACE)
        for widget in (self._text, self._bar, self._cancel):
            layout.addWidget(widget)
        self.hide()

    def begin(self) -> None:
        """Shows that documents are about to be read."""
        self._began = self._clock()
        self._text.setText(tr("Reading documents"))
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.show()

    def show_progress(self, progress: ImportProgress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        if self._cancel.isEnabled():
            read = tr("Reading {done} of %n document(s)", "", progress.total).format(done=f"{progress.done:,}")
            left = remaining(progress, self._clock() - self._began)
            self._text.setText(f"{read} · {left}" if left else read)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(tr("Stopping: what is read is kept"))
        self.cancel_wanted.emit()


def remaining(progress: ImportProgress, seconds: float) -> str:
    """How long the rest will take at the pace of the first `seconds`, in words; empty where that cannot be said."""
    rest = progress.total - progress.done
    if seconds < _KNOWN_FROM or not progress.done or not rest:
        return ""
    left = seconds / progress.done * rest
    if left < 60:
        return tr("about %n second(s) left", "", max(_ROUND, round(left / _ROUND) * _ROUND))
    return tr("about %n minute(s) left", "", round(left / 60))
