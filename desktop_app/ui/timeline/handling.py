"""How the timeline answers to mouse, wheel, touch and keys."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QMenu, QPinchGesture, QToolTip, QWidget

from desktop_app.domain.dates import interval, spoken
from desktop_app.domain.vocabulary import words
from desktop_app.ui.badges import badge
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.frame import Column, Found
from desktop_app.ui.timeline.layout import Bar, Cluster
from desktop_app.ui.timeline.painting import AXIS, GUTTER
from desktop_app.ui.timeline.view import TimelineCanvas
from desktop_app.ui.timeline.words import tip
from desktop_app.ui.titles import opened

STEP = 1.5  # how much closer a key or a button zooms
_WHEEL = 1.0018  # how much closer an eighth of a degree of the wheel zooms
_MENU = 30  # events that a menu lists


class TimelineView(TimelineCanvas):
    """Wheel and pinch zoom around the pointer, dragging moves, a click selects or opens a cluster, a double click or
    Enter opens an event. `opened` carries its key."""

    opened = Signal(str)

    def __init__(
        self, look: Theme, name_of: Callable[[str], str], today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name_of, today, parent)
        self._look = look
        self._pressed: QPoint | None = None  # where the left button went down
        self._dragged: QPoint | None = None  # where the pointer was when the view last moved
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_theme(self, look: Theme) -> None:
        self._look = look
        super().set_theme(look)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, place = event.angleDelta(), event.position()
        sideways = turned.x() if abs(turned.x()) > abs(turned.y()) else 0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways = sideways or turned.y()
        if sideways:
            self.move_by(-sideways, smooth=event.pixelDelta().isNull())
        elif place.x() < GUTTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        elif turned.y():
            self.zoom(_WHEEL ** turned.y(), max(place.x() - GUTTER, 0.0))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position().x() - GUTTER)
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.hotSpot().toPoint())
                self.zoom(pinch.scaleFactor(), centre.x() - GUTTER)
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moved = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        do = self._keys().get(Qt.Key(event.key()))
        sideways = {Qt.Key.Key_Left: -0.5, Qt.Key.Key_Right: 0.5}.get(Qt.Key(event.key()))
        if moved and sideways and self.scale:
            self.move_by(sideways * self.scale.width)
        elif event.text() in {"+", "="}:
            self.zoom(STEP)
        elif event.text() == "-":
            self.zoom(1 / STEP)
        elif do is not None:
            do()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Left: partial(self.step, -1),
            Qt.Key.Key_Right: partial(self.step, 1),
            Qt.Key.Key_Up: partial(self.step_lane, -1),
            Qt.Key.Key_Down: partial(self.step_lane, 1),
            Qt.Key.Key_Home: partial(self.pick_place, 0),
            Qt.Key.Key_End: partial(self.pick_place, len(self.chart.items)),
            Qt.Key.Key_0: self.fit_all,
            Qt.Key.Key_Return: self._open_chosen,
            Qt.Key.Key_Enter: self._open_chosen,
        }

    def _open_chosen(self) -> None:
        key = self.current_key()
        if key is not None:
            self.opened.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None:
            found = self.found_at(place) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            return
        if self._dragged is None:
            if (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged = self._pressed
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        moved = place - self._dragged
        self._dragged = place
        self.move_by(-moved.x(), smooth=False)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragged = self._dragged, None, None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if dragged is None:
            self._clicked(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.found_at(event.position().toPoint())
        if isinstance(found, Bar):
            self.opened.emit(found.item.row.key)
        elif found is None and event.position().x() > GUTTER:
            self.zoom(STEP * STEP, event.position().x() - GUTTER)

    def _clicked(self, place: QPoint) -> None:
        found = self.found_at(place)
        if isinstance(found, Bar):
            self.pick(found.item, self._lane_at(place))
        elif isinstance(found, Cluster):
            self.open_cluster(found, place)
        elif isinstance(found, Column):
            self.fit_days(found.first - 2 * (found.end - found.first), found.end + 2 * (found.end - found.first))

    def open_cluster(self, cluster: Cluster, place: QPoint) -> None:
        """Zooms to where its events lie apart; where no zoom can part them, lists them to choose from."""
        first, end = cluster.span()
        if len(cluster.items) == 1:
            self.pick(cluster.items[0], self._lane_at(place))
        elif self.can_part(first, end):
            self.fit_days(first, end)
        else:
            self.menu_of(cluster).popup(self.viewport().mapToGlobal(place))

    def menu_of(self, cluster: Cluster) -> QMenu:
        """The events of a cluster to choose from."""
        menu = QMenu(self)
        for item in cluster.items[:_MENU]:
            look = badge(item.row.kind)
            action = menu.addAction(
                icon(look.icon, self._look.ink(look.hue)), opened(item.row.title).replace("&", "&&")
            )
            action.setToolTip(tip(item.row, self.name_of))
            action.triggered.connect(partial(self.pick, item))
        if len(cluster.items) > _MENU:
            menu.addAction(f"… and {len(cluster.items) - _MENU:,} more").setEnabled(False)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _lane_at(self, place: QPoint) -> int | None:
        frame = self.frame()
        lanes = frame.lanes if frame else ()
        return next((lane.place for lane in lanes if lane.top <= place.y() < lane.top + lane.height), None)

    def _tip(self, place: QPoint) -> str:
        frame = self.frame()
        if frame is not None and place.x() < GUTTER:
            lane = next((lane for lane in frame.lanes if lane.top <= place.y() < lane.top + lane.height), None)
            return f"{lane.lane.title}: {len(lane.lane.items):,}" if lane and place.y() > AXIS else ""
        return self._tip_of(self.found_at(place))

    def _tip_of(self, found: Found | None) -> str:
        if isinstance(found, Bar):
            return tip(found.item.row, self.name_of)
        if isinstance(found, Cluster) and len(found.items) == 1:
            return tip(found.items[0].row, self.name_of)
        if isinstance(found, Cluster):
            first, end = found.span()
            kinds = {words(item.row.kind) for item in found.items}
            return f"{len(found.items):,} events, {_days(first, end)}\n{', '.join(sorted(kinds))}\nClick to open"
        if isinstance(found, Column):
            return f"{found.count:,} events begin {_days(found.first, found.end)}\nClick to zoom in"
        return ""


def _days(first: float, end: float) -> str:
    """The days `first` up to `end` in words."""
    days = (date.fromordinal(max(int(day), 1)).isoformat() for day in (first, max(end - 1, first)))
    return spoken(interval(*days))
