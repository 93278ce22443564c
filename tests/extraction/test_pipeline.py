"""One document through all steps."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.reports import Findings, Report
from desktop_app.extraction import figures, pipeline
from desktop_app.extraction.pipeline import extract
from desktop_app.extraction.reading import Reading

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TEXT = (
    "OSLO, 5 May 2024 (Agency) — Foreign Minister Ana Ruiz of Chile met her Norwegian counterpart, Jan Berg.\n\n"
    "Both sides stressed the role of trade, which reached $5.2 billion in 2023. Twelve deals were signed, Ruiz said.\n"
)


def read(text: str) -> Findings:
    return extract(text, title=None, publisher=None, published_on=None, dates=True)


def seed(start: str) -> Findings:
    return read(next(SEEDS.glob(f"{start}_*.txt")).read_text("utf-8"))


def test_the_date_in_the_text_is_the_anchor_where_no_other_is_known() -> None:
    found = read(TEXT)
    assert (found.dateline, found.published_on) == ("2024-05-05", "2024-05-05")
    assert extract(TEXT, title=None, publisher=None, published_on="2024-05-06").published_on == "2024-05-06"


def test_a_step_that_fails_is_a_problem_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(reading: Reading) -> tuple[()]:
        raise RuntimeError("no such rule")

    monkeypatch.setattr(figures, "find", fail)
    found = read(TEXT)
    assert [(p.rule, p.message, p.end) for p in found.problems] == [
        ("figures", "RuntimeError: no such rule", len(TEXT))
    ]
    assert found.people
    assert found.positions
    assert found.figures == ()


def test_the_same_text_gives_the_same_findings() -> None:
    assert read(TEXT) == read(TEXT)
    assert pipeline.extract is extract


def test_the_first_seed() -> None:
    found = seed("000")
    assert not found.problems
    people = {p.name: p for p in found.people}
    assert {name: p.state for name, p in people.items()} == {
        "Gideon Sa’ar": "IL",
        "Yermek Kosherbayev": "KZ",
        "Kassym-Jomart Tokayev": "KZ",
    }
    assert "Foreign Minister" in (people["Yermek Kosherbayev"].office or "")
    about_gaza = [p for p in found.positions if "Gaza" in p.quotes[0].text]
    assert len(about_gaza) >= 3
    assert {(p.speaker, p.joint, p.party) for p in about_gaza} == {("Gideon Sa’ar", False, "IL")}
    assert [(f.value, f.unit, f.qualifier) for f in found.figures] == [(30, "people", "more than")]
    assert not found.truncated


def test_the_second_seed() -> None:
    found = seed("003")
    assert not found.problems
    assert {p.name: p.state for p in found.people} == {
        "Gideon Sa’ar": "IL",
        "Yermek Kosherbayev": "KZ",
        "Kassym-Jomart Tokayev": "KZ",
    }
    trade = next(f for f in found.figures if f.unit == "USD")
    assert (trade.value, trade.qualifier, trade.period) == (162_400_000, "about", "2025-01/2025-11")
    said = " ".join(q.text for p in found.positions for q in p.quotes)
    assert "would lead to higher tourism flows" not in said
    assert "This move signals an intent" not in said
    assert found.truncated
    assert [q.text for q in found.clutter] == ["10 hours ago"]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_makes_a_step_fail(text: str) -> None:
    assert read(text).problems == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXT.split(" ")), max_size=60))
def test_every_quote_is_verbatim_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text)
    assert found.problems == ()
    reports: list[Report] = [*found.people, *found.positions, *found.figures, *found.events, *found.agreements]
    for report in reports:
        assert report.quotes
        assert all(q.text == text[q.start : q.end] for q in report.quotes)
