"""The mechanisms as an item model: a flat list of lines, and which round of each is the current one."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.entries import Mechanism, Round
from desktop_app.ui.filter_bar import fold
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.tracker.mechanism_lines import Entries, Kind, Line, lines, slot_words

Index = QModelIndex | QPersistentModelIndex
_FEW = 5  # so many mechanisms are shown unfolded


class Role(IntEnum):
    """What view and delegate ask for beside Qt's own roles; KEY as with the agreements."""

    LINE = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    CHOSEN = Qt.ItemDataRole.UserRole + 3  # the place of the current round among the slots; None on other lines


class MechanismsModel(QAbstractListModel):
    """Many mechanisms are folded to head and rounds until they are unfolded, a few are not."""

    def __init__(self, name_of: NameOf, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of, self._today = name_of, today
        self._mechanisms: Sequence[Mechanism] = ()
        self._passed: Collection[str] | None = None
        self.entries: Entries = MappingProxyType({})
        self._turned: set[str] = set()  # the mechanisms that are not folded as they were at first
        self._chosen: dict[str, int] = {}
        self._lines: list[Line] = []

    @property
    def total(self) -> int:
        """How many mechanisms there are, shown or not."""
        return len(self._mechanisms)

    @property
    def shown(self) -> int:
        """How many mechanisms pass the filter."""
        return len(self._shown())

    def set_rows(self, mechanisms: Sequence[Mechanism], entries: Entries) -> None:
        """Shows `mechanisms`, by name; `entries` by key are what surrounds them."""
        self._mechanisms = sorted(mechanisms, key=lambda one: (fold(one.name), one.key))
        self.entries = entries
        self._arrange()

    def set_passed(self, keys: Collection[str] | None) -> None:
        """Shows only the mechanisms with these keys; None shows all."""
        self._passed = keys
        self._arrange()

    def fold(self, key: str, folded: bool) -> None:
        """Folds or unfolds a mechanism."""
        if (key in self._folded()) is not folded:
            self._turned ^= {key}
            self._arrange()

    def choose(self, index: Index, place: int) -> None:
        """Makes a round of a line of rounds the current one."""
        line = self._lines[index.row()]
        self._chosen[line.mechanism.key] = place
        self.dataChanged.emit(index, index)

    def index_of(self, key: str | None, *, unfolding: bool = False) -> QModelIndex:
        """The line that opens an entry; a round of it becomes the current one. An invalid index when none does."""
        found = self._find(key)
        if not found.isValid() and unfolding and key is not None:
            everything = lines(self._shown(), self.entries, frozenset(), self._name_of, "")
            hiding = next((line.mechanism.key for line in everything if line.key == key), None)
            if hiding is not None:
                self.fold(hiding, False)
                return self._find(key)
        return found

    def index_like(self, line: Line) -> QModelIndex:
        """The line of the same kind that opens the same, as it is now; else one that opens the same."""
        for place, each in enumerate(self._lines):
            if (each.kind, each.key, each.mechanism.key) == (line.kind, line.key, line.mechanism.key):
                return self.index(place)
        return self._find(line.key)

    def head(self, key: str) -> QModelIndex:
        """The first line of a mechanism."""
        found = (at for at, line in enumerate(self._lines) if line.kind is Kind.HEAD and line.key == key)
        place = next(found, None)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        said: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = line.text
            case Qt.ItemDataRole.ToolTipRole:
                said = "\n".join(part for part in (line.text, line.beside, line.trailing) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._aloud(line)
            case Role.LINE:
                said = line
            case Role.KEY:
                said = line.key
            case Role.CHOSEN:
                said = self._chosen_of(line)
        return said

    def _aloud(self, line: Line) -> str:
        """Of a line of rounds the current one is said first."""
        chosen = self._chosen_of(line)
        return line.aloud() if chosen is None else f"{slot_words(line.slots[chosen])}. {line.aloud()}"

    def _chosen_of(self, line: Line) -> int | None:
        """The last round held, until another one is chosen."""
        rounds = [(not slot.planned, place) for place, slot in enumerate(line.slots) if isinstance(slot, Round)]
        chosen = self._chosen.get(line.mechanism.key)
        return chosen if any(place == chosen for _, place in rounds) else max(rounds, default=(False, None))[1]

    def _find(self, key: str | None) -> QModelIndex:
        for place, line in enumerate(self._lines):
            if line.kind is not Kind.ROUNDS and line.key == key:
                return self.index(place)
            for number, slot in enumerate(line.slots):
                if key is not None and isinstance(slot, Round) and slot.event_key == key:
                    self.choose(self.index(place), number)
                    return self.index(place)
        return QModelIndex()

    def _shown(self) -> list[Mechanism]:
        return [each for each in self._mechanisms if self._passed is None or each.key in self._passed]

    def _folded(self) -> frozenset[str]:
        many = len(self._mechanisms) > _FEW
        return frozenset(each.key for each in self._mechanisms if (each.key in self._turned) is not many)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._lines = lines(self._shown(), self.entries, self._folded(), self._name_of, self._today().isoformat())
        self.endResetModel()
