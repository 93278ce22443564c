"""Documents and the reports read from them onto the desk: a batch, a transaction."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from desktop_app.domain.dates import bounds
from desktop_app.store import stale
from desktop_app.store.added import file_added
from desktop_app.store.clock import now
from desktop_app.store.desk import Desk
from desktop_app.store.prepared import Prepared, Reading, also

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlmodel import SQLModel

_PASSAGES_A_DAY = 1 << 24


def add_documents(desk: Desk, batch: Sequence[Prepared]) -> list[int]:
    """Stores the documents of `batch` that are not on the desk yet, in one transaction; gives their ids.

    The entries are out of date until `filing.replace_entries` has run; the desk remembers that through a crash.
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
        file_added(connection, fresh)
        stale.mark_new(connection, fresh)
        return [key for key, _ in numbered]


def replace_readings(desk: Desk, readings: Sequence[tuple[int, Reading]]) -> None:
    """Puts what a newer extractor says of documents (by id) in the place of what was said; text and marks stay."""
    if not readings:
        return
    with desk.writing() as session:
        connection = session.connection()
        ids = [(key,) for key, _ in readings]
        stale.mark_replaced(connection, _hashes(connection, [key for key, _ in readings]))
        linked = "DELETE FROM entry_report WHERE report_id IN (SELECT id FROM report WHERE document_id = ?)"
        connection.exec_driver_sql(linked, ids)
        connection.exec_driver_sql("DELETE FROM report WHERE document_id = ? AND id > 0", ids)  # below: by hand
        for key, reading in readings:
            _retitle(connection, key, reading.columns["heading"])
            names = ", ".join(f"{name} = ?" for name in reading.columns)
            values = (*reading.columns.values(), key)
            connection.exec_driver_sql(f"UPDATE document SET {names} WHERE id = ?", values)  # noqa: S608  # our own names
        _add_reports(connection, readings)


def _retitle(connection: "Connection", document_id: int, heading: str) -> None:
    """Lets the document be found by its new heading, where that is another one."""
    query = """SELECT w.id, w.text, w.also FROM document d JOIN passage p ON p.document_id = d.id AND p.start = 0
               JOIN passage_words w ON w.id = p.id WHERE d.id = ? AND d.heading <> ?"""
    for key, text, before in connection.exec_driver_sql(query, (document_id, heading)).fetchall():
        after = also(text, heading)
        connection.exec_driver_sql(  # an index over another table's words is told what it is to forget
            "INSERT INTO passage_index (passage_index, rowid, text, also) VALUES ('delete', ?, ?, ?)",
            (key, text, before),
        )
        connection.exec_driver_sql("UPDATE passage SET also = ? WHERE id = ?", (after, key))
        connection.exec_driver_sql("INSERT INTO passage_index (rowid, text, also) VALUES (?, ?, ?)", (key, text, after))


def _add_reports(connection: "Connection", readings: Sequence[tuple[int, Reading]]) -> None:
    from desktop_app.store.tables import ReportTable

    said = ({"document_id": key, **row} for key, reading in readings for row in reading.reports)
    # The database would go on from the highest id, which is one of the officer's own where there is no other.
    first = _next_id(connection, "report")
    rows = [{"id": number, **row} for number, row in enumerate(said, start=first)]
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


def _insert(connection: "Connection", table: "type[SQLModel]", rows: Sequence[dict[str, Any]]) -> None:
    """Inserts rows of plain values with the same columns: by the driver itself, which takes half as long."""
    if rows:
        names, values = (", ".join(f"{mark}{name}{end}" for name in rows[0]) for mark, end in (('"', '"'), (":", "")))
        query = f"INSERT INTO {table.__tablename__} ({names}) VALUES ({values})"  # noqa: S608  # our own names
        connection.exec_driver_sql(query, rows)


def _next_id(connection: "Connection", table: str, start: int = 0, end: int = 1 << 62) -> int:
    query = f"SELECT max(id) FROM {table} WHERE id >= ? AND id < ?"  # noqa: S608  # our own table names
    highest = connection.exec_driver_sql(query, (start, end)).scalar()
    return start + 1 if highest is None else int(highest) + 1


@cache
def _day(published_on: str | None) -> int:
    return bounds(published_on)[0].toordinal() if published_on else date.today().toordinal()  # noqa: DTZ011  # a rank only


def _hashes(connection: "Connection", ids: Sequence[int]) -> list[str]:
    query = "SELECT sha256 FROM document WHERE id IN (SELECT value FROM json_each(?))"
    return [sha256 for (sha256,) in connection.exec_driver_sql(query, (json.dumps(list(ids)),))]
