"""What the inspector's pages are built of: headings, plain lines, and cards that can be pressed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import FollowUp
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import icon
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr

LONGEST = 420  # characters of a quote shown in a card; the reader shows all


def label(text: str, theme: Theme, *, muted: bool = False, bold: bool = False, scale: float = 1.0) -> QLabel:
    """A line of plain text that wraps. It is never read as HTML: sources are hostile."""
    made = QLabel(breakable(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setMinimumWidth(10)  # a long word must not widen the inspector
    made.setProperty("scale", scale)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    made.setFont(font)
    made.setStyleSheet(f"color: {(theme.muted if muted else theme.text).name()}; background: transparent;")
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def fit_text(root: QWidget) -> None:
    """Gives all lines under `root` the size of its own text, each in its proportion: the officer's text size."""
    size = root.font().pointSizeF()
    for each in root.findChildren(QLabel):
        if (scale := each.property("scale")) is not None:
            font = each.font()
            font.setPointSizeF(size * scale)
            each.setFont(font)


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


S = TypeVar("S", bound="Section")


class Form(QFrame):
    """A form in a page; `touched` once something has been typed or chosen in it."""

    touched = False


class Section(QWidget):
    """A part of a page. `wished` carries a Wish; `evidence_wanted` a document's id and spans of it (code points);
    `form_opened` a form that has been opened in it, `form_closed` says that one has been closed."""

    wished = Signal(object)
    evidence_wanted = Signal(int, object)
    form_opened = Signal(object)
    form_closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(TIGHT + 2)

    def add_section(self, section: S) -> S:
        """Puts a part of its own into this one."""
        section.wished.connect(self.wished)
        section.evidence_wanted.connect(self.evidence_wanted)
        section.form_opened.connect(self.form_opened)
        section.form_closed.connect(self.form_closed)
        self.column.addWidget(section)
        return section

    def add_evidence(
        self, text: str, detail: str, filed: AnyFiled, hue: Hue, *, first: tuple[int, int] | None = None
    ) -> "Card":
        """A card that opens the sentences of a report, the one at `first` before the others."""
        found = ((quoted.start, quoted.end) for quoted in filed.report.quotes)
        spans = sorted(found, key=lambda span: (span != first, span))
        press = partial(self.evidence_wanted.emit, filed.source.document_id, spans)
        made = card(self.theme, text, detail, press, stripe=self.theme.ink(hue).name())
        self.column.addWidget(made)
        return made


class Page(QWidget):
    """What is put into the inspector's scroll area: as high as its width asks for. See `Section` for its signals;
    `free` says that the last form in it has been closed."""

    wished = Signal(object)
    evidence_wanted = Signal(int, object)
    form_opened = Signal(object)
    free = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.column.setSpacing(TIGHT + 2)

    def add_section(self, section: S) -> S:
        """Puts a part of the page at its end."""
        section.wished.connect(self.wished)
        section.evidence_wanted.connect(self.evidence_wanted)
        section.form_opened.connect(self.form_opened)
        section.form_closed.connect(self._form_closed)
        self.column.addWidget(section)
        return section

    def forms(self) -> list["Form"]:
        """The forms that are open in it."""
        return [form for form in self.findChildren(Form) if not form.isHidden()]

    def _form_closed(self) -> None:
        if not self.forms():
            self.free.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            fit_text(self)
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """None: Qt's own is the height at the least width, many times too high."""
        return QSize(0, 0)


def flat_button(theme: Theme, look: str, text: str, press: Callable[[], object], name: str = "") -> QPushButton:
    """A button without a frame; `name` is what a screen reader says where the words alone do not tell."""
    made = QPushButton(icon(look, theme.text), text)
    made.setFlat(True)
    made.setAccessibleName(name or text)
    made.clicked.connect(lambda _=False: press())
    return made


def buttons(*made: QWidget) -> QHBoxLayout:
    """Buttons in a row, at the beginning of the line."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(TIGHT)
    for each in made:
        row.addWidget(each)
    row.addStretch(1)
    return row


class Card(QAbstractButton):
    """A framed button: clicked with the mouse, Enter or Space; Insert or + accepts what it proposes. `stripe` is the
    colour of its left edge."""

    accepted = Signal()

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, QPainter(self), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Insert or event.text() == "+":
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


def card(theme: Theme, text: str, detail: str, press: Callable[[], object], *, stripe: str = "") -> Card:
    """A card of one text and one muted line below it, where there is one."""
    made = Card(theme, f"{shortened(text, 120)} {detail}".strip(), stripe)
    made.rows.addWidget(label(shortened(text), theme))
    if detail:
        made.rows.addWidget(label(detail, theme, muted=True, scale=0.9))
    made.clicked.connect(lambda: press())  # noqa: PLW0108  # without the state that Qt tells
    return made


def add_follow_ups(
    column: QVBoxLayout, follow_ups: Sequence[FollowUp], theme: Theme, edit: Callable[[int], object]
) -> None:
    """A section with a card for each follow-up; pressing one calls `edit` with its id."""
    if follow_ups:
        column.addWidget(heading(tr("Follow-ups"), theme))
    for each in follow_ups:
        look = badge(each.state)
        parts = [look.text, each.owner, tr("due {date}").format(date=spoken(each.due)) if each.due else ""]
        detail = " · ".join(part for part in parts if part)
        column.addWidget(card(theme, each.action, detail, partial(edit, each.id), stripe=theme.ink(look.hue).name()))
