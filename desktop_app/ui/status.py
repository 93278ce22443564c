"""How much the desk holds, for the status bar and the navigation."""

from PySide6.QtWidgets import QLabel

from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.navigation import Navigation, View
from desktop_app.ui.theme import WIDE
from desktop_app.ui.translation import tr
from desktop_app.ui.view import View as DeskView

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
        parts = [tr("%n document(s)", "", len(view.documents)), tr("%n unread", "", unread)]
        parts.append(tr("%n conflict(s)", "", view.conflicts))
        parts.append(tr("%n open end(s)", "", view.open_ends))
        self.setText("   ·   ".join(parts))
