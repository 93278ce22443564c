"""The agreements as an item model. It filters, sorts and groups by itself: a proxy takes seconds over 50,000 rows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from desktop_app.domain.entries import Mechanism
from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form
from desktop_app.ui.headings import Heading
from desktop_app.ui.terms import spoken, stage_words, words
from desktop_app.ui.titles import opened
from desktop_app.ui.tracker.arranging import Arranger, Grouping, Wanted, grouped
from desktop_app.ui.tracker.columns import HEADINGS, Column, NameOf, cell, overdue, sentence
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_SLICE = 1_000  # rows that are prepared between two events: some milliseconds


class Role(IntEnum):
    """What views and delegates ask for beside Qt's own roles. ROW and HEADING: the record, None on the other kind."""

    ROW = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3
    OVERDUE = Qt.ItemDataRole.UserRole + 4
    CODES = Qt.ItemDataRole.UserRole + 5  # the parties in short, where their names do not fit


def current_day() -> date:
    """The day on the officer's clock."""
    return datetime.now().astimezone().date()


class AgreementsModel(QAbstractTableModel):
    """Lines of the table: agreements, and headings where they are grouped."""

    def __init__(
        self,
        name_of: NameOf = str,
        today: Callable[[], date] = current_day,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name_of, self._today = name_of, today
        self._arranger = Arranger((), name_of)
        self._lines: list[AgreementRow | Heading] = []
        self._wanted = Wanted()
        self._order = (Column.LAST_ACT, True)
        self._grouping = Grouping.NONE
        self._folded: set[str] = set()
        self._mechanisms: Mapping[str, Sequence[str]] = {}
        self._passed: Sequence[AgreementRow] = ()
        self._idle = QTimer(self)  # while nothing else is to do, the filter gets ready
        self._idle.timeout.connect(self._prepare)
        self.shown = 0  # agreements that pass the filter, each counted once

    @property
    def total(self) -> int:
        """How many agreements there are, shown or not."""
        return len(self._arranger.rows)

    @property
    def rows(self) -> Sequence[AgreementRow]:
        """All agreements, shown or not."""
        return self._arranger.rows

    def set_rows(self, rows: Sequence[AgreementRow], mechanisms: Sequence[Mechanism] = ()) -> None:
        """Shows `rows` instead of those before; `mechanisms` say which of them belong together."""
        self._arranger = Arranger(rows, self._name_of)
        self._mechanisms = memberships(mechanisms)
        self._arrange()
        self._idle.start(0)

    def set_wanted(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._arrange()

    def set_grouping(self, grouping: Grouping) -> None:
        if grouping is not self._grouping:
            self._grouping = grouping
            self._folded = set()
            self._arrange()

    def fold(self, title: str, folded: bool) -> None:
        """Folds or unfolds the group with that heading."""
        (self._folded.add if folded else self._folded.discard)(title)
        self._arrange()

    def unfold_all(self) -> None:
        if self._folded:
            self._folded = set()
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (Column(column), order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    @property
    def order(self) -> tuple[Column, bool]:
        """The column sorted by, and whether downwards."""
        return self._order

    def passed(self) -> frozenset[str]:
        """The keys of the mechanisms among the agreements that the filter lets pass."""
        return frozenset(row.key for row in self._passed if row.form is Form.MECHANISM)

    def headings(self) -> list[int]:
        """The places of the headings."""
        if self._grouping is Grouping.NONE:
            return []
        return [place for place, line in enumerate(self._lines) if isinstance(line, Heading)]

    def index_of(self, key: str | None) -> QModelIndex:
        """The first line of an agreement; an invalid index when it is not shown."""
        for place, line in enumerate(self._lines):
            if isinstance(line, AgreementRow) and line.key == key:
                return self.index(place, 0)
        return QModelIndex()

    def index_of_heading(self, title: str) -> QModelIndex:
        """The line of a group's heading; an invalid index when there is none."""
        for place in self.headings():
            line = self._lines[place]
            if isinstance(line, Heading) and line.title == title:
                return self.index(place, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return _heading_data(line, index.column(), role)
        return self._row_data(line, Column(index.column()), role)

    def _row_data(self, row: AgreementRow, column: Column, role: int) -> Any:
        said: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = cell(row, column, self._name_of)
            case Qt.ItemDataRole.ToolTipRole:
                said = self._tip(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._aloud(row, column)
            case Role.ROW:
                said = row
            case Role.CODES:
                said = ", ".join(row.parties)
            case Role.KEY:
                said = row.key
            case Role.OVERDUE:
                said = overdue(row, self._today().isoformat())
        return said

    def _aloud(self, row: AgreementRow, column: Column) -> str:
        """The title's cell says the whole row; an empty one says that it is."""
        if column is Column.TITLE:
            return sentence(row, self._name_of)
        return f"{tr(HEADINGS[column])}: {cell(row, column, self._name_of) or tr('none')}"

    def _tip(self, row: AgreementRow, column: Column) -> str | None:
        match column:
            case Column.TITLE:
                return self._title_tip(row)
            case Column.LAST_ACT:
                return spoken(row.last_act)
            case Column.DUE if row.due and overdue(row, self._today().isoformat()):
                return tr("{date}: the date is past, and no source reports it as done.").format(date=spoken(row.due))
            case Column.DUE:
                return spoken(row.due) if row.due else None
            case _:
                return cell(row, column, self._name_of) or None

    def _title_tip(self, row: AgreementRow) -> str:
        """The whole title, and what a narrow table leaves out."""
        parts = (
            opened(row.title),
            f"{words(row.form)}, {stage_words(row.stage, row.form)}",
            ", ".join(map(self._name_of, row.parties)),
            cell(row, Column.SECTORS, self._name_of),
            tr("due {date}").format(date=spoken(row.due)) if row.due else "",
            tr("%n source(s)", "", row.sources),
            tr("The text that reports it breaks off.") if row.incomplete else "",
        )
        return "\n".join(part for part in parts if part)

    def _prepare(self) -> None:
        if self._arranger.prepare(_SLICE):
            self._idle.stop()

    def _arrange(self) -> None:
        column, descending = self._order
        today = self._today().isoformat()
        rows = self._passed = self._arranger.arrange(self._wanted, column, descending=descending, today=today)
        self.beginResetModel()
        self._lines = grouped(rows, self._grouping, self._folded, self._name_of, self._mechanisms)
        self.shown = len(rows)
        self.endResetModel()


def memberships(mechanisms: Sequence[Mechanism]) -> dict[str, list[str]]:
    """The names of the mechanisms to which an agreement belongs, by its key: their own, and those of their projects."""
    found: dict[str, list[str]] = {}
    for each in mechanisms:
        for key in dict.fromkeys((each.key, *(key for project in each.projects for key in project.entry_keys))):
            found.setdefault(key, []).append(each.name)
    return {key: list(dict.fromkeys(names)) for key, names in found.items()}


def _heading_data(heading: Heading, column: int, role: int) -> Any:
    if role == Role.HEADING:
        return heading
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{heading.title} ({heading.count:,})" if column == 0 else ""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return heading.aloud()
    return None
