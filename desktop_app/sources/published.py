"""When a source was published, as its header or its address states it: EDTF, or None."""

import re

from desktop_app.domain.dates import is_edtf

_MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905  # shorter
)
_MONTH = "(?P<name>sept|" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + ")"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_WEEKDAY, _CLOCK = r"(?:[a-z]+,?\s+)?", r"(?:[,\s]+(?:at\s+)?\d.*)?"

_STATED = [
    re.compile(rf"{_YEAR}(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ]\d.*)?)?)?"),
    re.compile(rf"{_WEEKDAY}{_DAY}\s+{_MONTH}\.?,?\s+{_YEAR}{_CLOCK}", re.IGNORECASE),
    re.compile(rf"{_WEEKDAY}{_MONTH}\.?\s+{_DAY},?\s+{_YEAR}{_CLOCK}", re.IGNORECASE),
    re.compile(rf"{_MONTH}\.?\s+{_YEAR}", re.IGNORECASE),
]
# The finer first: an address with a day in it is not read as one with a month only.
_IN_ADDRESS = [
    re.compile(rf"(?<!\d){_YEAR}([-/_.])(?P<month>0?[1-9]|1[0-2])\2(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(
        rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:\d{{4}})?(?!\d)"
    ),  # …0067: a day's serial
    re.compile(rf"(?<![a-z\d])(?P<day>\d\d?)[-_]{_MONTH}[-_]{_YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<![a-z\d]){_MONTH}[-_](?P<day>\d\d?)[-_]{_YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"/{_YEAR}/(?P<month>0?[1-9]|1[0-2])(?:/|$)"),
    re.compile(rf"/{_YEAR}-(?P<month>0[1-9]|1[0-2])(?:/|$)"),
    re.compile(rf"/{_YEAR}(?:/|$)"),
]
_SCHEME = re.compile(r"^[a-z]+://[^/]*", re.IGNORECASE)


def date_stated(words: str | None) -> str | None:
    """The date that a header states: an ISO date or date-time, or one written out in English."""
    if not words:
        return None
    matches = (pattern.fullmatch(words.strip()) for pattern in _STATED)
    return next((date for match in matches if match and (date := _edtf(match))), None)


def date_in_address(address: str | None) -> str | None:
    """The date in a web address: `/2023/08/25/`, `-2026-01-27`; of `/2019/03/` the month, of `/2019/` the year."""
    if not address:
        return None
    path = _SCHEME.sub("", address)
    matches = (match for pattern in _IN_ADDRESS for match in pattern.finditer(path))
    return next((date for match in matches if (date := _edtf(match))), None)


def _edtf(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    parts = [found["year"]]
    month = found.get("month")
    if name := found.get("name"):
        month = str(1 + next(i for i, each in enumerate(_MONTHS) if each.startswith(name[:3].lower())))
    if month:
        parts.append(f"{int(month):02}")
        if found.get("day"):
            parts.append(f"{int(found['day']):02}")
    value = "-".join(parts)
    return value if is_edtf(value) else None
