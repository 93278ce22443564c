"""The head of an entry's page: what it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from desktop_app.domain.entries import Event
from desktop_app.services.names import party_name
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.chips import ChipRow
from desktop_app.ui.icons import icon
from desktop_app.ui.inspector.parts import Section, buttons, flat_button, label
from desktop_app.ui.inspector.shown import Entry, chips
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import TIGHT, Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr

_FORMS = (
    ("correct", "pencil-outline", QT_TR_NOOP("Correct its particulars (F2)")),
    ("merge", "call-merge", QT_TR_NOOP("Merge with another entry (Ctrl+M)")),
    ("split", "call-split", QT_TR_NOOP("Split off some of its reports (Ctrl+Shift+M)")),
    ("note", "note-plus-outline", QT_TR_NOOP("Add a note (Ctrl+Shift+N)")),
)


class Head(Section):
    """`form_wanted` carries the name of a form that the page is to open."""

    form_wanted = Signal(str)
    follow_up_wanted = Signal()

    def __init__(self, entry: Entry, theme: Theme) -> None:
        super().__init__(theme)
        self.column.addWidget(label(opened(entry.title), theme, bold=True, scale=1.15))
        self.column.addWidget(ChipRow(theme, chips(entry)))
        if entry.parties:
            names = " – ".join(party_name(code) for code in entry.parties)
            self.column.addWidget(label(names, theme))
        if isinstance(entry, Event) and entry.place:
            self.column.addWidget(label(entry.place, theme, muted=True))
        self.column.addLayout(self._tools(entry))
        self._add_proposed(entry)

    def _tools(self, entry: Entry) -> QHBoxLayout:
        confirm = self._tool("confirm", "check-circle" if entry.confirmed else "check-circle-outline")
        confirm.setToolTip(
            tr("Not checked any more") if entry.confirmed else tr("Checked: confirm this entry (Ctrl+D)")
        )
        confirm.setAccessibleName(tr("Confirm"))
        confirm.setCheckable(True)
        confirm.setChecked(entry.confirmed)
        confirm.clicked.connect(lambda: self.wished.emit(wishes.confirm(entry.key, on=not entry.confirmed)))
        if entry.confirmed:
            confirm.setIcon(icon("check-circle", self.theme.ink(Hue.GREEN)))
        row = QHBoxLayout()
        row.setContentsMargins(0, TIGHT, 0, 0)
        row.setSpacing(2)
        row.addWidget(confirm)
        for name, look, text in _FORMS:
            tool = self._tool(name, look)
            tool.setToolTip(tr(text))
            tool.setAccessibleName(tr(text))
            tool.clicked.connect(lambda _=False, name=name: self.form_wanted.emit(name))
            tool.setEnabled(name != "split" or len(entry.reports) > 1)
            row.addWidget(tool)
        follow = self._tool("follow_up", "flag-plus-outline")
        follow.setToolTip(tr("Add follow-up… (Ctrl+T)"))
        follow.setAccessibleName(tr("Add follow-up"))
        follow.clicked.connect(self.follow_up_wanted)
        dismiss = self._tool("dismiss", "eye-off-outline")
        dismiss.setToolTip(tr("No such thing: dismiss this entry (Ctrl+Shift+D)"))
        dismiss.setAccessibleName(tr("Dismiss"))
        dismiss.clicked.connect(lambda: self.wished.emit(wishes.dismiss(entry.key)))
        row.addWidget(follow)
        row.addWidget(dismiss)
        row.addStretch(1)
        return row

    def _tool(self, place: str, look: str) -> QToolButton:
        made = QToolButton()
        made.setAutoRaise(True)
        made.setIcon(icon(look, self.theme.text, self.theme.line))
        made.setProperty("place", place)
        return made

    def _add_proposed(self, entry: Entry) -> None:
        """The date that the dossier proposes, to be confirmed."""
        if not isinstance(entry, Event) or entry.proposed is None:
            return
        proposed = entry.proposed
        known = {filed.id: filed for filed in entry.reports}
        filed = next((known[number] for number in proposed.report_ids if number in known), entry.reports[0])
        text = tr("Proposed: {date}, for “{words}”").format(date=spoken(proposed.when), words=proposed.words)
        made = self.add_evidence(text, proposed.because, filed, Hue.TEAL)
        wish = wishes.confirm_date(entry.key)
        take = flat_button(self.theme, "check", tr("Confirm this date"), lambda: self.wished.emit(wish))
        made.rows.addLayout(buttons(take))
        made.accepted.connect(lambda: self.wished.emit(wish))
