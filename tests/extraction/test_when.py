"""The date of a happening where its own sentence leaves it to what stands around it."""

import pytest

from desktop_app.extraction.pipeline import extract


def dates_of(text: str, published_on: str) -> list[str | None]:
    found = extract(text, title=None, publisher=None, published_on=published_on)
    return [event.when for event in found.events]


@pytest.mark.parametrize(
    ("text", "published_on", "expected"),
    [
        ("On March 15-16 the Kenyan president paid a state visit to Rabat.", "2017-10-05", "2017-03-15/2017-03-16"),
        ("Earlier, on March 15, the Kenyan president paid a state visit to Rabat.", "2017-10-05", "2017-03-15"),
        ("The Kenyan president will pay a state visit to Rabat on January 15.", "2017-10-05", "2018-01-15"),
        ("The Kenyan president paid a state visit to Rabat on January 15.", "2017-01-20", "2017-01-15"),
    ],
)
def test_a_day_without_a_year_lies_where_the_tense_says(text: str, published_on: str, expected: str) -> None:
    assert dates_of(text, published_on) == [expected]


@pytest.mark.parametrize(
    "opening", ["Later in the day", "Later that day", "Earlier on the same day,", "In the evening", "That evening"]
)
def test_what_is_told_of_the_same_day_has_its_date(opening: str) -> None:
    text = f"On Tuesday the presidents of Kenya and Chad met. {opening} they signed an agreement on trade."
    assert dates_of(text, "2017-10-05") == ["2017-10-03", "2017-10-03"]


@pytest.mark.parametrize("opening", ["Later", "Afterwards", "In the meantime"])
def test_what_is_only_told_as_later_has_no_date(opening: str) -> None:
    text = f"On Tuesday Kenya and Chad held talks. {opening} Peru and Fiji signed an agreement on trade."
    assert dates_of(text, "2017-10-05") == ["2017-10-03", None]
