"""The timeline with its filter, its lanes and its tray."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.documents import DocumentRow
from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.badges import badge
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.filter_bar import FilterBar, NoMatch, fill_box, fold, holding, narrow_box
from desktop_app.ui.icons import icon
from desktop_app.ui.kept import keep_choice, keep_text
from desktop_app.ui.terms import words
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.timeline.chart import Item, LanesBy, build, dated
from desktop_app.ui.timeline.handling import STEP, TimelineView
from desktop_app.ui.timeline.tray import Tray
from desktop_app.ui.timeline.words import Names
from desktop_app.ui.tracker.model import current_day
from desktop_app.ui.translation import QT_TR_NOOP, tr


class TimelinePane(QWidget):
    """`selected` and `opened` (Enter, double click) carry the key of an event.

    `name_of` gives a party's name on the screen for its code; `settings` remember the lanes.
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
        self._theme, self._today, self._settings = theme, today, settings
        self._names = Names(name_of)
        self._rows: Sequence[EventRow] = ()
        self._items: list[Item] = []  # those of the rows that have a date
        self._texts: list[str] | None = None
        self._key: str | None = None  # the event last selected, here or elsewhere
        self.filter = FilterBar(theme, tr("Filter events"))
        self._kinds = self.filter.add_box(tr("Kind of event"))
        self._lanes = narrow_box(tr("Lanes"))
        self.view = TimelineView(theme, self._names, today, self)
        self.tray = Tray(theme, self._names, self)
        self._buttons = [self._button(*look) for look in _BUTTONS]
        self._count = QLabel()
        self._nothing = EmptyState(theme, "chart-timeline-variant", tr("Nothing has happened yet on this desk."))
        self._none = NoMatch(theme, tr("No event matches."), tr("Show all events"))
        self._lay_out()
        self._connect()
        self._fill_boxes()
        self._rebuild(fit=True)

    def set_rows(self, rows: Sequence[EventRow], documents: Sequence[DocumentRow] = ()) -> None:
        """Shows these events. The days in view stay, unless there was nothing to see before."""
        empty = not self._rows
        self._rows, self._texts, self._items = rows, None, dated(rows)
        self._names.documents = {row.id: row for row in documents}
        self._rebuild(fit=empty)

    @property
    def lanes(self) -> LanesBy:
        """What the lanes are."""
        return LanesBy(self._lanes.currentData() or LanesBy.KIND)

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

    def current_day(self) -> date:
        """Today."""
        return self._today()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.filter, self.view, self.tray, self._nothing, self._none):
            part.set_theme(theme)
        for button in self._buttons:
            button.setIcon(icon(button.property("look"), theme.text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.tray.set_most(1 if event.size().height() < _ROOMY else 2)
        super().resizeEvent(event)

    def _button(self, look: str, words_: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(look, self._theme.text))
        button.setProperty("look", look)
        button.setToolTip(f"{tr(words_)} ({key})")
        button.setAccessibleName(tr(words_))
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
        self._lanes.currentIndexChanged.connect(lambda _: self._rebuild(fit=False))
        self.view.selected.connect(self._picked)
        self.tray.selected.connect(self._picked)
        self.view.opened.connect(self.opened)
        self.tray.opened.connect(self.opened)
        zooms = (lambda: self.view.zoom(1 / STEP), lambda: self.view.zoom(STEP))
        actions = (*zooms, self.view.fit_all, self.view.show_today)
        for button, act in zip(self._buttons, actions, strict=True):
            button.clicked.connect(act)

    def _fill_boxes(self) -> None:
        fill_box(self._kinds, tr("All kinds"), [(words(kind), kind) for kind in EventKind])
        for place, kind in enumerate(EventKind, start=1):
            look = badge(kind)
            self._kinds.setItemIcon(place, icon(look.icon, self._theme.ink(look.hue)))
        others = [(tr("Lanes by party"), LanesBy.PARTY), (tr("Lanes by document"), LanesBy.DOCUMENT)]
        fill_box(self._lanes, tr("Lanes by kind"), others)
        if self._settings is not None:
            keep_choice(self._lanes, self._settings, "timeline/lanes")
            keep_choice(self._kinds, self._settings, "timeline/kind")
            keep_text(self.filter.line, self._settings, "timeline/filter")

    def _rebuild(self, *, fit: bool) -> None:
        rows = self._wanted()
        items = self._items
        if rows is not self._rows:
            keys = {row.key for row in rows}
            items = [item for item in items if item[3].key in keys]
        chart = build(rows, self.lanes, self._names, items)
        self.view.set_chart(chart, fit=fit)
        self.tray.set_rows(chart.undated)
        self._choose(self._key)
        total = len(self._rows)
        self._stack.setCurrentWidget(self.view if rows else self._none if total else self._nothing)
        self.filter.setEnabled(bool(total))
        self._count.setVisible(bool(total) and len(rows) != total)
        self._count.setText(tr("{shown} of {all} events").format(shown=f"{len(rows):,}", all=f"{total:,}"))

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
                fold(
                    "\n".join(
                        (row.title, row.place or "", row.kind, *row.parties, *map(self._names.party, row.parties))
                    )
                )
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


_ROOMY = 480  # the height in pixels from which on two rows of undated events leave room for the lanes
_BUTTONS = (
    ("magnify-minus-outline", QT_TR_NOOP("Zoom out"), "-"),
    ("magnify-plus-outline", QT_TR_NOOP("Zoom in"), "+"),
    ("fit-to-page-outline", QT_TR_NOOP("Show all"), "0"),
    ("calendar-today", QT_TR_NOOP("Show today"), "T"),
)
