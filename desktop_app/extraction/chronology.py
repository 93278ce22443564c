"""Lists of dated entries: "March 2018: State visit of the President to Lima. Two treaties signed." """

import re
from bisect import bisect_right
from collections.abc import Callable

from desktop_app.domain.reports import DateMention
from desktop_app.extraction.reading import Reading

_BULLETS = re.compile(r"[\s•*·‣–—-]*")
_AFTER = re.compile(r"\s?[:–—]\s|\s-\s|\.?\t")
_FEWEST = 2  # entries that make a list; a single date before a colon is a dateline


def entry_dates(reading: Reading) -> Callable[[int], DateMention | None]:
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
