"""The margin of markers: where in the document its quotes lie."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import badge
from desktop_app.ui.documents.marks import DRAWN, Mark
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr

_WIDTH, _LEAST = 14, 3.0
_SNAP = 12  # how near to a marker a click must be, in pixels


class MarkerBar(QWidget):
    """A strip beside the text; a click on a marker emits the code point where its quote starts."""

    jump_wanted = Signal(int)

    def __init__(self, theme: Theme, filled: Callable[[], float], parent: QWidget | None = None) -> None:
        """`filled` says which share of the strip's height stands for the text."""
        super().__init__(parent)
        self._theme, self._filled = theme, filled
        self._marks: Sequence[Mark] = ()
        self._evidence: Sequence[tuple[int, int]] = ()
        self._length = 1
        self.setToolTip(tr("Where the quotes lie: click to go there"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_marks(self, marks: Sequence[Mark], length: int) -> None:
        """Shows the marks of a text of `length` code points."""
        self._marks = [mark for mark in marks if mark.category is not Category.PERSON]
        self._length = max(length, 1)
        self.update()

    def show_evidence(self, spans: Sequence[tuple[int, int]]) -> None:
        self._evidence = spans
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.alternate)
        for category in DRAWN:
            colour = self._theme.ink(badge(category).hue)
            for mark in self._marks:
                if mark.category is category:
                    painter.fillRect(self._place(mark.start, mark.end, 4, 6), colour)
        for start, end in self._evidence:
            painter.fillRect(self._place(start, end, 1, _WIDTH - 2), self._theme.accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        near = min(self._marks, key=lambda mark: abs(self._y(mark.start) - y), default=None)
        if near is not None and abs(self._y(near.start) - y) <= _SNAP:
            self.jump_wanted.emit(near.start)
        else:
            self.jump_wanted.emit(min(int(y / max(self._extent(), 1.0) * self._length), self._length - 1))

    def _y(self, position: int) -> float:
        return position / self._length * self._extent()

    def _extent(self) -> float:
        return self.height() * self._filled()

    def _place(self, start: int, end: int, left: int, width: int) -> QRectF:
        return QRectF(left, self._y(start), width, max(self._y(end) - self._y(start) - 1, _LEAST))
