"""Dates as the source gives them: EDTF (ISO 8601-2), never more precise than the words.

An `Edtf` is `2026-01-27`, `2026-01`, `2026`, or an interval `2026-01-26/2026-01-27`; `None` is an unknown date.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]  # English on purpose: the sheet is written in the language of the desk, not of the system's locale
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_OF_MONTH = re.compile(
    rf"\b(?:{_NUMBER}(?: of)? (?P<month>{_MONTH})|(?P<then>{_MONTH}) {_NUMBER.replace('day', 'late')})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # the same few dates are compared again and again
def bounds(value: str) -> tuple[date, date]:
    """The first and the last day that `value` covers.

    Raises ValueError when `value` is none of the forms above, or its ends are in the wrong order.
    """
    if "/" in value:
        left, _, right = value.partition("/")
        first, last = bounds(left)[0], bounds(right)[1]
        if last < first or "/" in right:
            raise ValueError(f"not an EDTF interval: {value!r}")
        return first, last
    match = _PLAIN.fullmatch(value)
    if not match:
        raise ValueError(f"not an EDTF date: {value!r}")
    year, month, day = int(match[1]), match[2], match[3]
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    exact = date(year, int(month), int(day))
    return exact, exact


def is_edtf(value: str) -> bool:
    """Whether `value` is an EDTF date of the forms used here."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def interval(first: str, last: str) -> str:
    """The interval from `first` to `last`; a single date when they are the same.

    Raises ValueError when either is no date or `last` ends before `first` begins.
    """
    value = first if first == last else f"{first}/{last}"
    bounds(value)
    return value


def compatible(left: str | None, right: str | None) -> bool:
    """Whether two dates can both be true: one is unknown, or they have a day in common."""
    if left is None or right is None:
        return True
    (a, b), (c, d) = bounds(left), bounds(right)
    return a <= d and c <= b


def days(value: str) -> int:
    """How many days `value` covers: 1 for a day, 28 to 31 for a month."""
    first, last = bounds(value)
    return (last - first).days + 1


def most_precise(values: Iterable[str | None]) -> str | None:
    """The date that covers the fewest days; None when all are unknown."""
    known = {v for v in values if v is not None}
    if len(known) < 2:
        return next(iter(known), None)
    return min(known, key=lambda v: (days(v), v))


def weekday_named(words: str | None) -> int | None:
    """The weekday that `words` name (Monday 0 to Sunday 6), or None."""
    for word in re.findall(r"[a-z]+", (words or "").lower()):
        if word in _WEEKDAYS:
            return _WEEKDAYS.index(word)
    return None


def day_and_month(words: str | None) -> tuple[int, int] | None:
    """The day and the month that `words` name, whatever the year: `on 15 May`, `May 15` -> (15, 5); else None."""
    match = _DAY_OF_MONTH.search(words or "")
    if match is None:
        return None
    number = int(match["day"] or match["late"])
    named = (match["month"] or match["then"]).lower()
    month = next(n for n, name in enumerate(_MONTHS, 1) if name.lower().startswith(named))
    return (number, month) if 1 <= number <= 31 else None  # the most days of a month


def spoken(value: str | None) -> str:
    """`value` as a sheet writes it: `27 January 2026`, `January 2026`, `26–27 January 2026`, `undated`.

    An interval names what its ends share only once.
    """
    if value is None:
        return "undated"
    if "/" not in value:
        return " ".join(_spoken_parts(value))
    left, right = (_spoken_parts(end) for end in value.split("/"))
    if len(left) == len(right):
        while len(left) > 1 and left[-1] == right[len(left) - 1]:
            left.pop()
    joint = "–" if len(left) == 1 else " – "
    return " ".join(left) + joint + " ".join(right)


def _spoken_parts(value: str) -> list[str]:
    first = bounds(value)[0]
    parts = [str(first.day), _MONTHS[first.month - 1], str(first.year)]
    return parts[2 - value.count("-") :]
