"""What is open of an entry, to be accepted as a follow-up with one key, and what a later report has closed."""

from collections.abc import Mapping

from desktop_app.domain.entries import AnyFiled, OpenEnd
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.parts import Section, buttons, flat_button, heading, label, shortened
from desktop_app.ui.inspector.shown import Entry, source_when
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

_QUOTE = 200  # characters of the sentence


class OpenEnds(Section):
    """Insert or + on one of them makes the follow-up that it suggests."""

    def __init__(self, entry: Entry, reports: Mapping[int, AnyFiled], theme: Theme) -> None:
        super().__init__(theme)
        self._entry, self._reports = entry, reports
        self.setVisible(bool(entry.open_ends or entry.closed_ends))
        if entry.open_ends:
            self.column.addWidget(heading(tr("Open ends"), theme))
        for end in entry.open_ends:
            self._add(end)
        if entry.closed_ends:
            self.column.addWidget(heading(tr("Done since"), theme))
        for end in entry.closed_ends:
            self._add_closed(end)

    def _add(self, end: OpenEnd) -> None:
        filed = self._reports.get(end.report_id, self._entry.reports[0])
        times = [
            tr("due {date}").format(date=spoken(end.due)) if end.due else tr("no date given"),
            tr("since {date}").format(date=spoken(end.since)) if end.since else "",
        ]
        first = (end.quote.start, end.quote.end) if end.quote else None
        detail = " · ".join(filter(None, times))
        made = self.add_evidence(opened(end.text), detail, filed, Hue.AMBER, first=first)
        if end.quote is not None:
            made.rows.insertWidget(1, label(f"“{shortened(end.quote.text, _QUOTE)}”", self.theme, scale=0.95))
        if end.suggestion:
            made.rows.addWidget(label(opened(end.suggestion), self.theme, muted=True, scale=0.9))
        name = tr("Follow up: {text}").format(text=end.text)
        follow = flat_button(self.theme, "flag-plus-outline", tr("Follow up"), lambda: self._accept(end), name)
        follow.setToolTip(tr("Makes this follow-up (Insert or + on the card)"))
        made.rows.addLayout(buttons(follow))
        made.accepted.connect(lambda: self._accept(end))

    def _accept(self, end: OpenEnd) -> None:
        self.wished.emit(wishes.accept(end))

    def _add_closed(self, end: OpenEnd) -> None:
        filed = self._reports.get(end.closed_by or 0)
        if filed is None:
            self.column.addWidget(label(opened(end.text), self.theme, muted=True))
            return
        quoted = end.closing_quote or filed.report.quotes[0]
        detail = f"“{shortened(quoted.text, _QUOTE)}” · {source_when(filed.source)}"
        self.add_evidence(opened(end.text), detail, filed, Hue.GREEN, first=(quoted.start, quoted.end))
