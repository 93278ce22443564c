"""How a document is painted in the list: title, publisher and date, what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.documents import DocumentRow
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.documents.model import Role, caption
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import RowDelegate
from desktop_app.ui.theme import SPACE, TIGHT, Theme

_MARK = 3  # the width of the bar that marks the current row
_SMALL = 14  # icons in the last line


class DocumentDelegate(RowDelegate):
    """Paints frozen rows; keeps nothing but the theme."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        metrics = QFontMetrics(_title_font(option.font, unread=True))
        return QSize(120, 2 * metrics.lineSpacing() + 2 * _small_metrics(option.font).lineSpacing() + 2 * SPACE + TIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: DocumentRow = index.data(Role.ROW)
        painter.save()
        rect = _ground(painter, option, self._theme)
        area = rect.adjusted(SPACE + _MARK, SPACE, -SPACE, -SPACE)
        painter.setFont(_title_font(option.font, unread=not row.read))
        painter.setPen(self._theme.text)
        height = 2 * QFontMetrics(painter.font()).lineSpacing()
        _two_lines(painter, QRect(area.left(), area.top(), area.width(), height), row.heading)
        painter.setFont(_small_font(option.font))
        painter.setPen(self._theme.muted)
        small = QFontMetrics(painter.font())
        line = QRect(area.left(), area.top() + height + TIGHT // 2, area.width(), small.lineSpacing())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignVCenter,
            small.elidedText(caption(row), Qt.TextElideMode.ElideRight, line.width()),
        )
        self._paint_found(painter, line.translated(0, small.lineSpacing() + TIGHT // 2), row)
        painter.restore()

    def _paint_found(self, painter: QPainter, line: QRect, row: DocumentRow) -> None:
        x = line.left()
        parts: list[tuple[str, QColor, str]] = []
        for category, number in ((Category.EVENT, row.events), (Category.AGREEMENT, row.agreements)):
            if number:
                parts.append((badge(category).icon, self._theme.ink(badge(category).hue), str(number)))
        if row.follow_ups:
            parts.append(("flag-outline", self._theme.ink(Hue.RED), str(row.follow_ups)))
        if row.truncated:
            parts.append(("content-cut", self._theme.warning, "breaks off"))
        if not parts:
            parts.append(("minus", self._theme.muted, "nothing found"))
        for icon, colour, text in parts:
            top = line.top() + (line.height() - _SMALL) // 2
            painter.drawPixmap(x, top, pixmap(icon, colour, _SMALL, painter.device().devicePixelRatio()))
            x += _SMALL + 3
            painter.setPen(self._theme.muted)
            painter.drawText(QRect(x, line.top(), line.right() - x, line.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += painter.fontMetrics().horizontalAdvance(text) + SPACE + 2


def _ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> QRect:
    """Paints what lies behind a row, and returns the row's rectangle."""
    rect: QRect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.selection)
        painter.fillRect(QRect(rect.left(), rect.top(), _MARK, rect.height()), theme.accent)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.alternate)
    painter.setPen(theme.line)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    return rect


def _two_lines(painter: QPainter, rect: QRect, text: str) -> None:
    """Writes `text` into two lines at most; what does not fit ends in an ellipsis."""
    metrics = painter.fontMetrics()
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= rect.width():
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:  # one word wider than the list
        first = metrics.elidedText(words.pop(0), Qt.TextElideMode.ElideRight, rect.width())
    second = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, rect.width())
    top = rect.top() + metrics.ascent()
    painter.drawText(rect.left(), top, first)
    painter.drawText(rect.left(), top + metrics.lineSpacing(), second)


def _title_font(base: QFont, *, unread: bool) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold if unread else QFont.Weight.Normal)
    return font


def _small_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * 0.9)
    return font


def _small_metrics(base: QFont) -> QFontMetrics:
    return QFontMetrics(_small_font(base))
