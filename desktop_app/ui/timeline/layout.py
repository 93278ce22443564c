"""Where things go in a lane: bars on tracks, clusters where there is no room, densities where there is far too much.

Pure, no Qt. Pixels count from the left edge of the view. What is in view is found by bisecting, so that the work
grows with what can be seen and not with the desk.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import floor
from operator import itemgetter

from desktop_app.domain.rows import EventRow
from desktop_app.ui.timeline.chart import Item, Lane
from desktop_app.ui.timeline.scale import Scale

DENSE = 3_000  # events in view beyond which densities are painted
FEW = 800  # events in view that are always painted one by one or in clusters
CELL = 22.0  # events that begin nearer to each other than that compete for tracks
GLYPH = 18.0  # the least width of a bar
GAP = 3.0
SOFT = 18.0  # how far the icon of a bar with fading ends may stand inside it
LABEL = 600.0  # the most that a label takes
_LEAST_LABEL = 46.0
_LONG = 3 * CELL  # a bar that long leaves the first track to events and clusters
_DIGIT = 8.0
BIN = 6.0  # the width of a density's column


@dataclass(slots=True, eq=False)
class Bar:
    """An event on a track. `label` is the width its label may take beside the icon, 0 for none."""

    item: Item
    x0: float
    x1: float
    track: int
    label: float


@dataclass(slots=True, eq=False)
class Cluster:
    """Events that have no room of their own."""

    items: list[Item]
    x0: float
    x1: float
    track: int = 0

    def span(self) -> tuple[int, int]:
        """The first day and the end of what it holds."""
        return min(item.first for item in self.items), max(item.first for item in self.items) + 1


@dataclass(frozen=True, slots=True)
class Density:
    """How many events begin in each column of BIN pixels; the first column begins at pixel `x0`."""

    x0: float
    counts: tuple[int, ...]


@dataclass(slots=True)
class LaneLayout:
    bars: list[Bar] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)
    density: Density | None = None


def density(lane: Lane, scale: Scale) -> Density:
    """The density of a lane. Columns keep to their days when the view is moved."""
    step = BIN / scale.per_day
    column = floor(scale.start / step)
    x0 = scale.x(column * step)
    firsts = lane.firsts
    counts = []
    low = bisect_left(firsts, column * step)
    for number in range(int((scale.width - x0) / BIN) + 1):
        high = bisect_left(firsts, (column + number + 1) * step, low)
        counts.append(high - low)
        low = high
    return Density(x0, tuple(counts))


def lay_out(
    lane: Lane, scale: Scale, tracks: int, measure: Callable[[EventRow], float], before: Mapping[str, int]
) -> LaneLayout:
    """Bars and clusters of a lane with `tracks` tracks in the view of `scale`.

    `measure` gives the width of an event's label; `before` the track on which an event lay last, so that it stays there
    while the view moves.
    """
    tracker = _Tracker(scale, max(tracks, 1), measure, before)
    for items in _stacks(lane, scale):
        tracker.place(items)
    tracker.close()
    return tracker.made


def _stacks(lane: Lane, scale: Scale) -> list[list[Item]]:
    """What is in view, from left to right: what begins in one cell together, what began before the view first."""
    step = CELL / scale.per_day
    last = scale.end
    stacks: dict[int, list[Item]] = {}
    for group in lane.groups:
        place, high = group.touching(scale.start - GLYPH / scale.per_day, last)
        begun = bisect_left(group.firsts, scale.start, place, high)
        running = [item for item in group.items[place:begun] if scale.x(item.end) > 0]
        if running:
            stacks.setdefault(-1, []).extend(running)
        place = begun
        while place < high:
            cell = floor(group.firsts[place] / step)
            end = max(bisect_left(group.firsts, (cell + 1) * step, place, high), place + 1)
            stacks.setdefault(cell, []).extend(group.items[place:end])
            place = end
    return [stacks[cell] for cell in sorted(stacks)]


_Started = tuple[float, Item]


class _Tracker:
    """Fills the tracks from left to right."""

    def __init__(
        self, scale: Scale, tracks: int, measure: Callable[[EventRow], float], before: Mapping[str, int]
    ) -> None:
        self._scale, self._measure, self._before = scale, measure, before
        self._ends: list[float] = [-1e9] * tracks  # where the last bar of a track ends
        self._last: list[Bar | None] = [None] * tracks
        self._firsts: list[Bar] = []  # what lies on the first track
        self.made = LaneLayout()

    def place(self, items: list[Item]) -> None:
        """Places what begins in one cell: each on a track of its own, or all of it in a cluster.

        Long bars go first and leave the first track alone, so that a cluster always has its place.
        """
        short, left = self._with_starts(items), list[_Started]()
        if len(self._ends) > 1:
            least = _LONG / self._scale.per_day
            if any(item[1] - item[0] > least for item in items):
                long = [each for each in short if each[1][1] - each[1][0] > least]
                short = [each for each in short if each[1][1] - each[1][0] <= least]
                left = self._put_all(long, 1)
        if short and not left and len(short) <= len(self._ends):
            left = self._put_all(short, 0)
        else:
            left += short
        if left:
            self._cluster(left)

    def close(self) -> None:
        """Cuts the labels that would run out of the view."""
        for bar in self.made.bars:
            _cut(bar, self._scale.width)

    def _with_starts(self, items: list[Item]) -> list[_Started]:
        """Items with the pixel at which each begins, from left to right. An icon stands over the middle of its days."""
        start, per_day, half = self._scale.start, self._scale.per_day, GLYPH / 2
        most = GLYPH / per_day
        made = []
        for item in items:
            first, end, _, _ = item
            if end - first <= most:
                made.append((((first + end) / 2 - start) * per_day - half, item))
            else:
                made.append(((first - start) * per_day if first > start else 0.0, item))
        if len(made) > 1:
            made.sort(key=itemgetter(0))
        return made

    def _put_all(self, items: list[_Started], first: int) -> list[_Started]:
        """Puts items on the tracks from `first` on, those that had one last time first; returns what found no room."""
        if len(items) > len(self._ends):
            items = sorted(items, key=lambda each: each[1].row.key not in self._before)
        left: list[_Started] = []
        for place, (x0, item) in enumerate(items):
            free = [track for track in range(first, len(self._ends)) if self._ends[track] + GAP <= x0]
            if free:
                self._put(item, x0, free)
            elif len(items) - place > len(self._ends):  # nor will the others find any: they begin in the same cell
                return left + items[place:]
            else:
                left.append((x0, item))
        return left

    def _put(self, item: Item, x0: float, free: list[int]) -> None:
        track = self._choose(free, x0, self._before.get(item.row.key, -1))
        self._cut_last(track, x0)
        x1 = max(self._scale.x(item.end), x0 + GLYPH)
        label = self._measure(item.row) + (0.0 if item.precise else SOFT)
        bar = Bar(item, x0, x1, track, min(label, max(LABEL, x1 - x0 - GLYPH - 2 * GAP)))
        self._ends[track], self._last[track] = x1, bar
        self.made.bars.append(bar)
        if track == 0:
            self._firsts.append(bar)

    def _choose(self, free: list[int], x0: float, before: int) -> int:
        """The track the event had, else the first where no label is cut, else the one where the least is."""
        if before in free:
            return before
        cuts = [(self._label_end(track) - x0, track) for track in free]
        return next((track for cut, track in cuts if cut <= 0), min(cuts)[1])

    def _label_end(self, track: int) -> float:
        bar = self._last[track]
        return -1e9 if bar is None else max(bar.x1, bar.x0 + GLYPH + GAP + bar.label) + GAP

    def _cut_last(self, track: int, x0: float) -> None:
        bar = self._last[track]
        if bar is not None:
            _cut(bar, x0 - GAP)

    def _cluster(self, started: list[_Started]) -> None:
        """A cluster on the first track; what lies there already becomes part of it."""
        lefts, items = zip(*started, strict=True)
        x0, x1 = max(min(lefts), 0.0), max(lefts) + GLYPH
        while self._firsts and self._firsts[-1].x1 + GAP > x0:
            bar = self._firsts.pop()
            self.made.bars.remove(bar)
            items = (bar.item, *items)
            x0, x1 = min(bar.x0, x0), max(bar.x1, x1)
        cluster = self.made.clusters[-1] if self.made.clusters else None
        if cluster is None or cluster.x1 + GAP <= x0:
            cluster = Cluster([], x0, x1)
            self.made.clusters.append(cluster)
        if self._firsts:
            _cut(self._firsts[-1], x0 - GAP)
        cluster.items += items
        cluster.x0 = min(cluster.x0, x0)
        cluster.x1 = max(cluster.x1, x1, cluster.x0 + GLYPH + _DIGIT * (len(str(len(cluster.items))) - 1))
        self._ends[0], self._last[0] = cluster.x1, None


def _cut(bar: Bar, x: float) -> None:
    """Makes a label end before pixel `x`; one that would say nothing is left out."""
    room = min(bar.label, x - bar.x0 - GLYPH - GAP)
    bar.label = room if room >= _LEAST_LABEL else 0.0
