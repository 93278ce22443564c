"""The agenda as an item model: a flat list of headings, follow-ups and suggestions."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.ui.followups.agenda import AgendaLine, Group, Heading, agenda, sentence
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What view and delegate ask for beside Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1  # a Heading, a FollowUp or an OpenEnd
    ID = Qt.ItemDataRole.UserRole + 2  # of a FollowUp


class AgendaModel(QAbstractListModel):
    """What is done, and what should have been done long ago, is folded away until it is asked for."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._follow_ups: Sequence[FollowUp] = ()
        self._suggestions: Sequence[OpenEnd] = ()
        self._lines: list[AgendaLine] = []
        self._folded = {Group.DONE, Group.LONG_OVER}
        self._day = today()

    @property
    def lines(self) -> Sequence[AgendaLine]:
        return self._lines

    def set_rows(self, follow_ups: Sequence[FollowUp], suggestions: Sequence[OpenEnd]) -> None:
        """Shows these instead of those before."""
        self._follow_ups, self._suggestions = follow_ups, suggestions
        self._arrange()

    def fold(self, group: Group, folded: bool) -> None:
        """Folds or unfolds a group."""
        (self._folded.add if folded else self._folded.discard)(group)
        self._arrange()

    def follow_the_day(self) -> None:
        """Sorts anew when another day has begun."""
        if self.today() != self._day:
            self._arrange()

    def unfold_for(self, follow_up_id: int) -> None:
        """Unfolds the group that hides a follow-up."""
        if any(each.id == follow_up_id for each in self._follow_ups) and not self.index_of(follow_up_id).isValid():
            self._folded = set()
            self._arrange()

    def index_of(self, follow_up_id: int | None) -> QModelIndex:
        """The index of a follow-up; an invalid one when it is not shown."""
        for place, line in enumerate(self._lines):
            if isinstance(line, FollowUp) and line.id == follow_up_id:
                return self.index(place)
        return QModelIndex()

    def index_of_group(self, group: Group) -> QModelIndex:
        """The index of a group's heading; an invalid one when it is not shown."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Heading) and line.group is group:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        said: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = _text(line)
            case Qt.ItemDataRole.ToolTipRole:
                said = _tip(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = sentence(line, self._day)
            case Role.LINE:
                said = line
            case Role.ID:
                said = line.id if isinstance(line, FollowUp) else None
        return said

    def _arrange(self) -> None:
        self.beginResetModel()
        self._day = self.today()
        self._lines = agenda(self._follow_ups, self._suggestions, self._day, self._folded)
        self.endResetModel()


def _text(line: AgendaLine) -> str:
    if isinstance(line, Heading):
        return f"{tr(line.group)} ({line.count:,})"
    return line.action if isinstance(line, FollowUp) else opened(line.text)


def _tip(line: AgendaLine) -> str | None:
    if isinstance(line, Heading):
        return None
    if isinstance(line, OpenEnd):
        return f"{opened(line.text)}\n" + tr("Announced, and not reported as done. Press + to follow it up.")
    parts = (
        line.action,
        line.note,
        f"“{line.anchor.text}”",
        "" if line.document_id else tr("Its document is not on this desk."),
    )
    return "\n".join(part for part in parts if part)
