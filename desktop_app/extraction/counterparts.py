"""One clause, several meetings: "was received by the president and by the speaker" tells of two."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.roles import codes, names

_MEETINGS = frozenset({EventKind.MEETING, EventKind.CALL})


def apart(one: Happening) -> Iterator[Happening]:
    """The meetings that a mention tells of: one for each counterpart with a preposition of its own."""
    first, second = _prepositions(one)
    if first is None or second is None:
        yield one
        return
    scene, last = one.scene, one.scene.segment(one.at).last
    here, there = names(scene, first, second - 1), names(scene, second, last)
    hosts = tuple(name for name in one.people if name not in (*here, *there))
    if not here or not there:
        yield one
        return
    theirs = tuple(dict.fromkeys((*codes(scene, scene.segment(one.at).first, first), *codes(scene, second, last))))
    yield replace(one, people=(*hosts, *here))
    yield replace(one, people=(*hosts, *there), at=second, parties=theirs if len(theirs) > 1 else one.parties)


def _prepositions(one: Happening) -> tuple[int | None, int | None]:
    """The tokens of "with … and with …" or "by … and by …" after a mention of a meeting."""
    if one.kind not in _MEETINGS:
        return None, None
    scene = one.scene
    places = [k for k in range(one.at + 1, scene.segment(one.at).last + 1) if scene.low(k) in ("with", "by")]
    for first, second in pairwise(places):
        if scene.low(first) == scene.low(second) and scene.low(second - 1) in ("and", ","):
            return first, second
    return None, None
