"""Where sentences begin and end, with exact offsets: wires, readouts, letters, texts that machines broke."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from desktop_app.extraction.reading import Sentence
from desktop_app.extraction.rules import load

LONGEST = 3000  # code points; what has no full stop for longer is cut at a blank, so that no rule meets an endless line

# A mark before a blank, a mark between a small and a capital letter ("ended.The"), a line break. Every way begins with
# one of the same few marks: so the search skips to the next of them.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"”’'»)\]]*(?=\s|$)|(?<=[a-z\d)”’\"][.!?])(?=[A-Z“][a-z’' ]))")
_OPENING = re.compile(r"[\"“”‘’'«(\[]*([A-ZÀ-ÖØ-ÞĀ-Ž\dА-Я¿¡•–—-])")
_OPENING_WORD = re.compile(r"[\"“‘'(]*(\w+)")
_NUMBERING = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,4}")
_INITIALS = re.compile(r"(?:\w\.)+\w")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_LIST_MARK = re.compile(r"\s*(?:[•*–—-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s)")
_TERMINAL = tuple('.!?…:;"”’»)')
_MARK_REACH = 8  # code points from the start of a sentence within which "1." is a list's mark
_WRAPPED_LINES = 3
_WRAPPED_FROM, _WRAPPED_TO = 40, 120  # columns between which a run of lines may be one hard-wrapped paragraph


class Rules(msgspec.Struct, frozen=True):
    """Words parted by blanks, as the file says."""

    abbreviations: str
    also_words: str
    maybe_last: str
    starters: str


@cache
def _words(name: str) -> frozenset[str]:
    words: str = getattr(load("sentences", Rules), name)
    return frozenset(words.split())


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order, without the blanks around them; together they hold every code point but blanks.

    A line without a full stop (a headline) is a sentence of its own; a hard line break inside a paragraph is none.
    """
    found: list[Sentence] = []
    for start, end in _blocks(text):
        for left, right in _cut(text, start, end):
            found.extend(_bounded(text, left, right))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in re.finditer(r"\n[^\S\n]*\n", text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = text[start:end].split("\n")
    width = max(map(len, lines)) if len(lines) >= _WRAPPED_LINES else 0
    left = start
    for stop in _STOP.finditer(text, start, end):
        if stop[0] == "\n":
            boundary = not _is_soft_break(text, stop.start(), start, end, width)
        else:
            boundary = _is_end(text, stop.start(), stop.end(), end, left)
        if boundary:
            yield left, stop.end()
            left = stop.end()
    yield left, end


def _is_soft_break(text: str, at: int, start: int, end: int, width: int) -> bool:
    """Whether the line break at `at` only wraps the paragraph: the sentence goes on in the next line."""
    before = text[max(start, text.rfind("\n", start, at) + 1) : at].rstrip()
    stop = text.find("\n", at + 1, end)
    after = text[at + 1 : end if stop < 0 else stop].lstrip()
    if not before or not after or before.endswith(_TERMINAL) or _LIST_MARK.match(after):
        return False
    if after[0].islower() or before.endswith((",", "-")):
        return True
    if not _WRAPPED_FROM <= width <= _WRAPPED_TO:
        return False
    return len(before) + 1 + len(after.split(None, 1)[0]) > width


def _is_end(text: str, start: int, stop: int, end: int, left: int) -> bool:
    """Whether the mark at `start`..`stop` ends a sentence that began at `left`."""
    after = text[stop : min(stop + 40, end)].lstrip()
    if not after:
        return True
    opening = _OPENING.match(after)
    if not opening:
        return False
    if text[start] != "." or stop - start > 1:
        return not (text[start] in "!?" and after[0].islower())
    word = _WORD_BEFORE.search(text, max(left, start - 30), start)
    if not word:
        return True
    is_first = word.start() - left < _MARK_REACH and not text[left : word.start()].strip()
    return _is_end_after(word[0], after, is_first=is_first)


def _is_end_after(word: str, after: str, *, is_first: bool) -> bool:
    token = word.lower().rsplit("-", 1)[-1].strip("'’")
    following = _OPENING_WORD.match(after)
    starts = bool(following and following[1] in _words("starters"))
    if is_first and _NUMBERING.fullmatch(token):
        return False  # "1. The Parties shall"
    if token in _words("abbreviations"):
        return token in _words("also_words") and starts
    if token in _words("maybe_last") or _INITIALS.fullmatch(token):
        return starts
    return not _CAPITAL.fullmatch(word.strip("'’-")) or (starts and len(word) > 1)


def _bounded(text: str, left: int, right: int) -> Iterator[Sentence]:
    while True:
        words = text[left:right]
        left += len(words) - len(words.lstrip())
        right = left + len(words.strip())
        if left >= right:
            return
        if right - left <= LONGEST:
            yield Sentence(left, right)
            return
        blank = text.rfind(" ", left + LONGEST // 2, left + LONGEST)
        stop = blank if blank > 0 else left + LONGEST
        yield from _bounded(text, left, stop)
        left = stop
