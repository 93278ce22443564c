"""How what lies in a lane is painted: bars, labels, clusters, densities, and the ring around the selected event."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import small, strong
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.chart import LOOKS, Item
from desktop_app.ui.timeline.frame import Frame, LaneFrame
from desktop_app.ui.timeline.glyphs import digits, glyph, pill, strip
from desktop_app.ui.timeline.labels import Labels
from desktop_app.ui.timeline.layout import GAP, GLYPH, Bar, Cluster, Density
from desktop_app.ui.timeline.scale import Scale
from desktop_app.ui.titles import opened

_MARK = 12  # icons of conflicts, follow-ups and what is by hand
_LEAST_TEXT = 20.0
_ON_TOP = 300.0  # the most that the label of the selected event takes over a cluster
_BEYOND = 100  # how far beyond the view a bar is painted: nobody sees how far it goes on


class LanePainter:
    """Paints lanes with one theme and font."""

    def __init__(self, theme: Theme, font: QFont, ratio: float, *, paper: bool = False) -> None:
        self._theme, self._ratio, self._paper = theme, ratio, paper
        self._labels = Labels(font)
        self._count_font = strong(small(font))
        self._text_top = (GLYPH - self._labels.height) / 2

    def prepare(self, looks: Iterable[int]) -> None:
        """Makes the pictures of events of these looks (places in LOOKS), before the first frame needs them."""
        for look in looks:
            hue = badge(LOOKS[look].kind).hue
            glyph(look, self._theme.scheme, self._ratio)
            strip(look, self._theme.scheme, self._ratio)
            for each in (hue, _hue(None)):
                pill(each, self._theme.scheme, self._ratio)
                digits(each, self._theme.scheme, self._count_font, self._ratio)

    def measure(self, row: EventRow) -> float:
        """The width of an event's label in pixels: its marks and its title."""
        marks = sum(bool(says) for says, _, _ in _marks(row))
        return self._labels.width(row.title) + 8 + (_MARK + 2) * marks  # its first letter may become a capital

    def paint(self, painter: QPainter, frame: Frame, lane: LaneFrame) -> None:
        if lane.layout.density is not None:
            self._paint_density(painter, lane, lane.layout.density, frame.densest)
            return
        painter.setFont(self._labels.font)
        tops = [round(lane.track_top(track)) for track in range(lane.tracks)]
        least = GLYPH + 1
        for bar in lane.layout.bars:
            if bar.item[4]:
                self._paint_dates(painter, bar, tops[bar.track], frame.scale)
            elif bar.x1 - bar.x0 > least:
                self._paint_body(painter, bar.item[2], (bar.x0, bar.x1), tops[bar.track], frame.scale)
        scheme, ratio = self._theme.scheme, self._ratio
        for bar in lane.layout.bars:
            painter.drawPixmap(round(bar.icon), tops[bar.track], glyph(bar.item[2], scheme, ratio))
        painter.setPen(self._theme.text)
        for bar in lane.layout.bars:
            if bar.label:
                self._paint_label(painter, bar, tops[bar.track])
        for cluster in lane.layout.clusters:
            self._paint_cluster(painter, cluster, lane, tops[0])

    def paint_chosen(self, painter: QPainter, frame: Frame, item: Item, place: int, *, focused: bool) -> None:
        """A ring around an event in the lane at `place`; one in a cluster or a density is painted on top of it."""
        lane = next((lane for lane in frame.lanes if lane.place == place), None)
        if lane is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = frame.bar_of(item, place) or self._on_top(painter, frame, lane, item)
        end = max(bar.end, bar.x0 + GLYPH)
        ring = QRectF(bar.x0, lane.track_top(bar.track), end - bar.x0, GLYPH)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.accent, 2.2 if focused else 1.2))
        painter.drawRoundedRect(ring.adjusted(-2.5, -1.5, 3.5, 1.5), GLYPH / 2 + 1, GLYPH / 2 + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_body(self, painter: QPainter, look: int, ends: tuple[float, float], top: int, scale: Scale) -> None:
        """The days that an event takes."""
        left, right = round(max(ends[0], -_BEYOND)), round(min(ends[1], scale.width + _BEYOND))
        strip(look, self._theme.scheme, self._ratio).paint(painter, left, right, top, paper=self._paper)

    def _paint_dates(self, painter: QPainter, bar: Bar, top: int, scale: Scale) -> None:
        """An event that sources date differently: the desk's own date, the others hollow, all joined by a line."""
        look, own = bar.item[2], bar.item[4][0]
        middle = top + GLYPH / 2
        painter.setPen(QPen(self._theme.warning, 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(max(bar.x0, 0.0) + GLYPH / 2, middle), QPointF(bar.x1 - GLYPH / 2, middle))
        for first, end in bar.item[4][1:]:
            left, right = scale.x(first), scale.x(end)
            x = (left + right - GLYPH) / 2 if right - left <= GLYPH else left
            if right - left > GLYPH + 1:
                painter.setBrush(self._theme.surface)
                painter.drawRoundedRect(QRectF(left, top + 2, right - left, GLYPH - 4), GLYPH / 2 - 2, GLYPH / 2 - 2)
            painter.drawPixmap(round(x), top, glyph(look, self._theme.scheme, self._ratio, ghost=True))
        left, right = scale.x(own[0]), scale.x(own[1])
        if right - left > GLYPH + 1:
            self._paint_body(painter, look, (left, right), top, scale)

    def _paint_label(self, painter: QPainter, bar: Bar, top: int) -> None:
        """Marks for conflicts, follow-ups and what is by hand, and as much of the title as there is room for."""
        row, x, room = bar.item[3], bar.text, bar.label
        for says, icon, hue in _marks(row):
            if says and room >= _MARK:
                picture = pixmap(icon, self._theme.ink(hue), _MARK, self._ratio)
                painter.drawPixmap(round(x), top + (int(GLYPH) - _MARK) // 2, picture)
                x, room = x + _MARK + 2, room - _MARK - 2
        if room > _LEAST_TEXT:
            text = self._labels.shortened(opened(row.title), room)
            self._labels.paint(painter, x, top + self._text_top, text)

    def _paint_cluster(self, painter: QPainter, cluster: Cluster, lane: LaneFrame, top: int) -> None:
        scheme, ratio = self._theme.scheme, self._ratio
        if cluster.count == 1:  # no room but for its icon
            painter.drawPixmap(round(cluster.x0), top, glyph(cluster.items[0][2], scheme, ratio))
            return
        hue = _hue(lane.lane.kind)
        pill(hue, scheme, ratio).paint(painter, round(cluster.x0), round(cluster.x1), top, paper=self._paper)
        if self._paper:
            painter.setPen(self._theme.ink(hue))
            painter.setFont(self._count_font)
            area = QRectF(cluster.x0, top, cluster.x1 - cluster.x0, GLYPH)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{cluster.count:,}")
            return
        signs = digits(hue, scheme, self._count_font, ratio)
        number = f"{cluster.count:,}"
        x = round((cluster.x0 + cluster.x1 - sum([signs[sign][1] for sign in number])) / 2) - 1
        for sign in number:
            picture, width = signs[sign]
            painter.drawPixmap(x, top, picture)
            x += width

    def _paint_density(self, painter: QPainter, lane: LaneFrame, density: Density, densest: int) -> None:
        ink = _mixed(self._theme.ink(_hue(lane.lane.kind)), self._theme.surface, 0.6)
        bottom, x0, step = lane.top + lane.height - 1, round(density.x0), density.width
        scaled = (lane.height - 10) / max(densest, 1) ** 0.5  # by the root: single events stay in sight beside hundreds
        heights = {count: max(round(count**0.5 * scaled), 2) for count in set(density.counts)}
        fill = painter.fillRect
        for place, count in enumerate(density.counts):
            if count:
                high = heights[count]
                fill(x0 + place * step, bottom - high, step - 1, high, ink)

    def _on_top(self, painter: QPainter, frame: Frame, lane: LaneFrame, item: Item) -> Bar:
        """An event that has no bar of its own, painted where it begins."""
        x0 = frame.scale.x(item.day + 0.5) - GLYPH / 2
        label = min(self.measure(item.row), _ON_TOP)
        if 0 <= x0 < frame.scale.width < x0 + GLYPH + label:  # near the right edge it is moved to the left
            x0 = frame.scale.width - GLYPH - label - 2 * GAP
        bar = Bar(item, x0, x0 + GLYPH, 0, x0, x0 + GLYPH + GAP, label)
        top = round(lane.track_top(0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.selection)
        painter.drawRoundedRect(QRectF(x0, top, GLYPH + label + 2 * GAP, GLYPH), GLYPH / 2, GLYPH / 2)
        painter.setFont(self._labels.font)
        painter.drawPixmap(round(x0), top, glyph(item.look, self._theme.scheme, self._ratio))
        painter.setPen(self._theme.text)
        self._paint_label(painter, bar, top)
        return bar


@cache
def _marks(row: EventRow) -> tuple[tuple[int, str, Hue], ...]:
    """What may stand before a label: whether it does, its icon and its hue."""
    return (
        (row.conflicts, "alert", Hue.ORANGE),
        (row.follow_ups, "flag", Hue.RED),
        (row.by_hand, "account-edit-outline", Hue.VIOLET),
    )


def _hue(kind: EventKind | None) -> Hue:
    return badge(kind).hue if kind is not None else Hue.BLUE


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    """`part` of one colour in another: opaque, which paints quicker than a colour that lets through."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * part + b * (1 - part)) for a, b in pairs))
