"""The small dialogs of the window: backup, keys, about. None of them blocks."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__
from desktop_app.ui.theme import LARGE, SPACE, TIGHT, WIDE
from desktop_app.ui.translation import tr


def choose_backup(parent: QWidget, desk: Path, chosen: Callable[[Path], object]) -> None:
    """Asks where a copy of the desk goes."""
    day = date.today().isoformat()  # noqa: DTZ011 - the officer's own day
    dialog = QFileDialog(parent, tr("Back up the desk"), str(Path.home() / f"{desk.stem}-{day}{desk.suffix}"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def show_keys(parent: QWidget, shortcuts: Sequence[tuple[str, str]]) -> QDialog:
    """Lists what can be done with the keyboard."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keyboard shortcuts"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    table, page = QGridLayout(), QWidget()
    page.setLayout(table)
    table.setHorizontalSpacing(LARGE)
    table.setVerticalSpacing(TIGHT)
    for row, (action, keys) in enumerate(shortcuts):
        table.addWidget(QLabel(action), row, 0)
        table.addWidget(QLabel(keys), row, 1)
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(LARGE, WIDE, LARGE, WIDE)
    column.setSpacing(SPACE)
    column.addWidget(area, 1)
    column.addWidget(buttons)
    dialog.resize(440, 560)
    dialog.open()
    return dialog


def show_about(parent: QWidget, desk: Path) -> None:
    """Says what this is, and where the officer's data lies."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About Legation"), f"<b>Legation {__version__}</b>", parent=parent)
    box.setInformativeText(
        tr("What happened when, what was agreed at which stage, what is still open, and the sentence that says so.")
        + "\n\n"
        + tr("Works offline: nothing leaves this machine.")
        + "\n\n"
        + tr("This desk: {file}").format(file=desk)
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
