"""EDTF dates: what they cover, and how a sheet writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import dates

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-01-27", date(2026, 1, 27), date(2026, 1, 27)),
        ("2025-01/2025-11", date(2025, 1, 1), date(2025, 11, 30)),
    ],
)
def test_a_date_covers_no_more_than_its_words(value: str, first: date, last: date) -> None:
    assert dates.bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "27-01-2026", "2026-13", "2026-02-30", "2026-02/2026-01", "2026/2027/2028", "soon"]
)
def test_what_is_no_edtf_date_is_refused(value: str) -> None:
    assert not dates.is_edtf(value)


@pytest.mark.parametrize(
    ("left", "right", "holds"),
    [
        ("2026-01-27", "2026-01", True),
        ("2026-01-27", "2026-01-26/2026-01-28", True),
        ("2026-01-27", None, True),
        ("2026-01-27", "2026-01-26", False),
        ("2025", "2026-01", False),
    ],
)
def test_dates_agree_when_they_share_a_day(left: str, right: str | None, holds: bool) -> None:
    assert dates.compatible(left, right) is holds
    assert dates.compatible(right, left) is holds


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "undated"),
        ("2026", "2026"),
        ("2026-01", "January 2026"),
        ("2026-01-27", "27 January 2026"),
        ("2026-01-26/2026-01-27", "26–27 January 2026"),
        ("2026-01-26/2026-02-03", "26 January – 3 February 2026"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2025-01/2025-11", "January–November 2025"),
        ("2022/2027", "2022–2027"),
    ],
)
def test_a_sheet_writes_a_date_in_words(value: str | None, words: str) -> None:
    assert dates.spoken(value) == words


@pytest.mark.parametrize(
    ("words", "weekday"),
    [("on Monday", 0), ("Sunday, 1 March", 6), ("in January", None), (None, None), ("mondays", None)],
)
def test_a_weekday_is_named_or_not(words: str | None, weekday: int | None) -> None:
    assert dates.weekday_named(words) == weekday


@given(DAYS, st.integers(0, 900))
def test_an_interval_covers_its_ends_and_everything_between(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    value = dates.interval(first.isoformat(), last.isoformat())
    assert dates.bounds(value) == (first, last)
    assert dates.days(value) == length + 1
    assert dates.compatible(value, (first + timedelta(days=length // 2)).isoformat())


@given(st.lists(st.one_of(st.none(), DAYS.map(lambda d: d.isoformat()), DAYS.map(lambda d: d.isoformat()[:7]))))
def test_the_most_precise_date_covers_the_fewest_days(values: list[str | None]) -> None:
    best = dates.most_precise(values)
    assert (best is None) == (not any(values))
    assert best is None or all(dates.days(best) <= dates.days(v) for v in values if v)
