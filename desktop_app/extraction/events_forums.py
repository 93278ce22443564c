"""Whose a forum or a signing is that a noun names: the organisation that convenes, those who attend or sign."""

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.phrases import right_edge
from desktop_app.extraction.roles import before, codes, organisation_codes
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group


def its_own(scene: Scene, first: int, last: int, kind: EventKind, governor: Group | None) -> tuple[str, ...]:
    """The parties that a forum or a signing has by its own phrase, whoever else the clause names."""
    if kind is EventKind.FORUM:
        return _gathered(scene, first, last, governor)
    if kind is EventKind.SIGNING and scene.low(last + 1) == "of":  # "the signing of a treaty between A and B"
        signed_by = codes(scene, last, right_edge(scene, last))
        return signed_by if len(signed_by) > 1 else ()
    return ()


def _gathered(scene: Scene, first: int, last: int, governor: Group | None) -> tuple[str, ...]:
    """Whose forum it is, with who attends; where it is nobody's, the subject of the clause that it is the scene of."""
    own = convenes(scene, first, last)
    if governor is not None and governor.classes & {"attend"}:
        return tuple(dict.fromkeys((*own, *codes(scene, *before(scene, governor), places=False))))
    main = next((g for g in scene.segment(last).groups if g.finite), None)
    if own or governor is not None or main is None or scene.low(first - 1) == "next":
        return own
    return codes(scene, *before(scene, main), places=False)


_POSSESSOR = 4  # words before a noun in which its owner stands
_BODIES = frozenset(
    ("bloc", "union", "alliance", "organisation", "organization", "grouping", "association", "movement")
)


def convenes(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The organisation whose gathering it is: "the African Union summit", "a meeting of ASEAN", "the bloc's summit"."""
    owned = scene.low(first - 1) == "'s"
    begin = max(first - _POSSESSOR, 0) if owned else first
    end = right_edge(scene, last) if scene.low(last + 1) == "of" else last
    found = tuple(code for code in codes(scene, begin, end) if code in organisation_codes())
    if not found and owned and scene.low(first - 2) in _BODIES:
        named = [p.code for p in scene.reading.parties if p.end <= scene.words[first].start]
        found = tuple(code for code in reversed(named) if code in organisation_codes())[:1]
    return found
