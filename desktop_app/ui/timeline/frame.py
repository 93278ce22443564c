"""One frame of the timeline: which lanes are in view where, and what lies in them. Made anew for every move."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.rows import EventRow
from desktop_app.ui.timeline.chart import Chart, Item, Lane
from desktop_app.ui.timeline.layout import BIN, CELL, DENSE, FEW, GLYPH, Bar, Cluster, LaneLayout, density, lay_out
from desktop_app.ui.timeline.scale import Axis, Scale, axis

TRACK = 24
PAD = 6  # above and below the tracks of a lane
LOWEST_LANE = TRACK + 2 * PAD
LANE = 2 * TRACK + 2 * PAD


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """A lane in view: its place among the chart's lanes, and its upper edge and height in pixels."""

    place: int
    lane: Lane
    top: int
    height: int
    layout: LaneLayout

    def track_top(self, track: int) -> float:
        """The upper edge of what lies on a track."""
        return self.top + PAD + track * TRACK + (TRACK - GLYPH) / 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a density: its days, and how many events begin on them."""

    first: float
    end: float
    count: int


Found = Bar | Cluster | Column


@dataclass(frozen=True, slots=True)
class Frame:
    """`densest` is the highest count of a density's columns in all lanes."""

    scale: Scale
    axis: Axis
    lanes: tuple[LaneFrame, ...]
    densest: int

    def find(self, x: float, y: float) -> Found | None:
        """What lies at a pixel; x counts from where the axis begins."""
        lane = next((lane for lane in self.lanes if lane.top <= y < lane.top + lane.height), None)
        if lane is None or not 0 <= x <= self.scale.width:
            return None
        for bar in reversed(lane.layout.bars):
            top = lane.track_top(bar.track)
            if bar.x0 <= x <= max(bar.x1, bar.x0 + GLYPH + bar.label) and top - 2 <= y <= top + GLYPH + 2:
                return bar
        for cluster in lane.layout.clusters:
            top = lane.track_top(cluster.track)
            if cluster.x0 <= x <= cluster.x1 and top - 2 <= y <= top + GLYPH + 2:
                return cluster
        return self._column(lane, x)

    def _column(self, lane: LaneFrame, x: float) -> Column | None:
        found = lane.layout.density
        if found is None:
            return None
        place = int((x - found.x0) / BIN)
        if not 0 <= place < len(found.counts) or not found.counts[place]:
            return None
        x0 = found.x0 + place * BIN
        return Column(self.scale.day(x0), self.scale.day(x0 + BIN), found.counts[place])

    def bar_of(self, item: Item, place: int) -> Bar | None:
        """The bar of an item in the lane at `place`; None where it is in a cluster, in a density or out of view."""
        for lane in self.lanes:
            if lane.place == place:
                return next((bar for bar in lane.layout.bars if bar.item.row.key == item.row.key), None)
        return None


def lane_height(lanes: int, height: int) -> int:
    """The height of each of `lanes` lanes in an area of `height` pixels: they share it as long as each keeps a track,
    else as many as have two share it, so that none is cut in half, and the rest is scrolled to."""
    shared = height // max(lanes, 1)
    return shared if shared >= LOWEST_LANE else max(height // max(height // LANE, 1), LANE)


def compose(
    chart: Chart,
    scale: Scale,
    area: tuple[int, int, int, int],
    measure: Callable[[EventRow], float],
    before: dict[int, dict[str, int]],
) -> Frame:
    """The frame of `chart` in `area`: the first lane's upper edge, the height of a lane, the area's top and bottom.

    `before` holds the tracks of the last frame by lane, and is brought up to date.
    """
    first, height, top, bottom = area
    seen = [
        (place, lane, first + place * height)
        for place, lane in enumerate(chart.lanes)
        if first + (place + 1) * height > top and first + place * height < bottom
    ]
    tracks = max((height - 2 * PAD) // TRACK, 1)
    crowded = _crowded([lane for _, lane, _ in seen], scale, tracks)
    made = []
    for place, lane, upper in seen:
        if crowded:
            layout = LaneLayout(density=density(lane, scale))
        else:
            layout = lay_out(lane, scale, tracks, measure, before.get(place, {}))
            before[place] = {bar.item.row.key: bar.track for bar in layout.bars}
        made.append(LaneFrame(place, lane, upper, height, layout))
    densest = max((max(lane.layout.density.counts, default=0) for lane in made if lane.layout.density), default=0)
    return Frame(scale, axis(scale), tuple(made), densest)


def _crowded(lanes: list[Lane], scale: Scale, tracks: int) -> bool:
    """Whether there is so much in view that most of it would end up in clusters: then densities say more, sooner."""
    beginning = sum(lane.beginning(scale.start, scale.end) for lane in lanes)
    room = 0.7 * len(lanes) * tracks * scale.width / CELL
    return beginning > DENSE or beginning > max(FEW, room)
