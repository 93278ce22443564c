"""What the officer says of entries, on the desk."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.domain.marks import Anchor, Mark, MarkRow
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category, MarkKind
from desktop_app.store import log
from desktop_app.store.anchors import anchor_columns, anchors_in
from desktop_app.store.clock import day_of
from desktop_app.store.codec import REPORTS, decode, text
from desktop_app.store.desk import Desk

_COLUMNS = (
    "id",
    "kind",
    "sha256",
    "category",
    "start",
    "end",
    "text",
    "title",
    "also",
    "others",
    "field",
    "value",
    "reason",
    "report",
    "created_at",
    "changed_at",
)
_SELECT = ", ".join(f'm."{name}"' for name in _COLUMNS)
_OF_A_DOCUMENT = frozenset({MarkKind.ADD, MarkKind.WEIGH})


def all_marks(desk: Desk) -> tuple[Mark, ...]:
    """All marks, the oldest first."""
    with desk.reading() as connection:
        rows = connection.execute(f"SELECT {_SELECT} FROM mark m ORDER BY m.id").fetchall()  # noqa: S608  # our own names
    return tuple(_mark(dict(zip(_COLUMNS, row, strict=True))) for row in rows)


def list_marks(desk: Desk) -> list[MarkRow]:
    """All marks with where each lies now, the oldest first."""
    query = f"""SELECT {_SELECT}, d.id, e."key", e.title FROM mark m LEFT JOIN document d USING (sha256)
                LEFT JOIN mark_target t ON t.mark = 'mark' AND t.mark_id = m.id
                LEFT JOIN entry e ON e."key" = t.entry_key ORDER BY m.id"""  # noqa: S608  # our own names
    with desk.reading() as connection:
        rows = connection.execute(query).fetchall()
    return [_row(_mark(dict(zip(_COLUMNS, row[:-3], strict=True))), *row[-3:]) for row in rows]


def _row(mark: Mark, document_id: int | None, entry_key: str | None, entry_title: str | None) -> MarkRow:
    plain = mark.kind in _OF_A_DOCUMENT or mark.anchor.category is Category.QUOTE
    lost = document_id is None if plain else entry_key is None
    return MarkRow(mark, document_id, entry_key, entry_title, lost)


def find_mark(desk: Desk, mark_id: int) -> Mark | None:
    """The mark with that id; None when there is none (any more)."""
    with desk.reading() as connection:
        row = connection.execute(f"SELECT {_SELECT} FROM mark m WHERE m.id = ?", (mark_id,)).fetchone()  # noqa: S608  # as above
    return _mark(dict(zip(_COLUMNS, row, strict=True))) if row else None


def marks_at(desk: Desk, day: date) -> tuple[Mark, ...]:
    """The marks as they were at the end of `day` (of this machine's clock), read from the change log."""
    query = "SELECT mark_id, at, after FROM change_log WHERE mark = ? ORDER BY id"
    with desk.reading() as connection:
        changes = connection.execute(query, (log.MARK,)).fetchall()
    states: dict[int, str | None] = {mark_id: after for mark_id, at, after in changes if day_of(at) <= day}
    return tuple(mark_in(state) for _, state in sorted(states.items()) if state is not None)


def mark_in(state: str) -> Mark:
    """The mark that a row of the log keeps."""
    return _mark(decode(dict[str, Any], state))


def add_mark(desk: Desk, mark: Mark) -> log.Settled:
    """Stores a mark; its id and its times are given to it."""
    return log.add(desk, log.MARK, _fields(mark))


def change_mark(desk: Desk, mark: Mark) -> log.Settled:
    """Makes the mark with that id what `mark` says. Raises InvalidInputError when it is gone."""
    return log.change(desk, log.MARK, mark.id, _fields(mark))


def remove_mark(desk: Desk, mark_id: int) -> log.Settled:
    """Removes a mark; the log keeps it whole. Raises InvalidInputError when it is gone already."""
    return log.remove(desk, log.MARK, mark_id)


def _fields(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind.value,
        **anchor_columns(mark.anchor),
        "also": text(mark.also),
        "others": text(mark.others),
        "field": mark.field,
        "value": mark.value,
        "reason": mark.reason,
        "report": text(mark.report) if mark.report else None,
    }


def _mark(row: Mapping[str, Any]) -> Mark:
    anchor = Anchor(row["sha256"], Category(row["category"]), row["start"], row["end"], row["text"], row["title"])
    report = decode(REPORTS[anchor.category], row["report"]) if row["report"] else None
    mark = Mark(row["id"], MarkKind(row["kind"]), anchor, anchors_in(row["also"]), anchors_in(row["others"]))
    return replace(
        mark,
        field=row["field"],
        value=row["value"],
        reason=row["reason"],
        report=report if isinstance(report, (EventReport, AgreementReport)) else None,
        created_at=row["created_at"],
        changed_at=row["changed_at"],
    )
