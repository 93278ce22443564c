"""What is known beside an entry: who reported what on which day, and which events are reported as held."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from desktop_app.domain.entries import Agreement, Event, Filed, Source
from desktop_app.domain.quotes import overlap
from desktop_app.domain.refresh import Key
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form
from desktop_app.dossier.events import pairs
from desktop_app.dossier.moments import Span, is_day, span
from desktop_app.dossier.order import order_of
from desktop_app.dossier.shelf import Lookup, Shelf, held_between, reached_by, window

R = TypeVar("R", EventReport, AgreementReport)
AnyTold = Filed[EventReport] | Filed[AgreementReport]
Day = Callable[[Source], int | None]
Told = tuple[Filed[EventReport], Event]

_PAST = 366  # days after which what a document tells is its history


class Known:
    """What an entry asks of others: those of its links, of its documents, of the same parties. What is dismissed is not
    known.

    `day` gives the day (proleptic ordinal) of which a document speaks, or None.
    """

    def __init__(self, shelf: Shelf, day: Day) -> None:
        self.events = Lookup(shelf, Event)
        self.agreements = Lookup(shelf, Agreement)
        self._shelf = shelf
        self._day = day

    def day(self, source: Source) -> int | None:
        """The day of which a document speaks; of one without a date that of the latest event in it."""
        if not is_day(span(source.published_on)):
            self._shelf.asked.add(("day", source.sha256))
        return self._day(source)

    def held(self, first: int, last: int, parties: Sequence[str], kinds: Iterable[EventKind]) -> Iterator[Event]:
        """The held events of these parties, or of at least two of them, that begin on the days `first` to `last`, the
        earliest first."""
        found: dict[str, tuple[Span, str, Event]] = {}
        for kind in dict.fromkeys(kinds):
            for pair in pairs(frozenset(parties)):
                for key in held_between(pair, kind, first, last):
                    for event in self._events(key):
                        days = window(event)
                        if days is not None and first <= days[0] <= last:
                            found[event.key] = (days, event.key, event)
        return (event for _, _, event in sorted(found.values(), key=lambda each: each[:2]))

    def planned(self, parties: Sequence[str], kind: EventKind) -> list[Event]:
        """The planned events of that kind of these parties, or of at least two of them, the earliest first."""
        found = (event for pair in pairs(frozenset(parties)) for event in self._events(("planned", pair, kind)))
        return sorted({event.key: event for event in found}.values(), key=_first)

    def of_form(self, parties: Sequence[str], form: Form) -> list[Agreement]:
        """The agreements of that form of these parties, or of at least two of them."""
        found = (each for pair in pairs(frozenset(parties)) for each in self._shelf.on(("form", pair, form)))
        by_key = {each.key: each for each in found if isinstance(each, Agreement)}
        return [by_key[key] for key in sorted(by_key)]

    def reached(self, parties: Sequence[str], form: Form, words: frozenset[str] | None) -> list[Agreement]:
        """The agreements of that form of just these parties of which a report tells that they were signed or more; with
        `words` those whose titles have at least half of them, among others maybe."""
        found = (each for key in reached_by(parties, form, words) for each in self._shelf.on(key))
        by_key = {each.key: each for each in found if isinstance(each, Agreement)}
        return [by_key[key] for key in sorted(by_key)]

    def visits(self, parties: Sequence[str], place: str | None, *, planned: bool) -> list[Event]:
        """The visits to a State, held or `planned`, of these parties or of at least two of them, the earliest first."""
        asked = [("visit to", pair, place, planned) for pair in pairs(frozenset(parties)) if place]
        found = {event.key: event for key in asked for event in self._events(key)}
        return sorted(found.values(), key=_first if planned else _earliest)

    def invitations(self, parties: Sequence[str], place: str | None) -> list[Agreement]:
        """The invitations to a State, of these parties, or of at least two of them."""
        asked = [("invited to", pair, place) for pair in pairs(frozenset(parties)) if place]
        found = {each.key: each for key in asked for each in self._shelf.on(key) if isinstance(each, Agreement)}
        return [found[key] for key in sorted(found)]

    def told_in(self, sha256: str) -> list[Told]:
        """The event reports of a document in reading order, each with its event."""
        found = [(filed, e) for e in self._events(("told", sha256)) for filed in e.reports]
        own = [each for each in found if each[0].source.sha256 == sha256]
        return sorted(own, key=lambda each: (each[0].report.quotes[0], order_of(each[0])))

    def agreed_in(self, sha256: str) -> list[tuple[Filed[AgreementReport], Agreement]]:
        """The agreement reports of a document, each with its agreement."""
        agreed = (each for each in self._shelf.on(("told", sha256)) if isinstance(each, Agreement))
        return [(filed, each) for each in agreed for filed in each.reports if filed.source.sha256 == sha256]

    def _events(self, key: Key) -> Iterator[Event]:
        return (each for each in self._shelf.on(key) if isinstance(each, Event))

    def only_planned(self, filed: Filed[AgreementReport]) -> bool:
        """Whether the events that a document tells in the words of a report are all still to come."""
        told = self.told_in(filed.source.sha256)
        beside = [other.report.planned for other, _ in told if _in_one_breath(other, filed)]
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


def _earliest(event: Event) -> tuple[Span, str]:
    return window(event) or (0, 0), event.key


def _first(event: Event) -> tuple[bool, Span, str]:
    when = span(event.when)
    return when is None, when or (0, 0), event.key
