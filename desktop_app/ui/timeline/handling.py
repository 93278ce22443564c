"""How the timeline answers to mouse, wheel, touch and keys."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QMenu, QPinchGesture, QWidget

from desktop_app.ui.badges import badge
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.card import Card, said_of
from desktop_app.ui.timeline.frame import Column, Found, LaneFrame
from desktop_app.ui.timeline.layout import GLYPH, Bar, Cluster
from desktop_app.ui.timeline.painting import AXIS, GUTTER
from desktop_app.ui.timeline.selecting import SelectingCanvas
from desktop_app.ui.timeline.words import Names, caption, details
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

STEP = 1.5  # how much closer a key or a button zooms
_WHEEL = 1.0018  # how much closer an eighth of a degree of the wheel zooms
_MENU = 30  # events that a menu lists
_PAUSE = 500  # milliseconds from the last key to the card
_POINTER = QSize(12, 20)
_HIDING = frozenset({QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.Hide})


class TimelineView(SelectingCanvas):
    """Wheel and pinch zoom around the pointer, dragging moves, a click selects or opens a cluster, a double click or
    Enter opens an event. `opened` carries its key."""

    opened = Signal(str)

    def __init__(self, look: Theme, names: Names, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(look, names, today, parent)
        self._pressed: QPoint | None = None  # where the left button went down
        self._dragged: QPoint | None = None  # where the pointer was when the view last moved
        self.card = Card(look, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.show_card)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_theme(self, look: Theme) -> None:
        self.card.theme = look
        self.hide_card()
        super().set_theme(look)

    def hide_card(self) -> None:
        self._pause.stop()
        self.card.hide()

    def show_card(self) -> None:
        """Shows the card of the selected event, beside it."""
        frame, item = self.frame(), self.chosen
        if frame is None or item is None or not self.isVisible():
            return
        lane = next((lane for lane in frame.lanes if lane.place == self.lane), None)
        if lane is None:
            return
        bar = frame.bar_of(item, lane.place)
        x0 = bar.icon if bar else frame.scale.x(item.day + 0.5) - GLYPH / 2
        row = Bar(item, x0, x0, 0, x0, x0, 0.0)
        self._show_card(
            row, QRect(int(GUTTER + x0), int(lane.track_top(bar.track if bar else 0)), int(GLYPH), int(GLYPH))
        )

    def _show_card(self, found: Found | LaneFrame | None, area: QRect) -> None:
        said = said_of(found, self.names)
        if said is None:
            self.hide_card()
        else:
            self.card.show_beside(said, QRect(self._global(area.topLeft()), area.size() * self.magnified))

    def _hovered(self, place: QPoint) -> Found | LaneFrame | None:
        """What lies at a pixel: on the axis, or a lane where its name stands."""
        frame = self.frame()
        if frame is not None and place.x() < GUTTER:
            lanes = (lane for lane in frame.lanes if lane.top <= place.y() < lane.top + lane.height)
            return next(lanes, None) if place.y() > AXIS else None
        return self.found_at(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, place = event.angleDelta(), self.at(event.position())
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
                self.zoom(1 + event.value(), self.at(event.position()).x() - GUTTER)
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.at(self.viewport().mapFromGlobal(pinch.hotSpot()))
                self.zoom(pinch.scaleFactor(), centre.x() - GUTTER)
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._pause.stop()
            self._show_card(self._hovered(self.at(event.pos())), QRect(self.at(event.pos()), _POINTER))
            return True
        if event.type() in _HIDING:
            self.hide_card()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.hide_card()
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
            self._pause.start()
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
            Qt.Key.Key_T: self.show_today,
            Qt.Key.Key_PageUp: partial(self._turn, -1),
            Qt.Key.Key_PageDown: partial(self._turn, 1),
            Qt.Key.Key_Space: self.open_around,
            Qt.Key.Key_Return: self._open_chosen,
            Qt.Key.Key_Enter: self._open_chosen,
        }

    def _turn(self, pages: int) -> None:
        """Shows the days after, or before, those in view."""
        if self.scale is not None:
            self.move_by(pages * 0.9 * self.scale.width)

    def open_around(self) -> None:
        """Opens the cluster or the density that holds the selected event."""
        frame = self.frame()
        lane = next((each for each in frame.lanes if each.place == self.lane), None) if frame else None
        if frame is None or lane is None or self.chosen is None:
            return
        cluster = next((each for each in lane.layout.clusters if each.holds(self.chosen)), None)
        if cluster is not None:
            self.open_cluster(cluster, QPoint(int(GUTTER + cluster.x0), int(lane.track_top(0) + GLYPH)))
        elif lane.layout.density is not None:
            self.zoom(STEP**3)

    def _open_chosen(self) -> None:
        key = self.current_key()
        if key is not None:
            self.opened.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hide_card()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = self.at(event.position()), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.at(event.position())
        if self._pressed is None:
            found = self.found_at(place) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            if not found and not self._pause.isActive():
                self.card.hide()
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
            self._clicked(self.at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.at(event.position())
        found = self.found_at(place)
        if isinstance(found, Bar):
            self.opened.emit(found.item.row.key)
        elif found is None and place.x() > GUTTER:
            self.zoom(STEP * STEP, place.x() - GUTTER)

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
        self.hide_card()
        first, end = cluster.span()
        if cluster.count == 1:
            self.pick(cluster.items[0], self._lane_at(place))
        elif self.can_part(first, end):
            self.fit_days(first, end)
        else:
            menu = self.menu_of(cluster)
            menu.setActiveAction(menu.actions()[0])
            menu.popup(self._global(place))

    def menu_of(self, cluster: Cluster) -> QMenu:
        """The events of a cluster to choose from."""
        menu = QMenu(self)
        for item in cluster.items[:_MENU]:
            look = badge(item.row.kind)
            action = menu.addAction(
                icon(look.icon, self._look.ink(look.hue)), opened(item.row.title).replace("&", "&&")
            )
            action.setToolTip("\n".join((caption(item.row), *details(item.row, self.names))))
            action.triggered.connect(partial(self.pick, item))
        if cluster.count > _MENU:
            menu.addAction(tr("… and %n more", "", cluster.count - _MENU)).setEnabled(False)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _global(self, place: QPoint) -> QPoint:
        """A pixel of the picture on the screen."""
        return self.viewport().mapToGlobal((QPointF(place) * self.magnified).toPoint())

    def _lane_at(self, place: QPoint) -> int | None:
        frame = self.frame()
        lanes = frame.lanes if frame else ()
        return next((lane.place for lane in lanes if lane.top <= place.y() < lane.top + lane.height), None)
