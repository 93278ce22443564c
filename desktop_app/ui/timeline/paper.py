"""The timeline on paper: light colours, sizes as on a screen whatever the device, and nothing left out in silence."""

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.chart import Chart
from desktop_app.ui.timeline.frame import LOWEST_LANE, compose, lane_height
from desktop_app.ui.timeline.painting import AXIS, GUTTER, ChartPainter
from desktop_app.ui.timeline.scale import fitted
from desktop_app.ui.titles import opened

_SCREEN_DPI = 96
_PIXELS = 12  # the size of the type
_FOOT = 52  # the height of the note below


def paint_on_paper(
    painter: QPainter, rect: QRect, *, chart: Chart, span: tuple[float, float], today: date, font: QFont
) -> None:
    """Paints the days `span` of `chart` into `rect`, which is in pixels of the painter's device.

    Lanes share the height. Those for which there is none, and events without a date, are named in a note below.
    """
    dots = painter.device().logicalDpiX() / _SCREEN_DPI
    type_ = QFont(font)
    type_.setPixelSize(_PIXELS)
    paper = ChartPainter(theme(Scheme.LIGHT), type_, max(dots, 1.0), paper=True)
    size = QRect(0, 0, int(rect.width() / dots), int(rect.height() / dots))
    fitting = max((size.height() - AXIS - _FOOT) // LOWEST_LANE, 1)
    note = _note(chart, fitting)
    if note:
        size.setHeight(size.height() - _FOOT)
    height = lane_height(min(len(chart.lanes), fitting), size.height() - AXIS)
    scale = fitted(*span, size.width() - GUTTER)
    frame = compose(chart, scale, (AXIS, height, AXIS, AXIS + height * fitting), paper.measure, {})
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(dots, dots)
    paper.paint(painter, size, frame, today.toordinal())
    painter.setFont(type_)
    painter.setPen(paper.theme.text)
    foot = QRect(0, size.height() + 6, size.width(), _FOOT - 6)
    painter.drawText(foot, Qt.TextFlag.TextWordWrap, note)
    painter.restore()


def _note(chart: Chart, fitting: int) -> str:
    """What the picture does not show."""
    left_out = [lane.title for lane in chart.lanes[fitting:]]
    parts = []
    if left_out:
        parts.append(f"Not shown for want of room ({len(left_out):,}): {', '.join(left_out)}.")
    if chart.undated:
        parts.append(f"Undated ({len(chart.undated):,}): {'; '.join(opened(row.title) for row in chart.undated)}.")
    return _shortened(" ".join(parts))


def _shortened(text: str, most: int = 420) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
