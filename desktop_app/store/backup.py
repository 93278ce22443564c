"""A copy of the desk while it is in use."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.store.connection import connect
from desktop_app.store.desk import Desk
from desktop_app.store.faults import store_errors


def back_up(desk: Desk, target: Path) -> None:
    """Copies the desk to `target`, checks the copy, and only then gives it its name.

    An earlier backup of the same desk is replaced. Raises StoreError when `target` is the desk itself or anything else,
    or cannot be written.
    """
    if target.exists() and target.samefile(desk.path):
        raise StoreError(f"{target} is the desk itself.", remedy="Choose another name for the backup.", path=target)
    with desk.reading() as connection:
        own = _desk_id(connection)
        if target.exists() and (own is None or _desk_in(target) != own):
            raise StoreError(
                f"{target} is there already and is no backup of this desk.", remedy="Choose another name.", path=target
            )
        unfinished = target.with_name(f"{target.name}.unfinished")
        with store_errors(target):
            try:
                _copy(connection, unfinished)
                unfinished.replace(target)
            finally:
                for each in (unfinished, *_companions(unfinished)):
                    each.unlink(missing_ok=True)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(connect(target, create=True)) as copy:
        connection.backup(copy)
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise StoreError(f"The backup {target} is damaged: {verdict}.", remedy="Check the disk.", path=target)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without companions, to carry away


def _companions(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _desk_id(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM setting WHERE name = 'desk_id'").fetchone()
    return row[0] if row else None


def _desk_in(path: Path) -> str | None:
    try:
        with closing(connect(path)) as connection:
            return _desk_id(connection)
    except sqlite3.Error:
        return None
