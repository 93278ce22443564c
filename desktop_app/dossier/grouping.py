"""Reports into groups of the same thing.

Two reports that share a key are compared. Those that are alike enough are joined, the likest first, as long as no two
of a group contradict each other; a document tells each thing once, so that two of its reports contradict each other
too, unless they say the very same. A report that groups suit equally well which contradict each other is in doubt and
stays by itself.

The groups depend on nothing but what the reports say: not on their order, nor on reports that are not connected with
them by likeness, over however many others. So any set of whole components can be grouped by itself, which is how a desk
of many documents takes in one more.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

IdPair = tuple[int, int]
Edge = tuple[int, int, int]  # how much speaks for it, the earlier place, the later one


class Traits(Protocol):
    """What is compared of a report. `document` is its hash; `order` sorts by what the report says and by nothing else;
    `id` is its key in the store, by which the officer's word names it."""

    @property
    def document(self) -> str: ...

    @property
    def order(self) -> tuple[object, ...]: ...

    @property
    def id(self) -> int: ...


T = TypeVar("T", bound=Traits)
Likeness = Callable[[T, T], int | None]


@dataclass(frozen=True, slots=True)
class Rules(Generic[T]):
    """How reports of one category are compared.

    A report is filed under its `keys` and compared with those filed under what is `sought` for it; if one report finds
    another so, that one finds it too. `likeness` is None where two reports cannot be the same, else
    a number that speaks for it; from `enough` on they are. `at_best` is never less than it and sooner known. Reports of
    one document with the same `wording` are one from
    the start.
    """

    keys: Callable[[T], Iterable[Hashable]]
    sought: Callable[[T], Iterable[Hashable]]
    likeness: Likeness[T]
    enough: int
    wording: Callable[[T], Hashable]
    at_best: Likeness[T] | None = None

    def score(self, one: T, other: T) -> int | None:
        """The likeness of two reports that are alike enough; None where they are not."""
        if self.at_best is not None and not self._is_enough(self.at_best(one, other)):
            return None
        score = self.likeness(one, other)
        return score if self._is_enough(score) else None

    def _is_enough(self, score: int | None) -> bool:
        return score is not None and score >= self.enough


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Reports of one thing, in the order of what they say. Groups of one `component`, which is called by the id of one
    of its reports, can change one another."""

    members: tuple[T, ...]
    component: int


def group(
    traits: Iterable[T],
    rules: Rules[T],
    *,
    together: Iterable[IdPair] = (),
    apart: Iterable[IdPair] = (),
    settled: Iterable[Collection[int]] = (),
) -> list[Group[T]]:
    """The groups, in the order of their first members. `together` and `apart` are the officer's word, by ids: it stands
    above all likeness. What it names and is not among `traits` is left out.

    `settled` are ids of reports that are known to be one whole component and one group without the others: they need
    not be compared with each other as long as nothing contradicts one of them.
    """
    repeated: dict[Hashable, list[T]] = {}
    for each in sorted(traits, key=lambda t: t.order):
        repeated.setdefault((each.document, rules.wording(each)), []).append(each)
    said = list(repeated.values())
    first = [same[0] for same in said]
    places = {each.id: place for place, same in enumerate(said) for each in same}
    bound, parted = _known(together, places), _known(apart, places)
    blocks = {places[each]: number for number, ids in enumerate(settled) for each in ids}
    edges = _edges(first, range(len(first)), rules, blocks)
    pairs = [*((i, j) for _, i, j in edges), *bound, *_chains(blocks)]
    components = _connected(len(first), pairs)
    alike, ties = defaultdict[int, list[Edge]](list), defaultdict[int, list[IdPair]](list)
    for edge in edges:
        alike[components[edge[1]]].append(edge)
    for pair in bound:
        ties[components[pair[0]]].append(pair)
    found: list[Group[T]] = []
    for component, within in _members(components).items():
        clusters = [within]
        if len(within) > 1:
            own = _Component(first, within, rules, frozenset(parted), blocks)
            clusters = own.clusters(alike[component], ties[component])
        number = first[component].id
        found += [Group(tuple(each for place in same for each in said[place]), number) for same in clusters]
    return sorted(found, key=lambda g: g.members[0].order)


def _chains(blocks: Mapping[int, int]) -> Iterator[IdPair]:
    """Pairs of places by which each block is connected."""
    last: dict[int, int] = {}
    for place, block in blocks.items():
        if block in last:
            yield last[block], place
        last[block] = place


def are_alike(one: T, other: T, rules: Rules[T]) -> bool:
    """Whether reports of two documents are alike enough."""
    if one.document == other.document:
        return False
    early, late = sorted((one, other), key=lambda t: t.order)
    return rules.score(late, early) is not None


def _known(pairs: Iterable[IdPair], places: Mapping[int, int]) -> list[IdPair]:
    """The places of the pairs of ids whose both reports are there."""
    return [(places[one], places[other]) for one, other in pairs if one in places and other in places]


def _members(components: Sequence[int]) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for place, component in enumerate(components):
        members.setdefault(component, []).append(place)
    return members


def _edges(first: Sequence[T], places: Iterable[int], rules: Rules[T], blocks: Mapping[int, int]) -> list[Edge]:
    """The pairs of places that are alike enough. Those of blocks are not compared with each other: each block is known
    to be one, and not to be connected with another."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    found: list[Edge] = []
    loose = [place for place in places if place not in blocks]
    if blocks:
        wanted = {key for place in loose for key in rules.sought(first[place])}
        for place in blocks:
            for key in wanted.intersection(rules.keys(first[place])):
                index[key].append(place)
    for place in loose:
        candidates = {other for key in rules.sought(first[place]) for other in index.get(key, ())}
        for key in rules.keys(first[place]):
            index[key].append(place)
        for other in candidates:
            earlier, later = (place, other) if place < other else (other, place)
            if first[earlier].document == first[later].document:
                continue
            score = rules.score(first[later], first[earlier])
            if score is not None:
                found.append((score, earlier, later))
    return found


def _connected(count: int, pairs: Iterable[IdPair]) -> list[int]:
    """For each of `count` places the lowest one with which it is connected."""
    root = list(range(count))
    for one, other in pairs:
        left, right = sorted((_root(root, one), _root(root, other)))
        root[right] = left
    return [_root(root, place) for place in range(count)]


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


class _Component(Generic[T]):
    """Reports connected by likeness while they are brought into clusters. Sets of places are bits of a number."""

    def __init__(
        self,
        first: Sequence[T],
        places: Sequence[int],
        rules: Rules[T],
        parted: frozenset[IdPair],
        blocks: Mapping[int, int],
    ) -> None:
        self._first, self._places, self._rules, self._split = first, places, rules, parted
        self._blocks = blocks if any(place in blocks for place in places) else {}
        self._own = {place: number for number, place in enumerate(places)}
        self._root = list(range(len(places)))
        self._members = [1 << number for number in range(len(places))]
        self._parted = [0] * len(places)  # by the officer
        self._against = [0] * len(places)  # by him, or by what they say
        self._doubtful: set[int] = set()

    def _compare(self, *, within: bool) -> None:
        """Finds what speaks against what: between blocks, or `within` them."""
        before: dict[int, list[int]] = defaultdict(list)  # by block
        for later, place in enumerate(self._places):
            block = self._blocks.get(place, -1)
            own = block >= 0
            others = [n for each, same in before.items() if (own and each == block) is within for n in same]
            before[block].append(later)
            for earlier in others:
                other = self._places[earlier]
                if not {(place, other), (other, place)}.isdisjoint(self._split):
                    _set(self._parted, earlier, later)
                    _set(self._against, earlier, later)
                elif _excluded(self._first[place], self._first[other], self._rules.likeness):
                    _set(self._against, earlier, later)

    def clusters(self, edges: Iterable[Edge], bound: Iterable[IdPair]) -> list[list[int]]:
        """The places of each cluster, in order; `bound` pairs are joined whatever they say."""
        self._compare(within=False)
        if not any(self._against):
            return [list(self._places)]
        if self._blocks:
            self._compare(within=True)
            edges = _edges(self._first, self._places, self._rules, {})
        for one, other in sorted(bound):
            left, right = self._of(self._own[one]), self._of(self._own[other])
            if left != right and not self._members[left] & self._parted[right]:
                # What contradicts one of them still fits what the officer makes of the two.
                common = self._against[left] & self._against[right]
                joined = self._join(left, right)
                self._against[joined] = common | self._parted[joined]
        own = sorted(((s, self._own[i], self._own[j]) for s, i, j in edges), key=lambda e: (-e[0], e[2], e[1]))
        for _, alike in groupby(own, key=lambda edge: edge[0]):
            self._join_level([(i, j) for _, i, j in alike])
        found: dict[int, list[int]] = defaultdict(list)
        for number, place in enumerate(self._places):
            found[self._of(number)].append(place)
        return list(found.values())

    def _join_level(self, alike: Sequence[IdPair]) -> None:
        """Joins what is equally alike: first those in doubt are set aside, then pair after pair where nothing speaks
        against it."""
        suitors: dict[int, set[int]] = defaultdict(set)
        for one, other in alike:
            left, right = self._of(one), self._of(other)
            if left != right and not self._contradict(left, right):
                suitors[left].add(right)
                suitors[right].add(left)
        self._doubtful |= {one for one, others in suitors.items() if self._is_single(one) and self._differ(others)}
        for one, other in alike:
            left, right = self._of(one), self._of(other)
            if left == right or {left, right} & self._doubtful or self._contradict(left, right):
                continue
            self._join(left, right)

    def _contradict(self, left: int, right: int) -> bool:
        return bool(self._members[left] & self._against[right] and self._members[right] & self._against[left])

    def _differ(self, clusters: Iterable[int]) -> bool:
        """Whether some of the clusters contradict each other."""
        every = 0
        for each in clusters:
            every |= self._members[each]
        return any(self._against[each] & every & ~self._members[each] for each in clusters)

    def _is_single(self, cluster: int) -> bool:
        return self._members[cluster] & (self._members[cluster] - 1) == 0

    def _of(self, number: int) -> int:
        return _root(self._root, number)

    def _join(self, left: int, right: int) -> int:
        left, right = sorted((left, right))
        self._root[right] = left
        self._members[left] |= self._members[right]
        self._parted[left] |= self._parted[right]
        self._against[left] |= self._against[right]
        return left


def _excluded(one: T, other: T, likeness: Likeness[T]) -> bool:
    return one.document == other.document or likeness(one, other) is None


def _set(sets: list[int], one: int, other: int) -> None:
    sets[one] |= 1 << other
    sets[other] |= 1 << one
