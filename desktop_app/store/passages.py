"""A text in pieces for the full-text index: small enough that a hit has a place, large enough that words meet."""

from collections.abc import Iterator

_LONGEST = 2000  # code points


def passages(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each piece, in order, without a gap: whole lines where they fit, else cut at a blank.

    A text of nothing gives one empty piece, for its title must be found all the same.
    """
    start = 0
    while len(text) - start > _LONGEST:
        limit = start + _LONGEST
        # Not within the first half: a short line must not make a piece of its own.
        floor = start + _LONGEST // 2
        cut = max(text.rfind("\n", floor, limit), text.rfind(". ", floor, limit)) + 1
        if cut <= floor:
            cut = text.rfind(" ", floor, limit) + 1
        end = cut if cut > floor else limit
        yield start, end
        start = end
    yield start, len(text)
