"""The dossier onto the desk: all entries in one transaction, in the place of those before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.domain.dates import bounds
from desktop_app.domain.entries import (
    Agreement,
    Conflict,
    Dossier,
    Event,
    OpenEnd,
    Person,
)
from desktop_app.store.anchors import refresh_targets
from desktop_app.store.codec import ENTRIES, AnyEntry, entry_payload, payload, text
from desktop_app.store.desk import Desk
from desktop_app.store.spelling import further_spellings

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = dict[str, Any]
Numbered = Sequence[tuple[int, AnyEntry]]


def replace_entries(desk: Desk, dossier: Dossier) -> None:
    """Puts `dossier` in the place of the entries on the desk and ties the officer's marks to it, in one transaction."""
    from sqlalchemy import insert

    from desktop_app.store import tables

    every: tuple[AnyEntry, ...] = (*dossier.events, *dossier.agreements, *dossier.people)
    entries = list(enumerate(every, start=1))
    filled = (
        (tables.Entry, [{"id": number, **_row(entry)} for number, entry in entries]),
        (tables.EntryReport, list(_reports(entries))),
        (tables.EntryParty, list(_parties(entries))),
        (tables.Matter, [*_matters("conflict", dossier.conflicts), *_matters("open_end", dossier.open_ends)]),
    )
    with desk.writing() as session:
        connection = session.connection()
        _clear(connection)
        for table, rows in filled:
            if rows:
                connection.execute(insert(table), rows)
        connection.exec_driver_sql("INSERT INTO entry_index (rowid, title, also) SELECT id, title, also FROM entry")
        connection.exec_driver_sql("DELETE FROM setting WHERE name = 'entries'")
        refresh_targets(connection)


def _reports(entries: Numbered) -> Iterator[Row]:
    for number, entry in entries:
        for position, key in enumerate(dict.fromkeys(filed.id for filed in entry.reports)):
            yield {"entry_id": number, "report_id": key, "position": position}


def _parties(entries: Numbered) -> Iterator[Row]:
    for number, entry in entries:
        if not isinstance(entry, Person):
            yield from ({"code": code, "entry_id": number} for code in dict.fromkeys(entry.parties))


def _matters(kind: str, found: Iterable[Conflict | OpenEnd]) -> Iterator[Row]:
    for each in found:
        settled = isinstance(each, Conflict) and each.ruling is not None
        yield {"kind": kind, "entry_key": each.entry_key, "settled": settled, "payload": payload(each)}


def _clear(connection: "Connection") -> None:
    connection.exec_driver_sql("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
    for table in ("entry_report", "entry_party", "matter", "entry"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  # our own table names


def _row(entry: AnyEntry) -> Row:
    """The columns that every kind of entry has, filled by what this kind knows."""
    title = entry.name if isinstance(entry, Person) else entry.title
    row: Row = {
        "key": entry.key,
        "category": next(category.value for category, kind in ENTRIES.items() if isinstance(entry, kind)),
        "title": title,
        "also": further_spellings(title),
        "kind": None,
        "stage": None,
        "planned": False,
        "when": None,
        "first_day": None,
        "last_day": None,
        "last_act": None,
        "due": None,
        "place": None,
        "parties": text((entry.state,) if isinstance(entry, Person) and entry.state else ()),
        "sectors": "[]",
        "sources": len({filed.source.sha256 for filed in entry.reports}),
        "conflicts": 0,
        "open_ends": 0,
        "incomplete": False,
        "confirmed": False,
        "dismissed": False,
        "by_hand": all(filed.id < 0 for filed in entry.reports),
        "payload": entry_payload(entry),
    }
    if isinstance(entry, Person):
        return row
    row |= {
        "when": entry.when,
        "parties": text(entry.parties),
        "sectors": text(tuple(dict.fromkeys(topic.sector for topic in entry.topics))),
        "conflicts": sum(conflict.ruling is None for conflict in entry.conflicts),
        "open_ends": len(entry.open_ends),
        "confirmed": entry.confirmed,
        "dismissed": entry.dismissed,
    }
    if entry.when:
        row["first_day"], row["last_day"] = (day.isoformat() for day in bounds(entry.when))
    if isinstance(entry, Event):
        return row | {"kind": entry.kind.value, "planned": entry.planned, "place": entry.place}
    return row | {
        "kind": entry.form.value,
        "stage": entry.stage.value,
        "last_act": _last_act(entry),
        "due": entry.due,
        "incomplete": entry.incomplete,
    }


def _last_act(agreement: Agreement) -> str | None:
    """The latest date of its acts; without any, the date of its stage."""
    dated = [act.when for act in agreement.acts if act.when]
    return max(dated, key=lambda when: bounds(when)[1], default=agreement.when)
