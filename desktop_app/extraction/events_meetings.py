"""Meetings and calls that verbs report."""

from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind
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
        if has(scene, begin, end, _PHONES) or _another_call(scene, group):
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


def _another_call(scene: Scene, group: Group) -> bool:
    """ "He had spoken with the King on 2 March", after a call was told of: another one."""
    if group.lemma != "speak" or scene.low(group.last + 1) not in ("with", "to") or not scene.dates:
        return False
    date = date_of(scene, scene.segment(group.main), group.main, group.tense)
    if date is None or not told_by(scene, date, group) or not codes(scene, *after(scene, group), places=False):
        return False
    earlier = scene.reading.sentences[max(0, scene.number - 1)].start
    told = scene.reading.text[earlier : scene.words[group.first].start].lower()
    return any(word in told for word in _CALLED)


_CALLED = ("phone", "a call with", "video call")


def discussed(scene: Scene, group: Group) -> Happening | None:
    """ "The ministers also discussed Ukraine": talks, where the document has none of its own."""
    low = scene.low(group.last + 1)
    talked = (
        group.lemma in ("discuss", "review")
        or (group.lemma == "exchange" and low == "views")
        or (group.lemma == "talk" and low in ("about", "over"))
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
