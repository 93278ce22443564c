"""All that the officer has said, with what finds no report now and what he has dismissed first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from desktop_app.domain.marks import OFF, MarkRow
from desktop_app.domain.vocabulary import MarkKind
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.history import mark_words
from desktop_app.ui.inspector.parts import Card, Page, Section, buttons, card, flat_button, heading, label, shortened
from desktop_app.ui.inspector.times import at_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

_MOST = 200  # of the others, the newest


class MarksPage(Page):
    """`entry_wanted` carries the key of the entry on which a mark lies."""

    entry_wanted = Signal(str)

    def __init__(self, rows: Sequence[MarkRow], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column.addWidget(label(tr("What you said"), theme, bold=True, scale=1.15))
        if not rows:
            nothing = tr("You have not confirmed, corrected or noted anything yet.")
            self.column.addWidget(label(nothing, theme, muted=True))
        newest = rows[::-1]
        lost = [row for row in newest if row.lost]
        gone = [row for row in newest if row.mark.kind is MarkKind.DISMISS and row.mark.value != OFF]
        dismissed = [row for row in gone if not row.lost]
        others = [row for row in newest if row not in lost and row not in dismissed]
        self._add(tr("Without effect: its report is not on the desk now"), lost, Hue.ORANGE)
        self._add(tr("Dismissed"), dismissed, Hue.GREY)
        self._add(tr("In effect"), others[:_MOST], Hue.VIOLET)
        self.column.addStretch(1)

    def _add(self, title: str, rows: Sequence[MarkRow], hue: Hue) -> None:
        section = self.add_section(Section(self._theme))
        if rows:
            section.column.addWidget(heading(f"{title} ({len(rows)})", self._theme))
        for row in rows:
            section.column.addWidget(self._card(row, hue))

    def _card(self, row: MarkRow, hue: Hue) -> Card:
        mark = row.mark
        about = row.entry_title or mark.anchor.title or f"“{shortened(mark.anchor.text, 120)}”"
        detail = f"{mark_words(mark)} · {at_words(mark.changed_at)}"
        made = card(self._theme, opened(about), detail, partial(self._open, row), stripe=self._theme.ink(hue).name())
        made.setProperty("place", f"mark:{mark.id}")
        text = tr("Bring back") if mark.kind is MarkKind.DISMISS else tr("Take back")
        wish = wishes.remove_mark(mark.id, tr("take mark back"), tr("Taken back."))
        back = flat_button(self._theme, "undo-variant", text, partial(self.wished.emit, wish))
        made.rows.addLayout(buttons(back))
        return made

    def _open(self, row: MarkRow) -> None:
        if row.entry_key is not None:
            self.entry_wanted.emit(row.entry_key)
        elif row.document_id is not None:
            anchor = row.mark.anchor
            self.evidence_wanted.emit(row.document_id, [(anchor.start, anchor.end)])
