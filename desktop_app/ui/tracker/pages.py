"""What stands under the tracker's filter: the agreements, the mechanisms, or why there are none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.empty import EmptyState
from desktop_app.ui.filter_bar import NoMatch
from desktop_app.ui.theme import Theme
from desktop_app.ui.tracker.mechanism_view import MechanismList
from desktop_app.ui.tracker.view import AgreementTable
from desktop_app.ui.translation import tr


class Pages(QStackedWidget):
    """`all_wanted` when the officer wants the filter cleared."""

    all_wanted = Signal()

    def __init__(
        self, theme: Theme, table: AgreementTable, mechanisms: MechanismList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table, self.mechanisms = table, mechanisms
        self.nothing = EmptyState(theme, "file-sign", tr("Nothing agreed yet on this desk."))
        self.no_mechanism = EmptyState(theme, "sync", tr("No document on this desk tells of a standing mechanism."))
        self.no_match = NoMatch(theme, tr("No agreement matches."), tr("Show all agreements"))
        self.no_match.pressed.connect(self.all_wanted)
        for page in self._pages:
            self.addWidget(page)

    def show_rows(self, shown: int, total: int, *, mechanisms: bool) -> None:
        """Shows the rows of one kind, of which `shown` of `total` pass the filter."""
        view, nothing = (self.mechanisms, self.no_mechanism) if mechanisms else (self.table, self.nothing)
        self.setCurrentWidget(view if shown else self.no_match if total else nothing)

    def set_theme(self, theme: Theme) -> None:
        for page in self._pages:
            page.set_theme(theme)

    @property
    def _pages(self) -> tuple[AgreementTable, MechanismList, EmptyState, EmptyState, NoMatch]:
        return self.table, self.mechanisms, self.nothing, self.no_mechanism, self.no_match
