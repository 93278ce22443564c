"""Documents and the reports read from them: in and out of the desk."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from desktop_app.domain.dates import bounds
from desktop_app.domain.documents import Document, DocumentRow
from desktop_app.domain.entries import AnyFiled, Filed, Source
from desktop_app.store.clock import now
from desktop_app.store.codec import decode_report, quotes
from desktop_app.store.desk import Desk
from desktop_app.store.prepared import Origin, Prepared, Reading, unpack

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PASSAGES_A_DAY = 1 << 24
_FILED = """SELECT r.id, r.category, r.payload, d.id, d.sha256, d.heading, d.publisher, d.published_on, d.truncated
            FROM report r JOIN document d ON d.id = r.document_id"""


def known_files(desk: Desk) -> dict[int, set[str]]:
    """Size in bytes to the hashes of the documents that are so long."""
    found: dict[int, set[str]] = {}
    with desk.reading() as connection:
        for size, sha256 in connection.execute("SELECT size, sha256 FROM document"):
            found.setdefault(size, set()).add(sha256)
    return found


def add_documents(desk: Desk, batch: Sequence[Prepared]) -> list[int]:
    """Stores the documents of `batch` that are not on the desk yet, in one transaction; gives their ids.

    The entries are out of date until `entries.replace_entries` has run; the desk remembers that through a crash.
    """
    from sqlmodel import col, select

    from desktop_app.store import tables

    with desk.writing() as session:
        connection = session.connection()
        fresh = {each.document["sha256"]: each for each in batch}
        hashes = col(tables.DocumentTable.sha256)
        for known in session.exec(select(hashes).where(hashes.in_(list(fresh)))).all():
            del fresh[known]
        if not fresh:
            return []
        at = now()
        first = _next_id(connection, "document")
        numbered = list(enumerate(fresh.values(), start=first))
        rows = [{"id": key, "imported_at": at, **each.document, **each.reading.columns} for key, each in numbered]
        _insert(connection, tables.DocumentTable, rows)
        bodies = [{"document_id": key, "text": each.text, "original": each.original} for key, each in numbered]
        _insert(connection, tables.Body, bodies)
        _add_reports(connection, [(key, each.reading) for key, each in numbered])
        _add_passages(connection, numbered)
        mark_stale(connection)
        return [key for key, _ in numbered]


def replace_readings(desk: Desk, readings: Sequence[tuple[int, Reading]]) -> None:
    """Puts what a newer extractor says of documents (by id) in the place of what was said; text and marks stay."""
    with desk.writing() as session:
        connection = session.connection()
        ids = [(key,) for key, _ in readings]
        linked = "DELETE FROM entry_report WHERE report_id IN (SELECT id FROM report WHERE document_id = ?)"
        connection.exec_driver_sql(linked, ids)
        connection.exec_driver_sql("DELETE FROM report WHERE document_id = ?", ids)
        for key, reading in readings:
            names = ", ".join(f"{name} = ?" for name in reading.columns)
            values = (*reading.columns.values(), key)
            connection.exec_driver_sql(f"UPDATE document SET {names} WHERE id = ?", values)  # noqa: S608  # our own names
        _add_reports(connection, readings)
        mark_stale(connection)


def _add_reports(connection: "Connection", readings: Sequence[tuple[int, Reading]]) -> None:
    from desktop_app.store.tables import ReportTable

    rows = [{"document_id": key, **row} for key, reading in readings for row in reading.reports]
    _insert(connection, ReportTable, rows)


def _add_passages(connection: "Connection", documents: Sequence[tuple[int, Prepared]]) -> None:
    """Rows of passages and of their index. A passage's id follows its document's date: newest first is by id."""
    from desktop_app.store.tables import Passage

    rows: list[dict[str, Any]] = []
    following: dict[int, int] = {}  # first id of a day -> next free id of that day
    for key, each in documents:
        day = _day(each.reading.columns["published_on"]) * _PASSAGES_A_DAY
        if day not in following:
            following[day] = _next_id(connection, "passage", day, day + _PASSAGES_A_DAY)
        for passage in each.passages:
            rows.append({"id": following[day], "document_id": key, **passage})
            following[day] += 1
    rows.sort(key=lambda row: cast("int", row["id"]))  # the index writes out what it holds whenever ids go back
    _insert(connection, Passage, [{name: row[name] for name in row if name != "text"} for row in rows])
    connection.exec_driver_sql(
        "INSERT INTO passage_index (rowid, text, also) VALUES (?, ?, ?)",
        [(row["id"], row["text"], row["also"]) for row in rows],
    )


def _insert(connection: "Connection", table: type, rows: Iterable[dict[str, Any]]) -> None:
    from sqlalchemy import insert

    rows = list(rows)
    if rows:
        connection.execute(insert(table), rows)


def _next_id(connection: "Connection", table: str, start: int = 0, end: int = 1 << 62) -> int:
    query = f"SELECT max(id) FROM {table} WHERE id >= ? AND id < ?"  # noqa: S608  # our own table names
    highest = connection.exec_driver_sql(query, (start, end)).scalar()
    return start + 1 if highest is None else int(highest) + 1


@cache
def _day(published_on: str | None) -> int:
    return bounds(published_on)[0].toordinal() if published_on else date.today().toordinal()  # noqa: DTZ011  # a rank only


def mark_stale(connection: "Connection") -> None:
    """Remembers that the entries lag behind the reports."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO setting (name, value) VALUES ('entries', 'stale')")


def list_documents(desk: Desk) -> list[DocumentRow]:
    """All documents, newest first; undated ones by the day they came."""
    query = """SELECT d.id, d.sha256, d.name, d.heading, d.publisher, d.published_on, d.imported_at, d.truncated,
                      r.sha256 IS NOT NULL, d.events, d.agreements, coalesce(f.number, 0)
               FROM document d LEFT JOIN read_document r USING (sha256)
               LEFT JOIN (SELECT sha256, count(*) AS number FROM follow_up GROUP BY sha256) f USING (sha256)
               ORDER BY coalesce(d.published_on, d.imported_at) DESC, d.id DESC"""
    with desk.reading() as connection:
        rows = [(*row[:7], bool(row[7]), bool(row[8]), *row[9:]) for row in connection.execute(query)]
    return [DocumentRow(*row) for row in rows]


def find_document(desk: Desk, document_id: int) -> Document | None:
    """The document with its text, or None when the desk has none with that id."""
    query = """SELECT d.id, d.sha256, d.name, d.media_type, b.text, d.title, d.publisher, d.address, d.published_on,
                      d.imported_at, d.truncated, d.clutter
               FROM document d JOIN body b ON b.document_id = d.id WHERE d.id = ?"""
    with desk.reading() as connection:
        row = connection.execute(query, (document_id,)).fetchone()
    if row is None:
        return None
    values = (*row[:10], bool(row[10]), quotes(row[11]))
    return Document(*values)


def original_bytes(desk: Desk, document_id: int) -> bytes | None:
    """The bytes of the file as it was imported."""
    with desk.reading() as connection:
        row = connection.execute("SELECT original, text FROM body WHERE document_id = ?", (document_id,)).fetchone()
    return unpack(*row) if row else None


def document_reports(desk: Desk, document_id: int) -> tuple[AnyFiled, ...]:
    """All that the document says, in the order in which it was found."""
    with desk.reading() as connection:
        return tuple(filed_reports(connection, "WHERE r.document_id = ?", (document_id,)).values())


def all_reports(desk: Desk) -> tuple[AnyFiled, ...]:
    """All that all documents say, document by document."""
    with desk.reading() as connection:
        return tuple(filed_reports(connection).values())


def filed_reports(
    connection: sqlite3.Connection, where: str = "", values: tuple[object, ...] = ()
) -> dict[int, AnyFiled]:
    """Id to report for those that `where` (our own SQL, over `r` and `d`) selects, in the order of storing."""
    sources: dict[int, Source] = {}
    filed: dict[int, AnyFiled] = {}
    query = f"{_FILED} {where} ORDER BY r.id"
    for key, category, payload, *columns, truncated in connection.execute(query, values):
        origin = (*columns, bool(truncated))
        source = sources.setdefault(columns[0], Source(*origin))
        filed[key] = cast("AnyFiled", Filed(key, source, cast("Any", decode_report(category, payload))))
    return filed


def outdated(desk: Desk, extractor: str) -> list[int]:
    """Ids of the documents that another extractor than this one has read last."""
    with desk.reading() as connection:
        rows = connection.execute("SELECT id FROM document WHERE extractor <> ? ORDER BY id", (extractor,))
        return [key for (key,) in rows]


def origin(desk: Desk, document_id: int) -> Origin:
    """What an extractor is given of the document."""
    query = """SELECT d.name, b.text, d.source_title, d.publisher, d.source_published_on
               FROM document d JOIN body b ON b.document_id = d.id WHERE d.id = ?"""
    with desk.reading() as connection:
        return Origin(*connection.execute(query, (document_id,)).fetchone())


def set_read(desk: Desk, document_id: int, *, read: bool) -> bool:
    """Remembers whether the officer has read the document; tells whether that is a change."""
    if read:
        query = "INSERT OR IGNORE INTO read_document SELECT sha256, ? FROM document WHERE id = ?"
        values: tuple[object, ...] = (now(), document_id)
    else:
        query, values = (
            "DELETE FROM read_document WHERE sha256 = (SELECT sha256 FROM document WHERE id = ?)",
            (document_id,),
        )
    with desk.writing_rows() as connection:
        return connection.execute(query, values).rowcount > 0
