"""What the officer adds. Never touched by a machine; every change is a row of the change log."""

from dataclasses import dataclass

from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category, FollowUpState, MarkKind

OFF = "no"
"""The value of a mark that takes back an earlier one of its kind on the same entry."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark is tied: a span of a document, and what kind of thing it was made on.

    It outlives the reports: when a document is read again, the mark finds the entry whose report of that category
    quotes (overlaps) the same span of the document with the same hash. One sentence often names several items ("signed
    memoranda on training and on trade"): among reports that quote it alike, `title`, what the report was called when
    the mark was made, decides.
    """

    sha256: str  # of the document's bytes
    category: Category
    start: int
    end: int
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An action with an owner, a due date and a state. `due` is an EDTF day or None; times are ISO 8601 in UTC."""

    id: int
    action: str
    owner: str
    due: str | None
    state: FollowUpState
    note: str
    anchor: Anchor
    document_id: int | None  # None when the document is not on this desk
    entry_key: str | None  # the event or agreement that the anchor finds now; None for a plain quote or a lost one
    entry_title: str | None
    created_at: str
    changed_at: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What the officer says of an entry, tied to the words of a document; see `MarkKind` for what each field holds.

    `anchor` is the first report of the entry and `also` are its other reports when the mark was made: the first of them
    that finds a report ties the mark. `others` are the reports on the other side of a merge or of a split. Where two
    marks contradict, the one with the higher id holds. `field` and `value` are those of the record in `entries.py`
    (lists joined by ", "); times are ISO 8601 in UTC.
    """

    id: int
    kind: MarkKind
    anchor: Anchor
    also: tuple[Anchor, ...] = ()
    others: tuple[Anchor, ...] = ()
    field: str = ""
    value: str = ""
    reason: str = ""
    report: EventReport | AgreementReport | None = None  # what ADD adds
    created_at: str = ""
    changed_at: str = ""

    @property
    def side(self) -> tuple[Anchor, ...]:
        """All reports of the entry that the mark was made on."""
        return (self.anchor, *self.also)


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark as a list shows it: where it lies now. `lost`: the words are there no more, or no report is made of them
    any more; such a mark has no effect, and has it again as soon as its report is back."""

    mark: Mark
    document_id: int | None  # None when the document is not on this desk
    entry_key: str | None
    entry_title: str | None
    lost: bool


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A row of the append-only change log. `before` and `after` are JSON; None where there was or is nothing."""

    id: int
    at: str
    who: str
    mark: str  # follow_up, or mark
    mark_id: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One line of an entry's history: what a mark or a follow-up (its `action`) was before and after."""

    log_id: int
    at: str
    who: str
    before: Mark | None = None
    after: Mark | None = None
    action: str = ""
