"""The events as the timeline wants them: in lanes and sorted by day, so that bisecting finds what is in view."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple

from desktop_app.domain.dates import bounds
from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.terms import words
from desktop_app.ui.timeline.scale import within
from desktop_app.ui.timeline.words import Names
from desktop_app.ui.translation import tr

_SIZES = (
    1,
    7,
    31,
    92,
    366,
    3_660,
    3_700_000,
)  # days: items of about one length lie together, which bounds every search


class LanesBy(StrEnum):
    KIND = "kind"
    PARTY = "party"
    DOCUMENT = "document"


class Vague(IntEnum):
    """How exactly the source gives the date."""

    DAY = 0
    MONTH = 1
    YEAR = 2


class Look(NamedTuple):
    """What an event's icon and bar depend on."""

    kind: EventKind
    planned: bool
    vague: Vague


LOOKS = tuple(Look(kind, planned, vague) for kind in EventKind for planned in (False, True) for vague in Vague)
_PLACES: dict[str, int] = {kind.value: place * 6 for place, kind in enumerate(EventKind)}


class Item(NamedTuple):
    """A dated event: from day number `first` up to `end`, the end left out. `look` is a place in LOOKS.

    Where sources give different dates, `dates` holds them as such pairs, the desk's own first, and the item extends
    over all of them.
    """

    first: int
    end: int
    look: int
    row: EventRow
    dates: tuple[tuple[int, int], ...] = ()

    @property
    def day(self) -> int:
        """The first day of the desk's own date."""
        return self.dates[0][0] if self.dates else self.first

    @property
    def vague(self) -> Vague:
        return Vague(self.look % 3)


class Group:
    """Items of about one length, by first day: `firsts`; `ends` are sorted on their own, `longest` is in days."""

    __slots__ = ("ends", "firsts", "items", "longest")

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = tuple(items)
        self.firsts = [item[0] for item in items]
        self.ends = sorted([item[1] for item in items])
        self.longest = max(item[1] - item[0] for item in items)


@dataclass(frozen=True)
class Lane:
    """`kind` is set where the lane holds one kind of event. `items` are in the order of time."""

    title: str
    kind: EventKind | None
    items: tuple[Item, ...]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The items by length."""
        sizes: list[list[Item]] = [[] for _ in _SIZES]
        for item in self.items:
            sizes[bisect_left(_SIZES, item[1] - item[0])].append(item)
        return tuple(Group(size) for size in sizes if size)

    @cached_property
    def firsts(self) -> list[int]:
        """The first days of the items."""
        return [item[0] for item in self.items]

    def prepare(self) -> None:
        """Sorts what frames need, before the first of them."""
        _ = self.groups, self.firsts

    def __contains__(self, item: Item) -> bool:
        low, high = within(self.firsts, item.first, item.first + 1)
        return any(other is item for other in self.items[low:high])


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


def dated(rows: Iterable[EventRow]) -> list[Item]:
    """The rows that have a date, in the order of time."""
    return sorted([_item(row) for row in rows if row.when is not None], key=itemgetter(0, 1))


def build(
    rows: Sequence[EventRow], by: LanesBy, names: Names | None = None, items: Sequence[Item] | None = None
) -> Chart:
    """The chart of `rows`. An event with several parties or documents stands in the lane of each. `items` are
    `dated(rows)`, where they are known."""
    items = dated(rows) if items is None else items
    if by is LanesBy.KIND:
        lanes = _by_kind(items)
    else:
        lanes = (_by_party if by is LanesBy.PARTY else _by_document)(items, names or Names())
    for lane in lanes:
        lane.prepare()
    undated = tuple(row for row in rows if row.when is None)
    return Chart(lanes, tuple(items), undated, max([item[1] for item in items], default=0))


def _by_kind(items: Sequence[Item]) -> tuple[Lane, ...]:
    found: list[list[Item]] = [[] for _ in EventKind]
    for item in items:
        found[item[2] // 6].append(item)
    return tuple(Lane(words(kind), kind, tuple(held)) for kind, held in zip(EventKind, found, strict=True) if held)


def _by_party(items: Sequence[Item], names: Names) -> tuple[Lane, ...]:
    """The party with the most events first; those that name none last."""
    found: dict[str, list[Item]] = {}
    for item in items:
        for code in item[3].parties or ("",):
            found.setdefault(code, []).append(item)
    order = sorted(found, key=lambda code: (code == "", -len(found[code]), code and names.party(code)))
    return tuple(Lane(names.party(code) if code else tr("No party named"), None, tuple(found[code])) for code in order)


def _by_document(items: Sequence[Item], names: Names) -> tuple[Lane, ...]:
    """The document that tells of the earliest event first."""
    found: dict[int, list[Item]] = {}
    for item in items:
        for number in item[3].documents or (0,):
            found.setdefault(number, []).append(item)
    order = sorted(found, key=lambda number: (number == 0, found[number][0][0], number))
    titles = (names.heading(number) if number else tr("No document named") for number in order)
    return tuple(Lane(title, None, tuple(found[number])) for title, number in zip(titles, order, strict=True))


def _item(row: EventRow) -> Item:
    first, end, vague = _days(row.when or "")
    look = _PLACES[row.kind] + 3 * row.planned + vague
    if not row.alternatives:
        return Item(first, end, look, row)
    dates = ((first, end), *(_days(when)[:2] for when in row.alternatives))
    return Item(min(each[0] for each in dates), max(each[1] for each in dates), look, row, dates)


@cache
def _days(when: str) -> tuple[int, int, int]:
    first, last = bounds(when)
    least = min(map(len, when.split("/")))
    vague = Vague.DAY if least == 10 else Vague.MONTH if least == 7 else Vague.YEAR
    return first.toordinal(), last.toordinal() + 1, int(vague)
