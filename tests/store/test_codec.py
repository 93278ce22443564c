"""What is stored comes back the same."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.entries import Agreement, Conflict, Event, OpenEnd, Person
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport
from desktop_app.store import codec

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
FIGURES: st.SearchStrategy[Any] = st.builds(FigureReport, value=NUMBERS)
REPORTS: st.SearchStrategy[Any] = st.one_of(
    FIGURES, *(st.from_type(kind) for kind in (EventReport, AgreementReport, PersonReport, PositionReport))
)


@given(REPORTS)
@settings(max_examples=60)
def test_a_report_comes_back_the_same(report: Any) -> None:
    assert codec.decode_report(codec.category_of(report), codec.encode(report)) == report


@pytest.mark.parametrize("kind", [Event, Agreement, Person])
def test_an_entry_comes_back_the_same_but_for_its_reports(kind: type[Any]) -> None:
    @given(st.builds(kind, reports=st.just(())))
    @settings(max_examples=20)
    def holds(entry: Any) -> None:
        assert codec.decode(kind, codec.encode_entry(entry)) == replace(entry, reports=())

    holds()


@given(st.one_of(st.from_type(Conflict), st.from_type(OpenEnd)))
@settings(max_examples=30)
def test_conflicts_and_open_ends_come_back_the_same(matter: Any) -> None:
    assert codec.decode(type(matter), codec.encode(matter)) == matter


def test_a_field_that_a_later_program_added_does_not_hinder() -> None:
    payload = b'{"speaker": "X", "quotes": [], "mood": "calm"}'
    assert codec.decode_report("position", payload) == PositionReport("X", ())
