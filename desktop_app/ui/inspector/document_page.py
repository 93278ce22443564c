"""A document with all that was found in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled, Conflict, Note, Source
from desktop_app.domain.marks import Anchor, FollowUp, Mark
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    PersonReport,
    PositionReport,
    category_of,
)
from desktop_app.domain.vocabulary import Category, MarkKind, SourceKind
from desktop_app.services.names import party_name
from desktop_app.ui import wishes
from desktop_app.ui.badges import badge
from desktop_app.ui.inspector.by_hand import ReportForm
from desktop_app.ui.inspector.conflict_section import Conflicts
from desktop_app.ui.inspector.editing import open_form
from desktop_app.ui.inspector.notes import Notes
from desktop_app.ui.inspector.parts import Page, Section, add_follow_ups, buttons, card, heading, label
from desktop_app.ui.inspector.shown import source_name
from desktop_app.ui.terms import spoken, stage_words, words
from desktop_app.ui.theme import TIGHT, Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr

_MOST = 40  # cards of a section shown at once

_HEADINGS = {
    Category.AGREEMENT: QT_TR_NOOP("Agreements"),
    Category.EVENT: QT_TR_NOOP("Events"),
    Category.POSITION: QT_TR_NOOP("Who said what"),
    Category.FIGURE: QT_TR_NOOP("Figures"),
    Category.PERSON: QT_TR_NOOP("People"),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """What a document's page shows beside what was found in it: the follow-ups and the marks on its words, and the
    conflicts over its figures with the reports, by id, that hold their sides."""

    follow_ups: Sequence[FollowUp] = ()
    marks: Sequence[Mark] = ()
    conflicts: Sequence[Conflict] = ()
    figures: Mapping[int, AnyFiled] = field(default_factory=dict)


NOTHING = Beside()


class DocumentPage(Page):
    """`report_wanted` carries the Filed report whose card was pressed."""

    report_wanted = Signal(object)

    follow_up_edit_wanted = Signal(int)

    def __init__(
        self,
        document: Document,
        reports: Sequence[AnyFiled],
        beside: Beside,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._document, self._theme, self._column = document, theme, self.column
        self._column.addWidget(label(tr("What this document says"), theme, bold=True, scale=1.15))
        self._add_weight(beside.marks)
        self._forms = self.add_section(Section(theme))
        self._forms.hide()  # until a form opens: an empty part would take room
        notes = [Note(mark.value, mark.changed_at, mark.id) for mark in beside.marks if mark.kind is MarkKind.NOTE]
        self._notes = self.add_section(Notes(notes, theme))
        if not reports:
            said = tr("No event, agreement, position, figure or person was found in it.")
            self._column.addWidget(label(said, theme, muted=True))
        if document.published_on is None:
            said = tr("Without a date of publication, words such as “Monday” stay undated.")
            self._column.addWidget(label(said, theme, muted=True))
        add_follow_ups(self._column, beside.follow_ups, theme, self.follow_up_edit_wanted.emit)
        names = {filed.source.document_id: source_name(filed.source) for filed in beside.figures.values()}
        self.add_section(Conflicts(beside.conflicts, beside.figures, names, theme))
        for category, title in _HEADINGS.items():
            found = [filed for filed in reports if category_of(filed.report) is category]
            if found:
                self._column.addWidget(heading(f"{tr(title)} ({len(found)})", theme))
                section = QVBoxLayout()
                section.setSpacing(TIGHT + 2)
                self._column.addLayout(section)
                self._add_cards(section, found, theme.ink(badge(category).hue).name())
        self._column.addStretch(1)

    def read_by_hand(self, category: Category, quoted: Quote, parties: str) -> None:
        """Opens the form for an event or an agreement that the officer reads in the words quoted."""
        form = ReportForm(self._theme, category, self._document.id, quoted, parties)
        open_form(self._forms, form, form.first())

    def write_note(self, anchor: Anchor) -> None:
        """Opens the form for a note on words of the document."""
        self._notes.write(lambda text: self.wished.emit(wishes.add_note(text, anchor=anchor)), about=anchor.text)

    def _add_weight(self, marks: Sequence[Mark]) -> None:
        """What kind of source the document is: as its publisher tells, or as the officer has it."""
        from desktop_app.services.reading import source_kind

        document = self._document
        source = Source(document.id, document.sha256, document.heading, document.publisher, document.published_on)
        weighed = next((mark.value for mark in reversed(marks) if mark.kind is MarkKind.WEIGH), "")
        choice = QComboBox()
        choice.setAccessibleName(tr("Kind of source"))
        choice.setProperty("place", "weigh")
        choice.setToolTip(tr("What kind of source this is decides how much it weighs, never whether it is shown"))
        choice.setMinimumContentsLength(8)
        choice.addItem(tr("source: {kind}, by its publisher").format(kind=words(source_kind(source=source))), "")
        for kind in SourceKind:
            choice.addItem(tr("source: {kind}, as you say").format(kind=words(kind)), kind.value)
        choice.setCurrentIndex(max(0, choice.findData(weighed)))
        choice.activated.connect(lambda: self._weigh(str(choice.currentData())))
        self._column.addLayout(buttons(choice))

    def _weigh(self, kind: str) -> None:
        self.wished.emit(wishes.weigh(self._document.id, SourceKind(kind) if kind else None))

    def _add_cards(self, section: QVBoxLayout, found: Sequence[AnyFiled], stripe: str, first: int = 0) -> None:
        for filed in islice(found, first, first + _MOST):
            text, detail = described(filed)
            if filed.id < 0:
                detail = _joined(detail, tr("by hand"))
            section.addWidget(card(self._theme, text, detail, self._press(filed), stripe=stripe))
        if len(found) > first + _MOST:
            more = QPushButton(tr("Show %n more", "", min(_MOST, len(found) - first - _MOST)))
            section.addWidget(more)
            more.clicked.connect(more.deleteLater)
            more.clicked.connect(lambda: self._add_cards(section, found, stripe, first + _MOST))

    def _press(self, filed: AnyFiled) -> Callable[[], None]:
        return lambda: self.report_wanted.emit(filed)


def described(filed: AnyFiled) -> tuple[str, str]:
    """A report in two lines: what it says, and the particulars."""
    report = filed.report
    match report:
        case EventReport():
            return opened(report.summary), _joined(
                words(report.kind), tr("planned") if report.planned else "", spoken(report.when)
            )
        case AgreementReport():
            return opened(report.title), _joined(
                words(report.form), stage_words(report.stage, report.form), spoken(report.when)
            )
        case PositionReport():
            speaker = tr("{speaker} (joint)").format(speaker=report.speaker) if report.joint else report.speaker
            return f"“{report.quotes[0].text}”", _joined(speaker, party_name(report.party) if report.party else "")
        case FigureReport():
            number = f"{report.value:,.2f}".rstrip("0").rstrip(".")
            amount = _joined(report.qualifier or "", number, report.unit, joint=" ")
            return f"{report.what}: {amount}", spoken(report.period) if report.period else ""
        case PersonReport():
            return report.name, _joined(report.office or "", party_name(report.state) if report.state else "")


def _joined(*parts: str, joint: str = " · ") -> str:
    return joint.join(part for part in parts if part)
