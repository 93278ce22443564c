"""Markdown becomes plain text, a line a block, and keeps every word."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sources.markdown import read_markdown

PAGE = """---
title: "Joint statement"
date: 2026-01-27
publisher: Ministry
tags: [a, b]
---
# The *two* sides

They [met](https://example.org) in
Oslo. **Signed** `today`.

1. first
2. second

   and more
- bullet
  - nested

| who | what |
|---|---|
| Norway | a **note** |

![A map](x.png)

> quoted <b>words</b>
"""


def test_blocks_become_lines_without_their_marks() -> None:
    header, body = read_markdown(PAGE)
    assert body.split("\n") == [
        *("The two sides", "", "They met in Oslo. Signed today.", ""),
        *("1. first", "2. second", "and more", "bullet", "nested", ""),
        *("who | what", "Norway | a note", "", "A map", "", "quoted <b>words</b>"),
    ]
    assert (header.title, header.published, header.source) == ("Joint statement", "2026-01-27", "Ministry")


def test_without_a_title_in_its_header_the_first_heading_is_the_title() -> None:
    assert read_markdown("Some words\n\n## Oslo *talks*\n\n# Later")[0].title == "Oslo talks"
    assert read_markdown("Title: Own title\n\n# Heading\n")[0].title == "Own title"
    assert read_markdown("No heading at all")[0].title is None


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    header, body = read_markdown("---\n\nWords after a rule.\n")
    assert (header.title, body) == (None, "Words after a rule.")


@given(st.lists(st.from_regex(r"[A-Za-z]{1,9}", fullmatch=True), min_size=1, max_size=8))
def test_no_word_of_a_paragraph_is_lost(words: list[str]) -> None:
    assert read_markdown(" ".join(words))[1].split() == words
