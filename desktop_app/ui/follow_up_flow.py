"""From the wish to follow something up to the change on the desk: which words, which form, which command."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from desktop_app.domain.entries import AnyFiled, OpenEnd
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui import wishes
from desktop_app.ui.coordinator import Coordinator
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.follow_up_dialog import FollowUpDialog
from desktop_app.ui.notices import Level, Notice, NoticeBar
from desktop_app.ui.terms import words
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr
from desktop_app.ui.undo import FollowUpEditor
from desktop_app.ui.view import Entry


@dataclass(frozen=True, slots=True)
class Telling:
    """How a flow of work reaches the officer: notices, the way back, the colours, the inspector."""

    notices: NoticeBar
    stack: QUndoStack
    theme: Callable[[], Theme]
    show_inspector: Callable[[], None]

    def done(self, text: str) -> None:
        """Says what was done, and offers to undo it."""
        self.notices.show_notice(Notice(text, button=tr("Undo"), press=self.stack.undo))

    def warn(self, text: str) -> None:
        self.notices.show_notice(Notice(text, Level.WARNING))


class FollowUpFlow(QObject):
    """Opens the form where words are needed, and writes through the editor, so that all can be undone."""

    def __init__(
        self, model: DeskModel, coordinator: Coordinator, editor: FollowUpEditor, tell: Telling, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._coordinator, self._editor, self._window = model, coordinator, editor, parent
        self._tell = tell

    def add(self) -> None:
        """A follow-up on what is selected."""
        anchor = self._coordinator.anchor()
        if anchor is None:
            self._tell.warn(tr("Select words in a text, an event or an agreement first."))
        else:
            self._ask(anchor)

    def add_to_entry(self, key: str) -> None:
        def ask(entry: Entry | None) -> None:
            if entry is not None:
                self._ask(self._model.anchor(entry.reports[0]))

        self._model.look(key, ask, latest="follow up")

    def add_to_report(self, filed: AnyFiled, action: str = "") -> None:
        """A follow-up on what a report says, with an action proposed."""
        self._ask(self._model.anchor(filed), action=action)

    def accept(self, end: OpenEnd) -> None:
        """Makes a follow-up of an open end at once, due on its last day; it can be edited or undone."""
        wish = wishes.accept(end)
        self._editor.push(wish.name, wish.work, lambda _: self._tell.done(wish.done))

    def edit(self, number: int) -> None:
        existing = self._model.follow_up(number)
        if existing is not None:
            self._ask(existing.anchor, existing=existing)

    def set_state(self, number: int, state: str) -> None:
        self._editor.set_state(number, FollowUpState(state))
        self._tell.done(tr("Follow-up marked as {state}.").format(state=words(FollowUpState(state))))

    def remove(self, number: int) -> None:
        """Removes at once: a notice offers to undo, which is better than a question before."""
        self._editor.remove(number)
        self._tell.done(tr("Follow-up removed."))

    def _ask(self, anchor: Anchor, *, existing: FollowUp | None = None, action: str = "") -> None:
        due: date | None = None
        dialog = FollowUpDialog(
            anchor, self._tell.theme(), existing=existing, action=action, due=due, parent=self._window
        )
        dialog.accepted.connect(lambda: self._save(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, dialog: FollowUpDialog) -> None:
        if dialog.existing is None:
            self._editor.add(dialog.anchor, dialog.draft())
            self._tell.done(tr("Follow-up added."))
        elif self._editor.change(dialog.existing, dialog.draft()):
            self._tell.done(tr("Follow-up changed."))
