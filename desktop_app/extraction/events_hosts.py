"""Who is visited: the country that a noun for a visit leads to, or that its relative clause or its verb names."""

from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.places import name_from
from desktop_app.extraction.roles import after, codes, names
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of


def set_host(happening: Happening, last: int, stretch: int, governor: Group | None) -> None:
    """Fills in the host of a visit, whose noun ends at token `last`; the host is also its place and a party."""
    scene = happening.scene
    _host(scene, happening, last, stretch)
    if governor is not None:
        _sent(scene, happening, governor)
        _paid(scene, happening, governor)


def _host(scene: Scene, happening: Happening, last: int, stretch: int) -> None:
    """The country after "to" or "in"."""
    for k in range(last + 1, min(stretch + 1, last + 8)):
        if scene.low(k) in ("to", "in", "of") and k + 1 < len(scene.words):
            start, end = scene.offsets(k + 1, min(k + 3, len(scene.words) - 1))
            hit = next((p for p in scene.parties if start <= p.start < end and p.how != "demonym"), None)
            if hit and scene.low(k) != "of":
                happening.host = hit.code
                happening.place = scene.reading.text[hit.start : hit.end]
                happening.parties = tuple(dict.fromkeys((*happening.parties, hit.code)))
                return


def _sent(scene: Scene, happening: Happening, governor: Group) -> None:
    """ "A mission will be sent to Kenya by Tunisia", "a visit has brought the president to India"."""
    if governor.lemma not in ("send", "bring", "dispatch", "take", "lead"):
        return
    begin, end = after(scene, governor)
    goal = next((k for k in range(begin, end) if scene.low(k) == "to"), None)
    hosts = codes(scene, goal + 1, min(goal + 3, end)) if goal is not None else ()
    happening.parties = tuple(dict.fromkeys((*happening.parties, *codes(scene, begin, end))))
    happening.people = happening.people or names(scene, begin, end)
    happening.host = hosts[0] if hosts else happening.host
    happening.weak = False


def _paid(scene: Scene, happening: Happening, governor: Group) -> None:
    """ "the visit that the president paid to Greece": host, guest and date are those of the relative clause."""
    if governor.lemma not in ("pay", "make", "undertake") or governor.first < happening.at or governor.passive:
        return
    begin, end = after(scene, governor)
    hosts = codes(scene, begin + 1, min(begin + 3, end)) if scene.low(begin) == "to" else ()
    if not hosts:
        return
    segment = scene.segment(governor.main)
    guest = segment.first, governor.first - 1
    happening.host = hosts[0]
    happening.place = name_from(scene, begin + 1, end)
    happening.parties = tuple(dict.fromkeys((*codes(scene, *guest, places=False), *hosts)))
    happening.people = names(scene, *guest) or happening.people
    happening.date = date_of(scene, segment, governor.main, governor.tense) or happening.date
    happening.weak = False
