"""Every pattern of the rules holds its own examples and keeps off its counter-examples."""

import pytest

from desktop_app.extraction import dates
from desktop_app.extraction.dates_calendar import Point
from desktop_app.extraction.dates_context import Context
from desktop_app.extraction.dates_rules import Pattern, fold, rules
from desktop_app.extraction.reading import Sentence

ANCHOR = "2026-01-28"
EXAMPLES = [(p.name, text, values) for p in rules().patterns for text, values in p.examples.items()]
COUNTER_EXAMPLES = [(p, text) for p in rules().patterns for text in p.counter_examples]


@pytest.mark.parametrize(("name", "text", "values"), EXAMPLES)
def test_a_pattern_reads_its_examples(name: str, text: str, values: str) -> None:
    found = dates.find(text, anchor=ANCHOR, sentences=[Sentence(0, len(text))])
    assert " ".join(mention.value for mention in found) == values, name


@pytest.mark.parametrize(("pattern", "text"), COUNTER_EXAMPLES, ids=lambda each: getattr(each, "name", each))
def test_a_pattern_alone_finds_nothing_in_its_counter_examples(pattern: Pattern, text: str) -> None:
    context = Context(text, Point(ANCHOR), first=0, last=len(text))
    assert not dates._read(context, [(match, pattern.reading) for match in pattern.regex.finditer(context.low)])


def test_every_pattern_has_an_example_and_a_reading() -> None:
    assert [p.name for p in rules().patterns if not p.examples or p.reading not in dates.READINGS] == []


def test_what_a_pattern_needs_is_a_list_of_words_or_a_scan() -> None:
    known = set(rules().words) | set(rules()._scan.groupindex)
    assert {kind for p in rules().patterns for need in p.needs for kind in need} <= known


@pytest.mark.parametrize("text", ["İstanbul’da MAYIS", "Straße ŉ İİİ", ""])
def test_folding_keeps_the_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)
