"""Which sectors a stretch of text names, each with its words."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from desktop_app.domain.quotes import quote
from desktop_app.domain.reports import Topic
from desktop_app.domain.vocabulary import Sector
from desktop_app.extraction.gazetteer import plain
from desktop_app.extraction.rules import load

_NONE = "none"


@cache
def _phrases() -> dict[str, str]:
    """Every phrase -> the sector's name, or `none`. Raises msgspec.ValidationError when a sector is unknown."""
    table: dict[str, str] = load("sectors", dict[str, str])
    sectors = msgspec.convert([name for name in table if name != _NONE], list[Sector])
    found = {}
    for name in [*sectors, _NONE]:
        found.update({" ".join(phrase.split()): str(name) for phrase in table[name].split(",") if phrase.strip()})
    return found


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, bool, int], ...]]:
    """All phrases, and for each the sector's name, whether any ending may follow, and how long it is."""
    phrases = _phrases()
    known = tuple((name, phrase.endswith("*"), len(phrase)) for phrase, name in phrases.items())
    return AhoCorasick([phrase.removesuffix("*") for phrase in phrases], matchkind=MatchKind.Standard), known


_LETTER = re.compile(r"\w")
_ENDING = re.compile(r"[\w-]*")


def _found(shown: str) -> Iterator[tuple[int, int, str]]:
    """The phrases in a text, from left to right: of those that begin at one word the longest. Start, end, sector."""
    automaton, known = _automaton()
    hits = [
        (start, -known[n][2], end, n) for n, start, end in automaton.find_matches_as_indexes(shown, overlapping=True)
    ]
    past = 0
    for start, _, stem_end, n in sorted(hits):
        name, open_ended, _ = known[n]
        if start < past or (start and _LETTER.match(shown, start - 1)):
            continue
        ending = _ENDING.match(shown, stem_end) if open_ended else None
        end = ending.end() if ending else stem_end
        if not _LETTER.match(shown, end):
            past = end
            yield start, end, name


def find(text: str, start: int, end: int) -> tuple[Topic, ...]:
    """The sectors that `text` names from `start` to `end`, in reading order, each once at its first words."""
    found: dict[str, Topic] = {}
    shown = plain(text[start:end]).lower()
    if len(shown) != end - start:  # a letter whose small form is two code points
        shown = plain("".join(c.lower() if len(c.lower()) == 1 else c for c in text[start:end]))
    for first, last, name in _found(shown):
        if name != _NONE and name not in found:
            found[name] = Topic(Sector(name), quote(text, start + first, start + last))
    return tuple(found.values())
