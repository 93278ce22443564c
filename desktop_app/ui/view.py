"""What the window has read of the desk: rows of all, and whole entries only of what is shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import DocumentRow
from desktop_app.domain.entries import Agreement, Event, Link, Mechanism, OpenEnd
from desktop_app.domain.marks import FollowUp, MarkRow
from desktop_app.domain.rows import AgreementRow, EventRow
from desktop_app.domain.vocabulary import Category, Form

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

Entry = Event | Agreement
Row = TypeVar("Row", EventRow, AgreementRow)

_KEPT = 200  # entries: those of the open document and those looked at last


@dataclass(frozen=True, slots=True)
class View:
    """What the panes show. `entries` holds by key those that were looked at, whole; `keys` says to which of these a
    report belongs."""

    documents: tuple[DocumentRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    suggestions: tuple[OpenEnd, ...] = ()
    conflicts: int = 0  # that nobody has ruled on
    open_ends: int = 0
    mechanisms: tuple[Mechanism, ...] = ()
    around: Mapping[str, Entry] = field(default_factory=dict)  # by key: the mechanisms and what belongs to them
    entries: Mapping[str, Entry] = field(default_factory=dict)
    keys: Mapping[int, str] = field(default_factory=dict)
    parties: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # document to the names of those it tells of

    def with_entries(self, found: Iterable[Entry]) -> "View":
        """The view that holds these entries too; those looked at longest ago make room."""
        kept = dict(self.entries)
        for each in found:
            kept.pop(each.key, None)
            kept[each.key] = each
        for key in list(kept)[:-_KEPT]:
            del kept[key]
        keys = {filed.id: key for key, entry in kept.items() for filed in entry.reports}
        return replace(self, entries=kept, keys=keys)

    def key_of(self, report_id: int) -> str | None:
        """The key of the entry of a report, as far as it is known."""
        around = (key for key, entry in self.around.items() if any(each.id == report_id for each in entry.reports))
        return self.keys.get(report_id) or next(around, None)

    def titles(self, links: Iterable[Link]) -> dict[str, str]:
        """By key the titles of the entries that these links join."""
        keys = {key for link in links for key in (link.from_key, link.to_key)}
        rows: Iterable[EventRow | AgreementRow] = (*self.events, *self.agreements) if keys else ()
        return {row.key: row.title for row in rows if row.key in keys}


@dataclass(frozen=True, slots=True)
class Stale:
    """What of a view is to be read again: with `entries` those of `keys` and what counts them, with `marked` what lists
    or counts follow-ups. `documents` may tell of other parties. None stands for all."""

    entries: bool = False
    marked: bool = False
    keys: frozenset[str] | None = frozenset()
    documents: frozenset[int] | None = frozenset()
    listed: frozenset[int] | None = frozenset()  # documents whose rows are to be read again


def stale_after(changes: Iterable[ChangeSet]) -> Stale:
    """What is stale when all these changes have come."""
    stale = Stale()
    for each in changes:
        keys, documents = stale.keys, stale.documents
        if each.entries:
            keys = None if each.entry_keys is None or keys is None else keys | each.entry_keys
            known = bool(each.documents) or each.entry_keys is not None
            documents = documents | each.documents if known and documents is not None else None
        entries = stale.entries or each.entries
        told = bool(each.documents or each.follow_ups or each.entry_keys is not None)
        listed = stale.listed | each.documents if told and stale.listed is not None else None
        stale = Stale(entries, stale.marked or entries or bool(each.follow_ups), keys, documents, listed)
    return stale


def read(desk: "Desk", view: View, stale: Stale) -> View:
    """The view with all that is stale read again, but for what `read_beside` reads."""
    from desktop_app.services import marks, reading, said, shown

    listed = stale.listed
    if stale.marked:
        follow_ups = tuple(marks.list_follow_ups(desk=desk))
        moved = set(view.follow_ups) ^ set(follow_ups)
        keys = None if stale.keys is None else stale.keys | {each.entry_key for each in moved if each.entry_key}
        listed = None if listed is None else listed | {each.document_id for each in moved if each.document_id}
        view = replace(
            view,
            events=_spliced(desk, view.events, keys, Category.EVENT, reading.list_events),
            agreements=_spliced(desk, view.agreements, keys, Category.AGREEMENT, reading.list_agreements),
            follow_ups=follow_ups,
            suggestions=shown.open_ends(desk=desk, follow_ups=follow_ups),
            marks=tuple(said.list_marks(desk=desk)),
        )
    if stale.entries:
        counts = reading.counts(desk=desk)
        view = replace(_looked_at_again(desk, view), conflicts=counts.conflicts, open_ends=counts.open_ends)
    return replace(view, documents=_documents(desk, view.documents, listed))


def _documents(desk: "Desk", rows: tuple[DocumentRow, ...], listed: frozenset[int] | None) -> tuple[DocumentRow, ...]:
    """The rows with those of these documents read again; all, where some came or went."""
    from desktop_app.services import reading

    if listed is not None:
        again = {row.id: row for row in reading.list_documents(desk=desk, only=listed)} if listed else {}
        if not again:
            return rows
        if again.keys() <= {row.id for row in rows} and again.keys() == listed:
            return tuple(again.get(row.id, row) for row in rows)
    return tuple(reading.list_documents(desk=desk))


def _looked_at_again(desk: "Desk", view: View) -> View:
    """The view with its entries read again, and in the place of those that are gone the ones that have their
    reports."""
    from desktop_app.services import shown

    found = {each.key: each for each in shown.entries(desk=desk, keys=view.entries)}
    gone = [filed.id for key, entry in view.entries.items() if key not in found for filed in entry.reports]
    heirs = shown.entries(desk=desk, report_ids=gone) if gone else ()
    again = [found[key] for key in view.entries if key in found]
    return replace(view, entries={}).with_entries((*again, *heirs))


def read_beside(desk: "Desk", view: View, stale: Stale) -> View:
    """The view with what takes its time and nothing waits for: the mechanisms, and the parties of the documents."""
    from desktop_app.services import shown

    if _concerns_mechanisms(view, stale.keys):
        mechanisms, around = shown.mechanisms(desk=desk)
        view = replace(view, mechanisms=mechanisms, around=around)
    if stale.documents is None:
        return replace(view, parties=shown.document_parties(desk=desk))
    again = stale.documents | shown.documents_of(desk=desk, keys=stale.keys or ())
    others = {number: names for number, names in view.parties.items() if number not in again}
    parties = {**others, **shown.document_parties(desk=desk, documents=again)}
    return view if parties == view.parties else replace(view, parties=parties)


def _concerns_mechanisms(view: View, keys: frozenset[str] | None) -> bool:
    if keys is None or not keys.isdisjoint(view.around):
        return True
    return any(row.form is Form.MECHANISM and row.key in keys for row in view.agreements)


def _spliced(
    desk: "Desk",
    rows: Sequence[Row],
    keys: frozenset[str] | None,
    category: Category,
    list_rows: Callable[..., list[Row]],
) -> tuple[Row, ...]:
    """The rows with those of these keys read again; all, where the keys are not known."""
    from desktop_app.services import reading

    if keys is None:
        return tuple(list_rows(desk=desk))
    again = list_rows(desk=desk, keys=keys)
    by_key = {row.key: row for row in rows}
    if by_key.keys().isdisjoint(keys) and not again:
        return tuple(rows)
    by_key.update((row.key, row) for row in again)
    before = {row.key: _place(row) for row in rows if row.key in keys}
    if before == {row.key: _place(row) for row in again}:
        return tuple(by_key.values())
    order = reading.keys_in_order(desk=desk, category=category)
    if not by_key.keys() >= set(order):  # something else has changed meanwhile
        return tuple(list_rows(desk=desk))
    return tuple(by_key[key] for key in order)


def _place(row: EventRow | AgreementRow) -> str | None:
    """What says where in its list a row stands."""
    return row.when if isinstance(row, EventRow) else row.last_act
