"""What a window shows of some entries or of one document: never the whole dossier."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, ConflictKind, Event, OpenEnd
from desktop_app.store.codec import record
from desktop_app.store.desk import Desk
from desktop_app.store.documents import filed_reports
from desktop_app.store.shelves import Shelves

_IN = "(SELECT value FROM json_each(?))"
_OF = (
    'SELECT DISTINCT e."key" FROM report r JOIN entry_report l ON l.report_id = r.id JOIN entry e ON e.id = l.entry_id'
)
_PROVED = "e.category <> 'person' AND NOT e.dismissed"


@dataclass(frozen=True, slots=True)
class _Told:
    """Of a report only its parties."""

    parties: tuple[str, ...]


def find_entries(
    desk: Desk, keys: Iterable[str], report_ids: Collection[int], document_id: int | None
) -> tuple[Event | Agreement, ...]:
    """The entries with these keys, of these reports and of that document, with all their reports, and those that hold
    the other sides of their conflicts; none that the officer dismissed."""
    with desk.reading() as connection:
        shelves = Shelves(connection)
        wanted = [*keys, *_keys(connection, f"r.id IN {_IN}", json.dumps(list(report_ids)))]
        if document_id is not None:
            wanted += _keys(connection, "r.document_id = ?", document_id)
        found = _entries(shelves, wanted)
        disputed = {number for entry in found for each in entry.conflicts for number in _sides(each)}
        others = set(_keys(connection, f"r.id IN {_IN}", json.dumps(list(disputed)))) - {each.key for each in found}
        return (*found, *_entries(shelves, others))


@contextmanager
def mechanisms(desk: Desk) -> Iterator[tuple[Shelves, list[Agreement]]]:
    """The mechanisms among the agreements, and what is needed to read what surrounds them."""
    query = """SELECT "key" FROM entry WHERE category = 'agreement' AND kind = 'mechanism' AND NOT dismissed"""
    with desk.reading() as connection:
        shelves = Shelves(connection)
        found = _entries(shelves, [key for (key,) in connection.execute(query)])
        yield shelves, [each for each in found if isinstance(each, Agreement)]


def _entries(shelves: Shelves, keys: Collection[str]) -> list[Event | Agreement]:
    return [placed.entry for placed in shelves.entries(keys) if not placed.entry.dismissed]


def _keys(connection: sqlite3.Connection, where: str, value: object) -> list[str]:
    rows = connection.execute(f"{_OF} WHERE {where} AND {_PROVED}", (value,))
    return [key for (key,) in rows]


def _sides(conflict: Conflict) -> set[int]:
    return {number for version in conflict.versions for number in version.report_ids}


def disputed_figures(desk: Desk, document_id: int) -> tuple[tuple[Conflict, ...], dict[int, AnyFiled]]:
    """The conflicts over figures of a document, and by id the reports that hold their sides."""
    own = "SELECT id FROM report WHERE document_id = ? AND category = 'figure'"
    conflicts = """SELECT m.payload FROM matter m WHERE m.kind = 'conflict'
                   AND NOT EXISTS (SELECT 1 FROM entry e WHERE e."key" = m.entry_key) ORDER BY m.id"""
    with desk.reading() as connection:
        figures = {number for (number,) in connection.execute(own, (document_id,))}
        told = (record(Conflict, packed) for (packed,) in connection.execute(conflicts)) if figures else ()
        found = tuple(each for each in told if each.kind is ConflictKind.FIGURE and figures & _sides(each))
        sides = sorted(set().union(*map(_sides, found)))
        return found, filed_reports(connection, f"WHERE r.id IN {_IN}", (json.dumps(sides),)) if sides else {}


def open_ends(desk: Desk) -> tuple[OpenEnd, ...]:
    """What is open: of agreements first, then of events, each by date, undated ones last."""
    query = """SELECT m.payload FROM matter m JOIN entry e ON e."key" = m.entry_key
               WHERE m.kind = 'open_end' AND NOT e.dismissed
               ORDER BY e.category, e.first_day IS NULL, e.first_day, e.last_day, e.title, e."key", m.id"""
    with desk.reading() as connection:
        return tuple(record(OpenEnd, packed) for (packed,) in connection.execute(query))


def reports(desk: Desk, report_ids: Collection[int]) -> dict[int, AnyFiled]:
    """These reports by id; those that are gone are left out."""
    with desk.reading() as connection:
        return filed_reports(connection, f"WHERE r.id IN {_IN}", (json.dumps(list(report_ids)),))


def documents_of(desk: Desk, keys: Collection[str]) -> frozenset[int]:
    """The documents that tell of these entries."""
    query = f"""SELECT DISTINCT r.document_id FROM entry e JOIN entry_report l ON l.entry_id = e.id
                JOIN report r ON r.id = l.report_id WHERE e."key" IN {_IN}"""  # noqa: S608  # our own words
    with desk.reading() as connection:
        return frozenset(number for (number,) in connection.execute(query, (json.dumps(list(keys)),)))


def document_parties(desk: Desk, documents: Collection[int] | None) -> dict[int, set[str]]:
    """The codes of the parties of which each document tells, for these documents or for all."""
    query = f"""SELECT r.document_id, r.payload FROM report r WHERE EXISTS
                (SELECT 1 FROM entry_report l JOIN entry e ON e.id = l.entry_id
                 WHERE l.report_id = r.id AND {_PROVED})"""  # noqa: S608  # our own words
    if documents is not None:
        query += f" AND r.document_id IN {_IN}"
    values = () if documents is None else (json.dumps(list(documents)),)
    told: dict[int, set[str]] = {}
    with desk.reading() as connection:
        for number, packed in connection.execute(query, values):
            told.setdefault(number, set()).update(record(_Told, packed).parties)
    return told
