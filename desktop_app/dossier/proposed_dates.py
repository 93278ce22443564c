"""Dates that a document leaves open ("on Monday", with no date of its own), as other documents suggest them.

What is proposed is never the date of the event: the officer confirms it. Where two siblings suggest different days,
nothing is proposed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import msgspec

from desktop_app.domain.dates import day_and_month, spoken, weekday_named
from desktop_app.domain.entries import Event, Filed, ProposedDate
from desktop_app.domain.reports import EventReport
from desktop_app.domain.resources import resource
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.known import Known, Told
from desktop_app.dossier.moments import Span, has_weekday, is_day, length, span, weekday
from desktop_app.dossier.wording import fold

_SHORT = 7  # days that a sibling may last and still tell which Monday is meant
_BESIDE = 2  # days by which an event may lie outside its sibling: the arrival on the eve
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LATER = re.compile(r"\b(\w+) days (later|after|afterwards|earlier|before)\b")

Suggestion = tuple[str, Event]  # the date, and the sibling that suggests it


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    loose: tuple[str, ...]
    offsets: dict[str, int]
    numbers: dict[str, int]


@cache
def _words() -> Words:
    return msgspec.toml.decode(resource("rules/proposed_dates.toml").read_bytes(), type=Words)


def proposed(event: Event, known: Known) -> ProposedDate | None:
    """What the siblings of an undated event suggest. Their links must be known."""
    if event.when is not None or event.dismissed:
        return None
    found: dict[str, tuple[str, Event]] = {}
    for filed in event.reports:
        words = filed.report.when_words
        if words:
            for when, sibling in _suggested(event, filed, words, known):
                found.setdefault(when, (words, sibling))
    if len(found) != 1:
        return None
    when, (words, sibling) = next(iter(found.items()))
    sibling = known.events.get(sibling.key) or sibling  # looked up by itself: its other reports count too
    holders = tuple(f.id for f in sibling.reports if f.report.when == sibling.when)
    return ProposedDate(when, words, _because(sibling), holders or tuple(f.id for f in sibling.reports))


def _because(sibling: Event) -> str:
    days = span(sibling.when)
    named = f", a {_WEEKDAYS[weekday(days[0])]}" if days and is_day(days) else ""
    return f"{sibling.title}: {spoken(sibling.when)}{named}"


def _suggested(event: Event, filed: Filed[EventReport], words: str, known: Known) -> Iterator[Suggestion]:
    offset = _offset(words)
    if offset is not None:
        before = _told_before(event, filed, known.told_in(filed.source.sha256))
        if before is not None and before.when is not None:
            day = span(before.when)
            if is_day(day) and day:
                yield _iso(day[0] + offset), before
        return
    around = [known.events[key] for key in _visit_and_parts(event, known)]
    beside = [other for _, other in known.told_in(filed.source.sha256) if _dated_elsewhere(event, filed, other)]
    for sibling in {each.key: each for each in (*around, *beside)}.values():
        when = _resolved(words, sibling, within=sibling in around)
        if when is not None:
            yield when, sibling


def _visit_and_parts(event: Event, known: Known) -> Iterator[str]:
    """The dated visit that the event is part of, else its other parts; of a visit its own parts."""
    for link in event.links:
        if link.kind != "part_of":
            continue
        if link.to_key == event.key:
            yield from _dated(link.from_key, known)
        elif link.to_key in known.events:
            visit = known.events[link.to_key]
            parts = (part.from_key for part in visit.links if part.kind == "part_of" and part.to_key == visit.key)
            for key in [visit.key] if visit.when else parts:
                yield from _dated(key, known)


def _dated(key: str, known: Known) -> Iterator[str]:
    event = known.events.get(key)
    if event is not None and event.when is not None:
        yield key


def _dated_elsewhere(event: Event, filed: Filed[EventReport], other: Event) -> bool:
    """Whether another event of the document is dated by other documents alone: news of the same days, no history."""
    if other.key == event.key or other.when is None or other.planned != event.planned:
        return False
    here, there = state_of(event.place or ""), state_of(other.place or "")
    if here is not None and there is not None and here != there:
        return False
    same = set(event.parties) == set(other.parties) or len(set(event.parties) & set(other.parties)) > 1
    own = [f.report.when for f in other.reports if f.source.sha256 == filed.source.sha256]
    return same and bool(event.parties) and not any(own)


def _told_before(event: Event, filed: Filed[EventReport], told: Sequence[Told]) -> Event | None:
    """The event that the document tells just before, if it is one of the same parties and of no other weekday there."""
    place = next(number for number, (each, _) in enumerate(told) if each.id == filed.id)
    before = next((each for each in reversed(told[:place]) if each[1].key != event.key), None)
    if before is None or not set(before[1].parties) & set(event.parties):
        return None
    number, days = weekday_named(before[0].report.when_words), span(before[1].when)
    return before[1] if number is None or days is None or has_weekday(days, number) else None


def _resolved(words: str, sibling: Event, *, within: bool) -> str | None:
    """The date that `words` have beside a sibling; None where they leave it open."""
    days = span(sibling.when)
    if days is None:
        return None
    named = day_and_month(words)
    if named is not None:
        return _in_its_year(named, days)
    if length(days) > _SHORT:
        return None
    number = weekday_named(words)
    if number is not None:
        return _nearest(number, days)
    return sibling.when if within and _is_loose(words) else None


def _in_its_year(named: tuple[int, int], days: Span) -> str | None:
    """The day and month in the year in which they lie within the sibling's days or right beside them."""
    margin = _BESIDE if length(days) <= _SHORT else 0
    first, last = days[0] - margin, days[1] + margin
    for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
        try:
            day = date(year, named[1], named[0])
        except ValueError:
            continue
        if first <= day.toordinal() <= last:
            return day.isoformat()
    return None


def _nearest(number: int, days: Span) -> str | None:
    """The day of that weekday within the sibling's days, else the one right beside them."""
    inside = [day for day in range(days[0], days[1] + 1) if weekday(day) == number]
    if inside:
        return _iso(inside[0]) if len(inside) == 1 else None
    beside = [day for n in range(1, _BESIDE + 1) for day in (days[0] - n, days[1] + n) if weekday(day) == number]
    return _iso(beside[0]) if len(beside) == 1 else None


def _offset(words: str) -> int | None:
    """By how many days an event follows the one told before; None where the words do not count from it."""
    plain = fold(words)
    for phrase, days in sorted(_words().offsets.items(), key=lambda each: -len(each[0])):
        if re.search(rf"\b{re.escape(phrase)}\b", plain):
            return days
    match = _LATER.search(plain)
    number = _words().numbers.get(match[1]) or (int(match[1]) if match[1].isdecimal() else None) if match else None
    if match is None or number is None or number > 31:  # days of a month
        return None
    return -number if match[2] in {"earlier", "before"} else number


def _is_loose(words: str) -> bool:
    return fold(words).removeprefix("on ").strip() in _words().loose


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
