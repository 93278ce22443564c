"""Meetings, calls and visits that verbs report."""

from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_spans import LEAVING
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.places import name_from
from desktop_app.extraction.roles import after, before, codes, names
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of, told_by

GUESTS = word_set("guests")


TRAVELLERS = word_set("travellers")


INSTRUMENTAL = word_set("instrumental")


GROUPISH = word_set("groupish")


_OFTEN = frozenset(("times", "regularly", "annually", "repeatedly", "occasions"))


_GATHERINGS = word_set("gatherings")


PRESS = word_set("press")


def has(scene: Scene, first: int, last: int, words: frozenset[str]) -> bool:
    return scene.has(first, last, words)


def met(scene: Scene, group: Group) -> Happening | None:
    low = scene.low(group.main + 1)
    together = low in ("together", "down") and group.lemma in ("come", "sit", "get")
    first, last = before(scene, group)
    talked = (
        group.lemma == "talk" and (low == "with" or len(names(scene, first, last)) > 1) and not _by_phone(scene, group)
    )
    if group.lemma != "meet" and not together and not talked and (group.lemma, low) != ("confer", "with"):
        return None
    begin, end = after(scene, group)
    if has(scene, begin, min(end, begin + 4), INSTRUMENTAL) or has(scene, begin, min(end, begin + 2), _OFTEN):
        return None
    if any(first <= m.head <= last for m in mechanisms(scene)):
        return by_verb(scene, group, EventKind.SESSION)
    if _gathering(scene, begin, end):
        return None
    who = names(scene, first, last) or codes(scene, first, last) or has(scene, first, last, GROUPISH)
    return by_verb(scene, group, EventKind.MEETING) if who else None


def _by_phone(scene: Scene, group: Group) -> bool:
    return has(scene, *after(scene, group), _PHONES)


_PHONES = frozenset(("phone", "telephone", "telephonically"))


def _gathering(scene: Scene, begin: int, end: int) -> bool:
    """ "came together for the second summit": the summit is the event, not a meeting beside it."""
    return any(
        scene.low(k) in ("for", "at") and any(scene.low(n) in _GATHERINGS for n in range(k, min(k + 8, end + 1)))
        for k in range(begin, end + 1)
    )


def resumed(scene: Scene, group: Group) -> Happening | None:
    """ "The talks broke down and will resume on 20 June": a second verb dates another sitting of the same."""
    goes_on = group.lemma in ("resume", "continue", "reconvene", "restart") or (
        group.lemma == "go" and scene.low(group.last + 1) == "on"
    )
    segment = scene.segment(group.main)
    if not goes_on or not group.finite or segment.link not in ("and", "but", ","):
        return None
    first, last = before(scene, group)
    if last >= segment.first or not has(scene, first, last, SITTINGS):
        return None
    date = date_of(scene, segment, group.main, group.tense)
    return by_verb(scene, group, EventKind.MEETING) if date and told_by(scene, date, group) else None


SITTINGS = frozenset(("talks", "negotiations", "consultations", "discussions", "meeting", "conversations"))


def received(scene: Scene, group: Group) -> Happening | None:
    if "receive" not in group.classes:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    guest = (first, last) if group.passive else (begin, min(end, begin + 9))
    pronoun = scene.low(begin) in ("him", "her", "them") and not group.passive
    if group.lemma == "welcome":
        return _welcomed(scene, group)
    if not pronoun and not names(scene, *guest) and not has(scene, *guest, GUESTS):
        return None
    if group.lemma != "receive" and not names(scene, begin, end):
        return None
    return by_verb(scene, group, EventKind.MEETING)


def _welcomed(scene: Scene, group: Group) -> Happening | None:
    """ "welcomed the Minister of Mali, Ali Sow, to the ministry": a person, not what he did or said."""
    if group.passive:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    start, stop = scene.offsets(begin, end)
    guest = next((p for p in within(scene.people, start, stop)), None)
    if guest is None or not (names(scene, first, last) or has(scene, first, last, TRAVELLERS)):
        return None
    titled = (scene.words[k] for k in range(begin, scene.at(guest.start)))
    k = scene.at(guest.end)
    while k < end and (scene.low(k) in ("of", ",", "the") or scene.words[k].is_name):
        k += 1
    if scene.low(k) not in _THITHER or not all(w.is_name or w.low in _OF_OFFICE for w in titled):
        return None
    found = by_verb(scene, group, EventKind.MEETING)
    if found is None or found.place is not None or scene.low(k) != "to":
        return found
    return replace(found, place=name_from(scene, k + 1, end))


_THITHER = frozenset(("to", "at", "in", "on", "here", "during"))
_OF_OFFICE = GUESTS | TRAVELLERS | frozenset(("the", "his", "her", "of", "for", "and", ",", "foreign", "defence"))


def called_on(scene: Scene, group: Group) -> Happening | None:
    if group.lemma in {"telephone", "phone"}:
        return by_verb(scene, group, EventKind.CALL)
    if group.lemma in ("speak", "talk"):
        begin, end = after(scene, group)
        if has(scene, begin, end, _PHONES):
            return by_verb(scene, group, EventKind.CALL)
        if has(scene, begin, min(end, begin + 4), PRESS) and scene.low(begin) == "to":
            return by_verb(scene, group, EventKind.STATEMENT, title="press conference")
    if group.lemma != "call" or scene.low(group.main + 1) != "on":
        return None
    begin, end = after(scene, group)
    infinitive = any(g.parent is group for g in scene.analysis.groups)
    if infinitive or not names(scene, begin, min(end, begin + 7)):
        return None
    return by_verb(scene, group, EventKind.MEETING, topic=True)


def discussed(scene: Scene, group: Group) -> Happening | None:
    """ "The ministers also discussed Ukraine": talks, where the document has none of its own."""
    low = scene.low(group.last + 1)
    talked = (
        group.lemma in ("discuss", "review")
        or (group.lemma == "exchange" and low == "views")
        or (group.lemma in ("take", "go") and low in ("up", "through", "over"))
    )
    if not talked or group.tense not in ("past", "perfect", "pluperfect") or group.passive:
        return None
    first, last = before(scene, group)
    if not (has(scene, first, last, GROUPISH) or len(names(scene, first, last)) > 1):
        return None
    found = by_verb(scene, group, EventKind.MEETING)
    return (
        replace(found, weak=True, tense="discussed", place=None, parties=codes(scene, first, last, places=False))
        if found
        else None
    )


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
    goal = codes(scene, towards, min(towards + (6 if leaves else 3), end))
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
