"""An event or an agreement with all that the documents say of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import Agreement, Conflict, Event, Filed, Link, Source
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category, Sector, stage_words, words
from desktop_app.services.names import party_name
from desktop_app.ui.badges import Hue, badge, stage_badge
from desktop_app.ui.chips import Chip, ChipRow
from desktop_app.ui.icons import icon
from desktop_app.ui.inspector.parts import Card, Page, add_follow_ups, card, heading, label, shortened
from desktop_app.ui.theme import SPACE, TIGHT, Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

Entry = Event | Agreement
AnyReport = Filed[EventReport] | Filed[AgreementReport]
_SOURCE = 160  # characters of a source's line; the reader shows all
_MOST = 15  # documents shown at once; more come with a button

_LINKS = {
    ("feeds", True): "Feeds",
    ("feeds", False): "Fed by",
    ("signed_at", True): "Signed at",
    ("signed_at", False): "Signed here",
    ("part_of", True): "Part of",
    ("part_of", False): "Includes",
    ("creates", True): "Creates",
    ("creates", False): "Created by",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What an entry's page shows of others: the titles by key of the entries it links to, reports of other entries that
    contradict it, and the follow-ups on it."""

    titles: dict[str, str] = field(default_factory=dict)
    reports: tuple[AnyReport, ...] = ()
    follow_ups: Sequence[FollowUp] = ()


class EntryPage(Page):
    """`evidence_wanted` carries a document's id and the spans of a report; the others a key, an id or a report."""

    evidence_wanted = Signal(int, object)
    entry_wanted = Signal(str)
    follow_up_wanted = Signal(object, str)  # the Filed report that proves it, the action proposed
    follow_up_edit_wanted = Signal(int)

    def __init__(self, entry: Entry, around: Around, theme: Theme) -> None:
        super().__init__()
        self._entry, self._theme = entry, theme
        self._around = around
        self._reports: dict[int, AnyReport] = {filed.id: filed for filed in (*around.reports, *entry.reports)}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(TIGHT + 2)
        self._add_head()
        add_follow_ups(self._column, around.follow_ups, theme, self.follow_up_edit_wanted.emit)
        self._add_conflicts(entry.conflicts)
        self._add_open_ends()
        if isinstance(entry, Agreement):
            self._add_acts(entry)
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(TIGHT + 2)
        self._add_reports(entry.reports)
        self._add_links(entry.links, around.titles)
        self._add_topics()
        self._column.addStretch(1)

    def _add_head(self) -> None:
        self._column.addWidget(label(opened(self._entry.title), self._theme, bold=True, scale=1.15))
        self._column.addWidget(ChipRow(self._theme, chips(self._entry)))
        if self._entry.parties:
            names = " – ".join(party_name(code) for code in self._entry.parties)
            self._column.addWidget(label(names, self._theme))
        if isinstance(self._entry, Event) and self._entry.place:
            self._column.addWidget(label(self._entry.place, self._theme, muted=True))
        add = QPushButton(icon("flag-plus-outline", self._theme.text), "Add follow-up…")
        add.clicked.connect(partial(self._follow_up, self._entry.reports[0], ""))
        row = QHBoxLayout()
        row.setContentsMargins(0, TIGHT, 0, 0)
        row.addWidget(add)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        if conflicts:
            self._column.addWidget(heading("Sources disagree", self._theme))
        for conflict in conflicts:
            self._column.addWidget(label(conflict.about, self._theme))
            for version in conflict.versions:
                held = [self._reports[number] for number in version.report_ids if number in self._reports]
                by = ", ".join(dict.fromkeys(source_name(filed.source) for filed in held))
                if held:
                    self._add_evidence(version.value, by, held[0], Hue.ORANGE)
                else:
                    self._column.addWidget(label(version.value, self._theme, muted=True))

    def _add_open_ends(self) -> None:
        if self._entry.open_ends:
            self._column.addWidget(heading("Open", self._theme))
        for end in self._entry.open_ends:
            filed = self._reports.get(end.report_id, self._entry.reports[0])
            detail = f"due {spoken(end.due)}" if end.due else "no date given"
            made = self._add_evidence(opened(end.text), detail, filed, Hue.AMBER)
            follow = QPushButton(icon("flag-plus-outline", self._theme.text), "Follow up")
            follow.setFlat(True)
            follow.setAccessibleName(f"Follow up: {end.text}")
            follow.clicked.connect(partial(self._follow_up, filed, end.text))
            row = QHBoxLayout()
            row.addWidget(follow)
            row.addStretch(1)
            made.rows.addLayout(row)

    def _add_acts(self, agreement: Agreement) -> None:
        if agreement.acts:
            self._column.addWidget(heading("Acts in order", self._theme))
        for act in agreement.acts:
            filed = self._reports.get(act.report_id)
            if filed is None:
                continue
            by = f" by {party_name(act.by)}" if act.by else ""
            text = f"{stage_words(act.stage, agreement.form).capitalize()}{by}"
            self._add_evidence(text, spoken(act.when), filed, badge(act.stage).hue)

    def _add_links(self, links: Sequence[Link], titles: dict[str, str]) -> None:
        known = [link for link in links if titles.get(self._other(link))]
        if known:
            self._column.addWidget(heading("Linked", self._theme))
        for link in known:
            other = self._other(link)
            verb = _LINKS.get((link.kind, link.from_key == self._entry.key), link.kind.replace("_", " ").capitalize())
            self._column.addWidget(
                card(self._theme, opened(titles[other]), verb, partial(self.entry_wanted.emit, other))
            )

    def _add_topics(self) -> None:
        """A card for each sector: the words that name it, and where they stand in the first document that has them."""
        named: dict[Sector, tuple[int, list[Quote]]] = {}
        for filed in self._entry.reports:
            for topic in filed.report.topics:
                document, said = named.setdefault(topic.sector, (filed.source.document_id, []))
                if document == filed.source.document_id and topic.quote not in said:
                    said.append(topic.quote)
        if named:
            self._column.addWidget(heading("Sectors, in the words of the text", self._theme))
        for sector, (document, said) in named.items():
            text = ", ".join(dict.fromkeys(quoted.text for quoted in said))
            spans = [(quoted.start, quoted.end) for quoted in said]
            press = partial(self.evidence_wanted.emit, document, spans)
            self._column.addWidget(card(self._theme, f"{words(sector).capitalize()}: {text}", "", press))

    def _add_reports(self, reports: Sequence[AnyReport]) -> None:
        """The quotes of all reports, document by document."""
        by_document: dict[int, list[AnyReport]] = {}
        for filed in reports:
            by_document.setdefault(filed.source.document_id, []).append(filed)
        number = len(by_document)
        title = "Evidence" if number == 1 else f"Evidence from {number} documents"
        self._column.addWidget(heading(title, self._theme))
        self._column.addLayout(self._evidence)
        self._add_documents(list(by_document.values()))

    def _add_documents(self, documents: Sequence[Sequence[AnyReport]]) -> None:
        for reports in documents[:_MOST]:
            self._evidence.addWidget(
                label(shortened(source_line(reports[0].source), _SOURCE), self._theme, muted=True, scale=0.9)
            )
            seen: set[Quote] = set()
            for filed in reports:
                for quoted in filed.report.quotes:
                    if quoted not in seen:
                        seen.add(quoted)
                        self._add_quote(filed, quoted)
        if rest := documents[_MOST:]:
            more = QPushButton(tr("Show %n more document(s)", "", len(rest)))
            self._evidence.addWidget(more)
            more.clicked.connect(more.deleteLater)
            more.clicked.connect(partial(self._add_documents, rest))

    def _add_quote(self, filed: AnyReport, quoted: Quote) -> None:
        category = Category.EVENT if isinstance(self._entry, Event) else Category.AGREEMENT
        span = (quoted.start, quoted.end)
        self._add_evidence(f"“{quoted.text}”", "", filed, badge(category).hue, first=span, column=self._evidence)

    def _add_evidence(
        self,
        text: str,
        detail: str,
        filed: AnyReport,
        hue: Hue,
        *,
        first: tuple[int, int] | None = None,
        column: QVBoxLayout | None = None,
    ) -> Card:
        """A card that opens the sentences of a report, the one at `first` before the others."""
        found = ((quoted.start, quoted.end) for quoted in filed.report.quotes)
        spans = sorted(found, key=lambda span: (span != first, span))
        press = partial(self.evidence_wanted.emit, filed.source.document_id, spans)
        made = card(self._theme, text, detail, press, stripe=self._theme.ink(hue).name())
        (column or self._column).addWidget(made)
        return made

    def _follow_up(self, filed: AnyReport, action: str) -> None:
        self.follow_up_wanted.emit(filed, action)

    def _other(self, link: Link) -> str:
        return link.to_key if link.from_key == self._entry.key else link.from_key


def chips(entry: Entry) -> list[Chip]:
    """What an entry is, in chips: stage or kind, form, date, what is special."""
    dated = Chip(spoken(entry.when), "calendar-blank")
    if isinstance(entry, Event):
        made = [Chip.of(badge(entry.kind)), dated]
        if entry.planned:
            made.append(Chip("planned", "calendar-clock", Hue.AMBER))
    else:
        made = [Chip.of(stage_badge(entry.stage, entry.form)), Chip.of(badge(entry.form)), dated]
        made += [Chip(f"not {stage_words(stage, entry.form)}", "cancel", Hue.ORANGE) for stage in entry.ruled_out]
        if entry.due:
            made.append(Chip(f"due {spoken(entry.due)}", "clock-outline", Hue.AMBER))
        if entry.round:
            made.append(Chip(f"round {entry.round}", "sync"))
        if entry.level:
            made.append(Chip(entry.level, "stairs-up"))
        if entry.incomplete:
            made.append(Chip("incomplete: the text breaks off", "content-cut", Hue.ORANGE))
    if entry.conflicts:
        made.append(Chip("sources disagree", "alert-outline", Hue.RED))
    return made


def source_name(source: Source) -> str:
    return source.publisher or source.heading


def source_line(source: Source) -> str:
    """A source in one line: publisher, date, title."""
    parts = [source.publisher, spoken(source.published_on) if source.published_on else None, source.heading]
    return " · ".join(part for part in parts if part)
