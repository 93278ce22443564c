"""The filter's choices as chips that can be removed: by a click on the cross, or by Backspace or Delete."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop_app.ui.row_painting import SMALL_ICON, RowDelegate, after, paint_icon, paint_text
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.tracker.choices import Choice
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_CROSS = 12
_ROWS = 2  # of chips in sight at most
_REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Role(IntEnum):
    CHOICE = Qt.ItemDataRole.UserRole + 1
    LOOK = Qt.ItemDataRole.UserRole + 2


class ChipsModel(QAbstractListModel):
    """Frozen choices in the order in which they were made."""

    def __init__(self, name_of: NameOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self.choices: Sequence[Choice] = ()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.choices):
            return None
        made = self.choices[index.row()]
        look = made.look(self._name_of)
        said: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = look.text
            case Qt.ItemDataRole.ToolTipRole:
                said = tr("{kind}: {value}. Delete removes it, Esc all.").format(kind=tr(made.kind), value=look.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{tr(made.kind)}: {look.text}"
            case Role.CHOICE:
                said = made
            case Role.LOOK:
                said = look
        return said


class _ChipDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return chip_size(option.fontMetrics, str(index.data()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = index.data(Role.LOOK)
        rect: QRect = QStyle.visualRect(option.direction, option.rect, option.rect.adjusted(0, 1, -TIGHT, -1 - TIGHT))
        ink = self._theme.ink(look.hue)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = chosen and option.widget is not None and option.widget.hasFocus()
        painter.setPen(QPen(self._theme.accent, 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.fill(look.hue))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        area = rect.adjusted(SPACE, 0, -SPACE, 0)
        paint_icon(painter, look.icon, ink, area)
        area = after(painter, area, SMALL_ICON + TIGHT)
        used = paint_text(painter, area, look.text, ink, spare=_CROSS)
        paint_icon(painter, "close", ink, after(painter, area, used + TIGHT), _CROSS)
        painter.restore()


def chip_size(metrics: QFontMetrics, text: str) -> QSize:
    """The place that a chip takes, with the gap behind and under it."""
    wide = metrics.horizontalAdvance(text) + SMALL_ICON + _CROSS + 2 * SPACE + 3 * TIGHT + 2
    return QSize(wide, metrics.height() + 2 * TIGHT + 2)


class ChipList(QListView):
    """Chips in lines; arrows move among them. `removed` carries the choice to take away; `cleared` wants none left."""

    removed = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipsModel(name_of, self)
        self._delegate = _ChipDelegate(theme, self)
        self.setAccessibleName(tr("What is filtered"))
        self.setModel(self.chips)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.set_choices(())

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Shows these; hides when there are none. The place of the current chip stays."""
        place = self.currentIndex().row()
        self.chips.set_choices(choices)
        self.setVisible(bool(choices))
        if place >= 0 and choices:
            self.setCurrentIndex(self.chips.index(min(place, len(choices) - 1)))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _REMOVING and index.isValid():
            self.removed.emit(index.data(Role.CHOICE))
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self.cross(index).contains(place):
            self.removed.emit(index.data(Role.CHOICE))

    def cross(self, index: Index) -> QRect:
        """Where a click takes the chip away."""
        rect = self.visualRect(index)
        wide = _CROSS + SPACE + 2 * TIGHT
        right = QRect(rect.right() - wide, rect.top(), wide, rect.height())
        return QStyle.visualRect(self.layoutDirection(), rect, right)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines of chips, up to two; then it scrolls."""
        metrics, x, rows = self.fontMetrics(), 0, 1
        for place in range(self.chips.rowCount()):
            wide = chip_size(metrics, str(self.chips.index(place).data())).width()
            if x and x + wide > self.width():
                x, rows = 0, rows + 1
            x += wide
        self.setFixedHeight(min(rows, _ROWS) * chip_size(metrics, "").height())
