"""Which sectors a stretch of text names, each with its words."""

import re
from functools import cache

import msgspec

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
def _pattern() -> re.Pattern[str]:
    """All phrases, the longest first; each begins at a word, so one scan from word to word finds them."""
    ordered = sorted(_phrases(), key=len, reverse=True)
    forms = (re.escape(p[:-1]).replace(r"\ ", r"\s") + r"[\w-]*" if p.endswith("*") else re.escape(p) for p in ordered)
    return re.compile(r"(?<![\w])(?:" + "|".join(forms) + r")(?!\w)")


@cache
def _sector_of(words: str) -> str:
    """The sector of words that the pattern found."""
    phrases = _phrases()
    if words in phrases:
        return phrases[words]
    stem = max((p[:-1] for p in phrases if p.endswith("*") and words.startswith(p[:-1])), key=len)
    return phrases[stem + "*"]


def find(text: str, start: int, end: int) -> tuple[Topic, ...]:
    """The sectors that `text` names from `start` to `end`, in reading order, each once at its first words."""
    found: dict[str, Topic] = {}
    shown = plain(text[start:end]).lower()
    if len(shown) != end - start:  # a letter whose small form is two code points
        shown = plain("".join(c.lower() if len(c.lower()) == 1 else c for c in text[start:end]))
    for match in _pattern().finditer(shown):
        name = _sector_of(match[0])
        if name != _NONE and name not in found:
            found[name] = Topic(Sector(name), quote(text, start + match.start(), start + match.end()))
    return tuple(found.values())
