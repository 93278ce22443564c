"""The timeline on a sheet of paper, with a preview, through the system's own dialog."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import spoken
from desktop_app.domain.errors import LegationError
from desktop_app.ui.timeline.pane import TimelinePane

_POINTS = 9.0  # of the line above the picture
_TITLE = "Timeline"


def preview_timeline(pane: TimelinePane, parent: QWidget) -> QPrintPreviewDialog:
    """Opens a preview of the days in view, from which it can be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(_TITLE)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.kept_printer = printer  # type: ignore[attr-defined]  # it must outlive the dialog
    dialog.setWindowTitle("Print timeline")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.paintRequested.connect(partial(print_timeline, pane))
    dialog.resize(1000, 760)
    dialog.open()
    return dialog


def print_timeline(pane: TimelinePane, printer: QPrinter) -> None:
    """Paints the days in view on one page: a line that says what and when, and the picture below. Raises LegationError
    when the printer takes nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        raise LegationError("The printer takes no pages.", remedy="Choose another printer, or print to a file.")
    try:
        page = painter.viewport()
        font = QFont(pane.font())
        font.setPointSizeF(_POINTS)
        painter.setFont(font)
        line = painter.fontMetrics().height() * 2
        today = date.today().isoformat()  # noqa: DTZ011 - the officer's own day
        head = QRect(page.left(), page.top(), page.width(), line)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _TITLE)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"As of {spoken(today)}")
        pane.render_to(painter, page.adjusted(0, line, 0, 0), whole=False)
    finally:
        painter.end()
