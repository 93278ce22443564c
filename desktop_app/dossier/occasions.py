"""Which documents report the same occasion, and of what day an undated document speaks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from desktop_app.domain.entries import Source
from desktop_app.domain.vocabulary import EventKind
from desktop_app.dossier.event_likeness import EventTraits
from desktop_app.dossier.moments import Span, gap, is_day, span

_NEWS = frozenset(
    {EventKind.VISIT, EventKind.MEETING, EventKind.CALL, EventKind.SESSION, EventKind.SIGNING, EventKind.STATEMENT}
    | {EventKind.FORUM, EventKind.CEREMONY}
)
_FRESH = 31  # days before publication within which an event is the news of its document and not its history
_ONE_OCCASION = 3  # days within which events of the same parties in one document are one occasion


class Occasions:
    """The occasions of a desk: events that documents share, and events of the same parties beside them."""

    def __init__(self, groups: Sequence[list[EventTraits]]) -> None:
        news = [[each for each in members if _is_news(each)] for members in groups]
        days = [_day(members) for members in news]
        beside: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self._days: dict[str, int] = {}
        for number, members in enumerate(news):
            day = days[number]
            for each in members:
                if day is not None:
                    beside[each.document, each.parties].append(number)
                    if not each.filed.report.planned:
                        self._days[each.document] = max(day, self._days.get(each.document, day))
        occasion = _connected(len(groups), beside.values(), days)
        self._of: dict[str, set[int]] = defaultdict(set)
        for number, members in enumerate(news):
            for each in members:
                self._of[each.document].add(occasion[number])

    def together(self, one: str, other: str) -> bool:
        """Whether two documents (by hash) tell of the same occasion."""
        return not self._of.get(one, set()).isdisjoint(self._of.get(other, ()))

    def day(self, source: Source) -> int | None:
        """The day (proleptic ordinal) of which a document speaks: its publication, else that of the latest event in it.

        None when neither is known to the day.
        """
        told = span(source.published_on)
        if told is not None and is_day(told):
            return told[0]
        return self._days.get(source.sha256)


def _is_news(each: EventTraits) -> bool:
    if each.kind not in _NEWS:
        return False
    return each.when is None or each.told is None or gap(each.when, each.told) <= _FRESH


def _day(members: Sequence[EventTraits]) -> int | None:
    """The last day of the event where a report has it to the day."""
    known: list[Span] = [each.when for each in members if each.when is not None and is_day(each.when)]
    return known[0][1] if known else None


def _connected(count: int, beside: Iterable[Sequence[int]], days: Sequence[int | None]) -> list[int]:
    """For each event the number of its occasion: the first event with which it is connected."""
    root = list(range(count))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for numbers in beside:
        for one, other in pairwise(sorted(numbers, key=lambda n: (days[n] or 0, n))):
            if abs((days[one] or 0) - (days[other] or 0)) <= _ONE_OCCASION:
                left, right = sorted((find(one), find(other)))
                root[right] = left
    return [find(number) for number in range(count)]
