"""From what the officer says of entries and texts to the change on the desk: one undoable step each."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote, overlap
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category
from desktop_app.ui import wishes
from desktop_app.ui.coordinator import Coordinator, Panes
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.follow_up_flow import Telling
from desktop_app.ui.translation import tr
from desktop_app.ui.undo import Editor
from desktop_app.ui.wishes import Wish

_FORMS = {"correct_entry": "correct", "rule": "rule", "merge": "merge", "split": "split", "history": "history"}


class WordFlow(QObject):
    """Opens the forms of the inspector, and writes through the editor, so that all can be undone."""

    def __init__(
        self,
        model: DeskModel,
        coordinator: Coordinator,
        panes: Panes,
        editor: Editor,
        tell: Telling,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._coordinator, self._editor = model, coordinator, editor
        self._reader, self._inspector = panes.reader, panes.inspector
        self._tell, self._show_inspector = tell, tell.show_inspector
        self._inspector.wished.connect(self.do)
        self._inspector.history_wanted.connect(self._tell_history)
        model.refreshed.connect(self._list_again)

    def does(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "confirm": self.confirm,
            "dismiss": self.dismiss,
            **{name: partial(self.open_form, form) for name, form in _FORMS.items()},
            "note": self.note,
            "add_event": partial(self.read_by_hand, Category.EVENT),
            "add_agreement": partial(self.read_by_hand, Category.AGREEMENT),
            "marks": self.list_marks,
        }

    def do(self, wish: Wish) -> None:
        """Fulfils a wish as one step, and offers to undo it."""
        self._editor.push(wish.name, wish.work, lambda _: self._tell.done(wish.done))

    def confirm(self) -> None:
        """Confirms the entry in the inspector, or takes that back."""
        entry = self._model.entry(self._inspector.entry_key)
        if entry is None:
            self._ask_for_entry()
        else:
            self.do(wishes.confirm(entry.key, on=not entry.confirmed))

    def dismiss(self) -> None:
        key = self._inspector.entry_key
        if key is None:
            self._ask_for_entry()
        else:
            self.do(wishes.dismiss(key))

    def open_form(self, form: str) -> None:
        """Opens a form of the entry in the inspector."""
        if self._inspector.entry_key is None:
            self._ask_for_entry()
            return
        self._show_inspector()
        if not self._inspector.open(form):
            reasons = {"rule": tr("The sources of this entry do not disagree.")}
            text = reasons.get(form, tr("There is only one report of this entry."))
            self._tell.warn(text)

    def note(self) -> None:
        """A note on the words selected in the text, else on the entry in the inspector."""
        selected, document = self._reader.view.selection(), self._reader.document
        if selected is None or document is None:
            self.open_form("note")
            return
        anchor = Anchor(document.sha256, Category.QUOTE, selected.start, selected.end, selected.text)
        self._show_inspector()
        self._coordinator.show_findings()
        self._inspector.write_note(anchor)

    def read_by_hand(self, category: Category) -> None:
        """An event or an agreement that the officer reads in the words selected in the text."""
        quoted = self._reader.quote()
        if quoted is None:
            self._tell.warn(tr("Select the sentence that tells of it in the text first."))
            return
        self._show_inspector()
        self._coordinator.show_findings()
        self._inspector.read_by_hand(category, quoted, parties_at(quoted, self._coordinator.reports))

    def list_marks(self) -> None:
        """All that the officer has said, in the inspector."""
        self._show_inspector()
        self._inspector.show_marks(self._model.view.marks)

    def _list_again(self) -> None:
        if self._inspector.lists_marks:
            self._inspector.show_marks(self._model.view.marks)

    def _tell_history(self, key: str) -> None:
        def work(desk: object) -> object:
            from desktop_app.services import said

            return said.history(desk=desk, key=key)  # type: ignore[arg-type]

        self._model.run(work, lambda changes: self._inspector.show_history(key, changes))

    def _ask_for_entry(self) -> None:
        self._tell.warn(tr("Select an event or an agreement first."))


def parties_at(quoted: Quote, reports: Sequence[AnyFiled]) -> str:
    """The parties, as codes, of what is said in these words of a document, else of most that it says."""
    said = [filed.report for filed in reports if isinstance(filed.report, (EventReport, AgreementReport))]
    here = [report for report in said if any(overlap(quoted, each) for each in report.quotes)]
    named = Counter(report.parties for report in here or said if report.parties)
    return ", ".join(named.most_common(1)[0][0]) if named else ""
