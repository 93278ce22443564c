"""Events: one report for each happening, with its parties, place and date; and what is no event."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.reports import EventReport, Findings
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.pipeline import extract

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def events(text: str, published_on: str | None = "2024-05-15") -> tuple[EventReport, ...]:
    found = extract(text, title=None, publisher=None, published_on=published_on)
    assert not found.problems
    return found.events


@cache
def seed(number: str) -> Findings:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return extract(path.read_text("utf-8"), title=None, publisher=None, published_on=None)


def of_kind(found: tuple[EventReport, ...], kind: EventKind) -> EventReport:
    return next(e for e in found if e.kind is kind)


@pytest.mark.parametrize(
    ("text", "kind", "parties", "when"),
    [
        ("Foreign Minister Ana Brnabic of Serbia met Finance Minister Kofi Mensah of Ghana on 3 May 2024.", "meeting",
         {"RS", "GH"}, "2024-05-03"),
        ("President Jonas Store of Norway received the foreign minister of Peru in Oslo on 3 May 2024.", "meeting",
         {"NO", "PE"}, "2024-05-03"),
        ("Norway and Peru held the fourth round of political consultations in Lima on 3 May 2024.", "session",
         {"NO", "PE"}, "2024-05-03"),
        ("King Abdullah of Jordan had a telephone conversation with President Dina Boluarte of Peru on 3 May 2024.",
         "call", {"JO", "PE"}, "2024-05-03"),
        ("Prime Minister Ana Brnabic of Serbia arrived in Ghana on 3 May 2024.", "visit", {"RS", "GH"}, "2024-05-03"),
        ("Norway and Peru established diplomatic relations on 3 May 1972.", "accession", {"NO", "PE"}, "1972-05-03"),
        ("Jordan broke off diplomatic relations with Peru in 1972.", "accession", {"JO", "PE"}, "1972"),
        ("The Senate of Peru approved the treaty on extradition on 3 May 2024.", "other", {"PE"}, "2024-05-03"),
        ("The presidents of Norway and Peru held a joint press conference on 3 May 2024.", "statement", {"NO", "PE"},
         "2024-05-03"),
    ],
)  # fmt: skip
def test_a_verb_reports_a_happening(text: str, kind: str, parties: set[str], when: str) -> None:
    found = of_kind(events(text), EventKind(kind))
    assert set(found.parties) == parties
    assert (found.when, found.planned) == (when, False)


@pytest.mark.parametrize(
    "text",
    [
        "Norway hopes to meet Peru's demands.",
        "The minister of Norway did not visit Peru.",
        "The Nepalese minister's visit to Kenya was cancelled.",
        "If the president of Norway visits Peru, trade will grow.",
        "Trade between Norway and Peru stood at 3 billion dollars in 2023.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The president of Norway will visit Peru on 3 June 2024.",
        "The president of Norway is to pay a visit to Peru on 3 June 2024.",
        "Preparations are being made for a visit of the president of Norway to Peru on 3 June 2024.",
    ],
)
def test_what_is_announced_lies_ahead(text: str) -> None:
    visit = of_kind(events(text), EventKind.VISIT)
    assert visit.planned
    assert set(visit.parties) == {"NO", "PE"}
    assert visit.when == "2024-06-03"


def test_mentions_of_one_visit_are_one_event_and_its_parts_take_its_date_and_place() -> None:
    text = (
        "Foreign Minister Ana Brnabic of Serbia paid an official visit to Ghana on 3 May 2024. During the visit she "
        "held talks with Foreign Minister Kofi Mensah of Ghana. The two ministers signed a treaty on extradition."
    )
    found = events(text)
    assert sorted(e.kind.value for e in found) == ["meeting", "signing", "visit"]
    assert {e.when for e in found} == {"2024-05-03"}
    assert {e.place for e in found} == {"Ghana"}


def test_a_deadline_or_a_period_does_not_date_a_signing() -> None:
    signing = of_kind(events("Norway and Peru signed a programme of cooperation for 2025-2027."), EventKind.SIGNING)
    assert signing.when is None


def test_every_event_quotes_its_text() -> None:
    for number in ("000", "003"):
        text = next(SEEDS.glob(f"{number}_*.txt")).read_text("utf-8")
        for event in seed(number).events:
            assert event.quotes
            assert all(text[q.start : q.end] == q.text for q in event.quotes)


# --- the user's own material ---------------------------------------------------------------------------------------


def test_the_business_forum_is_dated_placed_and_feeds_the_commission() -> None:
    forum = of_kind(seed("003").events, EventKind.FORUM)
    assert (forum.when, forum.place) == ("2026-01-27", "Astana")
    assert set(forum.parties) == {"IL", "KZ"}
    assert forum.feeds is not None
    assert "Joint Economic Commission" in forum.feeds
    assert {t.sector.value for t in forum.topics} >= {
        "agriculture",
        "water",
        "digital",
        "transport",
        "energy",
        "health",
    }


def test_the_visit_the_audience_and_the_ceremony_are_on_the_timeline() -> None:
    found = seed("003").events
    assert of_kind(found, EventKind.VISIT).when == "2026-01-27"
    audience = of_kind(found, EventKind.MEETING)
    assert {"Kassym-Jomart Tokayev", "Gideon Sa’ar"} <= set(audience.people)
    assert of_kind(found, EventKind.CEREMONY).when == "2026-01-27"
    assert "messaging from Tokayev to Israel" in of_kind(found, EventKind.STATEMENT).summary


def test_monday_stays_open_without_a_date_of_publication() -> None:
    meeting = of_kind(seed("000").events, EventKind.MEETING)
    assert (meeting.when, meeting.when_words) == (None, "on Monday")


def test_the_twelfth_round_is_counted() -> None:
    assert of_kind(seed("003").events, EventKind.SESSION).round == 12


# --- hostile text --------------------------------------------------------------------------------------------------

SCRAPS = (
    "the Joint Commission", "memorandum of understanding", "on", "in", "agreed to", "signed", "(MoU)", "by",
    "visit", "Norway", "Peru’s", "and", ",", ".", "which", "that", "President Jonas Store", "will", "not",
    "talks", "2024", "with", "the treaty", "entered into force", "invited", "to", "join",
    "the European Union", "session", "the fifth round of", "statement of intent to", "US$5 million",
    "3 May 2024", "strategic partnership", "–", "“", "exchange of notes", "for",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=30), st.sampled_from((" ", "  ", "\n")))
def test_no_order_of_words_breaks_a_rule(scraps: list[str], blank: str) -> None:
    text = blank.join(scraps)
    found = extract(text, title=None, publisher=None, published_on="2024-05-15")
    assert found.problems == ()
    quotes = [q for e in found.events for q in e.quotes] + [q for a in found.agreements for q in a.quotes]
    assert all(text[q.start : q.end] == q.text for q in quotes)
