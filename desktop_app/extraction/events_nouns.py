"""Happenings that nouns name: talks, a visit, a summit; real by the verb or preposition before them."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.dates import bounds
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.definite import ABOUT, OPENS
from desktop_app.extraction.events_acts import HONOURS, HOUSES
from desktop_app.extraction.events_forums import convenes, its_own
from desktop_app.extraction.events_hosts import set_host
from desktop_app.extraction.events_sessions import sessions
from desktop_app.extraction.events_subjects import home
from desktop_app.extraction.function_words import PREPOSITIONS
from desktop_app.extraction.happenings import HAPPENS, Happening, lies_ahead
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.modality import Mood
from desktop_app.extraction.numbers import ordinal
from desktop_app.extraction.phrases import left_edge, right_edge
from desktop_app.extraction.places import place_of
from desktop_app.extraction.reality import reach_of, reality, who
from desktop_app.extraction.roles import before, codes, principals
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_at, date_of, dated_beside, from_till


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


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_nouns())


def from_nouns(scene: Scene) -> Iterator[Happening]:
    """The happenings that the nouns of a sentence name."""
    standing = mechanisms(scene)
    yield from sessions(scene, standing)
    taken = {k for m in standing for k in range(m.first, m.last + 1)} | {m.session for m in standing if m.session}
    past = 0
    for k in scene.places(_first_words()):
        match = next((e for e in _nouns()[scene.low(k)] if scene.reads(k, e[0])), None) if k >= past else None
        if match is None:
            continue
        parts, kind = match
        last = k + len(parts) - 1
        if last not in taken and not any(k <= g.main <= last for g in scene.analysis.groups):
            found = _named(scene, k, last, kind)
            if found is not None:
                yield found
        past = last + 1


RECURRING = ("meetings", "visits", "talks", "calls", "consultations")


def _named(scene: Scene, head: int, last: int, kind: EventKind) -> Happening | None:
    first = left_edge(scene, head)
    words = [w.low for w in scene.words[first : head + 1]]
    word = scene.low(last)
    if not _sensible(scene, first, last, kind):
        return None
    stretch = reach_of(scene, last)
    governor, mood = reality(scene, first, head, stretch)
    if kind is EventKind.FORUM and (mood is None or mood.effect not in HAPPENS) and _announced(scene, head):
        mood = Mood("planned", tense="future")  # it takes place whoever attends
    if mood is None or mood.effect not in HAPPENS or not _talked(scene, first, last, governor):
        return None
    segment = scene.segment(head)
    date = (
        from_till(scene)
        or _of_its_own(scene, head, kind)
        or date_of(scene, segment, head, mood.tense if mood.real else "future")
    )
    parties, people = who(scene, first, last, stretch=stretch, governor=governor, kind=kind)
    parties = its_own(scene, first, last, kind, governor) or parties
    modifier = rules("events")["modifier"]
    if any(w in modifier["planned"] for w in words):
        mood = Mood("planned")
    planned = lies_ahead(scene, mood, date)
    place = place_of(scene, last, min(stretch + 6, segment.last)) or place_of(scene, segment.first, segment.last)
    title = scene.text(first, max(last, _title_end(scene, last)))
    bare = scene.low(first - 1) in ("the", "this", "that", "his", "her", "their", "its") and first == head
    weak = (governor is None and scene.entry is None) or (bare and kind is not EventKind.SIGNING)
    if kind is EventKind.OTHER and date is not None:
        weak = False
    if kind is EventKind.FORUM:
        weak = first == head and not any(scene.words[k].is_name for k in range(last + 1, stretch + 1))
    recurring = planned and date is None and word in RECURRING
    if _only_a_name(scene, first, head, kind=kind, governor=governor) or (recurring and governor is None):
        return None
    happening = Happening(
        kind, scene, head, parties, people, planned, date, place, _topic(scene, first, last, kind), weak
    )
    happening.title = title
    happening.tense = mood.tense
    happening.round = next((n for w in words if (n := ordinal(w))), None)
    if kind is EventKind.VISIT:
        set_host(happening, last, stretch, governor)
    _whose(happening, first, word)
    if kind is EventKind.SESSION and word in ("session", "round", "rounds", "sessions"):
        return _bare_session(happening)
    return happening


_NEAR_RELATIVE = 4  # words between a noun and the relative clause that tells of it


def _of_its_own(scene: Scene, head: int, kind: EventKind) -> DateMention | None:
    """The date of the relative clause after a forum or a visit: "the summit, which opens on Saturday"."""
    if kind not in (EventKind.FORUM, EventKind.VISIT):
        return None
    segments = scene.analysis.segments
    n = segments.index(scene.segment(head))
    if n + 1 == len(segments):
        return None
    arrival = segments[n + 1].link == "where" and any("travel" in g.classes for g in segments[n + 1].groups)
    own = segments[n + 1].link == "which" and segments[n].last - head <= _NEAR_RELATIVE
    if not own and not (arrival and kind is EventKind.VISIT):
        return None
    start, end = scene.offsets(segments[n + 1].first, segments[n + 1].last)
    return next((d for d in scene.dates if start <= d.start < end and d.edtf and d.type == "DATE"), None)


def _talked(scene: Scene, first: int, last: int, governor: Group | None) -> bool:
    """Whether talks are told of as held: "held talks on trade", "negotiations with Peru", not "talks on trade"."""
    word, after = scene.low(last), scene.low(last + 1)
    if governor is not None and (
        (word in ("meeting", "meetings") and _of_a_body(scene, governor)) or _to_open(scene, last, governor)
    ):
        return False
    if word not in ("talks", "negotiations", "discussions") or after in ("with", "between"):
        return True
    if word == "talks" and after == "on" and date_at(scene, last + 2):  # "talks on 3 May"
        return True
    held = governor is not None and bool(governor.classes & {"hold"} or governor.lemma in ("end", "hold", "break"))
    if word in ("negotiations", "discussions"):
        return held
    told = {scene.low(k) for k in range(first - 2, first)} & _OCCASIONS
    if first != last:
        return held or governor is not None or bool(told)  # not "its veto on the accession talks"
    return held or after not in ("on", "about", "over") or bool(told)


def _to_open(scene: Scene, last: int, governor: Group) -> bool:
    """ "agreed to begin talks on fisheries": what is agreed, no sitting, unless a day is named."""
    opened = governor.lemma in OPENS and scene.low(last + 1) in ABOUT and scene.mood(governor).effect == "agreed"
    return opened and not _announced(scene, last)


_OCCASIONS = frozenset(("during", "after", "following", "at", "in", "for", "since", "ended", "of"))


def _only_a_name(scene: Scene, first: int, head: int, *, kind: EventKind, governor: Group | None) -> bool:
    """Whether the noun is but part of a name ("the Pacific Islands Forum") that nobody convenes, or what a verb files:
    "presented his credentials"."""
    if kind is EventKind.CEREMONY and governor is not None and scene.low(head) in HONOURS:
        return "confer" in governor.classes
    dated = date_at(scene, head + 2) or (scene.low(head) in _CALAMITIES and dated_beside(scene, head))
    if kind is EventKind.OTHER and scene.low(first - 2) != "of" and dated:
        return False  # "after the coup of May 2019"
    if kind is EventKind.OTHER and scene.low(head) in _CALAMITIES:
        return not (dated or (governor is not None and scene.dates))
    if kind in (EventKind.OTHER, EventKind.SIGNING):
        return governor is None or scene.low(first - 2) == "of"
    inside = any(p.start <= scene.words[head].start < p.end for p in scene.parties)
    convened = governor is not None and bool(governor.classes & {"attend", "hold", "meet"})
    beside = bool({scene.low(first - 2), scene.low(first - 3)} & _SIDELINES)  # "on the margins of the General Assembly"
    return inside and not convened and not beside and kind is EventKind.FORUM


_CALAMITIES = word_set("calamities")  # spoken of as topics too: told of as events where they are dated


_SIDELINES = frozenset(("sidelines", "sideline", "margins", "fringes"))


def _of_a_body(scene: Scene, governor: Group) -> bool:
    """ "The Joint Council held its annual meeting": the session of the council, which is told already."""
    first, last = before(scene, governor)
    return any(first <= m.head <= last and m.named for m in mechanisms(scene))


def _announced(scene: Scene, head: int) -> bool:
    """Whether the clause of a forum gives it a day that is still to come."""
    date = date_of(scene, scene.segment(head), head, "future")
    published = scene.reading.published_on
    return bool(date and date.edtf and published and bounds(date.edtf)[0] > bounds(published)[1])


def _bare_session(happening: Happening) -> Happening | None:
    """A session without a mechanism: an assembly's ("71st Session of the UN General Assembly"), or "the session"."""
    scene, head = happening.scene, happening.at
    rest = scene.text(head, min(head + 8, len(scene.words) - 1)).lower()
    if any(word in rest for word in ("assembly", "conference", "summit")):
        happening.kind = EventKind.FORUM
        happening.weak = False
        happening.parties = convenes(scene, head, head) or happening.parties
        return happening
    happening.weak = True
    return happening if happening.round else None


def _message(scene: Scene, last: int) -> bool:
    """ "a message from the president to his counterpart": sent by one to another, on an occasion."""
    rest = [scene.low(k) for k in range(last + 1, min(last + 9, len(scene.words)))]
    return "from" in rest[:2] and "to" in rest


def _sensible(scene: Scene, first: int, last: int, kind: EventKind) -> bool:
    """Whether the noun can be a happening where it stands: not "peace talks on", "the opening of new border posts"."""
    around = " ".join(scene.low(k) for k in range(first - 1, last + 3))
    if any(stop in around for stop in rules("events")["noun_stop"]["words"]):
        return False
    word, after = scene.low(last), scene.low(last + 1)
    if word in ("message", "messages", "messaging", "telegram"):
        return _message(scene, last)
    if scene.low(first) == "exchange" and {scene.low(first - 1), scene.low(first - 2)} & _BY:
        return False
    if word == "opening":
        rest = {scene.low(k) for k in range(last, last + 8)}
        noted = scene.low(last + 1) == "of" and not any(
            g.finite for g in scene.analysis.groups
        )  # "Opening of a school."
        return noted or (scene.low(first - 1) == "the" and bool(rest & (HOUSES | {"ceremony"})))
    if kind is EventKind.FORUM:
        return after not in ("declaration", "statement", "communiqué")
    to_a_thing = after == "to" and scene.low(last + 2) in ("a", "an")  # "a trip to a mine"
    return not (kind is EventKind.VISIT and (after in ("visa", "visas") or to_a_thing))


_BY = frozenset(("by", "through", "with", "via", "in", "following", "after"))  # "concluded by an exchange of notes"


def _title_end(scene: Scene, last: int) -> int:
    return right_edge(scene, last)


def _whose(happening: Happening, first: int, word: str) -> None:
    """Whose it is where its phrase names nobody: the speaker's conference for the press, the State's election."""
    scene = happening.scene
    if happening.parties:
        return
    if happening.kind is EventKind.STATEMENT:  # "broke the news at a press conference"
        speaking = codes(scene, 0, first, places=False)
        happening.parties = speaking if len(speaking) == 1 else ()
    elif happening.kind is EventKind.OTHER and word in _BALLOTS and (state := home(scene.reading)):
        happening.parties = (state,)
    elif word in _MUTUAL:
        happening.parties = principals(scene.reading)


_MUTUAL = ("clash", "clashes", "war")  # of the two that the text is about
_BALLOTS = ("election", "elections", "referendum")


def _topic(scene: Scene, first: int, last: int, kind: EventKind) -> frozenset[str]:
    if kind not in (EventKind.FORUM, EventKind.CEREMONY, EventKind.OTHER):
        return frozenset()
    return frozenset(w.low for w in scene.words[first : last + 1] if w.low not in PREPOSITIONS and w.is_word)
