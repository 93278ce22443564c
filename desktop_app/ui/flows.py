"""The ways from a wish of the officer's to a change on the desk, all through one undo stack."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.coordinator import Coordinator, Panes
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.follow_up_flow import FollowUpFlow, Telling
from desktop_app.ui.read_marks import marking
from desktop_app.ui.translation import tr
from desktop_app.ui.undo import Editor, FollowUpEditor
from desktop_app.ui.word_flow import WordFlow


def flows(
    model: DeskModel, coordinator: Coordinator, panes: Panes, tell: Telling, parent: QWidget
) -> tuple[FollowUpFlow, WordFlow]:
    """What follows up, and what says something of entries and texts."""
    editor = FollowUpEditor(tell.stack, model.worker, lambda: model.desk, model.refresh, tell.notices.show_error)
    coordinator.unread_wanted.connect(lambda number: _mark_unread(editor, tell, number))
    return (
        FollowUpFlow(model, coordinator, editor, tell, parent),
        WordFlow(model, coordinator, panes, editor, tell, parent=parent),
    )


def _mark_unread(editor: Editor, tell: Telling, document_id: int) -> None:
    forth, back = marking(document_id, read=False), marking(document_id, read=True)
    editor.switch(tr("mark document as unread"), forth, back)
    tell.done(tr("Marked as unread."))
