"""An open desk: connections to one file, for many readers and one writer at a time."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import StoreError
from desktop_app.store.connection import check_owner, connect
from desktop_app.store.faults import store_errors
from desktop_app.store.migrations import migrate
from desktop_app.store.stopping import Stop

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine
    from sqlmodel import Session


class Desk:
    """Opaque to callers but for `path` and `close`; usable from several threads.

    Readers never wait for the writer (WAL); a second writer waits for the first.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._writing = threading.RLock()
        self._closed = False

    @contextmanager
    def reading(self, stop: Stop | None = None) -> Iterator[sqlite3.Connection]:
        """A connection for queries, whose statements all see the desk at one moment. `stop` can end them from another
        thread. Raises StoreError."""
        with store_errors(self.path):
            connection = self._borrow()
            try:
                connection.execute("BEGIN")
                with (stop or Stop()).over(connection):
                    yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def writing(self) -> Iterator["Session"]:
        """A session whose changes are all kept when the block ends, and none when it raises. Raises StoreError."""
        with self._writing, store_errors(self.path):
            from sqlmodel import Session

            with Session(self._engine) as session:
                yield session
                session.commit()

    @contextmanager
    def writing_rows(self) -> Iterator[sqlite3.Connection]:
        """The same on a bare connection, for a single statement that must not wait for SQLModel to load."""
        with self._writing, store_errors(self.path):
            connection = self._borrow()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            finally:
                self._give_back(connection)

    def warm_up(self) -> None:
        """Loads what the first write needs, so that it need not wait for it. Safe in any thread."""
        from desktop_app.store import tables  # noqa: F401  # maps the classes

        with self.writing() as session:
            session.connection()

    def close(self) -> None:
        """Closes the file. Whoever uses the desk afterwards gets a StoreError."""
        with self._writing:
            self._closed = True
            if "_engine" in self.__dict__:
                self._engine.dispose()
            while self._idle:
                self._idle.pop().close()

    @cached_property
    def _engine(self) -> "Engine":
        from sqlalchemy import create_engine, event
        from sqlalchemy.pool import StaticPool

        engine = create_engine("sqlite://", creator=lambda: connect(self.path), poolclass=StaticPool)
        # The driver's own transactions begin too late to keep a second writer out.
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        return engine

    def _borrow(self) -> sqlite3.Connection:
        if self._closed:
            raise StoreError(f"{self.path} is closed.", remedy="Open the desk again.", path=self.path)
        try:
            return self._idle.pop()
        except IndexError:
            return connect(self.path)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with suppress(sqlite3.Error):
            connection.rollback()
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)


def open_file(path: Path, *, create: bool) -> Desk:
    """The desk in the file at `path`, made if `create` and it is not there, and brought to the newest form.

    Raises StoreError: not there, not a desk, made by a newer program, not readable or writable, damaged, in use.
    """
    if not create and not path.exists():
        raise StoreError(f"There is no desk at {path}.", remedy="Import something first, or check the name.", path=path)
    with store_errors(path):
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        with closing(connect(path, create=create)) as connection:
            check_owner(connection, path)
            migrate(connection, path)
    return Desk(path)
