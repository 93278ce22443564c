"""Ways of writing in which happenings are told, each with others in which the same words tell of none."""

import pytest

from desktop_app.domain.reports import EventReport
from desktop_app.extraction.pipeline import extract


def told(text: str, published_on: str | None = "2024-05-29") -> list[str]:
    """The events of `text` as "kind when P parties"; P where they are planned, "-" for no date."""
    found = extract(text, title=None, publisher=None, published_on=published_on)
    assert not found.problems
    return [_line(e) for e in found.events]


def _line(event: EventReport) -> str:
    ahead = " P" if event.planned else ""
    return f"{event.kind.value} {event.when or '-'}{ahead} {'+'.join(sorted(event.parties))}"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # talks
        ("A week of negotiations between Ghana and Togo, which began on 15 May, concluded today in Lomé.",
         "meeting 2024-05-15/2024-05-29 GH+TG"),
        ("Ghana and Togo today concluded negotiations on a maritime boundary.", "meeting 2024-05-29 GH+TG"),
        ("Minister Ana Valta of Finland held a video conference with Minister Jorge Kant of Chile on 28 May 2024.",
         "meeting 2024-05-28 CL+FI"),
        ("Talks between Serbia and Kosovo broke down last week and will resume on 20 June in Brussels.",
         "meeting 2024-06-20 P RS+XK"),
        # visits
        ("The president of Senegal left Dakar on Wednesday for an official visit to Rabat.",
         "visit 2024-05-29 MA+SN"),
        ("President Luka Milat of Montenegro accepted an invitation to visit Oslo in 2025.", "visit 2025 P ME+NO"),
        ("Foreign Minister Ana Valta of Finland arrived in Chile on 27 May 2024 for a three-day visit.",
         "visit 2024-05-27/2024-05-29 CL+FI"),
        ("A fact-finding mission will be sent to Kenya by Tunisia on 3 June.", "visit 2024-06-03 P KE+TN"),
        # sessions and forums
        ("The first meeting of the Bangladesh–Chile Consultation Mechanism, to be held in 2025, will take up visas.",
         "session 2025 P BD+CL"),
        ("President Luka Milat of Montenegro spoke at the Ocean Summit, which opens on 3 June.",
         "forum 2024-06-03 P ME"),
        # instruments
        ("The agreement between Kenya and Uganda has been in force since 1 October 2000.",
         "accession 2000-10-01 KE+UG"),
        ("Ghana and Togo exchanged notes on air services on 3 May 2024.", "signing 2024-05-03 GH+TG"),
        # houses, cabinets, courts
        ("On 21 May the Saeima approved the agreement with Uzbekistan on air services.", "other 2024-05-21 LV"),
        ("The Sejm is to vote on the treaty with Lithuania on 5 June.", "other 2024-06-05 P PL"),
        ("The Verkhovna Rada is expected to take it up in July.", "other 2024-07 P UA"),
        ("Yesterday in Lusaka, Zambia's cabinet decided to lift the ban on maize exports.", "other 2024-05-28 ZM"),
        ("Last week the Lower House of Chile gave its approval to the treaty on visas.",
         "other 2024-05-20/2024-05-26 CL"),
        # acts of States
        ("Ghana recalled its ambassador to Guinea on Tuesday.", "other 2024-05-28 GH+GN"),
        ("Zambia closed its embassy in Havana last week.", "other 2024-05-20/2024-05-26 CU+ZM"),
        ("Into the hands of the ambassador of Chile a note was delivered by Bolivia on Monday.",
         "other 2024-05-27 BO+CL"),
        ("Kenya is due to graduate from the programme in 2026.", "other 2026 P KE"),
        ("The pipeline contract between Peru and Chile runs out in September.", "other 2024-09 P CL+PE"),
        # statements
        ("The government of Peru announced on Tuesday that it would appeal.", "statement 2024-05-28 PE"),
        ("Last week Khartoum made it known that no oil would flow.", "statement 2024-05-20/2024-05-26 SD"),
        ("From La Paz came a statement on Tuesday.", "statement 2024-05-28 BO"),
        # joining and leaving, told by nouns
        ("Nicaragua's withdrawal from the Organization of American States was announced on Sunday.",
         "accession 2024-05-26 NI+OAS"),
    ],
)  # fmt: skip
def test_a_happening_is_told_in_many_ways(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Peru and Thailand reached $4.3 million in 2015.",
        "Exports from Peru to Thailand grew by 4 percent last year.",
        "Peru welcomed the decision in May.",
        "Peru's accession to the European Union was discussed.",
        "Peru hopes to recall its ambassador.",
        "Peru said on Monday that it wanted better relations.",
        "Kenya has been working closely with Uganda since 2001.",
        "The ministry of Peru believes that Chile will benefit in 2030.",
    ],
)
def test_amounts_opinions_and_wishes_are_no_events(text: str) -> None:
    assert told(text) == []


def test_a_date_of_another_sentence_dates_nothing() -> None:
    text = "Senegal opened its embassy in Ankara in 2006. Senegal and Turkey have signed an agreement on fisheries."
    assert "signing - SN+TR" in told(text)
    text = "In Tallinn Estonia and Latvia signed a treaty on rail links. Estonia joined the European Union in 2004."
    assert "signing - EE+LV" in told(text)


def test_the_year_of_a_treaty_does_not_date_what_became_of_it() -> None:
    text = "The Convention of 1980 between Malta and Tunisia has been in force since 31 December 1981."
    assert told(text) == ["accession 1981-12-31 MT+TN"]


def test_words_that_resolve_to_nothing_are_kept() -> None:
    (call,) = extract(
        "The foreign ministers of Chile and Finland spoke by telephone on Monday.",
        title=None, publisher=None, published_on=None,
    ).events  # fmt: skip
    assert (call.when, call.when_words) == (None, "on Monday")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On 3 May 2024 the president of Chile visited Peru.", "The president of Chile visited Peru"),
        ("Kenya, where Foreign Minister Ana Valta of Finland met Foreign Minister Jorge Kant of Chile, is growing.",
         "Foreign Minister Ana Valta of Finland met Foreign Minister Jorge Kant of Chile"),
        ("Foreign Minister Ana Valta of Finland arrived in Chile. She met Foreign Minister Jorge Kant of Chile.",
         "Ana Valta met Foreign Minister Jorge Kant of Chile"),
        ("In parallel, Ghana and Togo signed a treaty on fisheries.", "Ghana and Togo signed a treaty on fisheries"),
    ],
)  # fmt: skip
def test_a_title_begins_with_who_acts(text: str, title: str) -> None:
    found = extract(text, title=None, publisher=None, published_on="2024-05-29").events
    assert title in [e.summary for e in found]


def test_a_title_is_short_and_ends_with_a_phrase() -> None:
    text = (
        "After a long journey through the mountains the Minister of Foreign Affairs and of Cooperation for Development "
        "of Chile, Jorge Kant, met the Minister for Foreign Affairs and Foreign Trade of Finland, Ana Valta, on 3 May."
    )
    for event in extract(text, title=None, publisher=None, published_on="2024-05-29").events:
        assert len(event.summary) <= 90
        assert event.summary.startswith("Meeting of ")
