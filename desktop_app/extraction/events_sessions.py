"""Sessions of standing mechanisms: a round is held, a commission meets."""

from collections.abc import Iterator

from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.clauses import Segment
from desktop_app.extraction.happenings import HAPPENS, Happening, lies_ahead
from desktop_app.extraction.mechanisms import Mechanism
from desktop_app.extraction.places import place_of
from desktop_app.extraction.reality import reach_of, reality, who
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.when import date_of


def sessions(scene: Scene, standing: list[Mechanism]) -> Iterator[Happening]:
    """A mechanism's session: the mechanism is held, meets, or its round or session is named."""
    for one in standing:
        begin = one.first if one.session is None or one.session > one.first else one.session - 2
        stretch = reach_of(scene, one.last)
        governor, mood = reality(scene, max(begin, 0), one.head, stretch)
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
        if not one.named and not counted and not one.anaphor:
            continue
        if governor is not None and governor.lemma == "convene" and mood.effect == "agreed":
            continue
        if _recurs(scene, one):
            continue
        segment = scene.segment(one.head)
        date = date_of(scene, segment, one.head, mood.tense if mood.real else "future")
        date = date or _of_its_hosting(scene, segment)
        parties, people = who(
            scene, max(begin, 0), one.last, stretch=stretch, governor=governor, kind=EventKind.SESSION
        )
        place = place_of(scene, segment.first, segment.last)
        topic = frozenset(w.low for w in scene.words[one.first : one.head + 1])
        found = Happening(
            EventKind.SESSION, scene, one.head, parties, people, lies_ahead(scene, mood, date), date, place, topic
        )
        found.round, found.title, found.tense = one.round, one.title, mood.tense
        yield found


def _of_its_hosting(scene: Scene, segment: Segment) -> DateMention | None:
    """The date of the clause after it: "the second session, which Lima is to host in May"."""
    segments = scene.analysis.segments
    n = segments.index(segment)
    told = n + 1 < len(segments) and segments[n + 1].link == "which"
    group = next((g for g in segments[n + 1].groups if g.lemma in ("host", "hold", "take")), None) if told else None
    return date_of(scene, segments[n + 1], group.main, group.tense) if group is not None else None


def _recurs(scene: Scene, one: Mechanism) -> bool:
    """ "twice a year", "regularly": what recurs is no single happening."""
    rest = scene.text(max(0, one.first - 3), min(len(scene.words) - 1, one.last + 12)).lower()
    return any(
        word in rest
        for word in (
            " times",
            "twice a year",
            "once a year",
            "every two years",
            "regularly",
            "regular basis",
            "will be held annually",
        )
    )
