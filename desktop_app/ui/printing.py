"""The briefing sheet on paper and as PDF: the pages of `sheet`, with marking, as-of date and page number on each."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QLocale, QPointF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtPrintSupport import QPrinter

from desktop_app import __version__
from desktop_app.domain.briefing import Briefing
from desktop_app.domain.dates import spoken
from desktop_app.domain.errors import LegationError
from desktop_app.ui.sheet import DPI, MARGINS, MM, POINT, Sheet, lay_out, page_layout, paint_strip

_RUNNING = ["Liberation Sans", "Arial", "DejaVu Sans"]
_ACCENT, _INK, _HAIRLINE = QColor("#1f3a5f"), QColor("#000000"), 0.4  # points
_REMEDY = "Choose another folder or make room, then save again; an older sheet of that name is untouched."


def default_page() -> str:
    """`Letter` where the system's locale measures as the United States do, else `A4`."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if imperial else "A4"


def write_pdf(briefing: Briefing, path: Path, *, page: str | None = None) -> int:
    """Writes the sheet as a PDF on `A4` or `Letter` (None: as the locale has it). Returns the number of pages.

    The file takes its name only once it is complete: one of that name is replaced as a whole or stays as it is.
    Raises LegationError when the target cannot be written. A Qt application must exist.
    """
    return _save(briefing, path, page_layout(page or default_page()))


def print_briefing(briefing: Briefing, printer: QPrinter) -> int:
    """Prints the sheet, or the pages of it that the print dialog asked for, on the printer's own paper. Returns the
    number of pages of the whole sheet. Raises LegationError when the printer or the file to print to takes nothing."""
    printer.setFullPage(True)
    printer.setDocName(briefing.title)
    printer.setCreator(f"Legation {__version__}")
    first, last = printer.fromPage(), printer.toPage()
    chosen = range(first, last + 1) if 0 < first <= last else None
    if printer.outputFileName():  # Qt would overwrite the file at once and keep silent about a full disk
        return _save(briefing, Path(printer.outputFileName()), printer.pageLayout(), chosen)
    return _paint(briefing, printer, chosen)


def _save(briefing: Briefing, path: Path, layout: QPageLayout, chosen: range | None = None) -> int:
    target = QSaveFile(str(path))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise LegationError(f"Cannot write {path}: {target.errorString()}.", remedy=_REMEDY, path=path)
    writer = QPdfWriter(target)
    writer.setTitle(briefing.title)
    writer.setCreator(f"Legation {__version__}")
    writer.setResolution(DPI)
    writer.setPageLayout(layout)
    pages = _paint(briefing, writer, chosen)
    if not target.commit():
        raise LegationError(f"Cannot write {path}: {target.errorString()}.", remedy=_REMEDY, path=path)
    return pages


def _paint(briefing: Briefing, device: QPagedPaintDevice, chosen: range | None = None) -> int:
    if not QFontDatabase.families():
        raise LegationError("No fonts are installed.", remedy="Install the package fonts-liberation.")
    layout = device.pageLayout()
    millimetre = QPageLayout.Unit.Millimeter
    paper, origin = layout.fullRect(millimetre).size(), layout.paintRect(millimetre).topLeft()
    sheet = lay_out(briefing, paper)
    painter = QPainter()
    if not painter.begin(device):
        raise LegationError("The printer takes no pages.", remedy="Choose another printer, or save the sheet as PDF.")
    try:
        painter.scale(device.logicalDpiX() / DPI, device.logicalDpiY() / DPI)
        painter.translate(-origin.x() * MM, -origin.y() * MM)
        numbers = [n for n in range(1, len(sheet.pages) + 1) if chosen is None or n in chosen]
        for at, number in enumerate(numbers):
            if at:
                device.newPage()
            paint_page(painter, sheet, number, paper)
    finally:
        painter.end()
    return len(sheet.pages)


def paint_page(painter: QPainter, sheet: Sheet, number: int, paper: QSizeF) -> None:
    """Paints page `number` (from 1). The painter's origin is the paper's upper left corner, its unit a dot at DPI;
    `paper` is in millimetres."""
    page = sheet.pages[number - 1]
    _running_lines(painter, sheet, number, paper)
    place = QPointF(MARGINS.left() * MM, MARGINS.top() * MM)
    if page.header:
        paint_strip(painter, sheet, page.header, place)
        place += QPointF(0, page.header[1] - page.header[0])
    paint_strip(painter, sheet, (page.top, page.bottom), place)


def _running_lines(painter: QPainter, sheet: Sheet, number: int, paper: QSizeF) -> None:
    """Marking above; as-of date, marking and page number below; a hairline parts them from the text."""
    width, left = sheet.content.width(), MARGINS.left() * MM
    head = QRectF(left, 8 * MM, width, 6 * MM)
    foot = QRectF(left, (paper.height() - 17) * MM, width, 5 * MM)
    painter.setPen(QPen(_ACCENT, _HAIRLINE * POINT))
    painter.drawLine(head.bottomLeft() + QPointF(0, MM), head.bottomRight() + QPointF(0, MM))
    painter.drawLine(foot.topLeft(), foot.topRight())
    _write(painter, foot, f"As of {spoken(sheet.briefing.as_of.isoformat())}", Qt.AlignmentFlag.AlignLeft)
    _write(painter, foot, f"Page {number} of {len(sheet.pages)}", Qt.AlignmentFlag.AlignRight)
    for box in (head, foot.translated(0, foot.height())):
        _write(painter, box, sheet.briefing.marking, Qt.AlignmentFlag.AlignHCenter, bold=True)


def _write(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag, *, bold: bool = False) -> None:
    """One line of text in `box`, set smaller where it is too long: a marking is never cut."""
    font = QFont(_RUNNING)
    font.setBold(bold)
    size = (9.5 if bold else 8) * POINT
    font.setPixelSize(round(size))
    length = QFontMetricsF(font).horizontalAdvance(text)
    if length > box.width():
        font.setPixelSize(max(1, int(size * box.width() / length)))
    painter.setPen(_INK)
    painter.setFont(font)
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), text)
