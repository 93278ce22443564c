"""The date that a document gives itself: at its head ("BAKU, 26 September (Agency) —") or at its foot ("Done at …")."""

import re
from datetime import date

from desktop_app.domain.dates import bounds, is_edtf

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<iso>\d{4}([-/.])\d\d\2\d\d)(?!\d)",
        rf"\b{_DAY}[\s.]+(?:of\s+)?{_MONTH}\b(?:,?\s*{_YEAR})?",
        rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s*{_YEAR})?",
        r"\b(?P<dmy>\d{1,2}\. ?\d{1,2}\. ?\d{4})\b",
    )
)
_DIGIT = re.compile(r"\d")
_HEAD = 700  # code points in which a head stands
_HEAD_LINES = 8
_LEAD_WORDS = frozenset(
    re.findall(
        r"\w+", "date dated published posted updated released issued created last on at by de press release of issue"
    )
)
_AFTER = re.compile(r"\W*$|\s*(?:[|–—(/:;+↺·•-]|\.\s|,?\s*(?:at )?\d{1,2}[:.]\d\d|,\s+\d+\s+[Pp]ages)")
_FOOT = re.compile(
    r"^\s*(?:Done|Signed|Adopted|Issued|Given) (?:at|in|on)\b[^.\n]{0,120}", re.IGNORECASE | re.MULTILINE
)
_IMPRINT = re.compile(  # the last lines of a paper's page
    r"^\W*(?:(?:first|originally|last) )?"
    r"(?:published|posted|released|issued|updated|modified|created|date(?: of (?:publication|issue))?)\b[^.\n]{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED = re.compile(r"\s*(?:date|dated|published)\b\s*:?\s*", re.IGNORECASE)
_REACH = 90  # code points of a line in which its date stands


def find(text: str, published_on: str | None) -> str | None:
    """The date as EDTF, or None. A day without a year takes the year of `published_on`, if that is known."""
    for line in text[:_HEAD].split("\n")[:_HEAD_LINES]:
        head = line[:_REACH]
        for form in _FORMS if _DIGIT.search(head) else ():
            match = form.search(head)
            if match and _is_head(line, match):
                return _edtf(match, published_on)
    feet = [*_IMPRINT.finditer(text, max(0, len(text) - _HEAD)), *_FOOT.finditer(text, max(0, len(text) - 3 * _HEAD))]
    for foot in reversed(feet):
        for form in _FORMS[:3]:
            match = form.search(foot[0])
            if match and match.groupdict().get("year", True):
                return _edtf(match, published_on)
    return None


def _is_head(line: str, match: re.Match[str]) -> bool:
    if _MARKED.fullmatch(line[: match.start()]):
        return True
    lead = re.findall(r"\w+", line[: match.start()])  # a place, an agency, a byline, the name of the field
    names_only = all(word in _LEAD_WORDS or not word[0].islower() for word in lead)
    return names_only and bool(_AFTER.match(line[match.end() :]))


def _edtf(match: re.Match[str], published_on: str | None) -> str | None:
    groups = match.groupdict()
    if groups.get("iso"):
        value = re.sub(r"[/.]", "-", groups["iso"])
    elif groups.get("dmy"):
        value = "-".join(part.strip().zfill(2) for part in reversed(groups["dmy"].split(".")))
    else:
        year = groups["year"] or (str(bounds(published_on)[0].year) if published_on else None)
        month = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(groups["month"].lower().rstrip(".")[:3]))
        value = f"{year}-{month:02d}-{int(groups['day']):02d}" if year else ""
    return value if is_edtf(value) and date.min.year < int(value[:4]) else None
