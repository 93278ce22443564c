"""Which instruments a verb is about."""

from desktop_app.extraction.instruments import Instrument, instruments
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.roles import after, before
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

CONDITIONS = ("if", "once", "when", "unless", "until")


def governed(scene: Scene, group: Group) -> list[Instrument]:
    """The instruments that a verb is about: its object, or its subject in the passive or before a participle."""
    found = instruments(scene)
    if group.passive or group.tense == "participle":
        first, last = before(scene, group)
        if group.tense == "participle":
            first, last = max(0, group.first - 16), group.first - 1
        near = [
            i
            for i in found
            if first <= i.head <= last
            and (
                group.tense == "participle"
                or scene.segment(i.head) is not scene.segment(group.main)
                or not _of_something(scene, i)
            )
        ]
        if near:
            return near[-1:] if group.tense == "participle" else near
        if group.tense == "participle":
            near = [i for i in found if i.first <= group.main < i.head]
            return (
                near[:1] or [i for i in found if scene.low(group.first - 1) in CONDITIONS and i.head > group.main][:1]
            )
        return []
    begin, end = after(scene, group)
    direct = [i for i in found if begin <= i.head <= end]
    segment = scene.segment(group.main)
    if direct or segment.link not in ("which", "that") or group.parent is not None:
        return direct
    return [i for i in found if i.head < segment.first <= i.last + 3][-1:]  # "the pact that they had signed"


_MADE_OF = word_set("made_of")


def _of_something(scene: Scene, one: Instrument) -> bool:
    """ "the study of the agreement was concluded": the agreement is not what the verb is about."""
    k = one.first - 1
    while k > 0 and scene.low(k) in ("the", "a", "an", "this"):
        k -= 1
    return scene.low(k) == "of" and scene.words[k - 1].is_word and scene.low(k - 1) not in _MADE_OF
