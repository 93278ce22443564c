"""Dates and places on the axis: days to pixels and back, and the ticks from century to day. No Qt.

A day number is `date.toordinal()`; a fraction is a time of that day.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QLocale

from desktop_app.ui.translation import tr

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
CLOSEST = 160.0  # pixels a day at most
WIDEST = 400 * 366  # days in view at most
_LABELS = 100.0  # pixels
MONTH = 31.0  # days


@dataclass(frozen=True, slots=True)
class Scale:
    """`start` is the day number at pixel 0, `per_day` the pixels a day takes, `width` the pixels in view."""

    start: float
    per_day: float
    width: float

    def x(self, day: float) -> float:
        """The pixel of a day number."""
        return (day - self.start) * self.per_day

    def day(self, x: float) -> float:
        """The day number at a pixel."""
        return self.start + x / self.per_day

    @property
    def end(self) -> float:
        """The day number at the right edge."""
        return self.day(self.width)

    def zoomed(self, factor: float, x: float) -> "Scale":
        """`factor` times as close, with the day at pixel `x` staying there."""
        per_day = min(max(self.per_day * factor, self.width / WIDEST), CLOSEST)
        return Scale(self.day(x) - x / per_day, per_day, self.width).kept()

    def moved(self, pixels: float) -> "Scale":
        """Shows what lies `pixels` further right."""
        return Scale(self.start + pixels / self.per_day, self.per_day, self.width).kept()

    def resized(self, width: float) -> "Scale":
        """The same days as close as before, from the same left edge, in a view of another width."""
        return Scale(self.start, max(self.per_day, width / WIDEST), width).kept()

    def kept(self) -> "Scale":
        """The nearest scale that shows only days which the calendar has."""
        latest = max(LAST - self.width / self.per_day, FIRST)
        return Scale(min(max(self.start, FIRST), latest), self.per_day, self.width)


def fitted(first: float, last: float, width: float, margin: float = 0.04) -> Scale:
    """The scale that shows the day numbers `first` to `last` over `width` pixels, with some room beside, and a little
    more at the right, where the last labels go on."""
    span = max(last - first, 7.0) * (1 + 2 * margin)
    room = width - min(_LABELS, width / 10)
    per_day = min(max(room / span, width / WIDEST), CLOSEST)
    middle = (first + last) / 2
    return Scale(middle - room / per_day / 2, per_day, width).kept()


def month_wide(first: float, last: float) -> tuple[float, float]:
    """The day numbers `first` to `last`, or the month around them where they are less: a day is seen in its weeks."""
    beside = max(MONTH - (last - first), 0.0) / 2
    return first - beside, last + beside


class Unit(IntEnum):
    """The steps of the axis from fine to coarse."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    YEAR = 4
    LUSTRUM = 5
    DECADE = 6
    CENTURY = 7


_DAYS = (1.0, 7.0, 30.44, 91.31, 365.24, 1826.2, 3652.4, 36524.0)
_SHORT_DAY = 22.0  # the pixels that a day needs which does not name its weekday
_ROOM = (52.0, 58.0, 40.0, 64.0, 44.0, 56.0, 60.0, 80.0)  # the pixels that a tick's label needs
# What stands in the row above: months name their year, days their month.
_ABOVE = (Unit.MONTH, Unit.MONTH, Unit.YEAR, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.CENTURY, Unit.CENTURY)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis from day number `day` up to `end`."""

    day: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """`lower` is the row of fine ticks, `upper` the row above; both cover the view without gaps."""

    unit: Unit
    lower: tuple[Tick, ...]
    upper: tuple[Tick, ...]


def axis(scale: Scale) -> Axis:
    """The ticks of a view: the finest unit whose labels have room."""
    unit = next((unit for unit in Unit if _DAYS[unit] * scale.per_day >= _ROOM[unit]), Unit.CENTURY)
    lower = tuple(ticks(scale, unit))
    if unit is Unit.WEEK and scale.per_day >= _SHORT_DAY:
        unit = Unit.DAY
        lower = tuple(Tick(tick.day, tick.end, tick.label.split()[-1]) for tick in ticks(scale, unit))
    above = _ABOVE[unit]
    upper = ticks(scale, above, long=True) if above != unit else ()
    return Axis(unit, lower, tuple(upper))


def ticks(scale: Scale, unit: Unit, *, long: bool = False) -> Iterator[Tick]:
    """The ticks of `unit` that touch the view, in order; `long` labels also say what a row above would."""
    day = floor(max(int(scale.day(0)), FIRST), unit)
    last = min(scale.end, LAST)
    while day <= last:
        end = following(day, unit)
        yield Tick(day, end, label(day, unit, long=long))
        if end > LAST:
            return
        day = end


def floor(day: int, unit: Unit) -> int:
    """The first day of the `unit` that holds a day."""
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        return max(day - date.fromordinal(day).weekday(), FIRST)
    at = date.fromordinal(day)
    if unit is Unit.MONTH:
        return at.replace(day=1).toordinal()
    if unit is Unit.QUARTER:
        return date(at.year, (at.month - 1) // 3 * 3 + 1, 1).toordinal()
    years = _YEARS[unit]
    return date(max(at.year // years * years, 1), 1, 1).toordinal()


def following(day: int, unit: Unit) -> int:
    """The first day of the unit after the one that begins at `day`; past LAST when the calendar ends."""
    if unit in _PLAIN:
        return day + _PLAIN[unit]
    at = date.fromordinal(day)
    if unit in _YEARS:
        year, month = (at.year // _YEARS[unit] + 1) * _YEARS[unit], 1
    else:
        months = at.month - 1 + (1 if unit is Unit.MONTH else 3)
        year, month = at.year + months // 12, months % 12 + 1
    return date(year, month, 1).toordinal() if year <= date.max.year else LAST + 1


_PLAIN = {Unit.DAY: 1, Unit.WEEK: 7}
_YEARS = {Unit.YEAR: 1, Unit.LUSTRUM: 5, Unit.DECADE: 10, Unit.CENTURY: 100}


def label(day: int, unit: Unit, *, long: bool = False) -> str:
    """What a tick says."""
    at = date.fromordinal(day)
    year = f" {at.year}" if long else ""
    match unit:
        case Unit.DAY:
            said = f"{QLocale().dayName(at.isoweekday(), _SHORT)} {at.day}"
        case Unit.WEEK:
            said = f"{at.day} {_month(at.month)}"
        case Unit.MONTH:
            said = f"{_month(at.month)}{year}"
        case Unit.QUARTER:
            said = f"{_month(at.month)}–{_month(at.month + 2)}"
        case Unit.DECADE:
            said = tr("{year}s").format(year=at.year // 10 * 10)
        case Unit.CENTURY:
            said = tr("{ordinal} century").format(ordinal=_ordinal(at.year // 100 + 1), number=at.year // 100 + 1)
        case _:
            said = str(at.year)
    return said


_SHORT = QLocale.FormatType.ShortFormat


def _month(number: int) -> str:
    return QLocale().standaloneMonthName(number, _SHORT)


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def within(days: Sequence[float], first: float, last: float) -> tuple[int, int]:
    """The slice of sorted `days` that lies in `first` to `last`, the end left out."""
    return bisect_left(days, first), bisect_left(days, last)
