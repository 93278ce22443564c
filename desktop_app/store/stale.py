"""What the entries are not up to date with. It is written with what made it so, and read when they are made anew."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.refresh import Stale

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection

_IN = "(SELECT value FROM json_each(?))"
_ENTRIES = f"""INSERT OR IGNORE INTO stale SELECT DISTINCT 'entry', e."key" FROM document d
               JOIN report r ON r.document_id = d.id JOIN entry_report l ON l.report_id = r.id
               JOIN entry e ON e.id = l.entry_id
               WHERE d.sha256 IN {_IN} AND e.category <> 'person'"""  # noqa: S608  # our own words, as below
_NUMBERS = f"""INSERT OR IGNORE INTO stale SELECT DISTINCT 'number', CAST(k.number AS TEXT) FROM document d
               JOIN report r ON r.document_id = d.id JOIN report_key k ON k.report_id = r.id
               WHERE d.sha256 IN {_IN} AND r.category IN ('person', 'figure')"""  # noqa: S608
_KEYS = f"""DELETE FROM report_key WHERE report_id IN
            (SELECT r.id FROM document d JOIN report r ON r.document_id = d.id WHERE d.sha256 IN {_IN})"""  # noqa: S608


def mark_new(connection: "Connection", hashes: Iterable[str]) -> None:
    """These documents' reports are new."""
    rows = [(sha256,) for sha256 in hashes]
    if rows:
        _count(connection)
        connection.exec_driver_sql("INSERT OR IGNORE INTO stale VALUES ('document', ?)", rows)


def mark_around(connection: "Connection", hashes: Sequence[str]) -> None:
    """Something is said otherwise of these documents: their entries and their figures are to be made anew."""
    _count(connection)
    chosen = (json.dumps(list(hashes)),)
    connection.exec_driver_sql(_ENTRIES, chosen)
    connection.exec_driver_sql(_NUMBERS, chosen)


def mark_replaced(connection: "Connection", hashes: Sequence[str]) -> None:
    """The reports of these documents are about to be replaced or removed."""
    if not hashes:
        return
    mark_around(connection, hashes)
    connection.exec_driver_sql(_KEYS, (json.dumps(list(hashes)),))
    mark_new(connection, hashes)


def mark_everything(connection: "Connection") -> None:
    """All entries are to be made anew."""
    connection.exec_driver_sql("INSERT OR IGNORE INTO stale VALUES ('everything', '')")


def read(connection: "sqlite3.Connection") -> tuple[Stale, bool]:
    """What is stale, and whether everything is."""
    found: dict[str, list[str]] = {"document": [], "entry": [], "number": [], "everything": []}
    for what, name in connection.execute("SELECT what, name FROM stale"):
        found[what].append(name)
    stale = Stale(frozenset(found["document"]), frozenset(found["entry"]), frozenset(map(int, found["number"])))
    return stale, bool(found["everything"])


def generation(connection: "sqlite3.Connection") -> int:
    """A number that is another one after everything that makes entries stale or brings them up to date."""
    row = connection.execute("SELECT value FROM setting WHERE name = 'generation'").fetchone()
    return int(row[0]) if row else 0


def clear(connection: "Connection") -> None:
    """Nothing is stale any more."""
    _count(connection)
    connection.exec_driver_sql("DELETE FROM stale")


def _count(connection: "Connection") -> None:
    connection.exec_driver_sql(
        """INSERT INTO setting (name, value) VALUES ('generation', '1')
           ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1"""
    )
