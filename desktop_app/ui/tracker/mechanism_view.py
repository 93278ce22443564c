"""The list of mechanisms: arrows go from line to line and from round to round."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from desktop_app.domain.entries import Round
from desktop_app.ui.announcing import announce
from desktop_app.ui.theme import Theme
from desktop_app.ui.tracker.mechanism_delegate import MechanismDelegate, slot_places
from desktop_app.ui.tracker.mechanism_lines import Kind, Line, filed, slot_words
from desktop_app.ui.tracker.mechanism_model import MechanismsModel, Role
from desktop_app.ui.translation import tr

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MechanismList(QListView):
    """`selected` and `opened` carry the key of an entry; `report_wanted` the report (Filed) that proves what was
    selected, where that is not the entry itself; `follow_up_wanted` the key of the entry to follow up."""

    selected = Signal(str)
    opened = Signal(str)
    report_wanted = Signal(object)
    follow_up_wanted = Signal(str)

    def __init__(self, theme: Theme, model: MechanismsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._delegate = MechanismDelegate(theme, self)
        self.setAccessibleName(tr("Mechanisms"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self.say)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def show_key(self, key: str | None) -> bool:
        """Makes the line of an entry the current one without saying so; returns whether there is one."""
        if key is not None and self.current_key() == key:
            return True
        index = self._lines.index_of(key, unfolding=True) if key is not None else QModelIndex()
        self._show(index)
        return index.isValid()

    def keep(self, change: Callable[[], None]) -> None:
        """Changes the lines without saying so; the current one stays where it is still shown."""
        line = self._current()
        change()
        if line is not None:
            self._show(self._lines.index_like(line))

    def _show(self, index: QModelIndex) -> None:
        """Makes a line the current one without saying so."""
        blocked = self.blockSignals(True)
        self.clearSelection()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self.blockSignals(blocked)

    def say(self, index: QModelIndex) -> None:
        """Says what a line or the current round on it opens."""
        line: Line | None = index.data(Role.LINE)
        if line is None or self.signalsBlocked():
            return
        slot = self._round(index)
        number = slot.report_id if slot is not None and slot.event_key is None else line.report
        report = filed(number, line, self._lines.entries) if number is not None else None
        if report is not None:
            self.report_wanted.emit(report)
        else:
            self.selected.emit(self._key(index))

    def current_key(self) -> str | None:
        """The key of the entry that the current line opens."""
        return self._key(self.currentIndex()) if self.currentIndex().isValid() else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, line, key = self.currentIndex(), self._current(), event.key()
        if line is None:
            super().keyPressEvent(event)
        elif line.kind is Kind.ROUNDS and key in _SIDEWAYS:
            self._step(index, line, _SIDEWAYS[Qt.Key(key)])
        elif line.kind is Kind.HEAD and (key in _SIDEWAYS or key == Qt.Key.Key_Space):
            self._fold(line, not line.folded if key == Qt.Key.Key_Space else key == Qt.Key.Key_Left)
        elif key == Qt.Key.Key_Left:
            self.setCurrentIndex(self._lines.head(line.mechanism.key))
        elif key in _ENTER:
            self.opened.emit(self._key(index))
        elif key == Qt.Key.Key_Insert or event.text() == "+":
            self.follow_up_wanted.emit(self._key(index))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        slot = self._slot_at(place)
        index = self.indexAt(place)
        if slot is not None and event.button() == Qt.MouseButton.LeftButton:
            was_current = index == self.currentIndex()
            self._lines.choose(index, slot)
            super().mousePressEvent(event)
            if was_current:
                self.say(index)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        line: Line | None = self.indexAt(place).data(Role.LINE)
        if line is not None and line.kind is Kind.HEAD and event.button() == Qt.MouseButton.LeftButton:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            aside = self.viewport().width() - place.x() if mirrored else place.x()
            if aside < _CHEVRON:
                self._fold(line, not line.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._key(index))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            line: Line | None = index.data(Role.LINE)
            if line is not None and line.kind is Kind.ROUNDS:
                places = self._places(index, line)
                under = [number for number, place in places.items() if place.contains(event.pos())]
                QToolTip.showText(event.globalPos(), slot_words(line.slots[under[0]]) if under else "", self)
                return True
        return super().viewportEvent(event)

    def _fold(self, line: Line, folded: bool) -> None:
        blocked = self.blockSignals(True)
        self._lines.fold(line.mechanism.key, folded)
        self.setCurrentIndex(self._lines.head(line.mechanism.key))
        self.blockSignals(blocked)

    def _step(self, index: QModelIndex, line: Line, step: int) -> None:
        """Goes to the next round or the one before; numbers that are missing are passed over."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        rounds = [number for number, slot in enumerate(line.slots) if isinstance(slot, Round)]
        here = rounds.index(index.data(Role.CHOSEN))
        there = rounds[max(0, min(here + step, len(rounds) - 1))]
        if there != index.data(Role.CHOSEN):
            self._lines.choose(index, there)
            announce(self, slot_words(line.slots[there]))
            self.say(index)

    def _round(self, index: QModelIndex) -> Round | None:
        """The round that a line of rounds stands on."""
        line: Line = index.data(Role.LINE)
        slot = line.slots[index.data(Role.CHOSEN)] if line.kind is Kind.ROUNDS else None
        return slot if isinstance(slot, Round) else None

    def _key(self, index: QModelIndex) -> str:
        line: Line = index.data(Role.LINE)
        slot = self._round(index)
        return slot.event_key if slot is not None and slot.event_key is not None else line.key

    def _current(self) -> Line | None:
        line: Line | None = self.currentIndex().data(Role.LINE)
        return line

    def _places(self, index: QModelIndex, line: Line) -> dict[int, QRect]:
        return slot_places(
            self.visualRect(index), self.font(), line.slots, index.data(Role.CHOSEN), self.layoutDirection()
        )

    def _slot_at(self, place: QPoint) -> int | None:
        """The round under the mouse."""
        index = self.indexAt(place)
        line: Line | None = index.data(Role.LINE)
        if line is None or line.kind is not Kind.ROUNDS:
            return None
        found = (number for number, rect in self._places(index, line).items() if rect.contains(place))
        return next((number for number in found if isinstance(line.slots[number], Round)), None)


_CHEVRON = 32  # pixels at the leading edge of a head that fold and unfold it
