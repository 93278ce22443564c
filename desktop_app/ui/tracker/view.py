"""The table of agreements: rows of one height, headings over the whole width, widths of columns that are remembered."""

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.headings import FOLDING
from desktop_app.ui.row_painting import row_height
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.delegate import AgreementDelegate
from desktop_app.ui.tracker.model import AgreementsModel, Role
from desktop_app.ui.translation import tr

_WIDTHS_KEPT, _SORT_KEPT, _COLUMNS_KEPT = "tracker/widths", "tracker/sort", "tracker/columns"
_TITLE = 200  # pixels that the title has at least, as are the following at the ordinary size of text
_SHARE = 0.42  # of the width that the title has before others get more than they need
_WANTED, _READABLE = 0.5, 380  # the share that it has before others grow, where it is not that wide
_WIDTHS = {  # of the other columns: where there is little room, and where there is enough
    Column.STAGE: (176, 226),
    Column.PARTIES: (70, 190),
    Column.LAST_ACT: (98, 116),
    Column.DUE: (98, 130),
    Column.FLAGS: (72, 122),
    Column.FORM: (50, 150),
    Column.SOURCES: (64, 76),
    Column.SECTORS: (80, 160),
}
_GIVE_WAY = (  # to the title, in that order: its tip and its icon say what they do
    Column.SECTORS,
    Column.SOURCES,
    Column.FORM,
    Column.DUE,
    Column.LAST_ACT,
    Column.PARTIES,
    Column.FLAGS,
)
_AFTER_THE_LADDER = frozenset({Column.SECTORS, Column.SOURCES, Column.FORM})  # they come when its rungs stand apart
_SAMPLE, _SAMPLE_WIDTH = "30 Sep 2026", 80  # how wide that is at the ordinary size of text


class AgreementTable(QTableView):
    """`follow_up_wanted` carries the key of the current agreement, `fold_wanted` a heading and whether to fold it."""

    follow_up_wanted = Signal(str)
    fold_wanted = Signal(str, bool)

    def __init__(
        self, theme: Theme, model: AgreementsModel, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAccessibleName(tr("Agreements"))
        self._delegate = AgreementDelegate(theme, self)
        self._fitting = True  # the columns share the width, until the officer sets one
        self._ticked: frozenset[Column] | None = None  # None: as many as there is room for
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.font()))
        self._dress_header()
        self.set_theme(theme)
        model.modelReset.connect(self._span_headings)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalScrollBar().rangeChanged.connect(self._fit)  # it takes room when it comes

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {theme.window.name()}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.window.name()}; color: {theme.muted.name()}; border: none;"
            f" border-bottom: 1px solid {theme.line.name()}; padding: {TIGHT + 1}px {SPACE}px; }}"
            f"QHeaderView::section:hover {{ color: {theme.text.name()}; }}"
        )
        self.viewport().update()

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        saved = self._settings.value(_WIDTHS_KEPT)
        self._fitting = not (
            isinstance(saved, QByteArray) and header.restoreState(saved) and header.count() == len(Column)
        )
        self._ticked = _ticked(str(self._settings.value(_COLUMNS_KEPT, "") or ""))
        header.setSortIndicator(*_sort(str(self._settings.value(_SORT_KEPT, "") or "")))
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._resized)
        header.sortIndicatorChanged.connect(self._keep_sort)

    @property
    def columns(self) -> list[Column]:
        """The columns in sight."""
        return [column for column in Column if not self.isColumnHidden(column)]

    def tick(self, column: Column, *, shown: bool) -> None:
        """Shows or hides a column; from now on all columns are as the officer ticked them."""
        self._ticked = frozenset({*self.columns, column} if shown else set(self.columns) - {column})
        self._settings.setValue(_COLUMNS_KEPT, ",".join(each.name for each in sorted(self._ticked)))
        self._fitting = True
        self._settings.remove(_WIDTHS_KEPT)
        self._fit()

    def put_back(self) -> None:
        """Shows columns and widths as they were before the officer chose any."""
        self._ticked, self._fitting = None, True
        for setting in (_COLUMNS_KEPT, _WIDTHS_KEPT):
            self._settings.remove(setting)
        self._fit()

    @property
    def as_chosen(self) -> bool:
        """Whether the officer has chosen columns or widths."""
        return self._ticked is not None or not self._fitting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
            self.horizontalHeader().setFont(self.font())  # one with a style sheet keeps its own
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shares the width among the columns until the officer sets one."""
        for _ in range(2 if self._fitting else 0):
            width = self.viewport().width()
            self._share(width)
            self.updateGeometries()
            if self.viewport().width() == width:  # else a scroll bar has come or gone
                return

    def _share(self, width: int) -> None:
        """Gives each column its part; what is left over is the title's: it says what the row is about."""
        scale = self.fontMetrics().horizontalAdvance(_SAMPLE) / _SAMPLE_WIDTH
        widths = {column: (round(least * scale), round(most * scale)) for column, (least, most) in _WIDTHS.items()}
        title = max(width * _SHARE, _TITLE * scale)
        shown = {column: both for column, both in widths.items() if self._ticked is None or column in self._ticked}
        ladder = widths[Column.STAGE][1] - widths[Column.STAGE][0] if Column.STAGE in shown else 0
        for column in _GIVE_WAY if self._ticked is None else ():
            spare = ladder if column in _AFTER_THE_LADDER else 0
            if width - title < sum(least for least, _ in shown.values()) + spare:
                del shown[column]
        title = max(title, min(width * _WANTED, _READABLE * scale))
        room = width - title - sum(least for least, _ in shown.values())
        if ladder:
            wide = widths[Column.STAGE][0] + round(min(max(room, 0), ladder))
            room -= wide - widths[Column.STAGE][0]
            shown[Column.STAGE] = (wide, wide)
        part = min(max(room / max(sum(most - least for least, most in shown.values()), 1), 0.0), 1.0)
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        for column in _WIDTHS:
            header.setSectionHidden(column, column not in shown)
        for column, (least, most) in shown.items():  # Qt counts a hidden one that is resized
            header.resizeSection(column, int(least + part * (most - least)))
        others = sum(header.sectionSize(column) for column in shown)
        header.resizeSection(Column.TITLE, max(width - others, min(round(_TITLE * scale), width)))
        header.blockSignals(blocked)

    def _resized(self, _column: int, before: int, width: int) -> None:
        """The officer has set a width: from now on all widths are theirs."""
        if not (self._fitting and 0 in {before, width}):  # a column that is hidden or shown was not resized
            self._fitting = False
            self._settings.setValue(_WIDTHS_KEPT, self.horizontalHeader().saveState())

    def _keep_sort(self, column: int, order: Qt.SortOrder) -> None:
        down = order == Qt.SortOrder.DescendingOrder
        self._settings.setValue(_SORT_KEPT, f"{Column(column).name} {'down' if down else 'up'}")

    def _span_headings(self) -> None:
        self.clearSpans()
        model = self.model()
        assert isinstance(model, AgreementsModel)  # noqa: S101 - set in the constructor; for the types
        for place in model.headings():
            self.setSpan(place, 0, 1, len(Column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex().siblingAtColumn(0)
        heading = index.data(Role.HEADING)
        key = event.key()
        if heading is not None and key in FOLDING:
            fold = FOLDING[key]
            self.fold_wanted.emit(heading.title, not heading.folded if fold is None else fold)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (60 if key == Qt.Key.Key_Right else -60))
        elif heading is None and index.isValid() and (key == Qt.Key.Key_Insert or event.text() == "+"):
            self.follow_up_wanted.emit(index.data(Role.KEY))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.activated.emit(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        heading = index.siblingAtColumn(0).data(Role.HEADING) if index.isValid() else None
        if heading is not None and event.button() == Qt.MouseButton.LeftButton:
            self.fold_wanted.emit(heading.title, not heading.folded)

    def show_line(self, index: QModelIndex) -> None:
        """Makes a line the current one and scrolls to it, leaving the columns where they are."""
        bar = self.horizontalScrollBar()
        left = bar.value()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        bar.setValue(left)


def _ticked(kept: str) -> frozenset[Column] | None:
    """The columns that the officer ticked, as the settings keep them; None before any was."""
    names = {column.name: column for column in Column}
    found = frozenset(names[name] for name in kept.split(",") if name in names)
    return found or None


def _sort(kept: str) -> tuple[Column, Qt.SortOrder]:
    """The column and the direction that the settings keep; the newest act first where they keep none."""
    name, _, direction = kept.partition(" ")
    names = {column.name: column for column in Column}
    down = direction != "up"
    order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
    return names.get(name, Column.LAST_ACT), order
