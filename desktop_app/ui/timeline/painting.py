"""How a frame of the timeline is painted, on the screen and on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from desktop_app.domain.entries import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import SMALL_ICON, paint_icon, paint_text, small, strong
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.timeline.chart import Item
from desktop_app.ui.timeline.frame import Frame, LaneFrame
from desktop_app.ui.timeline.glyphs import glyph
from desktop_app.ui.timeline.layout import BIN, GAP, GLYPH, Bar, Cluster, Density
from desktop_app.ui.timeline.scale import Tick

GUTTER = 132  # the width of the lanes' names
ROW = 21  # the height of a row of the axis
AXIS = 2 * ROW
_FADE = 36.0  # over how many pixels an imprecise bar fades
_MARK = 12  # icons of conflicts and follow-ups


@dataclass(frozen=True, slots=True)
class Chosen:
    """The selected event: the lane it was selected in, and whether the timeline has the keyboard."""

    item: Item
    lane: int
    focused: bool


class ChartPainter:
    """Paints frames with one theme and font; measures labels once."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self._font, self._small, self._strong = QFont(font), small(font), strong(font)
        self._metrics = QFontMetricsF(font)
        self._count_font = strong(small(font))
        self._widths: dict[str, float] = {}

    def measure(self, row: EventRow) -> float:
        """The width of an event's label in pixels: its marks and its title."""
        return self._width(row.title) + 4 + (_MARK + 2) * ((row.conflicts > 0) + (row.follow_ups > 0))

    def _width(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def paint(self, painter: QPainter, rect: QRect, frame: Frame, today: float, chosen: Chosen | None = None) -> None:
        """Paints `frame` into `rect`; `today` is the number of the day."""
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        height = rect.height()
        painter.fillRect(0, 0, rect.width(), height, self.theme.surface)
        painter.save()
        painter.setClipRect(GUTTER, AXIS, rect.width() - GUTTER, height - AXIS)
        painter.translate(GUTTER, 0)
        self._paint_grid(painter, frame, height, today)
        for lane in frame.lanes:
            self._paint_lane(painter, frame, lane)
        if chosen is not None:
            self._paint_chosen(painter, frame, chosen)
        painter.restore()
        self._paint_gutter(painter, frame, height)
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

    def _paint_lane(self, painter: QPainter, frame: Frame, lane: LaneFrame) -> None:
        if lane.layout.density is not None:
            self._paint_density(painter, lane, lane.layout.density, frame.densest)
            return
        ratio = painter.device().devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in lane.layout.bars:
            if bar.x1 - bar.x0 > GLYPH + 1:
                self._paint_body(painter, bar, lane.track_top(bar.track))
        painter.setFont(self._font)
        for bar in lane.layout.bars:
            self._paint_label(painter, bar, lane.track_top(bar.track), ratio)
        for cluster in lane.layout.clusters:
            self._paint_cluster(painter, cluster, lane)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_body(self, painter: QPainter, bar: Bar, top: float) -> None:
        """The days that an event takes: filled when it happened, a broken outline when it is planned; where only the
        month or the year is known, both ends fade."""
        hue = badge(bar.item.row.kind).hue
        ink, fill = self.theme.ink(hue), self.theme.fill(hue)
        rect = QRectF(bar.x0, top + 1, bar.x1 - bar.x0, GLYPH - 2)
        planned = bar.item.row.planned
        colour: QColor | QLinearGradient = ink if planned else fill
        if not bar.item.precise:
            colour = _faded(rect, ink if planned else fill)
        if planned:
            pen = QPen(QBrush(colour), 1.2)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(QPen(ink, 0.8) if bar.item.precise else Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
        painter.drawRoundedRect(rect, GLYPH / 2 - 1, GLYPH / 2 - 1)

    def _paint_label(self, painter: QPainter, bar: Bar, top: float, ratio: float) -> None:
        """The icon, marks for conflicts and follow-ups, and as much of the title as there is room for."""
        row = bar.item.row
        shift = 0.0
        if not bar.item.precise and bar.x1 - bar.x0 > 4 * _FADE and bar.x0 > 0:
            shift = _FADE / 2
        picture = glyph(row.kind, row.planned, bar.item.precise, self.theme.scheme, ratio)
        painter.drawPixmap(QPointF(bar.x0 + shift, top), picture)
        x, room = bar.x0 + shift + GLYPH + GAP, bar.label - shift
        for count, icon, hue in ((row.conflicts, "alert", Hue.ORANGE), (row.follow_ups, "flag", Hue.RED)):
            if count and room >= _MARK:
                place = QPointF(x, top + (GLYPH - _MARK) / 2)
                painter.drawPixmap(place, pixmap(icon, self.theme.ink(hue), _MARK, ratio))
                x, room = x + _MARK + 2, room - _MARK - 2
        if room > 20:
            text = row.title
            if self._width(text) > room:
                text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setPen(self.theme.text)
            painter.drawText(QPointF(x, top + GLYPH / 2 + self._metrics.ascent() / 2 - 1.5), text)

    def _paint_cluster(self, painter: QPainter, cluster: Cluster, lane: LaneFrame) -> None:
        if len(cluster.items) == 1:  # no room but for its icon
            alone = Bar(cluster.items[0], cluster.x0, cluster.x1, 0, 0.0)
            self._paint_label(painter, alone, lane.track_top(0), painter.device().devicePixelRatioF())
            return
        hue = _hue(lane.lane.kind)
        rect = QRectF(cluster.x0, lane.track_top(0) + 0.5, cluster.x1 - cluster.x0, GLYPH - 1)
        painter.setPen(QPen(self.theme.ink(hue), 1))
        painter.setBrush(self.theme.fill(hue))
        painter.drawRoundedRect(rect, GLYPH / 2, GLYPH / 2)
        painter.setFont(self._count_font)
        painter.setPen(self.theme.ink(hue))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{len(cluster.items):,}")
        painter.setFont(self._font)

    def _paint_density(self, painter: QPainter, lane: LaneFrame, density: Density, densest: int) -> None:
        colour = QColor(self.theme.ink(_hue(lane.lane.kind)))
        colour.setAlpha(190)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        room, bottom = lane.height - 10, lane.top + lane.height - 1
        scaled = room / max(densest, 1) ** 0.5  # by the root: single events stay in sight beside hundreds
        columns = []
        for place, count in enumerate(density.counts):
            if count:
                height = max(count**0.5 * scaled, 2.0)
                columns.append(QRectF(density.x0 + place * BIN, bottom - height, BIN - 0.5, height))
        painter.drawRects(columns)

    def _paint_chosen(self, painter: QPainter, frame: Frame, chosen: Chosen) -> None:
        """A ring around the selected event; one that is in a cluster or a density is painted on top of it."""
        lane = next((lane for lane in frame.lanes if lane.place == chosen.lane), None)
        if lane is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = frame.bar_of(chosen.item, chosen.lane)
        if bar is None:
            bar = self._on_top(painter, frame, lane, chosen.item)
        top = lane.track_top(bar.track)
        ring = QRectF(bar.x0, top, max(bar.x1, bar.x0 + GLYPH + (bar.label + GAP if bar.label else 0)) - bar.x0, GLYPH)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.accent, 2.2 if chosen.focused else 1.2))
        painter.drawRoundedRect(ring.adjusted(-2.5, -1.5, 3.5, 1.5), GLYPH / 2 + 1, GLYPH / 2 + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _on_top(self, painter: QPainter, frame: Frame, lane: LaneFrame, item: Item) -> Bar:
        x0 = frame.scale.x((item.first + min(item.end, item.first + 1)) / 2) - GLYPH / 2
        label = min(self.measure(item.row), 260.0)
        if x0 + GLYPH + label > frame.scale.width:
            x0 = max(frame.scale.width - GLYPH - label - 8, min(x0, frame.scale.width - GLYPH))
        bar = Bar(item, x0, x0 + GLYPH, 0, label)
        top = lane.track_top(0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.selection)
        painter.drawRoundedRect(QRectF(x0, top, GLYPH + label + GAP, GLYPH), GLYPH / 2, GLYPH / 2)
        painter.setFont(self._font)
        self._paint_label(painter, bar, top, painter.device().devicePixelRatioF())
        return bar

    def _paint_gutter(self, painter: QPainter, frame: Frame, height: int) -> None:
        painter.fillRect(0, 0, GUTTER, height, self.theme.window)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawLine(GUTTER - 1, 0, GUTTER - 1, height)
        for lane in frame.lanes:
            painter.setClipRect(0, AXIS, GUTTER, height - AXIS)
            area = QRect(SPACE, lane.top, GUTTER - 2 * SPACE, lane.height)
            painter.setPen(QPen(self.theme.line, 1))
            painter.drawLine(0, lane.top + lane.height - 1, GUTTER, lane.top + lane.height - 1)
            line = QRect(area.left(), lane.top + area.height() // 2 - 17, area.width(), 17)
            left = 0
            if lane.lane.kind is not None:
                look = badge(lane.lane.kind)
                paint_icon(painter, look.icon, self.theme.ink(look.hue), line)
                left = SMALL_ICON + TIGHT
            painter.setFont(self._strong)
            title = lane.lane.title
            paint_text(painter, line.adjusted(left, 0, 0, 0), title[:1].upper() + title[1:], self.theme.text)
            painter.setFont(self._small)
            count = f"{len(lane.lane.items):,}"
            paint_text(painter, line.adjusted(left, 17, 0, 17), count, self.theme.muted)
        painter.setClipping(False)

    def _paint_axis(self, painter: QPainter, frame: Frame, width: int, today: float) -> None:
        painter.fillRect(0, 0, width, AXIS, self.theme.window)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawLine(0, AXIS - 1, width, AXIS - 1)
        painter.save()
        painter.setClipRect(GUTTER, 0, width - GUTTER, AXIS)
        painter.translate(GUTTER, 0)
        painter.setFont(self._strong)
        self._paint_ticks(painter, frame, frame.axis.upper, (0, self.theme.text), QRectF())
        painter.setFont(self._small)
        now, size = frame.scale.x(today), painter.fontMetrics().horizontalAdvance("today") + 10
        chip = QRectF(min(now - size / 2, frame.scale.width - size), ROW + 2, size, ROW - 5)
        shown = 0 <= now <= frame.scale.width
        self._paint_ticks(painter, frame, frame.axis.lower, (ROW, self.theme.muted), chip if shown else QRectF())
        if shown:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.danger)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(self.theme.surface)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, "today")
        painter.restore()

    def _paint_ticks(
        self, painter: QPainter, frame: Frame, ticks: tuple[Tick, ...], look: tuple[int, QColor], taken: QRectF
    ) -> None:
        """A row of the axis. The first label stays in view until its end does not; none runs into the next, nor into
        what is `taken`."""
        top, ink = look
        metrics = painter.fontMetrics()
        for tick in ticks:
            x, end = frame.scale.x(tick.day), frame.scale.x(tick.end)
            painter.setPen(QPen(self.theme.line, 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + ROW - 1))
            left = max(x, 0.0) + TIGHT
            room = QRectF(left, top, metrics.horizontalAdvance(tick.label), ROW)
            if room.right() <= end and not room.intersects(taken):
                painter.setPen(ink)
                painter.drawText(QPointF(left, top + (ROW + metrics.ascent()) / 2 - 1), tick.label)


def _faded(rect: QRectF, colour: QColor) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    clear = QColor(colour)
    clear.setAlpha(0)
    fade = min(_FADE / max(rect.width(), 1.0), 0.45)
    for place, shade in ((0.0, clear), (fade, colour), (1 - fade, colour), (1.0, clear)):
        gradient.setColorAt(place, shade)
    return gradient


def _hue(kind: EventKind | None) -> Hue:
    return badge(kind).hue if kind is not None else Hue.BLUE
