"""What on the page is no text: links, counters, bylines; and whether the text breaks off. Marked, never guessed at."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from desktop_app.domain.quotes import Quote, distinct, quote
from desktop_app.extraction.reading import Sentence
from desktop_app.extraction.rules import load

_LONGEST_LINE = 260  # a longer line is prose
_ENDINGS = '.!?:;"”’»)]'
_SMALL = frozenset(("of", "the", "and", "for", "in", "to", "on", "by", "de", "la", "al", "at", "with", "a", "an"))
_OPENERS = frozenset(("he", "she", "it", "they", "we", "the", "this", "these", "those", "in", "on", "at", "both"))
_BROKEN_FROM = 8  # words without a full stop that are more than a headline or a signature


class Rule(msgspec.Struct, frozen=True):
    """`line` is a pattern for a whole line, `inline` for a stretch of one that holds one of the characters `marks`."""

    name: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    line: str = ""
    inline: str = ""
    marks: str = ""


class Rules(msgspec.Struct, frozen=True):
    rule: tuple[Rule, ...]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], str]:
    """The patterns for lines and for stretches of lines, and the characters one of which such a stretch holds."""
    rules = load("clutter", Rules).rule
    lines = "|".join(f"(?:{rule.line})" for rule in rules if rule.line)
    inline = "|".join(f"(?:{rule.inline})" for rule in rules if rule.inline)
    marks = "".join(rule.marks for rule in rules)
    return re.compile(rf"\s*(?:{lines})\s*", re.IGNORECASE), re.compile(inline, re.IGNORECASE), marks


def find(text: str, sentences: Sequence[Sentence]) -> tuple[tuple[Quote, ...], bool]:
    """The clutter of `text` as quotes in order, and whether the text visibly breaks off."""
    line_pattern, inline_pattern, marks = _patterns()
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip() and len(line) <= _LONGEST_LINE and line_pattern.fullmatch(line):
            found.append(quote(text, start, start + len(line)))
        start += len(line) + 1
    if any(mark in text for mark in marks):
        found += [quote(text, m.start(), m.end()) for m in inline_pattern.finditer(text) if m[0].strip()]
    quotes = distinct(found)
    return quotes, _breaks_off(text, mark(sentences, quotes))


def mark(sentences: Sequence[Sentence], clutter: Sequence[Quote]) -> tuple[Sentence, ...]:
    """The sentences, those that lie within clutter marked as such."""
    spans = iter(clutter)
    span = next(spans, None)
    marked = []
    for sentence in sentences:
        while span and span.end <= sentence.start:
            span = next(spans, None)
        inside = span is not None and span.start <= sentence.start and sentence.end <= span.end
        marked.append(replace(sentence, clutter=True) if inside else sentence)
    return tuple(marked)


def _breaks_off(text: str, sentences: Sequence[Sentence]) -> bool:
    last = next((s for s in reversed(sentences) if not s.clutter), None)
    if last is None:
        return False
    words = text[last.start : last.end]
    if words.endswith(("...", "…", "[…]", "[...]")):
        return True
    if words[-1] in _ENDINGS:
        return False
    tokens = words.split()
    plain_words = [t for t in tokens if t[0].islower() and t not in _SMALL]
    goes_on = "\n" not in text[max(0, last.start - 1) : last.start] and last.start > 0
    opens = (goes_on or tokens[0].lower() in _OPENERS) and len(tokens) > 2
    return opens or (len(tokens) >= _BROKEN_FROM and len(plain_words) >= 2)
