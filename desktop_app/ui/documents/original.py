"""The file as it came, byte for byte: to look at, and to save elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSaveFile, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.documents import Document, Original
from desktop_app.domain.errors import StoreError
from desktop_app.ui.theme import LARGE, SPACE, WIDE
from desktop_app.ui.translation import tr

_SIZE = (820, 640)


class OriginalDialog(QDialog):
    """Shows the bytes of a file as text, with nothing read into them; `failed` is told what goes wrong in saving."""

    def __init__(
        self,
        document: Document,
        original: Original,
        failed: Callable[[Exception], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._original, self._name, self._failed = original, document.name, failed
        self.setWindowTitle(tr("Original file: {name}").format(name=document.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = QLabel(
            tr("%n byte(s), {encoding}, SHA-256 {hash}", "", len(original.data)).format(
                encoding=original.encoding, hash=document.sha256
            )
        )
        about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about.setWordWrap(True)
        self.text = QPlainTextEdit(original.data.decode(original.encoding, errors="replace"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("Text of the file"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = QPushButton(tr("Save a copy…"))
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.save.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, WIDE, LARGE, WIDE)
        column.setSpacing(SPACE)
        column.addWidget(about)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        self.text.setFocus()

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Save a copy of the file"), str(Path.home() / self._name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()

    def write(self, target: Path) -> None:
        """Writes the bytes to `target`, whole or not at all."""
        file = QSaveFile(str(target))
        if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(self._original.data) >= 0 and file.commit():
            return
        self._failed(StoreError(f"{target} cannot be written: {file.errorString()}.", remedy="Choose another place."))
