"""Reports into groups of the same thing, document by document.

Two reports of one document are joined only where they say the very same; else a document tells each thing once. Each
document meets the groups so far; its reports and the groups that share a key with them are paired, best first; a report
that two groups suit equally well is in doubt and stays by itself. A group is spoken for by its first members, so that
the work grows with the number of reports.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

_SPEAKERS = 5  # members that are compared for a group
_CANDIDATES = 30  # groups under one key that are looked at: the latest


class Traits(Protocol):
    """What is compared of a report. `document` is its hash.

    `order` sorts the reports: first whether nothing dates it (such a report meets all that are dated), then by
    document.
    """

    @property
    def document(self) -> str: ...

    @property
    def order(self) -> tuple[object, ...]: ...


T = TypeVar("T", bound=Traits)
Likeness = Callable[[T, T], int | None]


def group(
    traits: Iterable[T],
    *,
    keys: Callable[[T], Sequence[Hashable]],
    lookup: Callable[[T], Sequence[Hashable]],
    likeness: Likeness[T],
    enough: int,
    wording: Callable[[T], Hashable],
) -> list[list[T]]:
    """The groups, in the order of their first members.

    A group is filed under the `keys` of its members and looked for under `lookup` of a new one. `likeness` is None
    where two reports cannot be the same, else a number that speaks for it; from `enough` on they are. Reports of one
    document with the same `wording` are one from the start.
    """
    groups: list[list[T]] = []
    index: dict[Hashable, list[int]] = defaultdict(list)
    repeated: dict[Hashable, list[T]] = {}
    for each in sorted(traits, key=lambda t: t.order):
        repeated.setdefault((each.document, wording(each)), []).append(each)
    ordered = [said[0] for said in repeated.values()]
    for _, members in groupby(ordered, key=lambda t: (t.order[0], t.document)):
        reports = list(members)
        placed = _assign(reports, groups, index, lookup=lookup, likeness=likeness, enough=enough)
        for position, report in enumerate(reports):
            number = placed.get(position, len(groups))
            if number == len(groups):
                groups.append([])
            groups[number].append(report)
            for key in keys(report):
                under = index[key]
                if number not in under[-_CANDIDATES:]:
                    under.append(number)
    return [[each for first in members for each in repeated[first.document, wording(first)]] for members in groups]


def _assign(
    reports: Sequence[T],
    groups: list[list[T]],
    index: dict[Hashable, list[int]],
    *,
    lookup: Callable[[T], Sequence[Hashable]],
    likeness: Likeness[T],
    enough: int,
) -> dict[int, int]:
    """Which report (by its position) joins which group: one to one, best first, none where two suit equally."""
    pairs: list[tuple[int, int, int]] = []
    for position, report in enumerate(reports):
        candidates = {number for key in lookup(report) for number in index.get(key, ())[-_CANDIDATES:]}
        for number in candidates:
            score = _suits(report, groups[number], likeness)
            if score is not None and score >= enough:
                pairs.append((-score, position, number))
    pairs.sort()
    placed: dict[int, int] = {}
    taken: set[int] = set()
    doubtful: set[int] = set()
    for score, position, number in pairs:
        if position in placed or position in doubtful or number in taken:
            continue
        if any(s == score and p == position and n != number and n not in taken for s, p, n in pairs):
            doubtful.add(position)
            continue
        placed[position] = number
        taken.add(number)
    return placed


def _suits(report: T, members: list[T], likeness: Likeness[T]) -> int | None:
    if len(members) > _SPEAKERS and any(member.document == report.document for member in members):
        return None
    best: int | None = None
    for member in members[:_SPEAKERS]:
        score = likeness(report, member)
        if score is None:
            return None
        best = score if best is None else max(best, score)
    return best
