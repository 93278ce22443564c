"""What neighbouring dates of a sentence make of each other: a day and its hour, the two ends of an interval."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.dates import bounds, interval, weekday_named
from desktop_app.domain.reports import DateMention
from desktop_app.extraction.dates_calendar import Point, edtf_of, unit_of
from desktop_app.extraction.reading import Sentence

_TO = re.compile(r"\s+(?:to|till|until|through)\s+(?:the\s+)?|\s*[-‐‑–—]\s*")
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_ON = re.compile(r"\s*,?\s*(?:on\s+)?")
_CLOCK = re.compile(r"T\d\d:\d\d$")


def join(text: str, mentions: Sequence[DateMention], sentence: Sentence, anchor: str | None) -> list[DateMention]:
    """The mentions of one sentence after each has learnt from the next: hours find their day, intervals their ends."""
    joined = _hours(text, list(mentions))
    for index in range(len(joined) - 1, 0, -1):
        if (
            joined[index - 1].text.lower() == "the eve"
            and text[joined[index - 1].end : joined[index].start].strip() == "of"
        ):
            joined[index - 1 : index + 1] = _eve(text, joined[index - 1], joined[index])
    for index in range(len(joined) - 1):
        left, right = joined[index], joined[index + 1]
        between = text[left.end : right.start]
        before = text[max(sentence.start, left.start - 12) : left.start]
        if _TO.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before)):
            left, right = _in_order(left, right, anchor)
            joined[index : index + 2] = _ends(left, right, opened=_FROM.search(before) is not None)
    return joined


def _eve(text: str, eve: DateMention, day: DateMention) -> list[DateMention]:
    """`the eve of 5 May`: the day before, as one expression."""
    before = Point(day.value).at("day", -1) if day.type == "DATE" else None
    if before is None:
        return [eve, day]
    return [DateMention(eve.start, day.end, text[eve.start : day.end], "DATE", before, before)]


def _ends(left: DateMention, right: DateMention, *, opened: bool) -> tuple[DateMention, DateMention]:
    """Two dates as the ends of an interval: both get its EDTF, the first also the year that only the second names."""
    if left.type != "DATE" or right.type != "DATE" or right.edtf is None or "/" in right.edtf:
        return left, right
    if (
        not re.search(r"\d{4}", left.text)
        and re.search(r"\d{4}", right.text)
        and unit_of(right.value) in {"day", "month"}
    ):
        left = _in_year(left, right)
    if left.edtf is None or "/" in left.edtf or (unit_of(left.value) != unit_of(right.value) and not opened):
        return left, right
    if bounds(right.edtf)[1] <= bounds(left.edtf)[0]:
        return left, right
    whole = interval(left.edtf, right.edtf)
    return replace(left, edtf=whole), replace(right, edtf=whole)


def _in_order(left: DateMention, right: DateMention, anchor: str | None) -> tuple[DateMention, DateMention]:
    """`Monday to Friday` in one week, although each weekday alone is the one nearest to the anchor."""
    if anchor is None or not (weekday_named(left.text) is not None and weekday_named(right.text) is not None):
        return left, right
    if not left.edtf or not right.edtf or re.search(r"\d", left.text + right.text) or left.edtf <= right.edtf:
        return left, right
    ahead = left.edtf > anchor
    moved = Point(right.edtf if ahead else left.edtf).at("day", 7 if ahead else -7)
    if moved is None:
        return left, right
    return (left, replace(right, value=moved, edtf=moved)) if ahead else (replace(left, value=moved, edtf=moved), right)


def _in_year(left: DateMention, right: DateMention) -> DateMention:
    year = int(right.value[:4])
    for each in (year, year - 1):
        value = f"{each:04}{left.value[4:]}"
        if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", value) and value <= right.value:
            return replace(left, value=value, edtf=edtf_of(value))
    return left


def _hours(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Hours take the day that stands beside them, as one expression, or the nearest day of the sentence."""
    days = [m for m in mentions if m.type == "DATE" and unit_of(m.value) == "day"]
    result: list[DateMention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if _CLOCK.search(mention.value) and days:
            near = min(days, key=lambda day: min(abs(day.start - mention.end), abs(mention.start - day.end)))
            mention = replace(mention, value=near.value + mention.value[-6:], edtf=near.edtf)  # noqa: PLW2901
        if (
            last
            and _CLOCK.search(last.value)
            and _CLOCK.search(mention.value)
            and text[last.end : mention.start].strip() == "("
        ):
            continue  # the same hour in another zone
        if last and _beside(text, last, mention):
            time, day = (last, mention) if _CLOCK.search(last.value) else (mention, last)
            value = day.value + time.value[-6:]
            words = text[last.start : mention.end]
            result[-1] = DateMention(last.start, mention.end, words, "TIME", value, edtf_of(value))
        else:
            result.append(mention)
    return result


def _beside(text: str, left: DateMention, right: DateMention) -> bool:
    clocks = [bool(_CLOCK.search(m.value)) for m in (left, right)]
    days = [m.type == "DATE" and unit_of(m.value) == "day" for m in (left, right)]
    gap = text[left.end : right.start]
    return ((clocks[0] and days[1]) and _ON.fullmatch(gap) is not None) or (
        (days[0] and clocks[1]) and re.fullmatch(r"\s*,?\s*(?:at\s+)?", gap) is not None
    )
