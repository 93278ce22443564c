"""A briefing sheet as composed, before it is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.errors import InvalidInputError


class SectionKind(StrEnum):
    KEY_POINTS = "key_points"
    AGREEMENTS = "agreements"
    OPEN_ENDS = "open_ends"
    FOLLOW_UPS = "follow_ups"
    EVENTS = "events"
    POSITIONS = "positions"
    FIGURES = "figures"
    PEOPLE = "people"
    CONFLICTS = "conflicts"


HEADINGS: Mapping[SectionKind, str] = MappingProxyType(
    {
        SectionKind.KEY_POINTS: "Key points",
        SectionKind.AGREEMENTS: "Agreements and their stage",
        SectionKind.OPEN_ENDS: "Open ends",
        SectionKind.FOLLOW_UPS: "Follow-ups",
        SectionKind.EVENTS: "Events",
        SectionKind.POSITIONS: "Positions",
        SectionKind.FIGURES: "Key figures",
        SectionKind.PEOPLE: "People",
        SectionKind.CONFLICTS: "Conflicts between sources",
    }
)
"""What the sheet and the form call each section."""


@dataclass(frozen=True, slots=True)
class BriefingRequest:
    """What the officer asks for. `parties` are codes, none means the whole desk; `since` and `until` are days.

    Raises InvalidInputError when the period ends before it begins.
    """

    parties: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None  # None means today
    title: str | None = None
    purpose: str = ""
    marking: str = "OFFICIAL"
    sections: tuple[SectionKind, ...] = tuple(SectionKind)

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise InvalidInputError("The period ends before it begins.", remedy="Swap its two dates.")


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of the sheet. `lead` is set before it (a date, a stage, a name), `detail` smaller after it;
    `sources` are the numbers of the sheet's sources that prove it; `quote` the words of the first of them. `group`
    is the subheading that the line stands under. In a section with columns `cells` has one text a column, whose
    further lines (after a line feed) are set smaller."""

    text: str
    lead: str = ""
    detail: str = ""
    sources: tuple[int, ...] = ()
    quote: str = ""
    entry_key: str | None = None
    group: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """`columns` head a table; the numbers of the sources are its last column and are not named here. `more` counts the
    lines that the sheet has no room for. A section that was asked for and has no lines says that the desk is silent."""

    kind: SectionKind
    lines: tuple[Line, ...]
    columns: tuple[str, ...] = ()
    more: int = 0

    @property
    def heading(self) -> str:
        return HEADINGS[self.kind]


@dataclass(frozen=True, slots=True)
class CitedSource:
    number: int
    heading: str
    publisher: str | None
    published_on: str | None
    document_id: int
    incomplete: bool = False  # the text breaks off


@dataclass(frozen=True, slots=True)
class Briefing:
    title: str
    marking: str
    purpose: str
    as_of: date
    period: str  # in words: "1 January to 31 March 2026", "all dates"
    parties: tuple[str, ...]  # names for the screen
    sections: tuple[Section, ...]
    sources: tuple[CitedSource, ...]
