"""A mention of a happening: what the rules for verbs and for nouns find, before mentions of the same are merged."""

from dataclasses import dataclass, field

from desktop_app.domain.dates import bounds
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.modality import Mood
from desktop_app.extraction.places import place_of
from desktop_app.extraction.roles import after, before, codes, names, until_topic
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of

_POSSIBLE = frozenset(("could", "may", "might", "should", "can", "must"))
HAPPENS = frozenset({"fact", "planned", "agreed"})


@dataclass(eq=False, slots=True)
class Happening:
    """`weak`: the words only come back to a happening; they make an entry where the document has none like it.

    `topic`: words that tell it from others of its kind. `own_parties`: the parties are all named in its own clause.
    """

    kind: EventKind
    scene: Scene
    at: int
    parties: tuple[str, ...]
    people: tuple[str, ...]
    planned: bool
    date: DateMention | None = None
    place: str | None = None
    topic: frozenset[str] = field(default_factory=frozenset)
    weak: bool = False
    round: int | None = None
    title: str = ""
    tense: str = "past"
    host: str | None = None
    closed: bool = False  # its parties are exactly these


def lies_ahead(scene: Scene, mood: Mood, date: DateMention | None) -> bool:
    """Whether it is still to happen when the document is written."""
    if mood.effect in ("planned", "agreed"):
        return True
    published = scene.reading.published_on
    if date and date.edtf and published and mood.tense in ("present", "participle"):
        return bounds(date.edtf)[0] > bounds(published)[1]
    return False


def _was_meant(scene: Scene, group: Group, date: DateMention | None) -> bool:
    """ "was to be signed in June", told in December: it was planned, and whether it came about is not said."""
    published = scene.reading.published_on
    if scene.low(group.first) not in ("was", "were") or not (date and date.edtf and published):
        return False
    return bounds(date.edtf)[1] < bounds(published)[0]


def by_verb(scene: Scene, group: Group, kind: EventKind, *, topic: bool = False, title: str = "") -> Happening | None:
    """The happening that a verb group reports, with the parties of its subject and complement; None when unreal.

    `topic`: the complement's topics ("on trade with China") may name parties too.
    """
    mood = scene.mood(group)
    if mood.effect not in HAPPENS or group.modal in _POSSIBLE:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    stop = end if topic else until_topic(scene, begin, end)
    segment = scene.segment(group.main)
    date = date_of(scene, segment, group.main, group.tense)
    parties = tuple(dict.fromkeys(codes(scene, first, last, places=False) + codes(scene, begin, stop, places=False)))
    people = tuple(dict.fromkeys(names(scene, first, last) + names(scene, begin, stop)))
    place = place_of(scene, segment.first, segment.last)
    planned = lies_ahead(scene, mood, date)
    if planned and group.tense == "be_to" and _was_meant(scene, group, date):
        return None
    return Happening(kind, scene, group.main, parties, people, planned, date, place, title=title, tense=group.tense)
