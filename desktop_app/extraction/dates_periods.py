"""Readings of periods relative to the anchor or to the date spoken of last, of quarters and business periods."""

import re

from desktop_app.extraction.dates_calendar import Point
from desktop_app.extraction.dates_context import STEPS, Context, Reading, Timex, calendar, number
from desktop_app.extraction.dates_lengths import length, unit
from desktop_app.extraction.dates_rules import fold, rules
from desktop_app.extraction.dates_tense import AHEAD

_ANAPHORIC = {"previous", "preceding", "same", "very same", "that same", "that", "following"}
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
_WHICH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "last": 4,
}
_YEAR_BACK = ("year-", "comparable year", "last year")
_REACH = 300  # code points around "a year ago" in which an account of business shows itself
_ACCOUNT = re.compile(
    r"[$€£%]|\b(?:[mb]illion|profit|net|sales|revenues?|loss|earnings|income|results|shares?|percent|"
    r"compared|(?:up|down) from|(?:lower|higher|more|less) than)\b"
)


def turn(context: Context) -> Timex | None:
    """`last week`, `this year`, `early next month`, `the following day`, `the end of the year`; `the past year`."""
    size, word = unit(context.get("unit") or ""), (context.get("turn") or "this").removeprefix("the ")
    if word in {"past", "last", "next", "coming"} and context.words.startswith(f"the {word}") and size != "weekend":
        if size == "day":
            return calendar(context.reference(size).at(size, STEPS[word]), _UNKNOWN[size])
        return Timex("DURATION", length(1, size))
    if size == "year" and word == "last" and context.accounts and context.after("compared"):
        return calendar(_back(context.accounts, 1))
    anaphoric = word in _ANAPHORIC or (size == "day" and word != "this")
    step = STEPS[word]
    if size == "fortnight":
        size, step = "week", 2 * step
    point = context.reference(size) if anaphoric else context.anchor
    return calendar(point.at(size, step), _UNKNOWN.get(size, "XXXX"))


def weekend(context: Context) -> Timex | None:
    """`the weekend`: the last one, or the next one when the clause lies ahead."""
    here = context.anchor.inside("day")
    begun = here is not None and here.isoweekday() > 5
    step = 0 if begun or context.lean == AHEAD or context.words.startswith("this") else -1
    return calendar(context.anchor.at("weekend", step), _UNKNOWN["weekend"])


def ago(context: Context) -> Timex | None:
    """`three months ago`, `two days later`, `a year earlier`: as precise as its unit. Roughly counted, a DURATION."""
    size, way = unit(context.get("unit", "units") or ""), context.get("way", "way2") or ""
    counted = context.get("count")
    count = number(counted) if counted else 1 if context.get("one") else None
    back = way in {"ago", "earlier", "before", "previously", "prior"}
    if count is None or size in {"second", "minute", "hour"}:
        return Timex("DATE", "PAST_REF" if back else "FUTURE_REF")
    if isinstance(count, float) or context.get("approx") not in {None, "about", "another"}:
        return Timex("DURATION", length(count, size))
    if size == "fortnight" or (size == "week" and count <= 2):  # a week ago: to the day
        size, count = "day", count * (14 if size == "fortnight" else 7)
    from_now = way in {"ago", "hence", "from now", "from today"}
    point = context.anchor if from_now else context.reference(size)
    return calendar(point.at(size, -count if back else count), _UNKNOWN.get(size, "XXXX"))


def quarter(context: Context) -> Timex | None:
    """`the third quarter`, `Q3 2025`: without a year the latest one that has begun, or the nearest when ahead."""
    words, turn = context.get("which", "which2") or "", context.get("turn") or ""
    which = int(words) if words.isdecimal() else _WHICH[words]
    year: int | str | None = context.year("year", "year2")
    if year is None and (there := context.get("year_turn")):
        year = context.anchor.at("year", STEPS[there])
    elif year is None:
        year = _year_of_quarter(context, which)
        if year and turn.startswith((*_YEAR_BACK, "previous")):
            year -= 1
    if year is None:
        return calendar(None, f"XXXX-Q{which}")
    value = f"{int(year):04}-Q{which}"
    if context.lean != AHEAD and not context.after("aside"):
        context.accounts = Point(value)
    return calendar(value)


def _year_of_quarter(context: Context, which: int) -> int | None:
    here = context.anchor.inside("month")
    if context.frame is not None:
        return context.frame
    if here is None:
        return int(context.anchor.at("year") or 0) or None
    now, lean = here.year * 4 + (here.month + 2) // 3, context.lean
    years = (here.year - 1, here.year, here.year + 1)
    if lean == AHEAD:
        return min(years, key=lambda year: abs(year * 4 + which - now))
    latest = here.year if here.year * 4 + which <= now else here.year - 1
    # Nobody reports on a quarter in its first weeks.
    early = latest * 4 + which == now and (here.month - 1) % 3 == 0 and not lean
    return latest - 1 if early else latest


def half(context: Context) -> Timex | None:
    """`the first half of 2025`, `the second half of last year`."""
    which, size = (1 if context.get("which") == "first" else 2), context.get("unit") or "year"
    there = context.get("year") or context.anchor.at(size, STEPS[context.get("turn") or "this"])
    return calendar(f"{there}-H{which}" if there and size == "year" else there)


def part_of_year(context: Context) -> Timex | None:
    """`the first nine months of 2025`: a DURATION whose dates are known."""
    count, size = number(context.get("count") or "") or 0, unit(context.get("unit") or "")
    year = context.get("year") or context.anchor.at("year", STEPS[context.get("turn") or "this"])
    context.accounts = Point(year) if year else context.accounts
    known = year and size == "month" and 1 < count < 12 and "first" in context.words
    return Timex("DURATION", length(count, size), f"{year}-01/{year}-{int(count):02}" if known else None)


def period(context: Context) -> Timex | None:
    """`the quarter`, `the year-ago period`, `the 1988 period`: the accounts spoken of, or those a year before."""
    size, turn = context.get("unit") or "", context.get("turn") or ""
    if year := context.get("year"):
        return calendar(f"{year}{context.accounts.value[4:] if context.accounts else ''}")
    if size == "period" and (turn in {"current", "that", "this", "the"} or context.accounts is None):
        return None
    ended = re.match(r"\s+end(?:ed|ing)\s+([a-z]+)", fold(context.following))
    if size == "quarter" and ended and (month := rules().words["month"].get(ended[1])):
        there = Point(context.nearest_day(int(month), 28) or "").at("quarter")
        context.accounts = Point(there) if there else context.accounts
    if context.accounts is not None:
        return calendar(
            _back(context.accounts, turn.startswith((*_YEAR_BACK, "comparable", "previous", "prior", "same")))
        )
    step = 0 if turn in {"current", "this"} else -1
    value = context.anchor.at("quarter", step - 4 * turn.startswith(_YEAR_BACK))
    if value and turn in {"the", "latest"}:
        context.accounts = Point(value)
    return calendar(value, _UNKNOWN["quarter"])


def year_ago(context: Context) -> Timex | None:
    """`a year ago`, `year-earlier results`: in accounts and comparisons, the same period of the year before."""
    way = context.get("ago") or context.get("adjective") or ""
    start, end = context.match.span()
    if _ACCOUNT.search(context.low[max(context.first, start - _REACH) : min(context.last, end + _REACH)]):
        latest = context.said[-1] if context.said else None
        if way == "earlier" and latest and latest.unit in {"day", "month"}:
            return calendar(_back(latest, 1))
        if context.accounts is not None:
            return calendar(_back(context.accounts, 1))
    return calendar((context.anchor if "ago" in way else context.reference("year")).at("year", -1))


def _back(point: Point, years: int) -> str:
    return f"{int(point.value[:4]) - years:04}{point.value[4:]}"


READINGS: dict[str, Reading] = {
    "turn": turn,
    "ago": ago,
    "weekend": weekend,
    "quarter": quarter,
    "half": half,
    "part_of_year": part_of_year,
    "period": period,
    "year_ago": year_ago,
}
