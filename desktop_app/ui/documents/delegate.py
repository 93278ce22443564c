"""How a document is painted in the list: title, publisher and date, what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.documents import DocumentRow
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.documents.model import Role, caption
from desktop_app.ui.headings import Heading
from desktop_app.ui.row_painting import (
    MARK,
    RowDelegate,
    paint_ground,
    paint_heading,
    paint_icon,
    paint_text,
    row_height,
    small,
)
from desktop_app.ui.theme import SPACE, TIGHT
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_SMALL = 14  # icons in the last line


class DocumentDelegate(RowDelegate):
    """Paints frozen rows and the headings of groups; keeps nothing but the theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(Role.HEADING) is not None:
            return QSize(120, row_height(option.font))
        metrics = QFontMetrics(_title_font(option.font, unread=True))
        lines = 2 * metrics.lineSpacing() + 2 * QFontMetrics(small(option.font)).lineSpacing()
        return QSize(120, lines + 2 * SPACE + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading = index.data(Role.HEADING)
        if isinstance(heading, Heading):
            paint_heading(painter, option, self._theme, heading.title, heading.count, folded=heading.folded)
            return
        row: DocumentRow = index.data(Role.ROW)
        painter.save()
        paint_ground(painter, option, self._theme)
        area = option.rect.adjusted(SPACE + MARK, SPACE, -SPACE - MARK, -SPACE)
        painter.setFont(_title_font(option.font, unread=not row.read))
        painter.setPen(self._theme.text)
        height = 2 * painter.fontMetrics().lineSpacing()
        _two_lines(painter, QRect(area.left(), area.top(), area.width(), height), row.heading)
        painter.setFont(small(option.font))
        line = QRect(area.left(), area.top() + height + TIGHT // 2, area.width(), painter.fontMetrics().lineSpacing())
        paint_text(painter, line, caption(row), self._theme.muted)
        self._paint_found(painter, line.translated(0, line.height() + TIGHT // 2), row, option.direction)
        painter.restore()

    def _paint_found(self, painter: QPainter, line: QRect, row: DocumentRow, direction: Qt.LayoutDirection) -> None:
        at = line.left()
        for icon, colour, text in self._found(row):
            width = painter.fontMetrics().horizontalAdvance(text)
            place = QStyle.visualRect(direction, line, QRect(at, line.top(), _SMALL, line.height()))
            paint_icon(painter, icon, colour, place, _SMALL)
            at += _SMALL + 3
            paint_text(
                painter,
                QStyle.visualRect(direction, line, QRect(at, line.top(), width + 1, line.height())),
                text,
                self._theme.muted,
            )
            at += width + SPACE + 2

    def _found(self, row: DocumentRow) -> list[tuple[str, QColor, str]]:
        """What was found in a document: icon, colour and words."""
        parts: list[tuple[str, QColor, str]] = []
        for category, number in ((Category.EVENT, row.events), (Category.AGREEMENT, row.agreements)):
            if number:
                parts.append((badge(category).icon, self._theme.ink(badge(category).hue), str(number)))
        if row.follow_ups:
            parts.append(("flag-outline", self._theme.ink(Hue.RED), str(row.follow_ups)))
        if row.truncated:
            parts.append(("content-cut", self._theme.warning, tr("breaks off")))
        return parts or [("minus", self._theme.muted, tr("nothing found"))]


def _two_lines(painter: QPainter, rect: QRect, text: str) -> None:
    """Writes `text` into two lines at most; what does not fit ends in an ellipsis."""
    metrics = painter.fontMetrics()
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= rect.width():
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:  # one word wider than the list
        first = words.pop(0)
    ink = painter.pen().color()
    line = QRect(rect.left(), rect.top(), rect.width(), metrics.lineSpacing())
    paint_text(painter, line, first, ink)
    paint_text(painter, line.translated(0, metrics.lineSpacing()), " ".join(words), ink)


def _title_font(base: QFont, *, unread: bool) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold if unread else QFont.Weight.Normal)
    return font
