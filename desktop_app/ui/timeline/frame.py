"""One frame of the timeline: which lanes are in view where, and what lies in them. Made anew for every move."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from desktop_app.domain.rows import EventRow
from desktop_app.ui.timeline.cells import CELL, Seen, scan
from desktop_app.ui.timeline.chart import Chart, Item, Lane
from desktop_app.ui.timeline.layout import (
    GLYPH,
    LEAST_LABEL,
    Bar,
    Cluster,
    Columns,
    Density,
    LaneLayout,
    columns,
    density,
    lay_out,
)
from desktop_app.ui.timeline.scale import Axis, Scale, axis, within

TRACK = 24
PAD = 6  # above and below the tracks of a lane
LOWEST_LANE = TRACK + 2 * PAD
LANE = 2 * TRACK + 2 * PAD
FEW = 60  # events of a lane that are never painted as a density for want of room
MOST = 360.0  # what a frame may cost, in icons: some three milliseconds
LABEL_COST = 2.0  # of a label that is new, in icons
_CROWDED = 8  # clusters of a lane that say as much one by one as a density does


class Detail(Enum):
    """How much of a lane's events is shown."""

    LABELS = "labels"
    ICONS = "icons"
    DENSITY = "density"


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """A lane in view: its place among the chart's lanes, and its upper edge and height in pixels."""

    place: int
    lane: Lane
    top: int
    height: int
    layout: LaneLayout

    @property
    def tracks(self) -> int:
        """How many tracks it has."""
        return tracks_in(self.height)

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
            if bar.x0 <= x <= max(bar.end, bar.x0 + GLYPH) and top - 2 <= y <= top + GLYPH + 2:
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
        place = int((x - found.x0) / found.width)
        if not 0 <= place < len(found.counts) or not found.counts[place]:
            return None
        x0 = found.x0 + place * found.width
        return Column(self.scale.day(x0), self.scale.day(x0 + found.width), found.counts[place])

    def bar_of(self, item: Item, place: int) -> Bar | None:
        """The bar of an item in the lane at `place`; None where it is in a cluster, in a density or out of view."""
        for lane in self.lanes:
            if lane.place == place:
                return next((bar for bar in lane.layout.bars if bar.item.row.key == item.row.key), None)
        return None


def tracks_in(height: int) -> int:
    """How many tracks a lane of `height` pixels has."""
    return max((height - 2 * PAD) // TRACK, 1)


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
    low = max((top - first) // height, 0)
    high = min(-((first - bottom) // height), len(chart.lanes))
    tracks, across = tracks_in(height), columns(scale, high - low)
    lanes = {place: chart.lanes[place] for place in range(low, high)}
    dense = {place: found for place, lane in lanes.items() if (found := _crowded(lane, scale, across, tracks))}
    seen = {place: scan(lane, scale, tracks) for place, lane in lanes.items() if place not in dense}
    details = _details(seen, tracks * scale.width)
    made = []
    for place, lane in lanes.items():
        detail = details.get(place, Detail.DENSITY)
        if detail is Detail.DENSITY:
            layout = LaneLayout(density=dense.get(place) or density(lane, across))
        else:
            labels = measure if detail is Detail.LABELS else None
            layout = lay_out(lane, scale, tracks, labels, before.get(place, {}), seen=seen[place])
            before[place] = {bar.item[3].key: bar.track for bar in layout.bars}
        made.append(LaneFrame(place, lane, first + place * height, height, layout))
    densest = max((max(lane.layout.density.counts, default=0) for lane in made if lane.layout.density), default=0)
    return Frame(scale, axis(scale), tuple(made), densest)


def _crowded(lane: Lane, scale: Scale, across: Columns, tracks: int) -> Density | None:
    """The density of a lane most of which would end up in clusters: it says more, sooner. Else None."""
    low, high = within(lane.firsts, scale.start, scale.end)
    if high - low <= FEW:
        return None
    found = density(lane, across)
    several = max(round(CELL / found.width), 1)
    cells = [sum(found.counts[place : place + several]) for place in range(0, len(found.counts), several)]
    filled = [count for count in cells if count]
    crowded = [count for count in filled if count > tracks]
    if len(crowded) <= _CROWDED:
        return None
    return found if sum(crowded) > 0.7 * sum(filled) or 2 * len(crowded) > len(filled) else None


def _details(seen: Mapping[int, Seen], room: float) -> dict[int, Detail]:
    """How much of each lane is shown. Where the lanes together would take longer than a frame may, the fullest lose
    their labels first, then become densities. `room` is the length of a lane's tracks together, in pixels."""
    chosen = dict.fromkeys(seen, Detail.LABELS)
    costs = {place: _cost(chosen[place], each, room) for place, each in seen.items()}
    while sum(costs.values()) > MOST:
        fullest = max(costs, key=costs.__getitem__)
        if chosen[fullest] is Detail.DENSITY:
            break
        chosen[fullest] = Detail.ICONS if chosen[fullest] is Detail.LABELS else Detail.DENSITY
        costs[fullest] = _cost(chosen[fullest], seen[fullest], room)
    return chosen


def _cost(detail: Detail, seen: Seen, room: float) -> float:
    """What a lane takes to be laid out and painted, in icons."""
    if detail is Detail.DENSITY:
        return 40.0
    icons = seen.single + 3.0 * seen.crowded
    if detail is Detail.ICONS:
        return icons
    most = room / (GLYPH + 2 * LEAST_LABEL)  # so many labels fit
    return icons + LABEL_COST * max(min(seen.single, 2 * most - seen.single), 0.0)
