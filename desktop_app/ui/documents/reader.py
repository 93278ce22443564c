"""The reader: a document's head, its text with every quote marked, and the margin of markers."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.quotes import Quote
from desktop_app.ui.documents.find_bar import FindBar, find_all
from desktop_app.ui.documents.header import ReaderHeader
from desktop_app.ui.documents.marker_bar import MarkerBar
from desktop_app.ui.documents.marks import Mark, at, marks
from desktop_app.ui.documents.text_view import Span, TextView
from desktop_app.ui.empty import EmptyState
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr


class Reader(QWidget):
    """`marks_clicked` carries the ids of the reports whose quotes were clicked, the shortest quote first."""

    marks_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.document: Document | None = None
        self._marks: tuple[Mark, ...] = ()
        self._evidence: tuple[Span, ...] = ()
        self._hits: list[Span] = []
        self.header = ReaderHeader(theme)
        self.find_bar = FindBar(theme)
        self.view = TextView(theme)
        self._bar = MarkerBar(theme, self.view.filled)
        self._empty = EmptyState(theme, "text-box-outline", tr("Choose a document, or anything that was found in one."))
        self._menu_actions: list[QAction] = []
        self._lay_out()
        self.header.shown_changed.connect(self._paint)
        self.view.clicked.connect(self._clicked)
        self.view.menu_wanted.connect(self._open_menu)
        self._bar.jump_wanted.connect(self._jump)
        self.find_bar.typed.connect(self._find)
        self.find_bar.step.connect(self.step_hit)
        self.find_bar.closed.connect(self._stop_finding)

    def show_document(self, document: Document | None, reports: Sequence[AnyFiled] = ()) -> None:
        """Shows a document with the quotes of its reports marked. The same one again keeps its place on the screen."""
        same = document is not None and self.document is not None and document.text == self.document.text
        self.document = document
        self._stack.setCurrentIndex(0 if document is None else 1)
        if document is None:
            return
        if not same:
            self._evidence, self._hits = (), []
            self.view.show_text(document.text, document.clutter, marks(reports))
            self._bar.show_evidence(())
            if self.find_bar.isVisibleTo(self):
                self.find_bar.put_away()
        self.header.show_document(document)
        self._marks = marks(reports)
        self.header.show_marks(self._marks)
        self._paint()

    def show_evidence(self, spans: Sequence[Span]) -> None:
        """Sets these spans (code points) off from all others and scrolls to the first."""
        self._evidence = tuple(spans)
        self.view.show_evidence(self._evidence)
        self._bar.show_evidence(self._evidence)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """What the context menu offers; None stands for a separator."""
        self._menu_actions = list(actions)

    def quote(self) -> Quote | None:
        """What the officer means: the words selected, else the evidence shown."""
        if self.document is None:
            return None
        if (selected := self.view.selection()) is not None:
            return selected
        if self._evidence:
            start, end = self._evidence[0]
            return Quote(start, end, self.document.text[start:end])
        return None

    def step_quote(self, step: int) -> None:
        """Goes to the next quote (+1) or the previous one (-1) from the one that is shown, around the end."""
        spans = sorted({(mark.start, mark.end) for mark in self._visible_marks()})
        if not spans:
            return
        current = self._evidence[0] if self._evidence else (self.view.caret(), -1)
        later = [span for span in spans if span > current]
        earlier = [span for span in spans if span < current]
        target = (later or spans)[0] if step > 0 else (earlier or spans)[-1]
        self.show_evidence([target])
        self.marks_clicked.emit(tuple(m.report_id for m in self._visible_marks() if (m.start, m.end) == target))

    def start_finding(self) -> None:
        """Opens the find bar with what is selected."""
        if self.document is None:
            return
        selected = self.view.selection()
        self.find_bar.start(selected.text if selected and "\n" not in selected.text else "")

    def step_hit(self, step: int) -> None:
        """Goes to the next hit of the search in the text, or the previous one, around the end."""
        if not self._hits:
            return
        caret = self.view.caret()
        if step > 0:
            target = next((hit for hit in self._hits if hit[0] > caret), self._hits[0])
        else:
            target = next((hit for hit in reversed(self._hits) if hit[0] < caret), self._hits[-1])
        self._show_hit(target)

    def copy_with_source(self) -> None:
        """Copies the quote in quotation marks, with title, publisher and date."""
        quoted = self.quote()
        if quoted is not None and self.document is not None:
            QGuiApplication.clipboard().setText(cited(quoted, self.document))

    def set_theme(self, theme: Theme) -> None:
        for part in (self.header, self.find_bar, self.view, self._bar, self._empty):
            part.set_theme(theme)

    def _lay_out(self) -> None:
        page, text = QWidget(), QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.view, 1)
        text.addWidget(self._bar)
        page.setAutoFillBackground(True)
        page.setBackgroundRole(QPalette.ColorRole.Base)  # also of the margins that the measure leaves
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.find_bar)
        column.addLayout(text, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.header.follow_in_tab_order(self.view)

    def _visible_marks(self) -> list[Mark]:
        shown = self.header.shown()
        return [mark for mark in self._marks if mark.category in shown]

    def _paint(self) -> None:
        visible = self._visible_marks()
        self.view.set_marks(visible)
        self._bar.show_marks(visible, len(self.view.text))

    def _clicked(self, position: int) -> None:
        found = at(self._visible_marks(), position)
        if found:
            self.show_evidence([(found[0].start, found[0].end)])
            self.marks_clicked.emit(tuple(mark.report_id for mark in found))

    def _jump(self, position: int) -> None:
        found = at(self._visible_marks(), position)
        if found:
            self._clicked(position)
        else:
            self.view.reveal(position, position)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._menu_actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _find(self, words: str) -> None:
        self._hits = find_all(self.view.text, words)
        if self._hits:
            start = self.view.visible_from()
            self._show_hit(next((hit for hit in self._hits if hit[0] >= start), self._hits[0]))
        else:
            self.view.show_hits([])
            self.find_bar.show_count(0, 0)

    def _show_hit(self, hit: Span) -> None:
        self.view.show_hits(self._hits, hit)
        self.find_bar.show_count(self._hits.index(hit) + 1, len(self._hits))

    def _stop_finding(self) -> None:
        self._hits = []
        self.view.show_hits([])
        self.view.setFocus()


def cited(quoted: Quote, document: Document) -> str:
    """A quote as it is pasted into a note: the words, then where they stand."""
    source = ", ".join(part for part in (document.publisher, spoken(document.published_on)) if part)
    return f"“{quoted.text}” ({document.heading}; {source})"
