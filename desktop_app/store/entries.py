"""The dossier from the desk: rows for lists, an entry with its reports, or the whole of it."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

from desktop_app.domain.anchoring import anchor_on
from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, ConflictKind, Dossier, Event, OpenEnd, Person
from desktop_app.domain.marks import Anchor
from desktop_app.domain.reports import FigureReport, PositionReport
from desktop_app.domain.rows import AgreementRow, EventRow
from desktop_app.domain.vocabulary import Category, EventKind, Form, Stage
from desktop_app.store.codec import MATTERS, AnyEntry, decoded_entry, record, strings
from desktop_app.store.desk import Desk
from desktop_app.store.documents import filed_reports

_DOCUMENTS = """(SELECT group_concat(DISTINCT r.document_id) FROM entry_report er JOIN report r ON r.id = er.report_id
                 WHERE er.entry_id = e.id)"""
_FOLLOW_UPS = "(SELECT count(*) FROM mark_target m WHERE m.entry_key = e.key AND m.mark = 'follow_up')"
_ORDER = {
    Category.EVENT: "e.first_day IS NULL, e.first_day, e.id",
    Category.AGREEMENT: "e.last_act IS NULL, e.last_act DESC, e.id",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the desk holds."""

    documents: int
    unread: int
    events: int
    agreements: int
    open_ends: int
    conflicts: int
    follow_ups: int  # open or waiting


def are_stale(desk: Desk) -> bool:
    """Whether something was stored or said that the entries are not up to date with."""
    with desk.reading() as connection:
        return connection.execute("SELECT 1 FROM stale LIMIT 1").fetchone() is not None


def keys_in_order(desk: Desk, category: Category) -> list[str]:
    """The keys of all events or all agreements, in the order of their list."""
    query = f'SELECT e."key" FROM entry e WHERE e.category = ? AND NOT e.dismissed ORDER BY {_ORDER[category]}'  # noqa: S608
    with desk.reading() as connection:
        return [key for (key,) in connection.execute(query, (category.value,))]


def list_events(desk: Desk, *, dismissed: bool = False, keys: Collection[str] | None = None) -> list[EventRow]:
    """All events, or those with these keys, by date, undated ones last; with `dismissed` those too that the officer
    dismissed."""
    query = f"""SELECT e.key, e.kind, e."when", e.planned, e.parties, e.place, e.title, e.sources, e.conflicts,
                       {_FOLLOW_UPS}, e.confirmed, e.dismissed, e.by_hand, {_DOCUMENTS}
                FROM entry e WHERE e.category = 'event' AND e.dismissed <= ? {_only(keys)}
                ORDER BY {_ORDER[Category.EVENT]}"""  # noqa: S608
    with desk.reading() as connection:
        others = _other_dates(connection)
        rows = connection.execute(query, (dismissed, *_listed(keys))).fetchall()
    return [_event_row(row, others.get(row[0], ())) for row in rows]


def _only(keys: Collection[str] | None) -> str:
    return "" if keys is None else 'AND e."key" IN (SELECT value FROM json_each(?))'


def _listed(keys: Collection[str] | None) -> tuple[str, ...]:
    return () if keys is None else (json.dumps(list(keys)),)


def _event_row(row: tuple[Any, ...], dates: Sequence[str]) -> EventRow:
    documents = tuple(sorted(map(int, row[13].split(",")))) if row[13] else ()
    others = tuple(date for date in dates if date != row[2]) if row[2] else ()
    first = (row[0], EventKind(row[1]), row[2], bool(row[3]), strings(row[4]), *row[5:10])
    values = (*first, *map(bool, row[10:13]), documents, others)
    return EventRow(*values)


def _other_dates(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The dates (EDTF) that sources give where they contradict each other, by entry: unless the officer has ruled."""
    found: dict[str, list[str]] = {}
    for each in _matters(connection, "conflict"):
        if isinstance(each, Conflict) and each.kind is ConflictKind.DATE and each.ruling is None:
            found[each.entry_key] = [version.when for version in each.versions if version.when is not None]
    return found


def list_agreements(desk: Desk, *, dismissed: bool = False, keys: Collection[str] | None = None) -> list[AgreementRow]:
    """All agreements, or those with these keys, the latest act first, undated ones last; with `dismissed` those too
    that the officer dismissed."""
    query = f"""SELECT e.key, e.title, e.kind, e.stage, e.parties, e.sectors, e.last_act, e.due, e.sources, e.conflicts,
                       e.open_ends, {_FOLLOW_UPS}, e.incomplete, e.confirmed, e.dismissed, e.by_hand
                FROM entry e WHERE e.category = 'agreement' AND e.dismissed <= ? {_only(keys)}
                ORDER BY {_ORDER[Category.AGREEMENT]}"""  # noqa: S608
    with desk.reading() as connection:
        rows = connection.execute(query, (dismissed, *_listed(keys))).fetchall()
    return [_agreement_row(row) for row in rows]


def _agreement_row(row: tuple[Any, ...]) -> AgreementRow:
    values = (*row[:2], Form(row[2]), Stage(row[3]), strings(row[4]), strings(row[5]), *row[6:12], *map(bool, row[12:]))
    return AgreementRow(*values)


def find_entry(desk: Desk, key: str) -> Event | Agreement | None:
    """The event or the agreement with that key and all its reports, or None."""
    with desk.reading() as connection:
        row = connection.execute("SELECT id, category, payload FROM entry WHERE key = ?", (key,)).fetchone()
        if row is None or row[1] == Category.PERSON:
            return None
        chosen = "WHERE r.id IN (SELECT report_id FROM entry_report WHERE entry_id = ?)"
        reports = filed_reports(connection, chosen, (row[0],))
        order = connection.execute("SELECT report_id FROM entry_report WHERE entry_id = ? ORDER BY position", (row[0],))
        return cast("Event | Agreement", decoded_entry(row[1], row[2], [reports[each] for (each,) in order]))


def anchors_of(desk: Desk, key: str) -> tuple[Anchor, ...]:
    """The anchors of the reports of an entry, in their order; empty when there is no such entry."""
    order = """SELECT l.report_id FROM entry_report l JOIN entry e ON e.id = l.entry_id WHERE e.key = ?
               ORDER BY l.position"""
    with desk.reading() as connection:
        return _anchors(connection, [report_id for (report_id,) in connection.execute(order, (key,))])


def anchors_on(desk: Desk, report_ids: Sequence[int]) -> tuple[Anchor, ...]:
    """The anchors of these reports, in this order; those that are gone are left out."""
    with desk.reading() as connection:
        return _anchors(connection, report_ids)


def _anchors(connection: sqlite3.Connection, report_ids: Sequence[int]) -> tuple[Anchor, ...]:
    marks = ", ".join("?" * len(report_ids))
    beside = f"WHERE r.document_id IN (SELECT document_id FROM report WHERE id IN ({marks}))"  # noqa: S608  # our own text
    reports = filed_reports(connection, beside, tuple(report_ids))
    return tuple(anchor_on(reports[each], reports.values()) for each in report_ids if each in reports)


def conflicts_of(desk: Desk, key: str) -> tuple[Conflict, ...]:
    """The conflicts of an entry, or of figures under their key."""
    query = "SELECT payload FROM matter WHERE kind = 'conflict' AND entry_key = ? ORDER BY id"
    with desk.reading() as connection:
        return tuple(record(Conflict, payload) for (payload,) in connection.execute(query, (key,)))


def load_dossier(desk: Desk) -> Dossier:
    """All entries with all their reports, but for what the officer dismissed."""
    with desk.reading() as connection:
        reports = filed_reports(connection)
        entries = _entries(connection, reports)
        conflicts, open_ends = (_matters(connection, kind) for kind in MATTERS)
    return Dossier(
        events=tuple(each for each in entries if isinstance(each, Event)),
        agreements=tuple(each for each in entries if isinstance(each, Agreement)),
        people=tuple(each for each in entries if isinstance(each, Person)),
        positions=cast("Any", tuple(r for r in reports.values() if isinstance(r.report, PositionReport))),
        figures=cast("Any", tuple(r for r in reports.values() if isinstance(r.report, FigureReport))),
        conflicts=cast("tuple[Conflict, ...]", conflicts),
        open_ends=cast("tuple[OpenEnd, ...]", open_ends),
        closed_ends=tuple(end for each in entries if not isinstance(each, Person) for end in each.closed_ends),
    )


def _entries(connection: sqlite3.Connection, reports: dict[int, AnyFiled]) -> list[AnyEntry]:
    proofs: dict[int, list[AnyFiled]] = {}
    links = connection.execute("SELECT entry_id, report_id FROM entry_report ORDER BY entry_id, position")
    for entry_id, report_id in links:
        proofs.setdefault(entry_id, []).append(reports[report_id])
    rows = connection.execute("SELECT id, category, payload FROM entry WHERE NOT dismissed ORDER BY id")
    return [decoded_entry(category, payload, proofs.get(key, [])) for key, category, payload in rows]


def _matters(connection: sqlite3.Connection, kind: str) -> tuple[Conflict | OpenEnd, ...]:
    rows = connection.execute("SELECT payload FROM matter WHERE kind = ? ORDER BY id", (kind,))
    return tuple(record(MATTERS[kind], payload) for (payload,) in rows)


def count(desk: Desk) -> Counts:
    """How much the desk holds, for the status bar."""
    query = """SELECT (SELECT count(*) FROM document),
                      (SELECT count(*) FROM document WHERE sha256 NOT IN (SELECT sha256 FROM read_document)),
                      (SELECT count(*) FROM entry WHERE category = 'event' AND NOT dismissed),
                      (SELECT count(*) FROM entry WHERE category = 'agreement' AND NOT dismissed),
                      (SELECT count(*) FROM matter WHERE kind = 'open_end'),
                      (SELECT count(*) FROM matter WHERE kind = 'conflict' AND NOT settled),
                      (SELECT count(*) FROM follow_up WHERE state IN ('open', 'waiting'))"""
    with desk.reading() as connection:
        return Counts(*connection.execute(query).fetchone())


def party_counts(desk: Desk) -> list[tuple[str, int]]:
    """Codes of the parties and how many entries each has, the most first."""
    query = """SELECT p.code, count(*) FROM entry_party p JOIN entry e ON e.id = p.entry_id WHERE NOT e.dismissed
               GROUP BY p.code ORDER BY count(*) DESC, p.code"""
    with desk.reading() as connection:
        return connection.execute(query).fetchall()
