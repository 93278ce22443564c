"""The timeline on paper: light colours, sizes as on a screen whatever the device, and nothing left out in silence.

What does not fit on one page goes on the next: further days to the right, further lanes below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter

from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.row_painting import small, strong
from desktop_app.ui.theme import SPACE, Scheme, theme
from desktop_app.ui.timeline.chart import LOOKS, Chart, Look, Vague
from desktop_app.ui.timeline.frame import LOWEST_LANE, Frame, compose, lane_height
from desktop_app.ui.timeline.glyphs import glyph
from desktop_app.ui.timeline.layout import GLYPH
from desktop_app.ui.timeline.painting import AXIS, GUTTER, ChartPainter
from desktop_app.ui.timeline.scale import Scale, Unit, fitted, floor, following
from desktop_app.ui.timeline.words import days
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr

SCREEN_DPI = 96
_PIXELS = 12  # the size of the type
_HEAD = 40  # the height of the title
_FOOT = 24  # the height of the legend
_NOTE = 62  # the height of what is said of undated events
_HIGHEST = 150  # the most that a lane takes
_LEAST = 66  # the height of a lane with two tracks
_PAGES = 12  # pages that the days are spread over at most
_CROWDED = 0.3  # the share of events without a place of their own from which on more pages are taken
_UNITS = (Unit.CENTURY, Unit.DECADE, Unit.LUSTRUM, Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK)


@dataclass(frozen=True, slots=True)
class Page:
    """Days and lanes that one page shows; those `aligned` go on where the page before ends."""

    first: float
    last: float
    lanes: range
    aligned: bool = False


class Paper:
    """Lays out and paints pages of `size`, in pixels as on a screen. `dots` are the device's for each of these."""

    def __init__(self, chart: Chart, size: QSize, font: QFont, dots: float, today: date) -> None:
        self._chart, self._size, self._today = chart, size, today
        self._font = QFont(font)
        self._font.setPixelSize(_PIXELS)
        self._dots = max(dots, 1.0)
        self._painter = ChartPainter(theme(Scheme.LIGHT), self._font, self._dots, paper=True)
        self._note = _undated(chart)

    def pages(self, span: tuple[float, float], *, whole: bool) -> list[Page]:
        """The pages of the days `span`: as many as it takes to tell events apart if `whole`, else one across."""
        rows = self._rows()
        across = self._windows(span, rows) if whole else [span]
        return [Page(first, last, lanes, len(across) > 1) for first, last in across for lanes in rows]

    def paint(self, painter: QPainter, pages: Sequence[Page], number: int) -> None:
        """Paints page `number` (from 0) of `pages`; the painter's unit is a pixel of a screen."""
        page, width = pages[number], self._size.width()
        frame = self._frame(page)
        painter.setFont(strong(self._font))
        painter.setPen(self._painter.theme.text)
        head = QRect(0, 0, width, _HEAD)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, f"{tr('Timeline')}  ·  {days(page.first, page.last)}")
        painter.setFont(small(self._font))
        place = tr("Page {number} of {all}").format(number=number + 1, all=len(pages))
        as_of = tr("As of {date}").format(date=days(self._today.toordinal(), self._today.toordinal() + 1))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, f"{as_of}  ·  {place}")
        area = QRect(0, 0, width, AXIS + len(page.lanes) * self._lane_height(page))
        painter.translate(0, _HEAD - 12)
        self._painter.paint(painter, area, frame, self._today.toordinal())
        painter.setPen(self._painter.theme.line)
        painter.drawRect(area.adjusted(0, 0, -1, 0))
        painter.translate(0, area.height() + SPACE)
        self._paint_legend(painter, frame)
        if number == len(pages) - 1 and self._note:
            painter.setPen(self._painter.theme.text)
            painter.drawText(QRect(0, _FOOT, width, _NOTE), Qt.TextFlag.TextWordWrap, self._note)

    def _rows(self) -> list[range]:
        """The lanes of each page, shared out evenly."""
        lanes = len(self._chart.lanes)
        fitting = max(self._room() // (_LEAST if lanes * LOWEST_LANE > self._room() else LOWEST_LANE), 1)
        pages = -(-lanes // fitting)
        return [range(lanes * page // pages, lanes * (page + 1) // pages) for page in range(pages)]

    def _room(self) -> int:
        return self._size.height() - _HEAD - AXIS - _FOOT - (_NOTE if self._note else 0)

    def _lane_height(self, page: Page) -> int:
        return min(lane_height(len(page.lanes), self._room()), _HIGHEST)

    def _windows(self, span: tuple[float, float], rows: list[range]) -> list[tuple[float, float]]:
        """The fewest stretches of days of one length on which most events can be told apart; empty ones left out."""
        found = [span]
        for unit in _UNITS:
            if self._crowded(found, rows) <= _CROWDED:
                break
            finer = [each for each in _stretches(span, unit) if self._holds(*each)]
            if len(finer) > _PAGES:
                break
            found = finer if len(finer) > len(found) else found
        return found

    def _holds(self, first: float, last: float) -> bool:
        return any(first <= item[0] < last for item in self._chart.items)

    def _crowded(self, across: list[tuple[float, float]], rows: list[range]) -> float:
        """The share of events that would have no place of their own."""
        single = together = 0
        for first, last in across:
            for lanes in rows:
                for lane in self._frame(Page(first, last, lanes, len(across) > 1)).lanes:
                    single += len(lane.layout.bars)
                    together += sum(cluster.count for cluster in lane.layout.clusters)
                    together += sum(lane.layout.density.counts) if lane.layout.density else 0
        return together / max(single + together, 1)

    def _frame(self, page: Page) -> Frame:
        chart = replace(self._chart, lanes=self._chart.lanes[page.lanes.start : page.lanes.stop])
        height = self._lane_height(page)
        scale = self._scale(page)
        bottom = AXIS + height * len(page.lanes)
        return compose(chart, scale, (AXIS, height, AXIS, bottom), self._painter.measure, {})

    def _scale(self, page: Page) -> Scale:
        width = self._size.width() - GUTTER
        if page.aligned:
            per_day = (width - GLYPH) / (page.last - page.first)  # half an icon at either end stays whole
            return Scale(page.first - GLYPH / 2 / per_day, per_day, width)
        return fitted(page.first, page.last, width, margin=0.02)

    def _paint_legend(self, painter: QPainter, frame: Frame) -> None:
        """What the signs mean; of those that are on no page only the date in dispute is left out."""
        x = 0.0
        painter.setFont(small(self._font))
        disputed = any(item[4] for item in self._chart.items)
        grouped = any(lane.layout.clusters or lane.layout.density for lane in frame.lanes)
        for look, ghost, text in _signs():
            if ghost and not disputed:
                continue
            painter.drawPixmap(round(x), 0, glyph(LOOKS.index(look), Scheme.LIGHT, self._dots, ghost=ghost))
            x = self._say(painter, x + GLYPH + 4, tr(text))
        if grouped:
            self._say(painter, x, tr("A number or a column stands for several events."))

    def _say(self, painter: QPainter, x: float, text: str) -> float:
        painter.setPen(self._painter.theme.text)
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(QRectF(x, 0, width + 4, GLYPH), Qt.AlignmentFlag.AlignVCenter, text)
        return x + width + 18


def _signs() -> Iterator[tuple[Look, bool, str]]:
    kind = EventKind.MEETING
    yield Look(kind, False, Vague.DAY), False, QT_TR_NOOP("on that day")
    yield Look(kind, False, Vague.MONTH), False, QT_TR_NOOP("only the month is known")
    yield Look(kind, False, Vague.YEAR), False, QT_TR_NOOP("only the year is known")
    yield Look(kind, True, Vague.DAY), False, QT_TR_NOOP("planned")
    yield Look(kind, False, Vague.DAY), True, QT_TR_NOOP("the date of another source")


def _stretches(span: tuple[float, float], unit: Unit) -> Iterator[tuple[float, float]]:
    """The stretches of a unit that touch the days `span`."""
    day = floor(int(span[0]), unit)
    while day < span[1]:
        end = following(day, unit)
        yield day, end
        day = end


def _undated(chart: Chart) -> str:
    """What the picture cannot show."""
    if not chart.undated:
        return ""
    titles = "; ".join(opened(row.title) for row in chart.undated)
    text = tr("Undated: {number}").format(number=f"{len(chart.undated):,}")
    return _shortened(f"{text}. {titles}.")


def _shortened(text: str, most: int = 560) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
