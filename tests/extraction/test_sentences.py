"""Where sentences begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.extraction.sentences import LONGEST, split


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Smith met H.E. Dr. Ali on Nov. 5 in Rome.",
        "The U.S. Embassy and the U.K. Mission issued Note No. 12 under Art. 4.",
        "President John F. Doe spoke.",
        "Trade rose by 3.5 percent to $1.2 billion.",
        "1. The Parties shall cooperate.",
    ],
)
def test_a_full_stop_that_ends_no_sentence(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. He left.", ["They met.", "He left."]),
        ("They met at the end.The talks went on.", ["They met at the end.", "The talks went on."]),
        ('"We agree." The minister left.', ['"We agree."', "The minister left."]),
        ("They flew to the U.S. The visit was short.", ["They flew to the U.S.", "The visit was short."]),
        ("Ministers meet in Rome\nThe two ministers met.", ["Ministers meet in Rome", "The two ministers met."]),
        ("A joint communiqué\n\nwas issued.", ["A joint communiqué", "was issued."]),
        ("Is it binding? No. It is not!", ["Is it binding?", "No.", "It is not!"]),
        ("The text says so... The rest is lost.", ["The text says so...", "The rest is lost."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_line_break_inside_a_paragraph_ends_no_sentence() -> None:
    text = (
        "The ministers of both countries, who had come together in the capital for\n"
        "the fifth session of the commission, signed a protocol that provides for an\n"
        "exchange of experts and students. They will meet again.\n"
    )
    assert len(cut(text)) == 2


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_sentences_hold_every_code_point_but_blanks_in_order(text: str) -> None:
    found = split(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.lists(st.sampled_from(["He came. ", "Mr. ", "U.S. ", "a", "B", ".", "\n", '"', " "]), max_size=60))
def test_a_sentence_cut_alone_is_cut_no_further_than_its_own_stops(pieces: list[str]) -> None:
    for sentence in cut("".join(pieces)):
        assert sentence == sentence.strip()
        assert sentence


def test_an_endless_line_is_cut_at_blanks() -> None:
    found = split("word " * 4000)
    assert max(s.end - s.start for s in found) <= LONGEST
