"""Spans of a document's text that prove something. Offsets are code points, `end` exclusive."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """`text` is always the document's text from `start` to `end`, verbatim."""

    start: int
    end: int
    text: str


def quote(text: str, start: int, end: int) -> Quote:
    """The quote of `text` from `start` to `end`, without the blanks at its edges.

    Raises ValueError when the span lies outside the text or holds nothing but blanks.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}..{end} outside a text of {len(text)} code points")
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise ValueError(f"span {start}..{end} is blank")
    return Quote(start, start + len(words), words)


def overlap(a: Quote, b: Quote) -> int:
    """How many code points two quotes of one text have in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def distinct(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes in reading order; one that lies within another is left out."""
    kept: list[Quote] = []
    for each in sorted(quotes, key=lambda q: (q.start, -q.end)):
        if not kept or each.end > kept[-1].end:
            kept.append(each)
    return tuple(kept)
