"""What is stored comes back the same."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.entries import Agreement, Conflict, Event, OpenEnd, Person
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    PersonReport,
    PositionReport,
    category_of,
)
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.store import codec, packing

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
FIGURES: st.SearchStrategy[Any] = st.builds(FigureReport, value=NUMBERS)
REPORTS: st.SearchStrategy[Any] = st.one_of(
    FIGURES, *(st.from_type(kind) for kind in (EventReport, AgreementReport, PersonReport, PositionReport))
)


@given(REPORTS)
@settings(max_examples=60)
def test_a_report_comes_back_the_same(report: Any) -> None:
    assert codec.report(category_of(report), codec.payload(report)) == report


@pytest.mark.parametrize("kind", [Event, Agreement, Person])
def test_an_entry_comes_back_the_same_but_for_its_reports(kind: type[Any]) -> None:
    @given(st.builds(kind, reports=st.just(())))
    @settings(max_examples=20)
    def holds(entry: Any) -> None:
        assert codec.record(kind, codec.entry_payload(entry)) == replace(entry, reports=())

    holds()


@given(st.one_of(st.from_type(Conflict), st.from_type(OpenEnd)))
@settings(max_examples=30)
def test_conflicts_and_open_ends_come_back_the_same(matter: Any) -> None:
    assert codec.record(type(matter), codec.payload(matter)) == matter


def test_a_field_that_a_later_program_added_does_not_hinder() -> None:
    later = {"speaker": "X", "quotes": [], "mood": "calm"}
    assert codec.report("position", codec.payload(later)) == PositionReport("X", ())


def test_a_packed_report_takes_less_than_half_its_room() -> None:
    said = Quote(100, 160, "The two sides signed a memorandum on tourism in Oslo on Monday.")
    report = AgreementReport("Memorandum on tourism", Form.MEMORANDUM, Stage.SIGNED, ("NO", "JP"), None, None, (said,))
    assert len(codec.payload(report)) < 0.5 * len(codec.text(report))


def test_the_dictionary_of_the_first_form_is_never_edited() -> None:
    digest = hashlib.blake2b(packing.RECORDS, digest_size=16).hexdigest()
    assert digest == "836c26471872554c7cfbe3eeab7ae3b7", "desks packed with it could not be read"
