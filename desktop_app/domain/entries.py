"""The desk's entries: one or more reports of the same thing across documents, and what follows from them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport, Topic
from desktop_app.domain.vocabulary import Category, EventKind, Form, Stage

R = TypeVar("R", EventReport, AgreementReport, PersonReport, PositionReport, FigureReport)


@dataclass(frozen=True, slots=True)
class Source:
    """The document that a report comes from, as an entry cites it."""

    document_id: int
    sha256: str
    heading: str
    publisher: str | None
    published_on: str | None
    truncated: bool = False  # the text breaks off


@dataclass(frozen=True, slots=True)
class Filed(Generic[R]):
    """A report with the document it comes from. `id` is the report's key in the store (0 before it is stored)."""

    id: int
    source: Source
    report: R


AnyFiled = (
    Filed[EventReport] | Filed[AgreementReport] | Filed[PersonReport] | Filed[PositionReport] | Filed[FigureReport]
)


@dataclass(frozen=True, slots=True)
class Act:
    """A dated step of an agreement: what a report says was done, by whom. `when` is EDTF or None."""

    stage: Stage
    when: str | None
    by: str | None
    report_id: int


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a conflict, in words for the screen, with the reports that hold it."""

    value: str
    report_ids: tuple[int, ...]


class ConflictKind(StrEnum):
    DATE = "date"
    STAGE = "stage"
    PARTY = "party"
    PLACE = "place"
    FIGURE = "figure"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Reports of the same thing that cannot all be true. Never a stage that was merely reached later."""

    kind: ConflictKind
    about: str  # one line
    entry_key: str
    versions: tuple[Version, ...]


class OpenEndKind(StrEnum):
    INVITATION = "invitation"  # extended, not answered; or accepted and not taken up
    FIRST_SESSION = "first_session"  # a mechanism agreed upon that has not met
    NEXT_ROUND = "next_round"  # a mechanism that meets, its next round not announced as held
    DEADLINE = "deadline"  # something due
    PLANNED = "planned"  # an event announced and not reported as held
    CONCLUSION = "conclusion"  # agreed, negotiated or proposed and not signed
    ENTRY_INTO_FORCE = "entry_into_force"  # signed or ratified by one side, expressly not yet in force


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Something announced and not reported as done. `due` is EDTF or None."""

    kind: OpenEndKind
    text: str  # one line: "First session of the Joint Economic Commission"
    entry_key: str
    due: str | None
    report_id: int  # the report whose quotes prove it


@dataclass(frozen=True, slots=True)
class Link:
    """How one entry bears on another, with the report that says so: `feeds`, `signed_at`, `part_of`, `creates`,
    `session_of` (a session of a mechanism)."""

    kind: str
    from_key: str
    to_key: str
    report_id: int


@dataclass(frozen=True, slots=True)
class Event:
    key: str
    kind: EventKind
    when: str | None
    planned: bool
    parties: tuple[str, ...]
    place: str | None
    title: str
    reports: tuple[Filed[EventReport], ...]
    topics: tuple[Topic, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    open_ends: tuple[OpenEnd, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    key: str
    title: str
    form: Form
    stage: Stage
    parties: tuple[str, ...]
    when: str | None
    due: str | None
    reports: tuple[Filed[AgreementReport], ...]
    topics: tuple[Topic, ...] = ()
    acts: tuple[Act, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    open_ends: tuple[OpenEnd, ...] = ()
    links: tuple[Link, ...] = ()
    level: str | None = None
    round: int | None = None
    incomplete: bool = False
    ruled_out: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One person across documents; `offices` as the documents word them, newest first."""

    key: str
    name: str
    offices: tuple[str, ...]
    state: str | None
    reports: tuple[Filed[PersonReport], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All entries of a desk, or of the part of it that was asked for."""

    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    people: tuple[Person, ...] = ()
    positions: tuple[Filed[PositionReport], ...] = ()
    figures: tuple[Filed[FigureReport], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    open_ends: tuple[OpenEnd, ...] = ()


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as the timeline paints it."""

    key: str
    kind: EventKind
    when: str | None
    planned: bool
    parties: tuple[str, ...]
    place: str | None
    title: str
    sources: int
    conflicts: int
    follow_ups: int


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement as the tracker paints it. `last_act` is EDTF, the latest dated step."""

    key: str
    title: str
    form: Form
    stage: Stage
    parties: tuple[str, ...]
    sectors: tuple[str, ...]
    last_act: str | None
    due: str | None
    sources: int
    conflicts: int
    open_ends: int
    follow_ups: int
    incomplete: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A search hit: what it is, its line on the screen, and where it opens."""

    category: Category
    title: str
    snippet: str
    document_id: int
    start: int  # of the hit in the document's text, code points
    end: int
    entry_key: str | None = None
    follow_up_id: int | None = None  # the hit is a follow-up; `category` is what it is tied to
