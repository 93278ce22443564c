"""What the officer has done to an entry, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.domain.entries import ConflictKind
from desktop_app.domain.marks import OFF, Change, Mark
from desktop_app.domain.vocabulary import MarkKind
from desktop_app.ui.inspector.parts import Section, buttons, flat_button, heading, label
from desktop_app.ui.inspector.shown import FIELDS, value_words
from desktop_app.ui.inspector.times import at_words
from desktop_app.ui.terms import words
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr

_DECIDED = {ConflictKind.DATE.value: "when", ConflictKind.STAGE.value: "stage", ConflictKind.PARTY.value: "parties"}


class History(Section):
    """Asks for the lines when they are wanted, for they are read from the log."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._ask = flat_button(theme, "history", tr("History"), self.asked.emit)
        self._ask.setProperty("place", "history")
        self._ask.setToolTip(tr("What you did to this entry (Ctrl+H)"))
        self.column.addLayout(buttons(self._ask))

    def show_changes(self, changes: Sequence[Change]) -> None:
        self._ask.hide()
        self.column.addWidget(heading(tr("History"), self.theme))
        if not changes:
            self.column.addWidget(label(tr("You have not done anything to this entry yet."), self.theme, muted=True))
        for change in changes:
            self.column.addWidget(label(told(change), self.theme))
            by = f"{at_words(change.at)} · {change.who}"
            self.column.addWidget(label(by, self.theme, muted=True, scale=0.9))


def told(change: Change) -> str:
    """One change in one line."""
    if change.action:
        return tr("Follow-up: {action}").format(action=change.action)
    if change.after is None:
        return tr("Taken back: {what}").format(what=mark_words(change.before)) if change.before else ""
    if change.before is None:
        return mark_words(change.after)
    return tr("Changed: {what}").format(what=mark_words(change.after))


def mark_words(mark: Mark) -> str:
    """What a mark says, in one line."""
    what = _said(mark)
    return f"{what} ({mark.reason})" if mark.reason else what


def _said(mark: Mark) -> str:
    off = mark.value == OFF
    ruled = ConflictKind(mark.field) if mark.kind is MarkKind.RULE else None
    field = words(ruled) if ruled else tr(FIELDS[mark.field]) if mark.field in FIELDS else ""
    said = {
        MarkKind.CONFIRM: tr("not confirmed") if off else tr("confirmed"),
        MarkKind.DISMISS: tr("not dismissed") if off else tr("dismissed"),
        MarkKind.CORRECT: tr("{field} corrected to “{value}”"),
        MarkKind.MERGE: tr("“{own}” and “{title}” are one"),
        MarkKind.SPLIT: tr("%n report(s) split off", "", len(mark.side)),
        MarkKind.RULE: tr("ruled on the {field}: {value}"),
        MarkKind.NOTE: tr("note: {value}"),
        MarkKind.ADD: tr("added by hand: {own}"),
        MarkKind.WEIGH: tr("weighed as {value}"),
    }
    return said[mark.kind].format(
        field=field,
        value=_value(mark),
        title=mark.others[0].title if mark.others else "",
        own=mark.anchor.title,
    )


def _value(mark: Mark) -> str:
    """What a mark says of a field, worded as the field is; anything else as it was written."""
    field = _DECIDED.get(mark.field, "") if mark.kind is MarkKind.RULE else mark.field
    return value_words(field, mark.value) if field in FIELDS else mark.value
