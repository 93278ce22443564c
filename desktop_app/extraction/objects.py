"""Which instruments a verb is about."""

from desktop_app.extraction.instruments import Instrument, instruments
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.roles import after, before
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

CONDITIONS = ("if", "once", "when", "unless", "until")


REACH = 16  # words between a participle and the noun that it qualifies


def governed(scene: Scene, group: Group) -> list[Instrument]:
    """The instruments that a verb is about: its object, or its subject in the passive or before a participle."""
    found = instruments(scene)
    if group.tense == "participle":
        return _qualified(scene, group, found)
    if group.passive:
        return _subjects(scene, group, found)
    begin, end = after(scene, group)
    direct = [i for i in found if begin <= i.head <= end]
    segment = scene.segment(group.main)
    if direct or segment.link not in ("which", "that") or group.parent is not None:
        return direct
    return [i for i in found if i.head < segment.first <= i.last + 3][-1:]  # "the pact that they had signed"


def _qualified(scene: Scene, group: Group, found: list[Instrument]) -> list[Instrument]:
    """What a participle qualifies: "the pact signed in Riga", "a signed pact", "if signed, the pact"."""
    behind = [i for i in found if group.first - REACH <= i.head < group.first]
    around = [i for i in found if i.first <= group.main < i.head]
    ahead = [i for i in found if scene.low(group.first - 1) in CONDITIONS and i.head > group.main]
    return behind[-1:] or around[:1] or ahead[:1]


def _subjects(scene: Scene, group: Group, found: list[Instrument]) -> list[Instrument]:
    """The subject of a passive: in its own clause, else in the clause that it hangs on ("which was signed")."""
    segment = scene.segment(group.main)
    if group.inverted is not None:
        return [i for i in found if group.inverted < i.head <= segment.last][:1]
    own = [i for i in found if segment.first <= i.head < group.first]
    if own:
        return [i for i in own if not _of_something(scene, i)]
    first, last = before(scene, group)
    return [i for i in found if first <= i.head <= last]


_MADE_OF = word_set("made_of")


def _of_something(scene: Scene, one: Instrument) -> bool:
    """ "the study of the agreement was concluded": the agreement is not what the verb is about."""
    k = one.first - 1
    while k > 0 and scene.low(k) in ("the", "a", "an", "this"):
        k -= 1
    return scene.low(k) == "of" and scene.words[k - 1].is_word and scene.low(k - 1) not in _MADE_OF
