"""What is known beside an entry: who reported what on which day, and which events are reported as held."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from desktop_app.domain.entries import Agreement, Event, Filed, Source
from desktop_app.domain.quotes import overlap
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form
from desktop_app.dossier.event_likeness import TOLD_BEFORE
from desktop_app.dossier.events import pairs
from desktop_app.dossier.moments import Span, span

R = TypeVar("R", EventReport, AgreementReport)
AnyTold = Filed[EventReport] | Filed[AgreementReport]
Day = Callable[[Source], int | None]
Pair = tuple[str, ...]

_PAST = 366  # days after which what a document tells is its history


class Known:
    """The entries that an open end is looked up among: those of the same parties. What is dismissed is not known.

    `day` gives the day (proleptic ordinal) of which a document speaks, or None.
    """

    def __init__(self, events: Iterable[Event], agreements: Iterable[Agreement], day: Day) -> None:
        self.events = {event.key: event for event in events if not event.dismissed}
        self.agreements = {each.key: each for each in agreements if not each.dismissed}
        self.day = day
        self._held: dict[Pair, list[tuple[Span, str, Event]]] = defaultdict(list)
        self._planned: dict[tuple[Pair, EventKind], list[Event]] = defaultdict(list)
        self._open: dict[tuple[Pair, Form], list[Agreement]] = defaultdict(list)
        self._told: dict[str, list[Filed[EventReport]]] = defaultdict(list)
        for event in self.events.values():
            self._file(event)
        for held in self._held.values():
            held.sort(key=lambda each: each[:2])
        for agreement in self.agreements.values():
            for pair in pairs(frozenset(agreement.parties)):
                self._open[pair, agreement.form].append(agreement)

    def _file(self, event: Event) -> None:
        days = window(event)
        for filed in event.reports:
            self._told[filed.source.sha256].append(filed)
        for pair in pairs(frozenset(event.parties)):
            if event.planned:
                self._planned[pair, event.kind].append(event)
            elif days is not None:
                self._held[pair].append((days, event.key, event))

    def held(self, first: int, last: int, parties: Sequence[str], kinds: Iterable[EventKind]) -> Iterator[Event]:
        """The held events of these parties, or of at least two of them, that begin on the days `first` to `last`."""
        chosen, seen = frozenset(kinds), set[str]()
        for pair in pairs(frozenset(parties)):
            known = self._held.get(pair, [])
            low, high = bisect_left(known, ((first, 0), "")), bisect_left(known, ((last + 1, 0), ""))
            for _, key, event in known[low:high]:
                if event.kind in chosen and key not in seen:
                    seen.add(key)
                    yield event

    def planned(self, parties: Sequence[str], kind: EventKind) -> list[Event]:
        """The planned events of that kind of these parties, or of at least two of them."""
        found = (event for pair in pairs(frozenset(parties)) for event in self._planned.get((pair, kind), ()))
        return list({event.key: event for event in found}.values())

    def of_form(self, parties: Sequence[str], form: Form) -> list[Agreement]:
        """The agreements of that form of these parties, or of at least two of them."""
        found = (each for pair in pairs(frozenset(parties)) for each in self._open.get((pair, form), ()))
        return list({each.key: each for each in found}.values())

    def only_planned(self, filed: Filed[AgreementReport]) -> bool:
        """Whether the events that a document tells in the words of a report are all still to come."""
        told = self._told.get(filed.source.sha256, ())
        beside = [other.report.planned for other in told if _in_one_breath(other, filed)]
        return bool(beside) and all(beside)

    def since(self, filed: AnyTold) -> str | None:
        """The day of which the document of a report speaks, as EDTF; None when it is unknown."""
        day = self.day(filed.source)
        return date.fromordinal(day).isoformat() if day is not None else filed.source.published_on

    def by_day(self, reports: Iterable[Filed[R]]) -> list[Filed[R]]:
        """The reports in the order of their documents' days, those of unknown day last."""

        def order(filed: Filed[R]) -> tuple[object, ...]:
            day = self.day(filed.source)
            return day is None, day or 0, filed.source.sha256, filed.report.quotes[0], filed.id

        return sorted(reports, key=order)

    def is_history(self, filed: AnyTold) -> bool:
        """Whether a document tells this of a time long before its own."""
        when, told = span(filed.report.when), self.day(filed.source)
        return when is not None and told is not None and told - when[1] > _PAST

    def follows(self, later: AnyTold, earlier: AnyTold) -> bool:
        """Whether another document tells `later`, and is not known to be the older one."""
        one, other = self.day(earlier.source), self.day(later.source)
        return earlier.source.sha256 != later.source.sha256 and (one is None or other is None or one <= other)


def _in_one_breath(one: AnyTold, other: AnyTold) -> bool:
    return any(overlap(a, b) for a in one.report.quotes for b in other.report.quotes)


def window(event: Event) -> Span | None:
    """The days of an event; of an undated one those before the publication of the documents that tell it."""
    told = max((days for filed in event.reports if (days := span(filed.source.published_on))), default=None)
    return span(event.when) or ((told[0] - TOLD_BEFORE, told[1]) if told else None)
