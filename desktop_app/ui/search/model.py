"""What a search found, as an item model with its delegate: in groups, the hits of each in the order of the search."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import badge
from desktop_app.ui.headings import Heading
from desktop_app.ui.row_painting import RowDelegate, after, paint_icon, paint_text, small, strong
from desktop_app.ui.theme import ICON, SPACE, TIGHT
from desktop_app.ui.translation import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Line = Hit | Heading

FOLLOW_UPS = QT_TR_NOOP("Follow-ups")
GROUPS = {
    Category.AGREEMENT: QT_TR_NOOP("Agreements"),
    Category.EVENT: QT_TR_NOOP("Events"),
    Category.PERSON: QT_TR_NOOP("People"),
    Category.QUOTE: QT_TR_NOOP("Documents"),
}


class Role(IntEnum):
    HIT = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2


def grouped(hits: Sequence[Hit]) -> list[Line]:
    """The hits under headings: what the officer marked first, then entries, then passages of documents."""
    groups: dict[str, list[Hit]] = {name: [] for name in (FOLLOW_UPS, *GROUPS.values())}
    for hit in hits:
        name = FOLLOW_UPS if hit.follow_up_id is not None else GROUPS.get(hit.category, GROUPS[Category.QUOTE])
        groups[name].append(hit)
    lines: list[Line] = []
    for name, found in groups.items():
        if found:
            lines += [Heading(tr(name), len(found), folded=False), *found]
    return lines


class HitsModel(QAbstractListModel):
    """Headings and hits; only hits can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._lines = grouped(hits)
        self.endResetModel()

    def step(self, row: int, step: int) -> int:
        """The row of the hit that lies `step` hits from `row`, at the ends the last one there is."""
        places = [place for place, line in enumerate(self._lines) if isinstance(line, Hit)]
        here = sum(place <= row for place in places) - 1
        return places[min(max(here + step, 0), len(places) - 1)] if places else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if index.data(Role.HIT) is not None else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        said: dict[int, Any]
        if isinstance(line, Heading):
            said = {
                Role.HEADING: line,
                Qt.ItemDataRole.DisplayRole: f"{line.title} ({line.count})",
                Qt.ItemDataRole.AccessibleTextRole: f"{line.title}, {line.count}",
            }
        else:
            said = {
                Role.HIT: line,
                Qt.ItemDataRole.DisplayRole: line.title,
                Qt.ItemDataRole.AccessibleTextRole: f"{badge(line.category).text}: {line.title}. {line.snippet}",
            }
        return said.get(role)


class HitDelegate(RowDelegate):
    """A hit: its title with the icon of its category, and the words around it below. A heading: one small line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(Role.HEADING) is not None:
            return QSize(200, option.fontMetrics.lineSpacing() + TIGHT)
        return QSize(200, 2 * option.fontMetrics.lineSpacing() + SPACE + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        heading = index.data(Role.HEADING)
        if isinstance(heading, Heading):
            painter.fillRect(rect, self._theme.window)
            painter.setFont(strong(small(option.font)))
            paint_text(painter, rect.adjusted(SPACE, 0, -SPACE, 0), heading.title, self._theme.muted)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self._theme.selection)
            self._paint_hit(painter, option, index.data(Role.HIT))
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        look = badge(hit.category)
        line = option.fontMetrics.lineSpacing()
        whole = option.rect.adjusted(SPACE, TIGHT + 1, -SPACE, 0)
        upper = QRect(whole.left(), whole.top(), whole.width(), line)
        paint_icon(painter, look.icon, self._theme.ink(look.hue), upper, ICON)
        area = after(painter, upper, ICON + SPACE)
        painter.setFont(strong(option.font))
        paint_text(painter, area, hit.title, self._theme.text)
        painter.setFont(option.font)
        paint_text(painter, area.translated(0, line), " ".join(hit.snippet.split()), self._theme.muted)
