"""The inspector: one page for what is selected, and the way back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import Anchor, Change, MarkRow
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.icons import icon
from desktop_app.ui.inspector.document_page import NOTHING, Beside, DocumentPage
from desktop_app.ui.inspector.entry_page import Around, EntryPage
from desktop_app.ui.inspector.marks_page import MarksPage
from desktop_app.ui.inspector.parts import Page, fit_text
from desktop_app.ui.inspector.shown import Entry
from desktop_app.ui.theme import SPACE, Theme
from desktop_app.ui.translation import tr


class Inspector(QWidget):
    """Passes on what its pages want; `document_wanted` is the way back to all that the open document says."""

    evidence_wanted = Signal(int, object)
    entry_wanted = Signal(str)
    report_wanted = Signal(object)
    follow_up_wanted = Signal(object, str)
    follow_up_edit_wanted = Signal(int)
    document_wanted = Signal()
    wished = Signal(object)  # a Wish
    history_wanted = Signal(str)  # a key

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._theme = theme
        self._back = QToolButton()
        self._back.setText(tr("What the open document says"))
        self._back.setAutoRaise(True)
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.clicked.connect(self.document_wanted)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Inspector"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._back)
        layout.addWidget(self._scroll, 1)
        self.entry_key: str | None = None
        self._document_id: int | None = None  # of the page of a document
        self._waiting: Callable[[], None] | None = None  # what is to be shown once a form is closed
        self.setFocusProxy(self._scroll)
        self.set_theme(theme)
        self.show_nothing()

    def show_nothing(self) -> None:
        sentence = tr("Select an event, an agreement or a sentence to see everything that is said of it.")
        self._put(EmptyState(self._theme, "text-search", sentence), None)

    def show_entry(self, entry: Entry, around: Around) -> None:
        """Shows an event or an agreement; the same one again keeps its place, and waits for a form that is open."""
        if self._is_busy(same=entry.key == self.entry_key):
            self._waiting = lambda: self.show_entry(entry, around)
            return
        page = EntryPage(entry, around, self._theme)
        page.entry_wanted.connect(self.entry_wanted)
        page.follow_up_wanted.connect(self.follow_up_wanted)
        page.follow_up_edit_wanted.connect(self.follow_up_edit_wanted)
        page.history_wanted.connect(self.history_wanted)
        self._put(page, entry.key)

    def show_document(self, document: Document, reports: Sequence[AnyFiled], beside: Beside = NOTHING) -> None:
        """Shows all that a document says, below what the officer marked in it; waits for a form that is open."""
        if self._is_busy(same=document.id == self._document_id):
            self._waiting = lambda: self.show_document(document, reports, beside)
            return
        page = DocumentPage(document, reports, beside, self._theme)
        page.follow_up_edit_wanted.connect(self.follow_up_edit_wanted)
        page.report_wanted.connect(self.report_wanted)
        self._put(page, None, document.id)

    def show_marks(self, rows: Sequence[MarkRow]) -> None:
        """Lists all that the officer has said."""
        if self._is_busy(same=self.lists_marks):
            self._waiting = lambda: self.show_marks(rows)
            return
        page = MarksPage(rows, self._theme)
        page.entry_wanted.connect(self.entry_wanted)
        self._put(page, None)

    @property
    def lists_marks(self) -> bool:
        return isinstance(self._scroll.widget(), MarksPage)

    def read_by_hand(self, category: Category, quoted: Quote, parties: str) -> None:
        """Opens the form for what the officer reads in words of the document that is shown."""
        page = self._scroll.widget()
        if isinstance(page, DocumentPage):
            page.read_by_hand(category, quoted, parties)

    def write_note(self, anchor: Anchor) -> None:
        """Opens the form for a note on words of the document that is shown."""
        page = self._scroll.widget()
        if isinstance(page, DocumentPage):
            page.write_note(anchor)

    def open(self, form: str) -> bool:
        """Opens a form of the entry's page (see `EntryPage.open`); tells whether there is one."""
        page = self._entry_page()
        return page is not None and page.open(form)

    def show_history(self, key: str, changes: Sequence[Change]) -> None:
        """Shows what was done to the entry, if it is still the one in sight."""
        page = self._entry_page()
        if page is not None and key == self.entry_key:
            page.show_history(changes)

    def _entry_page(self) -> EntryPage | None:
        page = self._scroll.widget()
        return page if isinstance(page, EntryPage) else None

    def _bring_into_sight(self, form: QWidget) -> None:
        """Scrolls to a form once it has its place: it is laid out after this, and the page is then made longer."""

        def show() -> None:
            self._scroll.ensureWidgetVisible(form, 0, SPACE)

        QTimer.singleShot(0, form, lambda: QTimer.singleShot(0, form, show))

    def _is_busy(self, *, same: bool) -> bool:
        """Whether a form is open that must not be lost: of the same thing any, else one in which something is said."""
        page = self._scroll.widget()
        return isinstance(page, Page) and any(same or form.touched for form in page.forms())

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting()

    def set_theme(self, theme: Theme) -> None:
        """For pages that come; the window shows the current one anew."""
        self._theme = theme
        self._back.setIcon(icon("chevron-left", theme.accent))
        self._back.setStyleSheet(f"color: {theme.accent.name()};")

    def _put(self, page: QWidget, entry_key: str | None, document_id: int | None = None) -> None:
        if isinstance(page, Page):
            page.evidence_wanted.connect(self.evidence_wanted)
            page.wished.connect(self.wished)
            page.form_opened.connect(self._bring_into_sight)
            page.free.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)  # it may end the page
        same_page = (entry_key, document_id) == (self.entry_key, self._document_id)
        place = self._scroll.verticalScrollBar().value() if same_page else 0
        self._waiting = None
        focused = QApplication.focusWidget()
        inside = focused is not None and self._scroll.isAncestorOf(focused)
        named = focused.property("place") if focused is not None and same_page else None
        self.entry_key, self._document_id = entry_key, document_id
        self._back.setVisible(entry_key is not None or isinstance(page, MarksPage))
        self._scroll.setWidget(page)
        fit_text(page)
        self._scroll.verticalScrollBar().setValue(place)
        if inside:  # the keyboard stays where it was, as far as that is still there
            same = (each for each in page.findChildren(QWidget) if named and each.property("place") == named)
            next(same, self._scroll).setFocus()
