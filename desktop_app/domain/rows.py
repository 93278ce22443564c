"""The rows of lists: what a pane paints of an entry, and a search of what it finds."""

from dataclasses import dataclass

from desktop_app.domain.vocabulary import Category, EventKind, Form, Stage


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
    conflicts: int  # that nobody has ruled on
    follow_ups: int
    confirmed: bool = False  # by the officer
    dismissed: bool = False
    by_hand: bool = False  # no report but the officer's own
    documents: tuple[int, ...] = ()  # those that report it
    alternatives: tuple[str, ...] = ()  # the other dates (EDTF) that sources give, where these conflict


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
    conflicts: int  # that nobody has ruled on
    open_ends: int
    follow_ups: int
    incomplete: bool
    confirmed: bool = False  # by the officer
    dismissed: bool = False
    by_hand: bool = False  # no report but the officer's own


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
