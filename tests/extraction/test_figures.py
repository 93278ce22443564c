"""Amounts that a briefing would quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.extraction.amounts import amounts
from desktop_app.extraction.pipeline import extract


def found(text: str) -> list[tuple[float, str, str | None]]:
    read = extract(text, title=None, publisher=None, published_on="2024-05-05")
    assert not read.problems
    return [(f.value, f.unit, f.qualifier) for f in read.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade reached about US$162.4 million last year.", [(162_400_000, "USD", "about")]),
        ("Trade reached 3.2 billion euros.", [(3_200_000_000, "EUR", None)]),
        ("The loan is worth €5m.", [(5_000_000, "EUR", None)]),
        ("Trade was 561 million US dollars.", [(561_000_000, "USD", None)]),
        ("They pledged $5-6 billion.", [(5e9, "USD", None), (6e9, "USD", None)]),
        ("Exports fell by 12 per cent.", [(12, "percent", None)]),
        ("Exports rose by 10 to 15 percent.", [(10, "percent", None), (15, "percent", None)]),
        ("A delegation of more than 30 representatives came.", [(30, "people", "more than")]),
        ("Twelve new agreements were signed.", [(12, "documents", None)]),
        ("Up to 2,500 soldiers will stay.", [(2500, "people", "Up to")]),
        ("The bridge is 4 km long.", [(4, "km", None)]),
        ("The bill passed with 27 votes for, 10 against and one abstention.",
         [(27, "votes", None), (10, "votes", None), (1, "votes", None)]),
        ("One in four of them fled.", [(25, "percent", None)]),
        ("Half a million refugees fled.", [(500_000, "people", None)]),
        ("Some 4,300 Kenyans live there.", [(4300, "people", "Some")]),
        ("Some 70 states took part.", [(70, "states", "Some")]),
        ("Its 1,200 hectares lie idle.", [(1200, "hectares", None)]),
        ("They gave NZ$45 million and A$3 billion.", [(45e6, "NZD", None), (3e9, "AUD", None)]),
        ("It cost Rs 4,500 crore.", [(45e9, "INR", None)]),
        ("It cost RM 2 billion, CFA 50 billion or NOK 3 billion.",
         [(2e9, "MYR", None), (5e10, "XOF", None), (3e9, "NOK", None)]),
        ("They lent 300 million rand and 2 trillion naira.", [(3e8, "ZAR", None), (2e12, "NGN", None)]),
        ("The loan is 40 million Pakistani rupees.", [(4e7, "PKR", None)]),
        ("The bill passed by 389 votes to 11.", [(389, "votes", None), (11, "votes", None)]),
        ("It pumps 45,000 barrels a day.", [(45000, "barrels a day", None)]),
        ("It sends 5 million cubic feet of gas a day.", [(5e6, "cubic feet per day", None)]),
        ("Some 24 companies and 15 firms came.", [(24, "companies", "Some"), (15, "companies", None)]),
        ("Now 24 countries are open.", [(24, "countries", None)]),
        ("The number of states that joined climbs to 59, of which 17 are small.",
         [(59, "states", None), (17, "states", None)]),
        ("It left the bloc of 35 members.", [(35, "states", None)]),
        ("Three-quarters of the oil went north.", [(75, "percent", None)]),
        ("The Chilean community there now numbers 13,000.", [(13000, "people", None)]),
    ],
)  # fmt: skip
def test_an_amount_has_value_unit_and_qualifier(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met on 12 March 2024 at 10:30.",
        "The two ministers met for 48 hours.",
        "It was the first visit in 16 years.",
        "Article 3 and Resolution 2231 apply.",
        "The 12th round was held.",
        "The 52-year-old minister spoke.",
        "The three countries signed.",
        "The G20 and the C5+1 met in 2023.",
        "1. The Parties shall cooperate.",
        "The plan covers 2022-2027.",
        "It will open in the first half of the year, after a quarter of a century.",
        "The top 10 and all 300 of it.",
    ],
)
def test_dates_ages_lapses_and_numbers_of_the_known_are_no_figures(text: str) -> None:
    assert found(text) == []


def test_a_figure_has_the_period_that_its_sentence_names() -> None:
    read = extract("Trade in 2022 was $5 billion.", title=None, publisher=None, published_on=None)
    assert [f.period for f in read.figures] == ["2022"]


def test_the_same_amount_said_twice_is_one_figure_with_two_quotes() -> None:
    read = extract("Trade was $5 billion. The $5 billion are a record.", title=None, publisher=None, published_on=None)
    assert [len(f.quotes) for f in read.figures] == [2]


@given(st.integers(min_value=1, max_value=10**12))
def test_a_number_is_read_as_it_was_written(value: int) -> None:
    for text in (f"{value:,} tonnes", f"{value} tonnes"):
        assert [a.value for a in amounts(text, 0, len(text))] == [value]


@given(st.text(alphabet="0123456789., -$mbn%a half twenty one", max_size=60))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    read = list(amounts(text, 0, len(text)))
    assert all(0 <= a.start < a.end <= len(text) and a.value >= 0 for a in read)
    assert [a.start for a in read] == sorted(a.start for a in read)


def test_what_is_counted_is_worded_without_loose_ends() -> None:
    words = "A forum convened, with trade of about US$162.4 million cited as the baseline for growth that both seek."
    (found,) = extract(words, title=None, publisher=None, published_on="2024-03-05").figures
    assert found.what == "trade of about US$162.4 million cited as the baseline for growth"
    words = "They opened a credit of 40 million euros for the port of Beira and for the railway from the coast to the."
    (found,) = extract(words, title=None, publisher=None, published_on="2024-03-05").figures
    assert found.what.split()[-1] not in {"the", "to", "for", "of"}
