"""Groups of reports as the officer has them: joined and divided by hand."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from desktop_app.domain.entries import Filed
from desktop_app.dossier.officer import Joined


class Traits(Protocol):
    @property
    def filed(self) -> Filed[Any]: ...


T = TypeVar("T", bound=Traits)


def regrouped(groups: Sequence[list[T]], joined: Joined) -> list[list[T]]:
    """`groups` made to agree with what is together and what is apart, in the order of their first members.

    Of a group that is divided, what the officer says nothing of stays with the first part that it can stay with.
    """
    if not joined.together and not joined.apart:
        return list(groups)
    known = {each.filed.id for group in groups for each in group}
    parts = _Parts(joined)
    for one, other in sorted(joined.together):
        if {one, other} <= known:
            parts.join(one, other)
    for group in groups:
        placed: list[int] = []
        for each in group:
            if not any(parts.join(before, each.filed.id) for before in placed):
                placed.append(each.filed.id)
    found: dict[int, list[T]] = defaultdict(list)
    for group in groups:
        for each in group:
            found[parts.of(each.filed.id)].append(each)
    return list(found.values())


class _Parts:
    """Which reports are one so far; what is apart never becomes one."""

    def __init__(self, joined: Joined) -> None:
        self._root: dict[int, int] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)  # by parts
        for one, other in joined.apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def of(self, report_id: int) -> int:
        """The report that stands for the part."""
        root = report_id
        while (above := self._root.get(root, root)) != root:
            root = above
        self._root[report_id] = root
        return root

    def join(self, one: int, other: int) -> bool:
        """Makes the parts of two reports one, unless that is ruled out; tells whether they are one now."""
        left, right = self.of(one), self.of(other)
        if left == right:
            return True
        if right in self._apart.get(left, ()):
            return False
        self._root[right] = left
        for foe in self._apart.pop(right, ()):
            self._apart[foe] = (self._apart[foe] - {right}) | {left}
            self._apart[left].add(foe)
        return True
