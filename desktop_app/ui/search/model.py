"""What a search found, as an item model with its delegate."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.rows import Hit
from desktop_app.ui.badges import badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import RowDelegate
from desktop_app.ui.theme import ICON, SPACE, TIGHT

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    HIT = Qt.ItemDataRole.UserRole + 1


class HitsModel(QAbstractListModel):
    """The hits in the order in which the search gave them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == Role.HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{badge(hit.category).text}: {hit.title}. {hit.snippet}"
        return None


class HitDelegate(RowDelegate):
    """Title with the icon of its category, and the words around the hit below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, 2 * option.fontMetrics.lineSpacing() + SPACE + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(Role.HIT)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.selection)
        look = badge(hit.category)
        line = option.fontMetrics.lineSpacing()
        picture = pixmap(look.icon, self._theme.ink(look.hue), ICON, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.left() + SPACE, rect.top() + TIGHT + (line - ICON) // 2 + 1, picture)
        area = rect.adjusted(SPACE + ICON + SPACE, TIGHT + 1, -SPACE, 0)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.text)
        title = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top(), area.width(), line), 0, title)
        painter.setFont(option.font)
        painter.setPen(self._theme.muted)
        snippet = " ".join(hit.snippet.split())
        snippet = painter.fontMetrics().elidedText(snippet, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top() + line, area.width(), line), 0, snippet)
        painter.restore()
