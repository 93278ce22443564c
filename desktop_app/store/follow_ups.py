"""Follow-ups on the desk."""

from datetime import date
from typing import Any

from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.store import log
from desktop_app.store.anchors import anchor_columns
from desktop_app.store.clock import day_of
from desktop_app.store.codec import decode
from desktop_app.store.desk import Desk


def list_follow_ups(desk: Desk) -> list[FollowUp]:
    """All follow-ups, by due date, those without one last. One whose entry is lost has no key and no title."""
    query = """SELECT f.id, f.action, f.owner, f.due, f.state, f.note, f.sha256, f.category, f.start, f."end",
                      f.text, f.title, d.id, e."key", e.title, f.created_at, f.changed_at
               FROM follow_up f LEFT JOIN document d USING (sha256)
               LEFT JOIN mark_target t ON t.mark = 'follow_up' AND t.mark_id = f.id
               LEFT JOIN entry e ON e."key" = t.entry_key
               ORDER BY f.due IS NULL, f.due, f.id"""
    with desk.reading() as connection:
        rows = connection.execute(query).fetchall()
    return [_follow_up(row) for row in rows]


def follow_ups_at(desk: Desk, day: date) -> list[FollowUp]:
    """The follow-ups as they were at the end of `day` (of this machine's clock), read from the change log, by due date;
    without their entries."""
    query = "SELECT mark_id, at, after FROM change_log WHERE mark = ? ORDER BY id"
    with desk.reading() as connection:
        changes = connection.execute(query, (log.FOLLOW_UP,)).fetchall()
        documents = dict(connection.execute("SELECT sha256, id FROM document").fetchall())
    states: dict[int, str | None] = {number: after for number, at, after in changes if day_of(at) <= day}
    said = [decode(dict[str, Any], state) for state in states.values() if state is not None]
    found = [_said(each, documents.get(each["sha256"])) for each in said]
    return sorted(found, key=lambda each: (each.due is None, each.due or "", each.id))


def _said(said: dict[str, Any], document_id: int | None) -> FollowUp:
    """A follow-up as a row of the log keeps it."""
    first = [said[name] for name in ("id", "action", "owner", "due", "state", "note", "sha256", "category")]
    span = [said[name] for name in ("start", "end", "text")]
    times = [said[name] for name in ("created_at", "changed_at")]
    return _follow_up((*first, *span, said.get("title", ""), document_id, None, None, *times))


def _follow_up(row: tuple[Any, ...]) -> FollowUp:
    anchor = (row[6], Category(row[7]), *row[8:12])
    values = (*row[:4], FollowUpState(row[4]), row[5], Anchor(*anchor), *row[12:])
    return FollowUp(*values)


def add_follow_up(desk: Desk, fields: dict[str, Any], anchor: Anchor) -> log.Settled:
    """Stores a follow-up with the given `fields` (action, owner, due, state, note)."""
    return log.add(desk, log.FOLLOW_UP, {**fields, **anchor_columns(anchor)})


def change_follow_up(desk: Desk, follow_up_id: int, fields: dict[str, Any]) -> log.Settled:
    """Changes the given `fields`. Raises InvalidInputError when the follow-up is gone."""
    return log.change(desk, log.FOLLOW_UP, follow_up_id, fields)


def remove_follow_up(desk: Desk, follow_up_id: int) -> log.Settled:
    """Removes a follow-up; the log keeps it whole. Raises InvalidInputError when it is gone already."""
    return log.remove(desk, log.FOLLOW_UP, follow_up_id)
