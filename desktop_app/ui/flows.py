"""The ways from a wish of the officer's to a change on the desk, all through one undo stack."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import ChangeSet
from desktop_app.ui.coordinator import Coordinator, Panes
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.follow_up_flow import FollowUpFlow, Telling
from desktop_app.ui.translation import tr
from desktop_app.ui.undo import Editor, FollowUpEditor
from desktop_app.ui.word_flow import WordFlow

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk


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
    def mark(desk: "Desk", *, read: bool) -> ChangeSet:
        from desktop_app.services.reading import mark_read

        return mark_read(desk=desk, document_id=document_id, read=read)

    editor.switch(tr("mark document as unread"), partial(mark, read=False), partial(mark, read=True))
    tell.done(tr("Marked as unread."))
