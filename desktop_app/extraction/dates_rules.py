"""The rules for date expressions, from `resources/rules/dates.toml`: validated, compiled once a process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs
import msgspec

from desktop_app.domain.resources import resource


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
    pattern: list[_Pattern]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of writing a date. `needs`: kinds of trigger words, any of which must stand in the sentence."""

    name: str
    needs: frozenset[str]
    regex: re.Pattern[str]
    reading: str
    examples: dict[str, str]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    words: dict[str, dict[str, int | str]]
    patterns: tuple[Pattern, ...]
    scan: re.Pattern[str]
    _automaton: ahocorasick_rs.AhoCorasick
    _kinds: tuple[frozenset[str], ...]

    def triggers(self, text: str) -> Iterator[tuple[int, frozenset[str]]]:
        """Where trigger words stand in `text`, and their kinds; not in reading order."""
        folded = fold(text)
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            if not (folded[end : end + 1].isalpha() or (start and folded[start - 1].isalpha())):
                yield start, self._kinds[index]
        for match in self.scan.finditer(text):
            yield match.start(), frozenset((match.lastgroup or "",))


def fold(text: str) -> str:
    """`text` in small letters with the same offsets: a letter that grows when folded (İ) stays, ’ becomes '."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return small.replace("’", "'")


@cache
def rules() -> Rules:
    """The rules. Raises msgspec.ValidationError or re.error when the file is at fault: the installation is broken."""
    raw = msgspec.toml.decode(resource("rules/dates.toml").read_bytes(), type=_Rules)
    kinds: dict[str, set[str]] = {}
    for kind, words in raw.words.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    # A longer word wins where it begins; shorter ones inside it (`may` in `may day`) must still count.
    for word, own in kinds.items():
        for other in kinds:
            if other != word and word.startswith(other):
                own |= {k for k in kinds[other] if k not in own}
    return Rules(
        raw.words,
        tuple(_compile(p, raw) for p in raw.pattern),
        re.compile("|".join(f"(?P<{name}>{_blanks(scan)})" for name, scan in raw.scans.items())),
        ahocorasick_rs.AhoCorasick(list(kinds), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        tuple(frozenset(own) for own in kinds.values()),
    )


def _compile(pattern: _Pattern, raw: _Rules) -> Pattern:
    used: dict[str, int] = {}

    def expand(match: re.Match[str]) -> str:
        name = match[1]
        if name in raw.fragments:
            return "(?:" + re.sub(r"\{([a-z_]+)\}", expand, raw.fragments[name]) + ")"
        used[name] = used.get(name, 0) + 1
        words = sorted(raw.words[name], key=len, reverse=True)
        group = name if used[name] == 1 else f"{name}{used[name]}"
        return f"(?P<{group}>" + "|".join(re.escape(word).replace("'", "['’]") for word in words) + ")"

    source = _blanks(re.sub(r"\{([a-z_]+)\}", expand, pattern.regex).replace("\\ ", " "))
    return Pattern(
        pattern.name,
        frozenset(pattern.needs),
        re.compile(source, re.IGNORECASE),
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
