from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.services import marks
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.reading import list_documents
from desktop_app.ui.follow_up_dialog import Draft
from desktop_app.ui.undo import FollowUpEditor
from desktop_app.ui.worker import Worker

DRAFT = Draft("Ask Astana", "Desk", "2026-03-01", FollowUpState.OPEN, "")


class Editing:
    """An editor over a real desk, and what came of it."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.worker, self.stack = Worker("undo"), QUndoStack()
        self.errors: list[Exception] = []
        self.changes: list[ChangeSet] = []
        self.editor = FollowUpEditor(self.stack, self.worker, lambda: desk, self.changes.append, self.errors.append)

    def now(self) -> list[FollowUp]:
        self._qtbot.waitUntil(lambda: self.worker.idle)
        return marks.list_follow_ups(desk=self.desk)

    def anchor(self) -> Anchor:
        sha256 = list_documents(desk=self.desk)[0].sha256
        return Anchor(sha256, Category.QUOTE, 1, 8, "Foreign")


@pytest.fixture
def editing(store: Path, qtbot: QtBot) -> Iterator[Editing]:
    desk = open_desk(path=store)
    made = Editing(desk, qtbot)
    yield made
    made.worker.close()
    desk.close()


def test_adding_is_undone_and_redone_any_number_of_times(editing: Editing) -> None:
    editing.editor.add(editing.anchor(), DRAFT)
    (added,) = editing.now()
    assert (added.action, added.owner, added.due) == ("Ask Astana", "Desk", "2026-03-01")
    for _ in range(3):
        editing.stack.undo()
        assert editing.now() == []
        editing.stack.redo()
        (again,) = editing.now()
        assert (again.id, again.action, again.anchor) == (added.id, added.action, added.anchor)
    assert editing.errors == []


def test_undo_goes_back_step_by_step_over_all_kinds_of_change(editing: Editing) -> None:
    editing.editor.add(editing.anchor(), DRAFT)
    (added,) = editing.now()
    editing.editor.change(added, Draft("Ask Astana again", "Desk", None, FollowUpState.OPEN, ""))
    editing.editor.set_state(added.id, FollowUpState.DONE)
    editing.editor.remove(added.id)
    assert editing.now() == []
    editing.stack.undo()
    assert editing.now()[0].state is FollowUpState.DONE
    editing.stack.undo()
    assert editing.now()[0].state is FollowUpState.OPEN
    editing.stack.undo()
    assert editing.now()[0].due == "2026-03-01"
    editing.stack.redo()
    assert editing.now()[0].action == "Ask Astana again"


def test_quick_undo_and_redo_before_the_desk_has_answered_keep_their_order(editing: Editing) -> None:
    editing.editor.add(editing.anchor(), DRAFT)
    editing.stack.undo()
    editing.stack.redo()
    editing.stack.undo()
    assert editing.now() == []
    editing.stack.redo()
    assert len(editing.now()) == 1


def test_a_change_without_difference_is_no_command(editing: Editing) -> None:
    editing.editor.add(editing.anchor(), DRAFT)
    (added,) = editing.now()
    editing.editor.change(added, DRAFT)
    assert editing.stack.count() == 1


def test_a_command_that_fails_is_told_and_leaves_the_stack(editing: Editing) -> None:
    editing.editor.remove(12_345)
    assert editing.now() == []
    assert [type(error) for error in editing.errors] == [InvalidInputError]
    editing.stack.undo()
    assert editing.stack.count() == 0
