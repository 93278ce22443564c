"""The tour of the first start: a few sentences beside the parts of the window that they speak of, on real documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.announcing import announce
from desktop_app.ui.theme import RADIUS, SPACE, WIDE, Theme
from desktop_app.ui.translation import QT_TR_NOOP, tr

_SETTING = "tour"
_WIDTH = 340

TEXTS = (
    QT_TR_NOOP("These are your documents. Drop files or folders anywhere on the window to add more."),
    QT_TR_NOOP("Here a document is read. What was found in it is marked by kind; F8 goes to the next sentence."),
    QT_TR_NOOP("What happened when. What is only planned looks planned; what has no date waits below."),
    QT_TR_NOOP("What was agreed, and how far it has got: each row has its ladder, from proposed to completed."),
    QT_TR_NOOP("Whatever you select is here with every sentence that proves it, and with what sources dispute."),
    QT_TR_NOOP("Ctrl+K searches everything, Ctrl+Shift+P finds every command, F11 enlarges the part you are in."),
)
"""Of the documents, the reader, the timeline, the agreements, the inspector, the search box."""


_KEYS: dict[int, int | None] = {Qt.Key.Key_Escape: None, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window, and what is said of it in English."""

    part: QWidget
    text: str


class Tour(QFrame):
    """The box that goes from stop to stop. Enter or Right goes on, Left goes back, Escape ends it."""

    def __init__(self, stops: Sequence[Stop], theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._stops, self._at, self._window = stops, 0, window
        self._before: QWidget | None = None
        self._frame = _Outline(window)
        self._text, self._place = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._skip, self._back, self._next = (QPushButton(tr(name)) for name in (_SKIP, _BACK, _NEXT))
        self._skip.clicked.connect(self.end)
        self._back.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        buttons = QHBoxLayout()
        buttons.addWidget(self._place, 1)
        for button in (self._skip, self._back, self._next):
            button.installEventFilter(self)  # arrows would only move the focus between them
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(WIDE)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)
        self.set_theme(theme)
        self.hide()
        window.installEventFilter(self)

    def start(self) -> None:
        """Begins at the first stop; takes the keyboard until it ends."""
        self._before = self._window.focusWidget()
        self._at = 0
        self.show()
        self._show_stop()

    def step(self, step: int) -> None:
        """Goes on (+1) or back (-1); behind the last stop it ends."""
        if self._at + step >= len(self._stops):
            self.end()
            return
        self._at = max(self._at + step, 0)
        self._show_stop()

    def end(self) -> None:
        self.hide()
        self._frame.hide()
        if self._before is not None:
            self._before.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#tour {{ background: {theme.surface.name()}; border: 1px solid {theme.accent.name()};"
            f" border-radius: {RADIUS}px; }}"
        )
        self._place.setStyleSheet(f"color: {theme.muted.name()};")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._move()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _KEYS:
            step = _KEYS[event.key()]
            if step is None:
                self.end()
            else:
                self.step(step)
            return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if isinstance(watched, QPushButton):
                watched.click()
            return True
        return super().eventFilter(watched, event)

    def _show_stop(self) -> None:
        text = tr(self._stops[self._at].text)
        self._text.setText(text)
        self._place.setText(tr("{number} of {all}").format(number=self._at + 1, all=len(self._stops)))
        last = self._at == len(self._stops) - 1
        self._back.setEnabled(self._at > 0)
        self._next.setText(tr(_DONE) if last else tr(_NEXT))
        self._skip.setVisible(not last)
        self._move()
        self._next.setFocus()
        announce(self, text)

    def _move(self) -> None:
        """Stands in the middle of the part that is spoken of, wholly inside the window."""
        part = self._stops[self._at].part
        target = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
        self._frame.surround(target)
        self.adjustSize()
        room = self._window.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        low = target.height() < 3 * self.height()  # a bar: below it, not over it
        top = target.bottom() + SPACE if low else target.center().y() - self.height() // 2
        left = target.center().x() - self.width() // 2
        self.move(
            min(max(left, room.left()), room.right() - self.width()),
            min(max(top, room.top()), room.bottom() - self.height()),
        )
        self._frame.raise_()
        self.raise_()


_SKIP, _BACK, _NEXT, _DONE = QT_TR_NOOP("End the tour"), QT_TR_NOOP("Back"), QT_TR_NOOP("Next"), QT_TR_NOOP("Done")


class _Outline(QWidget):
    """A line around the part that is spoken of; lets everything through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QRect) -> None:
        self.setGeometry(target)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def show_round(parts: Sequence[QWidget], theme: Theme, window: QWidget) -> None:
    """Starts the tour; `parts` are those that `TEXTS` speak of, and what is out of sight is left out."""
    stops = [Stop(part, text) for part, text in zip(parts, TEXTS, strict=True) if part.isVisibleTo(window)]
    Tour(stops, theme, window).start()


def once(settings: QSettings, start: Callable[[], object]) -> None:
    """Calls `start` if it never was before, on this machine."""
    if not settings.value(_SETTING, False, bool):
        settings.setValue(_SETTING, True)
        start()
