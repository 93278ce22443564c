"""An event or an agreement with all that the documents, and the officer, say of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Signal

from desktop_app.domain.entries import Agreement, Link
from desktop_app.domain.marks import Change, FollowUp
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Sector
from desktop_app.services.names import party_name
from desktop_app.ui import wishes
from desktop_app.ui.badges import badge
from desktop_app.ui.inspector.conflict_section import Conflicts
from desktop_app.ui.inspector.editing import InPlace, open_form
from desktop_app.ui.inspector.evidence import Evidence, Report, SplitForm
from desktop_app.ui.inspector.head import Head
from desktop_app.ui.inspector.history import History
from desktop_app.ui.inspector.merging import MergeForm, Row
from desktop_app.ui.inspector.notes import Notes
from desktop_app.ui.inspector.open_section import OpenEnds
from desktop_app.ui.inspector.particulars import Particulars
from desktop_app.ui.inspector.parts import Page, Section, add_follow_ups, card, heading
from desktop_app.ui.inspector.shown import Entry, source_name
from desktop_app.ui.terms import spoken, stage_words, words
from desktop_app.ui.theme import Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr

_LINKS = {
    ("feeds", True): QT_TR_NOOP("Feeds"),
    ("feeds", False): QT_TR_NOOP("Fed by"),
    ("signed_at", True): QT_TR_NOOP("Signed at"),
    ("signed_at", False): QT_TR_NOOP("Signed here"),
    ("part_of", True): QT_TR_NOOP("Part of"),
    ("part_of", False): QT_TR_NOOP("Includes"),
    ("creates", True): QT_TR_NOOP("Creates"),
    ("creates", False): QT_TR_NOOP("Created by"),
    ("session_of", True): QT_TR_NOOP("Session of"),
    ("session_of", False): QT_TR_NOOP("Session"),
}


@dataclass(frozen=True, slots=True)
class Around:
    """What an entry's page shows of others: the titles by key of the entries it links to, reports of other entries that
    contradict it, the follow-ups on it, and the rows of all entries that it can be merged with."""

    titles: Mapping[str, str] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()
    follow_ups: Sequence[FollowUp] = ()
    others: Callable[[], Iterable[Row]] = tuple


class EntryPage(Page):
    """`history_wanted` and `entry_wanted` carry a key; the others an id or a report."""

    entry_wanted = Signal(str)
    follow_up_wanted = Signal(object, str)  # the Filed report that proves it, the action proposed
    follow_up_edit_wanted = Signal(int)
    history_wanted = Signal(str)

    def __init__(self, entry: Entry, around: Around, theme: Theme) -> None:
        super().__init__()
        self._entry, self._theme, self._around = entry, theme, around
        reports: dict[int, Report] = {filed.id: filed for filed in (*around.reports, *entry.reports)}
        documents = {filed.source.document_id: source_name(filed.source) for filed in reports.values()}
        self._head = self.add_section(Head(entry, theme))
        self._head.form_wanted.connect(self.open)
        self._head.follow_up_wanted.connect(lambda: self.follow_up_wanted.emit(entry.reports[0], ""))
        self._forms = self.add_section(Section(theme))
        self._forms.hide()  # until a form opens: an empty part would take room
        self._particulars = self.add_section(Particulars(entry, theme))
        self._notes = self.add_section(Notes(entry.notes, theme))
        add_follow_ups(self.column, around.follow_ups, theme, self.follow_up_edit_wanted.emit)
        self._conflicts = self.add_section(Conflicts(entry.conflicts, reports, documents, theme))
        self.add_section(OpenEnds(entry, reports, theme))
        if isinstance(entry, Agreement):
            self._add_acts(entry, reports)
        self.add_section(Evidence(entry, theme))
        self._add_links(entry.links, around.titles)
        self._add_topics()
        self._history = self.add_section(History(theme))
        self._history.asked.connect(lambda: self.history_wanted.emit(entry.key))
        self.column.addStretch(1)

    def open(self, name: str) -> bool:
        """Opens a form: `correct`, `rule`, `merge`, `split`, `note`; or asks for the `history`. Tells if it can."""
        if name == "correct":
            self._particulars.open()
        elif name == "rule":
            return self._conflicts.open()
        elif name == "note":
            self._write_note()
        elif name == "history":
            self._history.asked.emit()
        elif name == "split" and len(self._entry.reports) < 2:
            return False
        else:
            self._begin(name)
        return True

    def show_history(self, changes: Sequence[Change]) -> None:
        self._history.show_changes(changes)

    def _begin(self, name: str) -> None:
        """Puts the form for merging or splitting under the head, one at a time."""
        for form in self._forms.findChildren(InPlace):
            form.put_away()
        form = (
            MergeForm(self._theme, self._entry, self._around.others())
            if name == "merge"
            else SplitForm(self._theme, self._entry)
        )
        open_form(self._forms, form, form.first())

    def _write_note(self) -> None:
        self._notes.write(lambda text: self.wished.emit(wishes.add_note(text, key=self._entry.key)))

    def _add_acts(self, agreement: Agreement, reports: Mapping[int, Report]) -> None:
        section = Section(self._theme)
        if agreement.acts:
            section.column.addWidget(heading(tr("Acts in order"), self._theme))
        for act in agreement.acts:
            filed = reports.get(act.report_id)
            if filed is not None:
                stage = stage_words(act.stage, agreement.form).capitalize()
                text = tr("{act} by {party}").format(act=stage, party=party_name(act.by)) if act.by else stage
                section.add_evidence(text, spoken(act.when), filed, badge(act.stage).hue)
        if agreement.reached:
            section.column.addWidget(heading(tr("How far each side has got"), self._theme))
        for each in agreement.reached:
            filed = reports.get(each.report_id)
            if filed is not None:
                text = f"{party_name(each.party)}: {stage_words(each.stage, agreement.form)}"
                section.add_evidence(text, spoken(each.when), filed, badge(each.stage).hue)
        self.add_section(section)

    def _add_links(self, links: Sequence[Link], titles: Mapping[str, str]) -> None:
        known = [link for link in links if titles.get(self._other(link))]
        if known:
            self.column.addWidget(heading(tr("Linked"), self._theme))
        for link in known:
            other = self._other(link)
            plain = link.kind.replace("_", " ").capitalize()
            verb = tr(_LINKS.get((link.kind, link.from_key == self._entry.key), plain))
            press = partial(self.entry_wanted.emit, other)
            self.column.addWidget(card(self._theme, opened(titles[other]), verb, press))

    def _add_topics(self) -> None:
        """A card for each sector: the words that name it, and where they stand in the first document that has them."""
        named: dict[Sector, tuple[int, list[Quote]]] = {}
        for filed in self._entry.reports:
            for topic in filed.report.topics:
                document, said = named.setdefault(topic.sector, (filed.source.document_id, []))
                if document == filed.source.document_id and topic.quote not in said:
                    said.append(topic.quote)
        if named:
            self.column.addWidget(heading(tr("Sectors, in the words of the text"), self._theme))
        for sector, (document, said) in named.items():
            text = ", ".join(dict.fromkeys(quoted.text for quoted in said))
            spans = [(quoted.start, quoted.end) for quoted in said]
            press = partial(self.evidence_wanted.emit, document, spans)
            self.column.addWidget(card(self._theme, f"{words(sector).capitalize()}: {text}", "", press))

    def _other(self, link: Link) -> str:
        return link.to_key if link.from_key == self._entry.key else link.from_key
