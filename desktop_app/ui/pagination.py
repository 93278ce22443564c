"""Where pages break. Pure: a sheet laid out in one piece is a list of atoms, none of which is ever cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Keep(IntEnum):
    """How firmly a strip is kept with its next. Where a page cannot hold all that belongs together, the weakest gives
    way first."""

    FREE = 0
    NEIGHBOURS = 1  # the first two rows of a table, the last two
    WHOLE = 2  # the lines of a row, the first two of a paragraph
    HEADED = 3  # a heading and what it heads


@dataclass(frozen=True, slots=True)
class Atom:
    """A strip of the laid-out sheet from `top` to `bottom`: one line of a paragraph, or lines of a table's row.

    `header`: top and bottom of the table's head, set again where a page begins within the table.
    """

    top: float
    bottom: float
    keep: Keep = Keep.FREE
    header: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The strip of the sheet that stands on a page, below the repeated `header` if there is one."""

    top: float
    bottom: float
    header: tuple[float, float] | None = None


def paginate(atoms: Sequence[Atom], height: float) -> list[Page]:
    """Pages of at most `height` that hold all atoms in order; one blank page when there are none.

    A page ends after the last atom that fits and is least firmly kept with its next. An atom taller than the page
    stands alone on one.
    """
    pages, start = [], 0
    while start < len(atoms):
        header = atoms[start].header
        room = height - (header[1] - header[0] if header else 0)
        end = start + 1
        while end < len(atoms) and atoms[end].bottom - atoms[start].top <= room:
            end += 1
        end = _break(atoms, start, end)
        pages.append(Page(atoms[start].top, atoms[end - 1].bottom, header))
        start = end
    return pages or [Page(0, 0)]


def _break(atoms: Sequence[Atom], start: int, end: int) -> int:
    """The last place up to `end` where the page may end well."""
    if end == len(atoms):
        return end
    loosest = min(atom.keep for atom in atoms[start:end])
    return next(place for place in range(end, start, -1) if atoms[place - 1].keep == loosest)


def paragraph(spans: Sequence[tuple[float, float]], *, heading: bool = False) -> list[Atom]:
    """The atoms of a paragraph's lines: never one line alone at the foot or the head of a page. A `heading` stays
    together and with what follows."""
    last = len(spans) - 1
    kept = set(range(last)) if last < 3 else {0, last - 1}
    return [
        Atom(top, bottom, Keep.HEADED if heading else Keep.WHOLE if at in kept else Keep.FREE)
        for at, (top, bottom) in enumerate(spans)
    ]


def merged(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans in order, those that overlap joined: the places between them cut no line in any column."""
    joined: list[tuple[float, float]] = []
    for top, bottom in sorted(spans):
        if joined and top < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
        else:
            joined.append((top, bottom))
    return joined
