"""The tracker: its agreements or its mechanisms, with filter, groups and columns."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.entries import Agreement, Event, Mechanism
from desktop_app.domain.rows import AgreementRow
from desktop_app.ui.filter_bar import fill_box, narrow_box
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.tracker.arranging import GROUPINGS, Grouping
from desktop_app.ui.tracker.choices import offered
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.tracker.filtering import AgreementFilter
from desktop_app.ui.tracker.mechanism_model import MechanismsModel
from desktop_app.ui.tracker.mechanism_view import MechanismList
from desktop_app.ui.tracker.menus import column_menu, entry_menu, pop_up
from desktop_app.ui.tracker.model import AgreementsModel, Role, current_day
from desktop_app.ui.tracker.pages import Pages
from desktop_app.ui.tracker.switch import Page, Switch
from desktop_app.ui.tracker.view import AgreementTable
from desktop_app.ui.translation import tr

_GROUPS_KEPT, _PAGE_KEPT = "tracker/groups", "tracker/page"
_ROOMY = 520  # the width in pixels from which on the switch says its words


class TrackerPane(QWidget):
    """`selected`, `opened` (Enter, double click) and `follow_up_wanted` carry the key of an entry; `report_wanted` the
    report (Filed) to show where that is not an entry's first.

    `name_of` gives a party's name on the screen for its code; `settings` remember columns, order, groups and filter.
    """

    selected = Signal(str)
    opened = Signal(str)
    report_wanted = Signal(object)
    follow_up_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        name_of: NameOf = str,
        today: Callable[[], date] = current_day,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tracker")
        self._theme = theme
        self._settings = settings or QSettings("Legation", "Legation")
        self.model = AgreementsModel(name_of, today, self)
        self.table = AgreementTable(theme, self.model, self._settings, self)
        self.lines = MechanismsModel(name_of, today, self)
        self.mechanisms = MechanismList(theme, self.lines, self)
        self.filter = AgreementFilter(theme, name_of, self._settings, lambda: offered(self.model.rows, name_of))
        self.groups = narrow_box(tr("Group agreements"))
        fill_box(self.groups, tr("No groups"), [(tr(text), group) for group, text in GROUPINGS.items()])
        self.filter.add_widget(self.groups, 2)
        self.switch = Switch(theme)
        self.filter.add_widget(self.switch)
        self._count = QLabel()
        self.pages = Pages(theme, self.table, self.mechanisms)
        self._key: str | None = None  # the agreement last selected, here or elsewhere
        self._saying = False  # what is selected in the list of mechanisms
        self._lay_out()
        self._restore()
        self._connect()
        self._apply_filter()

    @property
    def _view(self) -> AgreementTable | MechanismList:
        """The list in sight."""
        return self.mechanisms if self.switch.page is Page.MECHANISMS else self.table

    def set_rows(
        self,
        rows: Sequence[AgreementRow],
        mechanisms: Sequence[Mechanism] = (),
        entries: Mapping[str, Event | Agreement] = MappingProxyType({}),
    ) -> None:
        """Shows these agreements and mechanisms; the selected one stays selected if it is among them. `entries` by key
        are those that surround the mechanisms."""
        self._silently(lambda: self.model.set_rows(rows, mechanisms))
        self.mechanisms.keep(lambda: self.lines.set_rows(mechanisms, entries))
        self._apply_filter()

    def select(self, key: str | None) -> None:
        """Makes an entry the current one without saying so; an agreement that is not shown is found by clearing the
        filter and unfolding its group."""
        if self._saying:
            return
        self._key = key
        if self.switch.page is Page.MECHANISMS and (self.mechanisms.show_key(key) or key is None):
            return
        self.switch.show_page(Page.AGREEMENTS)
        if key is not None and self.table.currentIndex().siblingAtColumn(0).data(Role.KEY) == key:
            return
        if key is not None and not self.model.index_of(key).isValid():
            self.filter.clear()
            self._silently(self.model.unfold_all)
        self._keep()

    def show_current(self) -> None:
        """Says again what is selected; where nothing is, selects the first entry."""
        view = self._view
        index = view.currentIndex()
        if view is self.mechanisms and index.isValid():
            self.mechanisms.say(index)
        elif view is self.table and self.current_key() is not None:
            self.selected.emit(self.current_key())
        else:
            places = (view.model().index(place, 0) for place in range(view.model().rowCount()))
            first = next((index for index in places if index.data(Role.KEY) is not None), None)
            if first is not None:
                view.setCurrentIndex(first)

    def current_key(self) -> str | None:
        """The key of the current entry."""
        if self.switch.page is Page.MECHANISMS:
            return self.mechanisms.current_key()
        key = self.table.currentIndex().siblingAtColumn(0).data(Role.KEY)
        return str(key) if key is not None else None

    def does(self, bring_up: Callable[[], object]) -> dict[str, Callable[[], object]]:
        """What the window's actions do here, by their names; `bring_up` brings the pane into sight."""

        def after(act: Callable[[], None]) -> None:
            bring_up()
            act()

        return {"columns": partial(after, self.choose_columns), "mechanisms": partial(after, self.turn)}

    def turn(self) -> None:
        """Shows the mechanisms; the agreements when they are shown already."""
        self.switch.show_page(Page.AGREEMENTS if self.switch.page is Page.MECHANISMS else Page.MECHANISMS)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_columns(self) -> None:
        """Opens the menu of the columns."""
        self.switch.show_page(Page.AGREEMENTS)
        self._open_columns(QPoint(SPACE, self.table.horizontalHeader().height()))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.pages, self.filter, self.switch):
            part.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.active:
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.switch.set_short(short=event.size().width() < _ROOMY * self.fontMetrics().height() / 16)

    def _lay_out(self) -> None:
        chips = QVBoxLayout()
        chips.setContentsMargins(SPACE, 0, SPACE, 0)
        chips.addWidget(self.filter.chips)
        self._count.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addLayout(chips)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._count)
        QWidget.setTabOrder(self.table, self.mechanisms)
        self.filter.follow_in_tab_order(self.mechanisms)
        before: QWidget = self.groups
        for widget in (*self.switch.buttons.values(), self.filter.chips):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _restore(self) -> None:
        """Brings back filter, groups and page of the last time."""
        self.filter.restore()
        grouping, page = (str(self._settings.value(name, "") or "") for name in (_GROUPS_KEPT, _PAGE_KEPT))
        self.groups.setCurrentIndex(max(self.groups.findData(grouping), 0))
        self.model.set_grouping(self._grouping)
        if page == Page.MECHANISMS.name:
            self.switch.show_page(Page.MECHANISMS)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self.filter.changed.connect(self._apply_filter)
        self.filter.left.connect(self._enter_rows)
        self.pages.all_wanted.connect(self.filter.clear)
        self.groups.currentIndexChanged.connect(self._apply_grouping)
        self.switch.changed.connect(self._turned)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.table.activated.connect(self._activated)
        self.table.follow_up_wanted.connect(self.follow_up_wanted)
        self.table.fold_wanted.connect(self._fold)
        for view in (self.table, self.mechanisms):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(partial(self._open_menu, view))
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._keep)
        header.customContextMenuRequested.connect(self._open_columns)
        self.mechanisms.selected.connect(lambda key: self._say(self.selected, key))
        self.mechanisms.report_wanted.connect(lambda report: self._say(self.report_wanted, report))
        self.mechanisms.opened.connect(self.opened)
        self.mechanisms.follow_up_wanted.connect(self.follow_up_wanted)

    def _say(self, signal: SignalInstance, what: object) -> None:
        """Says what is selected in the list of mechanisms; what the others select for it leaves the list as it is."""
        self._saying = True
        signal.emit(what)
        self._saying = False

    def _apply_filter(self) -> None:
        self._silently(lambda: self.model.set_wanted(self.filter.wanted))
        passed = self.model.passed() if self.filter.active else None
        self.mechanisms.keep(lambda: self.lines.set_passed(passed))
        self._show_page()

    @property
    def _grouping(self) -> Grouping:
        return Grouping(self.groups.currentData() or Grouping.NONE)

    def _apply_grouping(self) -> None:
        self._settings.setValue(_GROUPS_KEPT, self._grouping.value)
        self._silently(lambda: self.model.set_grouping(self._grouping))

    def _fold(self, title: str, folded: bool) -> None:
        self._silently(lambda: self.model.fold(title, folded))
        self.table.show_line(self.model.index_of_heading(title))

    def _silently(self, change: Callable[[], None]) -> None:
        """Changes the model; the selected agreement stays selected where it is still shown."""
        change()
        self._keep()

    def _keep(self) -> None:
        index = self.model.index_of(self._key) if self._key is not None else QModelIndex()
        blocked = self.blockSignals(True)
        if index.isValid():
            self.table.show_line(index)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self.blockSignals(blocked)

    def _turned(self) -> None:
        self._settings.setValue(_PAGE_KEPT, self.switch.page.name)
        self.setFocusProxy(self._view)
        self._show_page()
        if self._view is self.mechanisms:
            self.mechanisms.show_key(self._key)
        else:
            self._keep()

    def _show_page(self) -> None:
        mechanisms = self.switch.page is Page.MECHANISMS
        own: MechanismsModel | AgreementsModel = self.lines if mechanisms else self.model
        shown, total = own.shown, own.total
        self.pages.show_rows(shown, total, mechanisms=mechanisms)
        self.filter.setEnabled(bool(self.model.total))
        self.groups.setVisible(not mechanisms)
        self._count.setVisible(bool(total) and shown != total)
        agreements = tr("{shown} of %n agreement(s)", "", total)
        said = tr("{shown} of %n mechanism(s)", "", total) if mechanisms else agreements
        self._count.setText(said.format(shown=f"{shown:,}"))

    def _enter_rows(self) -> None:
        view = self._view
        if view.model().rowCount():
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not view.currentIndex().isValid():
                view.setCurrentIndex(view.model().index(0, 0))

    def _current_changed(self, current: QModelIndex) -> None:
        key = current.siblingAtColumn(0).data(Role.KEY)
        if key is not None and not self.signalsBlocked():
            self._key = key
            self.selected.emit(key)

    def _activated(self, index: QModelIndex) -> None:
        key = index.siblingAtColumn(0).data(Role.KEY)
        if key is not None:
            self.opened.emit(key)

    def _open_menu(self, view: AgreementTable | MechanismList, place: QPoint) -> None:
        index = view.indexAt(place)
        key = index.siblingAtColumn(0).data(Role.KEY) if index.isValid() else None
        if key is not None:
            pop_up(entry_menu(self, self._theme, key, self.opened, self.follow_up_wanted), view.viewport(), place)

    def _open_columns(self, place: QPoint) -> None:
        pop_up(column_menu(self.table), self.table.horizontalHeader(), place)
