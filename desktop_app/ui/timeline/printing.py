"""The timeline on sheets of paper, with a preview, through the system's own dialog."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import LegationError
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.timeline.paper import SCREEN_DPI, Paper
from desktop_app.ui.translation import tr


def preview_timeline(pane: TimelinePane, parent: QWidget, *, whole: bool = False) -> QPrintPreviewDialog:
    """Opens a preview of the days in view, or of the `whole` timeline, from which it can be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(tr("Timeline"))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.kept_printer = printer  # type: ignore[attr-defined]  # it must outlive the dialog
    dialog.setWindowTitle(tr("Print timeline"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.paintRequested.connect(partial(print_timeline, pane, whole=whole))
    dialog.resize(1000, 760)
    dialog.open()
    return dialog


def print_timeline(pane: TimelinePane, printer: QPagedPaintDevice, *, whole: bool = False) -> int:
    """Paints the days in view, or the `whole` timeline, and returns how many pages it takes. Raises LegationError when
    the printer takes nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        raise LegationError("The printer takes no pages.", remedy="Choose another printer, or print to a file.")
    try:
        dots = printer.logicalDpiX() / SCREEN_DPI
        wanted = pane.view.sheets(whole=whole)
        if wanted is None:
            return 1
        chart, span = wanted
        size = QSize(int(painter.viewport().width() / dots), int(painter.viewport().height() / dots))
        paper = Paper(chart, size, pane.font(), dots, pane.current_day())
        pages = paper.pages(span, whole=whole)
        for number in range(len(pages)):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(dots, dots)
            paper.paint(painter, pages, number)
            painter.restore()
        return len(pages)
    finally:
        painter.end()
