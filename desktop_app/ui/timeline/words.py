"""What the timeline says of an event in words: in a card, aloud, and to its filter."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dates import spoken
from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import words
from desktop_app.ui.titles import opened


translate = QCoreApplication.translate


def caption(row: EventRow) -> str:
    """Kind, date and whether it is planned: `meeting, 27 January 2026, planned`."""
    return ", ".join(part for part in (words(row.kind), spoken(row.when), "planned" if row.planned else "") if part)


def details(row: EventRow, name_of: Callable[[str], str]) -> list[str]:
    """Parties, place, sources and what calls for attention."""
    marks = ((row.sources, "source"), (row.conflicts, "conflict"), (row.follow_ups, "follow-up"))
    counted = [f"{number:,} {word}" if number == 1 else f"{number:,} {word}s" for number, word in marks if number]
    return [part for part in (", ".join(map(name_of, row.parties)), row.place or "", ", ".join(counted)) if part]


def tip(row: EventRow, name_of: Callable[[str], str]) -> str:
    """What is shown when the mouse rests on an event."""
    return "\n".join((opened(row.title), caption(row), *details(row, name_of)))


def sentence(row: EventRow, name_of: Callable[[str], str]) -> str:
    """The event as it is read aloud."""
    return ", ".join((opened(row.title), caption(row), *details(row, name_of)))
