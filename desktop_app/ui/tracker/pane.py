"""The tracker with its filter and its groups."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.ui.badges import badge
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.filter_bar import FilterBar, NoMatch, fill_box, narrow_box
from desktop_app.ui.icons import icon
from desktop_app.ui.terms import words
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.tracker.arranging import GROUPINGS, Grouping, Wanted
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.tracker.model import AgreementsModel, Role, current_day
from desktop_app.ui.tracker.view import AgreementTable
from desktop_app.ui.translation import tr


class TrackerPane(QWidget):
    """`selected`, `opened` (Enter, double click) and `follow_up_wanted` carry the key of an agreement.

    `name_of` gives a party's name on the screen for its code; `settings` remember the columns.
    """

    selected = Signal(str)
    opened = Signal(str)
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
        self.model = AgreementsModel(name_of, today, self)
        self.table = AgreementTable(theme, self.model, settings or QSettings("Legation", "Legation"), self)
        self.filter = FilterBar(theme, tr("Filter agreements"))
        self._stages, self._forms = self.filter.add_box(tr("Stage")), self.filter.add_box(tr("Form"))
        self._parties = self.filter.add_box(tr("Party"))
        self._groups = self._make_groups()
        self.filter.add_widget(self._groups, 2)
        self._count = QLabel()
        self._nothing = EmptyState(theme, "file-sign", tr("Nothing agreed yet on this desk."))
        self._none = NoMatch(theme, tr("No agreement matches."), tr("Show all agreements"))
        self._key: str | None = None  # the agreement last selected, here or elsewhere
        self._lay_out()
        self._connect()
        self._fill_boxes()
        self._show_page()

    def set_rows(self, rows: Sequence[AgreementRow]) -> None:
        """Shows these agreements; the selected one stays selected if it is among them."""
        self._silently(lambda: self.model.set_rows(rows))
        self._fill_boxes()
        self._apply_filter()

    def select(self, key: str | None) -> None:
        """Makes an agreement the current one without saying so; one that is not shown is found by clearing the filter
        and unfolding its group."""
        self._key = key
        if key is not None and self.table.currentIndex().siblingAtColumn(0).data(Role.KEY) == key:
            return
        if key is not None and not self.model.index_of(key).isValid():
            self.filter.clear()
            self._silently(self.model.unfold_all)
        self._keep()

    def show_current(self) -> None:
        """Says again what is selected; where nothing is, selects the first agreement."""
        key = self.current_key()
        if key is not None:
            self.selected.emit(key)
            return
        places = (self.model.index(place, 0) for place in range(self.model.rowCount()))
        first = next((index for index in places if index.data(Role.KEY) is not None), None)
        if first is not None:
            self.table.setCurrentIndex(first)

    def current_key(self) -> str | None:
        """The key of the current agreement."""
        key = self.table.currentIndex().siblingAtColumn(0).data(Role.KEY)
        return str(key) if key is not None else None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.table, self.filter, self._nothing, self._none):
            part.set_theme(theme)

    def _make_groups(self) -> QComboBox:
        box = narrow_box(tr("Group agreements"))
        fill_box(box, tr("No groups"), [(tr(text), group) for group, text in GROUPINGS.items()])
        return box

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.table, self._nothing, self._none):
            self._stack.addWidget(page)
        self._count.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._count)
        self.setFocusProxy(self.table)
        self.filter.follow_in_tab_order(self.table)

    def _connect(self) -> None:
        self.filter.changed.connect(self._apply_filter)
        self.filter.left.connect(self._enter_table)
        self._none.pressed.connect(self.filter.clear)
        self._groups.currentIndexChanged.connect(self._apply_grouping)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.table.activated.connect(self._activated)
        self.table.follow_up_wanted.connect(self.follow_up_wanted)
        self.table.fold_wanted.connect(self._fold)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._keep)

    def _fill_boxes(self) -> None:
        fill_box(self._stages, tr("All stages"), [(words(stage), stage) for stage in Stage])
        fill_box(self._forms, tr("All forms"), [(words(form), form) for form in Form])
        fill_box(self._parties, tr("All parties"), self.model.parties())
        for stage in Stage:
            self._decorate(self._stages, stage)
        for form in Form:
            self._decorate(self._forms, form)

    def _decorate(self, box: QComboBox, member: Stage | Form) -> None:
        look = badge(member)
        box.setItemIcon(box.findData(member), icon(look.icon, self._theme.ink(look.hue)))

    def _apply_filter(self) -> None:
        stage, form = self._stages.currentData(), self._forms.currentData()  # Qt keeps them as plain words
        wanted = Wanted(
            words=tuple(self.filter.words),
            stage=Stage(stage) if stage else None,
            form=Form(form) if form else None,
            party=self._parties.currentData(),
        )
        self._silently(lambda: self.model.set_wanted(wanted))
        self._show_page()

    def _apply_grouping(self) -> None:
        grouping = Grouping(self._groups.currentData() or Grouping.NONE)
        self._silently(lambda: self.model.set_grouping(grouping))

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

    def _show_page(self) -> None:
        shown, total = self.model.shown, self.model.total
        self._stack.setCurrentWidget(self.table if shown else self._none if total else self._nothing)
        self.filter.setEnabled(bool(total))
        self._count.setVisible(bool(total) and shown != total)
        self._count.setText(tr("{shown} of %n agreement(s)", "", total).format(shown=f"{shown:,}"))

    def _enter_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))

    def _current_changed(self, current: QModelIndex) -> None:
        key = current.siblingAtColumn(0).data(Role.KEY)
        if key is not None and not self.signalsBlocked():
            self._key = key
            self.selected.emit(key)

    def _activated(self, index: QModelIndex) -> None:
        key = index.siblingAtColumn(0).data(Role.KEY)
        if key is not None:
            self.opened.emit(key)

    def _open_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        key = index.siblingAtColumn(0).data(Role.KEY) if index.isValid() else None
        if key is None:
            return
        menu = QMenu(self)
        entries = (
            (tr("Open"), "arrow-right", "Return", self.opened),
            (tr("Follow up…"), "flag-outline", "+", self.follow_up_wanted),
        )
        for text, look, shortcut, signal in entries:
            action = QAction(icon(look, self._theme.text), f"{text}\t{shortcut}", menu)
            action.triggered.connect(lambda _=False, s=signal: s.emit(key))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(place))
