"""How the sheet words what the records hold: stages, dates, amounts, periods. Nothing here adds to the record."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from desktop_app.domain.dates import bounds, interval, spoken
from desktop_app.domain.entries import Event
from desktop_app.domain.reports import FigureReport

LEAD = 80  # code points at most before a statement: a name, an amount, words that date
BREAKS_OFF = "(text breaks off)"
_INNER = str.maketrans({"“": "‘", "”": "’", "„": "‚", '"': "'"})
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))  # powers of ten
_MOST_DECIMALS = 3
_UNITS = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds sterling", "CNY": "yuan", "JPY": "yen", "percent": "%"}


def when_words(event: Event) -> str:
    """The date of an event; where it has none, the words of the source that date it: `undated (“on Monday”)`."""
    said = next((filed.report.when_words for filed in event.reports if filed.report.when_words), "")
    return f"undated (“{clip(said, LEAD)}”)" if event.when is None and said else spoken(event.when)


def period(since: date | None, until: date | None) -> str:
    """A period in words: `1 January 2026 – 31 March 2026`, `since 1 January 2026`, `all dates`."""
    if since and until:
        return spoken(interval(since.isoformat(), until.isoformat()))
    if since:
        return f"since {spoken(since.isoformat())}"
    return f"until {spoken(until.isoformat())}" if until else "all dates"


def due_words(due: str | None, today: date) -> str:
    """`due 3 March 2026`, `overdue since 3 March 2026`, `due within March 2026`, or nothing without a date."""
    if due is None:
        return ""
    first, last = bounds(due)
    if last < today:
        return f"overdue since {spoken(due)}"
    return f"due {spoken(due)}" if first == last else f"due by {spoken(last.isoformat())}"


def is_past(when: str | None, today: date) -> bool:
    """Whether a date lies wholly before `today`; an unknown one does not."""
    return when is not None and bounds(when)[1] < today


def last_day(when: str | None) -> date:
    """The last day of a date; an unknown one comes after all others."""
    return bounds(when)[1] if when else date.max


def newest_first(when: str | None) -> timedelta:
    """A key that sorts the newest date first and unknown ones last."""
    return date.max - bounds(when)[1] if when else timedelta.max


def amount(figure: FigureReport) -> str:
    """The amount with the source's qualifier, never rounded: `about 162.4 million US dollars`, `12.5%`."""
    unit = _UNITS.get(figure.unit, figure.unit)
    number = _number(figure.value)
    joined = number + unit if unit == "%" else f"{number} {unit}".strip()
    return f"{figure.qualifier} {joined}" if figure.qualifier else joined


def _number(value: float) -> str:
    exact = Decimal(str(value))
    for power, name in _SCALES:
        scaled = exact.scaleb(-power).normalize()
        decimals = -int(scaled.as_tuple().exponent)
        if 1 <= abs(scaled) < 1000 and decimals <= _MOST_DECIMALS:
            return f"{scaled:f} {name}"
    return f"{exact:,f}".removesuffix(".0")


def clip(text: str, width: int) -> str:
    """`text` on one line; beyond `width` code points it ends at a word, with a mark that something is left out."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0].rstrip(",;:–- ") + " […]"


def quoted(text: str) -> str:
    """`text` in double quotation marks; those within it become single ones, as is usual in a quotation."""
    return f"“{text.translate(_INNER)}”"


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def listed(names: Iterable[str]) -> str:
    """Names in a row: `Israel`, `Israel and Kazakhstan`, `Fiji, Israel and Tonga`."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last
