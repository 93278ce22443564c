"""Which sectors a text names, with its words."""

import pytest

from desktop_app.domain.vocabulary import Sector
from desktop_app.extraction.rules import load
from desktop_app.extraction.sectors import find


def named(text: str) -> list[tuple[str, str]]:
    return [(t.sector.value, t.quote.text) for t in find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "high-tech agriculture and water",
            [("science", "high-tech"), ("agriculture", "agriculture"), ("water", "water")],
        ),
        ("Visa-free travel", [("consular", "Visa-free")]),
        ("a policing and Cyber Security accord", [("security", "policing")]),
        ("the agricultural sector", [("agriculture", "agricultural")]),
        ("the UN Security Council and the press release", []),
        ("scientists against healthy gasoline", []),
        ("", []),
    ],
)
def test_words_name_a_sector(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_only_the_asked_stretch_is_read_and_offsets_are_of_the_whole_text() -> None:
    text = "Energy was discussed. Tourism was not."
    (topic,) = find(text, 22, len(text))
    assert (topic.sector, topic.quote.start) == (Sector.TOURISM, 22)


def test_every_sector_of_the_vocabulary_has_words() -> None:
    table: dict[str, str] = load("sectors", dict[str, str])
    assert set(table) == {*Sector, "none"}
