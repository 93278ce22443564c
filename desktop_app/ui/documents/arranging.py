"""Which documents the list shows, in which order and under which headings. Pure, and quick at 100,000 rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.filter_bar import fold, holding
from desktop_app.ui.headings import Heading
from desktop_app.ui.terms import spoken
from desktop_app.ui.translation import QT_TR_NOOP, tr

NOTHING = QT_TR_NOOP("Undated"), QT_TR_NOOP("No publisher named"), QT_TR_NOOP("No party named")
Line = DocumentRow | Heading
Parties = Mapping[int, Sequence[str]]  # document to the names of its parties


class Order(StrEnum):
    """How the list is sorted; the value is what the officer reads. In groups the newest come first."""

    NEWEST = QT_TR_NOOP("Newest first")
    OLDEST = QT_TR_NOOP("Oldest first")
    TITLE = QT_TR_NOOP("Title")
    PUBLISHER = QT_TR_NOOP("Publisher")
    IMPORTED = QT_TR_NOOP("Last added")
    UNREAD = QT_TR_NOOP("Unread first")
    BY_DATE = QT_TR_NOOP("Grouped by month")
    BY_PUBLISHER = QT_TR_NOOP("Grouped by publisher")
    BY_PARTY = QT_TR_NOOP("Grouped by party")


GROUPED = (Order.BY_DATE, Order.BY_PUBLISHER, Order.BY_PARTY)

_KEYS: MappingProxyType[Order, tuple[Callable[[DocumentRow], Any], bool]] = MappingProxyType(
    {  # a document without a date comes last in either direction
        Order.NEWEST: (lambda row: (row.published_on is not None, row.published_on or "", row.id), True),
        Order.OLDEST: (lambda row: (row.published_on is None, row.published_on or "", row.id), False),
        Order.TITLE: (lambda row: (row.heading.casefold(), row.id), False),
        Order.PUBLISHER: (lambda row: (row.publisher is None, (row.publisher or "").casefold(), row.id), False),
        Order.IMPORTED: (lambda row: (row.imported_at, row.id), True),
        Order.UNREAD: (lambda row: (row.read, -row.id), False),
    }
)


@dataclass(slots=True)
class Arranger:
    """The rows of a desk with their parties, and what filtering them over and over needs at hand."""

    rows: Sequence[DocumentRow] = ()
    parties: Parties = field(default_factory=dict)
    _texts: list[str] | None = None

    def arrange(self, typed: str, order: Order, folded: frozenset[str] | set[str]) -> list[Line]:
        """The rows that hold every word typed in title, publisher, file name, date or party, in `order`.

        `folded` are the titles of groups whose rows are not shown.
        """
        key, reverse = _KEYS[Order.NEWEST if order in GROUPED else order]
        rows = sorted(self._matching(fold(typed).split()), key=key, reverse=reverse)
        return self._grouped(rows, order, folded) if order in GROUPED else list(rows)

    def _matching(self, words: Sequence[str]) -> Sequence[DocumentRow]:
        if not words:
            return self.rows
        if self._texts is None:
            self._texts = [fold("\n".join((*_said(row), *self.parties.get(row.id, ())))) for row in self.rows]
        return [self.rows[place] for place in holding(range(len(self.rows)), self._texts, words)]

    def _grouped(self, rows: Sequence[DocumentRow], order: Order, folded: frozenset[str] | set[str]) -> list[Line]:
        """`rows` under headings: months as they come, names by the alphabet; a row with several parties under each."""
        nothing = tr(NOTHING[GROUPED.index(order)])
        groups: dict[str, list[DocumentRow]] = {}
        for row in rows:
            for title in self._places(row, order) or (nothing,):
                groups.setdefault(title, []).append(row)
        titles = list(groups)
        if order is not Order.BY_DATE:
            titles.sort(key=lambda title: (title == nothing, fold(title)))
        lines: list[Line] = []
        for title in titles:
            lines.append(Heading(title, len(groups[title]), title in folded))
            if title not in folded:
                lines.extend(groups[title])
        return lines

    def _places(self, row: DocumentRow, order: Order) -> Sequence[str]:
        match order:
            case Order.BY_DATE:
                return (spoken(row.published_on[:7]),) if row.published_on else ()
            case Order.BY_PUBLISHER:
                return (row.publisher,) if row.publisher else ()
            case _:
                return self.parties.get(row.id, ())


def _said(row: DocumentRow) -> tuple[str, ...]:
    return row.heading, row.publisher or "", row.name, spoken(row.published_on), row.published_on or ""
