"""Readings of quarters and halves, lengths of time, repeated and vague times, and the clock."""

import re

from desktop_app.extraction.dates_calendar import Point
from desktop_app.extraction.dates_context import AHEAD, Context, Reading, Timex, calendar, number
from desktop_app.extraction.dates_relative import length, unit
from desktop_app.extraction.dates_rules import fold, rules

_TURNS = {"last": -1, "this": 0, "next": 1, "the": 0}
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


_ACCOUNT = re.compile(
    r"[$€£%]|\b(?:million|billion|profit|net|sales|revenues?|loss|earnings|income|results|shares?|compared|up from|down from|percent)\b"
)


def quarter(context: Context) -> Timex | None:
    """`the third quarter`, `Q3 2025`: without a year the latest one that has begun, or the next when ahead."""
    words = context.get("which", "which2") or ""
    which = int(words) if words.isdigit() else _WHICH[words]
    found, turn = context.get("year", "year2"), context.get("turn") or ""
    year = int(found) if found else None
    if year is None and (turned := context.get("year_turn")):
        there = context.anchor.inside("year")
        year = there.year + _TURNS[turned] if there else None
    if year is None:
        year = _year_of_quarter(context, which)
        if year is not None and re.match("year-|comparable year|last year|previous", turn):
            year -= 1
    if year is None:
        return calendar(None, f"XXXX-Q{which}")
    value = f"{year:04}-Q{which}"
    if context.lean != AHEAD and not re.search(r"\b(?:after|since|than|with|from)(?: the| a)?\s*$", context.before):
        context.accounts = Point(value)
    return calendar(value)


def _year_of_quarter(context: Context, which: int) -> int | None:
    here = context.anchor.inside("month")
    if here is None:
        year = context.anchor.inside("year")
        return year.year if year else None
    now = here.year * 4 + (here.month + 2) // 3
    options = [(abs(year * 4 + which - now), year) for year in (here.year - 1, here.year, here.year + 1)]
    if context.lean == AHEAD:
        return min(options)[1]
    begun = [year for distance, year in options if year * 4 + which <= now]
    # Nobody reports on a quarter in its first weeks.
    early = here.year * 4 + which == now and (here.month - 1) % 3 == 0
    return begun[-1] - 1 if early and not context.lean else begun[-1]


def half(context: Context) -> Timex | None:
    """`the first half of 2025`, `the second half of last year`."""
    which = 1 if context.get("which") == "first" else 2
    if found := context.get("year"):
        return calendar(f"{found}-H{which}")
    size = context.get("unit") or "year"
    there = context.anchor.at(size, _TURNS[context.get("turn") or "this"])
    return calendar(f"{there}-H{which}" if there and size == "year" else there)


def part_of_year(context: Context) -> Timex | None:
    """`the first nine months of 2025`."""
    count = number(context.get("count") or "") or 0
    found = context.get("year") or context.anchor.at("year", _TURNS[context.get("turn") or "this"])
    value = length(count, unit(context.get("unit") or ""))
    whole = (
        found if found and value.endswith("M") and count < 12 and context.match[0].lower().find("first") >= 0 else None
    )
    if found:
        context.accounts = Point(found)
    return Timex("DURATION", value, f"{found}-01/{found}-{int(count):02}" if whole and count > 1 else None)


def period(context: Context) -> Timex | None:
    """`the quarter`, `the year-ago period`, `the 1988 period`: the accounts spoken of, or those a year before."""
    size, turn = context.get("unit") or "", context.get("turn") or ""
    if found := context.get("year"):
        return calendar(f"{found}{context.accounts.value[4:] if context.accounts else ''}")
    known = context.accounts
    if turn in {"current", "that", "this"} and size == "period":
        return None
    if turn == "the" and size == "period":
        return None
    if known is None:
        if size == "period":
            return None
        step = {"current": 0, "this": 0}.get(turn, -1)
        value = context.anchor.at("quarter", step - 4 if turn.startswith(("year-", "comparable year")) else step)
        if value and turn in {"the", "latest"}:
            context.accounts = Point(value)
        return calendar(value, "XXXX-QX")
    back = turn.startswith(("year-", "comparable", "previous", "prior")) or turn == "same"
    return calendar(_back(known, 1 if back else 0))


def year_ago(context: Context) -> Timex | None:
    """`a year ago`, `year-earlier results`: in accounts and comparisons, the same period of the year before."""
    words = fold(context.text[context.first : context.last])
    way = context.get("ago") or context.get("adjective") or ""
    point = context.anchor if "ago" in way else context.reference
    if _ACCOUNT.search(words):
        day = context.said[-1] if context.said else None
        if way == "earlier" and day and day.unit in {"day", "month"}:
            return calendar(_back(day, 1))
        if context.accounts is not None:
            return calendar(_back(context.accounts, 1))
    return calendar(point.at("year", -1) or context.anchor.at("year", -1))


def _back(point: Point, years: int) -> str:
    return f"{int(point.value[:4]) - years:04}{point.value[4:]}"


def length_of_time(context: Context) -> Timex | None:
    """`16 years`, `a four-day visit`, `the next two weeks`: a DURATION; ages of people are none."""
    size = unit(context.get("unit") or "")
    if context.get("old") and (size == "year" or context.get("join") == " "):
        return None
    if re.search(r"\b(?:aged?|hundreds of|thousands of)\s*$", context.before):
        return None
    counted = context.get("count")
    if counted is None and context.get("some"):
        return Timex("DURATION", length("X", size))
    count = number(counted) if counted else None
    if context.get("one"):
        return _one(context, size)
    if count is None:
        return None
    if counted == "one" and context.get("unit") == "day" and not _within(context):
        return None
    if size == "second" and count == 1:
        return None
    if context.get("half"):
        count += 0.5
    if (
        _from_now(context)
        and isinstance(count, int)
        and size not in {"second", "minute", "hour", "night", "summer", "winter"}
    ):
        return _later(context, count, size)
    _account(context, size)
    return Timex("DURATION", length(count, size))


def _one(context: Context, size: str) -> Timex | None:
    words = context.get("one") or ""
    if words.startswith("half"):
        return Timex(
            "DURATION",
            {"hour": "PT30M", "year": "P6M", "day": "PT12H", "decade": "P5Y", "century": "P50Y"}.get(size, "PX"),
        )
    if size in {"second", "quarter"}:
        return None
    if context.get("half"):
        return Timex("DURATION", length(1.5, size))
    if words in {"a", "an"} and not _within(context) and not context.get("approx"):
        rate = re.search(
            r"(?:\d|[%]|\b(?:once|twice|times|hundred|thousand|million|billion|percent|per cent|[a-z]+s))\s*$",
            context.before,
        )
        money = re.search(r"[$€£]\s?\S+\s*$", context.before)
        return Timex("SET", length(1, size)) if rate and not money else None
    if _from_now(context) and size not in {"minute", "hour"}:
        return _later(context, 1, size)
    return Timex("DURATION", length(1, size))


def _within(context: Context) -> bool:
    lead = r"\b(?:in|within|for|after|than|least|nearly|almost|about|over|under|every|only|just|of|before|takes?|took|lasts?|lasted)\s*$"
    return re.search(lead, context.before) is not None


def _from_now(context: Context) -> bool:
    """Whether "in two weeks" means two weeks from now."""
    lead = re.search(r"\b(?:in)\s*$", context.before) is not None
    return lead and not context.get("turn") and context.lean == AHEAD


def _later(context: Context, count: int, size: str) -> Timex:
    if size == "fortnight":
        size, count = "week", 2 * count
    return calendar(context.anchor.at(size, count), "FUTURE_REF")


def _account(context: Context, size: str) -> None:
    """Months counted as accounts ("the nine months") make "a year earlier" mean a year, no longer a quarter."""
    before = fold(context.match[0])
    if size == "month" and re.match(r"(?:the )?(?:first )?(?:six|nine|12|twelve) months", before) and context.accounts:
        context.accounts = Point(context.accounts.value[:4])


def uncounted(context: Context) -> Timex | None:
    """`for weeks`: a DURATION of unknown length."""
    return Timex("DURATION", length("X", unit(context.get("unit") or "")))


def recent(context: Context) -> Timex | None:
    """`recent years`, `coming weeks`."""
    return Timex("DATE", "FUTURE_REF" if context.get("when") == "coming" else "PAST_REF")


def every(context: Context) -> Timex | None:
    """`every Monday`, `each July`, `every two years`, `annually`: a SET."""
    weekday = context.word("weekday") or context.word("weekdays")
    if often := context.word("often"):
        return Timex("SET", str(often))
    if weekday:
        return Timex("SET", f"XXXX-WXX-{weekday}")
    if month := context.word("month"):
        return Timex("SET", f"XXXX-{int(month):02}")
    if season := context.word("season"):
        return Timex("SET", f"XXXX-{season}")
    count = number(context.get("count") or "") or (2 if "other" in context.match[0].lower() else 1)
    return Timex("SET", length(count, unit(context.get("unit") or "")))


def vague(context: Context) -> Timex | None:
    """`now`, `recently`, `the past`, `soon`."""
    if re.match(
        r"[-–]|\s+(?:one|two|three|\d|few|several|[a-z]+ (?:years|months|weeks|days|decades))\b", context.after
    ):
        return None
    if (
        context.get("vague") == "the past"
        and re.match(r"\s+[a-z]", context.after)
        and not re.match(r"\s+(?:and|or|but|when|the|it|he|they|has|have|to|as|with|by)\b", context.after)
    ):
        return None
    word = context.get("vague")
    if word in {"recently", "previously", "lately", "soon"} and not _stands_apart(context):
        return None
    return Timex("DATE", str(context.word("vague")))


def _stands_apart(context: Context) -> bool:
    """Whether an adverb dates the whole sentence, and not just a participle ("a recently built bridge")."""
    if context.get("vague") == "soon":
        return re.match(r"\s*(?:[.,;!?”\"]|$)", context.after) is not None
    return (
        not context.before.strip(' \n"“`')
        or re.match(r"more\b", context.match[0], re.IGNORECASE) is not None
        or (re.match(r"\s*(?:[.,;!?”\"]|$)", context.after) is not None)
    )


def clock(context: Context) -> Timex | None:
    """`10:35 a.m.`, `0735 GMT`, on the anchor's day; a day named beside it takes its place later."""
    hour, minute = int(context.get("hour") or 0), int(context.get("minute") or 0)
    if half := context.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    day = calendar(context.reference.at("day") or context.anchor.at("day"), "XXXX-XX-XX")
    return Timex("TIME", f"{day.value}T{hour:02}:{minute:02}", day.edtf)


READINGS: dict[str, Reading] = {
    "quarter": quarter,
    "half": half,
    "part_of_year": part_of_year,
    "period": period,
    "year_ago": year_ago,
    "length": length_of_time,
    "uncounted": uncounted,
    "recent": recent,
    "every": every,
    "vague": vague,
    "clock": clock,
}
__all__ = ["READINGS", "rules"]
