"""Light, dark, or as the system has it: what the officer chose, and keeping to it."""

from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import Scheme, Theme, dress

_SETTING = "colours"


class Choice(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


_SCHEMES = {Choice.LIGHT: Scheme.LIGHT, Choice.DARK: Scheme.DARK, Choice.SYSTEM: None}
_ASKED = {Choice.LIGHT: Qt.ColorScheme.Light, Choice.DARK: Qt.ColorScheme.Dark, Choice.SYSTEM: Qt.ColorScheme.Unknown}


def chosen(settings: QSettings) -> Choice:
    """What the officer chose last; the system's colours until then."""
    kept = str(settings.value(_SETTING, Choice.SYSTEM.value))
    return Choice(kept) if kept in set(Choice) else Choice.SYSTEM


def dress_as_chosen(application: QApplication, settings: QSettings) -> Theme:
    """Gives `application` the colours of the officer's choice, and returns the theme."""
    return dress(application, _SCHEMES[chosen(settings)])


class Appearance(QObject):
    """`changed` carries the theme that the window takes on."""

    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def choose(self, choice: Choice) -> None:
        """Takes on the colours chosen and remembers them."""
        self._settings.setValue(_SETTING, choice.value)
        QGuiApplication.styleHints().setColorScheme(_ASKED[choice])  # for the frame that the system draws
        self._dress()

    def follow(self) -> None:
        """The system's colours have changed: takes them on if the officer wants the system's."""
        if chosen(self._settings) is Choice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.changed.emit(dress_as_chosen(application, self._settings))
