"""Where things go in a lane: bars on tracks, clusters where there is no room, densities where there is far too much.

Pure, no Qt. Pixels count from the left edge of the view.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from math import ceil, floor
from operator import itemgetter, sub

from desktop_app.domain.rows import EventRow
from desktop_app.ui.timeline.cells import CELL, Seen, Slice, Stack, scan
from desktop_app.ui.timeline.chart import Item, Lane
from desktop_app.ui.timeline.scale import Scale

GLYPH = 18.0  # the least width of a bar
GAP = 3.0
SOFT = 18.0  # how far the icon of a bar with fading ends may stand inside it
LABEL = 600.0  # the most that a label takes
LEAST_LABEL = 76.0
_LONG = 3 * CELL  # a bar that long leaves the first track to events and clusters
_DIGIT = 7.0
BIN = 6  # the least width of a density's column
_COLUMNS = 2_000  # columns of all lanes together
_NEVER = -1e9

Started = tuple[float, Item]


@dataclass(slots=True, eq=False)
class Bar:
    """An event on a track, over the pixels `x0` to `x1`. Its icon stands at `icon`, its label begins at `text` and may
    take `label` pixels, 0 for none."""

    item: Item
    x0: float
    x1: float
    track: int
    icon: float
    text: float
    label: float

    @property
    def end(self) -> float:
        """Where the bar and its label end."""
        return max(self.x1, self.text + self.label if self.label else 0.0)


@dataclass(slots=True, eq=False)
class Cluster:
    """Events that have no room of their own."""

    pieces: list[Slice]
    x0: float
    x1: float
    count: int
    track: int = 0

    @property
    def items(self) -> list[Item]:
        """What it holds, in the order of time."""
        held = [item for piece in self.pieces for item in piece.members()]
        return sorted(held, key=itemgetter(0, 1))

    def span(self) -> tuple[int, int]:
        """The first day and the end of what it holds."""
        items = self.items
        return items[0][0], items[-1][0] + 1

    def holds(self, item: Item) -> bool:
        return any(item is other for piece in self.pieces for other in piece.members())


@dataclass(frozen=True, slots=True)
class Density:
    """How many events begin in each column of `width` pixels; the first column begins at pixel `x0`."""

    x0: float
    width: int
    counts: tuple[int, ...]


@dataclass(slots=True)
class LaneLayout:
    bars: list[Bar] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)
    density: Density | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of all densities in a view, each `width` pixels wide: the first begins at pixel `x0`, and the days
    `edges` part them. They keep to their days when the view is moved."""

    x0: float
    width: int
    edges: tuple[int, ...]


def columns(scale: Scale, lanes: int = 1) -> Columns:
    """The columns of a view of so many lanes: wider where there would be too many of them."""
    width = max(BIN, ceil(lanes * scale.width / _COLUMNS))
    step = width / scale.per_day
    column = floor(scale.start / step)
    x0 = scale.x(column * step)
    number = int((scale.width - x0) / width) + 1
    return Columns(x0, width, tuple([ceil((column + place) * step) for place in range(number + 1)]))


def density(lane: Lane, across: Columns) -> Density:
    """The density of a lane."""
    places = list(map(bisect_left, repeat(lane.firsts), across.edges))
    return Density(across.x0, across.width, tuple(map(sub, places[1:], places)))


def lay_out(
    lane: Lane,
    scale: Scale,
    tracks: int,
    measure: Callable[[EventRow], float] | None,
    before: Mapping[str, int],
    *,
    seen: Seen | None = None,
) -> LaneLayout:
    """Bars and clusters of a lane with `tracks` tracks in the view of `scale`.

    `measure` gives the width of an event's label, None for no labels; `before` the track on which an event lay last, so
    that it stays there while the view moves; `seen` is what `scan` found, where that is known.
    """
    tracker = _Tracker(scale, max(tracks, 1), measure, before)
    for x, stack in (seen or scan(lane, scale, tracks)).stacks:
        tracker.place(x, stack)
    tracker.close()
    return tracker.made


class _Tracker:
    """Fills the tracks from left to right."""

    def __init__(
        self, scale: Scale, tracks: int, measure: Callable[[EventRow], float] | None, before: Mapping[str, int]
    ) -> None:
        self._start, self._per_day, self._width = scale.start, scale.per_day, scale.width
        self._measure, self._before = measure, before
        self._least = _LONG / scale.per_day  # days of a long bar
        self._ends: list[float] = [_NEVER] * tracks  # where the last bar of a track ends
        self._last: list[Bar | None] = [None] * tracks
        self._firsts: list[Bar] = []  # what lies on the first track
        self.made = LaneLayout()

    def place(self, x: float, stack: Stack) -> None:
        """Places what begins in the cell at pixel `x`: each on a track of its own, or all of it in a cluster.

        Long bars go first and leave the first track alone where they can, so that a cluster has its place.
        """
        tracks, count, longest = len(self._ends), 0, 0
        for piece in stack:
            count += piece[3]
            longest = max(longest, piece[4])
        if count > tracks and longest <= self._least:  # nobody needs to look at them one by one
            self._cluster(x, [], stack)
            return
        crowd = [piece for piece in stack if piece[3] > 2 * tracks]
        short = self._with_starts([item for piece in stack if piece[3] <= 2 * tracks for item in piece.members()])
        if tracks > 1 and longest > self._least:
            long = [each for each in short if each[1][1] - each[1][0] > self._least]
            if long:
                short = [each for each in short if each[1][1] - each[1][0] <= self._least]
                short = sorted(self._put_all(long, 1) + short, key=itemgetter(0))
        if short and not crowd and len(short) <= tracks:
            short = self._put_all(short, 0)
        if short or crowd:
            self._cluster(x, short, crowd)

    def close(self) -> None:
        """Ends the labels of the last bars where the view ends."""
        for bar in self._last:
            if bar is not None:
                self._cut(bar, self._width)

    def _start_of(self, item: Item) -> float:
        """The pixel at which an item begins. An icon stands over the middle of its days."""
        first, end = item[0], item[1]
        if (end - first) * self._per_day <= GLYPH:
            return ((first + end) / 2 - self._start) * self._per_day - GLYPH / 2
        return (first - self._start) * self._per_day if first > self._start else 0.0

    def _with_starts(self, items: list[Item]) -> list[Started]:
        """Items with the pixel at which each begins, from left to right."""
        made = [(self._start_of(item), item) for item in items]
        if len(made) > 1:
            made.sort(key=itemgetter(0))
        return made

    def _put_all(self, items: list[Started], first: int) -> list[Started]:
        """Puts items on the tracks from `first` on, those that had one last time first; returns what found no room."""
        if len(items) > len(self._ends):
            items = sorted(items, key=lambda each: each[1].row.key not in self._before)
        left: list[Started] = []
        for place, (x0, item) in enumerate(items):
            gap = GAP if item[1] - item[0] <= self._least else -0.01  # long bars may follow upon each other
            free = [track for track in range(first, len(self._ends)) if self._ends[track] + gap <= x0]
            if free:
                self._put(item, x0, free)
            elif len(items) - place > len(self._ends):  # nor will the others find any: they begin in the same cell
                return left + items[place:]
            else:
                left.append((x0, item))
        return left

    def _put(self, item: Item, x0: float, free: list[int]) -> None:
        track = self._choose(free, x0, item)
        last = self._last[track]
        if last is not None:
            self._cut(last, x0 - GAP)
        x1 = max((item[1] - self._start) * self._per_day, x0 + GLYPH)
        icon = x0
        if item[4]:
            icon, text = self._start_of(Item(*item[4][0], item[2], item[3])), x1 + GAP
        else:
            if item[2] % 3 and x0 > 0 and x1 - x0 > 4 * SOFT:
                icon += SOFT  # the bar's soft end stays to be seen
            text = icon + GLYPH + GAP
        bar = Bar(item, x0, x1, track, icon, text, 0.0)
        self._ends[track], self._last[track] = x1, bar
        self.made.bars.append(bar)
        if track == 0:
            self._firsts.append(bar)

    def _choose(self, free: list[int], x0: float, item: Item) -> int:
        """The track the event had, else the first where no label is cut, else the one where the least is."""
        if len(free) == 1:
            return free[0]
        before = self._before.get(item[3].key, -1)
        if before in free:
            return before
        least, chosen = 0.0, -1
        for track in free:
            last = self._last[track]
            cut = -1.0 if last is None else last.text + self._wanted(last) + GAP - x0
            if cut <= 0:
                return track
            if chosen < 0 or cut < least:
                least, chosen = cut, track
        return chosen

    def _wanted(self, bar: Bar) -> float:
        """How wide the label would like to be."""
        if self._measure is None:
            return 0.0
        return min(self._measure(bar.item[3]), max(LABEL, bar.x1 - bar.text))

    def _cut(self, bar: Bar, x: float) -> None:
        """Makes the label end before pixel `x`; one that would say nothing is left out."""
        room = x - bar.text
        if room >= LEAST_LABEL:
            bar.label = min(self._wanted(bar), room)

    def _leave(self, bar: Bar, x: float) -> None:
        """Leaves pixel `x` to a cluster: the label of the bar before it ends there, also one that was cut already for
        a bar that has gone into the cluster."""
        if self._last[0] is bar:
            self._cut(bar, x)
        elif bar.text + bar.label > x:
            bar.label = 0.0
            self._cut(bar, x)

    def _cluster(self, x0: float, started: list[Started], crowd: list[Slice]) -> None:
        """A cluster on the first track, as wide as its cell; what lies there already becomes part of it."""
        pieces = [*crowd, *(Slice((item,), 0, 1, 1, 0) for _, item in started)]
        count, x1 = sum([piece[3] for piece in pieces]), x0 + CELL - GAP
        while self._firsts and self._firsts[-1].x1 + GAP > x0:
            bar = self._firsts.pop()
            self.made.bars.remove(bar)
            pieces.append(Slice((bar.item,), 0, 1, 1, 0))
            x0, count = min(bar.x0, x0), count + 1
        cluster = self.made.clusters[-1] if self.made.clusters else None
        if cluster is None or cluster.x1 + GAP <= x0 + 0.5:
            cluster = Cluster([], x0, x1, 0)
            self.made.clusters.append(cluster)
        if self._firsts:
            self._leave(self._firsts[-1], x0 - GAP)
        cluster.pieces += pieces
        cluster.count += count
        cluster.x0 = min(cluster.x0, x0)
        cluster.x1 = max(cluster.x1, x1, cluster.x0 + _DIGIT * (len(str(cluster.count)) + 1))
        self._ends[0], self._last[0] = cluster.x1, None
