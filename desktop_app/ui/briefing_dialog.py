"""The window in which a briefing is composed: the form, and beside it the very pages that will be printed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.domain.briefing import Briefing, BriefingRequest
from desktop_app.domain.errors import InvalidInputError, LegationError
from desktop_app.ui.briefing_dialog_form import BriefingForm
from desktop_app.ui.printing import default_page, print_briefing, write_pdf
from desktop_app.ui.sheet import page_layout
from desktop_app.ui.translation import tr

_PAUSE = 250  # milliseconds without a key before the preview follows
_FOLDER = "briefing/folder"

Compose = Callable[[BriefingRequest], Briefing]


class Submit(Protocol):
    """Runs work and hands its answer or its error back on the GUI thread; of all work with one `latest` only the
    newest is answered. `Worker.submit` is one."""

    def __call__(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        *,
        latest: str = "",
    ) -> None: ...


class BriefingDialog(QDialog):
    """Not modal: the desk can be read beside it. `compose` makes the sheet, `submit` says where (at once if None)."""

    def __init__(
        self,
        compose: Compose,
        *,
        parties: Sequence[str] = (),
        settings: QSettings | None = None,
        submit: Submit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._compose = compose
        self._submit = submit or _at_once
        self._printer: QPrinter | None = None
        self.briefing: Briefing | None = None
        self._settings = settings or QSettings("Legation", "Legation")
        self.form = BriefingForm(self._settings, parties)
        self._page = page_layout(default_page())
        self.preview = QPrintPreviewWidget()  # with a printer of its own, which lives as long as it does
        self.preview.paintRequested.connect(self._paint)
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self.form.edited.connect(self._pause.start)
        self._lay_out()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Composes the sheet anew from the form and shows it; what is wrong in the form is said under it."""
        self._pause.stop()
        try:
            request = self.form.request()
        except InvalidInputError as error:
            if self.form.completing:  # a name is half typed: look again when the officer has chosen
                self._pause.start()
            else:
                self._say(error)
            return
        self._submit(lambda: self._compose(request), self._show, self._say, latest="briefing")

    def save(self, path: Path) -> bool:
        """Writes the sheet as it is shown as a PDF; says where, or why not."""
        if self.briefing is None:
            return False
        target = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        try:
            pages = write_pdf(self.briefing, target)
        except LegationError as error:
            self._say(error)
            return False
        self._settings.setValue(_FOLDER, str(target.parent))
        self.notice.setText(tr("Saved {file} (%n page(s)).", "", pages).format(file=target))
        return True

    def print_on(self, printer: QPrinter) -> bool:
        """Prints the sheet as it is shown; says why not if it cannot."""
        if self.briefing is None:
            return False
        try:
            print_briefing(self.briefing, printer)
        except LegationError as error:
            self._say(error)
            return False
        self.notice.setText(tr("Sent to the printer."))
        return True

    def done(self, result: int) -> None:
        """However the window is closed it ends here, and the form is remembered."""
        self.form.remember()
        super().done(result)

    def _show(self, briefing: Briefing) -> None:
        if not isValid(self):  # closed while the desk was read
            return
        self.briefing = briefing
        self.notice.clear()
        self._enable(True)
        self.preview.updatePreview()

    def _say(self, error: Exception) -> None:
        if not isinstance(error, LegationError):
            raise error
        if isValid(self):
            self.notice.setText(str(error))

    @Slot(QPrinter)
    def _paint(self, printer: QPrinter) -> None:
        if self.briefing is not None:
            printer.setPageLayout(self._page)
            print_briefing(self.briefing, printer)

    @Slot()
    def _ask_where(self) -> None:
        name = self.briefing.title if self.briefing else "Briefing"
        safe = "".join(c if c.isalnum() or c in " -–,." else " " for c in name).strip()[:80] or "Briefing"
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(self._settings.value(_FOLDER, documents)))
        start = folder if folder.is_dir() else Path.home()
        dialog = QFileDialog(self, tr("Save as PDF"), str(start / f"{safe}.pdf"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_as)
        dialog.open()

    @Slot(str)
    def _save_as(self, chosen: str) -> None:
        self.save(Path(chosen))

    @Slot()
    def _ask_printer(self) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # it must outlive the dialog
        self._printer.setPageLayout(self._page)
        dialog = QPrintDialog(self._printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._print_as_asked)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    @Slot()
    def _print_as_asked(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def _enable(self, on: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(on)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Briefing sheet"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1100, 820)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.print_button = QPushButton(tr("&Print…"))
        self.print_button.setShortcut(QKeySequence.StandardKey.Print)
        self.save_button = QPushButton(tr("&Save as PDF…"))
        self.save_button.setShortcut(QKeySequence.StandardKey.Save)
        for button, ask in ((self.print_button, self._ask_printer), (self.save_button, self._ask_where)):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(ask)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter in a field must not close the window
        buttons.rejected.connect(self.reject)
        self._enable(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.addWidget(self.form)
        column.addWidget(self.notice)
        column.addStretch()
        column.addWidget(buttons)
        self.preview.setZoomMode(QPrintPreviewWidget.ZoomMode.FitToWidth)
        self.preview.setAccessibleName(tr("Preview of the pages"))
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.preview)
        parts.setStretchFactor(1, 1)
        parts.setSizes([380, 720])
        QVBoxLayout(self).addWidget(parts)


def _at_once(
    work: Callable[[], Any],
    on_done: Callable[[Any], None] | None = None,
    on_error: Callable[[Exception], None] | None = None,
    *,
    latest: str = "",  # noqa: ARG001 - what runs at once is always the newest
) -> None:
    try:
        answer = work()
    except LegationError as error:
        if on_error is None:
            raise
        on_error(error)
    else:
        if on_done is not None:
            on_done(answer)
