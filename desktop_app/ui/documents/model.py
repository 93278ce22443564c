"""The list of documents as an item model. It filters and sorts itself: a proxy takes seconds over 100,000 rows."""

from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.dates import spoken
from desktop_app.domain.documents import DocumentRow

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the DocumentRow
    ID = Qt.ItemDataRole.UserRole + 2


class Order(StrEnum):
    """How the list is sorted; the value is what the officer reads."""

    NEWEST = "Newest first"
    OLDEST = "Oldest first"
    TITLE = "Title"
    PUBLISHER = "Publisher"
    IMPORTED = "Last added"
    UNREAD = "Unread first"


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


class DocumentsModel(QAbstractListModel):
    """Frozen rows, the filter's words and the order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[DocumentRow] = []
        self._shown: list[DocumentRow] = []
        self._words: list[str] = []
        self._order = Order.NEWEST

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Shows `rows`. Where only the contents of rows changed, the selection and the scroll position stay."""
        self._all = list(rows)
        shown = self._arranged()
        if [row.id for row in shown] == [row.id for row in self._shown]:
            changed = [place for place, (old, new) in enumerate(zip(self._shown, shown, strict=True)) if old != new]
            self._shown = shown
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
        else:
            self._reset(shown)

    def set_filter(self, typed: str) -> None:
        """Shows the documents whose title, publisher, file name or date holds every word typed."""
        self._words = typed.casefold().split()
        self._reset(self._arranged())

    def set_order(self, order: Order) -> None:
        self._order = order
        self._reset(self._arranged())

    @property
    def total(self) -> int:
        """How many documents there are, shown or not."""
        return len(self._all)

    def index_of(self, document_id: int) -> QModelIndex:
        """The index of a document; an invalid one when it is not shown."""
        for place, row in enumerate(self._shown):
            if row.id == document_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        answer = _ANSWERS.get(role)
        return answer(self._shown[index.row()]) if answer else None

    def _arranged(self) -> list[DocumentRow]:
        key, reverse = _KEYS[self._order]
        rows = [row for row in self._all if self._matches(row)] if self._words else self._all
        return sorted(rows, key=key, reverse=reverse)

    def _matches(self, row: DocumentRow) -> bool:
        text = f"{row.heading}\n{row.publisher or ''}\n{row.name}\n{spoken(row.published_on)}\n{row.published_on or ''}"
        text = text.casefold()
        return all(word in text for word in self._words)

    def _reset(self, shown: list[DocumentRow]) -> None:
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def caption(row: DocumentRow) -> str:
    """Who published a document, or else its file, and when."""
    return f"{row.publisher or row.name} · {spoken(row.published_on)}"


def found(row: DocumentRow) -> str:
    """What was found in a document, in words."""
    parts = [(row.events, "event"), (row.agreements, "agreement"), (row.follow_ups, "follow-up")]
    named = [counted(number, word) for number, word in parts if number]
    return ", ".join(named) or "nothing found"


def counted(number: int, word: str) -> str:
    """`1 event`, `2 events`."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


_ANSWERS: MappingProxyType[int, Callable[[DocumentRow], Any]] = MappingProxyType(
    {
        Qt.ItemDataRole.DisplayRole: lambda row: row.heading,
        Qt.ItemDataRole.ToolTipRole: lambda row: f"{row.heading}\n{caption(row)}\n{row.name}",
        Qt.ItemDataRole.AccessibleTextRole: lambda row: (
            f"{'' if row.read else 'Unread: '}{row.heading}, {caption(row)}, {found(row)}"
        ),
        Role.ROW: lambda row: row,
        Role.ID: lambda row: row.id,
    }
)
