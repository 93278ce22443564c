"""The timeline with its filter, its lanes and its tray."""

import gc
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, QSettings, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind, words
from desktop_app.ui.badges import badge
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.filter_bar import FilterBar, NoMatch, fill_box, fold, holding, narrow_box
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.timeline.chart import LanesBy, build
from desktop_app.ui.timeline.handling import STEP, TimelineView
from desktop_app.ui.timeline.tray import Tray
from desktop_app.ui.tracker.model import current_day


class TimelinePane(QWidget):
    """`selected` and `opened` (Enter, double click) carry the key of an event.

    `name_of` gives a party's name on the screen for its code.
    """

    selected = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        name_of: Callable[[str], str] = str,
        today: Callable[[], date] = current_day,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._theme, self._name_of, self._today = theme, name_of, today
        self._rows: Sequence[EventRow] = ()
        self._texts: list[str] | None = None
        self._key: str | None = None  # the event last selected, here or elsewhere
        self.filter = FilterBar(theme, "Filter events")
        self._kinds = self.filter.add_box("Kind of event")
        self._lanes = narrow_box("Lanes")
        self.view = TimelineView(theme, name_of, today, self)
        self.tray = Tray(theme, name_of, self)
        self._buttons = [self._button(*look) for look in _BUTTONS]
        self._count = QLabel()
        self._nothing = EmptyState(theme, "chart-timeline-variant", "Nothing has happened yet on this desk.")
        self._none = NoMatch(theme, "events")
        self._lay_out()
        self._connect()
        self._fill_boxes()
        self._rebuild(fit=True)

    def set_rows(self, rows: Sequence[EventRow]) -> None:
        """Shows these events. The days in view stay, unless there was nothing to see before."""
        empty = not self._rows
        self._rows, self._texts = rows, None
        self._rebuild(fit=empty)
        if len(rows) > _MANY:
            gc.freeze()  # else the collector looks through all of them in the middle of a movement: a tenth of a second

    def set_lanes(self, by: LanesBy) -> None:
        """Sorts the events into lanes of that sort."""
        self._lanes.setCurrentIndex(max(self._lanes.findData(by), 0))

    def select(self, key: str | None) -> None:
        """Makes an event the selected one without saying so; one that the filter hides clears the filter."""
        if key == self._key and (key is None or key in {self.view.current_key(), self.tray.current_key()}):
            return
        self._key = key
        if key is not None and not self._choose(key) and self.filter.active:
            self.filter.clear()
        elif key is None:
            self._choose(None)

    def show_current(self) -> None:
        """Says again what is selected; where nothing is, selects the event nearest to today, or an undated one."""
        key = self.current_key()
        if key is not None:
            self._choose(key)
            self.selected.emit(key)
        elif not self.view.pick_nearest(self._today().toordinal()):
            self.tray.pick_first()

    def current_key(self) -> str | None:
        """The key of the selected event, where it is shown."""
        return self.view.current_key() or self.tray.current_key()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.filter, self.view, self.tray, self._nothing, self._none):
            part.set_theme(theme)
        for button in self._buttons:
            button.setIcon(icon(button.property("look"), theme.text))

    def render_to(self, painter: QPainter, rect: QRect, *, whole: bool = True) -> None:
        """Paints the timeline in light colours, as on paper: `whole`, or the days in view."""
        self.view.render_to(painter, rect, whole=whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.tray.set_most(1 if event.size().height() < _ROOMY else 2)
        super().resizeEvent(event)

    def _button(self, look: str, words_: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(look, self._theme.text))
        button.setProperty("look", look)
        button.setToolTip(f"{words_} ({key})")
        button.setAccessibleName(words_)
        return button

    def _lay_out(self) -> None:
        self.filter.add_widget(self._lanes, 2)
        for button in self._buttons:
            self.filter.add_widget(button)
        self._stack = QStackedWidget()
        for page in (self.view, self._nothing, self._none):
            self._stack.addWidget(page)
        self._count.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.filter, self._stack, self.tray, self._count):
            layout.addWidget(widget, 1 if widget is self._stack else 0)
        self.setFocusProxy(self.view)
        QWidget.setTabOrder(self.view, self.tray.chips)
        self.filter.follow_in_tab_order(self.tray.chips)

    def _connect(self) -> None:
        self.filter.changed.connect(lambda: self._rebuild(fit=False))
        self.filter.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._none.pressed.connect(self.filter.clear)
        self._lanes.currentIndexChanged.connect(lambda: self._rebuild(fit=False))
        self.view.selected.connect(self._picked)
        self.tray.selected.connect(self._picked)
        self.view.opened.connect(self.opened)
        self.tray.opened.connect(self.opened)
        actions = (lambda: self.view.zoom(1 / STEP), lambda: self.view.zoom(STEP), self.view.fit_all)
        for button, act in zip(self._buttons, actions, strict=True):
            button.clicked.connect(act)

    def _fill_boxes(self) -> None:
        fill_box(self._kinds, "All kinds", [(words(kind), kind) for kind in EventKind])
        for place, kind in enumerate(EventKind, start=1):
            look = badge(kind)
            self._kinds.setItemIcon(place, icon(look.icon, self._theme.ink(look.hue)))
        fill_box(self._lanes, "Lanes by kind", [("Lanes by party", LanesBy.PARTY), ("Lanes by document", LanesBy.DOCUMENT)])

    def _rebuild(self, *, fit: bool) -> None:
        rows = self._wanted()
        chart = build(rows, LanesBy(self._lanes.currentData() or LanesBy.KIND), self._name_of)
        self.view.set_chart(chart, fit=fit)
        self.tray.set_rows(chart.undated)
        self._choose(self._key)
        total = len(self._rows)
        self._stack.setCurrentWidget(self.view if rows else self._none if total else self._nothing)
        self.filter.setEnabled(bool(total))
        self._count.setVisible(bool(total) and len(rows) != total)
        self._count.setText(f"{len(rows):,} of {total:,} events")

    def _wanted(self) -> Sequence[EventRow]:
        """The rows that the filter lets pass."""
        if not self.filter.active:
            return self._rows
        kind = self._kinds.currentData()
        places = [place for place, row in enumerate(self._rows) if kind is None or row.kind == kind]
        if self.filter.words:
            places = holding(places, self._searched(), self.filter.words)
        return [self._rows[place] for place in places]

    def _searched(self) -> list[str]:
        """What the filter looks into, row by row, folded."""
        if self._texts is None:
            self._texts = [
                fold("\n".join((row.title, row.place or "", row.kind, *row.parties, *map(self._name_of, row.parties))))
                for row in self._rows
            ]
        return self._texts

    def _choose(self, key: str | None) -> bool:
        dated = self.view.choose(key)
        self.tray.select(None if dated else key)
        return self.current_key() == key

    def _picked(self, key: str) -> None:
        self._key = key
        self._choose(key)
        self.selected.emit(key)


_MANY = 5_000  # events
_ROOMY = 480  # the height in pixels from which on two rows of undated events leave room for the lanes
_BUTTONS = (
    ("magnify-minus-outline", "Zoom out", "-"),
    ("magnify-plus-outline", "Zoom in", "+"),
    ("fit-to-page-outline", "Show all", "0"),
)
