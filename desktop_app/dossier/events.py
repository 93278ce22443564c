"""Which reports tell of the same event."""

from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from itertools import combinations

from desktop_app.domain.vocabulary import EventKind
from desktop_app.dossier.event_likeness import APART, ENOUGH, TOLD_BEFORE, EventTraits, likeness, window
from desktop_app.dossier.grouping import Rules
from desktop_app.dossier.moments import Span, gap, length
from desktop_app.dossier.names import surname
from desktop_app.dossier.rules import known_as

_BUCKET = 8  # days filed under one key
_MOST_PARTIES = 8  # by which a report is filed
_LONG = 62  # a span of more days is filed as it is


def alike(one: EventTraits, other: EventTraits) -> int | None:
    """The likeness of two reports whose days meet, or of which one could be of any day; 0 where they do not meet."""
    if one.kind is not other.kind and one.order < other.order:
        one, other = other, one
    score = likeness(one, other)
    return score if score is None or score < ENOUGH or _meet(one, other) else 0


def _meet(one: EventTraits, other: EventTraits) -> bool:
    """Whether one report's days bring the other into question."""
    here, there = window(one), window(other)
    if here is None or there is None:
        return True
    if here == there or (length(here) <= _LONG and length(there) <= _LONG and gap(here, there) <= APART):
        return True
    plans = one.filed.report.planned and other.filed.report.planned  # one document dates a plan, another does not
    return plans and one.told is not None and other.told is not None and gap(one.told, other.told) <= TOLD_BEFORE


def pairs(parties: frozenset[str]) -> list[tuple[str, ...]]:
    """The pairs of parties, by which reports are filed; the single one where there is one; an empty one for none."""
    if len(parties) < 2:
        return [tuple(parties)]
    return list(combinations(sorted(parties)[:_MOST_PARTIES], 2))


def keys(each: EventTraits) -> list[Hashable]:
    """What an event's report is filed under: its days, and for the sake of those that no date places, whom and what it
    tells of."""
    dated = window(each) is not None
    return [*_by_days(each), *_under(each, ((dated, told) for told in _told_of(each)))]


def sought(each: EventTraits) -> list[Hashable]:
    """Under what the reports are filed that may be of the same event."""
    dated = window(each) is not None
    others = [False] if dated else [False, True]
    return [*_by_days(each), *_under(each, ((other, told) for told in _told_of(each) for other in others))]


def _by_days(each: EventTraits) -> list[Hashable]:
    """Party by party: of one meeting in the same news, one text may miss who else was there."""
    kind, days = _family(each.kind), _days(each)
    return [(kind, party, day) for party in sorted(each.parties)[:_MOST_PARTIES] or [""] for day in days]


def _under(each: EventTraits, what: Iterable[Hashable]) -> list[Hashable]:
    kind, between = _family(each.kind), pairs(each.parties)
    return [(kind, pair, key) for key in what for pair in between]


@cache
def _family(kind: EventKind) -> EventKind:
    """One of the kinds that are told for one another, over however many others."""
    family, found = {kind}, {kind}
    while found:
        found = {other for one in found for other in known_as(one)} - family
        family |= found
    return min(family)


def _days(each: EventTraits) -> list[Hashable]:
    told = [("told", time) for time in times(each.told, TOLD_BEFORE)] if each.filed.report.planned else []
    return [*times(window(each), APART), *told]


def times(days: Span | None, margin: int) -> list[Hashable]:
    """The days as buckets; those of two spans that are no more than `margin` days apart share one."""
    if days is None:
        return []
    if length(days) > _LONG:
        return [("years", *days)]
    half = (margin + 1) // 2
    return list(range((days[0] - half) // _BUCKET, (days[1] + half) // _BUCKET + 1))


def _told_of(each: EventTraits) -> Iterator[Hashable]:
    """People, words and round: without a date two reports share one of them, or they are not alike enough."""
    yield from dict.fromkeys(("who", surname(name)) for name in each.people)
    yield from (("what", word) for word in sorted(each.words))
    if each.filed.report.round is not None:
        yield "round", each.filed.report.round


RULES = Rules(keys=keys, sought=sought, likeness=alike, enough=ENOUGH, wording=lambda each: each.order[:-1])
