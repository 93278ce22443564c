"""A document with all that was found in it."""

from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.domain.dates import spoken
from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    PersonReport,
    PositionReport,
    category_of,
)
from desktop_app.domain.vocabulary import Category, stage_words, words
from desktop_app.services.names import party_name
from desktop_app.ui.badges import badge
from desktop_app.ui.inspector.parts import Page, add_follow_ups, card, heading, label
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.titles import opened

_MOST = 40  # cards of a section shown at once

_HEADINGS = {
    Category.AGREEMENT: "Agreements",
    Category.EVENT: "Events",
    Category.POSITION: "Who said what",
    Category.FIGURE: "Figures",
    Category.PERSON: "People",
}


class DocumentPage(Page):
    """`report_wanted` carries the Filed report whose card was pressed."""

    report_wanted = Signal(object)

    follow_up_edit_wanted = Signal(int)

    def __init__(
        self, document: Document, reports: Sequence[AnyFiled], follow_ups: Sequence[FollowUp], theme: Theme
    ) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(TIGHT + 2)
        self._column.addWidget(label("What this document says", theme, bold=True, scale=1.15))
        if not reports:
            said = "No event, agreement, position, figure or person was found in it."
            self._column.addWidget(label(said, theme, muted=True))
        if document.published_on is None:
            said = "Without a date of publication, words such as “Monday” stay undated."
            self._column.addWidget(label(said, theme, muted=True))
        add_follow_ups(self._column, follow_ups, theme, self.follow_up_edit_wanted.emit)
        for category, title in _HEADINGS.items():
            found = [filed for filed in reports if category_of(filed.report) is category]
            if found:
                self._column.addWidget(heading(f"{title} ({len(found)})", theme))
                section = QVBoxLayout()
                section.setSpacing(TIGHT + 2)
                self._column.addLayout(section)
                self._add_cards(section, found, theme.ink(badge(category).hue).name())
        self._column.addStretch(1)

    def _add_cards(self, section: QVBoxLayout, found: Sequence[AnyFiled], stripe: str, first: int = 0) -> None:
        for filed in islice(found, first, first + _MOST):
            text, detail = described(filed)
            section.addWidget(card(self._theme, text, detail, self._press(filed), stripe=stripe))
        if len(found) > first + _MOST:
            more = QPushButton(f"Show {min(_MOST, len(found) - first - _MOST)} more")
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
                words(report.kind), "planned" if report.planned else "", spoken(report.when)
            )
        case AgreementReport():
            return opened(report.title), _joined(
                words(report.form), stage_words(report.stage, report.form), spoken(report.when)
            )
        case PositionReport():
            speaker = f"{report.speaker} (joint)" if report.joint else report.speaker
            return f"“{report.quotes[0].text}”", _joined(speaker, party_name(report.party) if report.party else "")
        case FigureReport():
            number = f"{report.value:,.2f}".rstrip("0").rstrip(".")
            amount = _joined(report.qualifier or "", number, report.unit, joint=" ")
            return f"{report.what}: {amount}", spoken(report.period) if report.period else ""
        case PersonReport():
            return report.name, _joined(report.office or "", party_name(report.state) if report.state else "")


def _joined(*parts: str, joint: str = " · ") -> str:
    return joint.join(part for part in parts if part)
