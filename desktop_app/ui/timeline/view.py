"""The painted timeline: zooms around the pointer, is dragged, and selects by mouse and keyboard.

A widget of its own and no graphics scene: 100,000 items in a scene take a second a frame, what can be seen takes
milliseconds.
"""

from collections.abc import Callable
from datetime import date
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontInfo,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from desktop_app.ui.announcing import announce
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.accessible import expose
from desktop_app.ui.timeline.cells import CELL
from desktop_app.ui.timeline.chart import Chart, Item
from desktop_app.ui.timeline.frame import Found, Frame, compose, lane_height
from desktop_app.ui.timeline.motion import Motion
from desktop_app.ui.timeline.painting import AXIS, GUTTER, ChartPainter, Chosen, in_contrast
from desktop_app.ui.timeline.scale import CLOSEST, Scale, fitted, month_wide
from desktop_app.ui.timeline.words import Names, sentence
from desktop_app.ui.translation import tr

_MILLISECONDS = 140
_PIXELS = 12  # the size of ordinary text
_EDGE = 60  # how near to the edge the selected event may lie, in pixels


class TimelineCanvas(QAbstractScrollArea):
    """The picture and what is selected in it.

    It is laid out in pixels of ordinary text and painted larger or smaller as the font is: `at` turns pixels of the
    viewport into such pixels.
    """

    def __init__(self, look: Theme, names: Names, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.names, self._today = look, names, today
        self.chart = Chart()
        self.scale: Scale | None = None  # None until there is something to show
        self.motion = Motion(self._show_scale, _MILLISECONDS, self, self._stands_still)
        self.magnified = 1.0  # how much larger than ordinary the text is
        self._painter = self._make_painter(look)
        self._frame: Frame | None = None
        self._before: dict[int, dict[str, int]] = {}
        self._places: dict[str, int] = {}
        self.chosen: Item | None = None  # the selected event
        self.lane = 0  # where it was selected
        self._fitted: tuple[float, float, float] | None = None  # what was fitted, until the officer moves the view
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        expose(TimelineCanvas)
        self.setAccessibleName(tr("Timeline"))
        self.verticalScrollBar().valueChanged.connect(self._forget_frame)

    def set_chart(self, chart: Chart, *, fit: bool) -> None:
        """Shows `chart`; with `fit` from its first event to its last, else the days that are in view."""
        key = self.current_key()
        self.chart = chart
        self._places = {item.row.key: place for place, item in enumerate(chart.items)}
        self._before = {}
        if fit or self.scale is None:
            self.scale = None
            self._fit_span(chart.core())
        self._painter.prepare(chart)
        self._set_range()
        self._forget_frame()
        self.choose(key)

    def set_theme(self, look: Theme) -> None:
        self._look = look
        self._painter = self._make_painter(look)
        self._forget_frame()

    def place_of(self, item: Item) -> int:
        """The place of an item in the order of time."""
        return self._places[item.row.key]

    def current_key(self) -> str | None:
        return self.chosen.row.key if self.chosen else None

    def choose(self, key: str | None, lane: int | None = None) -> bool:
        """Marks an event as the selected one and brings it into view, without saying so; whether it has a date."""
        place = self._places.get(key) if key is not None else None
        self.chosen = self.chart.items[place] if place is not None else None
        if self.chosen is not None:
            self.lane = self._lane_of(self.chosen) if lane is None else lane
            self._bring_into_view(self.chosen)
        self._say_what_is_chosen()
        self.viewport().update()
        return self.chosen is not None

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms around pixel `x` of the axis: the selected event or the middle where there is none."""
        if self.scale is None:
            return
        target = self.motion.target(self.scale)
        if x is None:
            x = target.width / 2
            if self.chosen is not None and 0 <= target.x(self.chosen.day) <= target.width:
                x = target.x(self.chosen.day)
        self._fitted = None
        self.motion.go(self.scale, target.zoomed(factor, x))

    def move_by(self, pixels: float, *, smooth: bool = True) -> None:
        """Shows what lies `pixels` further right."""
        if self.scale is None:
            return
        self._fitted = None
        if smooth:
            self.motion.go(self.scale, self.motion.target(self.scale).moved(pixels))
        else:
            self.motion.stop()
            self._show_scale(self.scale.moved(pixels))

    def fit_all(self) -> None:
        """Shows everything from the first event to the last."""
        self._fit_span(self.chart.span())

    def show_today(self) -> None:
        """Shows the days around today, as close as before."""
        if self.scale is not None:
            self._fitted = None
            target = self.motion.target(self.scale)
            self.motion.go(self.scale, target.moved(target.x(self._today().toordinal() + 0.5) - target.width / 2))

    def fit_days(self, first: float, last: float) -> None:
        """Shows these days, with room beside."""
        self._fit((first, last), margin=0.35)

    def at(self, place: QPoint | QPointF) -> QPoint:
        """A pixel of the viewport as the picture counts them."""
        return QPoint(round(place.x() / self.magnified), round(place.y() / self.magnified))

    def found_at(self, place: QPoint) -> Found | None:
        """What lies at a pixel of the picture."""
        frame = self.frame()
        return frame.find(place.x() - GUTTER, place.y()) if frame else None

    def frame(self) -> Frame | None:
        """What is in view."""
        if self._frame is None and self.scale is not None:
            area = self._area()
            self._frame = compose(self.chart, self.scale, area, self._painter.measure, self._before)
        return self._frame

    def can_part(self, first: float, end: float) -> bool:
        """Whether zooming in can set apart events that begin on the days `first` to `end`."""
        return end - first > 1 or (
            self.scale is not None and self.scale.per_day < CLOSEST and end - first > CELL / CLOSEST * 2
        )

    def sheets(self, *, whole: bool) -> tuple[Chart, tuple[float, float]] | None:
        """What goes on paper: the chart, and its days from the first event to the last, or those in view; None where
        nothing has a date."""
        span = self.chart.span()
        if span is None:
            return None
        return self.chart, span if whole or self.scale is None else (self.scale.start, self.scale.end)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self.viewport())
        if self._painter.ratio != self.devicePixelRatioF() * self.magnified:  # the window is on another screen
            self._painter = self._make_painter(self._look)
        frame = self.frame()
        if frame is None:
            painter.fillRect(self.viewport().rect(), self._painter.theme.surface)
            return
        painter.scale(self.magnified, self.magnified)
        chosen = Chosen(self.chosen, self.lane, self.hasFocus()) if self.chosen else None
        self._painter.paint(painter, QRect(QPoint(), self._room()), frame, self._today().toordinal(), chosen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._painter = self._make_painter(self._look)
            self._fill_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_room()

    def _fill_room(self) -> None:
        if self.scale is None:
            self._fit_span(self.chart.core())
        elif self._axis_width() != self.scale.width:
            self.motion.stop()
            width = self._axis_width()
            first, last, margin = self._fitted or (0, 0, 0)
            self.scale = fitted(first, last, width, margin) if self._fitted else self.scale.resized(width)
        self._set_range()
        self._forget_frame()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _make_painter(self, look: Theme) -> ChartPainter:
        font = QFont(self.font())
        self.magnified = max(QFontInfo(font).pixelSize(), 6) / _PIXELS
        font.setPixelSize(_PIXELS)
        made = ChartPainter(in_contrast(look), font, self.devicePixelRatioF() * self.magnified)
        made.prepare(self.chart)
        return made

    def _room(self) -> QSize:
        """The size of the picture."""
        return QSize(ceil(self.viewport().width() / self.magnified), ceil(self.viewport().height() / self.magnified))

    def _lane_of(self, item: Item) -> int:
        """The lane in which an item lies: the one that was selected last, where it lies in several."""
        lanes = [place for place, lane in enumerate(self.chart.lanes) if item in lane]
        return self.lane if self.lane in lanes or not lanes else lanes[0]

    def _fit_span(self, span: tuple[float, float] | None) -> None:
        self._fit(month_wide(*span) if span else None)

    def _fit(self, span: tuple[float, float] | None, margin: float = 0.04) -> None:
        if span is None or self._axis_width() <= 1:
            return
        scale = fitted(*span, self._axis_width(), margin)
        self._fitted = (*span, margin)
        if self.scale is None:
            self._show_scale(scale)
        else:
            self.motion.go(self.scale, scale)

    def _show_scale(self, scale: Scale) -> None:
        self.scale = scale
        self._forget_frame()

    def _axis_width(self) -> float:
        return float(max(self._room().width() - GUTTER, 1))

    def _lane_height(self) -> int:
        return lane_height(len(self.chart.lanes), self._room().height() - AXIS)

    def _area(self) -> tuple[int, int, int, int]:
        """The first lane's upper edge, the height of a lane, the upper and lower edge of what shows lanes: whole ones,
        as long as the first in view is whole."""
        height, below = self._lane_height(), self._room().height() - AXIS
        bar = self.verticalScrollBar()
        bottom = below - below % height if bar.maximum() and bar.value() % height == 0 else below
        return AXIS - bar.value(), height, AXIS, AXIS + bottom

    def _set_range(self) -> None:
        area = self._room().height() - AXIS
        bar = self.verticalScrollBar()
        height = self._lane_height()
        shown = max(area // max(height, 1), 1)
        bar.setRange(0, max(len(self.chart.lanes) - shown, 0) * height)
        bar.setPageStep(max(area, 1))
        bar.setSingleStep(max(self._lane_height(), 1))

    def _forget_frame(self) -> None:
        self._frame = None
        self.viewport().update()

    def _bring_into_view(self, item: Item) -> None:
        if self.scale is None:
            return
        target = self.motion.target(self.scale)
        x = target.x(item.day)
        if not _EDGE <= x <= target.width - _EDGE:
            self._fitted = None
            self.motion.go(self.scale, target.moved(x - target.width / 2))
        bar, height = self.verticalScrollBar(), self._lane_height()
        top, area = self.lane * height, self._room().height() - AXIS
        above = area // max(height, 1) * height - height  # the room over the last whole lane
        bar.setValue(min(max(bar.value(), top - max(above, 0)), top))

    def _say_what_is_chosen(self) -> None:
        said = sentence(self.chosen.row, self.names) if self.chosen else tr("Nothing is selected.")
        if said == self.accessibleDescription():
            return
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        if self.chosen is not None and self.hasFocus():
            announce(self, said)

    def _stands_still(self) -> bool:
        """Whether the system wants no animation."""
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) == 0
