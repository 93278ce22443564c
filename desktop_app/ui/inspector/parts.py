"""What the inspector's pages are built of: headings, plain lines, and cards that can be pressed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.dates import spoken
from desktop_app.domain.marks import FollowUp
from desktop_app.ui.badges import badge
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, Theme

LONGEST = 420  # characters of a quote shown in a card; the reader shows all


def label(text: str, theme: Theme, *, muted: bool = False, bold: bool = False, scale: float = 1.0) -> QLabel:
    """A line of plain text that wraps. It is never read as HTML: sources are hostile."""
    made = QLabel(breakable(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setMinimumWidth(10)  # a long word must not widen the inspector
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    made.setFont(font)
    made.setStyleSheet(f"color: {(theme.muted if muted else theme.text).name()}; background: transparent;")
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def heading(text: str, theme: Theme) -> QLabel:
    """The heading of a section."""
    made = label(text, theme, muted=True, bold=True, scale=0.88)
    made.setContentsMargins(0, SPACE, 0, 0)
    return made


def breakable(text: str) -> str:
    """`text` with places to break in words that would be wider than the inspector: addresses, file names."""
    return " ".join("\u200b".join(_pieces(word)) for word in text.split(" "))


def _pieces(word: str, width: int = 28) -> list[str]:
    return [word[start : start + width] for start in range(0, len(word), width)] or [word]


def shortened(text: str, longest: int = LONGEST) -> str:
    """`text` on one line, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"


class Page(QWidget):
    """What is put into the inspector's scroll area: as high as its width asks for."""

    def minimumSizeHint(self) -> QSize:
        """None: Qt's own is the height at the least width, many times too high."""
        return QSize(0, 0)


class Card(QFrame):
    """A frame that is pressed with the mouse, Enter or Space. `stripe` is the colour of its left edge."""

    pressed = Signal()

    def __init__(self, theme: Theme, name: str, stripe: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        left = f"border-left: 3px solid {stripe};" if stripe else ""
        self.setStyleSheet(
            f"#card {{ background: {theme.surface.name()}; border: 1px solid {theme.line.name()};"
            f" border-radius: {RADIUS}px; {left} }}"
            f"#card:hover {{ background: {theme.alternate.name()}; }}"
            f"#card:focus {{ border: 1px solid {theme.accent.name()}; {left} }}"
        )
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(SPACE, TIGHT + 1, SPACE, TIGHT + 1)
        self.rows.setSpacing(2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


def card(theme: Theme, text: str, detail: str, press: Callable[[], object], *, stripe: str = "") -> Card:
    """A card of one text and one muted line below it, where there is one."""
    made = Card(theme, f"{shortened(text, 120)} {detail}".strip(), stripe)
    made.rows.addWidget(label(shortened(text), theme))
    if detail:
        made.rows.addWidget(label(detail, theme, muted=True, scale=0.9))
    made.pressed.connect(press)
    return made


def add_follow_ups(
    column: QVBoxLayout, follow_ups: Sequence[FollowUp], theme: Theme, edit: Callable[[int], object]
) -> None:
    """A section with a card for each follow-up; pressing one calls `edit` with its id."""
    if follow_ups:
        column.addWidget(heading("Follow-ups", theme))
    for each in follow_ups:
        look = badge(each.state)
        parts = [look.text, each.owner, f"due {spoken(each.due)}" if each.due else ""]
        detail = " · ".join(part for part in parts if part)
        column.addWidget(card(theme, each.action, detail, partial(edit, each.id), stripe=theme.ink(look.hue).name()))
