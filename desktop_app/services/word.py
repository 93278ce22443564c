"""The officer's word on entries: confirmed, dismissed, corrected, merged, split, ruled.

Every function makes one mark, which is one row of the change log, and brings the entries up to date; `marks.undo` takes
it back. All raise InvalidInputError when the entry is not on the desk (any more), and StoreError.
"""

from collections.abc import Collection, Sequence

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.entries import Agreement, Conflict, ConflictKind, Event
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.fields import check_field, write_field
from desktop_app.domain.marks import OFF, Anchor, Mark
from desktop_app.domain.vocabulary import Category, MarkKind
from desktop_app.services.desk import Desk
from desktop_app.services.settling import settled, written
from desktop_app.store import entries, marks

_RULED_AS = {ConflictKind.DATE: "when", ConflictKind.STAGE: "stage", ConflictKind.PARTY: "parties"}


def confirm(*, desk: Desk, key: str, on: bool = True) -> ChangeSet:
    """The officer has checked the entry; `on=False` takes that back. An empty change set when that was so already."""
    return _switch(desk, key, MarkKind.CONFIRM, on)


def dismiss(*, desk: Desk, key: str, on: bool = True) -> ChangeSet:
    """The entry is no such thing: it vanishes from lists and sheets and bears on no other; `on=False` brings it back.
    An empty change set when that was so already."""
    return _switch(desk, key, MarkKind.DISMISS, on)


def correct(*, desk: Desk, key: str, field: str, value: str, reason: str = "") -> ChangeSet:
    """In the entry `field` is `value`; what the reports make of it stays visible.

    Which fields there are and what each can be is in `domain.fields`; parties are codes or names, joined by commas.
    What the reports say takes the correction back. An empty change set when nothing changes. Raises InvalidInputError
    for another field or value.
    """
    entry = _entry(desk, key)
    check_field(_category(entry), field)
    value = write_field(written(field, value)) or ""
    said = next((each for each in entry.corrections if each.field == field), None)
    if said is None and value == (write_field(getattr(entry, field)) or ""):
        return ChangeSet()
    earlier = next(reversed(_said(desk, key, MarkKind.CORRECT, field)), None)
    if said is not None and earlier is not None and value == (said.original or ""):
        return settled(desk, marks.remove_mark(desk, earlier.id))
    anchors = entries.anchors_of(desk, key)
    return _say(desk, MarkKind.CORRECT, anchors, earlier, field=field, value=value, reason=reason.strip())


def confirm_date(*, desk: Desk, key: str) -> ChangeSet:
    """Takes over the date that the dossier proposes for an event. Raises InvalidInputError when it proposes none."""
    entry = _entry(desk, key)
    if not isinstance(entry, Event) or entry.proposed is None:
        raise InvalidInputError("No date is proposed for this entry.")
    return correct(desk=desk, key=key, field="when", value=entry.proposed.when, reason=entry.proposed.because)


def merge(*, desk: Desk, key: str, other: str) -> ChangeSet:
    """The two entries are one. Raises InvalidInputError when they are of different kinds, or the same already."""
    one, two = _entry(desk, key), _entry(desk, other)
    if key == other:
        raise InvalidInputError("An entry cannot be merged with itself.", remedy="Choose another one.")
    if type(one) is not type(two):
        raise InvalidInputError(
            "An event and an agreement cannot be one entry.", remedy="Choose two events or two agreements."
        )
    return _say(desk, MarkKind.MERGE, entries.anchors_of(desk, key), others=entries.anchors_of(desk, other))


def split(*, desk: Desk, key: str, report_ids: Collection[int]) -> ChangeSet:
    """The reports with these ids are an entry of their own. Raises InvalidInputError when they are none or all of the
    entry's, or another's."""
    of_entry = [filed.id for filed in _entry(desk, key).reports]
    apart = [report_id for report_id in of_entry if report_id in report_ids]
    stay = [report_id for report_id in of_entry if report_id not in report_ids]
    if not apart or not stay or len(apart) < len(set(report_ids)):
        raise InvalidInputError(
            "An entry is split into some of its reports and the rest.", remedy="Tick at least one report, and not all."
        )
    return _say(desk, MarkKind.SPLIT, entries.anchors_on(desk, apart), others=entries.anchors_on(desk, stay))


def rule(*, desk: Desk, key: str, kind: ConflictKind, value: str, reason: str) -> ChangeSet:
    """In the conflict of that kind `value` holds: what one side says, word for word, or the officer's own.

    `key` is that of the entry or of the figures. An own date is EDTF, an own stage of the closed list, own parties are
    codes or names. Raises InvalidInputError when there is no such conflict, no reason, or no such value.
    """
    conflict = next((each for each in entries.conflicts_of(desk, key) if each.kind is kind), None)
    if conflict is None:
        raise InvalidInputError("This conflict is not on the desk any more.", remedy="Select the entry again.")
    if not reason.strip():
        raise InvalidInputError("A ruling needs a reason.", remedy="Say in a few words why this holds.")
    anchors = entries.anchors_of(desk, key)
    if not anchors:  # figures are no entry
        anchors = entries.anchors_on(desk, [each for side in conflict.versions for each in side.report_ids])
    earlier = marks.find_mark(desk, conflict.ruling.mark_id) if conflict.ruling else None
    value = held(conflict, value)
    return _say(desk, MarkKind.RULE, anchors, earlier, field=kind.value, value=value, reason=reason.strip())


def held(conflict: Conflict, value: str) -> str:
    """What a ruling keeps: the date of a side where it has one, else its words, else the officer's own value.

    Raises InvalidInputError when that is blank, or no value of the field that the conflict is about.
    """
    value = value.strip()
    side = next((each for each in conflict.versions if value in {each.value, each.when}), None)
    if side is not None:
        return side.when or side.value
    if not value:
        raise InvalidInputError("A ruling needs a value.", remedy="Choose a side, or write what holds.")
    if conflict.kind in _RULED_AS:
        return write_field(written(_RULED_AS[conflict.kind], value)) or value
    return value


def remove_mark(*, desk: Desk, id: int) -> ChangeSet:  # noqa: A002  # as its column
    """Takes a mark away: a correction, a ruling, a merge. Raises InvalidInputError when it is gone already."""
    return settled(desk, marks.remove_mark(desk, id))


def _entry(desk: Desk, key: str) -> Event | Agreement:
    found = entries.find_entry(desk, key)
    if found is None:
        raise InvalidInputError("This entry is not on the desk any more.", remedy="Select it again.")
    return found


def _category(entry: Event | Agreement) -> Category:
    return Category.EVENT if isinstance(entry, Event) else Category.AGREEMENT


def _said(desk: Desk, key: str, kind: MarkKind, field: str = "") -> list[Mark]:
    """The marks of that kind on the entry, the one that holds last."""
    rows = (row.mark for row in marks.list_marks(desk) if row.entry_key == key)
    return sorted((m for m in rows if m.kind is kind and m.field == field), key=lambda m: m.id)


def _switch(desk: Desk, key: str, kind: MarkKind, on: bool) -> ChangeSet:
    _entry(desk, key)
    said = _said(desk, key, kind)
    if on is (bool(said) and said[-1].value != OFF):
        return ChangeSet()
    if len(said) == 1 and not on:
        return settled(desk, marks.remove_mark(desk, said[0].id))
    return _say(desk, kind, entries.anchors_of(desk, key), said[-1] if said else None, value="" if on else OFF)


def _say(
    desk: Desk,
    kind: MarkKind,
    anchors: Sequence[Anchor],
    earlier: Mark | None = None,
    *,
    others: tuple[Anchor, ...] = (),
    field: str = "",
    value: str = "",
    reason: str = "",
) -> ChangeSet:
    """Makes the mark, or makes `earlier` say this now."""
    first, *also = anchors
    mark = Mark(earlier.id if earlier else 0, kind, first, tuple(also), others, field, value, reason)
    return settled(desk, marks.change_mark(desk, mark) if earlier else marks.add_mark(desk, mark))
