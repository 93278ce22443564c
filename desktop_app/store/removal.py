"""Documents off the desk again. What the officer said of them stays: it is lost until they come back."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.store import stale
from desktop_app.store.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy import Connection

_IN = "(SELECT value FROM json_each(?))"
_REPORTS = f"(SELECT id FROM report WHERE document_id IN {_IN})"  # noqa: S608  # our own words, as below


def remove_documents(desk: Desk, ids: Sequence[int]) -> None:
    """Removes these documents with all that was read in them, in one transaction; the entries are out of date then."""
    with desk.writing() as session:
        connection = session.connection()
        chosen = (json.dumps(list(ids)),)
        query = f"SELECT sha256 FROM document WHERE id IN {_IN}"  # noqa: S608
        stale.mark_replaced(connection, [row[0] for row in connection.exec_driver_sql(query, chosen)])
        _forget_passages(connection, chosen)
        connection.exec_driver_sql(f"DELETE FROM entry_report WHERE report_id IN {_REPORTS}", chosen)  # noqa: S608
        for table in ("report", "passage", "body"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE document_id IN {_IN}", chosen)  # noqa: S608
        connection.exec_driver_sql(f"DELETE FROM document WHERE id IN {_IN}", chosen)  # noqa: S608


def _forget_passages(connection: "Connection", chosen: tuple[str]) -> None:
    """An index over another table's words is told what it is to forget."""
    query = f"""SELECT w.id, w.text, w.also FROM passage p JOIN passage_words w ON w.id = p.id
                WHERE p.document_id IN {_IN}"""  # noqa: S608
    rows = [tuple(row) for row in connection.exec_driver_sql(query, chosen)]
    if rows:
        forget = "INSERT INTO passage_index (passage_index, rowid, text, also) VALUES ('delete', ?, ?, ?)"
        connection.exec_driver_sql(forget, rows)
