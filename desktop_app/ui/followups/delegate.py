"""How a line of the agenda is painted: the state, the action and whose it is, and when it is due."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.followups.agenda import CLOSED, Group, Heading, day_in_words, due_in_words, is_over, tied_to
from desktop_app.ui.followups.model import AgendaModel, Role
from desktop_app.ui.row_painting import (
    SMALL_ICON,
    paint_ground,
    paint_heading,
    paint_icon,
    paint_text,
    row_height,
    small,
    strong,
)
from desktop_app.ui.terms import spoken, words
from desktop_app.ui.theme import SPACE, TIGHT, WIDE, Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

BUTTON = 20  # the size of the icon at the left, which can be pressed
_INKS = {Group.OVERDUE: Hue.RED, Group.THIS_WEEK: Hue.AMBER, Group.SUGGESTED: Hue.BLUE}


class AgendaDelegate(QStyledItemDelegate):
    """Paints frozen records; keeps nothing but the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = QFont()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if isinstance(index.data(Role.LINE), Heading):
            return QSize(120, row_height(option.font))
        lines = QFontMetrics(strong(option.font)).height() + QFontMetrics(small(option.font)).height()
        return QSize(120, lines + 2 * SPACE + TIGHT)

    def button(self, row: QRect) -> QRect:
        """Where in a row lies the icon that can be pressed."""
        return QRect(row.left() + WIDE, row.center().y() - BUTTON // 2, BUTTON, BUTTON)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(Role.LINE)
        if isinstance(line, Heading):
            hue = _INKS.get(line.group)
            ink = self._theme.ink(hue) if hue else None
            paint_heading(painter, option, self._theme, tr(line.group), line.count, folded=line.folded, ink=ink)
            return
        model = index.model()
        assert isinstance(model, AgendaModel)  # noqa: S101 - this delegate has no other; for the types
        painter.save()
        self._small = small(option.font)
        paint_ground(painter, option, self._theme)
        if isinstance(line, FollowUp):
            self._paint_follow_up(painter, option, line, model)
        else:
            self._paint_suggestion(painter, option, line)
        painter.restore()

    def _paint_follow_up(
        self, painter: QPainter, option: QStyleOptionViewItem, line: FollowUp, model: AgendaModel
    ) -> None:
        today, closed = model.today(), line.state in CLOSED
        late = not closed and is_over(line.due, today)
        look = badge(line.state)
        rect: QRect = option.rect
        paint_icon(painter, look.icon, self._theme.ink(look.hue), self.button(rect), BUTTON)
        upper, lower = self._two_lines(option, rect)
        font = option.font if closed else strong(option.font)
        ink = self._theme.muted if closed else self._theme.text
        near = words(line.state) if closed else due_in_words(line.due, today)
        day = day_in_words(line.due) if line.due else ""
        self._paint_pair(painter, upper, (line.action, font, ink), (near, self._due_ink(late=late, near=near)))
        owner = line.owner or tr("no owner")
        waiting = tr("waiting · ") if line.state is FollowUpState.WAITING else ""
        self._paint_pair(
            painter,
            lower,
            (f"{waiting}{owner} · {tied_to(line)}", small(option.font), self._theme.muted),
            (day, self._theme.muted),
        )
        if late:
            width = QFontMetrics(small(option.font)).horizontalAdvance(near)
            icon = QRect(upper.right() - width - SMALL_ICON - 2, upper.top(), SMALL_ICON, upper.height())
            paint_icon(painter, "clock-alert-outline", self._theme.danger, icon)

    def _paint_suggestion(self, painter: QPainter, option: QStyleOptionViewItem, line: OpenEnd) -> None:
        rect: QRect = option.rect
        paint_icon(painter, "plus-circle-outline", self._theme.accent, self.button(rect), BUTTON)
        upper, lower = self._two_lines(option, rect)
        self._paint_pair(painter, upper, (opened(line.text), option.font, self._theme.text), ("", self._theme.text))
        due = tr("due {date}").format(date=spoken(line.due)) if line.due else ""
        self._paint_pair(
            painter,
            lower,
            (tr("{what}, not reported as done").format(what=words(line.kind)), small(option.font), self._theme.muted),
            (due, self._theme.muted),
        )

    def _two_lines(self, option: QStyleOptionViewItem, rect: QRect) -> tuple[QRect, QRect]:
        area = rect.adjusted(WIDE + BUTTON + SPACE + 2, SPACE, -WIDE, -SPACE)
        height = QFontMetrics(strong(option.font)).height()
        upper = QRect(area.left(), area.top(), area.width(), height)
        return upper, QRect(area.left(), area.top() + height + TIGHT, area.width(), area.height() - height - TIGHT)

    def _paint_pair(
        self, painter: QPainter, area: QRect, left: tuple[str, QFont, QColor], right: tuple[str, QColor]
    ) -> None:
        """Writes two texts into one line, the right one small and as wide as it is, the left one in what remains."""
        painter.setFont(self._small)
        width = painter.fontMetrics().horizontalAdvance(right[0]) if right[0] else 0
        painter.setPen(right[1])
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right[0])
        painter.setFont(left[1])
        room = area.adjusted(0, 0, -(width + SMALL_ICON + SPACE) if width else 0, 0)
        paint_text(painter, room, left[0], left[2])

    def _due_ink(self, *, late: bool, near: str) -> QColor:
        if late:
            return self._theme.danger
        return self._theme.ink(Hue.AMBER) if near in {tr("today"), tr("tomorrow")} else self._theme.muted
