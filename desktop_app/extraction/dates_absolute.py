"""Readings of dates that name themselves: days, months, years, decades, centuries, and spans of them."""

import re

from desktop_app.domain.dates import bounds, is_edtf
from desktop_app.domain.dates import interval as edtf_interval
from desktop_app.extraction.dates_context import AHEAD, BEHIND, Context, Reading, Timex, calendar
from desktop_app.extraction.dates_rules import rules

_TURNS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
# Months that are also verbs, names or titles: alone they count only after one of these.
_DOUBTFUL = re.compile(r"may|march|mar\.?|jan\.?|jun\.?|sep\.?|dec\.?|august|april|june")
_LEAD = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|before|after|during|through|throughout|for|the|a|an|its|this|last|next|"
    r"between|and|or|early|late|mid|each|every|past|around|about|as|[-–—,(])\s*$"
)
_COUNTED = re.compile(
    r"\s*[-–—]?\s*(?:people|persons|men|women|children|soldiers|troops|miles|kilomet|km|metres|meters|feet|tons|tonnes|dead|"
    r"dollars|euros|pounds|percent|per cent|million|billion|hectares|acres|barrels|shares|points|jobs|other|more|u\.s\. troops|"
    r"prisoners|refugees|delegates|members|residents|votes|words|documents|of them|degrees|megawatts|mw\b|kg\b|euro\b|years\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:[$€£#§&]|\b(?:no\.?|number|resolution|article|room|page|paragraph|section|flight|rs\.?|dlrs|usd|eur|about|over|than|some|"
    r"nearly|almost|least|order|decision|decree|document|chapter|boeing|of up to|up to|approximately|around)|[a-z]\)|[-/]|\d)\s*$"
)
_DATING = re.compile(
    r"(?:^|\b(?:in|since|until|till|by|from|during|through|the|a|an|its|his|her|their|our|of|for|to|and|or|before|after|between|"
    r"year|early|late|back|fiscal|due|than|this|that|on|winter|summer|spring|autumn|fall|till|throughout|into|[a-z]+'s)|[,(\[–—-])\s*$"
)


def _year(context: Context, *names: str) -> int | None:
    words = context.get(*names)
    return int(words) if words else None


def day(context: Context) -> Timex | None:
    """`27 January 2026`, `Sept. 5`, `2026-01-27`: without a year, the nearest such day to the anchor."""
    month = int(context.word("month") or 0)
    number, year = int(context.get("day") or 0), _year(context, "year")
    if context.get("month") == "may" and not _capital(context, "month"):
        return None
    if year is None:
        if not is_edtf(f"2000-{month:02}-{number:02}"):
            return None
        turn = context.get("turn")
        value = context.nearest_day(month, number)
        anchor = context.anchor.inside("day")
        if value and anchor and turn in {"last", "next"}:
            there = bounds(value)[0]
            if turn == "last" and there >= anchor:
                value = f"{there.year - 1:04}-{month:02}-{number:02}"
            elif turn == "next" and there <= anchor:
                value = f"{there.year + 1:04}-{month:02}-{number:02}"
        return calendar(value, f"XXXX-{month:02}-{number:02}")
    value = f"{year:04}-{month:02}-{number:02}"
    return calendar(value) if is_edtf(value) else None


def _capital(context: Context, group: str) -> bool:
    return context.match[group][:1].isupper()


def numeric(context: Context) -> Timex | None:
    """`27/01/2026`: the day is the number above 12; when neither is, the date is ambiguous, unless both are the same."""
    left, right = int(context.get("left") or 0), int(context.get("right") or 0)
    words = context.get("year") or ""
    year = int(words) if len(words) == 4 else int(words) + (2000 if int(words) < 50 else 1900)
    if len(words) == 2 and context.get("mark") == ".":
        return None
    readings = {f"{year:04}-{m:02}-{d:02}" for d, m in ((left, right), (right, left))}
    valid = sorted(value for value in readings if is_edtf(value))
    if not valid:
        return None
    if len(valid) == 1:
        return calendar(valid[0])
    return Timex("DATE", f"{year:04}-XX-XX", None, ambiguous=True)


def days(context: Context) -> Timex | None:
    """`8–10 December 2025`: an interval. Two days joined by "and" are one only when they follow each other."""
    month = int(context.word("month") or 0)
    first, last = int(context.get("day") or 0), int(context.get("day2") or 0)
    year = _year(context, "year")
    value = f"{year:04}-{month:02}-{first:02}" if year else context.nearest_day(month, first)
    if last <= first or not is_edtf(f"2000-{month:02}-{last:02}"):
        return None
    length = f"P{last - first + 1}D"
    end = f"{value[:8]}{last:02}" if value else ""
    apart = context.get("link") in {"and", "&"} and last > first + 1 and not context.before.rstrip().endswith("between")
    known = value and is_edtf(value) and is_edtf(end) and not apart
    return Timex("DURATION", length, edtf_interval(value, end) if known and value else None)


def months(context: Context) -> Timex | None:
    """`January–November 2025`, `November–January 2026` (which began in the year before)."""
    words = rules().words["month"]
    first, last = int(words[context.get("month") or ""]), int(words[context.get("month2") or ""])
    year = _year(context, "year") or 0
    begin = f"{year if first <= last else year - 1:04}-{first:02}"
    return Timex("DURATION", f"P{(last - first) % 12 + 1}M", edtf_interval(begin, f"{year:04}-{last:02}"))


def years(context: Context) -> Timex | None:
    """`2022-2027`, `2025/26`."""
    first, last = context.get("year") or "", context.get("year2") or ""
    last = first[: 4 - len(last)] + last
    if not 0 < int(last) - int(first) <= 200 or _NUMBERED.search(context.before):
        return None
    return Timex("DURATION", f"P{int(last) - int(first)}Y", edtf_interval(first, last))


def month(context: Context) -> Timex | None:
    """A month; without a year the one that the tense of the clause points to."""
    found = context.word("month")
    if found is None:
        return None
    number, turn = int(found), context.get("turn")
    year = _year(context, "year")
    if year is None and (short := context.get("yy")):
        year = _near_century(int(short[1:]))
    here = context.anchor.inside("year")
    if year is None and context.match.re.groupindex.get("yy"):  # `June last year`
        year = here.year + _TURNS[turn or "this"] if here else None
        return calendar(f"{year:04}-{number:02}" if year else None, f"XXXX-{number:02}")
    if year is not None:
        return calendar(f"{year:04}-{number:02}")
    if not _is_month(context):
        return None
    return calendar(_month_by_tense(context, number, turn), f"XXXX-{number:02}")


def _is_month(context: Context) -> bool:
    word, after = context.get("month") or "", context.after
    if not _capital(context, "month"):
        return False
    marked = bool(context.get("mod", "mid", "turn") or _LEAD.search(context.before))
    name = re.match(r"\s+[A-Z][a-z]+", after) is not None  # April Smith, August Wilson
    if word in {"may", "march", "mar", "august", "april", "june"} or len(word) <= 4:
        return marked and not (name and word == "mar")
    return marked or not name


def _month_by_tense(context: Context, number: int, turn: str | None) -> str | None:
    here = context.anchor.inside("month")
    if here is None:
        year = context.anchor.inside("year")
        return f"{year.year:04}-{number:02}" if year else None
    ahead = turn in {"next", "coming"} or (turn is None and _points_ahead(context))
    if turn == "this":
        return f"{here.year:04}-{number:02}"
    if ahead:
        return f"{here.year if number >= here.month + (turn == 'next') else here.year + 1:04}-{number:02}"
    return f"{here.year if number <= here.month - (turn == 'last') else here.year - 1:04}-{number:02}"


def _points_ahead(context: Context) -> bool:
    lead = re.search(r"\b(by|until|till)\s*$", context.before)
    return context.lean == AHEAD or (lead is not None and context.lean != BEHIND)


def _near_century(short: int) -> int:
    return short + (2000 if short < 50 else 1900)


def year(context: Context) -> Timex | None:
    """A year, unless the number counts things, numbers a document, or has nothing around it that dates."""
    value = context.get("year") or ""
    if not (context.get("mod", "mid", "word") and (context.get("word") or "").strip() != "the") and not _dates(
        context, value
    ):
        return None
    return calendar(value)


def _dates(context: Context, value: str) -> bool:
    before, after = context.before, context.after
    if _COUNTED.match(after) or _NUMBERED.search(before):
        return False
    if re.match(r"\s+[a-z]+(?:s|men)\b", after) and int(value) % 10 == 0 and not re.search(r"\b(?:in|the)\s*$", before):
        return False
    dating = _DATING.search(before) is not None or context.get("word") is not None
    if not 1900 <= int(value) <= 2099:
        return (
            dating
            and re.search(r"\b(?:in|since|until|of|the|from|to|by)\s*$", before + (context.get("word") or ""))
            is not None
        )
    return dating or re.match(r"\s*(?:[.,;:)\]!?–—-]|$|[a-z]+\b)", after) is not None


def decade(context: Context) -> Timex | None:
    """`the 1990s`, `the '80s`, `the nineties`; "in his 40s" is an age."""
    named = context.word("decade_name")
    tens = str(named) if named is not None else context.get("decade") or ""
    if re.search(r"\b(?:his|her|their|my|our)\s*$", context.before) or re.search(
        r"\b(?:his|her|their)\b", context.match[0]
    ):
        return None
    century = context.get("century")
    if not century and named is None and not re.search(r"['’‘`]|the ", context.match[0]):
        return None
    return calendar((century or ("20" if tens in "01" else "19")) + tens)


def century(context: Context) -> Timex | None:
    """`the 19th century` is 18 in TIMEX: the years 18xx."""
    number = int(context.get("nth") or context.word("ordinal") or 0)
    return calendar(f"{number - 1:02}") if 1 <= number <= 30 else None


def holiday(context: Context) -> Timex | None:
    """A festival on a fixed day of a month, in the named year or the nearest to the anchor."""
    rule = str(context.word("holiday"))
    found = _year(context, "year")
    turn = context.get("turn")
    if found is None:
        here = context.anchor.inside("month") or context.anchor.inside("year")
        if here is None:
            return calendar(None, f"XXXX-{rule[:2]}" if rule.count("-") > 1 else f"XXXX-{rule}")
        options = [bounds(_festival(rule, here.year + shift))[0] for shift in (-1, 0, 1)]
        if turn == "last":
            options = [o for o in options if o < here]
        elif turn == "next":
            options = [o for o in options if o > here]
        return calendar(min(options, key=lambda d: abs((d - here).days)).isoformat())
    return calendar(_festival(rule, found))


def _festival(rule: str, year: int) -> str:
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return f"{year:04}-{rule}"
    month, nth, weekday = parts
    first = bounds(f"{year:04}-{month:02}-01")[0].isoweekday()
    return f"{year:04}-{month:02}-{1 + (weekday - first) % 7 + 7 * (nth - 1):02}"


READINGS: dict[str, Reading] = {
    "day": day,
    "numeric": numeric,
    "days": days,
    "months": months,
    "years": years,
    "month": month,
    "year": year,
    "decade": decade,
    "century": century,
    "holiday": holiday,
}
