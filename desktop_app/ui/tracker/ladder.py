"""The stage of an agreement as a ladder: a rung for each stage, those below the one reached filled."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.domain.vocabulary import LADDER, Form, Stage, rung
from desktop_app.ui.badges import stage_badge
from desktop_app.ui.row_painting import SMALL_ICON, after, paint_icon, paint_text
from desktop_app.ui.terms import words
from desktop_app.ui.theme import TIGHT, Theme

STEP = 11.0  # from rung to rung at most
_LONGEST = Stage.NEGOTIATING  # of the words beside the ladder
_REACHED, _RUNG = 9.0, 5.0  # the diameters of the rung that is reached, and of the others


def paint_stage(painter: QPainter, area: QRect, stage: Stage, form: Form, theme: Theme) -> None:
    """Paints ladder, icon and word at the leading edge of `area`.

    The rung reached is large and dark, those below it are filled, those above it hollow. An agreement that is
    suspended or terminated has left the ladder: its rungs are crossed by a broken line. Where there is little room the
    rungs stand closer.
    """
    look = stage_badge(stage, form)
    beside = painter.fontMetrics().horizontalAdvance(words(_LONGEST)) + SMALL_ICON + 4 * TIGHT
    step = min(max((area.width() - beside) / len(LADDER), 6.0), STEP)
    places = _places(area, step, leftwards=painter.layoutDirection() is Qt.LayoutDirection.RightToLeft)
    ink = theme.ink(look.hue)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stage in LADDER:
        _climbed(painter, places, rung(stage), ink, theme)
    else:
        _left(painter, places, ink, theme)
    painter.restore()
    rest = after(painter, area, round(step * len(LADDER)) + 2 * TIGHT)
    paint_icon(painter, look.icon, ink, rest)
    paint_text(painter, after(painter, rest, SMALL_ICON + TIGHT), look.text, ink)


def _climbed(painter: QPainter, places: list[QPointF], reached: int, ink: QColor, theme: Theme) -> None:
    painter.setPen(QPen(_faint(theme), 1.5))
    painter.drawLine(places[reached], places[-1])
    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(places[0], places[reached])
    for number, place in enumerate(places):
        passed = number <= reached
        painter.setPen(QPen(ink if passed else _faint(theme), 1.2))
        painter.setBrush(ink if passed else theme.surface)
        _dot(painter, place, _REACHED if number == reached else _RUNG)


def _left(painter: QPainter, places: list[QPointF], ink: QColor, theme: Theme) -> None:
    for place in places:
        painter.setPen(QPen(_faint(theme), 1.2))
        painter.setBrush(theme.surface)
        _dot(painter, place, _RUNG)
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine))
    beyond = QPointF(4 if places[-1].x() > places[0].x() else -4, 0)
    painter.drawLine(places[0] - beyond, places[-1] + beyond)


def _places(area: QRect, step: float, *, leftwards: bool) -> list[QPointF]:
    """Where the rungs are: the first one at the leading edge."""
    middle = area.top() + area.height() / 2
    along = [_REACHED / 2 + step * number for number in range(len(LADDER))]
    return [QPointF(area.right() + 1 - x if leftwards else area.left() + x, middle) for x in along]


def _dot(painter: QPainter, place: QPointF, size: float) -> None:
    painter.drawEllipse(QRectF(place.x() - size / 2, place.y() - size / 2, size, size))


def _faint(theme: Theme) -> QColor:
    faint = QColor(theme.muted)
    faint.setAlpha(110)
    return faint
