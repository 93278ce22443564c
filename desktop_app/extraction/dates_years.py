"""Readings of months, seasons, years, decades and centuries, and of spans of them."""

import re

from desktop_app.domain.dates import interval
from desktop_app.extraction.dates_context import STEPS, Context, Reading, Timex, calendar, number
from desktop_app.extraction.dates_days import short_year
from desktop_app.extraction.dates_rules import rules
from desktop_app.extraction.dates_tense import AHEAD, BEHIND

_NAMES = {"april", "june", "august"}  # also of people
_VERBS = {"may", "march"}
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def months(context: Context) -> Timex | None:
    """`January–November 2025`, `November–January 2026` (which began in the year before)."""
    words = rules().words["month"]
    first, last = int(words[context.get("month") or ""]), int(words[context.get("month2") or ""])
    year = context.year("year") or 0
    begin = f"{year if first <= last else year - 1:04}-{first:02}"
    return Timex("DURATION", f"P{(last - first) % 12 + 1}M", interval(begin, f"{year:04}-{last:02}"))


def years(context: Context) -> Timex | None:
    """`2022-2027`, `2025/26`."""
    first, last = context.get("year") or "", context.get("year2") or ""
    last = first[: 4 - len(last)] + last
    if not 0 < int(last) - int(first) <= 200 or context.after("numbered"):
        return None
    return Timex("DURATION", f"P{int(last) - int(first)}Y", interval(first, last))


def month(context: Context) -> Timex | None:
    """A month; without a year the one that the tense of the clause points to."""
    number, turn = int(context.word("month") or 0), context.get("turn")
    year: int | str | None = context.year("year")
    if short := context.get("yy"):
        year = short_year(short[1:])
    if year is None and "yy" in context.match.re.groupindex:  # `June last year`
        year = context.anchor.at("year", STEPS[turn or "this"])
    elif year is None:
        if not _is_month(context):
            return None
        return calendar(_month_by_tense(context, number, turn), f"XXXX-{number:02}")
    return calendar(f"{int(year):04}-{number:02}" if year else None, f"XXXX-{number:02}")


def _is_month(context: Context) -> bool:
    word = context.get("month") or ""
    if not context.has_capital_month:
        return False
    if context.get("mod", "mid", "turn"):
        return True
    named = re.match(r"\s+[A-Z][a-z]", context.following) is not None  # April Smith
    doubtful = word in _VERBS | _NAMES or len(word) <= 4 or named
    return context.after("month") and not (named and word == "mar") if doubtful else True


def _month_by_tense(context: Context, number: int, turn: str | None) -> str | None:
    here = context.anchor.inside("month")
    year = context.frame if turn is None else None
    if year is None and here is None and turn in {None, "this"}:
        year = int(context.anchor.at("year") or 0) or None
    if year is None and here is not None:
        year = here.year
        ahead = turn in {"next", "coming"} or (turn is None and _points_ahead(context))
        if ahead and number < here.month + (turn == "next"):
            year += 1
        elif not ahead and turn != "this" and number > here.month - (turn == "last"):
            year -= 1
    return f"{year:04}-{number:02}" if year else None


def _points_ahead(context: Context) -> bool:
    return context.lean == AHEAD or (context.after("deadline") and context.lean != BEHIND)


def year(context: Context) -> Timex | None:
    """A year, unless the number counts things, numbers a document, or has nothing around it that dates."""
    value, word = context.get("year") or "", context.get("word")
    sure = context.get("mod", "mid") or word not in {None, "the"}
    return calendar(value) if sure or _dates(context, int(value), word is not None) else None


def _dates(context: Context, value: int, article: bool) -> bool:
    if context.precedes("counted") or context.after("numbered"):
        return False
    plural = re.match(r"\s+[a-z]+(?:[^s]s|men)\b", context.following) and not context.precedes("function")
    if plural and value % 10 == 0 and not article and not re.search(r"\bin\s*$", context.before):
        return False  # 2000 soldiers
    dating = article or context.after("dating")
    if not 1900 <= value <= 2099:
        return article or context.after("old")
    return dating or re.match(r"\s*(?:[.,;:)\]!?–—-]|$|[a-z]+\b)", context.following) is not None


def two_figures(context: Context) -> Timex | None:
    """`in '98`."""
    return calendar(str(short_year(context.match["it"].strip()[1:])))


def year_in_words(context: Context) -> Timex | None:
    """`nineteen eighty-nine`, `the year two thousand`: a number is a year only after "in", "since", "the year" …"""
    named = context.words.startswith("the year")
    if not named and not context.after("in_words"):
        return None
    if context.get("thousand"):
        ones = context.get("ones")
        return calendar(str(2000 + int(number(ones or "") or 0))) if ones or named else None
    hundreds = int(number(context.get("age") or "") or 0)
    return calendar(f"{hundreds}{int(number(context.get('rest') or '') or 0):02}")


def decade(context: Context) -> Timex | None:
    """`the 1990s`, `the '80s`, `the nineties`; "in his 40s" is an age."""
    tens, century = context.word("decade_name") or context.get("decade") or "", context.get("century")
    if context.after("owner"):
        return None
    if century is None and not re.search(r"['’‘`]\d|\bthe\b", context.words):
        return None
    return calendar(f"{century or ('20' if str(tens) in '01' else '19')}{tens}")


def century(context: Context) -> Timex | None:
    """`the 19th century` is 18 in TIMEX: the years 18xx."""
    number = int(context.get("nth") or context.word("ordinal") or 0)
    return calendar(f"{number - 1:02}") if 1 <= number <= 30 else None


def season(context: Context) -> Timex | None:
    """`last spring`, `the summer of 2024`; "spring" and "fall" alone are no seasons."""
    code, turn, there = str(context.word("season")), context.get("turn"), context.get("year_turn")
    year: int | str | None = context.year("year")
    if year is None and not there and not _is_season(context, code, turn):
        return None
    if year is None and there:
        year = context.anchor.at("year", STEPS[there])
    elif year is None:
        year = _season_year(context, _BEGINS[code], turn)
    return calendar(f"{int(year):04}-{code}" if year else None, f"XXXX-{code}")


def _is_season(context: Context, code: str, turn: str | None) -> bool:
    if turn == "the" or not (turn or context.get("mod")):
        plain = code not in {"FA", "SP"} or turn == "the"
        return context.after("season") and plain and not re.match(r"\s+[a-z]", context.following.replace(",", " ,"))
    return True


def _season_year(context: Context, begins: int, turn: str | None) -> int | str | None:
    here = context.anchor.inside("month")
    if here is None:
        return context.anchor.at("year", STEPS.get(turn or "this", 0))
    begun, over = here.month >= begins, here.month >= begins + 3
    if turn in {"last", "past", "this past"}:
        return here.year if over else here.year - 1
    if turn in {"next", "coming"}:
        return here.year + begun
    if turn == "this":
        return here.year - (begins == 12 and here.month < 3)
    return here.year + over if context.lean == AHEAD else here.year - (not begun)


READINGS: dict[str, Reading] = {
    "months": months,
    "years": years,
    "month": month,
    "year": year,
    "short_year": two_figures,
    "year_in_words": year_in_words,
    "decade": decade,
    "century": century,
    "season": season,
}
