"""Which entry a mark lies on now: kept beside the marks, so that lists need not look for it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.domain.anchoring import nearest
from desktop_app.domain.marks import Anchor
from desktop_app.domain.reports import Report
from desktop_app.domain.vocabulary import Category, MarkKind
from desktop_app.store.codec import decode, report

if TYPE_CHECKING:
    from sqlalchemy import Connection

_REPORTS = """SELECT r.payload, e."key" FROM report r
              JOIN document d ON d.id = r.document_id
              JOIN entry_report l ON l.report_id = r.id JOIN entry e ON e.id = l.entry_id
              WHERE d.sha256 = ? AND r.category = ? ORDER BY r.position, r.id < 0, e.id"""
_MARKS = {
    "follow_up": """SELECT id, '', sha256, category, start, "end", text, title, '[]', '[]' FROM follow_up""",
    "mark": """SELECT id, kind, sha256, category, start, "end", text, title, also, others FROM mark""",
}

Row = tuple[str, int]  # the table of a mark and its id there


@dataclass(frozen=True, slots=True)
class _Anchored:
    row: Row
    kind: str
    side: tuple[Anchor, ...]
    others: tuple[Anchor, ...]

    def touches(self, hashes: Collection[str]) -> bool:
        return any(anchor.sha256 in hashes for anchor in (*self.side, *self.others))


def refresh_targets(
    connection: "Connection", *, only: Row | None = None, documents: Collection[str] | None = None
) -> None:
    """Ties marks anew to the entries that their anchors find now: all of them, `only` one, or those that are tied to
    `documents` (hashes)."""
    chosen = [each for each in _anchored(connection, only) if documents is None or each.touches(documents)]
    if only is None and documents is None:
        connection.exec_driver_sql("DELETE FROM mark_target")
    else:
        for row in {only, *(each.row for each in chosen)} - {None}:
            connection.exec_driver_sql("DELETE FROM mark_target WHERE mark = ? AND mark_id = ?", row)
    places = _Places(connection)
    for each in chosen:
        key = places.entry_of(each)
        if key:
            connection.exec_driver_sql("INSERT INTO mark_target VALUES (?, ?, ?)", (*each.row, key))


def _anchored(connection: "Connection", only: Row | None) -> Iterator[_Anchored]:
    for table, query in _MARKS.items():
        if only is None:
            rows = connection.exec_driver_sql(query).fetchall()
        elif only[0] == table:
            rows = connection.exec_driver_sql(f"{query} WHERE id = ?", only[1:]).fetchall()
        else:
            continue
        for key, kind, sha256, category, *span, also, others in rows:
            first = Anchor(sha256, Category(category), *span)
            yield _Anchored((table, key), kind, (first, *anchors_in(also)), anchors_in(others))


class _Places:
    """Where anchors lie; the reports of a document are read once."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._known: dict[tuple[str, Category], list[tuple[Report, str]]] = {}

    def entry_of(self, each: _Anchored) -> str | None:
        """The key of the entry; None where there is none, or where one side of a merge or a split has none."""
        if each.kind == MarkKind.ADD:
            query = 'SELECT e."key" FROM entry_report l JOIN entry e ON e.id = l.entry_id WHERE l.report_id = ?'
            key: str | None = self._connection.exec_driver_sql(query, (-each.row[1],)).scalar()
            return key
        found = self._first(each.side)
        return None if each.others and self._first(each.others) is None else found

    def _first(self, anchors: Iterable[Anchor]) -> str | None:
        found = (nearest(anchor, self._reports(anchor.sha256, anchor.category)) for anchor in anchors)
        return next((key for key in found if key), None)

    def _reports(self, sha256: str, category: Category) -> list[tuple[Report, str]]:
        place = (sha256, category)
        if place not in self._known:
            rows = self._connection.exec_driver_sql(_REPORTS, (sha256, category.value)).fetchall()
            self._known[place] = [(report(category, payload), key) for payload, key in rows]
        return self._known[place]


def anchor_columns(anchor: Anchor) -> dict[str, Any]:
    """The columns by which a table keeps an anchor."""
    return {**asdict(anchor), "category": anchor.category.value}


def anchors_in(json: str) -> tuple[Anchor, ...]:
    """A JSON list of anchors."""
    return decode(tuple[Anchor, ...], json)
