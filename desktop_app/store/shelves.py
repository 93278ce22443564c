"""The desk as the refresh of the dossier asks for it: reports by what they are filed under, entries by their answers.

What was asked once is kept for the time of one refresh.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any, cast

from desktop_app.domain.entries import Agreement, AnyFiled, Event, Link, Person
from desktop_app.domain.refresh import Placed, ToldEvent, ToldLink
from desktop_app.domain.reports import EventReport, Report
from desktop_app.domain.vocabulary import Category
from desktop_app.store.codec import decoded_entry, report
from desktop_app.store.documents import filed_reports

_IN = "(SELECT value FROM json_each(?))"
_LINK = "SELECT sha256, kind, from_key, to_key, report_id FROM entry_link WHERE"


class Shelves:
    """Reads on one connection, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._reports: dict[int, AnyFiled] = {}
        self._entries: dict[int, Placed] = {}
        self._ids: dict[str, int] = {}

    def events_in(self, document: str) -> list[AnyFiled]:
        """The event reports of a document (by hash)."""
        query = """SELECT r.id FROM json_each(?) j CROSS JOIN document d ON d.sha256 = j.value
                   CROSS JOIN report r ON r.document_id = d.id WHERE r.category = 'event'"""
        return self._filed(self._column(query, [document]))

    def reports_of(self, hashes: Collection[str]) -> list[AnyFiled]:
        """All reports of these documents."""
        query = f"SELECT r.id FROM document d JOIN report r ON r.document_id = d.id WHERE d.sha256 IN {_IN}"  # noqa: S608  # our own words, as below
        return self._filed(self._column(query, hashes))

    def filed_under(self, numbers: Collection[int]) -> list[AnyFiled]:
        """All reports that are filed under one of these keys."""
        query = "SELECT DISTINCT k.report_id FROM json_each(?) j CROSS JOIN report_key k ON k.number = j.value"
        return self._filed(self._column(query, numbers))

    def places_under(self, numbers: Collection[int]) -> list[tuple[int, int, int]]:
        """Of all reports of entries that are filed under one of these keys: the key, the report's id, the entry's
        component."""
        query = """SELECT k.number, k.report_id, e.component FROM json_each(?) j CROSS JOIN report_key k
                   ON k.number = j.value CROSS JOIN entry_report l ON l.report_id = k.report_id
                   CROSS JOIN entry e ON e.id = l.entry_id WHERE e.category <> 'person'"""
        return self._connection.execute(query, (json.dumps(list(numbers)),)).fetchall()

    def reports(self, report_ids: Collection[int]) -> list[AnyFiled]:
        """The reports with these ids."""
        return self._filed(report_ids)

    def told_events(self, document: str) -> list[ToldEvent]:
        """The event reports of a document (by hash), each with its event; without those that are dismissed."""
        query = """SELECT e."key", e."when", r.payload, EXISTS (SELECT 1 FROM matter m
                       WHERE m.entry_key = e."key" AND m.kind = 'conflict' AND m.settled)
                   FROM document d CROSS JOIN report r ON r.document_id = d.id
                   CROSS JOIN entry_report l ON l.report_id = r.id CROSS JOIN entry e ON e.id = l.entry_id
                   WHERE d.sha256 = ? AND r.category = 'event' AND e.category = 'event' AND NOT e.dismissed"""
        rows = self._connection.execute(query, (document,))
        return [
            ToldEvent(key, when, bool(ruled), cast("EventReport", _report(Category.EVENT, told)))
            for key, when, told, ruled in rows
        ]

    def components_of(self, report_ids: Collection[int]) -> set[int]:
        """The components of the entries of these reports."""
        query = """SELECT DISTINCT e.component FROM json_each(?) j CROSS JOIN entry_report l ON l.report_id = j.value
                   JOIN entry e ON e.id = l.entry_id WHERE e.category <> 'person'"""
        return set(self._column(query, report_ids))

    def in_components(self, components: Collection[int]) -> list[Placed]:
        """The entries of these components, with all their reports."""
        query = f"SELECT id FROM entry WHERE component IN {_IN} AND category <> 'person'"  # noqa: S608
        return self._placed(self._column(query, components))

    def entries(self, keys: Collection[str]) -> list[Placed]:
        """The entries with these keys, as far as there are any."""
        known = [self._ids[key] for key in keys if key in self._ids]
        others = [key for key in keys if key not in self._ids]
        query = f'SELECT id FROM entry WHERE "key" IN {_IN}'  # noqa: S608
        return self._placed([*known, *(self._column(query, others) if others else ())])

    def answering(self, number: int) -> list[Event | Agreement]:
        """The entries that answer to a key."""
        query = "SELECT entry_id FROM entry_key WHERE number = ? AND NOT asked"
        found = [entry_id for (entry_id,) in self._connection.execute(query, (number,))]
        return [placed.entry for placed in self._placed(found)]

    def answers_of(self, keys: Collection[str]) -> set[int]:
        """The keys to which these entries answer."""
        query = """SELECT DISTINCT k.number FROM json_each(?) j CROSS JOIN entry e ON e."key" = j.value
                   JOIN entry_key k ON k.entry_id = e.id AND NOT k.asked"""
        return set(self._column(query, keys))

    def asking(self, numbers: Collection[int]) -> set[str]:
        """The keys of the entries that asked for one of these."""
        query = """SELECT DISTINCT e."key" FROM json_each(?) j CROSS JOIN entry_key k ON k.number = j.value AND k.asked
                   JOIN entry e ON e.id = k.entry_id"""
        return set(self._column(query, numbers))

    def person_of(self, number: int) -> Person | None:
        """The person with a report that is filed under a key, with no more than its first report; None without."""
        query = """SELECT e.id, e.payload FROM report_key k JOIN entry_report l ON l.report_id = k.report_id
                   JOIN entry e ON e.id = l.entry_id WHERE k.number = ? LIMIT 1"""
        row = self._connection.execute(query, (number,)).fetchone()
        if row is None:
            return None
        proof = "SELECT report_id FROM entry_report WHERE entry_id = ? ORDER BY position LIMIT 1"
        first = self._connection.execute(proof, row[:1]).fetchone()
        return cast("Person", decoded_entry(Category.PERSON, row[1], self._filed(first)))

    def links_of(self, keys: Collection[str]) -> list[ToldLink]:
        """The links that touch these entries."""
        chosen = json.dumps(list(keys))
        query = f"{_LINK} from_key IN {_IN} UNION {_LINK} to_key IN {_IN}"
        return [_told(row) for row in self._connection.execute(query, (chosen, chosen))]

    def links_in(self, hashes: Collection[str]) -> list[ToldLink]:
        """The links that these documents tell."""
        query = f"{_LINK} sha256 IN {_IN}"
        return [_told(row) for row in self._connection.execute(query, (json.dumps(list(hashes)),))]

    def _column(self, query: str, values: Iterable[object]) -> list[Any]:
        return [row[0] for row in self._connection.execute(query, (json.dumps(list(values)),))]

    def _filed(self, ids: Iterable[int]) -> list[AnyFiled]:
        wanted = list(dict.fromkeys(ids))
        missing = [each for each in wanted if each not in self._reports]
        if missing:
            self._reports |= filed_reports(
                self._connection, f"WHERE r.id IN {_IN}", (json.dumps(missing),), decoded=_report
            )
        return [self._reports[each] for each in wanted if each in self._reports]

    def _placed(self, ids: Iterable[int]) -> list[Placed]:
        wanted = list(dict.fromkeys(ids))
        missing = [each for each in wanted if each not in self._entries]
        if missing:
            self._load(missing)
        return [self._entries[each] for each in wanted]

    def _load(self, ids: list[int]) -> None:
        chosen = (json.dumps(ids),)
        of = f"SELECT entry_id, report_id FROM entry_report WHERE entry_id IN {_IN} ORDER BY entry_id, position"  # noqa: S608
        proofs: dict[int, list[int]] = {}
        for entry_id, report_id in self._connection.execute(of, chosen):
            proofs.setdefault(entry_id, []).append(report_id)
        self._filed(each for told in proofs.values() for each in told)
        query = f"SELECT id, category, payload, component FROM entry WHERE id IN {_IN}"  # noqa: S608
        for entry_id, category, payload, component in self._connection.execute(query, chosen).fetchall():
            reports = [self._reports[each] for each in proofs.get(entry_id, ())]
            entry = cast("Event | Agreement", decoded_entry(category, payload, reports))
            self._entries[entry_id] = Placed(entry, component)
            self._ids[entry.key] = entry_id


@lru_cache(maxsize=8192)
def _report(category: str, payload: bytes) -> Report:
    """The news of some days is of the same few things: their reports are read again with every document."""
    return report(category, payload)


def _told(row: tuple[Any, ...]) -> ToldLink:
    sha256, kind, from_key, to_key, report_id = row
    return ToldLink(sha256, Link(kind, from_key, to_key, report_id))
