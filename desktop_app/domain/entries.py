"""The desk's entries: one or more reports of the same thing across documents, and what follows from them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport, Topic
from desktop_app.domain.vocabulary import EventKind, Form, Sector, SourceKind, Stage

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
    kind: SourceKind | None = None  # as the officer has it; None leaves it to the dossier


@dataclass(frozen=True, slots=True)
class Filed(Generic[R]):
    """A report with the document it comes from. `id` is the report's key in the store (0 before it is stored); what the
    officer added by hand has that of its mark, negative."""

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
class Reached:
    """How far one party has gone, where a text says so of that party alone, with the report that does."""

    party: str
    stage: Stage
    when: str | None
    report_id: int


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a conflict, in words for the screen, with the reports that hold it. `when` is the EDTF date of a
    side of a conflict of dates, else None."""

    value: str
    report_ids: tuple[int, ...]
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the officer holds of a conflict: the `value` of a version, or one of his own, and why. `at` is ISO 8601."""

    value: str
    reason: str
    at: str
    mark_id: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A field that the officer corrected; `original` is what the reports make of it. Values are those of the record,
    lists joined by ", "."""

    field: str
    value: str | None
    original: str | None
    reason: str
    mark_id: int


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    at: str
    mark_id: int


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """A date that the document itself leaves open, as reports of its siblings suggest it. `words` date the event in its
    own document ("Monday"); `because` says in one line what suggests `when` (EDTF), `report_ids` are the reports that
    do."""

    when: str
    words: str
    because: str
    report_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Two documents (ids) of which the first says of an entry what the second has said before; `why` in one line."""

    document_id: int
    of: int
    why: str


class ConflictKind(StrEnum):
    DATE = "date"
    STAGE = "stage"
    PARTY = "party"
    PLACE = "place"
    FIGURE = "figure"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Reports of the same thing that cannot all be true. Never a stage that was merely reached later.
    `silent` are the documents (ids) that report the thing and say nothing of this."""

    kind: ConflictKind
    about: str  # one line
    entry_key: str
    versions: tuple[Version, ...]
    silent: tuple[int, ...] = ()
    ruling: Ruling | None = None


class OpenEndKind(StrEnum):
    INVITATION = "invitation"  # extended, not answered; or accepted and not taken up
    FIRST_SESSION = "first_session"  # a mechanism agreed upon that has not met
    NEXT_ROUND = "next_round"  # a mechanism that meets, its next round not announced as held
    DEADLINE = "deadline"  # something due
    PLANNED = "planned"  # an event announced and not reported as held
    CONCLUSION = "conclusion"  # agreed, negotiated or proposed and not signed
    ENTRY_INTO_FORCE = "entry_into_force"  # signed or ratified by one side, expressly not yet in force
    BROKEN_OFF = "broken_off"  # a text that breaks off before what it announces


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Something announced and not reported as done. `due` and `since` are EDTF or None.

    `since`: the day from which it is open, that of the announcement. `suggestion`: the follow-up that one key accepts.
    `closed_by`: the later report that tells it as done, whose first quote says so; None while it is open.
    """

    kind: OpenEndKind
    text: str  # one line: "First session of the Joint Economic Commission"
    entry_key: str
    due: str | None
    report_id: int  # the report whose quotes prove it
    since: str | None = None
    quote: Quote | None = None  # the sentence that announces it
    suggestion: str = ""
    closed_by: int | None = None
    closing_quote: Quote | None = None


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
    closed_ends: tuple[OpenEnd, ...] = ()  # what was open and is reported as done
    independent: int = 1  # sources that do not rewrite one another
    rewrites: tuple[Rewrite, ...] = ()
    proposed: ProposedDate | None = None
    confirmed: bool = False  # by the officer, as are the following
    dismissed: bool = False
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()


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
    stage_report: int | None = None  # the report whose first quote asserts the stage
    reached: tuple[Reached, ...] = ()  # party by party, where a text says so
    closed_ends: tuple[OpenEnd, ...] = ()
    independent: int = 1
    rewrites: tuple[Rewrite, ...] = ()
    confirmed: bool = False
    dismissed: bool = False
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A meeting of a mechanism. `event_key` is None where a report counts the round and tells no event."""

    number: int | None
    when: str | None
    planned: bool
    event_key: str | None
    report_id: int


@dataclass(frozen=True, slots=True)
class Project:
    """What a mechanism deals with in one sector: the words of its agenda, and the entries that belong to it."""

    sector: Sector
    topics: tuple[Topic, ...]
    entry_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A commission, consultations, a dialogue, a forum: the agreement of form `mechanism` with what surrounds it."""

    key: str  # of the agreement
    name: str
    level: str | None
    parties: tuple[str, ...]
    rounds: tuple[Round, ...] = ()
    next: OpenEnd | None = None
    fed_by: tuple[Link, ...] = ()
    projects: tuple[Project, ...] = ()


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
    closed_ends: tuple[OpenEnd, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
