"""The tray of events without a date, below the timeline."""

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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.rows import EventRow
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.row_painting import SMALL_ICON, after, paint_icon, paint_text
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.timeline.words import Names, caption, details, sentence
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_LETTERS = 36  # the width of a chip
_ROWS = 2  # rows of chips in sight at most


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


class UndatedModel(QAbstractListModel):
    """Frozen rows."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows: Sequence[EventRow] = ()

    def set_rows(self, rows: Sequence[EventRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, key: str | None) -> QModelIndex:
        """The index of an event; an invalid one when it is not there."""
        place = next((place for place, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        said: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = opened(row.title)
            case Qt.ItemDataRole.ToolTipRole:
                said = "\n".join((opened(row.title), caption(row), *details(row, self._names)))
            case Qt.ItemDataRole.AccessibleTextRole:
                said = sentence(row, self._names)
            case Role.ROW:
                said = row
            case Role.KEY:
                said = row.key
        return said


class ChipDelegate(QStyledItemDelegate):
    """An event as a chip: its kind's icon, marks and title; a broken outline where it is planned."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return QSize(chip_width(option.fontMetrics), chip_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: EventRow = index.data(Role.ROW)
        look = badge(row.kind)
        rect: QRect = option.rect.adjusted(0, 0, -TIGHT - 1, -TIGHT - 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and option.widget is not None and option.widget.hasFocus()
        pen = QPen(self.theme.accent if chosen else self.theme.line, 2 if focused else 1)
        if row.planned and not chosen:
            pen = QPen(self.theme.ink(look.hue), 1, Qt.PenStyle.DashLine)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self.theme.selection if chosen else self.theme.surface)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        area = rect.adjusted(SPACE, 0, -SPACE, 0)
        flags = (
            (1, look.icon, look.hue),
            (row.conflicts, "alert", Hue.ORANGE),
            (row.follow_ups, "flag", Hue.RED),
            (row.by_hand, "account-edit-outline", Hue.VIOLET),
        )
        for count, icon, hue in flags:
            if count:
                paint_icon(painter, icon, self.theme.ink(hue), area)
                area = after(painter, area, SMALL_ICON + TIGHT)
        paint_text(painter, area, opened(row.title), self.theme.text)
        painter.restore()


def chip_width(metrics: QFontMetrics) -> int:
    return _LETTERS * metrics.averageCharWidth()


def chip_height(metrics: QFontMetrics) -> int:
    return metrics.height() + 2 * TIGHT + TIGHT + 2


class ChipList(QListView):
    """Chips in rows; arrows move among them, Enter activates."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Tray(QWidget):
    """`selected` and `opened` carry the key of an event. It hides when every event has a date."""

    selected = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = UndatedModel(names, self)
        self._delegate = ChipDelegate(theme, self)
        self._title = QLabel()
        self.chips = self._make_chips()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._title)
        layout.addWidget(self.chips)
        self._most = _ROWS
        self.set_rows(())

    def set_most(self, rows: int) -> None:
        """How many rows of chips there is room for."""
        if rows != self._most:
            self._most = rows
            self._fit()

    def set_rows(self, rows: Sequence[EventRow]) -> None:
        key = self.current_key()
        self.model.set_rows(rows)
        self._title.setText(tr("Undated: {number}").format(number=f"{len(rows):,}"))
        self._fit()
        self.setVisible(bool(rows))
        self.select(key)

    def select(self, key: str | None) -> None:
        """Makes an event the current one without saying so."""
        index = self.model.index_of(key) if key is not None else QModelIndex()
        blocked = self.blockSignals(True)
        self.chips.clearSelection()
        self.chips.setCurrentIndex(index)
        if index.isValid():
            self.chips.scrollTo(index)
        self.blockSignals(blocked)

    def pick_first(self) -> None:
        """Selects the first event, if there is one, and says so."""
        self.chips.setCurrentIndex(self.model.index(0))

    def current_key(self) -> str | None:
        """The key of the current event."""
        key: str | None = self.chips.currentIndex().data(Role.KEY)
        return key

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.chips.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.chips.scheduleDelayedItemsLayout()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One row of chips where they fit into one or there is no room for more, else two; and a scroll bar."""
        across = max((self.width() - 2 * SPACE) // chip_width(self.chips.fontMetrics()), 1)
        rows = 1 if self.model.rowCount() <= across else self._most
        self.chips.setFixedHeight(rows * chip_height(self.chips.fontMetrics()))

    def _make_chips(self) -> ChipList:
        chips = ChipList()
        chips.setAccessibleName(tr("Events without a date"))
        chips.setModel(self.model)
        chips.setItemDelegate(self._delegate)
        chips.setFlow(QListView.Flow.LeftToRight)
        chips.setWrapping(True)
        chips.setResizeMode(QListView.ResizeMode.Adjust)
        chips.setUniformItemSizes(True)
        chips.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        chips.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chips.setFrameShape(QListView.Shape.NoFrame)
        chips.viewport().setAutoFillBackground(False)
        chips.selectionModel().currentChanged.connect(self._current_changed)
        chips.activated.connect(lambda index: self.opened.emit(index.data(Role.KEY)))
        return chips

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(current.data(Role.KEY))
