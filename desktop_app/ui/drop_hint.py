"""Files dropped on the window: what is shown over it meanwhile, and who is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.imports.flow import local_files
from desktop_app.ui.theme import LARGE, RADIUS
from desktop_app.ui.translation import tr


class DropHint(QWidget):
    """Covers `window` while files are dragged over it, and tells `dropped` of those that are let go there."""

    def __init__(self, window: QWidget, dropped: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(window)
        self._dropped = dropped
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # also while it is dragged
            paths = local_files(event.mimeData())
            if event.type() == QEvent.Type.DragEnter and paths:
                self.cover()
            elif event.type() == QEvent.Type.Drop:
                self.hide()
                self._dropped(paths)
            event.setAccepted(bool(paths))
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        return super().eventFilter(watched, event)

    def cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        ground = QColor(self.palette().color(QPalette.ColorRole.Base))
        ground.setAlpha(238)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(LARGE, LARGE, -LARGE, -LARGE), RADIUS, RADIUS)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        painter.setPen(accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drop files or folders to add them to the desk"))
