"""Notices in the window instead of dialogs: what happened, and what can be done about it."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop_app import __version__
from desktop_app.domain.errors import LegationError
from desktop_app.ui.announcing import announce
from desktop_app.ui.badges import Hue
from desktop_app.ui.icons import icon, pixmap
from desktop_app.ui.theme import ICON, RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr

_PATIENCE = 9_000  # milliseconds that a notice which asks nothing stays


class Level(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {
    Level.INFO: ("check-circle-outline", Hue.GREEN),
    Level.WARNING: ("alert-outline", Hue.ORANGE),
    Level.ERROR: ("alert-circle-outline", Hue.RED),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence; `button` and `press` are what can be done about it. `lasting` ones stay until they are closed."""

    text: str
    level: Level = Level.INFO
    button: str = ""
    press: Callable[[], object] | None = None
    lasting: bool = False


class NoticeBar(QFrame):
    """Shows one notice; a new one takes its place. One that lasts comes back when a passing one has gone."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._theme = theme
        self._notice: Notice | None = None
        self._held: Notice | None = None  # lasts, and waits for a passing one to go
        self._picture, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._button = QPushButton()
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close the notice"))
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.put_away)
        self._button.clicked.connect(self._press)
        self._close.clicked.connect(self.put_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout.setSpacing(SPACE)
        layout.addWidget(self._picture)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        if notice.lasting:
            self._held = None
        elif self._notice is not None and self._notice.lasting:
            self._held = self._notice
        self._notice = notice
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._button.setText(notice.button)
        self._button.setVisible(bool(notice.button))
        self.set_theme(self._theme)
        self.show()
        announce(self, notice.text, urgent=notice.level is not Level.INFO)
        self._timer.stop()
        if not notice.lasting:
            self._timer.start()

    def show_error(self, error: Exception) -> None:
        """A known error says what to do; any other is a bug of this program and offers its details to copy."""
        if isinstance(error, LegationError):
            self.show_notice(Notice(str(error), Level.ERROR, lasting=True))
            return
        details = bug_report(error)
        logging.getLogger("legation").error("An unexpected error, shown in the window", exc_info=error)
        self.show_notice(
            Notice(
                tr("This is a mistake in Legation, not yours: {error}. What you marked is kept.").format(
                    error=type(error).__name__
                ),
                Level.ERROR,
                tr("Copy details"),
                lambda: QGuiApplication.clipboard().setText(details),
                lasting=True,
            )
        )

    def put_away(self) -> None:
        """Hides the notice, or shows the one that waits behind it."""
        held, self._notice, self._held = self._held, None, None
        self._timer.stop()
        if held is not None:
            self.show_notice(held)
            return
        self.hide()
        self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        look, hue = _LOOKS[self._notice.level if self._notice else Level.INFO]
        ink, fill = theme.ink(hue), theme.fill(hue)
        self._picture.setPixmap(pixmap(look, ink, ICON + 2, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", theme.text))
        self.setStyleSheet(
            f"#notice {{ background: {fill.name()}; border: 1px solid {ink.name()}; border-radius: {RADIUS}px; }}"
        )

    def _press(self) -> None:
        press = self._notice.press if self._notice else None
        self.put_away()
        if press is not None:
            press()


def bug_report(error: BaseException) -> str:
    """What a developer needs to know of an unexpected error. It quotes no document."""
    trace = "".join(traceback.format_exception(error))
    return f"Legation {__version__}\n\n{trace}"
