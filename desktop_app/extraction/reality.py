"""Whether the happening that a noun names is real: by the verb or preposition before it, and who takes part."""

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.modality import Mood, noun_mood
from desktop_app.extraction.roles import after, before, codes, names, until_topic
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_groups import Group

LIGHT = frozenset({"hold", "attend", "visit", "receive", "meet", "plan"})


_LIGHT_LEMMAS = word_set("light_lemmas")


def reach_of(scene: Scene, last: int) -> int:
    """The last token of the complements of a noun: up to the next finite verb of its clause."""
    segment = scene.segment(last)
    stop = segment.last
    for group in segment.groups:
        if group.first > last and group.tense != "participle":
            stop = group.first - 1
            break
    return stop


def reality(scene: Scene, first: int, head: int, stretch: int) -> tuple[Group | None, Mood | None]:
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
    if left in presupposed or (
        left == "of" and scene.low(k - 1) in ("sidelines", "margins", "part", "end", "occasion", "framework")
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
    return "suspend" in group.classes or group.lemma == "cancel" or (off and group.lemma in ("call", "put"))


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


def who(
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
