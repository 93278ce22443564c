"""What a pane shows when it has nothing to show: one sentence, and the button that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.icons import icon, pixmap
from desktop_app.ui.theme import LARGE, SPACE, Theme


class EmptyState(QWidget):
    """An icon, a sentence and, with `button`, a button that emits `pressed`."""

    pressed = Signal()

    def __init__(self, theme: Theme, look: str, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._button = QPushButton(button)
        self._button.setVisible(bool(button))
        self._button.clicked.connect(self.pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.set_theme(theme)

    def say(self, sentence: str) -> None:
        self._sentence.setText(sentence)

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(pixmap(self._look, theme.muted, 40, self.devicePixelRatioF()))
        self._sentence.setStyleSheet(f"color: {theme.muted.name()};")
        self._button.setIcon(icon("plus", theme.text))
