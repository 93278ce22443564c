"""Days as numbers, so that many dates are compared quickly. A span is the first and the last day, both included."""

from datetime import date
from functools import lru_cache

from desktop_app.domain.dates import bounds

Span = tuple[int, int]


@lru_cache(maxsize=65536)
def span(value: str | None) -> Span | None:
    """The days (proleptic ordinals) that an EDTF `value` covers; None when it is unknown or no EDTF date."""
    if value is None:
        return None
    try:
        first, last = bounds(value)
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def gap(left: Span, right: Span) -> int:
    """The days between two spans; 0 when they share a day."""
    return max(0, left[0] - right[1], right[0] - left[1])


def length(value: Span) -> int:
    """How many days a span covers."""
    return value[1] - value[0] + 1


def is_day(value: Span | None) -> bool:
    return value is not None and value[0] == value[1]


def weekday(day: int) -> int:
    """Monday 0 to Sunday 6."""
    return date.fromordinal(day).weekday()


def has_weekday(value: Span, number: int) -> bool:
    """Whether a day of the span falls on the weekday `number`."""
    return length(value) >= 7 or any(weekday(day) == number for day in range(value[0], value[1] + 1))
