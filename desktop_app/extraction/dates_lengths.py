"""Readings of lengths of time, and of repeated and vague times."""

import re

from desktop_app.extraction.dates_calendar import Point
from desktop_app.extraction.dates_context import Context, Reading, Timex, calendar, number
from desktop_app.extraction.dates_rules import rules
from desktop_app.extraction.dates_tense import AHEAD

_CLOCK = {"second", "minute", "hour"}
_MULTIPLES = {"decade": (10, "Y"), "century": (100, "Y"), "fortnight": (2, "W"), "quarter": (3, "M"), "night": (1, "D")}
_LETTERS = {"decade": "DE", "century": "CE", "weekend": "WE"}
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_ADVERBS = {"recently", "previously", "lately", "soon"}


def unit(words: str) -> str:
    """The unit that `words` name, whatever its number."""
    return str(rules().words["unit"].get(words, words))


def length(count: float | str, size: str) -> str:
    """The TIMEX value of a duration: `P3D`, `PT5H`, `P40Y` for four decades, `PXY`."""
    clock = "T" if size in _CLOCK else ""
    if isinstance(count, str):
        return f"P{clock}{count}{_LETTERS.get(size, size[0].upper())}"
    factor, letter = _MULTIPLES.get(size, (1, _LETTERS.get(size, size[0].upper())))
    return f"P{clock}{count * factor:g}{letter}"


def length_of_time(context: Context) -> Timex | None:
    """`16 years`, `a four-day visit`, `the next two weeks`: a DURATION; ages of people are none.

    "In two weeks" is a date when the clause lies ahead.
    """
    size, counted, old = unit(context.get("unit") or ""), context.get("count"), context.get("old") or ""
    if (old and (size == "year" or not old.startswith("-"))) or context.after("idle_count"):
        return None
    if some := context.get("some"):
        return None if some == "some" and size == context.get("unit") else Timex("DURATION", length("X", size))
    count = number(counted or "")
    if count is None or (counted == "one" and "-" not in context.words and not context.after("within")):
        return None
    if context.get("half"):
        count += 0.5
    if _from_now(context, size) and isinstance(count, int):
        return _later(context, count, size)
    # "The nine months" make "a year earlier" mean a year, no longer a quarter.
    if context.accounts and size == "month" and context.words.startswith(("the ", "first ")):
        context.accounts = Point(context.accounts.value[:4])
    return Timex("DURATION", length(count, size))


def one(context: Context) -> Timex | None:
    """`a week`, `half an hour`; "twice a year" is a SET. Without a word that measures, "a day" is no length."""
    size, words = unit(context.get("unit") or ""), context.get("one") or ""
    if "half" in words:
        return Timex("DURATION", _HALVES[size]) if size in _HALVES else None
    if size in {"second", "quarter"}:
        return None
    if context.get("half"):
        return Timex("DURATION", length(1.5, size))
    if words in {"a", "an"} and not context.after("within") and not context.get("approx"):
        return Timex("SET", length(1, size)) if context.after("rate") and not context.after("money") else None
    return _later(context, 1, size) if _from_now(context, size) else Timex("DURATION", length(1, size))


def _from_now(context: Context, size: str) -> bool:
    """Whether "in two weeks" means two weeks from now."""
    lead = re.search(r"\bin\s*$", context.before) is not None
    return lead and size not in _CLOCK | {"night"} and not context.get("turn") and context.lean == AHEAD


def _later(context: Context, count: int, size: str) -> Timex:
    if size == "fortnight":
        size, count = "week", 2 * count
    return calendar(context.anchor.at(size, count), "FUTURE_REF")


def uncounted(context: Context) -> Timex | None:
    """`for weeks`: a DURATION of unknown length."""
    return Timex("DURATION", length("X", unit(context.get("unit") or "")))


def recent(context: Context) -> Timex | None:
    """`recent years`, `coming weeks`."""
    return Timex("DATE", "FUTURE_REF" if context.get("when") == "coming" else "PAST_REF")


def every(context: Context) -> Timex | None:
    """`every Monday`, `each July`, `every two years`, `annually`: a SET."""
    if often := context.word("often"):
        return Timex("SET", str(often))
    if weekday := context.word("weekday", "weekdays"):
        return Timex("SET", f"XXXX-WXX-{weekday}")
    if month := context.word("month"):
        return Timex("SET", f"XXXX-{int(month):02}")
    if season := context.word("season"):
        return Timex("SET", f"XXXX-{season}")
    if context.get("some"):
        return Timex("SET", length("X", unit(context.get("unit") or "")))
    count = number(context.get("count") or "") or (2 if " other " in context.words else 1)
    return Timex("SET", length(count, unit(context.get("unit") or "")))


def vague(context: Context) -> Timex | None:
    """`now`, `recently`, `the past`, `soon`, where they date the sentence, not a word ("a recently built bridge")."""
    word, following = context.get("vague") or "", context.following
    if re.match(r"[-–]\w", following) or (word == "now" and context.after("aside_now")):
        return None
    ends = re.match(r"\s*(?:[.,;:!?”\"]|$)", following) is not None
    if word.startswith("the ") and not ends and not context.precedes("function"):
        return None  # the past two years, the future agreement
    opens = not context.before.strip(' \n"“`') or context.words.startswith("more ")
    if word in _ADVERBS and not ends and not (opens and word != "soon"):
        return None
    return Timex("DATE", str(context.word("vague")))


READINGS: dict[str, Reading] = {
    "length": length_of_time,
    "one": one,
    "uncounted": uncounted,
    "recent": recent,
    "every": every,
    "vague": vague,
}
