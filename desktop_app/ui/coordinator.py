"""Selecting anywhere selects everywhere: what is chosen in one part of the window is shown in all the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import Agreement, AnyFiled, Event, OpenEnd
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote
from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.documents.pane import DocumentsPane
from desktop_app.ui.documents.reader import Reader
from desktop_app.ui.documents.text_view import Span
from desktop_app.ui.followups.pane import FollowUpsPane
from desktop_app.ui.inspector.document_page import Beside
from desktop_app.ui.inspector.entry_page import Around
from desktop_app.ui.inspector.pane import Inspector
from desktop_app.ui.navigation import View
from desktop_app.ui.read_marks import ReadMarks
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.tracker.pane import TrackerPane
from desktop_app.ui.view import View as DeskView


@dataclass(frozen=True, slots=True)
class Panes:
    """The parts of the window that show a selection."""

    documents: DocumentsPane
    timeline: TimelinePane
    tracker: TrackerPane
    follow_ups: FollowUpsPane
    reader: Reader
    inspector: Inspector


class Coordinator(QObject):
    """Keeps panes, reader and inspector together. `view_wanted` asks for another view of the desk."""

    view_wanted = Signal(object)

    def __init__(self, model: DeskModel, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._panes = model, panes
        self._reports: Sequence[AnyFiled] = ()  # of the open document
        self._shown = DeskView()
        self._shown_reports: Sequence[int] = ()  # of the entry in the inspector
        self._turn = 0  # of what was last asked to be shown
        self._reading = ReadMarks(model, lambda: panes.reader.document, self)
        self.mark_unread, self.unread_wanted = self._reading.mark_unread, self._reading.unread_wanted
        self._connect()

    def enter(self, view: View) -> None:
        """Shows what is selected in a view that the officer goes to; its first row where nothing is."""
        panes = self._panes
        if view in {View.DESK, View.DOCUMENTS} and panes.reader.document is not None:
            panes.documents.select(panes.reader.document.id)
            self.show_findings()
            return
        show: dict[View, Callable[[], None]] = {
            View.DESK: panes.documents.show_current,
            View.DOCUMENTS: panes.documents.show_current,
            View.TIMELINE: panes.timeline.show_current,
            View.AGREEMENTS: panes.tracker.show_current,
            View.FOLLOW_UPS: panes.follow_ups.show_current,
        }
        show[view]()

    def select_document(self, document_id: int) -> None:
        """Opens a document, with all that it says in the inspector."""
        self._open(document_id, (), findings=True)
        self._reading.start()

    def select_entry(self, key: str) -> None:
        """Shows an event or an agreement everywhere, with its sentence in the reader."""
        self._look(key, self._select)

    def _select(self, entry: Event | Agreement | None) -> None:
        if entry is None:
            return
        self._show_entry(entry)
        shown = self._panes.reader.document
        here = [filed for filed in entry.reports if shown and filed.source.document_id == shown.id]
        self._show_report((here or entry.reports)[0])

    def show_evidence(self, document_id: int, spans: Sequence[Span], *, findings: bool = False) -> None:
        """Opens the spans of a document (code points) in the reader; with `findings` the inspector shows all that the
        document says, else it stays as it is."""
        self._reading.stop()
        self._turn += 1
        if self._panes.reader.document is not None and self._panes.reader.document.id == document_id:
            self._panes.reader.show_evidence(spans)
            if findings:
                self.show_findings()
        else:
            self._open(document_id, spans, findings=findings)

    def select_hit(self, hit: Hit) -> None:
        """Opens what a search found, in the view where it belongs."""
        spans = [(hit.start, hit.end)] if hit.end > hit.start else []

        def show(entry: Event | Agreement | None) -> None:
            if entry is None:
                self.view_wanted.emit(View.DOCUMENTS)
            else:
                self.view_wanted.emit(View.TIMELINE if isinstance(entry, Event) else View.AGREEMENTS)
                self._show_entry(entry)
            self.show_evidence(hit.document_id, spans, findings=entry is None)

        self._look(hit.entry_key, show)

    def select_follow_up(self, number: int) -> None:
        """Shows the words that a follow-up is tied to, and its entry."""
        each = self._model.follow_up(number)
        if each is None:
            return

        def show(entry: Event | Agreement | None) -> None:
            if entry is not None:
                self._show_entry(entry)
            if each.document_id is not None:
                self.show_evidence(each.document_id, [(each.anchor.start, each.anchor.end)], findings=entry is None)

        self._look(each.entry_key, show)

    def select_open_end(self, end: OpenEnd) -> None:
        """Shows what is open, and the sentence that announced it."""

        def show(entry: Event | Agreement | None) -> None:
            if entry is not None:
                self._show_entry(entry)
                self._show_report(self.proof(end) or entry.reports[0])

        self._look(end.entry_key, show)

    @property
    def reports(self) -> Sequence[AnyFiled]:
        """All that the open document says."""
        return self._reports

    def proof(self, end: OpenEnd) -> AnyFiled | None:
        """The report whose quotes prove an open end."""
        entry = self._model.entry(end.entry_key)
        reports: Sequence[AnyFiled] = entry.reports if entry else ()
        return next((filed for filed in reports if filed.id == end.report_id), reports[0] if reports else None)

    def anchor(self) -> Anchor | None:
        """What a new follow-up is tied to: the words selected in the text, else the entry in the inspector, else the
        sentence shown."""
        reader = self._panes.reader
        selected = reader.view.selection()
        entry = self._model.entry(self._panes.inspector.entry_key)
        if selected is None and entry is not None:
            return self._model.anchor(entry.reports[0])
        words = selected or reader.quote()
        if words is None or reader.document is None:
            return None
        return Anchor(reader.document.sha256, Category.QUOTE, words.start, words.end, words.text)

    def refresh(self) -> None:
        """Shows what is on the desk now, and keeps what is selected."""
        view, panes = self._model.view, self._panes
        before = self._shown
        if view.documents is not before.documents or view.parties is not before.parties:
            panes.documents.set_rows(view.documents, view.parties)
        if view.events is not before.events:
            panes.timeline.set_rows(view.events, view.documents)
        if view.agreements is not before.agreements or view.around is not before.around:
            panes.tracker.set_rows(view.agreements, view.mechanisms, view.around)
        if (view.follow_ups, view.suggestions) != (before.follow_ups, before.suggestions):
            panes.follow_ups.set_rows(view.follow_ups, view.suggestions)
        self._shown = view
        key = panes.inspector.entry_key
        entry = self._model.entry(key) or self._successor()
        if entry is not None and key is not None:
            self._fill_inspector(entry)
        elif key is not None:
            self.show_findings()
        if panes.reader.document is not None:
            self._model.read_document(panes.reader.document.id, self._refresh_document, latest="document again")

    def _successor(self) -> Event | Agreement | None:
        """The entry that now has a report of the one that was shown: merging and splitting give others their keys."""
        keys = (self._model.view.keys.get(number) for number in self._shown_reports)
        return next((entry for key in keys if (entry := self._model.entry(key))), None)

    def _connect(self) -> None:
        panes = self._panes
        self._model.refreshed.connect(self.refresh)
        panes.documents.selected.connect(self.select_document)
        panes.documents.opened.connect(lambda _: panes.reader.setFocus())
        panes.timeline.selected.connect(self.select_entry)
        panes.timeline.opened.connect(lambda _: panes.reader.setFocus())
        panes.tracker.selected.connect(self.select_entry)
        panes.tracker.opened.connect(lambda _: panes.reader.setFocus())
        panes.tracker.report_wanted.connect(self._report_chosen)
        panes.follow_ups.selected.connect(self.select_follow_up)
        panes.follow_ups.suggested.connect(self.select_open_end)
        panes.reader.marks_clicked.connect(self._marks_clicked)
        panes.inspector.evidence_wanted.connect(self.show_evidence)
        panes.inspector.entry_wanted.connect(self._follow_link)
        panes.inspector.report_wanted.connect(self._report_chosen)
        panes.inspector.document_wanted.connect(self.show_findings)

    def _open(self, document_id: int, spans: Sequence[Span], *, findings: bool) -> None:
        self._turn += 1
        turn = self._turn

        def show(answer: tuple[Document, Sequence[AnyFiled]]) -> None:
            if turn != self._turn:  # the officer has gone on to something in the document that was open
                return
            document, self._reports = answer
            self._panes.reader.show_document(document, self._reports)
            self._panes.documents.select(document.id)
            if spans:
                self._panes.reader.show_evidence(spans)
            if findings:
                self.show_findings()

        self._model.read_document(document_id, show)

    def _refresh_document(self, answer: tuple[Document, Sequence[AnyFiled]]) -> None:
        shown = self._panes.reader.document
        if shown is None or shown.id == answer[0].id:
            document, self._reports = answer
            self._panes.reader.show_document(document, self._reports)
            if self._panes.inspector.entry_key is None and not self._panes.inspector.lists_marks:
                self._fill_findings(document)

    def _show_entry(self, entry: Event | Agreement) -> None:
        self._fill_inspector(entry)
        timeline, tracker = self._panes.timeline, self._panes.tracker
        own, other = (timeline, tracker) if isinstance(entry, Event) else (tracker, timeline)
        own.select(entry.key)
        if other.isVisible():  # each view keeps its selection, but one in sight must not say what is not shown
            other.select(None)

    def _look(self, key: str | None, show: Callable[[Event | Agreement | None], None]) -> None:
        """Shows an entry once it is read, unless the officer has gone on to something else by then."""
        self._turn += 1
        turn = self._turn
        self._model.look(key, lambda entry: show(entry) if turn == self._turn else None)

    def _fill_inspector(self, entry: Event | Agreement) -> None:
        view = self._model.view
        disputed = {number for each in entry.conflicts for version in each.versions for number in version.report_ids}
        owners = {view.keys.get(number) for number in disputed} - {entry.key}
        others = (other for key in owners if (other := self._model.entry(key)))
        reports = tuple(filed for other in others for filed in other.reports if filed.id in disputed)
        rows = view.events if isinstance(entry, Event) else view.agreements
        around = Around(view.titles(entry.links), reports, self._model.follow_ups_of(entry.key), others=lambda: rows)
        self._shown_reports = [filed.id for filed in entry.reports]
        self._panes.inspector.show_entry(entry, around)

    def _fill_findings(self, document: Document) -> None:
        model = self._model
        conflicts, figures = model.disputed_figures(document.id)
        beside = Beside(model.follow_ups_in(document.id), model.marks_in(document.sha256), conflicts, figures)
        self._panes.inspector.show_document(document, self._reports, beside)

    def _show_report(self, filed: AnyFiled) -> None:
        self.show_evidence(filed.source.document_id, spans(filed.report.quotes))

    def show_findings(self) -> None:
        """Shows in the inspector all that the open document says."""
        if self._panes.reader.document is None:
            self._panes.inspector.show_nothing()
        else:
            self._fill_findings(self._panes.reader.document)

    def _follow_link(self, key: str) -> None:
        def show(entry: Event | Agreement | None) -> None:
            self.view_wanted.emit(View.TIMELINE if isinstance(entry, Event) else View.AGREEMENTS)
            self._select(entry)

        self._look(key, show)

    def _marks_clicked(self, report_ids: Sequence[int]) -> None:
        entries = (self._model.entry(self._model.view.keys.get(number)) for number in report_ids)
        entry = next((entry for entry in entries if entry is not None), None)
        if entry is not None:
            self._show_entry(entry)
        else:
            self.show_findings()

    def _report_chosen(self, filed: AnyFiled) -> None:
        def show(entry: Event | Agreement | None) -> None:
            if entry is not None:
                self._show_entry(entry)
            self._show_report(filed)

        self._look(self._model.view.key_of(filed.id), show)


def spans(quotes: Sequence[Quote]) -> list[Span]:
    return [(quoted.start, quoted.end) for quoted in quotes]
