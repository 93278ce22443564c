"""How a frame of the timeline is painted, on the screen and on paper: its ground, its axis and its lanes' names."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen, QPixmap

from desktop_app.domain.rows import EventRow
from desktop_app.ui.badges import badge
from desktop_app.ui.row_painting import SMALL_ICON, paint_icon, paint_text, small, strong
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.timeline.chart import Chart, Item
from desktop_app.ui.timeline.frame import Frame, LaneFrame
from desktop_app.ui.timeline.labels import Labels
from desktop_app.ui.timeline.lane_painting import LanePainter
from desktop_app.ui.timeline.scale import Tick
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

GUTTER = 148  # the width of the lanes' names
ROW = 21  # the height of a row of the axis
AXIS = 2 * ROW
_TWO_LINES = 54  # the height of a lane from which on its name may take two lines


@dataclass(frozen=True, slots=True)
class Chosen:
    """The selected event: the lane it was selected in, and whether the timeline has the keyboard."""

    item: Item
    lane: int
    focused: bool


def in_contrast(look: Theme) -> Theme:
    """The theme with strong lines and inks, where the system asks for contrast."""
    asked = getattr(QGuiApplication.styleHints(), "accessibility", None)  # since Qt 6.10
    if asked is None or asked().contrastPreference() is not Qt.ContrastPreference.HighContrast:
        return look
    return replace(look, line=look.muted, muted=look.text)


class ChartPainter:
    """Paints frames with one theme and font; `ratio` is how many device pixels a pixel has."""

    def __init__(self, theme: Theme, font: QFont, ratio: float, *, paper: bool = False) -> None:
        self.theme, self.ratio, self._paper = theme, ratio, paper
        self._small, self._strong = small(font), strong(font)
        self._fine, self._coarse = Labels(self._small), Labels(self._strong)
        self._lanes = LanePainter(theme, font, ratio, paper=paper)
        self._gutter: tuple[tuple[LaneFrame, ...], QPixmap] | None = None  # what it was painted for, and the picture

    def prepare(self, chart: Chart) -> None:
        """Makes the pictures that frames of `chart` need, before the first of them."""
        self._lanes.prepare({item[2] for item in chart.items})

    def measure(self, row: EventRow) -> float:
        """The width of an event's label in pixels."""
        return self._lanes.measure(row)

    def paint(self, painter: QPainter, rect: QRect, frame: Frame, today: float, chosen: Chosen | None = None) -> None:
        """Paints `frame` into `rect`; `today` is the number of the day."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # time runs to the right in every language
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        height = rect.height()
        painter.fillRect(0, 0, rect.width(), height, self.theme.surface)
        painter.save()
        painter.setClipRect(GUTTER, AXIS, rect.width() - GUTTER, height - AXIS)
        painter.translate(GUTTER, 0)
        self._paint_grid(painter, frame, height, today)
        for lane in frame.lanes:
            self._lanes.paint(painter, frame, lane)
        if chosen is not None:
            self._lanes.paint_chosen(painter, frame, chosen.item, chosen.lane, focused=chosen.focused)
        painter.restore()
        if self._paper:
            self._paint_gutter(painter, frame, height)
        else:
            painter.drawPixmap(0, 0, self._kept_gutter(frame, height))
        self._paint_axis(painter, frame, rect.width(), today)
        painter.restore()

    def _paint_grid(self, painter: QPainter, frame: Frame, height: int, today: float) -> None:
        now, width = frame.scale.x(today), frame.scale.width
        if now < width:  # what lies ahead stands on another ground
            painter.fillRect(QRectF(max(now, 0), AXIS, width - max(now, 0), height), self.theme.alternate)
        faint = QColor(self.theme.line)
        faint.setAlpha(110)
        for ticks, colour in ((frame.axis.lower, faint), (frame.axis.upper, self.theme.line)):
            painter.setPen(QPen(colour, 1))
            for tick in ticks:
                x = round(frame.scale.x(tick.day))
                painter.drawLine(x, AXIS, x, height)
        painter.setPen(QPen(self.theme.line, 1))
        for lane in frame.lanes:
            painter.drawLine(0, lane.top + lane.height - 1, int(width), lane.top + lane.height - 1)
        if 0 <= now <= width:
            painter.setPen(QPen(self.theme.danger, 1.5))
            painter.drawLine(QPointF(now, AXIS), QPointF(now, height))

    def _kept_gutter(self, frame: Frame, height: int) -> QPixmap:
        """The lanes' names, which stay the same while the days move."""
        if self._gutter is not None:
            lanes, picture = self._gutter
            tall = round(height * self.ratio)
            if picture.height() == tall and len(lanes) == len(frame.lanes):
                pairs = zip(lanes, frame.lanes, strict=True)
                if all(old.lane is new.lane and (old.top, old.height) == (new.top, new.height) for old, new in pairs):
                    return picture
        made = QPixmap(round(GUTTER * self.ratio), round(height * self.ratio))
        made.setDevicePixelRatio(self.ratio)
        painter = QPainter(made)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_gutter(painter, frame, height)
        painter.end()
        self._gutter = (frame.lanes, made)
        return made

    def _paint_gutter(self, painter: QPainter, frame: Frame, height: int) -> None:
        painter.fillRect(0, 0, GUTTER, height, self.theme.window)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawLine(GUTTER - 1, 0, GUTTER - 1, height)
        for lane in frame.lanes:
            painter.setClipRect(0, AXIS, GUTTER, height - AXIS)
            area = QRect(SPACE, lane.top, GUTTER - 2 * SPACE, lane.height)
            painter.setPen(QPen(self.theme.line, 1))
            painter.drawLine(0, lane.top + lane.height - 1, GUTTER, lane.top + lane.height - 1)
            title = self._title(lane, area.width())
            line = QRect(area.left(), lane.top + (area.height() - (len(title) + 1) * 17) // 2, area.width(), 17)
            left = 0
            if lane.lane.kind is not None:
                look = badge(lane.lane.kind)
                paint_icon(painter, look.icon, self.theme.ink(look.hue), line)
                left = SMALL_ICON + TIGHT
            painter.setFont(self._strong)
            for each in title:
                paint_text(painter, line.adjusted(left, 0, 0, 0), each, self.theme.text)
                line.translate(0, 17)
            painter.setFont(self._small)
            paint_text(painter, line.adjusted(left, 0, 0, 0), f"{len(lane.lane.items):,}", self.theme.muted)
        painter.setClipping(False)

    def _title(self, lane: LaneFrame, room: int) -> list[str]:
        """A lane's name, over two lines where it is long and there is room."""
        title = opened(lane.lane.title)
        if lane.lane.kind is not None or self._coarse.width(title) <= room or lane.height < _TWO_LINES:
            return [title]
        first = ""
        for word in title.split():
            longer = f"{first} {word}".strip()
            if first and self._coarse.width(longer) > room:
                break
            first = longer
        return [part for part in (first, title[len(first) :].strip()) if part]

    def _paint_axis(self, painter: QPainter, frame: Frame, width: int, today: float) -> None:
        painter.fillRect(0, 0, width, AXIS, self.theme.window)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawLine(0, AXIS - 1, width, AXIS - 1)
        painter.save()
        painter.setClipRect(GUTTER, 0, width - GUTTER, AXIS)
        painter.translate(GUTTER, 0)
        self._paint_ticks(painter, frame, frame.axis.upper, (0, self.theme.text, self._coarse), QRectF())
        now, said = frame.scale.x(today), tr("today")
        size = self._fine.width(said) + 10
        chip = QRectF(min(now - size / 2, frame.scale.width - size), ROW + 2, size, ROW - 5)
        shown = 0 <= now <= frame.scale.width
        look = (ROW, self.theme.muted, self._fine)
        self._paint_ticks(painter, frame, frame.axis.lower, look, chip if shown else QRectF())
        if shown:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.danger)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(self.theme.surface)
            painter.setFont(self._small)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, said)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.restore()

    def _paint_ticks(
        self, painter: QPainter, frame: Frame, ticks: tuple[Tick, ...], look: tuple[int, QColor, Labels], taken: QRectF
    ) -> None:
        """A row of the axis. The first label stays in view until its end does not; none runs into the next, nor into
        what is `taken`."""
        top, ink, labels = look
        painter.setFont(labels.font)
        painter.setPen(self.theme.line)
        for tick in ticks:
            x = round(frame.scale.x(tick.day))
            painter.drawLine(x, top, x, top + ROW - 1)
        painter.setPen(ink)
        upper = top + (ROW - labels.height) / 2
        for tick in ticks:
            left = max(frame.scale.x(tick.day), 0.0) + TIGHT
            right = left + labels.width(tick.label)
            clear = taken.isNull() or right < taken.left() or left > taken.right()
            if right <= frame.scale.x(tick.end) and clear:
                labels.paint(painter, round(left), upper, tick.label)
