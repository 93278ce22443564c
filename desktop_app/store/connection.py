"""How every connection to a desk is made."""

import sqlite3
from pathlib import Path

from desktop_app.domain.errors import StoreError

APPLICATION_ID = 0x4C45474E  # "LEGN": tells a desk from any other SQLite file
_WAIT = 10.0  # seconds for another process to end its transaction
_EACH_TIME = """
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_size_limit = 16777216;
"""


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode, with the settings that SQLite does not keep in the file.

    It may be handed from thread to thread, but used by one at a time. Raises sqlite3.Error.
    """
    mode = "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        connection.executescript(_EACH_TIME)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def check_owner(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StoreError when the file is an SQLite database of some other program. A new, empty file is fine."""
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        raise StoreError(f"{path} is a database of another program.", remedy="Choose another file.", path=path)
