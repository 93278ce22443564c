"""What painted rows have in common: the ground behind them, headings of groups, text beside icons."""

import unicodedata

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.badges import Badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import SPACE, TIGHT, Theme

MARK = 3  # the width of the bar that marks the current row
SMALL_ICON = 15
_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_AGAINST = (  # from left to right, at the right edge
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignRight
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceLeftToRight
)


class RowDelegate(QStyledItemDelegate):
    """Paints frozen rows; keeps nothing but the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme


def small(font: QFont) -> QFont:
    """`font` for what is said beside."""
    made = QFont(font)
    if font.pixelSize() > 0:  # on paper
        made.setPixelSize(round(font.pixelSize() * 0.9))
    else:
        made.setPointSizeF(font.pointSizeF() * 0.9)
    return made


def strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def row_height(font: QFont) -> int:
    """The height of a row that holds one line."""
    return QFontMetrics(font).height() + 2 * SPACE


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, first: bool = True) -> None:
    """Paints what lies behind a cell: selected rows have a mark at the left of their `first` cell, and a line above and
    below while their list has the keyboard."""
    rect: QRect = option.rect
    painter.fillRect(rect, theme.surface)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(rect, theme.selection)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.alternate)
    focused = selected and option.widget is not None and option.widget.hasFocus()
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.accent if focused else theme.line)
    if focused:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.accent)
    if selected and first:
        mark = QRect(rect.left(), rect.top(), MARK, rect.height())
        painter.fillRect(QStyle.visualRect(option.direction, rect, mark), theme.accent)


def paint_heading(
    painter: QPainter,
    option: QStyleOptionViewItem,
    theme: Theme,
    title: str,
    count: int,
    *,
    folded: bool,
    ink: QColor | None = None,
) -> None:
    """Paints a group's heading: whether it is folded, its title and how many rows it holds."""
    painter.save()
    rect: QRect = option.rect
    paint_ground(painter, option, theme)
    if not option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.window)
    area = rect.adjusted(SPACE, 0, -SPACE, 0)
    area.setLeft(max(area.left(), SPACE))  # it stays in sight when the columns scroll
    aside = "chevron-left" if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft else "chevron-right"
    paint_icon(painter, aside if folded else "chevron-down", theme.muted, area)
    area = after(painter, area, SMALL_ICON + TIGHT)
    painter.setFont(strong(option.font))
    used = paint_text(painter, area, title[:1].upper() + title[1:], ink or theme.text, spare=40)
    painter.setFont(option.font)
    paint_text(painter, after(painter, area, used + SPACE), f"{count:,}", theme.muted)
    painter.restore()


def after(painter: QPainter, area: QRect, used: int) -> QRect:
    """What is left of `area` behind `used` pixels, in the direction of the window."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return area.adjusted(0, 0, -used, 0)
    return area.adjusted(used, 0, 0, 0)


def paint_text(painter: QPainter, area: QRect, text: str, ink: QColor, *, spare: int = 0) -> int:
    """Writes one line at the leading edge of `area`, elided where it does not fit with `spare` pixels to spare; returns
    how wide it came out. A text keeps its own direction in a window of the other one."""
    if area.width() <= spare:
        return 0
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - spare)
    painter.setPen(ink)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    painter.drawText(area, _AGAINST if mirrored and not runs_leftwards(text) else _CENTRED, shown)
    return metrics.horizontalAdvance(shown)


def runs_leftwards(text: str) -> bool:
    """Whether the first letter of `text` is of a script that is written from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


def paint_icon(painter: QPainter, name: str, ink: QColor, area: QRect, size: int = SMALL_ICON) -> None:
    """Paints an icon at the leading edge of `area`, centred upright."""
    top = area.top() + (area.height() - size) // 2
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = area.right() + 1 - size if mirrored else area.left()
    painter.drawPixmap(left, top, pixmap(name, ink, size, painter.device().devicePixelRatio()))


def paint_chip(painter: QPainter, area: QRect, look: Badge, theme: Theme) -> None:
    """Paints a rounded label with an icon, as wide as `area`."""
    ink = theme.ink(look.hue)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.fill(look.hue))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    inner = area.adjusted(SPACE, 0, -SPACE, 0)
    paint_icon(painter, look.icon, ink, inner, SMALL_ICON - 2)
    paint_text(painter, after(painter, inner, SMALL_ICON + 1), look.text, ink, spare=-2)


def chip_size(metrics: QFontMetrics, text: str) -> QSize:
    """How large a chip with an icon and `text` is."""
    return QSize(metrics.horizontalAdvance(text) + SMALL_ICON + 2 * SPACE + 2, metrics.height() + TIGHT)
