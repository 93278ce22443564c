"""The list that shows the agenda, and its keys: Enter edits, Space is done, W waiting, Delete removes, + accepts."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.followups.agenda import Heading
from desktop_app.ui.followups.delegate import AgendaDelegate
from desktop_app.ui.followups.model import AgendaModel, Role
from desktop_app.ui.headings import FOLDING
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AgendaView(QListView):
    """Says what is wanted of the current line."""

    edit_wanted = Signal(int)
    state_wanted = Signal(int, str)
    remove_wanted = Signal(int)
    accept_wanted = Signal(object)
    fold_wanted = Signal(object, bool)

    def __init__(self, theme: Theme, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Follow-ups"))
        self._delegate = AgendaDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().data(Role.LINE)
        if isinstance(line, Heading):
            taken = self._fold_by_key(line, event.key())
        elif isinstance(line, FollowUp):
            taken = self._follow_up_by_key(line, event.key())
        else:
            taken = isinstance(line, OpenEnd) and self._suggestion_by_key(line, event)
        if not taken:
            super().keyPressEvent(event)

    def _fold_by_key(self, line: Heading, key: int) -> bool:
        if key not in FOLDING:
            return False
        fold = FOLDING[key]
        self.fold_wanted.emit(line.group, not line.folded if fold is None else fold)
        return True

    def _follow_up_by_key(self, line: FollowUp, key: int) -> bool:
        if key in _ENTER:
            self.edit_wanted.emit(line.id)
        elif key == Qt.Key.Key_Space:
            self._toggle(line, FollowUpState.DONE)
        elif key == Qt.Key.Key_W:
            self._toggle(line, FollowUpState.WAITING)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(line.id)
        else:
            return False
        return True

    def _suggestion_by_key(self, line: OpenEnd, event: QKeyEvent) -> bool:
        if event.key() in _ENTER or event.key() == Qt.Key.Key_Insert or event.text() == "+":
            self.accept_wanted.emit(line)
            return True
        return False

    def _toggle(self, line: FollowUp, state: FollowUpState) -> None:
        """Into `state`, and from there back to open."""
        wanted = FollowUpState.OPEN if line.state is state else state
        self.state_wanted.emit(line.id, wanted.value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._clicked_at(index, event)

    def _clicked_at(self, index: QModelIndex, event: QMouseEvent) -> None:
        line, pressed = index.data(Role.LINE), self._on_button(index, event)
        if isinstance(line, Heading):
            self.fold_wanted.emit(line.group, not line.folded)
        elif isinstance(line, FollowUp) and pressed:
            self._toggle(line, FollowUpState.DONE)
        elif isinstance(line, OpenEnd) and pressed:
            self.accept_wanted.emit(line)

    def _on_button(self, index: QModelIndex, event: QMouseEvent) -> bool:
        button: QRect = self._delegate.button(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        return button.contains(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = index.data(Role.LINE) if index.isValid() else None
        if event.button() == Qt.MouseButton.LeftButton and line is not None and not self._on_button(index, event):
            if isinstance(line, FollowUp):
                self.edit_wanted.emit(line.id)
            elif isinstance(line, OpenEnd):
                self.accept_wanted.emit(line)
        event.accept()
