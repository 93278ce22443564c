"""Dates that a sentence takes from what stands before it: of the entry of a list ("March 2018: State visit of the
President to Lima. Two treaties signed."), of the day that is being told ("Later in the day …")."""

import re
from bisect import bisect_right
from collections.abc import Callable

from desktop_app.domain.reports import DateMention
from desktop_app.extraction.reading import Reading

_BULLETS = re.compile(r"[\s•*·‣–—-]*")
_AFTER = re.compile(r"\s?[:–—]\s|\s-\s|\.?\t")
_SAME_DAY = re.compile(
    r"\W*(?:(?:later|earlier)(?: on)? (?:in the|that|that same|the same|on the same) day|"
    r"(?:(?:later|earlier) )?(?:(?:in|on) )?(?:the|that|that same|the same) (?:morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
_NEAR = 700  # code points: a day that was told further back is no longer meant
_FEWEST = 2  # entries that make a list; a single date before a colon is a dateline


def lent_dates(reading: Reading) -> Callable[[int], DateMention | None]:
    """For the offset of a sentence the date that is lent to it, where it has none of its own; else None."""
    entry = _entry_dates(reading)
    days = [d for d in reading.dates if d.edtf and d.type == "DATE" and len(d.edtf) == len("2000-01-01")]
    starts = [d.start for d in days]

    def at(offset: int) -> DateMention | None:
        if _SAME_DAY.match(reading.text, offset):
            n = bisect_right(starts, offset) - 1
            return days[n] if n >= 0 and offset - days[n].end < _NEAR else None
        return entry(offset)

    return at


def _entry_dates(reading: Reading) -> Callable[[int], DateMention | None]:
    """For an offset the date that heads the line it stands in, where the text lists dated entries; else None."""
    heads = [d for d in reading.dates if d.edtf and d.type == "DATE" and _heads(reading.text, d)]
    if len(heads) < _FEWEST:
        return lambda _: None
    starts = [d.start for d in heads]

    def at(offset: int) -> DateMention | None:
        n = bisect_right(starts, offset) - 1
        return heads[n] if n >= 0 and "\n" not in reading.text[heads[n].end : offset] else None

    return at


def _heads(text: str, date: DateMention) -> bool:
    """Whether a date opens its line and a colon or a dash parts it from what follows."""
    line = text.rfind("\n", 0, date.start) + 1
    return _BULLETS.fullmatch(text, line, date.start) is not None and _AFTER.match(text, date.end) is not None
