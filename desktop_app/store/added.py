"""What the officer read himself, among the reports: derived from his marks, with the mark's id as a negative one."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from desktop_app.domain.vocabulary import Category, MarkKind
from desktop_app.store.codec import REPORTS, decode, payload

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LAST = 1 << 30  # position: after all that an extractor finds
_MARKS = """SELECT m.id, d.id, m.category, m.start, m."end", m.report FROM mark m JOIN document d USING (sha256)
            WHERE m.kind = ?"""


def refile(connection: "Connection", mark_id: int) -> None:
    """Files the report of one mark anew; there is none any more where the mark is gone or adds nothing."""
    connection.exec_driver_sql("DELETE FROM entry_report WHERE report_id = ?", (-mark_id,))
    connection.exec_driver_sql("DELETE FROM report WHERE id = ?", (-mark_id,))
    _file(connection, f"{_MARKS} AND m.id = ?", (MarkKind.ADD.value, mark_id))


def file_added(connection: "Connection", hashes: Collection[str]) -> None:
    """Files what marks add to documents that are new on the desk."""
    marked = connection.exec_driver_sql("SELECT sha256 FROM mark WHERE kind = ?", (MarkKind.ADD.value,)).scalars()
    for sha256 in set(marked).intersection(hashes):
        _file(connection, f"{_MARKS} AND m.sha256 = ?", (MarkKind.ADD.value, sha256))


def _file(connection: "Connection", query: str, values: tuple[Any, ...]) -> None:
    for mark_id, document_id, category, start, end, report in connection.exec_driver_sql(query, values).fetchall():
        packed = payload(decode(REPORTS[Category(category)], report))
        row = (-mark_id, document_id, category, _LAST, start, end, packed)
        connection.exec_driver_sql("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)", row)
