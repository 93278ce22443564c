"""What of a lane is in view, counted by cells before anything is placed. Pure, no Qt.

A cell is as wide as an icon: what begins in one competes for the lane's tracks. The counts come from bisecting sorted
days, so they cost as much for a hundred events as for a hundred thousand.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from math import floor
from typing import NamedTuple

from desktop_app.ui.timeline.chart import Group, Item, Lane
from desktop_app.ui.timeline.scale import Scale

CELL = 22.0  # pixels
ALL = float("-inf")
_BEFORE = -(10**9)  # the cell of what began before the view


class Slice(NamedTuple):
    """Neighbours of a group: `number` of `items[low:high]`, those that end after day `after`; none takes more days than
    `longest`."""

    items: tuple[Item, ...]
    low: int
    high: int
    number: int
    longest: int
    after: float = ALL

    def members(self) -> list[Item]:
        """Its items, in the order of time."""
        held = self.items[self.low : self.high]
        return list(held) if self.after == ALL else [item for item in held if item[1] > self.after]


Stack = list[Slice]


@dataclass(slots=True)
class Seen:
    """`stacks` from left to right, each with the pixel at which its cell begins; `single` events could have a place of
    their own, those of the `crowded` stacks could not."""

    stacks: list[tuple[float, Stack]] = field(default_factory=list)
    single: int = 0
    crowded: int = 0


def scan(lane: Lane, scale: Scale, tracks: int) -> Seen:
    """What is in view; what began before the view is the first stack."""
    step = CELL / scale.per_day
    cells: dict[int, Stack] = {}
    for group in lane.groups:
        firsts = group.firsts
        place, last = bisect_left(firsts, scale.start), bisect_left(firsts, scale.end)
        running = place - bisect_right(group.ends, scale.start)
        if running > 0:
            cells.setdefault(_BEFORE, []).append(_running(group, scale.start, place, running))
        while place < last:
            cell = floor(firsts[place] / step)
            end = max(bisect_left(firsts, (cell + 1) * step, place, last), place + 1)
            cells.setdefault(cell, []).append(Slice(group.items, place, end, end - place, group.longest))
            place = end
    seen = Seen([(max(scale.x(cell * step), 0.0), cells[cell]) for cell in sorted(cells)])
    for _, stack in seen.stacks:
        count = sum([piece[3] for piece in stack])
        if count <= tracks:
            seen.single += count
        else:
            seen.crowded += 1
    return seen


def _running(group: Group, start: float, begun: int, count: int) -> Slice:
    low = bisect_left(group.firsts, start - group.longest)
    return Slice(group.items, low, begun, count, group.longest, start)
