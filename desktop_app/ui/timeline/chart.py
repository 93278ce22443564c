"""The events as the timeline wants them: in lanes and sorted by day, so that bisecting finds what is in view. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from desktop_app.domain.dates import bounds
from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind, words
from desktop_app.ui.timeline.scale import within

NO_PARTY = "No party named"
_SIZES = (1, 31, 366, 3_700_000)  # days: events of about one length lie together, so that a long one hides no short one


class LanesBy(StrEnum):
    KIND = "kind"
    PARTY = "party"


class Item(NamedTuple):
    """A dated event: from day number `first` up to `end`, the end left out. `precise`: both ends are days."""

    first: int
    end: int
    precise: bool
    row: EventRow


@dataclass(frozen=True, slots=True)
class Group:
    """Items of about one length, by first day; `longest` is the most days that one of them takes."""

    items: tuple[Item, ...]
    firsts: list[int]
    longest: int

    def touching(self, first: float, last: float) -> tuple[int, int]:
        """The slice of items that may touch the days `first` to `last`."""
        return within(self.firsts, first - self.longest, last)


@dataclass(frozen=True, slots=True)
class Lane:
    """`kind` is set where the lane holds one kind of event."""

    title: str
    kind: EventKind | None
    groups: tuple[Group, ...]
    items: tuple[Item, ...]  # all of them, in the order of time
    firsts: list[int]  # of these

    def __contains__(self, item: Item) -> bool:
        low, high = within(self.firsts, item.first, item.first + 1)
        return any(other is item for other in self.items[low:high])

    def beginning(self, first: float, last: float) -> int:
        """How many items begin on the days `first` to `last`."""
        low, high = within(self.firsts, first, last)
        return high - low


@dataclass(frozen=True, slots=True)
class Chart:
    """`items` are all dated events in the order of time, `undated` the others as given."""

    lanes: tuple[Lane, ...] = ()
    items: tuple[Item, ...] = ()
    undated: tuple[EventRow, ...] = ()
    lasts: int = 0  # the last end of all

    def span(self) -> tuple[int, int] | None:
        """The first day and the end of all that is dated."""
        return (self.items[0].first, self.lasts) if self.items else None

    def core(self) -> tuple[int, int] | None:
        """The span without a few far outliers: what is worth seeing first."""
        whole = self.span()
        if whole is None or len(self.items) < 20:
            return whole
        tail = len(self.items) // 25
        low, high = self.items[tail].first, self.items[-1 - tail].first + 1
        return (low, high) if (whole[1] - whole[0]) > 2 * (high - low) else whole


def build(rows: Sequence[EventRow], by: LanesBy, name_of: Callable[[str], str] = str) -> Chart:
    """The chart of `rows`. An event with several parties stands in the lane of each."""
    items = sorted((item for row in rows if (item := _item(row)) is not None), key=lambda item: item[:2])
    lanes: dict[str, list[Item]] = {}
    for item in items:
        titles: tuple[str, ...] = (item.row.kind,) if by is LanesBy.KIND else item.row.parties or ("",)
        for title in titles:
            lanes.setdefault(title, []).append(item)
    if by is LanesBy.KIND:
        made = [_lane(words(kind), kind, lanes[kind]) for kind in EventKind if kind in lanes]
    else:
        order = sorted(lanes, key=lambda code: (code == "", -len(lanes[code]), code and name_of(code)))
        made = [_lane(name_of(code) if code else NO_PARTY, None, lanes[code]) for code in order]
    undated = tuple(row for row in rows if row.when is None)
    return Chart(tuple(made), tuple(items), undated, max((item.end for item in items), default=0))


def _item(row: EventRow) -> Item | None:
    if row.when is None:
        return None
    first, end, precise = _days(row.when)
    return Item(first, end, precise, row)


@cache
def _days(when: str) -> tuple[int, int, bool]:
    first, last = bounds(when)
    return first.toordinal(), last.toordinal() + 1, all(len(part) == 10 for part in when.split("/"))


def _lane(title: str, kind: EventKind | None, items: list[Item]) -> Lane:
    sizes: list[list[Item]] = [[] for _ in _SIZES]
    for item in items:
        length = item.end - item.first
        sizes[next(place for place, size in enumerate(_SIZES) if length <= size)].append(item)
    groups = [
        Group(tuple(size), [item.first for item in size], max(item.end - item.first for item in size))
        for size in sizes
        if size
    ]
    return Lane(title, kind, tuple(groups), tuple(items), [item.first for item in items])
