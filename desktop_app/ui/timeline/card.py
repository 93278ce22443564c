"""The card beside what the pointer rests on, or the keyboard has reached: what there is to know before it is opened."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.row_painting import small, strong
from desktop_app.ui.terms import words
from desktop_app.ui.theme import ICON, SPACE, TIGHT, Theme
from desktop_app.ui.timeline.frame import Column, Found, LaneFrame
from desktop_app.ui.timeline.layout import Bar, Cluster
from desktop_app.ui.timeline.words import Names, caption, days, details, sources
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

_WIDTH = 340
_NAMED = 5  # events of a cluster


@dataclass(frozen=True, slots=True)
class Said:
    """What a card says: a title, lines below it, and smaller ones below these."""

    title: str
    lines: Sequence[str] = ()
    small: Sequence[str] = ()
    icon: str = "calendar-multiple"
    hue: Hue = Hue.BLUE
    warnings: frozenset[int] = field(default_factory=frozenset)  # lines in the colour of warnings

    def text(self) -> str:
        return "\n".join((self.title, *self.lines, *self.small))


def said_of(found: Found | LaneFrame | None, names: Names) -> Said | None:
    """What is said of an event, a cluster, a column of a density, or a lane."""
    if isinstance(found, Cluster) and found.count == 1:
        found = Bar(found.items[0], found.x0, found.x1, 0, found.x0, found.x1, 0.0)
    if isinstance(found, Bar):
        row = found.item.row
        look, lines = badge(row.kind), (opened(caption(row)), *details(row, names))
        other = {place for place, line in enumerate(lines) if row.alternatives and line.startswith(_others())}
        return Said(opened(row.title), lines, sources(row, names), look.icon, look.hue, frozenset(other))
    if isinstance(found, Cluster):
        items = found.items
        kinds = sorted({words(item.row.kind) for item in items})
        named = [opened(item.row.title) for item in items[:_NAMED]] if len(items) <= 3 * _NAMED else []
        more = [tr("… and %n more", "", len(items) - _NAMED)] if named and len(items) > _NAMED else []
        lines = (days(*found.span()), opened(", ".join(kinds)))
        hint = tr("Click or press Space to open")
        return Said(tr("%n event(s)", "", len(items)), lines, (*named, *more, hint))
    if isinstance(found, Column):
        title = tr("%n event(s)", "", found.count)
        return Said(title, (days(found.first, found.end),), (tr("Click to zoom in"),), "chart-bar")
    if isinstance(found, LaneFrame):
        return Said(
            opened(found.lane.title), (tr("%n event(s)", "", len(found.lane.items)),), (), "view-agenda-outline"
        )
    return None


def _others() -> str:
    return tr("Other sources say {dates}").partition("{")[0]


class Card(QFrame):
    """A small window that takes no focus and no clicks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFrameShape(QFrame.Shape.Box)
        self.theme = theme
        self.said: Said | None = None
        self._rows = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE, SPACE, SPACE + TIGHT, SPACE)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_beside(self, said: Said, area: QRect) -> None:
        """Shows a card below `area` (global pixels), above it where there is no room."""
        if said != self.said or not self.isVisible():
            self._fill(said)
        screen = QGuiApplication.screenAt(area.center()) or self.screen()
        room, size = screen.availableGeometry(), self.size()
        x = min(max(area.left(), room.left()), room.right() - size.width())
        below = area.bottom() + SPACE
        y = below if below + size.height() <= room.bottom() else area.top() - SPACE - size.height()
        self.move(QPoint(x, max(y, room.top())))
        self.show()

    def _fill(self, said: Said) -> None:
        self.said = said
        while self._grid.count():
            taken = self._grid.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.deleteLater()
                widget.hide()
        colours = self.palette()
        colours.setColor(colours.ColorRole.Window, self.theme.surface)
        colours.setColor(colours.ColorRole.WindowText, self.theme.line)
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self._rows = 0
        picture = QLabel()
        picture.setPixmap(pixmap(said.icon, self.theme.ink(said.hue), ICON, self.devicePixelRatioF()))
        self._grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        title = self._line(said.title)
        title.setFont(strong(self.font()))
        for place, line in enumerate(said.lines):
            ink = self.theme.warning if place in said.warnings else self.theme.text
            self._line(line).setStyleSheet(f"color: {ink.name()};")
        for place, line in enumerate(said.small):
            label = self._line(line)
            label.setFont(small(self.font()))
            label.setStyleSheet(f"color: {self.theme.muted.name()};")
            label.setContentsMargins(0, 0 if place else TIGHT, 0, 0)
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(self._grid.totalHeightForWidth(_WIDTH))

    def _line(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {self.theme.text.name()};")
        self._grid.addWidget(label, self._rows, 1)
        self._rows += 1
        return label
