"""What ONE document says: reports of events, agreements, people, positions and figures, each with its quotes.

The fields and their meaning are those of the annotation guidelines; `to_gold` in the service writes them under the
guidelines' names. Every report has at least one quote: no quote, no report.
"""

from dataclasses import dataclass, field

from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Category, EventKind, Form, Sector, Stage


@dataclass(frozen=True, slots=True)
class Topic:
    """A sector, and the words of the text that name it."""

    sector: Sector
    quote: Quote


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression as TIMEX3 has it. `value` may be partial (`1998-W09`, `PAST_REF`, `P3D`); `edtf` is the
    calendar date that it comes to, or None where the text leaves it open. `ambiguous`: 03/04/2025."""

    start: int
    end: int
    text: str
    type: str  # DATE, TIME, DURATION, SET
    value: str
    edtf: str | None = None
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class EventReport:
    """`when` is EDTF or None; `when_words` are the words that date it, kept also where they resolve to nothing."""

    kind: EventKind
    when: str | None
    planned: bool
    parties: tuple[str, ...]
    place: str | None
    summary: str
    quotes: tuple[Quote, ...]
    when_words: str | None = None
    topics: tuple[Topic, ...] = ()
    people: tuple[str, ...] = ()  # names as in the document's people
    round: int | None = None  # of a session
    feeds: str | None = None  # the mechanism, as the text names it, that this event prepares or feeds


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """`stage` is the highest that the document asserts as reached, `when` its date, `due` the deadline."""

    title: str
    form: Form
    stage: Stage
    parties: tuple[str, ...]
    when: str | None
    due: str | None
    quotes: tuple[Quote, ...]
    topics: tuple[Topic, ...] = ()
    when_words: str | None = None
    by: str | None = None  # who acts alone: the inviter, the side that pledges or ratifies; a name or a party
    to: str | None = None  # who is asked: the invited; a name or a party
    place: str | None = None  # where an invitation leads
    level: str | None = None  # of a mechanism, as worded: "at a ministerial level"
    round: int | None = None  # the latest round of a mechanism that the document counts
    agenda: tuple[Quote, ...] = ()  # what a mechanism dealt with
    count: int | None = None  # how many items a bundle has: "three signed items"
    incomplete: bool = False  # the text breaks off within it
    ruled_out: tuple[Stage, ...] = ()  # stages that the text expressly says are not reached

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors that the item itself names, each once, in reading order."""
        return tuple(dict.fromkeys(topic.sector for topic in self.topics))


@dataclass(frozen=True, slots=True)
class PersonReport:
    name: str
    office: str | None
    state: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PositionReport:
    speaker: str
    quotes: tuple[Quote, ...]
    party: str | None = None  # the State or organisation that the speaker speaks for
    joint: bool = False  # both sides say it


@dataclass(frozen=True, slots=True)
class FigureReport:
    """`value` is in units (162.4 million is 162400000); `period` is EDTF."""

    value: float
    unit: str
    what: str
    quotes: tuple[Quote, ...]
    qualifier: str | None = None  # "about", "more than", as worded
    period: str | None = None


Report = EventReport | AgreementReport | PersonReport | PositionReport | FigureReport


CATEGORIES: dict[type[Report], Category] = {
    EventReport: Category.EVENT,
    AgreementReport: Category.AGREEMENT,
    PersonReport: Category.PERSON,
    PositionReport: Category.POSITION,
    FigureReport: Category.FIGURE,
}


def category_of(report: Report) -> Category:
    """Which kind of report it is."""
    return CATEGORIES[type(report)]


def title_of(report: Report) -> str:
    """What a report calls its event or its agreement; empty for any other."""
    if isinstance(report, AgreementReport):
        return report.title
    return report.summary if isinstance(report, EventReport) else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that failed on a document; the rest of the document was read all the same."""

    rule: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one document says."""

    title: str | None = None
    published_on: str | None = None
    dateline: str | None = None
    truncated: bool = False
    clutter: tuple[Quote, ...] = ()
    events: tuple[EventReport, ...] = ()
    agreements: tuple[AgreementReport, ...] = ()
    people: tuple[PersonReport, ...] = ()
    positions: tuple[PositionReport, ...] = ()
    figures: tuple[FigureReport, ...] = ()
    dates: tuple[DateMention, ...] = field(default=())
    problems: tuple[Problem, ...] = ()
