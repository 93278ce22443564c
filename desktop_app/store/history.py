"""The change log read as what happened to marks and follow-ups."""

from collections.abc import Collection, Iterator
from typing import Any

from desktop_app.domain.marks import Anchor, Change, Mark
from desktop_app.domain.vocabulary import Category
from desktop_app.store import log
from desktop_app.store.codec import decode
from desktop_app.store.desk import Desk
from desktop_app.store.marks import mark_in


def changes_on(desk: Desk, hashes: Collection[str]) -> Iterator[tuple[Change, tuple[Anchor, ...]]]:
    """The changes of what is tied to any of these documents, newest first, each with all its anchors."""
    for row in log.change_log(desk):
        states = [state for state in (row.before, row.after) if state is not None]
        if not any(sha256 in state for state in states for sha256 in hashes):
            continue
        if row.mark == log.MARK:
            before, after = (mark_in(state) if state else None for state in (row.before, row.after))
            yield Change(row.id, row.at, row.who, before, after), _anchors(after or before)
        else:
            said = decode(dict[str, Any], states[-1])
            place = (said["start"], said["end"], said["text"], said.get("title", ""))
            anchor = Anchor(said["sha256"], Category(said["category"]), *place)
            yield Change(row.id, row.at, row.who, action=said["action"]), (anchor,)


def _anchors(mark: Mark | None) -> tuple[Anchor, ...]:
    return (*mark.side, *mark.others) if mark else ()
