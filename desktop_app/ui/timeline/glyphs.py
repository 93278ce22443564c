"""The small pictures of the timeline, painted once and kept: a frame has hundreds of them and five milliseconds."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.layout import GLYPH

_ICON = 12
FADE = 36  # over how many pixels an imprecise bar fades


@lru_cache(maxsize=256)
def glyph(kind: EventKind, planned: bool, precise: bool, scheme: Scheme, ratio: float) -> QPixmap:
    """An event, GLYPH pixels square: a disc for what happened, a broken ring for what is planned; the disc is dark
    where the day is known, pale where it is not."""
    look, colours = badge(kind), theme(scheme)
    ink, fill = colours.ink(look.hue), colours.fill(look.hue)
    made, painter = _sheet(GLYPH, ratio)
    if planned:
        pen = QPen(ink, 1.4)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(colours.surface)
    else:
        painter.setPen(Qt.PenStyle.NoPen if precise else QPen(ink, 0.8, Qt.PenStyle.DotLine))
        painter.setBrush(ink if precise else fill)
    painter.drawEllipse(QRectF(1, 1, GLYPH - 2, GLYPH - 2))
    inside = colours.surface if precise and not planned else ink
    offset = (GLYPH - _ICON) / 2
    painter.drawPixmap(QRectF(offset, offset, _ICON, _ICON).toRect(), pixmap(look.icon, inside, _ICON, ratio))
    painter.end()
    return made


@lru_cache(maxsize=1024)
def pill(hue: Hue, width: int, scheme: Scheme, ratio: float) -> QPixmap:
    """What lies behind a cluster's number, `width` pixels wide."""
    colours = theme(scheme)
    made, painter = _sheet(width, ratio)
    painter.setPen(QPen(colours.ink(hue), 1))
    painter.setBrush(colours.fill(hue))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, GLYPH - 1), GLYPH / 2 - 0.5, GLYPH / 2 - 0.5)
    painter.end()
    return made


@lru_cache(maxsize=512)
def body(hue: Hue, width: int, planned: bool, scheme: Scheme, ratio: float) -> QPixmap:
    """The days that an event takes, `width` pixels wide: filled when it happened, a broken outline when planned.

    Pale, because the label may run over its end.
    """
    colours = theme(scheme)
    made, painter = _sheet(width, ratio)
    if planned:
        ink = QColor(colours.ink(hue))
        ink.setAlpha(130)
        pen = QPen(ink, 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.fill(hue))
    painter.drawRoundedRect(QRectF(0.7, 1.5, width - 1.4, GLYPH - 3), GLYPH / 2 - 1, GLYPH / 2 - 1)
    painter.end()
    return made


@lru_cache(maxsize=1024)
def number(count: int, hue: Hue, scheme: Scheme, font: QFont, ratio: float) -> QPixmap:
    """A cluster's number, as wide as its digits."""
    text = f"{count:,}"
    made, painter = _sheet(QFontMetricsF(font).horizontalAdvance(text) + 2, ratio)
    painter.setFont(font)
    painter.setPen(theme(scheme).ink(hue))
    painter.drawText(QRectF(0, 0, made.width() / ratio, GLYPH), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return made


@lru_cache(maxsize=64)
def fading(hue: Hue, scheme: Scheme, ratio: float) -> tuple[QPixmap, QPixmap]:
    """The left and the right end of a bar that nobody knows the day of, FADE pixels wide."""
    fill = theme(scheme).fill(hue)
    clear = QColor(fill)
    clear.setAlpha(0)
    ends = []
    for left, right in ((clear, fill), (fill, clear)):
        made, painter = _sheet(FADE, ratio)
        gradient = QLinearGradient(0, 0, FADE, 0)
        gradient.setColorAt(0, left)
        gradient.setColorAt(1, right)
        painter.fillRect(QRectF(0, 1, FADE, GLYPH - 2), gradient)
        painter.end()
        ends.append(made)
    return ends[0], ends[1]


def _sheet(width: float, ratio: float) -> tuple[QPixmap, QPainter]:
    """An empty picture as high as a glyph, and a painter on it, which the caller ends."""
    made = QPixmap(round(width * ratio), round(GLYPH * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return made, painter
