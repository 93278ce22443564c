"""The header block is metadata; the body is everything after its empty line, unchanged."""

import pytest

from desktop_app.sources.header import Header, publisher_named, split_header


def test_the_four_fields_become_metadata_and_the_body_starts_after_the_empty_line() -> None:
    fields = "Title: Oslo talks\nSource: example.org\nAddress: https://example.org/a\nPublished: 2024-03-05\n"
    text = fields + "\n\n The body. \n"
    header, body = split_header(text)
    assert header == Header("Oslo talks", "example.org", "https://example.org/a", "2024-03-05")
    assert body == "\n The body. \n"


def test_a_block_may_have_fewer_fields_and_others_which_are_dropped() -> None:
    header, body = split_header("Title: Oslo talks\nLanguage: en\n\nBody")
    assert (header.title, header.source, body) == ("Oslo talks", None, "Body")


def test_a_header_alone_leaves_an_empty_body() -> None:
    assert split_header("Title: Oslo talks\nSource: example.org") == (Header("Oslo talks", "example.org"), "")


@pytest.mark.parametrize(
    "text",
    [
        "\nTitle: not in the first line\n\nBody",
        "The ministers met.\nTitle: later\n\nBody",
        "Title: a title\nand a line that is no field\n\nBody",
        "title: small letters are prose\n\nBody",
        "Oslo: the talks went on.\n\nBody",
        "Title:no blank after the colon\n\nBody",
        "Title: x\n" + "Field: y\n" * 40 + "\nBody",
    ],
)
def test_without_a_block_at_the_very_top_the_whole_text_is_body(text: str) -> None:
    assert split_header(text) == (Header(), text)


@pytest.mark.parametrize(
    ("source", "publisher"),
    [
        ("pina.com.fj (reworded)", "pina.com.fj"),
        ("Ministry of Foreign Affairs (Norway) press service", "Ministry of Foreign Affairs (Norway) press service"),
        ("(reworded)", None),
        ("", None),
        (None, None),
    ],
)
def test_a_remark_in_brackets_at_the_end_is_not_the_publisher(source: str | None, publisher: str | None) -> None:
    assert publisher_named(source) == publisher
