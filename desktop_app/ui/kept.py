"""What the officer typed or chose above a list, brought back after a restart."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QLineEdit


def keep_text(line: QLineEdit, settings: QSettings, name: str) -> None:
    """Brings back what was in `line` the last time, and remembers what comes to stand there."""
    line.setText(str(settings.value(name, "")))
    line.textChanged.connect(lambda typed: settings.setValue(name, typed))


def keep_choice(box: QComboBox, settings: QSettings, name: str) -> None:
    """The same for a box of choices, by the value of the choice; one that there is no more leaves the box as it is."""
    place = box.findData(str(settings.value(name, "")))
    if place >= 0:
        box.setCurrentIndex(place)
    box.currentIndexChanged.connect(lambda _: settings.setValue(name, str(box.currentData() or "")))
