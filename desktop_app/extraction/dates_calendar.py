"""Arithmetic on TIMEX values: `1998-02-27`, `1998-W09`, `1998-02`, `1998-Q1`, `1998-H1`, `1998-SU`, `1998`, `199`.

A unit is the word for the size of such a value: day, week, weekend, month, season, quarter, half, year, decade …
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from desktop_app.domain.dates import is_edtf

_SIZES = ("day", "weekend", "week", "fortnight", "month", "season", "quarter", "half", "year", "decade", "century")
_FORMS = (
    ("day", re.compile(r"\d{4}-\d\d-\d\d")),
    ("weekend", re.compile(r"\d{4}-W\d\d-WE")),
    ("week", re.compile(r"\d{4}-W\d\d")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("quarter", re.compile(r"\d{4}-Q[1-4]")),
    ("half", re.compile(r"\d{4}-H[12]")),
    ("season", re.compile(r"\d{4}-(?:SP|SU|FA|WI)")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{3}")),
    ("century", re.compile(r"\d{2}")),
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@lru_cache(maxsize=4096)
def unit_of(value: str) -> str | None:
    """The unit of a TIMEX value; None when it is no calendar date (`P3D`, `PAST_REF`, `XXXX-05`)."""
    day = value.partition("T")[0] if value[:4].isdigit() else value
    return next((unit for unit, form in _FORMS if form.fullmatch(day)), None)


def shift(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` units; a month too short gives its last day. None outside the calendar."""
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    months = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
    try:
        if unit in days:
            return day + timedelta(days=days[unit] * count)
        total = day.year * 12 + day.month - 1 + months[unit] * count
        year, month = divmod(total, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def at(day: date, unit: str) -> str:
    """The TIMEX value of the `unit` that `day` lies in."""
    year, week, _ = day.isocalendar()
    season = _season(day)
    values = {
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "fortnight": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "half": f"{day.year:04}-H{1 if day.month < 7 else 2}",
        "season": season,
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}",
        "century": f"{day.year // 100:02}",
    }
    return values[unit]


def _season(day: date) -> str:
    year = day.year - 1 if day.month < 3 else day.year
    return f"{year:04}-{('WI', 'SP', 'SU', 'FA')[day.month % 12 // 3]}"


@lru_cache(maxsize=4096)
def edtf_of(value: str) -> str | None:  # noqa: PLR0911 -- one line a form
    """The calendar date that a TIMEX value comes to, as EDTF; None where it comes to none.

    Weeks run from Monday to Sunday, seasons are those of the northern hemisphere by whole months.
    """
    value = value.partition("T")[0] if value[:4].isdigit() else value
    unit = unit_of(value)
    year = value[:4]
    match unit:
        case "day" | "month" | "year":
            return value if is_edtf(value) else None
        case "week" | "weekend":
            return _week(int(year), int(value[6:8]), weekend=unit == "weekend")
        case "quarter":
            first = 3 * int(value[-1]) - 2
            return _valid(f"{year}-{first:02}/{year}-{first + 2:02}")
        case "half":
            return _valid(f"{year}-01/{year}-06" if value[-1] == "1" else f"{year}-07/{year}-12")
        case "season":
            first = _SEASONS[value[5:]]
            return _valid(f"{year}-{first:02}/{at_month(int(year), first + 2)}")
        case "decade":
            return _valid(f"{value}0/{value}9")
        case "century":
            return _valid(f"{value}01/{int(value) + 1:02}00")
        case _:
            return None


def at_month(year: int, month: int) -> str:
    """The month `month` of `year`, where 13 is January of the next year."""
    return f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}"


def _valid(value: str) -> str | None:
    return value if is_edtf(value) else None


def _week(year: int, week: int, *, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        return f"{first}/{date.fromisocalendar(year, week, 7)}"
    except ValueError:
        return None


class Point(msgspec.Struct, frozen=True, gc=False):
    """A calendar date that other dates are relative to, as precise as `value` is. An unknown one has the value ''."""

    value: str

    @property
    def unit(self) -> str | None:
        return unit_of(self.value)

    def inside(self, unit: str) -> date | None:
        """A day in the `unit` that this point lies in; None when the point is coarser than that."""
        own = self.unit
        whole = edtf_of(self.value)
        if own is None or whole is None or unit not in _SIZES or _SIZES.index(own) > _SIZES.index(unit):
            return None
        first = date.fromisoformat((whole.partition("/")[0] + "-01-01")[:10])
        # A week belongs to the month and the year that its Thursday lies in.
        return first + timedelta(days=3) if own == "week" else first

    def at(self, unit: str, count: int = 0) -> str | None:
        """The TIMEX value of the `unit` that lies `count` units from the one this point lies in, or None."""
        day = self.inside(unit)
        moved = day and shift(day, count, unit)
        return at(moved, unit) if moved else None
