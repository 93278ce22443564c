"""Happenings that nouns name: talks, a visit, a summit, the twelfth round; real by the verb or preposition before them."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.clauses import PREPOSITIONS, Group
from desktop_app.extraction.happenings import HAPPENS, Happening, lies_ahead
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import Mechanism, mechanisms
from desktop_app.extraction.modality import Mood, noun_mood
from desktop_app.extraction.numbers import ordinal
from desktop_app.extraction.phrases import left_edge, right_edge
from desktop_app.extraction.scene import Scene, after, before, codes, date_of, names, place_of, until_topic

LIGHT = frozenset({"hold", "attend", "visit", "receive", "meet", "plan"})
_LIGHT_LEMMAS = frozenset(
    "embark have be begin start take host convene coincide end follow precede witness mark organise organize schedule place see "
    "come accompany visit speak make arrange include call describe join cover focus gather preside chair put".split()
)


@cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], EventKind]]]:
    found: dict[str, list[tuple[tuple[str, ...], EventKind]]] = {}
    for kind, phrases in rules("events")["noun"].items():
        for phrase in phrases:
            parts = tuple(phrase.lower().replace("’", "'").split())
            found.setdefault(parts[0], []).append((parts, EventKind(kind)))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[0]))
    return found


def from_nouns(scene: Scene) -> Iterator[Happening]:
    """The happenings that the nouns of a sentence name."""
    standing = mechanisms(scene)
    yield from _sessions(scene, standing)
    taken = {k for m in standing for k in range(m.first, m.last + 1)} | {m.session for m in standing if m.session}
    k = 0
    while k < len(scene.words):
        match = next((e for e in _nouns().get(scene.low(k), ()) if _spelled(scene, k, e[0])), None)
        if match is None:
            k += 1
            continue
        parts, kind = match
        last = k + len(parts) - 1
        if last not in taken and not any(g.main in range(k, last + 1) for g in scene.analysis.groups):
            found = _named(scene, k, last, kind)
            if found is not None:
                yield found
        k = last + 1


def _spelled(scene: Scene, k: int, parts: tuple[str, ...]) -> bool:
    low = [scene.low(k + n) for n in range(len(parts))]
    return low == list(parts)


def _named(scene: Scene, head: int, last: int, kind: EventKind) -> Happening | None:
    first = left_edge(scene, head)
    words = [w.low for w in scene.words[first : head + 1]]
    word = scene.low(last)
    if not _sensible(scene, first, head, last, kind, words):
        return None
    stretch = _stretch(scene, last)
    governor, mood = _reality(scene, first, head, stretch)
    if mood is None or mood.effect not in HAPPENS:
        return None
    segment = scene.segment(head)
    date = date_of(scene, segment, head, mood.tense)
    parties, people = _who(scene, first, last, stretch, governor, kind)
    modifier = rules("events")["modifier"]
    if any(w in modifier["planned"] for w in words):
        mood = Mood("planned")
    planned = lies_ahead(scene, mood, date)
    place = place_of(scene, last, min(stretch + 6, segment.last)) or place_of(scene, segment.first, segment.last)
    title = scene.text(first, max(last, _title_end(scene, last)))
    bare = scene.low(first - 1) in ("the", "this", "that", "his", "her", "their", "its") and first == head
    weak = bare or governor is None
    if kind is EventKind.FORUM:
        weak = first == head and not any(scene.words[k].is_name for k in range(last + 1, stretch + 1))
    if kind in (EventKind.OTHER, EventKind.SIGNING) and governor is None:
        return None
    happening = Happening(
        kind, scene, head, parties, people, planned, date, place, _topic(scene, first, last, kind), weak
    )
    happening.title = title
    happening.tense = mood.tense
    happening.round = next((n for w in words if (n := ordinal(w))), None)
    if kind is EventKind.VISIT:
        _host(scene, happening, last, stretch)
    if kind is EventKind.SESSION and word in ("session", "round", "rounds", "sessions"):
        return _bare_session(happening)
    return happening


def _bare_session(happening: Happening) -> Happening | None:
    """A session without a mechanism: an assembly's ("71st Session of the UN General Assembly"), or "the session"."""
    scene, head = happening.scene, happening.at
    rest = scene.text(head, min(head + 8, len(scene.words) - 1)).lower()
    if any(word in rest for word in ("assembly", "conference", "summit")):
        happening.kind = EventKind.FORUM
        happening.weak = False
        return happening
    happening.weak = True
    return happening if happening.round else None


def _message(scene: Scene, last: int) -> bool:
    """ "a message from the president to his counterpart": sent by one to another, on an occasion."""
    rest = [scene.low(k) for k in range(last + 1, min(last + 9, len(scene.words)))]
    return "from" in rest[:2] and "to" in rest


def _sensible(scene: Scene, first: int, head: int, last: int, kind: EventKind, words: list[str]) -> bool:
    phrase = " ".join([scene.low(first - 1), *words, scene.low(last + 1), scene.low(last + 2)])
    if any(stop in phrase for stop in rules("events")["noun_stop"]["words"]):
        return False
    if scene.low(last) in ("talks", "negotiations", "discussions", "opening", "reception", "tribute") and kind in (
        EventKind.MEETING,
        EventKind.CEREMONY,
    ):
        if scene.low(last) == "opening" and not any(
            w in scene.text(last, min(last + 7, len(scene.words) - 1)).lower()
            for w in ("embassy", "consulate", "mission", "ceremony")
        ):
            return False
        if scene.low(last) == "opening" and scene.low(first - 1) != "the":
            return False
        if scene.low(last) in ("negotiations", "discussions") and not (scene.low(last + 1) == "with"):
            return False
        if (
            scene.low(last + 1) in ("on", "about", "over")
            and scene.low(first - 1) not in ("held", "hold", "had", "during", "after")
            and first == head
        ):
            return False
    if (
        kind is EventKind.FORUM
        and scene.low(last) in ("assembly", "congress", "conference", "forum")
        and not (first < head or last > head)
    ):
        return scene.low(last) in ("conference", "forum")
    if kind is EventKind.FORUM and scene.low(last + 1) in ("declaration", "statement", "communiqué"):
        return False
    if kind is EventKind.VISIT and scene.low(last + 1) in ("visa", "visas"):
        return False
    return True


def _stretch(scene: Scene, last: int) -> int:
    """The last token of the complements of a noun: up to the next finite verb of its clause."""
    segment = scene.segment(last)
    stop = segment.last
    for group in segment.groups:
        if group.first > last and group.tense not in ("participle",):
            stop = group.first - 1
            break
    return stop


def _title_end(scene: Scene, last: int) -> int:
    return right_edge(scene, last)


def _reality(scene: Scene, first: int, head: int, stretch: int) -> tuple[Group | None, Mood | None]:
    """The verb that makes the noun happen, and its mood; (None, mood) when only a preposition presupposes it."""
    segment = scene.segment(head)
    following = _relative(scene, head)
    if following is not None:
        return following, scene.mood(following)
    k = first - 1
    while k >= 0 and (
        scene.low(k) in ("the", "a", "an", "his", "her", "their", "its", "this", "'s", "our") or k in scene.entity
    ):
        k -= 1
    left = scene.low(k)
    groups = [g for g in segment.groups if g.tense != "ing" or g.classes & LIGHT]
    subject_of = next((g for g in segment.groups if g.first > head and g.finite), None)
    presupposed, ahead = rules("events")["presupposed"]["words"], rules("events")["presupposed"]["ahead"]
    two = f"{scene.low(k - 1)} {left}"
    if (
        left in presupposed
        or left == "of"
        and scene.low(k - 1) in ("sidelines", "margins", "part", "end", "occasion", "framework")
    ):
        main = subject_of or next((g for g in segment.groups if g.finite), None)
        future = main is not None and scene.mood(main).effect == "planned" and left in ("during", "at", "in")
        if left == "in" and main is None:
            return None, None
        return None, Mood("planned" if future else "fact", tense="past")
    fixed = next(
        (g for g in segment.groups if g.tense == "participle" and "plan" in g.classes and 0 < g.first - head < 16), None
    )
    if fixed is not None:
        return fixed, Mood("planned", tense="future")
    cue = noun_mood(scene.analysis, scene.cues, head)
    if left == "for" and cue.effect == "planned":
        return None, cue
    if left in ahead or two in ("ahead of", "eve of", "prior to"):
        governing = next((g for g in segment.groups if g.finite and g.first < head), None)
        if (
            left == "for"
            and governing is not None
            and governing.lemma in ("be", "come", "arrive", "meet", "gather", "land", "travel", "join")
        ):
            return governing, Mood(
                "planned" if scene.low(last_word(scene, head)) in ("talks", "consultations", "negotiations") else "fact"
            )
        return None, Mood("planned", tense="future") if left != "for" else None
    halted = next((g for g in segment.groups if _halts(scene, g) and (g.passive) == (g.first > head)), None)
    if halted is not None and scene.mood(halted).real:
        return halted, Mood(
            "planned", tense="future"
        ) if "suspend" in halted.classes or halted.lemma == "put" else Mood("denied")
    governor = next((g for g in reversed(groups) if g.last < first and first - g.last <= 9), None)
    if governor is not None and not _crossed(scene, governor.last + 1, first):
        if governor.classes & LIGHT or governor.lemma in _LIGHT_LEMMAS:
            return governor, scene.mood(governor)
        if governor.classes & {"announce", "say", "discuss", "propose", "invite"} and not governor.classes & {"hold"}:
            return None, noun_mood(scene.analysis, scene.cues, head)
    if subject_of is not None and head < subject_of.first and not _crossed(scene, stretch + 1, subject_of.first):
        light = subject_of.classes & LIGHT or subject_of.lemma in _LIGHT_LEMMAS | {
            "go",
            "continue",
            "touch",
            "prove",
            "show",
        }
        if light:
            return subject_of, scene.mood(subject_of)
    mood = noun_mood(scene.analysis, scene.cues, head)
    return None, mood


def _halts(scene: Scene, group: Group) -> bool:
    """ "postponed", "cancelled", "put off", "called off"."""
    off = scene.low(group.last + 1) == "off"
    return "suspend" in group.classes or group.lemma == "cancel" or off and group.lemma in ("call", "put")


def _relative(scene: Scene, head: int) -> Group | None:
    """The light verb of a relative clause on the noun: "the visit that the president paid to Greece"."""
    for segment in scene.analysis.segments:
        if segment.first - head in (1, 2) and segment.link in ("which", "that"):
            verbs = [g for g in segment.groups if g.lemma in ("pay", "make", "hold", "have", "undertake", "begin")]
            return verbs[-1] if verbs else None
    return None


def last_word(scene: Scene, head: int) -> int:
    """The head noun itself, for nouns of one word."""
    return head


def _crossed(scene: Scene, first: int, last: int) -> bool:
    return any(scene.words[k].text in ";:" for k in range(first, min(last, len(scene.words))))


def _who(
    scene: Scene, first: int, last: int, stretch: int, governor: Group | None, kind: EventKind
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    places = kind is EventKind.VISIT
    stop = until_topic(scene, last + 1, stretch)
    owner = max(first - 5, scene.segment(first).first)
    parties = codes(scene, owner, stop, places=places)
    people = names(scene, owner, stop)
    if governor is not None:
        span = before(scene, governor)
        parties = tuple(dict.fromkeys(codes(scene, *span, places=False) + parties))
        people = tuple(dict.fromkeys(names(scene, *span) + people))
        begin, end = after(scene, governor)
        if kind in (EventKind.MEETING, EventKind.STATEMENT) and head_before(begin, last):
            more = until_topic(scene, begin, end)
            parties = tuple(dict.fromkeys(parties + codes(scene, begin, more, places=False)))
            people = tuple(dict.fromkeys(people + names(scene, begin, more)))
    return parties, people


def head_before(begin: int, last: int) -> bool:
    return begin <= last


def _host(scene: Scene, happening: Happening, last: int, stretch: int) -> None:
    """A visit's host: the country after "to" or "in"; it is also its place."""
    for k in range(last + 1, min(stretch + 1, last + 8)):
        if scene.low(k) in ("to", "in", "of") and k + 1 < len(scene.words):
            start, end = scene.offsets(k + 1, min(k + 3, len(scene.words) - 1))
            hit = next((p for p in scene.parties if start <= p.start < end and p.how != "demonym"), None)
            if hit and scene.low(k) != "of":
                happening.host = hit.code
                happening.place = scene.reading.text[hit.start : hit.end]
                happening.parties = tuple(dict.fromkeys((*happening.parties, hit.code)))
                return


def _topic(scene: Scene, first: int, last: int, kind: EventKind) -> frozenset[str]:
    if kind not in (EventKind.FORUM, EventKind.CEREMONY, EventKind.OTHER):
        return frozenset()
    return frozenset(w.low for w in scene.words[first : last + 1] if w.low not in PREPOSITIONS and w.is_word)


# --- sessions of mechanisms --------------------------------------------------------------------------------------


def _sessions(scene: Scene, standing: list[Mechanism]) -> Iterator[Happening]:
    """A mechanism's session: the mechanism is held, meets, or its round or session is named."""
    for one in standing:
        begin = one.first if one.session is None or one.session > one.first else one.session - 2
        stretch = _stretch(scene, one.last)
        governor, mood = _reality(scene, max(begin, 0), one.head, stretch)
        counted = one.session is not None or one.round is not None
        meets = governor is not None and (
            governor.classes & {"hold", "meet", "attend", "receive"} or governor.lemma in ("take", "host", "conduct")
        )
        if (
            governor is not None
            and governor.lemma in ("be", "have", "make", "see", "give", "include", "describe", "visit")
            and not counted
        ):
            meets = False
        if not (counted or meets) or mood is None or mood.effect not in HAPPENS:
            continue
        if not one.named and not counted:
            continue
        if governor is not None and governor.lemma == "convene" and mood.effect == "agreed":
            continue
        if _recurs(scene, one):
            continue
        segment = scene.segment(one.head)
        date = date_of(scene, segment, one.head)
        parties, people = _who(scene, max(begin, 0), one.last, stretch, governor, EventKind.SESSION)
        place = place_of(scene, segment.first, segment.last)
        topic = frozenset(w.low for w in scene.words[one.first : one.head + 1])
        found = Happening(
            EventKind.SESSION, scene, one.head, parties, people, lies_ahead(scene, mood, date), date, place, topic
        )
        found.round, found.title, found.tense = one.round, one.title, mood.tense
        yield found


def _recurs(scene: Scene, one: Mechanism) -> bool:
    """ "twice a year", "regularly": what recurs is no single happening."""
    rest = scene.text(max(0, one.first - 3), min(len(scene.words) - 1, one.last + 12)).lower()
    return any(
        word in rest
        for word in (
            "twice a year",
            "once a year",
            "every two years",
            "regularly",
            "regular basis",
            "will be held annually",
        )
    )
