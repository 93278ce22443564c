"""The text of a document: read-only, in a comfortable measure, with its quotes marked by kind.

Positions that go in and come out are code points. QTextEdit rather than QPlainTextEdit, which knows no line spacing.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import badge
from desktop_app.ui.documents.marks import DRAWN, Mark
from desktop_app.ui.positions import Positions
from desktop_app.ui.theme import LARGE, Theme
from desktop_app.ui.translation import tr

_MEASURE = 82  # average characters in a line at most
_LINE_HEIGHT = 140.0  # per cent
_POINTS = 11.0
_SCROLLS = 50_000  # code points: so long a text is higher than any screen

Span = tuple[int, int]


class TextView(QTextEdit):
    """`clicked` carries the code point under a click that selected nothing, `menu_wanted` a global place."""

    clicked = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._positions = Positions("")
        self._clutter: tuple[Quote, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._evidence: Sequence[Span] = ()
        self._hits: Sequence[Span] = ()
        self._current: Span | None = None  # of the hits
        self._painted = False
        self._written = self.document()
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # what is dropped here is for the window
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("Text of the document"))
        self.set_zoom(0)

    @property
    def text(self) -> str:
        """The text as given, to which all positions refer."""
        return self._text

    def show_text(self, text: str, clutter: Iterable[Quote] = (), marks: Iterable[Mark] = ()) -> None:
        """Shows a text from its beginning with its marks; `clutter` is greyed."""
        self._text, self._positions = text, Positions(text)
        self._clutter, self._marks, self._evidence, self._hits = tuple(clutter), tuple(marks), (), ()
        # Written apart from the view, which else lays out every line as it comes: 20 ms for 5 MB instead of a second.
        self._written = QTextDocument(self)
        self._written.setUndoRedoEnabled(False)
        self._written.setDefaultFont(self.font())
        cursor = QTextCursor(self._written)
        cursor.setBlockFormat(self._spacing())  # before the text goes in: each new line inherits it
        cursor.insertText(text.replace("\r", " "))  # Qt would take CR LF for one position
        self._painted = False
        self._paint_marks()
        self.setDocument(self._written)
        self._fit_measure()
        self._paint_selections()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Marks these spans by their category, instead of those marked before."""
        given = tuple(marks)
        if given != self._marks:
            self._marks = given
            self._paint_marks()

    def show_evidence(self, spans: Sequence[Span]) -> None:
        """Sets these spans off from all others and scrolls to the first."""
        self._evidence = tuple(spans)
        self._paint_selections()
        if spans:
            self.reveal(*spans[0])

    def show_hits(self, spans: Sequence[Span], current: Span | None = None) -> None:
        """Marks what a search in the text found; `current` is set off and scrolled to."""
        self._hits, self._current = tuple(spans), current
        self._paint_selections()
        if current:
            self.reveal(*current)

    def reveal(self, start: int, end: int) -> None:
        """Scrolls so that a span can be read with the lines around it, and puts the caret at its start."""
        cursor = self._cursor(start, start)
        self.setTextCursor(cursor)
        bar, area = self.verticalScrollBar(), self.viewport().height()
        top = self.cursorRect(cursor).top()
        bottom = self.cursorRect(self._cursor(end, end)).bottom()
        if top < area // 8 or bottom > area - area // 8:
            bar.setValue(bar.value() + top - area // 4)

    def selection(self) -> Quote | None:
        """What is selected, without the blanks at its edges; None when that is nothing."""
        cursor = self.textCursor()
        start = self._positions.from_qt(cursor.selectionStart())
        end = self._positions.from_qt(cursor.selectionEnd())
        if not self._text[start:end].strip():
            return None
        return quote(self._text, start, end)

    def caret(self) -> int:
        return self._positions.from_qt(self.textCursor().position())

    def filled(self) -> float:
        """The share of the view's height that the text takes: 1.0 for one that must be scrolled."""
        if len(self._text) > _SCROLLS:
            return 1.0  # to know its height, every line of it would have to be laid out
        return min(1.0, self.document().size().height() / max(self.viewport().height(), 1))

    def visible_from(self) -> int:
        """The first code point that can be seen."""
        return self._positions.from_qt(self.cursorForPosition(QPoint(1, 1)).position())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint_marks()
        self._paint_selections()

    def set_zoom(self, steps: int) -> None:
        """Sets the size of the text: `steps` above or below the ordinary one."""
        font = QFont(self.font())
        font.setPointSizeF(max(_POINTS + steps, 6.0))
        self.setFont(font)
        self._fit_measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_measure()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self._positions.from_qt(self.cursorForPosition(event.position().toPoint()).position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _fit_measure(self) -> None:
        widest = QFontMetricsF(self.font()).averageCharWidth() * _MEASURE
        left = LARGE - int(self.document().documentMargin())  # the text stands under its title
        self.setViewportMargins(left, LARGE // 2, max(left, int(self.width() - left - widest)), 0)

    def _spacing(self) -> QTextBlockFormat:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setBottomMargin(QFontMetricsF(self.font()).height() * 0.55)
        return spacing

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._written)
        cursor.setPosition(self._positions.to_qt(start))
        cursor.setPosition(self._positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        whole = QTextCursor(self._written)
        whole.beginEditBlock()
        if self._painted:
            whole.select(QTextCursor.SelectionType.Document)
            whole.setCharFormat(QTextCharFormat())
        self._painted = bool(self._marks or self._clutter)
        for category in DRAWN:
            look = mark_format(category, self._theme)
            for mark in self._marks:
                if mark.category is category:
                    self._cursor(mark.start, mark.end).mergeCharFormat(look)
        faint = QTextCharFormat()
        faint.setForeground(self._theme.muted)
        faint.setFontItalic(True)
        for piece in self._clutter:
            self._cursor(piece.start, piece.end).mergeCharFormat(faint)
        whole.endEditBlock()

    def _paint_selections(self) -> None:
        evidence, hit, current = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        evidence.setBackground(evidence_colour(self._theme))
        evidence.setForeground(self._theme.text)
        hit.setBackground(self._theme.selection)
        hit.setForeground(self._theme.text)
        current.setBackground(self._theme.accent)
        current.setForeground(self._theme.on_accent)
        found = [self._extra(span, current if span == self._current else hit) for span in self._hits]
        self.setExtraSelections([self._extra(span, evidence) for span in self._evidence] + found)

    def _extra(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        extra.cursor = self._cursor(*span)
        extra.format = look
        return extra


def mark_format(category: Category, theme: Theme) -> QTextCharFormat:
    """How the quotes of a category look: a fill, for people a dotted line below."""
    look, hue = QTextCharFormat(), badge(category).hue
    if category is Category.PERSON:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(theme.ink(hue))
    else:
        look.setBackground(_between(theme.fill(hue), theme.surface))
    return look


def _between(a: QColor, b: QColor) -> QColor:
    """Somewhat paler than a chip: whole sentences are marked, and the text must stay quiet."""
    return QColor(*((3 * x + 2 * y) // 5 for x, y in zip(_rgb(a), _rgb(b), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def evidence_colour(theme: Theme) -> QColor:
    """The colour of a marker pen, for the sentence that is being shown."""
    return QColor("#6b5200") if theme.dark else QColor("#ffe58a")
