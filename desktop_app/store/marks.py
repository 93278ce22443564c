"""Follow-ups and the change log. Every change to a follow-up is one row of the log, in the same transaction."""

from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor, FollowUp, LogEntry
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.store.anchors import refresh_targets
from desktop_app.store.clock import now, who
from desktop_app.store.codec import decode, text
from desktop_app.store.desk import Desk

if TYPE_CHECKING:
    from sqlmodel import Session

    from desktop_app.store.tables import FollowUpTable

MARK = "follow_up"
_GONE = "There is no such follow-up any more."


def list_follow_ups(desk: Desk) -> list[FollowUp]:
    """All follow-ups, by due date, those without one last. One whose entry is lost has no key and no title."""
    query = """SELECT f.id, f.action, f.owner, f.due, f.state, f.note, f.sha256, f.category, f.start, f."end",
                      f.text, f.title, d.id, e."key", e.title, f.created_at, f.changed_at
               FROM follow_up f LEFT JOIN document d USING (sha256)
               LEFT JOIN mark_target m ON m.follow_up_id = f.id LEFT JOIN entry e ON e."key" = m.entry_key
               ORDER BY f.due IS NULL, f.due, f.id"""
    with desk.reading() as connection:
        rows = connection.execute(query).fetchall()
    return [_follow_up(row) for row in rows]


def _follow_up(row: tuple[Any, ...]) -> FollowUp:
    anchor = (row[6], Category(row[7]), *row[8:12])
    values = (*row[:4], FollowUpState(row[4]), row[5], Anchor(*anchor), *row[12:])
    return FollowUp(*values)


def add_follow_up(desk: Desk, fields: dict[str, Any], anchor: Anchor) -> tuple[int, int]:
    """Stores a follow-up with the given `fields` (action, owner, due, state, note).

    Gives its id and that of the log's row.
    """
    from desktop_app.store.tables import FollowUpTable

    at = now()
    with desk.writing() as session:
        follow_up = FollowUpTable(
            **fields,
            sha256=anchor.sha256,
            category=anchor.category.value,
            start=anchor.start,
            end=anchor.end,
            text=anchor.text,
            title=anchor.title,
            created_at=at,
            changed_at=at,
        )
        session.add(follow_up)
        session.flush()
        return _settle(session, None, follow_up)


def change_follow_up(desk: Desk, follow_up_id: int, fields: dict[str, Any]) -> tuple[int, int]:
    """Changes the given `fields`. Raises InvalidInputError when the follow-up is gone."""
    from desktop_app.store.tables import FollowUpTable

    with desk.writing() as session:
        follow_up = session.get(FollowUpTable, follow_up_id)
        if follow_up is None:
            raise InvalidInputError(_GONE)
        before = _state(follow_up)
        for name, value in {**fields, "changed_at": now()}.items():
            setattr(follow_up, name, value)
        session.flush()
        return _settle(session, before, follow_up)


def remove_follow_up(desk: Desk, follow_up_id: int) -> tuple[int, int]:
    """Removes a follow-up; the log keeps it whole. Raises InvalidInputError when it is gone already."""
    with desk.writing() as session:
        return _restore(session, follow_up_id, None)


def undo(desk: Desk, log_id: int) -> tuple[int, int]:
    """Puts the follow-up back to what it was before the change in row `log_id` of the log.

    Raises InvalidInputError when the log has no such row.
    """
    from desktop_app.store.tables import ChangeLog

    with desk.writing() as session:
        row = session.get(ChangeLog, log_id)
        if row is None:
            raise InvalidInputError("There is no such change to undo.")
        return _restore(session, row.mark_id, row.before)


def change_log(desk: Desk) -> list[LogEntry]:
    """The whole log, newest first."""
    query = 'SELECT id, at, who, mark, mark_id, "before", after FROM change_log ORDER BY id DESC'
    with desk.reading() as connection:
        return [LogEntry(*row) for row in connection.execute(query)]


def _restore(session: "Session", follow_up_id: int, state: str | None) -> tuple[int, int]:
    """Makes the follow-up what `state` (JSON) says; None removes it."""
    from desktop_app.store.tables import FollowUpTable

    current = session.get(FollowUpTable, follow_up_id)
    if current is None and state is None:
        raise InvalidInputError(_GONE)
    before = _state(current) if current else None
    if state is None:
        session.delete(current)
        restored = None
    else:
        restored = session.merge(FollowUpTable(**decode(dict[str, Any], state)))
    session.flush()
    return _settle(session, before, restored, follow_up_id)


def _settle(
    session: "Session", before: str | None, follow_up: "FollowUpTable | None", follow_up_id: int | None = None
) -> tuple[int, int]:
    """Logs the change and ties the follow-up to its entry; gives the ids of the follow-up and of the log's row."""
    from desktop_app.store.tables import ChangeLog

    key = follow_up.id if follow_up else follow_up_id
    after = _state(follow_up) if follow_up else None
    row = ChangeLog(at=now(), who=who(), mark=MARK, mark_id=key or 0, before=before, after=after)
    session.add(row)
    session.flush()
    refresh_targets(session.connection(), key)
    return key or 0, row.id or 0


def _state(follow_up: "FollowUpTable") -> str:
    return text({name: getattr(follow_up, name) for name in type(follow_up).model_fields})
