"""What the timeline says of an event in words: in a card, aloud, and to its filter."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dates import interval
from desktop_app.domain.documents import DocumentRow
from desktop_app.domain.rows import EventRow
from desktop_app.ui.terms import spoken, words
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

_SOURCES = 3  # that are named


@dataclass(slots=True)
class Names:
    """What codes and numbers are called on the screen: `party` of a code, `documents` by their ids."""

    party: Callable[[str], str] = str
    documents: dict[int, DocumentRow] | None = None

    def heading(self, number: int) -> str:
        """What a document is called."""
        row = (self.documents or {}).get(number)
        return row.heading if row else str(number)

    def sources(self, numbers: Iterable[int]) -> list[str]:
        """Publishers and headings of documents, those that are on the desk."""
        rows = [row for number in numbers if (row := (self.documents or {}).get(number))]
        return [": ".join(part for part in (row.publisher, row.heading) if part) for row in rows]


def caption(row: EventRow) -> str:
    """Kind, date and whether it is planned: `meeting, 27 January 2026, planned`."""
    return ", ".join(part for part in (words(row.kind), spoken(row.when), tr("planned") if row.planned else "") if part)


def details(row: EventRow, names: Names) -> list[str]:
    """Parties, place, other dates, sources and what calls for attention."""
    counted = [
        said
        for number, said in (
            (row.sources, tr("%n source(s)", "", row.sources)),
            (row.conflicts, tr("%n conflict(s)", "", row.conflicts)),
            (row.follow_ups, tr("%n follow-up(s)", "", row.follow_ups)),
            (row.confirmed, tr("confirmed")),
            (row.by_hand, tr("by hand")),
        )
        if number
    ]
    others = tr("Other sources say {dates}").format(dates=", ".join(map(spoken, row.alternatives)))
    parts = (
        ", ".join(map(names.party, row.parties)),
        row.place or "",
        others if row.alternatives else "",
        ", ".join(counted),
    )
    return [part for part in parts if part]


def sources(row: EventRow, names: Names) -> list[str]:
    """The documents that report an event, the first few by name."""
    named = names.sources(row.documents[:_SOURCES])
    more = len(row.documents) - len(named)
    return [*named, tr("… and %n more", "", more)] if named and more > 0 else named


def sentence(row: EventRow, names: Names) -> str:
    """The event as it is read aloud."""
    return ", ".join((opened(row.title), caption(row), *details(row, names)))


def days(first: float, end: float) -> str:
    """The days `first` up to `end` in words."""
    ends = (date.fromordinal(max(int(day), 1)).isoformat() for day in (first, max(end - 1, first)))
    return spoken(interval(*ends))
