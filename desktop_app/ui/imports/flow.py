"""From files chosen or dropped to documents on the desk, and what is said of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.changes import ChangeSet, ImportProgress, ImportResult
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.imports.bar import ImportBar
from desktop_app.ui.imports.importer import Importer
from desktop_app.ui.imports.unread_dialog import UnreadDialog
from desktop_app.ui.notices import Level, Notice, NoticeBar
from desktop_app.ui.translation import tr

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

_REFRESH = 2_000  # milliseconds between looks at what has come in so far


class ImportFlow(QObject):
    """Starts imports, shows how far they are, and says how they ended."""

    def __init__(self, model: DeskModel, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._notices, self._window = model, notices, window
        self.importer = Importer(lambda: model.desk, self)
        self.bar = ImportBar()
        self._since = QElapsedTimer()
        self._asked = 0  # documents to be read again
        self.importer.progressed.connect(self._progressed)
        self.importer.finished.connect(self._finished)
        self.importer.reread.connect(self._read_again)
        self.importer.failed.connect(self._failed)
        self.bar.cancel_wanted.connect(self.importer.cancel)

    def start(self, paths: Sequence[Path]) -> None:
        """Reads files and folders into the desk, beside whatever the officer does."""
        if paths:
            self.bar.begin()
            self._since.start()
            self.importer.start(paths)

    def offer_rereading(self) -> None:
        """After an upgrade: offers to read anew what an older version has read."""

        def count(desk: "Desk") -> int:
            from desktop_app.services.importing import outdated

            return outdated(desk=desk)

        self._model.run(count, self._offer)

    def choose(self, *, folder: bool = False) -> None:
        """Opens the system's dialog for files, or for a folder."""
        choose_files(self._window, self.start, folder=folder)

    @property
    def idle(self) -> bool:
        return not self.importer.waiting

    def close(self) -> None:
        self.importer.close()

    def _progressed(self, progress: ImportProgress) -> None:
        self.bar.show_progress(progress)
        if self._since.hasExpired(_REFRESH):
            self._since.restart()
            self._model.refresh(ChangeSet())

    def _offer(self, number: int) -> None:
        if number:
            said = tr(
                "An older version read %n document(s). Read again they may say more; what you marked stays.",
                "",
                number,
            )
            again = tr("Read them again")
            self._notices.show_notice(
                Notice(said, button=again, press=lambda: self._start_rereading(number), lasting=True)
            )

    def _start_rereading(self, number: int) -> None:
        self._asked = number
        self.bar.begin()
        self._since.start()
        self.importer.read_again()

    def _read_again(self, changes: ChangeSet) -> None:
        self._end()
        self._model.refresh(changes)
        number = len(changes.documents)
        said = tr("%n document(s) read again.", "", number)
        if number < self._asked:
            said = tr("Reading stopped: {said} The others keep what was read before.").format(said=said)
        self._notices.show_notice(Notice(said))

    def _finished(self, result: ImportResult) -> None:
        self._end()
        self._model.refresh(result.changes)
        self._notices.show_notice(summary(result, lambda: UnreadDialog(result.unread, self._window).open()))

    def _failed(self, error: Exception) -> None:
        self._end()
        self._model.refresh()
        self._notices.show_error(error)

    def _end(self) -> None:
        if not self.importer.waiting:
            self.bar.hide()


def summary(result: ImportResult, show_unread: Callable[[], object]) -> Notice:
    """How an import ended, as a notice; what could not be read is one press away."""
    parts = [tr("%n document(s) added", "", result.added)]
    if result.known:
        parts.append(tr("%n already on the desk", "", result.known))
    if result.unread:
        parts.append(tr("%n could not be read", "", len(result.unread)))
    text = ", ".join(parts) + "."
    if result.cancelled:
        text = tr("Import stopped: {said}").format(said=text)
    if result.unread:
        return Notice(text, Level.WARNING, tr("Show which and why"), show_unread, lasting=True)
    return Notice(text)


def local_files(data: QMimeData) -> list[Path]:
    """The files and folders of this machine in what was dropped or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def choose_files(parent: QWidget, chosen: Callable[[list[Path]], object], *, folder: bool = False) -> QFileDialog:
    """Opens the system's dialog for files, or for a folder."""

    dialog = QFileDialog(parent, tr("Add a folder") if folder else tr("Add files"))
    if folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    return dialog
