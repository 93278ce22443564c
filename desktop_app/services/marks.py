"""Follow-ups: what the officer means to do, tied to the words that call for it."""

from typing import Any, TypedDict, Unpack

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.dates import days, is_edtf
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor, FollowUp, LogEntry
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.services.desk import Desk
from desktop_app.services.settling import settled
from desktop_app.store import entries, follow_ups, log


class FollowUpFields(TypedDict, total=False):
    """What of a follow-up can be changed. `due` is an EDTF day or None."""

    action: str
    owner: str
    due: str | None
    state: FollowUpState
    note: str


def list_follow_ups(*, desk: Desk) -> list[FollowUp]:
    """All follow-ups, by due date, those without one last. One whose entry is lost has no key and no title."""
    return follow_ups.list_follow_ups(desk)


def add_follow_up(
    *,
    desk: Desk,
    action: str,
    anchor: Anchor,
    owner: str = "",
    due: str | None = None,
    state: FollowUpState = FollowUpState.OPEN,
    note: str = "",
) -> ChangeSet:
    """Adds a follow-up. Raises InvalidInputError when it has no action or `due` is no day."""
    fields = _checked({"action": action, "owner": owner, "due": due, "state": state, "note": note})
    return _changed(follow_ups.add_follow_up(desk, fields, anchor))


def change_follow_up(*, desk: Desk, id: int, **fields: Unpack[FollowUpFields]) -> ChangeSet:  # noqa: A002  # as its column
    """Changes the fields that are given. Raises InvalidInputError for a bad one, or when the follow-up is gone."""
    return _changed(follow_ups.change_follow_up(desk, id, _checked(dict(fields))))


def remove_follow_up(*, desk: Desk, id: int) -> ChangeSet:  # noqa: A002  # as its column
    """Removes a follow-up; it can be undone. Raises InvalidInputError when it is gone already."""
    return _changed(follow_ups.remove_follow_up(desk, id))


def undo(*, desk: Desk, log_id: int) -> ChangeSet:
    """Takes back the change in row `log_id` of the log, of a follow-up or of a mark, by a new row; undoing that one is
    redo.

    Raises InvalidInputError when the log has no such row, or what it changed is gone already.
    """
    change = log.undo(desk, log_id)
    if change.table == log.FOLLOW_UP:
        return _changed(change)
    return settled(desk, change)


def anchor_of(*, desk: Desk, key: str) -> Anchor:
    """The anchor of an entry: that of its first report. Raises InvalidInputError when there is no entry."""
    found = entries.anchors_of(desk, key)
    if not found:
        raise InvalidInputError("This entry is not on the desk any more.", remedy="Select it again.")
    return found[0]


def change_log(*, desk: Desk) -> list[LogEntry]:
    """All changes that the officer made, newest first."""
    return log.change_log(desk)


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    if "action" in fields:
        fields["action"] = fields["action"].strip()
        if not fields["action"]:
            raise InvalidInputError("A follow-up needs an action.", remedy="Say in a few words what is to be done.")
    due = fields.get("due")
    if due is not None and not (is_edtf(due) and days(due) == 1):
        raise InvalidInputError(f"{due} is no day.", remedy="Write it as 2026-01-27.")
    if "state" in fields:
        fields["state"] = FollowUpState(fields["state"]).value
    return fields


def _changed(change: log.Settled) -> ChangeSet:
    return ChangeSet(follow_ups=frozenset({change.id}), log_id=change.log_id)
