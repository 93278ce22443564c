"""Page furniture, truncation, and the date that a document gives itself."""

import re

import pytest

from desktop_app.extraction import clutter, dateline
from desktop_app.extraction.clutter import Rule, Rules
from desktop_app.extraction.rules import load
from desktop_app.extraction.sentences import split

RULES = load("clutter", Rules).rule


def found(text: str) -> list[str]:
    return [q.text for q in clutter.find(text, split(text))[0]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_examples_and_not_its_counter_examples(rule: Rule) -> None:
    assert rule.examples
    assert rule.counter_examples
    assert all(found(example) for example in rule.examples)
    assert not any(found(example) for example in rule.counter_examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_quick_on_blanks_and_repetitions(rule: Rule) -> None:
    pattern = re.compile(rule.line or rule.inline, re.IGNORECASE)
    for text in (" " * 260, "a " * 130, "a," * 130, "1 " * 130):
        pattern.fullmatch(text)


@pytest.mark.parametrize(
    ("text", "truncated"),
    [
        ("The ministers met. They agreed to hold the next session in the second ha", True),
        ("The ministers met. The list has three items:...", True),
        ("The ministers met. They agreed…", True),
        ("The ministers met. They agreed to hold the next session.", False),
        ("The ministers met.\n10 hours ago", False),
        ("The ministers met. The list goes on:...\n10 hours ago", True),
        ("The ministers met.\nPress Office of the Ministry", False),
        ("", False),
    ],
)
def test_a_text_that_breaks_off_is_told_from_one_that_ends(text: str, truncated: bool) -> None:
    assert clutter.find(text, split(text))[1] is truncated


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("BAKU, 26 September (Agency) — The ministers met.", "2018-09-27", "2018-09-26"),
        ("BAKU, 26 September (Agency) — The ministers met.", None, None),
        ("August 2, 2019\nThe treaty took effect.", None, "2019-08-02"),
        ("ROME – Tuesday, 05 September 2023 (ANSA) – The ministers met.", None, "2023-09-05"),
        ("date 2021-12-22 Rome has hosted the session.", None, "2021-12-22"),
        ("PUBLISHED : Tuesday, 04 September, 2018, 4:01am\nThe ministers met.", None, "2018-09-04"),
        ("The Parties agree.\nDone at Oslo on 3 March 2020 in two originals.", None, "2020-03-03"),
        ("The ministers met on 9 February 2017 and agreed.", None, None),
        ("The ministers met.", None, None),
        ("31 February 2020\nThe ministers met.", None, None),
    ],
)
def test_the_date_that_a_document_gives_itself(text: str, published: str | None, value: str | None) -> None:
    assert dateline.find(text, published) == value
