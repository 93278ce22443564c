"""Readings of days: written out, named by their weekday, a festival or the anchor; hours; spans of days."""

import re
from datetime import date

from desktop_app.domain.dates import bounds, interval, is_edtf
from desktop_app.extraction.dates_calendar import shift
from desktop_app.extraction.dates_context import STEPS, Context, Reading, Timex, calendar
from desktop_app.extraction.dates_rules import rules
from desktop_app.extraction.dates_tense import AHEAD, BEHIND

_VERBS = {"may", "march"}  # as months they have a capital
_UNKNOWN = "XXXX-XX-XX"
_BACK = {"last", "past", "previous", "preceding"}
_ON = {"coming", "following", "upcoming"}
_ANAPHORIC = {"previous", "preceding", "same", "that", "following"}


def day(context: Context) -> Timex | None:
    """`27 January 2026`, `Sept. 5`, `2026-01-27`: without a year, the nearest such day to the anchor."""
    month, number = int(context.word("month") or 0), int(context.get("day") or context.word("ordinal") or 0)
    if context.get("month") in _VERBS and not context.has_capital_month:
        return None
    if not is_edtf(f"{context.year('year') or 2000:04}-{month:02}-{number:02}"):
        return None
    if year := context.year("year"):
        return calendar(f"{year:04}-{month:02}-{number:02}")
    value = context.nearest_day(month, number)
    turn, here = context.get("turn"), context.anchor.inside("day")
    if value and here and turn:  # `last October 23`
        there = bounds(value)[0]
        late, early = turn == "last" and there >= here, turn == "next" and there <= here
        value = f"{there.year + early - late:04}-{month:02}-{number:02}"
    else:
        value = _as_told(context, value)
    return calendar(value, f"XXXX-{month:02}-{number:02}")


_LATELY = 30  # days
_PURPOSE = re.compile(r"\bto (?!the\b|an?\b|its?\b|his\b|her\b|their\b)[a-z]+\b[^;]*$")  # "summoned him to testify on"


def _as_told(context: Context, value: str | None) -> str | None:
    """The day a year on or back where its clause leans that way: "will take over on 1 January", "visited on 15 March"
    in October."""
    here = context.anchor.inside("day")
    if value is None or here is None or value.endswith("-02-29"):
        return value
    past = (here - bounds(value)[0]).days
    if past > _LATELY and context.lean == AHEAD:
        return f"{int(value[:4]) + 1:04}{value[4:]}"
    if past < -_LATELY and context.lean == BEHIND and context.frame is None and not _PURPOSE.search(context.before):
        return f"{int(value[:4]) - 1:04}{value[4:]}"
    return value


def day_of_month(context: Context) -> Timex | None:
    """`the 21st`: the latest such day up to the anchor, or the next one when the clause lies ahead."""
    here, day = context.anchor.inside("day"), int(context.get("day") or 0)
    if here is None or day > 28:
        return calendar(None, f"XXXX-XX-{day:02}")
    step = (day < here.day) if context.lean == AHEAD else -(day > here.day)
    there = shift(here.replace(day=day), step, "month")
    return calendar(there.isoformat() if there else None, f"XXXX-XX-{day:02}")


def numeric(context: Context) -> Timex | None:
    """`27/01/2026`: the day is the number above 12; when neither is, the date is ambiguous, unless both are equal."""
    left, right, words = int(context.get("left") or 0), int(context.get("right") or 0), context.get("year") or ""
    if len(words) == 2 and context.get("mark") == ".":
        return None
    year = short_year(words) if len(words) == 2 else int(words)
    options = {f"{year:04}-{month:02}-{day:02}" for day, month in ((left, right), (right, left))}
    valid = sorted(value for value in options if is_edtf(value))
    if len(valid) == 2:
        return Timex("DATE", f"{year:04}-XX-XX", None, ambiguous=True)
    return calendar(valid[0]) if valid else None


def short_year(words: str) -> int:
    """The year that two figures mean: `98` is 1998, `26` is 2026."""
    return int(words) + (2000 if int(words) < 50 else 1900)


def days(context: Context) -> Timex | None:
    """`8–10 December 2025`: an interval. Two days joined by "and" are one only when they follow each other."""
    month, year = int(context.word("month") or 0), context.year("year")
    first, last = int(context.get("day") or 0), int(context.get("day2") or 0)
    value = f"{year:04}-{month:02}-{first:02}" if year else _as_told(context, context.nearest_day(month, first))
    if last <= first or not is_edtf(f"2000-{month:02}-{last:02}"):
        return None
    length = f"P{last - first + 1}D"
    end = f"{value[:8]}{last:02}" if value else ""
    apart = context.get("link") in {"and", "&"} and last > first + 1 and not context.before.rstrip().endswith("between")
    known = not apart and is_edtf(value or "") and is_edtf(end)
    return Timex("DURATION", length, interval(value, end) if known and value else None)


def part_of(timex: Timex, part: str | int | None) -> Timex:
    """A part of that day (`TNI`): a TIME on the same calendar day."""
    return Timex("TIME", f"{timex.value}{part}", timex.edtf) if part else timex


def day_word(context: Context) -> Timex | None:
    """`today`, `yesterday morning`, `the day after tomorrow`, `tonight`; "the people of tomorrow" is no date."""
    words = context.words
    if words in {"tomorrow", "yesterday"} and context.after("idle"):
        return None
    step = int(context.word("day_word") or 0) + ("day after" in words) - ("day before" in words)
    part = context.word("part") or ("TNI" if "tonight" in words else None)
    return part_of(calendar(context.anchor.at("day", step), _UNKNOWN), part)


def weekday(context: Context) -> Timex | None:
    """A weekday: the latest one up to the anchor, or the next one when the clause lies ahead."""
    wanted, turn = int(context.word("weekday") or 1), (context.get("turn") or "").removeprefix("the ")
    point = context.reference("day") if turn in _ANAPHORIC else context.anchor
    here = point.inside("day")
    if context.after("named"):
        return None  # Good Friday
    if week := context.get("week"):  # Tuesday of last week
        there = shift(here, STEPS[week.removeprefix("the ")], "week") if here else None
        found = there and shift(there, wanted - there.isoweekday(), "day")
        return part_of(calendar(found.isoformat() if found else None, f"XXXX-WXX-{wanted}"), context.word("part"))
    found = here and shift(here, _days_to(here.isoweekday(), wanted, turn, ahead=context.lean == AHEAD), "day")
    return part_of(calendar(found.isoformat() if found else None, f"XXXX-WXX-{wanted}"), context.word("part"))


def _days_to(here: int, wanted: int, turn: str, *, ahead: bool) -> int:
    back = (here - wanted) % 7
    if turn == "next":  # of next week
        return 7 - here + wanted
    if turn == "this":
        return (7 - back) % 7 if ahead else wanted - here
    if turn in _BACK:
        return -(back or 7)
    if turn in _ON or (not turn and ahead and back):
        return 7 - back
    return -back


def part_of_day(context: Context) -> Timex | None:
    """`this morning`, `last night`, `that evening`."""
    turn, part = context.get("turn"), rules().words["part"][context.get("part") or ""]
    point = context.reference("day") if turn in {"that", "the same"} else context.anchor
    return part_of(calendar(point.at("day", -1 if turn == "last" else 0), _UNKNOWN), part)


def day_before(context: Context) -> Timex | None:
    """`a day earlier`, `the day after`: counted from the date spoken of last. `the eve` of what has no date is open."""
    if context.get("eve"):
        return calendar(None, _UNKNOWN)
    step, size = (-1 if context.get("way") in {"before", "earlier"} else 1), context.get("unit") or "day"
    size = "day" if size == "night" else size
    return calendar(context.reference(size).at(size, step), _UNKNOWN if size == "day" else "XXXX")


def holiday(context: Context) -> Timex | None:
    """A festival on a fixed day of the year, in the named year or the nearest to the anchor."""
    rule = str(context.word("holiday"))
    if year := context.year("year"):
        return calendar(_festival(rule, year))
    here, turn = context.anchor.inside("month"), context.get("turn")
    if here is None and turn is None and (whole := context.anchor.inside("year")):
        return calendar(_festival(rule, whole.year))
    if here is None:
        return calendar(None, f"XXXX-{rule}" if rule.count("-") == 1 else f"XXXX-{rule[:2]}")
    options = [bounds(_festival(rule, year))[0] for year in range(max(here.year - 1, 1), min(here.year + 2, 10000))]
    options = [o for o in options if not (turn == "last" and o >= here) and not (turn == "next" and o <= here)]
    nearest = min(options, key=lambda option: abs((option - here).days), default=None)
    return calendar(nearest.isoformat() if nearest else None, "XXXX-XX-XX")


def _festival(rule: str, year: int) -> str:
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return f"{year:04}-{rule}"
    month, nth, weekday = parts
    first = date(year, month, 1).isoweekday()
    return f"{year:04}-{month:02}-{1 + (weekday - first) % 7 + 7 * (nth - 1):02}"


def clock(context: Context) -> Timex | None:
    """`10:35 a.m.`, `0735 GMT`, on the day spoken of last; a day named beside it takes its place later."""
    hour, minute = int(context.word("hour") or 0), int(context.get("minute") or 0)
    if half := context.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    day = calendar(context.reference("day").at("day"), _UNKNOWN)
    return Timex("TIME", f"{day.value}T{hour:02}:{minute:02}", day.edtf)


READINGS: dict[str, Reading] = {
    "day": day,
    "numeric": numeric,
    "days": days,
    "day_of_month": day_of_month,
    "day_word": day_word,
    "weekday": weekday,
    "part_of_day": part_of_day,
    "day_before": day_before,
    "holiday": holiday,
    "clock": clock,
}
