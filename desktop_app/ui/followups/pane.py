"""The agenda of follow-ups, with what the open ends suggest below."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.followups.agenda import Group, Heading
from desktop_app.ui.followups.model import AgendaModel, Role
from desktop_app.ui.followups.view import AgendaView
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.tracker.model import current_day
from desktop_app.ui.translation import tr


class FollowUpsPane(QWidget):
    """Signals carry the id of a follow-up, `state_wanted` also the state it is to have, `accept_wanted` and `suggested`
    (a suggestion was made the current line) an OpenEnd."""

    selected = Signal(int)
    edit_wanted = Signal(int)
    state_wanted = Signal(int, str)
    remove_wanted = Signal(int)
    accept_wanted = Signal(object)
    suggested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, today: Callable[[], date] = current_day) -> None:
        super().__init__(parent)
        self.setObjectName("followups")
        self._theme = theme
        self.model = AgendaModel(today, self)
        self.view = AgendaView(theme, self.model, self)
        self._empty = EmptyState(
            theme,
            "flag-outline",
            tr("Nothing to follow up. Mark a sentence, an event or an agreement, and it stands here until it is done."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self._connect()
        self._show_page()

    def set_rows(self, rows: Sequence[FollowUp], suggestions: Sequence[OpenEnd] = ()) -> None:
        """Shows these. A line that has moved away leaves the keyboard to the one that took its place."""
        before, place = self.view.currentIndex().data(Role.LINE), self.view.currentIndex().row()
        group = self._group_at(place)
        self._silently(lambda: self.model.set_rows(rows, suggestions))
        index = self._found_again(before)
        if before is not None and (not index.isValid() or self._group_at(index.row()) is not group):
            index = self.model.index(min(place, self.model.rowCount() - 1), 0)
            self._silently(lambda: self.view.setCurrentIndex(index))
            if self.view.hasFocus():
                self._current_changed(index)
        elif index.isValid():
            self._silently(lambda: self.view.setCurrentIndex(index))
        self._show_page()

    def select(self, follow_up_id: int | None) -> None:
        """Makes a follow-up the current one without saying so."""
        if follow_up_id is not None and follow_up_id == self.current_id():
            return

        def change() -> None:
            if follow_up_id is not None:
                self.model.unfold_for(follow_up_id)
            index = self.model.index_of(follow_up_id)
            self.view.clearSelection()
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

        self._silently(change)

    def show_current(self) -> None:
        """Says again what is selected; where nothing is, selects the first line below a heading."""
        current = self.view.currentIndex()
        if isinstance(current.data(Role.LINE), FollowUp | OpenEnd):
            self._current_changed(current)
            return
        lines = enumerate(self.model.lines)
        first = next((place for place, line in lines if not isinstance(line, Heading)), None)
        if first is not None:
            self.view.setCurrentIndex(self.model.index(first))

    def current_id(self) -> int | None:
        """The id of the current follow-up."""
        found: int | None = self.view.currentIndex().data(Role.ID)
        return found

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.view.set_theme(theme)
        self._empty.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        self.model.follow_the_day()
        super().showEvent(event)

    def _connect(self) -> None:
        view = self.view
        view.selectionModel().currentChanged.connect(self._current_changed)
        view.edit_wanted.connect(self.edit_wanted)
        view.state_wanted.connect(self.state_wanted)
        view.remove_wanted.connect(self.remove_wanted)
        view.accept_wanted.connect(self.accept_wanted)
        view.fold_wanted.connect(self._fold)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)

    def _silently(self, change: Callable[[], None]) -> None:
        blocked = self.blockSignals(True)
        change()
        self.blockSignals(blocked)

    def _found_again(self, line: object) -> QModelIndex:
        """Where a line stands now; a heading and a suggestion are the same when they say the same."""
        if isinstance(line, FollowUp):
            return self.model.index_of(line.id)
        if isinstance(line, Heading):
            return self.model.index_of_group(line.group)
        for place, other in enumerate(self.model.lines):
            if other == line:
                return self.model.index(place)
        return QModelIndex()

    def _group_at(self, place: int) -> Group | None:
        """Under which heading a line stands."""
        above = [line.group for line in self.model.lines[: place + 1] if isinstance(line, Heading)]
        return above[-1] if above else None

    def _fold(self, group: Group, folded: bool) -> None:
        self._silently(lambda: self.model.fold(group, folded))
        self._silently(lambda: self.view.setCurrentIndex(self.model.index_of_group(group)))

    def _show_page(self) -> None:
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._empty)

    def _current_changed(self, current: QModelIndex) -> None:
        line = current.data(Role.LINE)
        if isinstance(line, FollowUp):
            self.selected.emit(line.id)
        elif isinstance(line, OpenEnd):
            self.suggested.emit(line)

    def _open_menu(self, place: QPoint) -> None:
        line = self.view.indexAt(place).data(Role.LINE)
        menu = QMenu(self)
        if isinstance(line, FollowUp):
            self._offer_states(menu, line)
        elif isinstance(line, OpenEnd):
            self._offer(menu, tr("Follow up…"), "+", "flag-outline", lambda: self.accept_wanted.emit(line))
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty():
            menu.popup(self.view.viewport().mapToGlobal(place))

    def _offer_states(self, menu: QMenu, line: FollowUp) -> None:
        state = FollowUpState
        self._offer(menu, tr("Edit…"), "Return", "pencil-outline", lambda: self.edit_wanted.emit(line.id))
        menu.addSeparator()
        for text, key, look, wanted in (
            (tr("Open"), "Space" if line.state is state.DONE else "", "circle-outline", state.OPEN),
            (tr("Done"), "Space", "check-circle-outline", state.DONE),
            (tr("Waiting"), "W", "timer-sand", state.WAITING),
            (tr("Dropped"), "", "minus-circle-outline", state.DROPPED),
        ):
            if wanted is not line.state:
                self._offer(menu, text, key, look, partial(self.state_wanted.emit, line.id, wanted.value))
        menu.addSeparator()
        self._offer(menu, tr("Remove"), "Delete", "delete-outline", lambda: self.remove_wanted.emit(line.id))

    def _offer(self, menu: QMenu, text: str, key: str, look: str, do: Callable[[], None]) -> None:
        action = QAction(icon(look, self._theme.text), f"{text}\t{key}" if key else text, menu)
        action.triggered.connect(lambda _=False: do())
        menu.addAction(action)
