"""The small pictures of events, painted once: a disc for what happened, a broken ring for what is planned."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.layout import GLYPH

_ICON = 12


@lru_cache(maxsize=256)
def glyph(kind: EventKind, planned: bool, precise: bool, scheme: Scheme, ratio: float) -> QPixmap:
    """The picture of an event, GLYPH pixels square: its disc is dark where the day is known, pale where it is not."""
    look, colours = badge(kind), theme(scheme)
    ink, fill = colours.ink(look.hue), colours.fill(look.hue)
    made = QPixmap(round(GLYPH * ratio), round(GLYPH * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
