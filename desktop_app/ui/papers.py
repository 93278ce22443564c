"""What leaves the window: the briefing sheet, the timeline on paper, a copy of the desk."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.documents import Document, Original
from desktop_app.domain.entries import Agreement, Event
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.notices import Notice
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.translation import tr
from desktop_app.ui.worker import Worker

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

Failed = Callable[[Exception], object]


def open_briefing(
    window: QWidget, model: DeskModel, worker: Worker, settings: QSettings, entry: Event | Agreement | None
) -> None:
    """Opens the briefing dialog, with the parties of `entry`."""
    from desktop_app.ui.briefing_dialog import BriefingDialog

    parties = entry.parties if entry else ()
    dialog = BriefingDialog(model.compose, parties=parties, settings=settings, submit=worker.submit, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def print_timeline(window: QWidget, pane: TimelinePane, *, whole: bool = False) -> None:
    """Opens a preview of the days in view, or of the `whole` timeline, from which it can be printed."""
    from desktop_app.ui.timeline.printing import preview_timeline

    preview_timeline(pane, window, whole=whole)


def show_original(window: QWidget, model: DeskModel, document: Document | None, failed: Failed) -> None:
    """Opens the file of a document as it came."""
    if document is None:
        return
    shown = document

    def read(desk: "Desk") -> Original:
        from desktop_app.services.reading import original

        return original(desk=desk, document_id=shown.id)

    def show(found: Original) -> None:
        from desktop_app.ui.documents.original import OriginalDialog

        OriginalDialog(shown, found, failed, window).show()

    model.run(read, show)


def back_up(model: DeskModel, notify: Callable[[Notice], None], target: Path) -> None:
    """Copies the desk to `target`, and says so when it is done."""
    done = Notice(tr("The desk was copied to {file}.").format(file=target))
    model.back_up(target, lambda: notify(done))
