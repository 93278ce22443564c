"""Ending a query of another thread that nobody waits for any more."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Stop:
    """Given to a reading, ends it from another thread; the reading then raises sqlite3.OperationalError."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def stop(self) -> None:
        """Ends the statement that is running, if one is. Never waits."""
        with self._lock:
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def over(self, connection: sqlite3.Connection) -> Iterator[None]:
        """The time in which `connection` is the one to be stopped."""
        with self._lock:
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None
