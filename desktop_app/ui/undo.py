"""What the officer does to follow-ups and entries, as commands that can be undone. The change log is the memory:
undoing writes a new row of it that restores what was before, and undoing that row is redoing."""

from collections.abc import Callable
from dataclasses import asdict
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.follow_up_dialog import Draft
from desktop_app.ui.terms import words
from desktop_app.ui.translation import tr
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

Work = Callable[["Desk"], ChangeSet]


class _Change(QUndoCommand):
    """Runs `work` when it is pushed; from then on undoes and redoes by the change log. All on the worker."""

    def __init__(
        self, text: str, work: Work, editor: "Editor", done: Callable[[ChangeSet], None] | None = None
    ) -> None:
        super().__init__(text)
        self._work: Work | None = work
        self._editor, self._done = editor, done
        self._log_id: int | None = None  # the row that the next undo or redo takes back; the worker's alone

    def redo(self) -> None:
        self._editor.run(self._step, self._failed, self._first_done)

    def undo(self) -> None:
        self._editor.run(self._step, self._failed)

    def _step(self, desk: "Desk") -> ChangeSet:
        if self._work is not None:
            changes = self._work(desk)
            self._work = None
        elif self._log_id is not None:
            changes = _marks().undo(desk=desk, log_id=self._log_id)
        else:
            return ChangeSet()
        self._log_id = changes.log_id
        return changes

    def _first_done(self, changes: ChangeSet) -> None:
        if changes.log_id is None:  # it was so already: there is nothing to undo
            self._failed()
        elif self._done is not None:
            self._done(changes)
        self._done = None

    def _failed(self) -> None:
        if isValid(self):  # the stack may have dropped it meanwhile
            self.setObsolete(True)  # and drops it when its turn comes


class _Switch(QUndoCommand):
    """What the change log does not hold, since doing the opposite takes it back: `forth` and `back`."""

    def __init__(self, text: str, forth: Work, back: Work, editor: "Editor") -> None:
        super().__init__(text)
        self._forth, self._back, self._editor = forth, back, editor

    def redo(self) -> None:
        self._editor.run(self._forth, lambda: None)

    def undo(self) -> None:
        self._editor.run(self._back, lambda: None)


class Editor:
    """Changes what the officer has on the desk through the undo stack, and tells what changed."""

    def __init__(
        self,
        stack: QUndoStack,
        worker: Worker,
        desk: "Callable[[], Desk]",
        changed: Callable[[ChangeSet], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._stack, self._worker, self._desk, self._changed, self._report = stack, worker, desk, changed, failed

    def push(self, text: str, work: Work, done: Callable[[ChangeSet], None] | None = None) -> None:
        """Does `work` as one step that is called `text`; `done` is told of it once, unless nothing changed."""
        self._stack.push(_Change(text, work, self, done))

    def switch(self, text: str, forth: Work, back: Work) -> None:
        """Does `forth` as one step that is called `text`, and `back` to undo it."""
        self._stack.push(_Switch(text, forth, back, self))

    def run(self, work: Work, failed: Callable[[], None], done: Callable[[ChangeSet], None] | None = None) -> None:
        """Runs a step of a command on the worker."""

        def on_done(changes: ChangeSet) -> None:
            self._changed(changes)
            if done is not None:
                done(changes)

        def on_error(error: Exception) -> None:
            failed()
            self._report(error)

        self._worker.submit(lambda: work(self._desk()), on_done, on_error)


class FollowUpEditor(Editor):
    """Adds, changes and removes follow-ups."""

    def add(self, anchor: Anchor, draft: Draft) -> None:
        """Adds a follow-up tied to `anchor`."""
        fields = asdict(draft)
        self.push(tr("add follow-up"), lambda desk: _marks().add_follow_up(desk=desk, anchor=anchor, **fields))

    def change(self, existing: FollowUp, draft: Draft) -> bool:
        """Writes the fields of `draft` that differ; tells whether any does."""
        fields = {name: value for name, value in asdict(draft).items() if value != getattr(existing, name)}
        if fields:
            self.push(tr("edit follow-up"), lambda desk: _marks().change_follow_up(desk=desk, id=existing.id, **fields))
        return bool(fields)

    def set_state(self, number: int, state: FollowUpState) -> None:
        text = tr("mark follow-up as {state}").format(state=words(state))
        self.push(text, lambda desk: _marks().change_follow_up(desk=desk, id=number, state=state))

    def remove(self, number: int) -> None:
        self.push(tr("remove follow-up"), lambda desk: _marks().remove_follow_up(desk=desk, id=number))


def _marks() -> ModuleType:
    from desktop_app.services import marks

    return marks
