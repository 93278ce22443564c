"""What the documents say of an entry, in their own words, document by document; and which reports to split off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.entries import Event, Filed
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, title_of
from desktop_app.domain.vocabulary import Category
from desktop_app.ui import wishes
from desktop_app.ui.badges import badge
from desktop_app.ui.inspector.editing import InPlace
from desktop_app.ui.inspector.parts import Section, heading, label, shortened
from desktop_app.ui.inspector.shown import Entry, source_line, source_name
from desktop_app.ui.terms import words
from desktop_app.ui.theme import TIGHT, Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

Report = Filed[EventReport] | Filed[AgreementReport]
_SOURCE = 160  # characters of a source's line; the reader shows all
_MOST = 15  # documents shown at once; more come with a button


class Evidence(Section):
    """The quotes of all reports of an entry."""

    def __init__(self, entry: Entry, theme: Theme) -> None:
        super().__init__(theme)
        self._category = Category.EVENT if isinstance(entry, Event) else Category.AGREEMENT
        by_document: dict[int, list[Report]] = {}
        for filed in entry.reports:
            by_document.setdefault(filed.source.document_id, []).append(filed)
        number = len(by_document)
        title = tr("Evidence") if number == 1 else tr("Evidence from %n document(s)", "", number)
        if 0 < entry.independent < number:
            title = f"{title}, {tr('%n independent', '', entry.independent)}"
        self.column.addWidget(heading(title, theme))
        self._retold = {each.document_id: each for each in entry.rewrites}
        self._names = {number: source_name(reports[0].source) for number, reports in by_document.items()}
        self._add_documents(list(by_document.values()))

    def _add_documents(self, documents: Sequence[Sequence[Report]]) -> None:
        from desktop_app.services.reading import source_kind

        for reports in documents[:_MOST]:
            source = reports[0].source
            text = f"{shortened(source_line(source), _SOURCE)} · {words(source_kind(source=source))}"
            self.column.addWidget(label(text, self.theme, muted=True, scale=0.9))
            if (retold := self._retold.get(source.document_id)) is not None:
                said = tr("retells {source}: {why}").format(source=self._names.get(retold.of, ""), why=retold.why)
                self.column.addWidget(label(said, self.theme, muted=True, scale=0.9))
            seen: set[Quote] = set()
            for filed in reports:
                for quoted in filed.report.quotes:
                    if quoted not in seen:
                        seen.add(quoted)
                        self._add_quote(filed, quoted)
        if rest := documents[_MOST:]:
            more = QPushButton(tr("Show %n more document(s)", "", len(rest)))
            self.column.addWidget(more)
            more.clicked.connect(more.deleteLater)
            more.clicked.connect(partial(self._add_documents, rest))

    def _add_quote(self, filed: Report, quoted: Quote) -> None:
        by = tr("by hand") if filed.id < 0 else ""
        span = (quoted.start, quoted.end)
        self.add_evidence(f"“{quoted.text}”", by, filed, badge(self._category).hue, first=span)


class SplitForm(InPlace):
    """Ticks the reports that are to be an entry of their own."""

    def __init__(self, theme: Theme, entry: Entry) -> None:
        super().__init__(theme, tr("Which reports tell of something else?"), self._write, tr("Split off"))
        self._key = entry.key
        self.boxes: dict[int, QCheckBox] = {}
        for filed in entry.reports:
            title = opened(title_of(filed.report))
            box = QCheckBox()
            box.setAccessibleName(f"{title}, {source_name(filed.source)}")
            self.boxes[filed.id] = box
            self.add(Ticked(theme, box, title, f"{source_name(filed.source)}: “{filed.report.quotes[0].text}”"))
            box.clicked.connect(self.touch)

    def first(self) -> QWidget:
        return next(iter(self.boxes.values()))

    def _write(self) -> None:
        ticked = [number for number, box in self.boxes.items() if box.isChecked()]
        if not ticked or len(ticked) == len(self.boxes):
            raise InvalidInputError(tr("Tick at least one report, and not all."))
        self.wished.emit(wishes.split(self._key, ticked))


class Ticked(QWidget):
    """A box to tick beside a text that wraps, which can be pressed for it."""

    def __init__(self, theme: Theme, box: QCheckBox, text: str, detail: str) -> None:
        super().__init__()
        self._box = box
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(shortened(text, 110), theme))
        said.addWidget(label(shortened(detail, 160), theme, muted=True, scale=0.9))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, TIGHT, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._box.click()
