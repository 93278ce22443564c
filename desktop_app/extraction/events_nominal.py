"""A party that joins or leaves, told by a noun: "Cuba's expulsion from the OAS", "Chad's accession to the pact"."""

from collections.abc import Iterator

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.modality import noun_mood
from desktop_app.extraction.roles import codes, organisation_codes
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.when import date_of

LEAVINGS = word_set("leavings")
_AFTER = frozenset(("after", "following", "since", "upon", "until", "before"))
_TOLD = ("announce", "make", "confirm", "follow", "prompt", "trigger", "take", "become", "mark")


def from_nominals(scene: Scene) -> Iterator[Happening]:
    """The joining and leaving that nouns presuppose; a wish for it, or talk of it, is none."""
    for k in scene.places(LEAVINGS):
        if scene.low(k + 1) in ("from", "to", "into", "of") and _presupposed(scene, k):
            yield from _named(scene, k)


def _presupposed(scene: Scene, k: int) -> bool:
    """Whether the noun is told of as done: after "following", or as the subject of "was announced"."""
    if noun_mood(scene.analysis, scene.cues, k).effect != "fact":
        return False
    if any(scene.low(n) in _AFTER for n in range(max(0, k - 5), k)):
        return True
    verb = next((g for g in scene.segment(k).groups if g.first > k and g.finite), None)
    return verb is not None and verb.lemma in _TOLD and scene.mood(verb).real and verb.tense != "present"


def _named(scene: Scene, k: int) -> Iterator[Happening]:
    """A party before or after "of", and the organisation after "from" or "to"."""
    segment = scene.segment(k)
    owner = codes(scene, max(segment.first, k - 4), k - 1)
    rest = codes(scene, k + 1, min(k + 12, segment.last))
    parties = tuple(dict.fromkeys((*owner[-1:], *rest[:2])))
    if len(parties) < 2 or not any(p in organisation_codes() for p in parties):
        return
    aside = any(scene.low(n) in _AFTER for n in range(max(0, k - 5), k))  # the date of its clause is another's
    date = None if aside else date_of(scene, segment, k)
    mention = Happening(EventKind.ACCESSION, scene, k, parties, (), planned=False, date=date)
    mention.title = scene.low(k)
    yield mention
