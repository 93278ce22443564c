"""How the lines of the mechanisms are painted: names, rounds as dots on a line, and what belongs to them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.entries import Round
from desktop_app.ui.row_painting import (
    SMALL_ICON,
    RowDelegate,
    after,
    paint_ground,
    paint_icon,
    paint_text,
    row_height,
    runs_leftwards,
    small,
    strong,
)
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.tracker.mechanism_lines import Gap, Kind, Line, Slot, badge_of_rounds, slot_label
from desktop_app.ui.tracker.mechanism_model import Role

Index = QModelIndex | QPersistentModelIndex
_INDENT = {Kind.HEAD: 0, Kind.ENTRY: 2}  # steps; one for all others
_STEP = SMALL_ICON + SPACE
_HIDDEN = SPACE + _STEP  # at either end of a line of rounds
_DOT, _CHOSEN = 9, 13  # the diameters of a round, and of the current one


class MechanismDelegate(RowDelegate):
    """Paints frozen lines; keeps nothing but the theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.LINE)
        if line.kind is Kind.ROUNDS:
            return QSize(120, _CHOSEN + 2 * QFontMetrics(small(option.font)).height() + 3 * TIGHT + SPACE)
        height = row_height(option.font)
        return QSize(120, height if line.kind is Kind.HEAD else height - SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Role.LINE)
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, self._theme)
        if line.kind is Kind.HEAD and not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), self._theme.window)
        area = after(painter, option.rect.adjusted(SPACE, 0, -SPACE, 0), _INDENT.get(line.kind, 1) * _STEP)
        if line.kind is Kind.ROUNDS:
            chosen = index.data(Role.CHOSEN)
            places = slot_places(option.rect, option.font, line.slots, chosen, option.direction)
            current = chosen if option.state & QStyle.StateFlag.State_Selected else None
            paint_rounds(painter, places, line.slots, current, self._theme)
            _paint_hidden(painter, option.rect, places, line.slots, self._theme)
        else:
            self._paint_line(painter, area, line, option)
        painter.restore()

    def _paint_line(self, painter: QPainter, area: QRect, line: Line, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        if line.kind is Kind.HEAD:
            mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
            aside = "chevron-left" if mirrored else "chevron-right"
            paint_icon(painter, aside if line.folded else "chevron-down", theme.muted, area)
        else:
            paint_icon(painter, line.look.icon, theme.ink(line.look.hue), area)
        area = after(painter, area, SMALL_ICON + TIGHT)
        area = self._paint_trailing(painter, area, line)
        bold = line.kind in {Kind.HEAD, Kind.SECTOR}
        painter.setFont(strong(option.font) if bold else option.font)
        used = paint_text(painter, area, line.text, theme.text)
        painter.setFont(small(option.font))
        paint_text(painter, after(painter, area, used + SPACE), line.beside, theme.muted)

    def _paint_trailing(self, painter: QPainter, area: QRect, line: Line) -> QRect:
        """Writes at the trailing edge; returns what is left before it."""
        ink = self._theme.danger if line.overdue and line.kind is Kind.NEXT else self._theme.muted
        if line.kind is Kind.HEAD:
            ink = self._theme.ink(line.look.hue)
        wide = painter.fontMetrics().horizontalAdvance(line.trailing) + 1
        marks = [("clock-alert-outline", self._theme.danger)] if line.overdue else []
        if line.kind is Kind.HEAD and line.trailing:
            marks.append((line.look.icon, ink))
        wide += len(marks) * (SMALL_ICON + TIGHT)
        if not line.trailing or wide > area.width() // 2:
            return area
        beside = QRect(area.right() + 1 - wide, area.top(), wide, area.height())
        rest = QStyle.visualRect(painter.layoutDirection(), area, beside)
        for icon, hue in marks:
            paint_icon(painter, icon, hue, rest)
            rest = after(painter, rest, SMALL_ICON + TIGHT)
        paint_text(painter, rest, line.trailing, ink)
        left = QRect(area.left(), area.top(), area.width() - wide - SPACE, area.height())
        return QStyle.visualRect(painter.layoutDirection(), area, left)


def slot_places(
    rect: QRect, font: QFont, slots: tuple[Slot, ...], chosen: int | None, direction: Qt.LayoutDirection
) -> dict[int, QRect]:
    """Where the slots in sight stand in a line of rounds: those around `chosen` where not all fit."""
    metrics = QFontMetrics(small(font))
    labels = [label for slot in slots for label in slot_label(slot)]
    wide = max([metrics.horizontalAdvance(label) for label in labels] + [24]) + 2 * SPACE
    area = rect.adjusted(_HIDDEN, 0, -_HIDDEN, 0)
    room = max(area.width() // wide, 1)
    first = max(len(slots) - room, 0)
    if chosen is not None:
        first = max(min(first, chosen - room // 2), 0)
    places = {}
    for number in range(first, min(first + room, len(slots))):
        place = QRect(area.left() + (number - first) * wide, rect.top(), wide, rect.height())
        places[number] = QStyle.visualRect(direction, rect, place)
    return places


def paint_rounds(
    painter: QPainter, places: dict[int, QRect], slots: tuple[Slot, ...], chosen: int | None, theme: Theme
) -> None:
    """Dots on a line, filled for rounds held and hollow for planned ones; a broken line where numbers are missing."""
    font = QFont(painter.font())
    height = QFontMetrics(small(font)).height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dots = {number: _dot_at(place) for number, place in places.items()}
    ink = theme.ink(badge_of_rounds().hue)
    for number, dot in dots.items():
        if number - 1 in dots:
            broken = any(isinstance(slots[each], Gap) or _planned(slots[each]) for each in (number - 1, number))
            painter.setPen(QPen(theme.muted if broken else ink, 1.5, _pen(broken=broken)))
            painter.drawLine(dots[number - 1], dot)
    for number, dot in dots.items():
        _paint_dot(painter, dot, slots[number], theme, current=number == chosen)
        place, labels = places[number], slot_label(slots[number])
        top = dot.y() + _CHOSEN // 2 + TIGHT
        painter.setFont(strong(small(font)))
        ground = theme.muted if isinstance(slots[number], Gap) else theme.text
        _centred(painter, QRect(place.left(), top, place.width(), height), labels[0], ground)
        painter.setFont(small(font))
        _centred(painter, QRect(place.left(), top + height, place.width(), height), labels[1], theme.muted)


def _paint_hidden(
    painter: QPainter, rect: QRect, places: dict[int, QRect], slots: tuple[Slot, ...], theme: Theme
) -> None:
    """Says at either end how many there is no room for."""
    before, behind = min(places), len(slots) - 1 - max(places)
    height = QFontMetrics(painter.font()).height()
    for number, left in ((before, rect.left()), (behind, rect.right() + 1 - _HIDDEN)):
        if number:
            place = QRect(left, rect.top() + TIGHT + 2 + (_CHOSEN - height) // 2, _HIDDEN, height)
            _centred(painter, QStyle.visualRect(painter.layoutDirection(), rect, place), f"+{number}", theme.muted)


def _paint_dot(painter: QPainter, dot: QPoint, slot: Slot, theme: Theme, *, current: bool) -> None:
    ink = theme.ink(badge_of_rounds().hue)
    if isinstance(slot, Gap):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.muted)
        for aside in (-5, 0, 5):
            painter.drawEllipse(dot + QPoint(aside, 0), 1, 1)
        return
    size = _CHOSEN if current else _DOT
    painter.setPen(QPen(theme.accent if current else ink, 1.8, _pen(broken=slot.planned)))
    painter.setBrush(theme.surface if slot.planned else ink)
    painter.drawEllipse(QRect(dot.x() - size // 2, dot.y() - size // 2, size, size))


def _dot_at(place: QRect) -> QPoint:
    return QPoint(place.center().x(), place.top() + TIGHT + 2 + _CHOSEN // 2)


def _pen(*, broken: bool) -> Qt.PenStyle:
    return Qt.PenStyle.DotLine if broken else Qt.PenStyle.SolidLine


def _planned(slot: Slot) -> bool:
    return isinstance(slot, Round) and slot.planned


def _centred(painter: QPainter, area: QRect, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(area, flags if runs_leftwards(text) else flags | Qt.TextFlag.TextForceLeftToRight, text)
