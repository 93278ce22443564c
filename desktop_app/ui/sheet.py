"""A briefing laid out for paper: one Qt text document, cut into strips by `pagination`.

The layout is made once at a fixed resolution and scaled to whatever it is painted on: the preview, the printer and the
PDF break their lines and pages at the same places.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextTable,
)

from desktop_app.domain.briefing import Briefing
from desktop_app.services.briefing import render
from desktop_app.ui.pagination import Atom, Keep, Page, merged, paginate, paragraph

DPI = 600
MM = DPI / 25.4
POINT = DPI / 72
MARGINS = QMarginsF(18, 18, 18, 18)  # millimetres; the marking and the page number stand within them
_ROW_PADDING = 2 * DPI / 96  # the template pads cells by so much above their first line


@dataclass(frozen=True, slots=True)
class Sheet:
    """A briefing with its pages. Lengths are in dots at DPI; `content` is the size of what lies within the margins."""

    briefing: Briefing
    document: QTextDocument
    pages: list[Page]
    content: QSizeF
    reference: QImage = field(repr=False)  # the layout's paint device must outlive it


def page_layout(page: str) -> QPageLayout:
    """`A4` or `Letter`, upright; the sheet keeps its own margins. Raises KeyError for another page."""
    sizes = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
    return QPageLayout(QPageSize(sizes[page]), QPageLayout.Orientation.Portrait, QMarginsF())


def lay_out(briefing: Briefing, paper: QSizeF) -> Sheet:
    """Lays a briefing out for paper of that size in millimetres."""
    content = QSizeF(
        (paper.width() - MARGINS.left() - MARGINS.right()) * MM,
        (paper.height() - MARGINS.top() - MARGINS.bottom()) * MM,
    )
    reference = QImage(1, 1, QImage.Format.Format_RGB32)
    reference.setDotsPerMeterX(round(DPI / 0.0254))
    reference.setDotsPerMeterY(round(DPI / 0.0254))
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.documentLayout().setPaintDevice(reference)
    document.setHtml(render(briefing=briefing))
    document.setTextWidth(content.width())
    return Sheet(briefing, document, paginate(atoms(document), content.height()), content, reference)


def atoms(document: QTextDocument) -> list[Atom]:
    """The strips of a laid-out document, from top to bottom."""
    found: list[Atom] = []
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame = place.currentFrame()
        if isinstance(frame, QTextTable):
            found += _table(document, frame)
        elif place.currentBlock().text().strip():
            block = place.currentBlock()
            found += paragraph(list(_lines(document, block)), heading=block.blockFormat().headingLevel() > 0)
        place += 1
    return [*map(_ended, found, found[1:]), *found[-1:]]


def _ended(atom: Atom, following: Atom) -> Atom:
    """An atom that ends where the next begins: what Qt says of a table's height can reach into the next heading."""
    return replace(atom, bottom=min(atom.bottom, following.top))


def _lines(document: QTextDocument, block: QTextBlock) -> Iterator[tuple[float, float]]:
    top = document.documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        yield top + line.y(), top + line.y() + line.height()


def _table(document: QTextDocument, table: QTextTable) -> list[Atom]:
    """The rows of a table, each kept together; its head is kept with the first of them. The first two rows stay
    together and the last two, so that none stands alone."""
    rows = [merged(_row_lines(document, table, row)) for row in range(table.rows())]
    tops = [row[0][0] - _ROW_PADDING for row in rows]
    ends = [*tops[1:], document.documentLayout().frameBoundingRect(table).bottom()]
    heads = table.format().headerRowCount()
    header = (tops[0], ends[heads - 1]) if heads else None
    found = []
    for row, (lines, top, end) in enumerate(zip(rows, tops, ends, strict=True)):
        cuts = [top, *(line[0] for line in lines[1:]), end]
        own_header = header if row > heads else None
        found += [Atom(start, stop, Keep.WHOLE, own_header) for start, stop in pairwise(cuts)]
        found[-1] = replace(found[-1], keep=_after_row(row, heads, len(rows)))
    return found


def _after_row(row: int, heads: int, rows: int) -> Keep:
    if row < heads:
        return Keep.HEADED
    return Keep.NEIGHBOURS if row < rows - 1 and row in {heads, rows - 2} else Keep.FREE


def _row_lines(document: QTextDocument, table: QTextTable, row: int) -> Iterator[tuple[float, float]]:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        place = cell.begin()
        while not place.atEnd():
            yield from _lines(document, place.currentBlock())
            place += 1


def paint_strip(painter: QPainter, sheet: Sheet, strip: tuple[float, float], at: QPointF) -> None:
    """Paints the strip of the document from top to bottom with its upper left corner at `at`."""
    top, bottom = strip
    clip = QRectF(-MM, top, sheet.content.width() + 2 * MM, bottom - top)
    painter.save()
    painter.translate(at.x(), at.y() - top)
    painter.setClipRect(clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    sheet.document.documentLayout().draw(painter, context)
    painter.restore()
