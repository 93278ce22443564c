"""The rules for date expressions, from `resources/rules/dates.toml`: validated, compiled once a process."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import ahocorasick_rs
import msgspec

from desktop_app.extraction.gazetteer import small
from desktop_app.extraction.rules import load

_FIGURES = re.compile(r"[\dQ'’‘`]\d*")


class _Pattern(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    name: str
    needs: list[str]
    regex: str
    reading: str
    examples: dict[str, str]
    counter_examples: list[str]


class _Rules(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    words: dict[str, dict[str, int | str]]
    scans: dict[str, str]
    fragments: dict[str, str]
    before: dict[str, list[str]]
    after: dict[str, list[str]]
    tense: dict[str, list[str]]
    pattern: list[_Pattern]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of writing a date, of text as `fold` gives it.

    `needs`: sets of kinds of trigger words, one of which the sentence must have.
    """

    name: str
    needs: tuple[frozenset[str], ...]
    regex: re.Pattern[str]
    reading: str
    examples: dict[str, str]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """`words`: kind -> word -> what it stands for; `before`, `after`: what ends the text before an expression, or
    begins the text after it; `cue`: words of tense, as groups `ahead` and `behind`; `border`: where a clause begins."""

    words: dict[str, dict[str, int | str]]
    patterns: tuple[Pattern, ...]
    before: dict[str, re.Pattern[str]]
    after: dict[str, re.Pattern[str]]
    cue: re.Pattern[str]
    border: re.Pattern[str]
    _scan: re.Pattern[str]
    _automaton: ahocorasick_rs.AhoCorasick
    _kinds: tuple[frozenset[str], ...]

    def triggers(self, text: str, folded: str) -> Iterator[tuple[int, frozenset[str]]]:
        """Where trigger words stand in `text`, and their kinds; not in reading order. `folded`: see `fold`."""
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not (folded[end : end + 1].isalpha() or (start and folded[start - 1].isalpha())):
                yield start, self._kinds[index]
        for figures in _FIGURES.finditer(text):
            if scan := self._scan.match(text, figures.start()):
                yield figures.start(), frozenset((scan.lastgroup or "",))

    @lru_cache(maxsize=1024)  # noqa: B019 -- there is one Rules a process
    def patterns_for(self, kinds: frozenset[str]) -> tuple[Pattern, ...]:
        """The patterns that are worth trying in a sentence with triggers of these kinds."""
        return tuple(p for p in self.patterns if any(need <= kinds for need in p.needs))


def fold(text: str) -> str:
    """`text` in small letters with the same offsets: a letter that grows when folded (İ) stays, ’ becomes '."""
    return small(text).replace("’", "'")


@cache
def rules() -> Rules:
    """The rules. Raises msgspec.ValidationError or re.error when the file is at fault: the installation is broken."""
    raw = load("dates", _Rules)
    kinds = _kinds(raw.words)
    return Rules(
        raw.words,
        tuple(_compile(pattern, raw) for pattern in raw.pattern),
        {name: re.compile(rf"(?<!\w)(?:{_any(words)})\s*$") for name, words in raw.before.items()},
        {name: re.compile(rf"\s*[-–—]?\s*(?:{_any(words)})\b") for name, words in raw.after.items()},
        re.compile(rf"\b(?:(?P<ahead>{_any(raw.tense['ahead'])})|(?P<behind>{_any(raw.tense['behind'])}))\b"),
        re.compile(_any(raw.tense["border"])),
        re.compile("|".join(f"(?P<{name}>{_blanks(scan)})" for name, scan in raw.scans.items())),
        ahocorasick_rs.AhoCorasick(list(kinds), matchkind=ahocorasick_rs.MatchKind.Standard),
        tuple(frozenset(own) for own in kinds.values()),
    )


def _any(alternatives: Sequence[str]) -> str:
    return "|".join(alternatives)


def _kinds(words: dict[str, dict[str, int | str]]) -> dict[str, set[str]]:
    """Each trigger word and the lists it stands in."""
    kinds: dict[str, set[str]] = {}
    for kind, own in words.items():
        for word in own:
            kinds.setdefault(word, set()).add(kind)
    return kinds


def _compile(pattern: _Pattern, raw: _Rules) -> Pattern:
    used: dict[str, int] = {}

    def expand(match: re.Match[str]) -> str:
        name = match[1]
        if name in raw.fragments:
            return "(?:" + re.sub(r"\{([a-z_]+)\}", expand, raw.fragments[name]) + ")"
        used[name] = used.get(name, 0) + 1
        words = sorted(raw.words[name], key=len, reverse=True)
        group = name if used[name] == 1 else f"{name}{used[name]}"
        return f"(?P<{group}>" + _any([re.escape(word) for word in words]) + ")"

    source = _blanks(re.sub(r"\{([a-z_]+)\}", expand, pattern.regex).replace("\\ ", " "))
    return Pattern(
        pattern.name,
        tuple(frozenset(need.split("+")) for need in pattern.needs),
        # Nothing begins within a word: this spares most of the places to try. Of folded text: to ignore case is slow.
        re.compile(rf"(?<!\w)(?:{source})"),
        pattern.reading,
        pattern.examples,
        tuple(pattern.counter_examples),
    )


def _blanks(source: str) -> str:
    """A blank in a pattern stands for one to three of any white space, so also for a line break."""
    parts = re.split(r"(\[(?:\\.|[^\]\\])*\])", source)
    return "".join(
        part.replace(" ", r"\s") if part.startswith("[") else part.replace(" ", r"(?:\s{1,3})") for part in parts
    )
