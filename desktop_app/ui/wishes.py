"""What the officer can say of an entry or read in a text, as one undoable step each: its name, what is told when it is
done, and the service that does it on the worker."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.entries import ConflictKind, OpenEnd
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Category, SourceKind
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Wish:
    """`name` stands in the Edit menu after Undo, `done` in the notice that offers to undo it."""

    name: str
    done: str
    work: "Callable[[Desk], ChangeSet]"


def confirm(key: str, *, on: bool) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.confirm(desk=desk, key=key, on=on)

    if on:
        return Wish(tr("confirm entry"), tr("Confirmed."), work)
    return Wish(tr("take confirmation back"), tr("Not confirmed any more."), work)


def dismiss(key: str) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.dismiss(desk=desk, key=key)

    return Wish(tr("dismiss entry"), tr("Dismissed: it is on no list and on no sheet any more."), work)


def correct(key: str, field: str, value: str, reason: str = "") -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.correct(desk=desk, key=key, field=field, value=value, reason=reason)

    return Wish(tr("correct entry"), tr("Corrected. What the documents say stays visible."), work)


def confirm_date(key: str) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.confirm_date(desk=desk, key=key)

    return Wish(tr("confirm proposed date"), tr("The proposed date is confirmed."), work)


def merge(key: str, other: str) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.merge(desk=desk, key=key, other=other)

    return Wish(tr("merge entries"), tr("Merged into one entry."), work)


def split(key: str, report_ids: Collection[int]) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.split(desk=desk, key=key, report_ids=report_ids)

    return Wish(tr("split entry"), tr("Split into two entries."), work)


def rule(key: str, kind: ConflictKind, value: str, reason: str) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.rule(desk=desk, key=key, kind=kind, value=value, reason=reason)

    return Wish(tr("rule on conflict"), tr("Ruled. Both sides stay visible."), work)


def remove_mark(number: int, name: str, done: str) -> Wish:
    """Takes a mark away; what that means, `name` and `done` say."""

    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import word

        return word.remove_mark(desk=desk, id=number)

    return Wish(name, done, work)


def add_note(text: str, *, key: str | None = None, anchor: Anchor | None = None) -> Wish:
    """A note on an entry, or on words of a document."""

    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import by_hand

        return by_hand.add_note(desk=desk, key=key, anchor=anchor, text=text)

    return Wish(tr("add note"), tr("Note added."), work)


def change_note(number: int, text: str) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import by_hand

        return by_hand.change_note(desk=desk, id=number, text=text)

    return Wish(tr("change note"), tr("Note changed."), work)


def remove_note(number: int) -> Wish:
    return remove_mark(number, tr("remove note"), tr("Note removed."))


def add_report(document_id: int, quoted: Quote, category: Category, fields: Mapping[str, str]) -> Wish:
    span = {"document_id": document_id, "start": quoted.start, "end": quoted.end}

    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import by_hand

        return by_hand.add_report(desk=desk, **span, category=category, fields=fields)

    if category is Category.EVENT:
        return Wish(tr("add event"), tr("Event added by hand."), work)
    return Wish(tr("add agreement"), tr("Agreement added by hand."), work)


def weigh(document_id: int, kind: SourceKind | None) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import by_hand

        return by_hand.weigh(desk=desk, document_id=document_id, kind=kind)

    return Wish(tr("weigh source"), tr("The source is weighed anew."), work)


def accept(end: OpenEnd) -> Wish:
    def work(desk: "Desk") -> ChangeSet:
        from desktop_app.services import by_hand

        return by_hand.accept_open_end(desk=desk, end=end)

    action = opened(end.suggestion or end.text)
    return Wish(tr("add follow-up"), tr("Follow-up added: {action}.").format(action=action), work)
