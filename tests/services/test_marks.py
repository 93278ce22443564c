"""What the officer adds is checked before it is kept, and says what changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.services import marks, reading
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.importing import import_files
from tests.services.made_up import MEETINGS

ANCHOR = Anchor("0" * 64, Category.QUOTE, 0, 4, "text")


def test_a_follow_up_survives_a_restart_and_a_second_import(desk: Desk, files: Callable[..., list[Path]]) -> None:
    paths = files("Ann met Bob.")
    import_files(desk=desk, paths=paths, workers=0, extraction=MEETINGS)
    (event,) = reading.list_events(desk=desk)
    anchor = marks.anchor_of(desk=desk, key=event.key)
    changes = marks.add_follow_up(
        desk=desk,
        action=" Call Ann ",
        anchor=anchor,
        owner="me",
        due="2026-02-01",
        state=FollowUpState.WAITING,
        note="n",
    )
    assert (changes.follow_ups, changes.entries) == (frozenset({1}), False)
    desk.close()
    again = open_desk(path=desk.path)
    import_files(desk=again, paths=paths, workers=0, extraction=MEETINGS)
    (kept,) = marks.list_follow_ups(desk=again)
    assert (kept.action, kept.owner, kept.due, kept.state, kept.note) == (
        "Call Ann",
        "me",
        "2026-02-01",
        "waiting",
        "n",
    )
    assert (kept.anchor, kept.entry_key) == (anchor, event.key)
    assert reading.list_events(desk=again)[0].follow_ups == 1
    again.close()


def test_only_the_fields_that_are_given_change(desk: Desk) -> None:
    marks.add_follow_up(desk=desk, action="Call", anchor=ANCHOR, due="2026-02-01", note="n")
    marks.change_follow_up(desk=desk, id=1, due=None, state=FollowUpState.DONE)
    (changed,) = marks.list_follow_ups(desk=desk)
    assert (changed.action, changed.note, changed.due, changed.state) == ("Call", "n", None, FollowUpState.DONE)
    removed = marks.remove_follow_up(desk=desk, id=1)
    assert removed.log_id
    assert marks.undo(desk=desk, log_id=removed.log_id).follow_ups == frozenset({1})
    assert marks.list_follow_ups(desk=desk) == [changed]


@pytest.mark.parametrize("due", ["2026-02", "2026-02-01/2026-02-03", "tomorrow", "2026-02-30", ""])
def test_a_due_date_is_a_day(desk: Desk, due: str) -> None:
    with pytest.raises(InvalidInputError, match="is no day"):
        marks.add_follow_up(desk=desk, action="Call", anchor=ANCHOR, due=due)
    assert marks.list_follow_ups(desk=desk) == []
    assert marks.change_log(desk=desk) == []


def test_a_follow_up_without_an_action_is_none(desk: Desk) -> None:
    with pytest.raises(InvalidInputError, match="needs an action"):
        marks.add_follow_up(desk=desk, action="  ", anchor=ANCHOR)


def test_an_entry_that_is_gone_has_no_anchor(desk: Desk) -> None:
    with pytest.raises(InvalidInputError):
        marks.anchor_of(desk=desk, key="gone")
