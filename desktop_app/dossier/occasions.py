"""Which documents report the same occasion, and of what day an undated document speaks."""

from collections.abc import Callable, Iterable, Sequence

from desktop_app.domain.entries import Event, Source
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind
from desktop_app.dossier.event_likeness import ENOUGH, EventTraits
from desktop_app.dossier.events import alike
from desktop_app.dossier.moments import gap, is_day, span

NEWS = frozenset(
    {EventKind.VISIT, EventKind.MEETING, EventKind.CALL, EventKind.SESSION, EventKind.SIGNING, EventKind.STATEMENT}
    | {EventKind.FORUM, EventKind.CEREMONY}
)
_FRESH = 31  # days before publication within which an event is the news of its document and not its history
_ONE_OCCASION = 3  # days within which events of the same parties are one occasion
FAR_APART = 2 * _FRESH + _ONE_OCCASION  # days between publications beyond which no news is of one occasion

News = Callable[[str], Sequence[EventTraits]]  # the events that a document (by hash) tells
Days = Callable[[str], int | None]


class Occasions:
    """The occasions of a desk. `told` gives the events that a document tells, `days` of what day a document speaks that
    bears no date: both by its hash."""

    def __init__(self, told: News, days: Days) -> None:
        self._told = told
        self._days = days
        self._news: dict[str, list[EventTraits]] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def together(self, one: str, other: str) -> bool:
        """Whether two documents (by hash) tell of the same occasion: of one event, or of events of the same parties
        within a few days. What they say decides, and no third document."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = any(_one_occasion(a, b) for a in self._of(one) for b in self._of(other))
        return self._known[pair]

    def _of(self, document: str) -> list[EventTraits]:
        if document not in self._news:
            self._news[document] = [each for each in self._told(document) if _is_news(each)]
        return self._news[document]

    def day(self, source: Source) -> int | None:
        """The day (proleptic ordinal) of which a document speaks: its publication, else that of the latest event in it.

        None when neither is known to the day.
        """
        told = span(source.published_on)
        if told is not None and is_day(told):
            return told[0]
        return self._days(source.sha256)


def latest_day(document: str, events: Iterable[Event]) -> int | None:
    """The day of the latest held event among `events` that a document (by hash) tells as news; None for none known to
    the day."""
    told = ((event.when, filed) for event in events for filed in event.reports)
    return latest_told((when, filed.report) for when, filed in told if filed.source.sha256 == document)


def latest_told(told: Iterable[tuple[str | None, EventReport]]) -> int | None:
    """The same of the reports of a document, each with the date of its event."""
    dated = ((span(when), report) for when, report in told if when is not None)
    days = (day[0] for day, report in dated if day and is_day(day) and report.kind in NEWS and not report.planned)
    return max(days, default=None)


def _is_news(each: EventTraits) -> bool:
    if each.kind not in NEWS:
        return False
    return each.when is None or each.told is None or gap(each.when, each.told) <= _FRESH


def _one_occasion(one: EventTraits, other: EventTraits) -> bool:
    a, b = one.when, other.when
    if a and b and one.parties == other.parties and is_day(a) and is_day(b) and gap(a, b) <= _ONE_OCCASION:
        return True
    score = alike(one, other)
    return score is not None and score >= ENOUGH
