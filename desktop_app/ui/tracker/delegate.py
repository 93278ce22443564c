"""How a line of the tracker is painted, cell by cell."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from desktop_app.domain.rows import AgreementRow
from desktop_app.ui.badges import Badge, Hue, badge
from desktop_app.ui.row_painting import (
    SMALL_ICON,
    RowDelegate,
    after,
    chip_size,
    paint_chip,
    paint_ground,
    paint_heading,
    paint_icon,
    paint_text,
    row_height,
    small,
    strong,
)
from desktop_app.ui.theme import SPACE, TIGHT
from desktop_app.ui.titles import opened
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.ladder import paint_stage
from desktop_app.ui.tracker.model import Role
from desktop_app.ui.translation import QT_TR_NOOP, tr

_BREAKS_OFF = QT_TR_NOOP("breaks off")
_INCOMPLETE = Badge(_BREAKS_OFF, "content-cut", Hue.ORANGE)
_INCOMPLETE_SHORT = Badge("…", "content-cut", Hue.ORANGE)
_BY_HAND = "account-edit-outline"
_CHIP_FITS, _LINE = 360, 16  # the width of a title's column, at that height of a line, from which on the chip says it
_ICON_ONLY = 60  # a form's column that narrow has no room for its word
FLAG_ICONS = {"conflict": "alert", "follow-up": "flag", "open end": "progress-clock"}


class AgreementDelegate(RowDelegate):
    """Paints frozen rows; keeps nothing but the theme."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return QSize(80, row_height(option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        heading = index.data(Role.HEADING)
        if heading is not None:
            paint_heading(painter, option, self._theme, heading.title, heading.count, folded=heading.folded)
            return
        row: AgreementRow = index.data(Role.ROW)
        column = Column(index.column())
        painter.save()
        painter.setFont(option.font)
        option.state &= ~QStyle.StateFlag.State_MouseOver  # Qt knows the cell under the mouse, not the row
        paint_ground(painter, option, self._theme, first=column is Column.TITLE)
        area = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        match column:
            case Column.TITLE:
                self._paint_title(painter, option, row)
            case Column.PARTIES:
                self._paint_parties(painter, area, index)
            case Column.STAGE:
                paint_stage(painter, area, row.stage, row.form, self._theme)
            case Column.FORM:
                paint_icon(painter, badge(row.form).icon, self._theme.muted, area)
                if area.width() > _ICON_ONLY:
                    paint_text(painter, after(painter, area, SMALL_ICON + TIGHT), index.data(), self._theme.text)
            case Column.DUE:
                self._paint_due(painter, area, index.data(), overdue=index.data(Role.OVERDUE))
            case Column.FLAGS:
                late = bool(index.data(Role.OVERDUE)) and _hidden(option, Column.DUE)
                self._paint_flags(painter, area, row, late=late)
            case _:
                said = index.data() not in {tr("undated"), tr("not named")}
                paint_text(painter, area, index.data(), self._theme.text if said else self._theme.muted)
        painter.restore()

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, row: AgreementRow) -> None:
        area = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        title = QRect(area)
        if _hidden(option, Column.FORM):
            paint_icon(painter, badge(row.form).icon, self._theme.muted, title)
            title = after(painter, title, SMALL_ICON + TIGHT + 2)
        if row.incomplete:
            painter.setFont(small(option.font))
            fits = area.width() > _CHIP_FITS * QFontMetrics(option.font).height() / _LINE
            look = replace(_INCOMPLETE, text=tr(_BREAKS_OFF)) if fits else _INCOMPLETE_SHORT
            size = chip_size(painter.fontMetrics(), look.text)
            chip = QRect(area.right() - size.width(), area.center().y() - size.height() // 2, *size.toTuple())
            paint_chip(painter, QStyle.visualRect(option.direction, area, chip), look, self._theme)
            title = _before(painter, title, size.width() + SPACE)
        for says, mark, hue in ((row.confirmed, "check-circle", Hue.GREEN), (row.by_hand, _BY_HAND, Hue.VIOLET)):
            if says:
                place = QRect(title.right() + 1 - SMALL_ICON, title.top(), SMALL_ICON, title.height())
                placed = QStyle.visualRect(painter.layoutDirection(), title, place)
                paint_icon(painter, mark, self._theme.ink(hue), placed)
                title = _before(painter, title, SMALL_ICON + TIGHT)
        painter.setFont(strong(option.font))
        paint_text(painter, title, opened(row.title), self._theme.text)

    def _paint_parties(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Names where they fit, else codes."""
        names, codes = index.data(), index.data(Role.CODES)
        fits = not codes or painter.fontMetrics().horizontalAdvance(names) <= area.width()
        paint_text(painter, area, names if fits else codes, self._theme.text if codes else self._theme.muted)

    def _paint_due(self, painter: QPainter, area: QRect, text: str, *, overdue: bool) -> None:
        if overdue:
            paint_icon(painter, "clock-alert-outline", self._theme.danger, area)
            area = after(painter, area, SMALL_ICON + TIGHT)
        paint_text(painter, area, text, self._theme.danger if overdue else self._theme.text)

    def _paint_flags(self, painter: QPainter, area: QRect, row: AgreementRow, *, late: bool) -> None:
        if late:
            paint_icon(painter, "clock-alert-outline", self._theme.danger, area)
            area = after(painter, area, SMALL_ICON + SPACE)
        hues = ((row.conflicts, "conflict", Hue.ORANGE), (row.follow_ups, "follow-up", Hue.RED))
        for number, word, hue in (*hues, (row.open_ends, "open end", Hue.BLUE)):
            if number:
                ink = self._theme.ink(hue)
                paint_icon(painter, FLAG_ICONS[word], ink, area)
                area = after(painter, area, SMALL_ICON + 3)
                used = paint_text(painter, area, str(number), ink)
                area = after(painter, area, used + SPACE)


def _hidden(option: QStyleOptionViewItem, column: Column) -> bool:
    return isinstance(option.widget, QTableView) and option.widget.isColumnHidden(column)


def _before(painter: QPainter, area: QRect, used: int) -> QRect:
    """What is left of `area` before `used` pixels at its trailing edge."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return area.adjusted(used, 0, 0, 0)
    return area.adjusted(0, 0, -used, 0)
