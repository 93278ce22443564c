"""Which reports tell of the same event."""

from collections.abc import Hashable, Iterable
from itertools import combinations

from desktop_app.domain.entries import Filed
from desktop_app.domain.reports import EventReport
from desktop_app.dossier.event_likeness import APART, ENOUGH, TOLD_BEFORE, EventTraits, likeness, traits, window
from desktop_app.dossier.grouping import group
from desktop_app.dossier.moments import Span, length
from desktop_app.dossier.rules import known_as

_BUCKET = 8  # days filed under one key
_LONG = 62  # a span of more days is filed as it is


def group_events(reports: Iterable[Filed[EventReport]]) -> list[list[EventTraits]]:
    """The reports in groups, each of one event."""
    return group(
        (traits(each) for each in reports),
        keys=_keys,
        lookup=_lookup,
        likeness=likeness,
        enough=ENOUGH,
        wording=lambda each: each.order,
    )


def pairs(parties: frozenset[str]) -> list[tuple[str, ...]]:
    """The pairs of parties, by which reports are filed; the single one where there is one; an empty one for none."""
    if len(parties) < 2:
        return [tuple(parties)]
    return list(combinations(sorted(parties)[:8], 2))


def _times(days: Span | None, margin: int) -> list[Hashable]:
    if days is None:
        return [None]
    if length(days) > _LONG:
        return [("years", *days)]
    return list(range((days[0] - margin) // _BUCKET, (days[1] + margin) // _BUCKET + 1))


def _keys(each: EventTraits) -> list[Hashable]:
    times = [*_times(window(each), 0), *_announced(each, 0), None]
    return [(each.kind, pair, time) for pair in pairs(each.parties) for time in times]


def _lookup(each: EventTraits) -> list[Hashable]:
    times = [*_times(window(each), APART), *_announced(each, TOLD_BEFORE)]
    return [(kind, pair, time) for kind in known_as(each.kind) for pair in pairs(each.parties) for time in times]


def _announced(each: EventTraits, margin: int) -> list[Hashable]:
    """Plans are also filed by the days on which they were told: one document dates them, another does not."""
    if not each.filed.report.planned or each.told is None or length(each.told) > _LONG:
        return []
    return [("told", time) for time in _times(each.told, margin)]
