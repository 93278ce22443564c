import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.motion import between
from desktop_app.ui.timeline.scale import CLOSEST, FIRST, LAST, WIDEST, Scale, Unit, axis, fitted, label, ticks

DAYS = st.integers(FIRST, LAST)
SCALES = st.builds(
    lambda start, per_day, width: Scale(start, max(per_day, width / WIDEST), width).kept(),
    DAYS,
    st.floats(0.001, CLOSEST),
    st.floats(200, 4000),
)


@given(SCALES, DAYS, DAYS)
def test_a_later_day_never_lies_further_left(scale: Scale, one: int, other: int) -> None:
    assert (one < other) == (scale.x(one) < scale.x(other))


@given(SCALES, st.dates())
def test_a_date_comes_back_from_its_pixel(scale: Scale, day: date) -> None:
    assert round(scale.day(scale.x(day.toordinal())), 3) == day.toordinal()


@given(SCALES, st.floats(0.05, 20), st.floats(0, 1))
def test_the_day_under_the_pointer_stays_there_unless_the_calendar_ends(
    scale: Scale, factor: float, part: float
) -> None:
    x = part * scale.width
    zoomed = scale.zoomed(factor, x)
    assert zoomed.per_day <= CLOSEST
    assert zoomed.start >= FIRST
    if zoomed.start > FIRST and zoomed.end < LAST:
        assert zoomed.day(x) == pytest.approx(scale.day(x), abs=1e-3)


@given(st.dates(), st.dates(), st.floats(200, 4000))
def test_what_is_fitted_lies_in_view(one: date, other: date, width: float) -> None:
    first, last = sorted((one.toordinal(), other.toordinal()))
    scale = fitted(first, last, width)
    if last - first < WIDEST / 1.4:
        assert scale.start - 1e-3 <= first
        assert last <= scale.end + 1e-3


@given(SCALES)
def test_ticks_cover_the_view_without_gaps(scale: Scale) -> None:
    made = axis(scale)
    for row in (made.lower, made.upper):
        if row:
            assert row[0].day <= max(scale.start, FIRST) + 1
            assert row[-1].end > min(scale.end, LAST) - 1
            assert all(left.end == right.day for left, right in itertools.pairwise(row))
    assert len(made.lower) <= scale.width / 20 + 3


@pytest.mark.parametrize(
    ("per_day", "unit", "first", "above"),
    [
        (60.0, Unit.DAY, "Tue 27", "Jan 2026"),
        (9.0, Unit.WEEK, "26 Jan", "Jan 2026"),
        (2.0, Unit.MONTH, "Jan", "2026"),
        (0.8, Unit.QUARTER, "Jan–Mar", "2026"),
        (0.2, Unit.YEAR, "2026", "2020s"),
        (0.04, Unit.LUSTRUM, "2025", "21st century"),
        (0.02, Unit.DECADE, "2020s", "21st century"),
        (0.0022, Unit.CENTURY, "21st century", None),
    ],
)
def test_the_axis_speaks_from_days_to_centuries(per_day: float, unit: Unit, first: str, above: str | None) -> None:
    made = axis(Scale(date(2026, 1, 27).toordinal(), per_day, 800))
    assert made.unit is unit
    assert made.lower[0].label == first
    assert (made.upper[0].label if made.upper else None) == above


@pytest.mark.parametrize(("year", "said"), [(1905, "20th century"), (1101, "12th century"), (2026, "21st century")])
def test_centuries_are_counted_as_people_count_them(year: int, said: str) -> None:
    assert label(date(year, 5, 1).toordinal(), Unit.CENTURY) == said


@pytest.mark.parametrize("unit", list(Unit))
def test_ticks_end_where_the_calendar_ends(unit: Unit) -> None:
    assert list(ticks(Scale(LAST - 100, 1.0, 400), unit))[-1].end > LAST - 1
    assert next(iter(ticks(Scale(FIRST, 1.0, 400), unit))).day == FIRST


@given(SCALES, st.floats(0.1, 10), st.floats(0, 1), st.floats(0, 1))
def test_a_motion_starts_and_ends_where_it_should(scale: Scale, factor: float, x: float, part: float) -> None:
    end = scale.zoomed(factor, x * scale.width)
    assert between(scale, end, 1.0) == end
    assert between(scale, end, 0.0).start == pytest.approx(scale.start, abs=1)
    low, high = sorted((scale.per_day, end.per_day))
    assert low * 0.999 <= between(scale, end, part).per_day <= high * 1.001
