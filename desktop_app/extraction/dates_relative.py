"""Readings of dates that are relative to the anchor, or to the date spoken of last."""

import re
from datetime import timedelta

from desktop_app.extraction.dates_calendar import Point, at
from desktop_app.extraction.dates_context import AHEAD, Context, Reading, Timex, calendar, number
from desktop_app.extraction.dates_rules import rules

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "the same": 0,
    "very same": 0,
    "that": 0,
    "latest": -1,
    "next": 1,
    "very next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
_ANAPHORIC = {"previous", "preceding", "same", "the same", "very same", "that", "following"}
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
_ENDINGS = {"ies": "y", "s": ""}


def unit(words: str) -> str:
    """The unit that `words` name, whatever its number."""
    return str(rules().words["unit"].get(words, words.rstrip("s")))


def part_of(timex: Timex, part: str | int | None) -> Timex:
    """A part of that day (`TNI`): a TIME on the same calendar day."""
    return Timex("TIME", f"{timex.value}{part}", timex.edtf) if part else timex


def day_word(context: Context) -> Timex | None:
    """`today`, `yesterday morning`, `the day after tomorrow`, `tonight`."""
    words = " ".join(context.match[0].lower().split())
    step = int(context.word("day_word") or 0)
    step += 1 if "day after" in words else -1 if "day before" in words else 0
    part = context.word("part") or ("TNI" if "tonight" in words else None)
    return part_of(calendar(context.anchor.at("day", step), "XXXX-XX-XX"), part)


def weekday(context: Context) -> Timex | None:
    """A weekday: the latest one up to the anchor, or the next one when the clause lies ahead."""
    wanted, turn = int(context.word("weekday") or 1), context.get("turn")
    here = context.anchor.inside("day")
    if turn in _ANAPHORIC and context.mentioned:
        here = context.reference.inside("day") or here
    part = context.word("part")
    if here is None:
        return part_of(calendar(None, f"XXXX-WXX-{wanted}"), part)
    back = (here.isoweekday() - wanted) % 7
    if turn == "next":
        day = here + timedelta(days=7 - here.isoweekday() + wanted)
    elif turn in {"last", "past", "previous", "preceding"}:
        day = here - timedelta(days=back or 7)
    elif turn in {"coming", "following", "upcoming"} or (turn is None and back and context.lean == AHEAD):
        day = here + timedelta(days=7 - back)
    elif turn == "this":
        day = here + timedelta(days=(7 - back) % 7 if context.lean == AHEAD else wanted - here.isoweekday())
    else:
        day = here - timedelta(days=back)
    return part_of(calendar(day.isoformat()), part)


def part_of_day(context: Context) -> Timex | None:
    """`this morning`, `last night`, `that evening`."""
    turn, part = context.get("turn"), rules().words["part"][context.get("part") or ""]
    point = context.reference if turn in {"that", "the same"} else context.anchor
    return part_of(calendar(point.at("day", -1 if turn == "last" else 0), "XXXX-XX-XX"), part)


def turn(context: Context) -> Timex | None:
    """`last week`, `this year`, `early next month`, `the following day`, `that quarter`, `the end of the year`."""
    size = unit(context.get("unit") or "")
    word = (context.get("turn") or "this").removeprefix("the ")
    if word == "following" and re.match(r"\s+[A-Z]", context.after) and size not in {"day", "week", "month", "year"}:
        return None
    point = context.anchor
    if word in _ANAPHORIC or (size == "day" and word != "this"):
        point = context.reference if context.reference.inside(size) else context.anchor
    if word in {"past", "last", "next", "coming"} and re.match(
        r"(?:the|over|during)\b", context.match[0], re.IGNORECASE
    ):
        return _span(context, size, word)
    step = 2 * _STEPS[word] if size == "fortnight" else _STEPS[word]
    return calendar(point.at("week" if size == "fortnight" else size, step), _UNKNOWN.get(size, "XXXX"))


def _span(context: Context, size: str, word: str) -> Timex | None:
    """`the past year`: a length of time up to now; `the next day`: a day."""
    if size == "day" and word in {"next", "last"}:
        return calendar(context.reference.at("day", _STEPS[word]), "XXXX-XX-XX")
    return Timex(
        "DURATION", {"decade": "P10Y", "century": "P100Y", "weekend": "P1WE"}.get(size, f"P1{size[0].upper()}")
    )


def ago(context: Context) -> Timex | None:
    """`three months ago`, `two days later`, `a year earlier`: as precise as its unit. Roughly counted, a DURATION."""
    size, way = unit(context.get("unit") or ""), context.get("way") or ""
    counted = context.get("count")
    count = number(counted) if counted else 1 if context.get("one") else None
    back = way in {"ago", "earlier", "before", "previously", "prior"}
    if count is None:
        return Timex("DATE", "PAST_REF" if back else "FUTURE_REF")
    if way == "on" and not context.mentioned:
        return None
    from_now = way in {"ago", "hence", "from now", "from today"}
    point = context.anchor if from_now else context.reference
    if not point.inside(size if size != "fortnight" else "week"):
        point = context.anchor
    if isinstance(count, float) or (approx := context.get("approx")) and approx not in {"about", "another"}:
        return Timex("DURATION", length(count, size))
    if size in {"second", "minute", "hour"}:
        return Timex("DATE" if size == "hour" else "TIME", "PAST_REF" if back else "FUTURE_REF")
    if size == "fortnight":
        size, count = "week", 2 * count
    return calendar(point.at(size, -count if back else count), _UNKNOWN.get(size, "XXXX"))


def length(count: int | float | str, size: str) -> str:
    """The TIMEX value of a duration: `P3D`, `PT5H`, `P40Y` for four decades, `PXY`."""
    times = {"decade": (10, "Y"), "century": (100, "Y"), "fortnight": (2, "W"), "quarter": (3, "M"), "night": (1, "D")}
    if size in times and not isinstance(count, str):
        factor, letter = times[size]
        return f"P{count * factor:g}{letter}"
    letters = {"decade": "DE", "century": "CE", "weekend": "WE", "summer": "SU", "winter": "WI", "spring": "SP"}
    clock = "T" if size in {"second", "minute", "hour"} else ""
    return f"P{clock}{count if isinstance(count, str) else format(count, 'g')}{letters.get(size, size[0].upper())}"


def day_before(context: Context) -> Timex | None:
    """`a day earlier`, `the day after`, `on the eve of`: counted from the date spoken of last."""
    way = context.get("way")
    step = -1 if way in {"before", "earlier"} or context.get("eve") else 1
    if context.get("eve"):
        return None
    return calendar(context.reference.at("day", step), "XXXX-XX-XX")


def season(context: Context) -> Timex | None:
    """`last spring`, `the summer of 2024`; "spring" and "fall" alone are no seasons."""
    code, word, here = str(context.word("season")), context.get("turn"), context.anchor.inside("month")
    lead = re.search(r"\b(?:in|since|until|by|during|of|over|throughout|through|from|this|for)\s*$", context.before)
    after = re.match(r"\s+[a-z]+", context.after)
    if found := context.get("year"):
        return calendar(f"{found}-{code}")
    if not word and not context.get("year_turn", "mod") and not (lead and code not in {"FA", "SP"} and not after):
        return None
    if word == "the" and not lead:
        return None
    if turned := context.get("year_turn"):
        year = context.anchor.at("year", _STEPS[turned])
        return calendar(year and f"{year}-{code}", f"XXXX-{code}")
    if here is None:
        year = context.anchor.at("year", _STEPS.get(word or "this", 0))
        return calendar(year and f"{year}-{code}", f"XXXX-{code}")
    return calendar(f"{_season_year(context, here.year, here.month, code, word)}-{code}")


def _season_year(context: Context, year: int, month: int, code: str, word: str | None) -> int:
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    begun = month >= begins
    if word in {"last", "past", "this past"}:
        over = month >= begins + 3
        return year if over else year - 1
    if word in {"next", "coming"}:
        return year + 1 if begun else year
    if word == "this":
        return year - 1 if code == "WI" and month < 3 else year
    if context.lean == AHEAD:
        return year if month < begins + 3 else year + 1
    return year if begun else year - 1


READINGS: dict[str, Reading] = {
    "day_word": day_word,
    "weekday": weekday,
    "part_of_day": part_of_day,
    "turn": turn,
    "ago": ago,
    "day_before": day_before,
    "season": season,
}
__all__ = ["READINGS", "Point", "at", "length", "unit"]
