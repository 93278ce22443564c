"""What SQLite and the disk complain about, as one sentence for the officer."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from desktop_app.domain.errors import StoreError

_FOLDER = "Check that its folder is there and that you may write in it."
_IN_USE = ("is in use by another program.", "Close that program, or wait until its import has ended.")
_SENTENCES = {  # primary result code: what happened, what to do
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full.", "Free some space; nothing that was stored is lost."),
    sqlite3.SQLITE_READONLY: ("cannot be written.", "Check the permissions of the file and of its folder."),
    sqlite3.SQLITE_PERM: ("cannot be written.", "Check the permissions of the file and of its folder."),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened.", _FOLDER),
    sqlite3.SQLITE_NOTADB: ("is not a desk of Legation.", "Choose another file."),
    sqlite3.SQLITE_CORRUPT: ("is damaged.", "Restore it from a backup."),
    sqlite3.SQLITE_IOERR: ("cannot be read or written: the disk reports an error.", "Check the disk, then the backup."),
}


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Raises what SQLite or the system says against the file at `path` as StoreError; our own bugs as they are."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(f"{path} cannot be used: {reason}.", remedy=_FOLDER, path=path) from error
    except Exception as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        raise StoreError(f"{path} {sentence[0]}", remedy=sentence[1], path=path) from error


def _sentence(error: Exception) -> tuple[str, str] | None:
    if isinstance(error, (zlib.error, msgspec.MsgspecError)):  # no record can be made of what is stored
        return _SENTENCES[sqlite3.SQLITE_CORRUPT]
    fault = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)  # as SQLAlchemy wraps it
    code = getattr(fault, "sqlite_errorcode", None)
    return _SENTENCES.get(code & 0xFF) if code is not None else None
