"""Words that mean several parties at once: "both sides", "the two ministers", "the three countries"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from desktop_app.extraction.gazetteer import state_codes
from desktop_app.extraction.reading import GroupMention, PartyMention, Reading
from desktop_app.extraction.speech import joint_nouns, words_of
from desktop_app.extraction.wording import Worded, lines

Codes = tuple[str, ...]
Listed = tuple[int, int, Codes]  # where a list of States begins and ends, and the States

_PAIR = 2
_LONGEST_OPENING = 4  # words: "both of these two"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def find(reading: Reading) -> tuple[GroupMention, ...]:
    """The groups in reading order, with the codes of the States they mean where the document makes that plain."""
    found = []
    ranked, lists = principals(reading), _lists(reading)
    for line in lines(reading):
        for first, end, size in reading.guard.gather(line.sentence, groups_in, line):
            at, until = line.tokens[first].start, line.tokens[end - 1].end
            codes = _several(lists, ranked, at, until, line.low(end)) if size == _UNSAID else ()
            if not codes and (size != _UNSAID or line.low(end - 1) in _OF_TWO):
                many = size or _PAIR
                codes = _theirs(reading, line, first, many) or _codes(reading, at, many, ranked)
            elif not codes:
                continue
            found.append(GroupMention(at, until, codes))
    return tuple(found)


def _several(lists: Sequence[Listed], ranked: Sequence[tuple[str, int]], at: int, until: int, link: str) -> Codes:
    """The three or more States that "the ministers", without a number, means: those of the list that follows "of" or
    came last before it, where they are those that the document is about; else none."""
    n = bisect_left(lists, at, key=lambda one: one[0])
    if link == "of":
        codes = lists[n][2] if n < len(lists) and lists[n][0] <= until + _OF_REACH else ()
    else:
        codes = lists[n - 1][2] if n and lists[n - 1][1] <= at else ()
    least = min((count for code, count in ranked if code in codes), default=0)
    about = all(count <= least for code, count in ranked if code not in codes)
    return tuple(sorted(codes)) if len(codes) > _PAIR and about else ()


def _lists(reading: Reading) -> list[Listed]:
    """The States that the text lists in one breath, with where each list begins and ends: "Estonia, Latvia and …"."""
    lists: list[Listed] = []
    for party in (p for p in reading.parties if p.code in state_codes()):
        if lists and _LINK.fullmatch(reading.text, lists[-1][1], party.start):
            start, _, codes = lists.pop()
            lists.append((start, party.end, codes if party.code in codes else (*codes, party.code)))
        else:
            lists.append((party.start, party.end, (party.code,)))
    return [one for one in lists if len(one[2]) > 1]


_OF_REACH = 8  # code points of " of the "
_UNSAID = 0
_OF_TWO = frozenset({"sides", "parties", "presidents", "ministers", "leaders", "interlocutors"})
_OF_SEVERAL = _OF_TWO | {"countries", "nations", "states", "governments", "delegations"}


def _theirs(reading: Reading, line: Worded, first: int, size: int) -> tuple[str, ...]:
    """ "A received X and Y to make peace between their two countries": those of the people named last before it."""
    if "their" not in {line.low(first), line.low(first - 1)}:
        return ()
    start, at = line.sentence.start, line.tokens[first].start
    named = [m.state for m in reading.people if start <= m.start < at and m.state]
    latest = _last_distinct(named, size)
    return tuple(sorted(latest)) if len(latest) == size and len(set(named)) > size else ()


def groups_in(line: Worded) -> Iterator[tuple[int, int, int]]:
    """The groups of a sentence: first token, index after the last, how many they are (`_UNSAID` where no word says)."""
    reach = 0
    for i in line.places(_starts()):
        if i >= reach:
            end, size = _group(line, i)
            if end > i:
                yield i, end, size
                reach = end


@cache
def _starts() -> frozenset[str]:
    return words_of("openers") | words_of("numbers")


def _group(line: Worded, i: int) -> tuple[int, int]:
    if line.low(i) in {"each", "either"}:
        return (i + 2, 2) if line.low(i + 1) in {"side", "party", "delegation"} else (i, 0)
    j, size, said = i, _UNSAID, line.low(i) == "both"
    size = _PAIR if said else size
    while j - i < _LONGEST_OPENING and line.low(j) in _starts():
        size, said = (_NUMBERS[line.low(j)], True) if line.low(j) in _NUMBERS else (size, said)
        j += 1
    while line.low(j) in {"foreign", "prime", "defence", "defense"}:
        j += 1
    if line.low(j) not in joint_nouns():
        bare = (
            said
            and j - i >= 2
            and line.low(i) == "the"
            and line.low(j) in {"also", "agreed", "discussed", "will", "had"}
        )
        return (j, size) if bare else (i, 0)
    plain = said or line.low(j) in _OF_TWO or (line.low(i) == "the" and line.low(j) in _OF_SEVERAL)
    end = j + 1
    if line.low(j) == "heads" and line.low(j + 1) == "of":  # "the two heads of State and Government"
        end = j + 3
        end += 2 * (line.low(end) == "and" and line.low(end + 1) in {"government", "state"})
        return end, size or _PAIR
    return (end, size) if plain else (i, 0)


def principals(reading: Reading) -> list[tuple[str, int]]:
    """The States that a document is about, the most named first, with how often it names them or their people."""
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    counts.update(m.state for m in reading.people if m.state in state_codes() and m.how != "pronoun")
    return counts.most_common()


def _codes(reading: Reading, at: int, size: int, ranked: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    if len(ranked) < size:
        return ()
    if size > _PAIR and (listed := _enumerated(reading, size)):
        return listed
    if len(ranked) == size or ranked[size - 1][1] > ranked[size][1]:
        return tuple(sorted(code for code, _ in ranked[:size]))
    before = [m.state for m in reading.people if m.end <= at and m.state]
    return tuple(sorted(set(_last_distinct(before, size)))) if len(set(before)) >= size else ()


_LINK = re.compile(r",? and (?:the )?|, (?:and )?(?:the )?|[-–]")


def _enumerated(reading: Reading, size: int) -> tuple[str, ...]:
    """The first States that the text lists in one breath, where they are as many: "Estonia, Latvia and Lithuania"."""
    run: list[PartyMention] = []
    for party in (p for p in reading.parties if p.code in state_codes()):
        if run and not _LINK.fullmatch(reading.text, run[-1].end, party.start):
            if len({p.code for p in run}) == size:
                break
            run = []
        run.append(party)
    codes = tuple(sorted({p.code for p in run}))
    return codes if len(codes) == size else ()


def _last_distinct(codes: Sequence[str], size: int) -> list[str]:
    kept: list[str] = []
    for code in reversed(codes):
        if code not in kept:
            kept.append(code)
        if len(kept) == size:
            break
    return kept
