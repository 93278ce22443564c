"""What the officer does to follow-ups, as commands that can be undone. The change log is the memory: undoing writes a
new row of it that restores what was before, and undoing that row is redoing."""

from collections.abc import Callable
from dataclasses import asdict
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import FollowUpState, words
from desktop_app.ui.follow_up_dialog import Draft
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

Work = Callable[["Desk"], ChangeSet]


class _Change(QUndoCommand):
    """Runs `work` when it is pushed; from then on undoes and redoes by the change log. All on the worker."""

    def __init__(self, text: str, work: Work, editor: "FollowUpEditor") -> None:
        super().__init__(text)
        self._work: Work | None = work
        self._editor = editor
        self._log_id: int | None = None  # the row that the next undo or redo takes back; the worker's alone

    def redo(self) -> None:
        self._editor.run(self._step, self._failed)

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

    def _failed(self) -> None:
        if isValid(self):  # the stack may have dropped it meanwhile
            self.setObsolete(True)  # and drops it when its turn comes


class FollowUpEditor:
    """Adds, changes and removes follow-ups through the undo stack, and tells what changed."""

    def __init__(
        self,
        stack: QUndoStack,
        worker: Worker,
        desk: "Callable[[], Desk]",
        changed: Callable[[ChangeSet], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._stack, self._worker, self._desk, self._changed, self._report = stack, worker, desk, changed, failed

    def add(self, anchor: Anchor, draft: Draft) -> None:
        """Adds a follow-up tied to `anchor`."""
        fields = asdict(draft)
        self._push("add follow-up", lambda desk: _marks().add_follow_up(desk=desk, anchor=anchor, **fields))

    def change(self, existing: FollowUp, draft: Draft) -> None:
        """Writes the fields of `draft` that differ; nothing when none does."""
        fields = {name: value for name, value in asdict(draft).items() if value != getattr(existing, name)}
        if fields:
            self._push("edit follow-up", lambda desk: _marks().change_follow_up(desk=desk, id=existing.id, **fields))

    def set_state(self, number: int, state: FollowUpState) -> None:
        text = f"mark follow-up as {words(state)}"
        self._push(text, lambda desk: _marks().change_follow_up(desk=desk, id=number, state=state))

    def remove(self, number: int) -> None:
        self._push("remove follow-up", lambda desk: _marks().remove_follow_up(desk=desk, id=number))

    def run(self, work: Work, failed: Callable[[], None]) -> None:
        """Runs a step of a command on the worker."""

        def on_error(error: Exception) -> None:
            failed()
            self._report(error)

        self._worker.submit(lambda: work(self._desk()), self._changed, on_error)

    def _push(self, text: str, work: Work) -> None:
        self._stack.push(_Change(text, work, self))


def _marks() -> ModuleType:
    from desktop_app.services import marks

    return marks
