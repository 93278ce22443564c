"""A light grammar of the clause: segments with one predicate each."""

import itertools

import msgspec

from desktop_app.extraction.function_words import BREAKS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from desktop_app.extraction.tokens import Token
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.verb_groups import verb_groups


class Segment(msgspec.Struct, eq=False):
    """Tokens `first` to `last` (inclusive) with the verb groups among them; `link` is the word that opens it."""

    first: int
    last: int
    link: str
    groups: tuple[Group, ...]


class Analysis(msgspec.Struct, eq=False):
    """A sentence analysed. `entity`: for each token whether it belongs to a name of a person or party."""

    tokens: tuple[Token, ...]
    groups: tuple[Group, ...]
    segments: tuple[Segment, ...]

    def segment_of(self, token: int) -> Segment:
        """The segment that holds a token."""
        for segment in self.segments:  # a plain loop: no function is called more often
            if segment.first <= token <= segment.last:
                return segment
        return self.segments[-1]


def analyse(words: list[Token], entity: frozenset[int] = frozenset()) -> Analysis:
    """The verb groups and segments of a sentence; `entity` are the tokens that belong to names."""
    lows = [word.low for word in words]
    groups = verb_groups(words, lows, entity)
    return Analysis(tuple(words), tuple(groups), tuple(_segments(words, lows, groups)))


_CUTTING = BREAKS | RELATIVES | {"that"}


def _segments(words: list[Token], lows: list[str], groups: list[Group]) -> list[Segment]:
    """Cuts a sentence so that each segment holds one finite verb, with the infinitives that hang on it."""
    cuts = {0: ""}
    for k, low in enumerate(lows):
        if low not in _CUTTING:
            continue
        if low in BREAKS:
            cuts[k + 1] = low
        elif k and (low in RELATIVES or _relates(words, k, groups)):
            cuts[k] = low
    finite = [g for g in groups if g.finite]
    for left, right in itertools.pairwise(finite):
        if not any(left.last < c <= right.first for c in cuts):
            at = _cut_between(words, left, right)
            cuts[at] = words[at].low if at < len(words) else ""
    starts = sorted(c for c in cuts if c < len(words)) or [0]
    out = []
    for n, first in enumerate(starts):
        last = (starts[n + 1] if n + 1 < len(starts) else len(words)) - 1
        inside = tuple([g for g in groups if first <= g.first <= last])
        out.append(Segment(first, last, cuts[first], inside))
    return out


def _relates(words: list[Token], k: int, groups: list[Group]) -> bool:
    """Whether "that" opens a relative clause: "the pact that Chile signed", not "said that", not "that country"."""
    if k + 1 >= len(words) or any(g.first <= k - 1 <= g.last for g in groups) or words[k - 1].low in PREPOSITIONS:
        return False
    after = words[k + 1]
    opens = after.is_name or after.low in DETERMINERS or after.low in ("they", "he", "she", "it", "we")
    return opens or any(g.first == k + 1 for g in groups)


def _cut_between(words: list[Token], left: Group, right: Group) -> int:
    """Where the clause of `right` begins: at the subordinator, the conjunction, the comma, or the verb itself."""
    span = range(left.last + 1, right.first + 1)
    lows = [words[k].low for k in span]
    if "say" in left.classes and _JOINTS.isdisjoint(lows):
        return left.last + 1
    if "say" in right.classes and (aside := _aside(words, left, right)) is not None:
        return aside
    if not _AND.isdisjoint(lows) and (fronted := _after_fronted(words, left, right)) is not None:
        return fronted
    for wanted in (SUBORDINATORS, _AND, _COMMA):
        if not wanted.isdisjoint(lows):
            places = [k for k, low in zip(span, lows, strict=True) if low in wanted]
            return _between_clauses(words, places) if wanted is _AND else places[0]
    return right.first


def _between_clauses(words: list[Token], places: list[int]) -> int:
    """The "and" that opens a clause: the last one, but for one within its subject: ", and Chad and Togo agreed"."""
    last = places[-1]
    within_subject = len(places) > 1 and words[last - 1].is_name and words[last + 1].is_name
    return places[-2] if within_subject and last - places[-2] <= _PAIR_REACH else last


_PAIR_REACH = 5  # words of "and the Solomon Islands and"
_AND, _COMMA = frozenset(("and", "or")), frozenset((",",))
_JOINTS = SUBORDINATORS | {",", "and"}
_TERMS = frozenset(("until", "before", "after", "since"))
_TERM_REACH = 6  # words of "until the end of next year"


def _aside(words: list[Token], left: Group, right: Group) -> int | None:
    """The comma before whoever says it: "put off the talks until May, the minister said"; None in other clauses."""
    at = next((k for k in range(left.last + 1, right.first) if words[k].low in SUBORDINATORS), None)
    if at is None or words[at].low not in _TERMS:
        return None
    return next((k for k in range(at + 1, min(at + _TERM_REACH, right.first)) if words[k].text == ","), None)


def _after_fronted(words: list[Token], left: Group, right: Group) -> int | None:
    """The comma that ends a clause set before the main one: "After A had left, B and C met"; None where there is none.

    A comma inside a list of the first clause ("had flown to A, B and C, …") is passed over.
    """
    start = max((k + 1 for k in range(left.first) if words[k].text in BREAKS), default=0)
    if not any(words[k].low in _FRONTED for k in range(start, min(left.first, start + _FRONT_REACH))):
        return None
    span = range(left.last + 1, right.first)
    joints = [k for k in span if words[k].low in ("and", "or")]
    commas = [k for k in span if words[k].text == "," and joints and k < joints[-1]]
    if not commas or any(words[k].low in SUBORDINATORS | RELATIVES for k in span):
        return None
    for comma, following in itertools.pairwise(commas):
        if not any(comma < k < following for k in joints):
            return comma
    return commas[-1]


_FRONTED = SUBORDINATORS - {"that"}
_FRONT_REACH = 5  # words from the head of a sentence to the conjunction: "Hardly two weeks after"
