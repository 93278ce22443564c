"""Whether the happening that a noun names is real: by the verb or preposition before it, and who takes part."""

from dataclasses import dataclass

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.clauses import Segment
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.modality import Mood, noun_mood
from desktop_app.extraction.numbers import number
from desktop_app.extraction.roles import after, before, codes, names, until_topic
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

LIGHT = frozenset({"hold", "attend", "visit", "receive", "meet", "plan"})


NEAR = 9  # words between a light verb and its noun
SCHEDULE_REACH = 16
OWNERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "'s", "our"})
ARRIVING = frozenset(
    {"be", "come", "arrive", "meet", "gather", "land", "travel", "join", "sit", "assemble", "convene", "fly", "get"}
)
LIGHT_LEMMAS = word_set("light_lemmas")


def reach_of(scene: Scene, last: int) -> int:
    """The last token of the complements of a noun: up to the next finite verb of its clause."""
    segment = scene.segment(last)
    stop = segment.last
    for group in segment.groups:
        if group.first > last and group.tense != "participle":
            stop = group.first - 1
            break
    return stop


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that may name a happening: tokens `first` to `head`, its complements up to `stretch`.

    `left` and `lefter` are the two words before it, articles and names of owners left out.
    """

    scene: Scene
    first: int
    head: int
    stretch: int
    segment: Segment
    left: str
    lefter: str

    @property
    def finite(self) -> Group | None:
        """The first finite verb of its clause."""
        return next((g for g in self.segment.groups if g.finite), None)

    @property
    def subject_of(self) -> Group | None:
        """The finite verb that it may be the subject of."""
        return next((g for g in self.segment.groups if g.first > self.head and g.finite), None)


_MEASURES = frozenset(("day", "days", "week", "weeks", "hour", "hours", "month", "months", "series", "round", "rounds"))
_VAGUE = frozenset(
    ("several", "many", "some", "few", "another", "further", "first", "second", "third", "latest", "full")
)
Real = tuple[Group | None, Mood | None]


def reality(scene: Scene, first: int, head: int, stretch: int) -> Real:
    """The verb that makes the noun happen, and its mood; (None, mood) when only a preposition presupposes it."""
    k = first - 1
    while k >= 0 and (scene.low(k) in OWNERS or k in scene.entity):
        k -= 1
    if scene.low(k) == "of" and scene.low(k - 1) in _MEASURES:  # "after two days of talks"
        k -= 2
        while k >= 0 and (scene.low(k) in OWNERS or number(scene.low(k)) is not None or scene.low(k) in _VAGUE):
            k -= 1
    noun = Noun(scene, first, head, stretch, scene.segment(head), scene.low(k), scene.low(k - 1))
    for rule in (_by_halt, _by_relative, _by_preposition, _by_schedule, _by_what_it_is_for, _by_governor, _by_subject):
        real = rule(noun)
        if real is not None:
            return real
    return None, noun_mood(scene.analysis, scene.cues, head)


_TAKES_PLACE = (
    "pay", "make", "hold", "host", "convene", "have", "undertake", "begin", "start", "open", "end", "conclude",
    "finish", "close", "take",
)  # fmt: skip


def _by_relative(noun: Noun) -> Real | None:
    """ "the visit that the president paid to Greece"."""
    for segment in noun.scene.analysis.segments:
        follows = segment.first - noun.head in (1, 2) or segment.first == noun.segment.last + 1
        if follows and segment.link in ("which", "that"):
            verbs = [g for g in segment.groups if g.lemma in _TAKES_PLACE and noun.scene.low(g.last + 1) != "for"]
            return (verbs[-1], noun.scene.mood(verbs[-1])) if verbs else None
    return None


_SITS = frozenset(("sit", "meet", "gather", "assemble", "convene", "get"))  # who "came for talks" is not at them
_BESIDE = frozenset(
    (
        "sidelines",
        "margins",
        "fringes",
        "fringe",
        "part",
        "end",
        "occasion",
        "framework",
        "close",
        "conclusion",
        "course",
    )
)


def _by_preposition(noun: Noun) -> Real | None:
    """ "during the visit", "on the sidelines of the summit": presupposed, and ahead where its clause is."""
    part = noun.left == "of" and noun.lefter in _BESIDE
    if not part and noun.left not in rules("events")["presupposed"]["words"]:
        return None
    aside = next((g for g in reversed(noun.segment.groups) if g.last < noun.first), None)
    if aside is not None and aside.tense == "participle" and aside.passive and noun.finite is not aside:
        return None, Mood("fact")  # "flights, opened during his trip to Bali, are to be …"
    main = noun.subject_of or noun.finite
    if noun.left == "in" and main is None:
        return None, None
    future = main is not None and noun.scene.mood(main).effect == "planned" and noun.left in ("during", "at", "in")
    return None, Mood("planned" if future else "fact")


def _by_schedule(noun: Noun) -> Real | None:
    """ "the session scheduled for October"."""
    for group in noun.segment.groups:
        apart = group.first == group.last and noun.scene.low(group.first - 1) == ","  # "the visit, planned for May, …"
        if (
            (group.tense == "participle" or apart)
            and "plan" in group.classes
            and 0 < group.first - noun.head < SCHEDULE_REACH
        ):
            return group, Mood("planned", tense="future")
    return None


def _by_what_it_is_for(noun: Noun) -> Real | None:
    """ "preparations for a visit", "ahead of the talks", "has come for consultations"."""
    cue = noun_mood(noun.scene.analysis, noun.scene.cues, noun.head)
    if noun.left == "for" and (cue.effect == "planned" or noun.lefter.startswith("prepar")):
        return None, Mood("planned", tense="future")
    two = f"{noun.lefter} {noun.left}"
    if noun.left not in rules("events")["presupposed"]["ahead"] and two not in ("ahead of", "eve of", "prior to"):
        return None
    if noun.left != "for":
        return None, Mood("planned", tense="future")
    main = next((g for g in reversed(noun.segment.groups) if g.last < noun.first), None)
    received = (
        main is not None and "receive" in main.classes and main.lemma != "host"
    )  # "received both for the signing"
    if main is None or not (received or main.lemma in ARRIVING or "travel" in main.classes):
        return None, None
    if received or noun.scene.mood(main).effect != "fact":
        return main, noun.scene.mood(main)
    talks = noun.scene.low(noun.head) in ("talks", "consultations", "negotiations") and main.lemma not in _SITS
    return main, Mood("planned" if talks else "fact")


def _by_halt(noun: Noun) -> Real | None:
    """ "postponed her visit": it is still to come; "cancelled", "called off": it is not."""
    for group in (*noun.segment.groups, *_resumed(noun)):
        if _halts(noun.scene, group) and group.passive == (group.first > noun.head) and noun.scene.mood(group).real:
            later = "suspend" in group.classes or group.lemma == "put"
            return group, Mood("planned", tense="future") if later else Mood("denied")
    return None


def _resumed(noun: Noun) -> tuple[Group, ...]:
    """The verbs of the clause that goes on after an aside: "the visit, planned for May, has been put off"."""
    after_it = [s for s in noun.scene.analysis.segments if s.first > noun.segment.last]
    return after_it[0].groups if after_it and after_it[0].link == "," else ()


def _by_governor(noun: Noun) -> Real | None:
    """ "held talks", "paid a visit": the light verb before it."""
    groups = [g for g in noun.segment.groups if g.tense != "ing" or g.classes & LIGHT]
    governor = next((g for g in reversed(groups) if g.last < noun.first and noun.first - g.last <= NEAR), None)
    if governor is None or _crossed(noun.scene, governor.last + 1, noun.first):
        return None
    if governor.classes & LIGHT or governor.lemma in LIGHT_LEMMAS:
        return governor, noun.scene.mood(governor)
    if governor.classes & {"announce", "say", "discuss", "propose", "invite"} and not governor.classes & {"hold"}:
        return None, noun_mood(noun.scene.analysis, noun.scene.cues, noun.head)
    return None


def _by_subject(noun: Noun) -> Real | None:
    """ "the talks were held", "the visit begins": the light verb after it."""
    verb = noun.subject_of or _past_the_relative(noun)
    if verb is None or _crossed(noun.scene, noun.stretch + 1, verb.first):
        return None
    if verb.classes & LIGHT or verb.lemma in LIGHT_LEMMAS or verb.lemma in ("go", "continue", "touch", "prove", "show"):
        return verb, noun.scene.mood(verb)
    return None


def _past_the_relative(noun: Noun) -> Group | None:
    """The verb after a relative clause: "the talks that both had wanted were held"."""
    segments = noun.scene.analysis.segments
    n = segments.index(noun.segment)
    told = n + 2 < len(segments) and segments[n + 1].link in ("that", "which") and not noun.finite
    group = next(iter(segments[n + 2].groups), None) if told else None
    return group if group is not None and group.finite and group.first == segments[n + 2].first else None


def _halts(scene: Scene, group: Group) -> bool:
    """ "postponed", "cancelled", "put off", "called off"."""
    off = scene.low(group.last + 1) == "off"
    ends = group.lemma in ("cancel", "collapse", "fail") or (off and group.lemma in ("call", "put", "break"))
    return ends or "suspend" in group.classes


def _crossed(scene: Scene, first: int, last: int) -> bool:
    return any(scene.words[k].text in ";:" for k in range(first, min(last, len(scene.words))))


def who(
    scene: Scene, first: int, last: int, *, stretch: int, governor: Group | None, kind: EventKind
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    places = kind in (EventKind.VISIT, EventKind.OTHER)  # "the coup in Mali"
    call_on = scene.low(last) in ("call", "calls") and scene.low(last + 1) == "on"  # whom it is paid, not a topic
    stop = until_topic(scene, last + 1 + call_on, stretch)
    owner = max(first - 5, scene.segment(first).first)
    parties = codes(scene, owner, stop, places=places)
    if kind is EventKind.FORUM:
        parties = tuple(dict.fromkeys(parties + codes(scene, first, last)))
    people = names(scene, owner, stop)
    if governor is not None and governor.lemma not in ("welcome", "hail", "praise", "greet"):
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
