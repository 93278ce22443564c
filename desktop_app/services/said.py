"""What the officer has said so far: all marks, those that find nothing now, those of a day, an entry's history."""

from collections.abc import Iterable
from datetime import date

from desktop_app.domain.anchoring import nearest
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import Anchor, Change, Mark, MarkRow
from desktop_app.domain.reports import category_of
from desktop_app.domain.vocabulary import MarkKind
from desktop_app.services.desk import Desk
from desktop_app.store import documents, entries, marks
from desktop_app.store.history import changes_on


def list_marks(*, desk: Desk) -> list[MarkRow]:
    """All marks beside follow-ups, the oldest first, with the entry on which each lies now."""
    return marks.list_marks(desk)


def lost_marks(*, desk: Desk) -> list[MarkRow]:
    """The marks that find no report now: without effect until it is back, never dropped."""
    return [row for row in marks.list_marks(desk) if row.lost]


def marks_at(*, desk: Desk, day: date) -> tuple[Mark, ...]:
    """The marks as they were at the end of `day`, by the change log."""
    return marks.marks_at(desk, day)


def history(*, desk: Desk, key: str) -> tuple[Change, ...]:
    """What the officer did to an entry, newest first; also by marks that he took back since. Empty for no entry."""
    entry = entries.find_entry(desk, key)
    if entry is None:
        return ()
    own = {filed.id for filed in entry.reports}
    around = {
        filed.source.sha256: documents.document_reports(desk, filed.source.document_id) for filed in entry.reports
    }

    def concerns(change: Change, anchors: Iterable[Anchor]) -> bool:
        mark = change.after or change.before
        if mark is not None and mark.kind is MarkKind.ADD:
            return -mark.id in own
        return any(_found(anchor, around.get(anchor.sha256, ())) in own for anchor in anchors)

    return tuple(change for change, anchors in changes_on(desk, around) if concerns(change, anchors))


def _found(anchor: Anchor, reports: Iterable[AnyFiled]) -> int | None:
    alike = ((filed.report, filed.id) for filed in reports if category_of(filed.report) is anchor.category)
    return nearest(anchor, alike)
