"""How much the desk holds, for the status bar and the navigation."""

from PySide6.QtWidgets import QLabel

from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.desk import View as DeskView
from desktop_app.ui.documents.model import counted
from desktop_app.ui.navigation import Navigation, View
from desktop_app.ui.theme import WIDE

_PENDING = frozenset({FollowUpState.OPEN, FollowUpState.WAITING})


class Counts(QLabel):
    """One line at the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(WIDE, 0, WIDE, 0)

    def show_counts(self, view: DeskView, navigation: Navigation) -> None:
        """Says how many documents, conflicts and open ends there are here, and the numbers of the views there."""
        numbers = {
            View.DOCUMENTS: len(view.documents),
            View.TIMELINE: len(view.events),
            View.AGREEMENTS: len(view.agreements),
            View.FOLLOW_UPS: sum(each.state in _PENDING for each in view.follow_ups),
        }
        for each, number in numbers.items():
            navigation.show_number(each, number)
        unread = sum(not row.read for row in view.documents)
        parts = [counted(len(view.documents), "document"), f"{unread:,} unread"]
        parts += [counted(len(view.dossier.conflicts), "conflict"), counted(len(view.dossier.open_ends), "open end")]
        self.setText("   ·   ".join(parts))
