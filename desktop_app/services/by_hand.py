"""What the officer adds of his own: events and agreements that he reads in a text, notes, the kind of a source.

Every function makes one row of the change log; `marks.undo` takes it back. All raise StoreError.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.dates import bounds
from desktop_app.domain.documents import Document
from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.fields import check_field
from desktop_app.domain.marks import Anchor, Mark
from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category, EventKind, Form, MarkKind, SourceKind, Stage
from desktop_app.services.desk import Desk
from desktop_app.services.marks import add_follow_up
from desktop_app.services.reading import open_document
from desktop_app.services.settling import settled, written
from desktop_app.store import entries, marks

_DEFAULTS: dict[Category, dict[str, Any]] = {
    Category.EVENT: {"kind": EventKind.OTHER, "when": None, "planned": False, "parties": (), "place": None},
    Category.AGREEMENT: {"form": Form.AGREEMENT, "stage": Stage.AGREED, "parties": (), "when": None, "due": None},
}


def add_report(
    *, desk: Desk, document_id: int, start: int, end: int, category: Category, fields: Mapping[str, str]
) -> ChangeSet:
    """The officer reads an event or an agreement in the words of the document from `start` to `end` (code points).

    `fields` are those of `domain.fields.CORRECTABLE`, as `word.correct` takes them. A `title` is needed; what is left
    out is unknown (an event is of kind other, an agreement agreed). The report joins the entry that it tells of, or
    makes one. Raises InvalidInputError for a field or a value that is none, a blank span, or a document that is not on
    the desk.
    """
    document = open_document(desk=desk, document_id=document_id)
    if category not in _DEFAULTS:
        raise InvalidInputError("Only events and agreements can be added by hand.")
    said = dict(_DEFAULTS[category])
    for field, value in {"title": "", **fields}.items():
        check_field(category, field)
        said[field] = written(field, value)
    span = _span(document, start, end)
    title = said.pop("title")
    report: EventReport | AgreementReport = (
        EventReport(summary=title, quotes=(span,), **said)
        if category is Category.EVENT
        else AgreementReport(title=title, quotes=(span,), **said)
    )
    anchor = Anchor(document.sha256, category, span.start, span.end, span.text, title)
    return settled(desk, marks.add_mark(desk, Mark(0, MarkKind.ADD, anchor, report=report)))


def passage_of(*, desk: Desk, document_id: int, start: int, end: int) -> Anchor:
    """The anchor of plain words of a document, for a note or a follow-up.

    Raises InvalidInputError when they are blank or the document is not on the desk.
    """
    document = open_document(desk=desk, document_id=document_id)
    span = _span(document, start, end)
    return Anchor(document.sha256, Category.QUOTE, span.start, span.end, span.text)


def add_note(*, desk: Desk, text: str, anchor: Anchor | None = None, key: str | None = None) -> ChangeSet:
    """A note on the entry with that key, or on what the anchor finds: an entry, or plain words.

    Raises InvalidInputError when it says nothing, or is on neither.
    """
    anchors = entries.anchors_of(desk, key) if key is not None else ()
    if anchor is not None:
        anchors = anchors or (anchor,)
    if not anchors:
        raise InvalidInputError("This entry is not on the desk any more.", remedy="Select it again.")
    first, *also = anchors
    return settled(desk, marks.add_mark(desk, Mark(0, MarkKind.NOTE, first, tuple(also), value=_said(text))))


def change_note(*, desk: Desk, id: int, text: str) -> ChangeSet:  # noqa: A002  # as its column
    """Changes what a note says. Raises InvalidInputError when it is gone or says nothing."""
    mark = marks.find_mark(desk, id)
    if mark is None or mark.kind is not MarkKind.NOTE:
        raise InvalidInputError("There is no such note any more.")
    text = _said(text)
    return ChangeSet() if text == mark.value else settled(desk, marks.change_mark(desk, replace(mark, value=text)))


def weigh(*, desk: Desk, document_id: int, kind: SourceKind | None) -> ChangeSet:
    """The document is a source of that kind; None leaves it to the dossier. An empty change set when it is so already.

    Raises InvalidInputError when the document is not on the desk.
    """
    document = open_document(desk=desk, document_id=document_id)
    known = [m for m in marks.all_marks(desk) if m.kind is MarkKind.WEIGH and m.anchor.sha256 == document.sha256]
    earlier = known[-1] if known else None
    if (SourceKind(earlier.value) if earlier else None) is kind:
        return ChangeSet()
    anchor = Anchor(document.sha256, Category.QUOTE, 0, 0, "")
    if kind is None:
        done = marks.remove_mark(desk, earlier.id) if earlier else None
    elif earlier:
        done = marks.change_mark(desk, replace(earlier, value=kind.value))
    else:
        done = marks.add_mark(desk, Mark(0, MarkKind.WEIGH, anchor, value=kind.value))
    return replace(settled(desk, done), documents=frozenset({document_id})) if done else ChangeSet()


def accept_open_end(*, desk: Desk, end: OpenEnd, owner: str = "") -> ChangeSet:
    """A follow-up as the open end suggests it, tied to the sentence that announces it, due on its last day.

    Raises InvalidInputError when that report is not on the desk any more.
    """
    found = entries.anchors_on(desk, [end.report_id])
    if not found:
        raise InvalidInputError("What announces this is not on the desk any more.", remedy="Select the entry again.")
    anchor = found[0]
    if end.quote is not None:
        anchor = replace(anchor, start=end.quote.start, end=end.quote.end, text=end.quote.text)
    due = bounds(end.due)[1].isoformat() if end.due else None
    return add_follow_up(desk=desk, action=end.suggestion or end.text, anchor=anchor, owner=owner, due=due)


def _span(document: Document, start: int, end: int) -> Quote:
    try:
        return quote(document.text, start, end)
    except ValueError as error:
        raise InvalidInputError("No words are selected.", remedy="Select the sentence that says it.") from error


def _said(text: str) -> str:
    if not text.strip():
        raise InvalidInputError("A note needs words.", remedy="Write it, or remove the note.")
    return text.strip()
