"""Visits that verbs report: visited, arrived in, left for, is in."""

from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_meetings import TRAVELLERS, has
from desktop_app.extraction.events_spans import LEAVING
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.roles import after, before, codes, names
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of


def visited(scene: Scene, group: Group) -> Happening | None:  # noqa: C901, PLR0911  one return a case
    leaves = _departs(scene, group)
    if leaves is None and group.lemma in ("leave", "depart") and (left := _left(scene, group)):
        return left
    if not (leaves or group.classes & {"visit", "travel"}):
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    if "visit" in group.classes:
        towards = begin
        if group.passive:
            return None
    elif leaves is not None:
        begin, towards = leaves, leaves + 1
        towards += 4 * has(scene, towards, min(towards + 3, end), frozenset(("visit", "trip", "tour", "stay")))
    else:
        if scene.low(begin) == "on" and scene.low(begin + 1) == "to":
            begin += 1
        if scene.low(begin) not in ("to", "in", "from", "into", "at", "for") or group.lemma in ("head", "return"):
            return None
        towards = begin + 1
    goal = codes(scene, towards, min(towards + (6 if leaves else 3), end)) if not _guest(scene, group, towards) else ()
    if not goal or scene.low(begin) == "from" or not (names(scene, first, last) or _traveller(scene, first, last)):
        return None
    if group.lemma in ("come", "go") and scene.low(begin) != "to":
        return None
    found = by_verb(scene, group, EventKind.VISIT) or _invited(scene, group)
    if found is None:
        return None
    visitor = found.parties if found.tense == "future" and found.people else codes(scene, first, last, places=False)
    if visitor and set(visitor) <= set(goal):
        return None  # home again
    name = scene.text(towards, min(towards, end))
    place = _goal_name(scene, towards, end) or name
    return replace(
        found,
        parties=tuple(dict.fromkeys(visitor + goal)),
        place=place,
        host=goal[-1],
        people=found.people if found.tense == "future" and found.people else names(scene, first, last),
    )


def _guest(scene: Scene, group: Group, k: int) -> bool:
    """ "the visiting Uzbek president": the party at token `k` is that of the guest."""
    named = within(scene.parties, *scene.offsets(k, k))
    return group.tense in ("ing", "participle") and any(p.how == "demonym" for p in named)


def _left(scene: Scene, group: Group) -> Happening | None:
    """ "He left Lima on 17 May": the end of a stay, where one is told of."""
    begin, end = after(scene, group)
    goal = codes(scene, begin, min(begin + 2, end))
    found = by_verb(scene, group, EventKind.VISIT, title=LEAVING) if goal and not group.passive else None
    if found is None or found.date is None or not (found.people or _traveller(scene, *before(scene, group))):
        return None
    return replace(found, host=goal[0], weak=True)


def _invited(scene: Scene, group: Group) -> Happening | None:
    """ "accepted an invitation to visit Oslo in 2025": the visit is planned."""
    if group.tense == "infinitive" and (asked_to := _asked_to_come(scene, group)):
        return asked_to
    asked = group.tense == "infinitive" and scene.low(group.first - 1) == "invitation"
    taken = next((g for g in scene.analysis.groups if g.last < group.first and g.lemma in ("accept", "take")), None)
    if not asked or taken is None or scene.mood(taken).effect not in ("fact", "planned", "agreed"):
        return None
    date = date_of(scene, scene.segment(group.main), group.main, "future")
    return Happening(EventKind.VISIT, scene, group.main, (), (), planned=True, date=date, tense="future")


def _asked_to_come(scene: Scene, group: Group) -> Happening | None:
    """ "invited X to come to Lima in 2025; X accepted": the visit is planned."""
    groups = scene.analysis.groups
    asks = next((g for g in groups if g.last < group.first and g.lemma == "invite" and g.finite), None)
    takes = any(g.first > group.last and g.lemma == "accept" and scene.mood(g).real for g in groups)
    date = date_of(scene, scene.segment(group.main), group.main, "future")
    if asks is None or not takes or date is None or group.first - asks.last > _GUEST_REACH:
        return None
    guest = (asks.last + 1, group.first - 1)
    whom, of = names(scene, *guest), codes(scene, *guest)
    return Happening(EventKind.VISIT, scene, group.main, of, whom, planned=True, date=date, tense="future")


_GUEST_REACH = 12  # words of "the Prime Minister of Chile, Jan Soto,"


def _departs(scene: Scene, group: Group) -> int | None:
    """The "for" of "left Dakar on Wednesday for an official visit to Rabat"."""
    begin, end = after(scene, group)
    if (
        group.passive
        or scene.low(begin) == "to"
        or not (group.classes & {"leave"} or group.lemma in ("fly", "head", "set", "take"))
    ):
        return None
    if group.lemma in ("set", "take") and scene.low(begin) not in ("off", "out"):
        return None
    return next((k for k in range(begin, min(begin + 9, end)) if scene.low(k) == "for"), None)


def stays(scene: Scene, group: Group) -> Happening | None:
    """ "The minister, who is in Vietnam from 7 to 10 July": a stay abroad is a visit."""
    begin, end = after(scene, group)
    if group.lemma != "be" or scene.low(begin) != "in" or group.tense not in ("past", "present", "future", "perfect"):
        return None
    goal = codes(scene, begin + 1, min(begin + 2, end))
    first, last = before(scene, group)
    visitor = codes(scene, first, last, places=False)
    if (
        not goal
        or not visitor
        or goal[0] in visitor[-1:]
        or not (names(scene, first, last) or _traveller(scene, first, last))
    ):
        return None
    found = by_verb(scene, group, EventKind.VISIT)
    if found is None:
        return None
    return replace(
        found, parties=tuple(dict.fromkeys((*visitor, *goal))), place=_goal_name(scene, begin + 1, end), host=goal[0]
    )


def _goal_name(scene: Scene, first: int, last: int) -> str | None:
    start, end = scene.offsets(first, min(last, first + 4))
    hits = [p for p in scene.parties if start <= p.start < end]
    return scene.reading.text[hits[0].start : hits[0].end] if hits else None


def _traveller(scene: Scene, first: int, last: int) -> bool:
    return has(scene, first, last, TRAVELLERS)
