"""Occasions that verbs report: an anniversary marked, a parliament addressed; relations that go back to a year."""

from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_acts import PARLIAMENT, RELATIONS
from desktop_app.extraction.events_meetings import has
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.roles import after, before, codes, names
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

ANNIVERSARIES = frozenset(("anniversary", "jubilee", "centenary", "bicentenary", "bicentennial", "anniversaries"))
_REACH = 6  # words from a verb to its object
_MARKING = ("mark", "celebrate", "commemorate")


def commemorated(scene: Scene, group: Group) -> Happening | None:
    """ "marked the 50th anniversary with a concert in Lima": a ceremony, where its clause says when or where."""
    begin, end = after(scene, group)
    area = before(scene, group) if group.passive else (begin, min(end, begin + _REACH))
    if group.lemma not in _MARKING or group.tense in ("infinitive", "ing") or not has(scene, *area, ANNIVERSARIES):
        return None
    found = by_verb(scene, group, EventKind.CEREMONY, topic=True, title="anniversary")
    return found if found and found.parties and (found.date or found.place) else None


def addressed(scene: Scene, group: Group) -> Happening | None:
    """ "The President of Peru addressed the Chilean Congress": a statement before a house."""
    first, last = before(scene, group)
    begin, end = after(scene, group)
    house = (begin, min(end, begin + _REACH))
    if group.lemma != "address" or group.passive or not has(scene, *house, PARLIAMENT):
        return None
    who = names(scene, first, last) or codes(scene, first, last, places=False)
    found = by_verb(scene, group, EventKind.STATEMENT, title="address") if who else None
    return replace(found, parties=tuple(dict.fromkeys((*found.parties, *codes(scene, *house))))) if found else None


def dating_from(scene: Scene, group: Group) -> Happening | None:
    """ "Diplomatic relations between Peru and Chile go back to 1977": they were established then."""
    first, last = before(scene, group)
    back = [scene.low(group.last + n) for n in (1, 2)]
    since = back == ["back", "to"] or (group.lemma == "date" and back[0] in ("from", "back"))
    told = group.lemma in ("date", "go") and group.tense in ("present", "past") and since
    if not told or not has(scene, first, last, RELATIONS) or not has(scene, first, last, _DIPLOMATIC):
        return None
    found = by_verb(scene, group, EventKind.ACCESSION, title="relations establish")
    return replace(found, planned=False) if found and found.date else None


_DIPLOMATIC = frozenset(("diplomatic", "formal", "consular"))
