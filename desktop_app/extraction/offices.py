"""Offices as the text words them: "Indonesian Foreign Minister", "chairman of the Board of the Eurasian Commission"."""

from collections.abc import Sequence

import msgspec

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.wording import Worded

_LONGEST_HEAD = 4
_JOINTS = frozenset(("of", "for", "to", "at", "with", "in", "on"))
_RELATIONS = frozenset(("counterpart", "opposite number", "colleague"))  # they come "from" somewhere
_LINKS = frozenset(("and", "&", ",", "of", "for", "on"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
_POSSESSIVES = frozenset(("'s", "'"))


class Office(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` to `end` (exclusive) of a sentence; `wide_end` reads on over any capitalised words of a body.

    `head` is the singular of the word that makes it an office, `head_at` where it stands.
    """

    first: int
    head_at: int
    end: int
    wide_end: int
    head: str
    plural: bool


def offices(line: Worded) -> Sequence[Office]:
    """The offices that a sentence names, in reading order."""
    named: list[Office] = []
    after = 0
    for i in line.places(words().first_words):
        found = _head(line, i) if i >= after else None
        if found is None:
            continue
        length, head, plural = found
        if head == "deputy" and _head(line, i + 1):
            continue  # "Deputy Ambassador": the head is what comes
        first, end = _first(line, i), i + length
        joints = _JOINTS | {"from"} if head in _RELATIONS else _JOINTS
        near, wide = (_complement(line, end, joints, wide=wide) for wide in (False, True))
        near, wide = _joined(line, near, wide=False), _joined(line, wide, wide=True)
        if (
            head not in words().needs_modifier
            or first < i
            or wide > end
            or line.low(first - 1) in _ARTICLES | _POSSESSIVES
        ):
            named.append(Office(first, i, near, max(near, wide), head, plural))
        after = max(near, i + length)
    return named


def _head(line: Worded, i: int) -> tuple[int, str, bool] | None:
    rules = words()
    if line.low(i) not in rules.first_words:
        return None
    for length in range(_LONGEST_HEAD, 0, -1):
        found = rules.heads.get(tuple(line.lows[i : i + length]))
        if found:
            return length, *found
    return None


def _first(line: Worded, i: int) -> int:
    """Where the office begins to the left of its head: portfolio, "deputy", the State as an adjective or possessor."""
    rules = words()
    j = i
    while j > 0:
        before, party = line.low(j - 1), line.party[j - 1]
        if before in _POSSESSIVES:
            owner = line.party[j - 2] if j > 1 else None
            return _start_of_party(line, j - 2) if owner else j
        if party:
            return _start_of_party(line, j - 1)
        if (before in {"and", "&"} and line.low(j - 2) in rules.portfolio and j < i) or (
            before == "of" and line.is_capital(j) and line.low(j - 2) in {"ministry", "department"}
        ):
            j -= 2
        elif before == "-" or not _modifies(line, j - 1):
            break
        else:
            j -= 1
    return j


def _modifies(line: Worded, i: int) -> bool:
    rules, low = words(), line.low(i)
    if low in rules.before:
        return True
    capital = low in rules.portfolio and line.is_capital(i) and low not in _ARTICLES | _LINKS
    return capital or (low.endswith(("th", "st", "nd", "rd")) and low[:1].isdigit())


def _start_of_party(line: Worded, i: int) -> int:
    party = line.party[i]
    while i > 0 and line.party[i - 1] is party:
        i -= 1
    joined = i > 1 and line.low(i - 1) in {"-", "–"} and line.party[i - 2]
    return i if not joined else _start_of_party(line, i - 2)


def _complement(line: Worded, i: int, joints: frozenset[str] = _JOINTS, *, wide: bool) -> int:
    """The index after "of Foreign Affairs", "of the Republic of X", "to Cambodia" at `i`; `i` where nothing follows."""
    j = i
    while (skip := _charged(line, j)) or line.low(j) in joints:
        start = j + max(skip, 1)
        while line.low(start) in _ARTICLES:
            start += 1
        end = _body(line, start, wide=wide)
        if end == start:
            break
        j = end
    return j


def _charged(line: Worded, i: int) -> int:
    """The length of "responsible for" or "in charge of" at `i`; 0 where neither stands there."""
    if line.low(i) == "responsible" and line.low(i + 1) == "for":
        return 2
    return 3 if (line.low(i), line.low(i + 1), line.low(i + 2)) == ("in", "charge", "of") else 0


def _body(line: Worded, i: int, *, wide: bool) -> int:
    rules, j = words(), i
    while j < len(line.tokens):
        low = line.low(j)
        if _is_body_word(line, j, wide=wide) or (low in _POSSESSIVES and j > i):
            j += 1
        elif low in _LINKS and j > i and _goes_on(line, j, wide=wide):
            j += 2 if line.low(j + 1) == "the" else 1
        elif wide and low == "." and j > i and len(line.tokens[j - 1].text) == 1:
            j += 1
        else:
            break
    while j > i and line.low(j - 1) in _LINKS | _POSSESSIVES | rules.honorifics & {"the"}:
        j -= 1
    return j


def _is_body_word(line: Worded, i: int, *, wide: bool) -> bool:
    rules, low = words(), line.low(i)
    if line.party[i]:
        return True
    if low in rules.portfolio and low not in _LINKS | _ARTICLES:
        return line.is_capital(i) or not wide or (low,) not in rules.heads
    return wide and line.is_capital(i) and low not in rules.honorifics


def _goes_on(line: Worded, i: int, *, wide: bool) -> bool:
    """Whether a link at `i` joins another word of the same portfolio or body, not the next thing in the sentence."""
    rules, low = words(), line.low(i)
    after = i + 2 if line.low(i + 1) == "the" else i + 1
    if low in {"of", "for", "on"}:
        return _is_body_word(line, after, wide=wide)
    following = line.low(after)
    if line.party[after] if after < len(line.party) else True:
        return False
    if following not in rules.portfolio or (following,) in rules.heads or following in _ARTICLES:
        return False
    return _head(line, after + 1) is None and line.is_capital(after)


def _joined(line: Worded, end: int, *, wide: bool) -> int:
    """The index after a second office of the same person: "Deputy Prime Minister and Minister of Foreign Affairs"."""
    if line.low(end) not in {"and", "&", "-", "–"}:
        return end
    for i in range(end + 1, min(end + 6, len(line.tokens))):
        found = _head(line, i)
        if found and not found[2] and _first(line, i) <= end + 1:
            return _complement(line, i + found[0], wide=wide)
        if not _modifies(line, i) and not line.party[i]:
            break
    return end
