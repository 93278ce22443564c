"""How what lies in a lane is painted: bars, labels, clusters, densities, and the ring around the selected event."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import small, strong
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.chart import Item
from desktop_app.ui.timeline.frame import Frame, LaneFrame
from desktop_app.ui.timeline.glyphs import FADE, body, fading, glyph, number, pill
from desktop_app.ui.timeline.layout import BIN, GAP, GLYPH, SOFT, Bar, Cluster, Density
from desktop_app.ui.titles import opened

_MARK = 12  # icons of conflicts and follow-ups
_LEAST_TEXT = 20.0
_ON_TOP = 300.0  # the most that the label of the selected event takes over a cluster


class LanePainter:
    """Paints lanes with one theme and font; measures and shortens each label once."""

    def __init__(self, theme: Theme, font: QFont, ratio: float) -> None:
        self._theme, self._font, self._ratio = theme, QFont(font), ratio
        self._metrics = QFontMetricsF(font)
        self._count_font = strong(small(font))
        self._widths: dict[str, float] = {}
        self._elided: dict[tuple[str, int], str] = {}
        self._baseline = GLYPH / 2 + self._metrics.ascent() / 2 - 1.5

    def measure(self, row: EventRow) -> float:
        """The width of an event's label in pixels: its marks and its title."""
        return self._width(opened(row.title)) + 4 + (_MARK + 2) * ((row.conflicts > 0) + (row.follow_ups > 0))

    def paint(self, painter: QPainter, frame: Frame, lane: LaneFrame) -> None:
        if lane.layout.density is not None:
            self._paint_density(painter, lane, lane.layout.density, frame.densest)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for bar in lane.layout.bars:
            top = lane.track_top(bar.track)
            if bar.x1 - bar.x0 > GLYPH + (1 if bar.item.precise else SOFT):
                self._paint_body(painter, bar, top, frame.scale.width)
            self._paint_label(painter, bar, top)
        for cluster in lane.layout.clusters:
            self._paint_cluster(painter, cluster, lane)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_chosen(self, painter: QPainter, frame: Frame, item: Item, place: int, *, focused: bool) -> None:
        """A ring around an event in the lane at `place`; one in a cluster or a density is painted on top of it."""
        lane = next((lane for lane in frame.lanes if lane.place == place), None)
        if lane is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = frame.bar_of(item, place) or self._on_top(painter, frame, lane, item)
        end = max(bar.x1, bar.x0 + GLYPH + (bar.label + GAP if bar.label else 0))
        ring = QRectF(bar.x0, lane.track_top(bar.track), end - bar.x0, GLYPH)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.accent, 2.2 if focused else 1.2))
        painter.drawRoundedRect(ring.adjusted(-2.5, -1.5, 3.5, 1.5), GLYPH / 2 + 1, GLYPH / 2 + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_body(self, painter: QPainter, bar: Bar, top: float, width: float) -> None:
        """The days that an event takes: filled when it happened, a broken outline when it is planned; where only the
        month or the year is known, both ends fade."""
        hue, planned = _hue(bar.item.row.kind), bar.item.row.planned
        x1 = min(bar.x1, width + 2 * FADE)  # nobody sees how far it goes on
        rect = QRectF(bar.x0, top + 1, x1 - bar.x0, GLYPH - 2)
        if bar.item.precise:
            picture = body(hue, round(rect.width()), planned, self._theme.scheme, self._ratio)
            painter.drawPixmap(QPointF(bar.x0, top), picture)
        elif planned:
            pen = QPen(QBrush(_faded(rect, self._theme.ink(hue))), 1.2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        elif rect.width() >= 2 * FADE:
            left, right = fading(hue, self._theme.scheme, self._ratio)
            painter.drawPixmap(QPointF(rect.left(), top), left)
            painter.fillRect(rect.adjusted(FADE, 0, -FADE, 0), self._theme.fill(hue))
            painter.drawPixmap(QPointF(rect.right() - FADE, top), right)
        else:
            painter.fillRect(rect, _faded(rect, self._theme.fill(hue)))

    def _paint_label(self, painter: QPainter, bar: Bar, top: float) -> None:
        """The icon, marks for conflicts and follow-ups, and as much of the title as there is room for."""
        row = bar.item.row
        shift = 0.0
        if not bar.item.precise and bar.x0 > 0 and bar.x1 - bar.x0 > 4 * FADE:
            shift = SOFT  # the bar's soft end stays to be seen
        picture = glyph(row.kind, row.planned, bar.item.precise, self._theme.scheme, self._ratio)
        painter.drawPixmap(QPointF(bar.x0 + shift, top), picture)
        x, room = bar.x0 + shift + GLYPH + GAP, bar.label - shift
        for count, icon, hue in ((row.conflicts, "alert", Hue.ORANGE), (row.follow_ups, "flag", Hue.RED)):
            if count and room >= _MARK:
                picture = pixmap(icon, self._theme.ink(hue), _MARK, self._ratio)
                painter.drawPixmap(QPointF(x, top + (GLYPH - _MARK) / 2), picture)
                x, room = x + _MARK + 2, room - _MARK - 2
        if room > _LEAST_TEXT:
            painter.setPen(self._theme.text)
            painter.drawText(QPointF(x, top + self._baseline), self._shortened(opened(row.title), room))

    def _paint_cluster(self, painter: QPainter, cluster: Cluster, lane: LaneFrame) -> None:
        top = lane.track_top(0)
        if len(cluster.items) == 1:  # no room but for its icon
            self._paint_label(painter, Bar(cluster.items[0], cluster.x0, cluster.x1, 0, 0.0), top)
            return
        hue, scheme = _hue(lane.lane.kind), self._theme.scheme
        ground = pill(hue, round(cluster.x1 - cluster.x0), scheme, self._ratio)
        count = number(len(cluster.items), hue, scheme, self._count_font, self._ratio)
        painter.drawPixmap(QPointF(cluster.x0, top), ground)
        middle = (cluster.x0 + cluster.x1 - count.width() / self._ratio) / 2
        painter.drawPixmap(QPointF(middle, top), count)

    def _paint_density(self, painter: QPainter, lane: LaneFrame, density: Density, densest: int) -> None:
        ink, ground = self._theme.ink(_hue(lane.lane.kind)), self._theme.surface
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_mixed(ink, ground, 0.72))
        room, bottom = lane.height - 10, lane.top + lane.height - 1
        scaled = room / max(densest, 1) ** 0.5  # by the root: single events stay in sight beside hundreds
        heights = {count: max(count**0.5 * scaled, 2.0) for count in set(density.counts) if count}
        x0, width = density.x0, BIN - 1
        columns = [
            QRectF(x0 + place * BIN, bottom - heights[count], width, heights[count])
            for place, count in enumerate(density.counts)
            if count
        ]
        painter.drawRects(columns)

    def _on_top(self, painter: QPainter, frame: Frame, lane: LaneFrame, item: Item) -> Bar:
        """An event that has no bar of its own, painted where it begins."""
        x0 = frame.scale.x(item.first + 0.5) - GLYPH / 2
        label = min(self.measure(item.row), _ON_TOP)
        if 0 <= x0 < frame.scale.width < x0 + GLYPH + label:  # near the right edge it is moved to the left
            x0 = frame.scale.width - GLYPH - label - 2 * GAP
        bar = Bar(item, x0, x0 + GLYPH, 0, label)
        top = lane.track_top(0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.selection)
        painter.drawRoundedRect(QRectF(x0, top, GLYPH + label + GAP, GLYPH), GLYPH / 2, GLYPH / 2)
        painter.setFont(self._font)
        self._paint_label(painter, bar, top)
        return bar

    def _width(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def _shortened(self, text: str, room: float) -> str:
        if self._width(text) <= room:
            return text
        key = (text, int(room))
        if key not in self._elided:
            if len(self._elided) > 5_000:
                self._elided.clear()
            self._elided[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return self._elided[key]


def _faded(rect: QRectF, colour: QColor) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    clear = QColor(colour)
    clear.setAlpha(0)
    fade = min(FADE / max(rect.width(), 1.0), 0.45)
    for place, shade in ((0.0, clear), (fade, colour), (1 - fade, colour), (1.0, clear)):
        gradient.setColorAt(place, shade)
    return gradient


@cache
def _hue(kind: EventKind | None) -> Hue:
    return badge(kind).hue if kind is not None else Hue.BLUE


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    """`part` of one colour in another: opaque, which paints quicker than a colour that lets through."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * part + b * (1 - part)) for a, b in pairs))
