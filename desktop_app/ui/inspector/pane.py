"""The inspector: one page for what is selected, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import FollowUp
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.icons import icon
from desktop_app.ui.inspector.document_page import DocumentPage
from desktop_app.ui.inspector.entry_page import Around, Entry, EntryPage
from desktop_app.ui.theme import Theme


class Inspector(QWidget):
    """Passes on what its pages want; `document_wanted` is the way back to all that the open document says."""

    evidence_wanted = Signal(int, object)
    entry_wanted = Signal(str)
    report_wanted = Signal(object)
    follow_up_wanted = Signal(object, str)
    follow_up_edit_wanted = Signal(int)
    document_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._theme = theme
        self._back = QToolButton()
        self._back.setText("What the open document says")
        self._back.setAutoRaise(True)
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.clicked.connect(self.document_wanted)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Inspector")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._back)
        layout.addWidget(self._scroll, 1)
        self.entry_key: str | None = None
        self.setFocusProxy(self._scroll)
        self.set_theme(theme)
        self.show_nothing()

    def show_nothing(self) -> None:
        sentence = "Select an event, an agreement or a sentence to see everything that is said of it."
        self._put(EmptyState(self._theme, "text-search", sentence), None)

    def show_entry(self, entry: Entry, around: Around) -> None:
        """Shows an event or an agreement; the same one again keeps its place."""
        page = EntryPage(entry, around, self._theme)
        page.evidence_wanted.connect(self.evidence_wanted)
        page.entry_wanted.connect(self.entry_wanted)
        page.follow_up_wanted.connect(self.follow_up_wanted)
        page.follow_up_edit_wanted.connect(self.follow_up_edit_wanted)
        self._put(page, entry.key)

    def show_document(
        self, document: Document, reports: Sequence[AnyFiled], follow_ups: Sequence[FollowUp] = ()
    ) -> None:
        """Shows all that a document says, below what the officer marked in it."""
        page = DocumentPage(document, reports, follow_ups, self._theme)
        page.follow_up_edit_wanted.connect(self.follow_up_edit_wanted)
        page.report_wanted.connect(self.report_wanted)
        self._put(page, None)

    def set_theme(self, theme: Theme) -> None:
        """For pages that come; the window shows the current one anew."""
        self._theme = theme
        self._back.setIcon(icon("chevron-left", theme.accent))
        self._back.setStyleSheet(f"color: {theme.accent.name()};")

    def _put(self, page: QWidget, entry_key: str | None) -> None:
        place = self._scroll.verticalScrollBar().value() if entry_key and entry_key == self.entry_key else 0
        self.entry_key = entry_key
        self._back.setVisible(entry_key is not None)
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(place)
