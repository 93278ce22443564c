"""How a desk file comes to the form that this program knows: numbered steps, each in one transaction.

A step is history: once released it is never edited, for there are desks that were made by it. What the tables look like
today is in `tables.py`; a test holds that all steps together make just that.
"""

import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.store.connection import APPLICATION_ID
from desktop_app.store.fifth_version import SQL as PARTIES_BY_ENTRY
from desktop_app.store.first_version import SQL as FIRST_VERSION
from desktop_app.store.fourth_version import SQL as PIECE_BY_PIECE
from desktop_app.store.sixth_version import SQL as NARROWER_KEYS
from desktop_app.store.third_version import SQL as MARKS

Step = Callable[[sqlite3.Connection], None]
STEPS: dict[int, Step] = {}


def step(version: int) -> Callable[[Step], Step]:
    """Registers a function as what leads to `version` from the one before it."""

    def register(function: Step) -> Step:
        if version != len(STEPS) + 1:
            raise ValueError(f"step {version} does not follow step {len(STEPS)}")
        STEPS[version] = function
        return function

    return register


@step(1)
def _first(connection: sqlite3.Connection) -> None:
    for statement in FIRST_VERSION:
        connection.execute(statement)
    connection.execute("INSERT INTO setting (name, value) VALUES ('desk_id', ?)", (secrets.token_hex(16),))


@step(2)
def _titles_of_anchors(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE follow_up ADD COLUMN title VARCHAR NOT NULL DEFAULT ''")


@step(3)
def _marks(connection: sqlite3.Connection) -> None:
    """What the officer says of entries; what an entry shows of it. The entries are made anew."""
    for statement in MARKS:
        connection.execute(statement)


@step(4)
def _piece_by_piece(connection: sqlite3.Connection) -> None:
    """What keeps the dossier up to date piece by piece. The entries are made anew."""
    for statement in PIECE_BY_PIECE:
        connection.execute(statement)


@step(5)
def _parties_by_entry(connection: sqlite3.Connection) -> None:
    """Without it every entry that is replaced reads through the parties of all."""
    for statement in PARTIES_BY_ENTRY:
        connection.execute(statement)


@step(6)
def _narrower_keys(connection: sqlite3.Connection) -> None:
    """What entries ask of one another is asked by narrower keys. The entries are made anew."""
    for statement in NARROWER_KEYS:
        connection.execute(statement)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Brings the desk to the newest version; a desk with content is copied beside itself first.

    Raises StoreError when the desk was made by a newer program, and sqlite3.Error; after a step that fails the desk
    is as it was before it.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    newest = len(STEPS)
    if version > newest:
        raise StoreError(
            f"{path} was made by a newer Legation (form {version}; this one knows {newest}).",
            remedy="Update Legation, or choose another desk.",
            path=path,
        )
    if version == newest:
        return
    if version:
        _keep_copy(connection, path, version)
    else:
        connection.execute("PRAGMA journal_mode = WAL")
    for number in range(version + 1, newest + 1):
        _take(connection, number)


def _take(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have opened the same desk a moment ago and taken the step first.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < number:
            STEPS[number](connection)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.before-form-{version + 1}")
    if not copy.exists():  # an earlier try made it, when the desk was as it is now
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
