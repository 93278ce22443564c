"""The views of the desk, and the column of buttons that switches between them."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, WIDE, Theme
from desktop_app.ui.translation import QT_TR_NOOP, tr

_ICON = 20
NARROW, BROAD = 60, 172


class View(StrEnum):
    """The value is what the officer reads, in English."""

    DESK = QT_TR_NOOP("Desk")  # documents, timeline and agreements together
    DOCUMENTS = QT_TR_NOOP("Documents")
    TIMELINE = QT_TR_NOOP("Timeline")
    AGREEMENTS = QT_TR_NOOP("Agreements")
    FOLLOW_UPS = QT_TR_NOOP("Follow-ups")


ICONS = {
    View.DESK: "view-dashboard-outline",
    View.DOCUMENTS: "file-document-multiple-outline",
    View.TIMELINE: "chart-timeline-variant",
    View.AGREEMENTS: "handshake-outline",
    View.FOLLOW_UPS: "flag-outline",
}


class _Button(QAbstractButton):
    """A view: its icon, its name and how much is in it; in a narrow column the icon above the number."""

    def __init__(self, view: View, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._number = ""
        self._hover = False
        self.narrow = False
        self.setCheckable(True)
        self.setText(tr(view.value))
        self.setToolTip(f"{tr(view.value)} (Ctrl+{list(View).index(view) + 1})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr(view.value))

    def show_number(self, number: int) -> None:
        self._number = f"{number:,}" if number else ""
        self.setAccessibleDescription(self._number or tr("none"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW, 58 if self.narrow else 38)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(TIGHT, 1, -TIGHT, -1)
        if self.isChecked() or self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.selection if self.isChecked() else self._theme.line)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(self._theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        ink = self._theme.accent if self.isChecked() else self._theme.muted
        picture = pixmap(ICONS[self._view], ink, _ICON, self.devicePixelRatioF())
        if self.narrow:
            painter.drawPixmap((self.width() - _ICON) // 2, ground.top() + 5, picture)
            painter.setPen(self._theme.muted)
            top = ground.top() + 5 + _ICON + 4
            below = QRect(ground.left(), top, ground.width(), ground.bottom() - top)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._number)
            return
        painter.drawPixmap(ground.left() + SPACE, ground.center().y() - _ICON // 2 + 1, picture)
        words = ground.adjusted(SPACE + _ICON + SPACE, 0, -SPACE, 0)
        painter.setPen(self._theme.muted)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number)
        painter.setPen(self._theme.text)
        font = painter.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class Navigation(QWidget):
    """`chosen` carries the view whose button was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {view: _Button(view, theme) for view in View}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, WIDE, 0, SPACE)
        column.setSpacing(2)
        for view, button in self._buttons.items():
            self._group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=view: self.chosen.emit(chosen))
        column.addStretch(1)
        self.setFixedWidth(BROAD)
        self.show_view(View.DESK)

    def show_view(self, view: View) -> None:
        self._buttons[view].setChecked(True)
        self.setFocusProxy(self._buttons[view])

    def show_number(self, view: View, number: int) -> None:
        self._buttons[view].show_number(number)

    def set_narrow(self, narrow: bool) -> None:
        """A narrow column leaves the room to the panes."""
        self.setFixedWidth(NARROW if narrow else BROAD)
        for button in self._buttons.values():
            button.narrow = narrow
            button.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        for button in self._buttons.values():
            button.set_theme(theme)
