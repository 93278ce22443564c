"""Date expressions: what they say in TIMEX3, and the calendar date that they come to as EDTF.

One pass of an automaton over trigger words marks the sentences that may hold a date; only there the patterns of
`resources/rules/dates.toml` are tried. The longest expression wins; its reading gives the value.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from desktop_app.domain.reports import DateMention
from desktop_app.extraction import dates_days, dates_lengths, dates_periods, dates_years
from desktop_app.extraction.dates_calendar import Point, unit_of
from desktop_app.extraction.dates_context import Context
from desktop_app.extraction.dates_join import join
from desktop_app.extraction.dates_rules import rules
from desktop_app.extraction.guard import Guard
from desktop_app.extraction.reading import Sentence

_FULL_STOP = re.compile(r"(?:\bmay|[a-z]{5}|june|july)\.$", re.IGNORECASE)  # the sentence's, not the abbreviation's

_OPENING = re.compile(r"\W*(?:but |and )?(?:(?:in|on|during|back in|early in|late in|at)\s+)?")
_YEAR = re.compile(r"\d{4}")

READINGS = dates_days.READINGS | dates_years.READINGS | dates_periods.READINGS | dates_lengths.READINGS


def find(
    text: str, *, anchor: str | None, sentences: Sequence[Sentence], guard: Guard | None = None
) -> tuple[DateMention, ...]:
    """The date expressions of `text`, in reading order, none inside another.

    `anchor` is the date that relative ones count from, as EDTF (a time after it is ignored), or None: then a weekday,
    "yesterday" or a day without a year stays open (`edtf` None). Offsets are code points into `text`.
    """
    if not sentences:
        return ()
    context = Context(text, _point(anchor))
    guard = guard or Guard(len(text))
    found: list[DateMention] = []
    for sentence, kinds in _marked(context, sentences):
        context.first, context.last = sentence.start, sentence.end
        context.said.clear()
        context.frame = None
        found += guard.gather(sentence, _in_sentence, context, sentence, kinds)
    return tuple(found)


def _in_sentence(context: Context, sentence: Sentence, kinds: frozenset[str]) -> Sequence[DateMention]:
    candidates = _candidates(context, kinds)
    return join(context.text, _read(context, candidates), sentence, context.anchor.value) if candidates else ()


def _point(anchor: str | None) -> Point:
    """The anchor without its time; of an interval what its ends share: `2026-01` of two days in January."""
    left, _, right = (anchor or "").partition("/")
    left, right = left.partition("T")[0], right.partition("T")[0]
    common = [a for a, b in zip(left.split("-"), (right or left).split("-"), strict=False) if a == b]
    return Point("-".join(common))


def _marked(context: Context, sentences: Sequence[Sentence]) -> list[tuple[Sentence, frozenset[str]]]:
    """The sentences that hold a trigger, with the kinds of their triggers."""
    starts = [sentence.start for sentence in sentences]
    kinds: dict[int, set[str]] = {}
    for where, own in rules().triggers(context.text, context.low):
        index = bisect_right(starts, where) - 1
        if index >= 0 and where < sentences[index].end:
            kinds.setdefault(index, set()).update(own)
    return [(sentences[index], frozenset(own)) for index, own in sorted(kinds.items())]


def _candidates(context: Context, kinds: frozenset[str]) -> list[tuple[re.Match[str], str]]:
    """What the patterns match in the sentence with their readings: longest first."""
    found = [
        (match, pattern.reading)
        for pattern in rules().patterns_for(kinds)
        for match in pattern.regex.finditer(context.low, context.first, context.last)
    ]
    found.sort(key=lambda each: (each[0].start() - each[0].end(), each[0].start()))
    return found


def _read(context: Context, candidates: list[tuple[re.Match[str], str]]) -> list[DateMention]:
    """The readings of the longest matches that do not overlap, in reading order."""
    taken = bytearray(context.last - context.first)
    chosen: list[tuple[re.Match[str], str]] = []
    for match, reading in candidates:
        span = slice(match.start() - context.first, match.end() - context.first)
        if not any(taken[span]):
            taken[span] = b"\1" * (span.stop - span.start)
            chosen.append((match, reading))
    mentions: list[DateMention] = []
    for match, reading in sorted(chosen, key=lambda each: each[0].start()):
        context.match = match
        timex = READINGS[reading](context)
        if timex is None:
            continue
        start, end = match.span("it" if "it" in match.re.groupindex else 0)
        if match.string[end - 1] == "." and _FULL_STOP.search(match[0]):
            end -= 1
        mentions.append(
            DateMention(start, end, context.text[start:end], timex.type, timex.value, timex.edtf, timex.ambiguous)
        )
        if timex.type in {"DATE", "TIME"} and unit_of(timex.value):
            context.mentioned.append(Point(timex.value))
            context.said.append(Point(timex.value))
            if (
                _OPENING.fullmatch(context.before)
                and timex.value[:4].isdigit()
                and (_YEAR.search(match[0]) or unit_of(timex.value) == "quarter")
            ):
                context.frame = int(timex.value[:4])
    return mentions
