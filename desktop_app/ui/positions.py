"""Positions in a text: Python counts code points, Qt UTF-16 units. The one place where one becomes the other."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Converts positions in one text. A character beyond the Basic Multilingual Plane is one code point, two units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        # The unit at which the second half of each wide character lies.
        self._seconds = [index + rank + 1 for rank, index in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 position of a code point; positions outside the text become its nearest end."""
        position = min(max(position, 0), self._length)
        return position + bisect_left(self._wide, position)

    def from_qt(self, unit: int) -> int:
        """The code point at a UTF-16 position; the middle of a wide character counts as its start."""
        before = bisect_left(self._seconds, unit)
        inside = before < len(self._seconds) and self._seconds[before] == unit
        return min(max(unit - before - inside, 0), self._length)
