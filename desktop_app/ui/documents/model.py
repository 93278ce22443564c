"""The list of documents as an item model. It filters and sorts itself: a proxy takes seconds over 100,000 rows."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.documents.arranging import Arranger, Line, Order, Parties
from desktop_app.ui.headings import Heading
from desktop_app.ui.terms import spoken
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the DocumentRow
    ID = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3  # of a group


class DocumentsModel(QAbstractListModel):
    """Frozen rows, the filter's words, the order, and which groups are folded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arranger = Arranger()
        self._lines: list[Line] = []
        self._typed = ""
        self._order = Order.NEWEST
        self._folded: set[str] = set()
        self.shown = 0
        """How many documents the filter lets pass."""

    def set_rows(self, rows: Sequence[DocumentRow], parties: Parties = MappingProxyType({})) -> None:
        """Shows `rows`. Where only the contents of rows changed, the selection and the scroll position stay."""
        self._arranger = Arranger(tuple(rows), parties)
        lines = self._arranged()
        if list(map(_identity, lines)) == list(map(_identity, self._lines)):
            changed = [place for place, (old, new) in enumerate(zip(self._lines, lines, strict=True)) if old != new]
            self._lines = lines
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
        else:
            self._reset(lines)

    def set_filter(self, typed: str) -> None:
        """Shows the documents whose title, publisher, file name, date or parties hold every word typed."""
        self._typed = typed
        self._reset(self._arranged())

    def set_order(self, order: Order) -> None:
        self._order = order
        self._folded.clear()
        self._reset(self._arranged())

    def fold(self, title: str, *, folded: bool) -> None:
        """Hides or shows the documents of a group."""
        (self._folded.add if folded else self._folded.discard)(title)
        self._reset(self._arranged())

    def unfold_all(self) -> None:
        self._folded.clear()
        self._reset(self._arranged())

    @property
    def total(self) -> int:
        """How many documents there are, shown or not."""
        return len(self._arranger.rows)

    @property
    def grouped(self) -> bool:
        return any(isinstance(line, Heading) for line in self._lines[:1])

    def index_of(self, document_id: int) -> QModelIndex:
        """The first index of a document; an invalid one when it is not shown."""
        for place, line in enumerate(self._lines):
            if isinstance(line, DocumentRow) and line.id == document_id:
                return self.index(place)
        return QModelIndex()

    def index_of_heading(self, title: str) -> QModelIndex:
        """The index of a group's heading; an invalid one when there is none."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Heading) and line.title == title:
                return self.index(place)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first document."""
        places = (place for place, line in enumerate(self._lines) if isinstance(line, DocumentRow))
        return self.index(next(places, -1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return _of_heading(line, role)
        answer = _ANSWERS.get(role)
        return answer(line) if answer else None

    def _arranged(self) -> list[Line]:
        lines = self._arranger.arrange(self._typed, self._order, self._folded)
        under = sum(line.count if line.folded else 0 for line in lines if isinstance(line, Heading))
        self.shown = under + sum(isinstance(line, DocumentRow) for line in lines)
        return lines

    def _reset(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()


def _identity(line: Line) -> int | str:
    return line.id if isinstance(line, DocumentRow) else line.title


def _of_heading(line: Heading, role: int) -> Any:
    if role == Role.HEADING:
        return line
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{line.title} ({line.count:,})"
    return line.aloud() if role == Qt.ItemDataRole.AccessibleTextRole else None


def caption(row: DocumentRow) -> str:
    """Who published a document, or else its file, and when."""
    return f"{row.publisher or row.name} · {spoken(row.published_on)}"


def found(row: DocumentRow) -> str:
    """What was found in a document, in words."""
    parts = (
        (row.events, tr("%n event(s)", "", row.events)),
        (row.agreements, tr("%n agreement(s)", "", row.agreements)),
        (row.follow_ups, tr("%n follow-up(s)", "", row.follow_ups)),
    )
    return ", ".join(text for number, text in parts if number) or tr("nothing found")


_ANSWERS: MappingProxyType[int, Callable[[DocumentRow], Any]] = MappingProxyType(
    {
        Qt.ItemDataRole.DisplayRole: lambda row: row.heading,
        Qt.ItemDataRole.ToolTipRole: lambda row: f"{row.heading}\n{caption(row)}\n{row.name}",
        Qt.ItemDataRole.AccessibleTextRole: lambda row: (
            f"{'' if row.read else tr('Unread: ')}{row.heading}, {caption(row)}, {found(row)}"
        ),
        Role.ROW: lambda row: row,
        Role.ID: lambda row: row.id,
    }
)
