"""The list of documents with its filter and its order."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QSettings, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.documents.arranging import GROUPED, Order, Parties
from desktop_app.ui.documents.list_view import DocumentList
from desktop_app.ui.documents.model import DocumentsModel, Role
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.icons import icon
from desktop_app.ui.kept import keep_choice, keep_text
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr


class DocumentsPane(QWidget):
    """`selected` and `opened` carry the id of a document; `add_wanted` is the empty desk's button."""

    selected = Signal(int)
    opened = Signal(int)
    add_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, settings: QSettings | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents")
        self.model = DocumentsModel(self)
        self._filter = QLineEdit(placeholderText=tr("Filter documents"), clearButtonEnabled=True)
        self._filter.setAccessibleName(tr("Filter documents"))
        self._filter.setAcceptDrops(False)
        self._lens = self._filter.addAction(
            icon("filter-variant", theme.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._order = QComboBox()
        self._order.setAccessibleName(tr("Sort and group documents"))
        for order in Order:
            self._order.addItem(tr(order.value), order)
        self._order.insertSeparator(list(Order).index(GROUPED[0]))
        self._list = DocumentList(theme, self.model)
        self._count = QLabel()
        self._new = EmptyState(
            theme,
            "tray-arrow-down",
            tr(
                "This desk is empty. Add the readouts, communiqués and reports you received,"
                " or drop them anywhere here."
            ),
            tr("Add files…"),
        )
        self._none = EmptyState(theme, "filter-variant", "")
        self._stack = QStackedWidget()
        for page in (self._list, self._new, self._none):
            self._stack.addWidget(page)
        self._lay_out()
        self._filter.textChanged.connect(self._apply_filter)
        self._order.currentIndexChanged.connect(self._apply_order)
        self._new.pressed.connect(self.add_wanted)
        self._list.picked.connect(self.selected)
        self._list.opened.connect(self.opened)
        self._list.fold_wanted.connect(self._fold)
        if settings is not None:
            keep_text(self._filter, settings, "documents/filter")
            keep_choice(self._order, settings, "documents/order")
        self._show_page()

    def set_rows(self, rows: Sequence[DocumentRow], parties: Parties = MappingProxyType({})) -> None:
        """Shows these documents; `parties` are the names of those that each tells of."""
        current = self.current_id()
        self.model.set_rows(rows, parties)
        self._keep(current)

    def select(self, document_id: int | None) -> None:
        """Makes a document the current one without saying so; one that the filter hides clears the filter."""
        shown = self._list.selectionModel().isSelected(self._list.currentIndex())  # focus alone makes a row current
        if document_id is None or (document_id == self.current_id() and shown):
            return
        if not self.model.index_of(document_id).isValid() and self._filter.text():
            self._filter.clear()
        if not self.model.index_of(document_id).isValid():
            self.model.unfold_all()
        self._keep(document_id)

    def show_current(self) -> None:
        """Says again what is selected; where nothing is, selects the first document."""
        current = self.current_id()
        if current is None:
            self._list.setCurrentIndex(self.model.first())
        else:
            self.selected.emit(current)

    def current_id(self) -> int | None:
        index = self._list.currentIndex()
        return index.data(Role.ID) if index.isValid() else None

    def set_theme(self, theme: Theme) -> None:
        self._list.set_theme(theme)
        self._lens.setIcon(icon("filter-variant", theme.muted))
        self._new.set_theme(theme)
        self._none.set_theme(theme)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SPACE, SPACE, SPACE, TIGHT)
        top.setSpacing(TIGHT)
        top.addWidget(self._filter, 1)
        top.addWidget(self._order, 1)
        self._order.setMinimumWidth(60)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self._count.setContentsMargins(SPACE, TIGHT, SPACE, TIGHT)
        layout.addWidget(self._count)
        self.setFocusProxy(self._list)
        QWidget.setTabOrder(self._list, self._filter)  # after the rows: the pane hands the focus on to them
        QWidget.setTabOrder(self._filter, self._order)

    def _apply_filter(self, typed: str) -> None:
        current = self.current_id()
        self.model.set_filter(typed)
        said = tr("No document holds “{words}” in its title, publisher, date, file name or parties.")
        self._none.say(said.format(words=typed.strip()))
        self._keep(current)

    def _apply_order(self, place: int) -> None:
        current = self.current_id()
        self.model.set_order(Order(self._order.itemData(place)))
        self._keep(current)

    def _fold(self, title: str, folded: bool) -> None:
        current = self.current_id()
        self.model.fold(title, folded=folded)
        self._keep(current)
        self._list.setCurrentIndex(self.model.index_of_heading(title))

    def _keep(self, document_id: int | None) -> None:
        """Keeps a document selected over a change of the model, without telling anyone."""
        self._show_page()
        index = self.model.index_of(document_id) if document_id is not None else QModelIndex()
        if index.isValid():
            with QSignalBlocker(self):
                self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def _show_page(self) -> None:
        shown, total = self.model.shown, self.model.total
        self._stack.setCurrentWidget(self._list if shown else self._none if total else self._new)
        self._filter.setEnabled(bool(total))
        self._order.setEnabled(bool(total))
        self._count.setVisible(bool(total) and shown != total)
        self._count.setText(tr("{shown} of %n document(s)", "", total).format(shown=f"{shown:,}"))
