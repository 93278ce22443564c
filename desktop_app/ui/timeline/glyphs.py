"""The small pictures of the timeline, painted once and kept: a frame has hundreds of them and five milliseconds."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.chart import LOOKS, Vague
from desktop_app.ui.timeline.layout import GLYPH

_ICON = 12
_TILE = 8  # the width that a pattern repeats at
_FADES = {Vague.DAY: _TILE, Vague.MONTH: 3 * _TILE, Vague.YEAR: 6 * _TILE}  # how wide the ends of a bar are


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar of any length: its ends, each `cap` pixels wide, and what is repeated between them."""

    left: QPixmap
    tile: QPixmap
    right: QPixmap
    cap: int

    def paint(self, painter: QPainter, x0: int, x1: int, top: int, *, paper: bool = False) -> None:
        """Paints it from pixel `x0` to `x1`."""
        cap, high = min(self.cap, (x1 - x0) // 2), int(GLYPH)
        if paper:  # printers take the size of what is repeated in their own dots
            for x in range(x0 + cap, x1 - cap, _TILE):
                wide = min(_TILE, x1 - cap - x)
                part = round(wide * self.tile.devicePixelRatio())
                painter.drawPixmap(x, top, wide, high, self.tile, 0, 0, part, self.tile.height())
        elif x1 - x0 > 2 * cap:
            painter.drawTiledPixmap(x0 + cap, top, x1 - x0 - 2 * cap, high, self.tile)
        if cap == self.cap:
            painter.drawPixmap(x0, top, self.left)
            painter.drawPixmap(x1 - cap, top, self.right)
        else:
            ratio = self.left.devicePixelRatio()
            wide, tall, all_ = round(cap * ratio), self.left.height(), self.left.width()
            painter.drawPixmap(x0, top, cap, high, self.left, 0, 0, wide, tall)
            painter.drawPixmap(x1 - cap, top, cap, high, self.right, all_ - wide, 0, wide, tall)


@lru_cache(maxsize=512)
def glyph(look: int, scheme: Scheme, ratio: float, *, ghost: bool = False) -> QPixmap:
    """An event, GLYPH pixels square: a disc for what happened, a broken ring for what is planned; the disc is dark
    where the day is known, pale where it is not, with a dotted rim where not even the month is. A `ghost` is a date
    that another source gives: hollow."""
    kind, planned, vague = LOOKS[look]
    shown, colours = badge(kind), theme(scheme)
    ink, fill = colours.ink(shown.hue), colours.fill(shown.hue)
    made, painter = _sheet(GLYPH, ratio)
    if ghost:
        painter.setPen(QPen(colours.warning, 1.2))
        painter.setBrush(colours.surface)
    elif planned:
        pen = QPen(ink, 1.4)
        pen.setDashPattern([0.8, 1.5] if vague is Vague.YEAR else [2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(fill if vague else colours.surface)
    else:
        rim = QPen(ink, 1.0, Qt.PenStyle.DotLine if vague is Vague.YEAR else Qt.PenStyle.SolidLine)
        painter.setPen(rim if vague else Qt.PenStyle.NoPen)
        painter.setBrush(fill if vague else ink)
    painter.drawEllipse(QRectF(1, 1, GLYPH - 2, GLYPH - 2))
    inside = colours.warning if ghost else ink if vague or planned else colours.surface
    size = _ICON - 2 if ghost else _ICON
    offset = (GLYPH - size) / 2
    painter.drawPixmap(QRectF(offset, offset, size, size).toRect(), pixmap(shown.icon, inside, size, ratio))
    painter.end()
    return made


@lru_cache(maxsize=512)
def strip(look: int, scheme: Scheme, ratio: float) -> Strip:
    """The days that an event takes: filled when it happened, a broken outline when it is planned. Where only the month
    is known both ends fade; where only the year is they fade further, and the bar is hatched."""
    kind, planned, vague = LOOKS[look]
    hue = badge(kind).hue
    colours, cap = theme(scheme), _FADES[vague]
    whole, painter = _sheet(2 * cap + _TILE, ratio)
    rect = QRectF(0, 1.5, 2 * cap + _TILE, GLYPH - 3)
    ink = QColor(colours.ink(hue))
    if vague is Vague.YEAR:
        _hatch(painter, rect, ink, colours.fill(hue), planned=planned)
    elif not planned:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.fill(hue))
        painter.drawRoundedRect(rect, _round(vague), _round(vague))
    if planned:
        ink.setAlpha(150)
        pen = QPen(ink, 1.2)
        pen.setDashPattern([_TILE * 0.5 / 1.2, _TILE * 0.5 / 1.2])
        painter.setPen(pen)
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not vague:
            painter.setPen(QPen(ink, 1.2))
            painter.drawLine(rect.topLeft() * 1, rect.bottomLeft())
            painter.drawLine(rect.topRight(), rect.bottomRight())
    if vague:
        _fade(painter, rect, cap)
    painter.end()
    return _cut(whole, cap, ratio)


@lru_cache(maxsize=64)
def pill(hue: Hue, scheme: Scheme, ratio: float) -> Strip:
    """What lies behind a cluster's number."""
    colours, cap = theme(scheme), int(GLYPH / 2)
    whole, painter = _sheet(2 * cap + _TILE, ratio)
    painter.setPen(QPen(colours.ink(hue), 1))
    painter.setBrush(colours.fill(hue))
    rect = QRectF(0.5, 0.5, 2 * cap + _TILE - 1, GLYPH - 1)
    painter.drawRoundedRect(rect, GLYPH / 2 - 0.5, GLYPH / 2 - 0.5)
    painter.end()
    return _cut(whole, cap, ratio)


@lru_cache(maxsize=256)
def digits(hue: Hue, scheme: Scheme, font: QFont, ratio: float) -> dict[str, tuple[QPixmap, int]]:
    """What a cluster's number is made of: each sign and how wide it is."""
    made = {}
    for sign in "0123456789,":
        width = max(round(QFontMetricsF(font).horizontalAdvance(sign)), 1)
        sheet, painter = _sheet(width + 2, ratio)
        painter.setFont(font)
        painter.setPen(theme(scheme).ink(hue))
        painter.drawText(QRectF(0, 0, width + 2, GLYPH), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()
        made[sign] = (sheet, width)
    return made


def _round(vague: Vague) -> float:
    return 0.0 if vague else GLYPH / 2 - 2


def _hatch(painter: QPainter, rect: QRectF, ink: QColor, fill: QColor, *, planned: bool) -> None:
    """Slanting lines that go on where the pattern is repeated."""
    if not planned:
        painter.fillRect(rect, fill)
    line = QColor(ink)
    line.setAlpha(70)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(line, 1.4))
    high = int(rect.height())
    for x in range(-_TILE * 3, int(rect.width()) + _TILE, _TILE):
        painter.drawLine(x, int(rect.bottom()) + 1, x + high, int(rect.bottom()) + 1 - high)
    painter.restore()


def _fade(painter: QPainter, rect: QRectF, cap: int) -> None:
    """Takes the ink away towards both ends."""
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    share = cap / rect.width()
    for place, alpha in ((0.0, 0), (share, 255), (1 - share, 255), (1.0, 0)):
        gradient.setColorAt(place, QColor(0, 0, 0, alpha))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(0, 0, rect.width(), GLYPH), gradient)


def _cut(whole: QPixmap, cap: int, ratio: float) -> Strip:
    wide, tile, high = round(cap * ratio), round(_TILE * ratio), whole.height()
    return Strip(
        whole.copy(0, 0, wide, high), whole.copy(wide, 0, tile, high), whole.copy(wide + tile, 0, wide, high), cap
    )


def _sheet(width: float, ratio: float) -> tuple[QPixmap, QPainter]:
    """An empty picture as high as a glyph, and a painter on it, which the caller ends."""
    made = QPixmap(round(width * ratio), round(GLYPH * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return made, painter
