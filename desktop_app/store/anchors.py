"""How a mark finds its entry: the report of its category that quotes the same words of the same document."""

from typing import TYPE_CHECKING

from desktop_app.domain.anchoring import nearest
from desktop_app.domain.marks import Anchor
from desktop_app.domain.reports import title_of
from desktop_app.domain.vocabulary import Category
from desktop_app.store.codec import report
from desktop_app.store.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy import Connection

_REPORTS = """SELECT r.payload, e."key" FROM report r
              JOIN document d ON d.id = r.document_id
              JOIN entry_report l ON l.report_id = r.id JOIN entry e ON e.id = l.entry_id
              WHERE d.sha256 = ? AND r.category = ? ORDER BY r.position, e.id"""


def refresh_targets(connection: "Connection", follow_up_id: int | None = None) -> None:
    """Ties all follow-ups, or one, anew to the entries that their anchors find now."""
    which, values = ("", ()) if follow_up_id is None else (" WHERE id = ?", (follow_up_id,))
    chosen = which.replace("id", "follow_up_id")
    connection.exec_driver_sql(f"DELETE FROM mark_target{chosen}", values)  # noqa: S608  # our own words
    anchored = connection.exec_driver_sql(
        f'SELECT id, sha256, category, start, "end", text, title FROM follow_up{which}',  # noqa: S608  # our own words
        values,
    ).fetchall()
    for key, sha256, category, start, end, text, title in anchored:
        rows = connection.exec_driver_sql(_REPORTS, (sha256, category)).fetchall()
        candidates = ((report(category, payload), entry_key) for payload, entry_key in rows)
        found = nearest(Anchor(sha256, Category(category), start, end, text, title), candidates)
        if found:
            connection.exec_driver_sql("INSERT INTO mark_target (follow_up_id, entry_key) VALUES (?, ?)", (key, found))


def anchor_of(desk: Desk, key: str) -> Anchor | None:
    """The anchor of an entry: the first quote of its first report. None when there is no such entry."""
    query = """SELECT r.category, r.payload, d.sha256 FROM entry e
               JOIN entry_report l ON l.entry_id = e.id JOIN report r ON r.id = l.report_id
               JOIN document d ON d.id = r.document_id WHERE e."key" = ? ORDER BY l.position LIMIT 1"""
    with desk.reading() as connection:
        row: tuple[str, bytes, str] | None = connection.execute(query, (key,)).fetchone()
    if row is None:
        return None
    read = report(row[0], row[1])
    quote = read.quotes[0]
    return Anchor(row[2], Category(row[0]), quote.start, quote.end, quote.text, title_of(read))
