from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.entries import OpenEnd, OpenEndKind
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.ui.followups.agenda import (
    Group,
    Heading,
    agenda,
    day_in_words,
    due_in_words,
    group_of,
    sentence,
)

TODAY = date(2026, 11, 25)  # a Wednesday
ANCHOR = Anchor("0" * 64, Category.QUOTE, 3, 20, "to convene\nthe Commission")
PLAIN = FollowUp(
    1, "Ask for the date", "A. Clerk", None, FollowUpState.OPEN, "", ANCHOR, 1, None, None, "2026-11-01", "2026-11-01"
)
END = OpenEnd(OpenEndKind.FIRST_SESSION, "First session of the Commission", "agreement:1", None, 7)


@pytest.mark.parametrize(
    ("due", "state", "group"),
    [
        ("2026-11-24", FollowUpState.OPEN, Group.OVERDUE),
        ("2026-11-25", FollowUpState.OPEN, Group.THIS_WEEK),
        ("2026-11-29", FollowUpState.OPEN, Group.THIS_WEEK),
        ("2026-11-30", FollowUpState.OPEN, Group.LATER),
        (None, FollowUpState.OPEN, Group.NO_DATE),
        ("2026-11-24", FollowUpState.WAITING, Group.WAITING),
        ("2026-11-24", FollowUpState.DONE, Group.DONE),
        (None, FollowUpState.DROPPED, Group.DONE),
    ],
)
def test_a_follow_up_stands_where_it_calls_for_action(due: str | None, state: FollowUpState, group: Group) -> None:
    assert group_of(replace(PLAIN, due=due, state=state), TODAY) is group


def test_on_a_sunday_the_week_ends_today() -> None:
    sunday = date(2026, 11, 29)
    assert group_of(replace(PLAIN, due="2026-11-29"), sunday) is Group.THIS_WEEK
    assert group_of(replace(PLAIN, due="2026-11-30"), sunday) is Group.LATER


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2026-11-22", "3 days over"),
        ("2026-11-24", "1 day over"),
        ("2026-11-25", "today"),
        ("2026-11-26", "tomorrow"),
        ("2026-12-09", "in 14 days"),
        ("2026-12-10", ""),
        ("2026-11", "running"),
        (None, ""),
    ],
)
def test_a_due_date_in_words(due: str | None, words: str) -> None:
    assert due_in_words(due, TODAY) == words


def test_what_is_done_is_never_over() -> None:
    assert due_in_words("2020-01-01", TODAY, closed=True) == ""
    assert "over" not in sentence(replace(PLAIN, due="2020-01-01", state=FollowUpState.DONE), TODAY)


def test_only_a_single_day_has_a_weekday() -> None:
    assert day_in_words("2026-11-27") == "Fri 27 November 2026"
    assert day_in_words("2026-11") == "November 2026"
    assert day_in_words(None) == "no date"


def test_groups_come_in_order_by_due_date_and_suggestions_last() -> None:
    rows = [
        replace(PLAIN, id=1),
        replace(PLAIN, id=2, due="2026-11-20"),
        replace(PLAIN, id=3, due="2026-11-10"),
        replace(PLAIN, id=4, state=FollowUpState.DONE),
    ]
    lines = agenda(rows, [END], TODAY, frozenset({Group.DONE}))
    shown = [line.group.value if isinstance(line, Heading) else getattr(line, "id", "?") for line in lines]
    assert shown == ["Overdue", 3, 2, "No date", 1, "Done", "Suggested from open ends", "?"]


def test_a_line_is_read_aloud_with_state_due_date_and_what_it_is_tied_to() -> None:
    said = sentence(replace(PLAIN, due="2026-11-22", state=FollowUpState.WAITING), TODAY)
    for words in ("Ask for the date", "waiting", "3 days over", "owner A. Clerk", "“to convene the Commission”"):
        assert words in said
    assert sentence(END, TODAY).startswith("Suggested, First session")


@given(
    st.lists(st.tuples(st.none() | st.dates(), st.sampled_from(FollowUpState)), max_size=15),
    st.dates(max_value=date(9999, 12, 1)),
)
def test_every_follow_up_stands_in_the_agenda_once(rows: list[tuple[date | None, FollowUpState]], today: date) -> None:
    follow_ups = [
        replace(PLAIN, id=place, due=due.isoformat() if due else None, state=state)
        for place, (due, state) in enumerate(rows)
    ]
    lines = agenda(follow_ups, [], today, frozenset())
    assert sorted(line.id for line in lines if isinstance(line, FollowUp)) == list(range(len(rows)))
    assert sum(line.count for line in lines if isinstance(line, Heading)) == len(rows)


def test_the_week_that_starts_today_has_seven_days() -> None:
    monday = date(2026, 11, 23)
    groups = [group_of(replace(PLAIN, due=(monday + timedelta(days=n)).isoformat()), monday) for n in range(8)]
    assert groups == [Group.THIS_WEEK] * 7 + [Group.LATER]


def test_suggestions_begin_with_what_is_due_next_and_end_with_what_is_long_over() -> None:
    dues = ["2027-06", "2001", None, "2026-11-20", "2026-05-01", "2026-12-01", "2025-11-24"]
    lines = agenda([], [replace(END, due=due) for due in dues], TODAY, set())
    shown = [line.group if isinstance(line, Heading) else getattr(line, "due", "") for line in lines]
    near = ["2026-12-01", "2027-06", "2026-11-20", None, "2026-05-01"]
    assert shown == [Group.SUGGESTED, *near, Group.LONG_OVER, "2025-11-24", "2001"]
