import itertools
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.timeline.chart import Lane, LanesBy, Vague, build
from desktop_app.ui.timeline.layout import BIN, GLYPH, LaneLayout, columns, density, lay_out
from desktop_app.ui.timeline.scale import CLOSEST, Scale, fitted
from desktop_app.ui.timeline.words import Names


def event(key: str, when: str | None, kind: EventKind = EventKind.MEETING, parties: tuple[str, ...] = ()) -> EventRow:
    return EventRow(key, kind, when, False, parties, None, f"Meeting {key}", 1, 0, 0)


def lane_of(*dates: str) -> Lane:
    return build([event(str(place), when) for place, when in enumerate(dates)], LanesBy.KIND).lanes[0]


def arranged(lane: Lane, scale: Scale, tracks: int = 3) -> LaneLayout:
    return lay_out(lane, scale, tracks, lambda row: 7.0 * len(row.title), {})


def shown_keys(layout: LaneLayout) -> list[str]:
    items = [bar.item for bar in layout.bars] + [item for cluster in layout.clusters for item in cluster.items]
    return sorted(item.row.key for item in items)


DAY = date(2026, 1, 1).toordinal()


def test_lanes_by_kind_come_in_the_order_of_the_kinds() -> None:
    chart = build([event("a", "2026", EventKind.CALL), event("b", "2025", EventKind.VISIT)], LanesBy.KIND)
    assert [lane.title for lane in chart.lanes] == ["visit", "call"]
    assert [item.row.key for item in chart.items] == ["b", "a"]


def test_an_event_stands_in_the_lane_of_each_party_and_those_without_come_last() -> None:
    rows = [
        event("a", "2026-01-01", parties=("KZ", "IL")),
        event("b", "2026-01-02", parties=("IL",)),
        event("c", "2026"),
    ]
    lanes = build(rows, LanesBy.PARTY, Names({"IL": "Israel", "KZ": "Kazakhstan"}.__getitem__)).lanes
    assert [(lane.title, len(lane.items)) for lane in lanes] == [
        ("Israel", 2),
        ("Kazakhstan", 1),
        ("No party named", 1),
    ]


def test_undated_events_are_kept_apart() -> None:
    chart = build([event("a", None), event("b", "2026-01-01")], LanesBy.KIND)
    assert [row.key for row in chart.undated] == ["a"]
    assert len(chart.items) == 1


@pytest.mark.parametrize(
    ("when", "vague"),
    [
        ("2026-01-27", Vague.DAY),
        ("2026-01-26/2026-01-27", Vague.DAY),
        ("2026-01", Vague.MONTH),
        ("2026", Vague.YEAR),
        ("2026-01/2026-03", Vague.MONTH),
        ("2025/2026-03-01", Vague.YEAR),
    ],
)
def test_a_date_is_as_vague_as_the_vaguer_of_its_ends(when: str, vague: Vague) -> None:
    assert build([event("a", when)], LanesBy.KIND).items[0].vague is vague


def test_far_outliers_do_not_decide_what_is_seen_first() -> None:
    rows = [event(str(n), (date(2026, 1, 1) + timedelta(days=n)).isoformat()) for n in range(60)]
    chart = build([event("old", "1648-10-24"), *rows], LanesBy.KIND)
    core, whole = chart.core(), chart.span()
    assert core is not None
    assert whole is not None
    assert date.fromordinal(core[0]).year == 2026
    assert date.fromordinal(whole[0]).year == 1648


def test_events_apart_have_bars_and_labels_of_their_own() -> None:
    made = arranged(lane_of("2026-01-01", "2026-02-10", "2026-04-01"), Scale(DAY - 1, 8.0, 1000))
    assert len(made.bars) == 3
    assert made.clusters == []
    assert all(bar.label > 0 for bar in made.bars)


def test_an_interval_is_as_long_as_its_days() -> None:
    made = arranged(lane_of("2026-01-05/2026-01-14"), Scale(DAY, 10.0, 1000))
    assert (made.bars[0].x0, made.bars[0].x1) == (40.0, 140.0)


def test_what_began_before_the_view_is_shown_at_its_left_edge() -> None:
    made = arranged(lane_of("2025"), Scale(date(2025, 7, 1).toordinal(), 3.0, 300))
    assert made.bars[0].x0 == 0.0
    assert arranged(lane_of("2024"), Scale(date(2025, 7, 1).toordinal(), 3.0, 300)).bars == []


def test_more_events_on_a_day_than_tracks_become_a_cluster() -> None:
    made = arranged(lane_of(*["2026-01-10"] * 4), Scale(DAY, 10.0, 500))
    assert made.bars == []
    assert [len(cluster.items) for cluster in made.clusters] == [4]
    assert len(arranged(lane_of(*["2026-01-10"] * 3), Scale(DAY, 10.0, 500)).bars) == 3


def test_zooming_in_parts_a_cluster() -> None:
    lane = lane_of("2026-01-10", "2026-01-11", "2026-01-12", "2026-01-13")
    assert arranged(lane, Scale(DAY, 1.0, 500)).clusters
    assert arranged(lane, fitted(DAY + 9, DAY + 13, 500)).clusters == []


def test_an_event_keeps_its_track_while_the_view_moves() -> None:
    lane = lane_of("2026-01-01", "2026-01-02", "2026-01-10", "2026-01-11", "2026-01-20")
    scale = Scale(DAY - 10, 9.0, 600)
    first = lay_out(lane, scale, 3, lambda _: 60.0, {})
    tracks = {bar.item.row.key: bar.track for bar in first.bars}
    moved = lay_out(lane, scale.moved(95), 3, lambda _: 60.0, tracks)
    assert all(tracks[bar.item.row.key] == bar.track for bar in moved.bars)


def test_a_density_counts_what_begins_in_each_column_and_moves_with_its_days() -> None:
    lane = lane_of("2026-01-01", "2026-01-01", "2026-01-05", "2026-01-30")
    scale = Scale(DAY, BIN, 400)
    counted = density(lane, columns(scale))
    assert counted.counts[0] == 2
    assert counted.counts[4] == 1
    assert sum(counted.counts) == 4
    moved = density(lane, columns(scale.moved(2 * BIN + 1)))
    assert moved.counts[:3] == counted.counts[2:5]


_WHEN = st.one_of(
    st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.sampled_from(["2025", "2026", "2025-06-01/2026-03-01", "2026-01-03/2026-01-05"]),
)


@settings(max_examples=150, deadline=None)
@example(dates=["2025-11-01", "2025", "2025", "2025-01-01", "2025-11-01"], start=739217, per_day=0.34375, tracks=3)
@given(
    dates=st.lists(_WHEN, max_size=60),
    start=st.integers(DAY - 400, DAY + 400),
    per_day=st.floats(0.05, CLOSEST),
    tracks=st.integers(1, 6),
)
def test_nothing_in_view_is_lost_and_nothing_overlaps(
    dates: list[str], start: int, per_day: float, tracks: int
) -> None:
    rows = [event(str(place), when) for place, when in enumerate(dates)]
    chart = build(rows, LanesBy.KIND)
    scale = Scale(start, per_day, 900)
    for lane in chart.lanes:
        made = lay_out(lane, scale, tracks, lambda _: 80.0, {})
        keys = shown_keys(made)
        assert len(set(keys)) == len(keys)
        inside = {item.row.key for item in lane.items if item.end > scale.day(GLYPH) and item.first < scale.end}
        assert inside <= set(keys)
        _assert_apart(made)


def _assert_apart(made: LaneLayout) -> None:
    taken: dict[int, list[tuple[float, float, float]]] = {}
    for bar in made.bars:
        taken.setdefault(bar.track, []).append((bar.x0, bar.x1, max(bar.end, bar.x0 + GLYPH)))
    for cluster in made.clusters:
        taken.setdefault(0, []).append((cluster.x0, cluster.x1, cluster.x1))
    for spans in taken.values():
        spans.sort()
        for (_, _, end), (begin, _, _) in itertools.pairwise(spans):
            assert end <= begin + 1e-6
