"""The dossier onto the desk: whole, or what has changed of it, in one transaction."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.domain.dates import bounds
from desktop_app.domain.entries import Agreement, Conflict, Event, OpenEnd, Person
from desktop_app.domain.refresh import ELSEWHERE, Key, Placed, Refreshed, Stale, number
from desktop_app.store import stale
from desktop_app.store.anchors import refresh_targets
from desktop_app.store.codec import ENTRIES, AnyEntry, entry_payload, payload, text
from desktop_app.store.desk import Desk
from desktop_app.store.shelves import Shelves
from desktop_app.store.spelling import further_spellings

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = dict[str, Any]
Ids = Mapping[str, int]  # of entries, by key

_IN = "(SELECT value FROM json_each(?))"
_DERIVED = ("entry_report", "entry_party", "entry_key", "entry_link", "report_key", "matter", "entry")


def replace_entries(desk: Desk, made: Refreshed, generation: int | None = None) -> bool:
    """Puts `made` in the place of all entries on the desk and ties the officer's marks to it.

    Tells whether it did: it does not where the desk is of another `generation` by now than that of which it was made.
    """
    with desk.writing() as session:
        connection = session.connection()
        if generation is not None and stale.generation(_driver(connection)) != generation:
            return False
        connection.exec_driver_sql("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
        for table in _DERIVED:
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  # our own table names
        _write(connection, made, {})
        refresh_targets(connection)
        stale.clear(connection)
    return True


def refresh_entries(desk: Desk, make: Callable[[Shelves, Stale], Refreshed]) -> frozenset[str]:
    """Brings the entries that are stale up to date by what `make` makes of them; gives the keys of those that are new,
    changed or gone."""
    with desk.writing() as session:
        connection = session.connection()
        found, _ = stale.read(_driver(connection))
        made = make(Shelves(_driver(connection)), found)
        touched = _replace(connection, made)
        refresh_targets(connection, documents=_documents(connection, touched) | set(found.documents))
        stale.clear(connection)
    return frozenset(touched | made.appended.keys())


def _driver(connection: "Connection") -> Any:
    return connection.connection.driver_connection


def _replace(connection: "Connection", made: Refreshed) -> set[str]:
    """Writes what changed in the place of what was; gives the keys of what is new, changed or gone."""
    people = _people_before(connection, made.people)
    kept = {person.key for same in made.people.values() for person in same}
    touched = {placed.entry.key for placed in made.entries} | made.gone | people.keys() | kept
    chosen = json.dumps(list(touched))
    query = f'SELECT "key", id, title, also FROM entry WHERE "key" IN {_IN}'  # noqa: S608  # our own words, as below
    rows = connection.exec_driver_sql(query, (chosen,)).fetchall()
    ids = [entry_id for _, entry_id, _, _ in rows]
    for _, *indexed in rows:  # an index over another table's words is told what it is to forget
        connection.exec_driver_sql(
            "INSERT INTO entry_index (entry_index, rowid, title, also) VALUES ('delete', ?, ?, ?)", tuple(indexed)
        )
    for table in ("entry_report", "entry_party", "entry_key"):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE entry_id IN {_IN}", (json.dumps(ids),))  # noqa: S608
    connection.exec_driver_sql(f"DELETE FROM matter WHERE entry_key IN {_IN}", (chosen,))  # noqa: S608
    connection.exec_driver_sql(f"DELETE FROM entry WHERE id IN {_IN}", (json.dumps(ids),))  # noqa: S608
    figures = json.dumps([_figure(each) for each in made.figures])
    connection.exec_driver_sql(f"DELETE FROM matter WHERE entry_key IN {_IN}", (figures,))  # noqa: S608
    connection.exec_driver_sql(f"DELETE FROM entry_link WHERE sha256 IN {_IN}", (json.dumps(list(made.links)),))  # noqa: S608
    elsewhere = json.dumps([*made.elsewhere, *made.gone])
    connection.exec_driver_sql(f"DELETE FROM entry_link WHERE sha256 = '' AND from_key IN {_IN}", (elsewhere,))  # noqa: S608
    connection.exec_driver_sql(f"DELETE FROM report_key WHERE report_id IN {_IN}", (json.dumps(list(made.filed)),))  # noqa: S608
    _ask_anew(connection, made.asked)
    _append(connection, made.appended)
    moved = [(component, key) for key, component in made.moved.items()]
    if moved:
        connection.exec_driver_sql('UPDATE entry SET component = ? WHERE "key" = ?', moved)
    _write(connection, made, {key: entry_id for key, entry_id, _, _ in rows})
    return touched


def _append(connection: "Connection", appended: Mapping[str, Sequence[int]]) -> None:
    """Further reports of persons that stay as they are."""
    add = """INSERT INTO entry_report (entry_id, report_id, position)
             SELECT e.id, ?, (SELECT max(position) + 1 FROM entry_report WHERE entry_id = e.id)
             FROM entry e WHERE e."key" = ?"""
    count = """UPDATE entry SET sources = (SELECT count(DISTINCT r.document_id) FROM entry_report l
               JOIN report r ON r.id = l.report_id WHERE l.entry_id = entry.id) WHERE "key" = ?"""
    for key, report_ids in appended.items():
        for report_id in report_ids:
            connection.exec_driver_sql(add, (report_id, key))
        connection.exec_driver_sql(count, (key,))


def _ask_anew(connection: "Connection", asked: Mapping[str, frozenset[Key]]) -> None:
    """What entries asked for this time, where it is something else than before."""
    query = f"""SELECT e."key", e.id, k.number FROM entry e LEFT JOIN entry_key k ON k.entry_id = e.id AND k.asked
                WHERE e."key" IN {_IN}"""  # noqa: S608
    before: dict[tuple[str, int], set[int]] = {}
    for key, entry_id, asked_for in connection.exec_driver_sql(query, (json.dumps(list(asked)),)):
        numbers = before.setdefault((key, entry_id), set())
        if asked_for is not None:
            numbers.add(asked_for)
    for (key, entry_id), numbers in before.items():
        now = {number(each) for each in asked[key]}
        for each in numbers - now:
            connection.exec_driver_sql(
                "DELETE FROM entry_key WHERE number = ? AND asked AND entry_id = ?", (each, entry_id)
            )
        _insert(connection, "entry_key", 3, ((each, True, entry_id) for each in now - numbers))


def _people_before(connection: "Connection", numbers: Collection[int]) -> dict[str, int]:
    """The persons of these surnames as the desk has them: keys and ids."""
    query = f"SELECT \"key\", id FROM entry WHERE category = 'person' AND component IN {_IN}"  # noqa: S608
    rows = connection.exec_driver_sql(query, (json.dumps(list(numbers)),)).fetchall()
    return {row[0]: row[1] for row in rows}


def _documents(connection: "Connection", keys: Collection[str]) -> set[str]:
    """The documents (hashes) of these entries."""
    query = f"""SELECT DISTINCT d.sha256 FROM entry e JOIN entry_report l ON l.entry_id = e.id
                JOIN report r ON r.id = l.report_id JOIN document d ON d.id = r.document_id
                WHERE e."key" IN {_IN}"""  # noqa: S608
    return {sha256 for (sha256,) in connection.exec_driver_sql(query, (json.dumps(list(keys)),))}


def _write(connection: "Connection", made: Refreshed, known: Ids) -> None:
    """Writes everything of `made`; entries that are `known` keep their ids."""
    from sqlalchemy import insert

    from desktop_app.store import tables

    placed: list[Placed | tuple[Person, int]] = [*made.entries]
    placed += [(person, surname) for surname, same in made.people.items() for person in same]
    following = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM entry").scalar() or 0)
    following = max(following, *known.values(), 0)
    ids: dict[str, int] = {}
    entries: list[tuple[int, AnyEntry, int]] = []
    for each in placed:
        entry, component = (each.entry, each.component) if isinstance(each, Placed) else each
        if entry.key not in known:
            following += 1
        ids[entry.key] = known.get(entry.key, following)
        entries.append((ids[entry.key], entry, component))
    everything: list[Event | Agreement] = [each.entry for each in made.entries]
    rows = [{"id": entry_id, **_row(entry), "component": component} for entry_id, entry, component in entries]
    filled = (
        (tables.Entry, rows),
        (tables.EntryReport, list(_reports(entries))),
        (tables.EntryParty, list(_parties(entries))),
        (tables.Matter, [*_matters(everything), *_figure_matters(made)]),
    )
    for table, values in filled:
        if values:
            connection.execute(insert(table), values)
    _insert(connection, "entry_key", 3, _keys(made.entries, ids))
    _insert(
        connection, "report_key", 2, ((n, key) for key, numbers in made.filed.items() for n in sorted(set(numbers)))
    )
    _insert(connection, "entry_link (sha256, kind, from_key, to_key, report_id)", 5, _links(made))
    _insert(connection, "entry_index (rowid, title, also)", 3, ((row["id"], row["title"], row["also"]) for row in rows))


def _insert(connection: "Connection", table: str, columns: int, rows: Iterable[tuple[object, ...]]) -> None:
    values = sorted(rows)  # in the order of the index it is several times faster
    if values:
        marks = ", ".join("?" * columns)
        connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608  # our own table names


def _keys(entries: Iterable[Placed], ids: Ids) -> Iterator[tuple[int, bool, int]]:
    for placed in entries:
        entry_id = ids[placed.entry.key]
        yield from ((each, False, entry_id) for each in {number(key) for key in placed.answers})
        yield from ((each, True, entry_id) for each in {number(key) for key in placed.asked})


def _links(made: Refreshed) -> Iterator[tuple[object, ...]]:
    told = [(sha256, link) for sha256, links in made.links.items() for link in links]
    for sha256, link in (*told, *((ELSEWHERE, link) for link in made.elsewhere.values() if link)):
        yield sha256, link.kind, link.from_key, link.to_key, link.report_id


def _reports(entries: Iterable[tuple[int, AnyEntry, int]]) -> Iterator[Row]:
    for entry_id, entry, _ in entries:
        for position, key in enumerate(dict.fromkeys(filed.id for filed in entry.reports)):
            yield {"entry_id": entry_id, "report_id": key, "position": position}


def _parties(entries: Iterable[tuple[int, AnyEntry, int]]) -> Iterator[Row]:
    for entry_id, entry, _ in entries:
        if not isinstance(entry, Person):
            yield from ({"code": code, "entry_id": entry_id} for code in dict.fromkeys(entry.parties))


def _matters(entries: Iterable[Event | Agreement]) -> Iterator[Row]:
    for entry in entries:
        for each in entry.conflicts:
            yield _matter("conflict", entry.key, each)
        for end in entry.open_ends:
            yield _matter("open_end", entry.key, end)


def _figure_matters(made: Refreshed) -> Iterator[Row]:
    return (_matter("conflict", _figure(each), conflict) for each, conflict in made.figures.items() if conflict)


def _figure(measure: int) -> str:
    return f"{measure:016x}"


def _matter(kind: str, key: str, what: Conflict | OpenEnd) -> Row:
    settled = isinstance(what, Conflict) and what.ruling is not None
    return {"kind": kind, "entry_key": key, "settled": settled, "payload": payload(what)}


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
        "sources": len({f.source.sha256 for f in entry.reports}) if isinstance(entry, Person) else entry.independent,
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
