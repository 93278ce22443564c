"""The officer's rows. Every change to one is a row of the append-only change log, in the same transaction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import LogEntry
from desktop_app.domain.vocabulary import MarkKind
from desktop_app.store import stale
from desktop_app.store.added import refile
from desktop_app.store.anchors import anchors_in, refresh_targets
from desktop_app.store.clock import now, who
from desktop_app.store.codec import decode, text
from desktop_app.store.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlmodel import Session, SQLModel

FOLLOW_UP, MARK = "follow_up", "mark"  # as the column `mark` of the log has them
_NAMES = {FOLLOW_UP: "follow-up", MARK: "mark"}

Fields = dict[str, Any]


class Settled(NamedTuple):
    """A change that was made: to a row of which table, and where the log has it."""

    table: str
    id: int
    log_id: int


def add(desk: Desk, table: str, fields: Fields) -> Settled:
    """Stores a new row; `fields` are its columns but for the id and the times."""
    at = now()
    with desk.writing() as session:
        row = _tables()[table](**fields, created_at=at, changed_at=at)
        session.add(row)
        session.flush()
        return _settle(session, table, None, row)


def change(desk: Desk, table: str, row_id: int, fields: Fields) -> Settled:
    """Changes the given columns. Raises InvalidInputError when the row is gone."""
    with desk.writing() as session:
        row = session.get(_tables()[table], row_id)
        if row is None:
            raise _gone(table)
        before = _state(row)
        for name, value in {**fields, "changed_at": now()}.items():
            setattr(row, name, value)
        session.flush()
        return _settle(session, table, before, row)


def remove(desk: Desk, table: str, row_id: int) -> Settled:
    """Removes a row; the log keeps it whole. Raises InvalidInputError when it is gone already."""
    with desk.writing() as session:
        return _restore(session, table, row_id, None)


def undo(desk: Desk, log_id: int) -> Settled:
    """Puts the row back to what it was before the change in row `log_id` of the log.

    Raises InvalidInputError when the log has no such row, or the change is taken back already.
    """
    from desktop_app.store.tables import ChangeLog

    with desk.writing() as session:
        entry = session.get(ChangeLog, log_id)
        if entry is None:
            raise InvalidInputError("There is no such change to undo.")
        return _restore(session, entry.mark, entry.mark_id, entry.before)


def change_log(desk: Desk) -> list[LogEntry]:
    """The whole log, newest first."""
    query = 'SELECT id, at, who, mark, mark_id, "before", after FROM change_log ORDER BY id DESC'
    with desk.reading() as connection:
        return [LogEntry(*row) for row in connection.execute(query)]


def _tables() -> dict[str, "type[SQLModel]"]:
    from desktop_app.store.tables import FollowUpTable, MarkTable

    return {FOLLOW_UP: FollowUpTable, MARK: MarkTable}


def _gone(table: str) -> InvalidInputError:
    return InvalidInputError(f"There is no such {_NAMES[table]} any more.")


def _restore(session: "Session", table: str, row_id: int, state: str | None) -> Settled:
    """Makes the row what `state` (JSON) says; None removes it."""
    model = _tables()[table]
    current = session.get(model, row_id)
    if current is None and state is None:
        raise _gone(table)
    before = _state(current) if current else None
    restored = session.merge(model(**decode(Fields, state))) if state is not None else None
    if restored is None:
        session.delete(current)
    session.flush()
    return _settle(session, table, before, restored, row_id)


def _settle(session: "Session", table: str, before: str | None, row: "SQLModel | None", row_id: int = 0) -> Settled:
    """Logs the change and lets follow what hangs on the row: its entry, and the report that it adds."""
    from desktop_app.store.tables import ChangeLog

    key: int = row_id or getattr(row, "id", 0)
    after = _state(row) if row else None
    logged = ChangeLog(at=now(), who=who(), mark=table, mark_id=key, before=before, after=after)
    session.add(logged)
    session.flush()
    connection = session.connection()
    if table == MARK:
        _mark_stale(connection, [state for state in (before, after) if state])
        refile(connection, key)
    refresh_targets(connection, only=(table, key))
    return Settled(table, key, logged.id or 0)


def _mark_stale(connection: "Connection", states: Sequence[str]) -> None:
    """The entries of all documents that a mark touches, before or after, are to be made anew."""
    said = [decode(Fields, state) for state in states]
    others = [anchor.sha256 for each in said for name in ("also", "others") for anchor in anchors_in(each[name])]
    stale.mark_around(connection, [*(each["sha256"] for each in said), *others])
    stale.mark_replaced(connection, [each["sha256"] for each in said if each["kind"] == MarkKind.ADD])


def _state(row: "SQLModel") -> str:
    return text({name: getattr(row, name) for name in type(row).model_fields})
