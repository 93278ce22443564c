"""Documents of the desk and what they say."""

import json
import sqlite3
from collections.abc import Callable, Collection
from typing import Any, cast

from desktop_app.domain.documents import Document, DocumentRow, Original
from desktop_app.domain.entries import AnyFiled, Filed, Source
from desktop_app.domain.reports import Report
from desktop_app.domain.vocabulary import SourceKind
from desktop_app.store.clock import now
from desktop_app.store.codec import quotes, report
from desktop_app.store.desk import Desk
from desktop_app.store.packing import unpack
from desktop_app.store.prepared import Origin

_FILED = """SELECT r.id, r.category, r.payload, d.id, d.sha256, d.heading, d.publisher, d.published_on, d.truncated
            FROM report r JOIN document d ON d.id = r.document_id"""


def known_files(desk: Desk) -> dict[int, set[str]]:
    """Size in bytes to the hashes of the documents that are so long."""
    found: dict[int, set[str]] = {}
    with desk.reading() as connection:
        for size, sha256 in connection.execute("SELECT size, sha256 FROM document"):
            found.setdefault(size, set()).add(sha256)
    return found


def list_documents(desk: Desk, *, documents: Collection[int] | None = None) -> list[DocumentRow]:
    """All documents, or those with these ids, newest first; undated ones by the day they came."""
    only = "" if documents is None else "WHERE d.id IN (SELECT value FROM json_each(?))"
    values = () if documents is None else (json.dumps(list(documents)),)
    query = f"""SELECT d.id, d.sha256, d.name, d.heading, d.publisher, d.published_on, d.imported_at, d.truncated,
                      r.sha256 IS NOT NULL, d.events, d.agreements, coalesce(f.number, 0)
               FROM document d LEFT JOIN read_document r USING (sha256)
               LEFT JOIN (SELECT sha256, count(*) AS number FROM follow_up GROUP BY sha256) f USING (sha256)
               {only} ORDER BY coalesce(d.published_on, d.imported_at) DESC, d.id DESC"""  # noqa: S608  # our own words
    with desk.reading() as connection:
        rows = [(*row[:7], bool(row[7]), bool(row[8]), *row[9:]) for row in connection.execute(query, values)]
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


def original(desk: Desk, document_id: int) -> Original | None:
    """The file as it was imported; None when the desk has no such document."""
    query = """SELECT b.original, b.text, d.encoding FROM body b JOIN document d ON d.id = b.document_id
               WHERE d.id = ?"""
    with desk.reading() as connection:
        row = connection.execute(query, (document_id,)).fetchone()
    return Original(unpack(row[0], row[1].encode()), row[2]) if row else None


def document_reports(desk: Desk, document_id: int) -> tuple[AnyFiled, ...]:
    """All that the document says, in the order in which it was found."""
    with desk.reading() as connection:
        return tuple(filed_reports(connection, "WHERE r.document_id = ?", (document_id,)).values())


def all_reports(desk: Desk) -> tuple[AnyFiled, ...]:
    """All that all documents say, document by document."""
    with desk.reading() as connection:
        return tuple(filed_reports(connection).values())


def filed_reports(
    connection: sqlite3.Connection,
    where: str = "",
    values: tuple[object, ...] = (),
    *,
    decoded: Callable[[str, bytes], Report] = report,
) -> dict[int, AnyFiled]:
    """Id to report for those that `where` (our own SQL, over `r` and `d`) selects, in the order of storing. `decoded`
    gives the report of a category that a payload holds."""
    sources: dict[int, Source] = {}
    filed: dict[int, AnyFiled] = {}
    weighed = dict(connection.execute("SELECT sha256, value FROM mark WHERE kind = 'weigh' ORDER BY id").fetchall())
    query = f"{_FILED} {where} ORDER BY r.id"
    for key, category, payload, *columns, truncated in connection.execute(query, values):
        if columns[0] not in sources:
            kind = SourceKind(weighed[columns[1]]) if columns[1] in weighed else None
            origin = (*columns, bool(truncated), kind)
            sources[columns[0]] = Source(*origin)
        filed[key] = cast("AnyFiled", Filed(key, sources[columns[0]], cast("Any", decoded(category, payload))))
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
