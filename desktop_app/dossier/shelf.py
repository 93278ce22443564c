"""Entries as others look for them: each asks by keys, and answers to keys, so that what depends on what is known.

A desk of many documents is kept up to date by that: when an entry changes, the entries that asked for what it answers
to, or for what it answered to before, are made anew, and no others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from desktop_app.domain.entries import Agreement, Event
from desktop_app.domain.refresh import Key, number
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.dossier.agreement_likeness import traits
from desktop_app.dossier.event_likeness import TOLD_BEFORE
from desktop_app.dossier.events import pairs
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.invitations import where_to
from desktop_app.dossier.moments import Span, is_day, span
from desktop_app.dossier.occasions import NEWS

Entry = Event | Agreement
E = TypeVar("E", Event, Agreement)

_BUCKET = 128  # days by which held events are found
_REACHED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE})


def answers(entry: Entry) -> Iterator[Key]:
    """The keys by which an entry is found; what is dismissed is not."""
    if entry.dismissed:
        return
    yield "entry", entry.key
    for sha256 in sorted({filed.source.sha256 for filed in entry.reports}):
        yield "told", sha256
    if isinstance(entry, Agreement):
        yield from _of_agreement(entry)
    else:
        yield from _of_event(entry)


def _of_agreement(agreement: Agreement) -> Iterator[Key]:
    between = pairs(frozenset(agreement.parties))
    yield from (("form", pair, agreement.form) for pair in between)
    if agreement.form is Form.INVITATION:
        places = [where_to(filed.report) for filed in agreement.reports[:1]]  # none is left of one whose document went
        yield from (("invited to", pair, place) for pair in between for place in places if place)
        return
    reached = [filed for filed in agreement.reports if filed.report.stage in _REACHED]
    if reached:
        parties = tuple(sorted(set(agreement.parties)))
        words = frozenset().union(*(traits(filed).words for filed in reached))
        yield from (("reached", parties, agreement.form, word) for word in ("", *sorted(words)))


def reached_by(parties: Iterable[str], form: Form, words: frozenset[str] | None) -> list[Key]:
    """The keys of the agreements of just these parties, of a form, that are signed or more; with `words` of those that
    have at least half of these words, two or more: one of so many of them is among any half."""
    if words is not None and len(words) < 2:
        return []
    asked = [""] if words is None else sorted(words)[: len(words) // 2 + 1]
    return [("reached", tuple(sorted(set(parties))), form, word) for word in asked]


def _of_event(event: Event) -> Iterator[Key]:
    days, when, place = window(event), span(event.when), state_of(event.place or "") or ""
    for pair in pairs(frozenset(event.parties)):
        if event.planned:
            yield "planned", pair, event.kind
        elif days is not None:
            yield "held", pair, event.kind, days[0] // _BUCKET
        if place and event.kind is EventKind.VISIT:
            yield "visit to", pair, place, event.planned
    if event.kind is EventKind.VISIT:
        yield "visit", tuple(sorted(event.parties)), place
    if when is not None and is_day(when):
        undated = {f.source.sha256 for f in event.reports if f.report.kind in NEWS and not f.report.planned}
        yield from (("day", sha256) for sha256 in sorted(undated))


def window(event: Event) -> Span | None:
    """The days of an event; of an undated one those before the publication of the documents that tell it."""
    told = max((days for filed in event.reports if (days := span(filed.source.published_on))), default=None)
    return span(event.when) or ((told[0] - TOLD_BEFORE, told[1]) if told else None)


def held_between(pair: tuple[str, ...], kind: EventKind, first: int, last: int) -> list[Key]:
    """The keys of the events of that kind that begin on these days."""
    return [("held", pair, kind, bucket) for bucket in range(first // _BUCKET, last // _BUCKET + 1)]


class Shelf:
    """Entries by their keys: those put on it, and in `below` those that lie there unchanged, each as `seen`."""

    def __init__(
        self, below: Callable[[int], Iterable[Entry]], seen: Callable[[Entry], Entry] = lambda entry: entry
    ) -> None:
        self._below = below
        self._seen = seen
        self._known: dict[Key, list[Entry]] = {}
        self._own: dict[Key, list[Entry]] = defaultdict(list)
        self._covered: set[str] = set()
        self.asked: set[Key] = set()

    def cover(self, keys: Iterable[str]) -> None:
        """Lets the entries with these keys be no more what they are below."""
        self._covered.update(keys)
        self._known.clear()

    def put(self, entry: Entry) -> None:
        """Puts an entry on the shelf, in the place of the one below."""
        if entry.key not in self._covered:
            self.cover([entry.key])
        for key in answers(entry):
            self._own[key].append(entry)
            self._known.pop(key, None)

    def covers(self, key: str) -> bool:
        """Whether the entry with that key is no more what it is below."""
        return key in self._covered

    def own(self, key: Key) -> list[Entry]:
        """The entries put on the shelf that answer to the key."""
        return self._own.get(key, [])

    def on(self, key: Key) -> list[Entry]:
        """The entries that answer to the key, by their own keys."""
        self.asked.add(key)
        if key not in self._known:
            below = (self._seen(each) for each in self._below(number(key)) if each.key not in self._covered)
            self._known[key] = sorted((*below, *self._own.get(key, ())), key=lambda entry: entry.key)
        return self._known[key]

    def get(self, key: str) -> Entry | None:
        """The entry with that key; None where there is none or it is dismissed."""
        return next(iter(self.on(("entry", key))), None)

    def take_asked(self) -> frozenset[Key]:
        """What was asked since it was taken last."""
        asked, self.asked = frozenset(self.asked), set()
        return asked


class Lookup(Generic[E]):
    """The entries of one type by their keys."""

    def __init__(self, shelf: Shelf, kind: type[E]) -> None:
        self._shelf = shelf
        self._kind: type[E] = kind

    def get(self, key: str) -> E | None:
        """The entry with that key; None where there is none or it is of another type."""
        found = self._shelf.get(key)
        return found if isinstance(found, self._kind) else None

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __getitem__(self, key: str) -> E:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found
