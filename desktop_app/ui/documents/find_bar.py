"""Find in the text that is open."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import LARGE, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr

_MOST = 2_000  # hits marked at once


def find_all(text: str, typed: str) -> list[tuple[int, int]]:
    """Where `typed` stands in `text` as code points, whatever the case and the kind of apostrophe or blank."""
    pattern = "".join(_LOOSE.get(char, re.escape(char)) for char in typed.strip())
    if not pattern:
        return []
    return [match.span() for match, _ in zip(re.finditer(pattern, text, re.IGNORECASE), range(_MOST), strict=False)]


_LOOSE = {" ": r"\s", "'": "['’‘ʼ]", "’": "['’‘ʼ]", "-": "[-‐‑–]", '"': '["“”]'}


class FindBar(QWidget):
    """`typed` carries the words, `step` +1 or -1 for the next or the previous hit; `closed` when it is put away."""

    typed = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(placeholderText=tr("Find in this document"), clearButtonEnabled=True)
        self._line.setAccessibleName(tr("Find in this document"))
        self._count = QLabel()
        self._back, self._on, self._close = QToolButton(), QToolButton(), QToolButton()
        for button, name, tip in (
            (self._back, "chevron-up", tr("Previous hit (Shift+Enter)")),
            (self._on, "chevron-down", tr("Next hit (Enter)")),
            (self._close, "close", tr("Close (Escape)")),
        ):
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setProperty("look", name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, TIGHT, SPACE, TIGHT)  # under the title
        layout.setSpacing(TIGHT)
        for widget in (self._line, self._count, self._back, self._on, self._close):
            layout.addWidget(widget, 1 if widget is self._line else 0)
        self._line.textChanged.connect(self.typed)
        self._back.clicked.connect(lambda: self.step.emit(-1))
        self._on.clicked.connect(lambda: self.step.emit(1))
        self._close.clicked.connect(self.put_away)
        self.set_theme(theme)
        self.hide()

    def start(self, words: str = "") -> None:
        """Opens the bar, with `words` if there are any."""
        self.show()
        if words:
            self._line.setText(words)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self.typed.emit(self._line.text())

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def words(self) -> str:
        return self._line.text()

    def show_count(self, current: int, total: int) -> None:
        """Says which hit of how many is shown; `current` counts from 1."""
        self._count.setText(
            tr("{number} of {all}").format(number=current, all=total)
            if total
            else tr("not found")
            if self._line.text().strip()
            else ""
        )

    def set_theme(self, theme: Theme) -> None:
        for button in (self._back, self._on, self._close):
            button.setIcon(icon(button.property("look"), theme.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
