"""Sentences in which an author weighs or foretells: they assert no fact and bind nobody."""

from functools import cache

from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.scene import Scene

_SPEECH = frozenset({"say", "announce"})


def appraises(scene: Scene) -> bool:
    """Whether a sentence only appraises: "taken together, these …", "this move signals …", "would lead to …"."""
    words = scene.words
    if any(
        scene.low(0) == phrase[0] and all(scene.low(n) == part for n, part in enumerate(phrase))
        for phrase in _openings()
    ):
        return True
    effects = frozenset(rules("modality")["appraisal"]["effects"])
    verdicts = frozenset(rules("modality")["appraisal"]["verdicts"])
    for group in scene.analysis.groups:
        if not group.finite:
            continue
        if group.modal in _FORETELLING and group.lemma in effects and not _attributed(scene):
            return True
        if words[group.main].low in verdicts and scene.low(0) in ("this", "that", "it", "such", "the", "both"):
            return not _attributed(scene)
    return False


_FORETELLING = frozenset({"would", "could", "might", "may"})


def _attributed(scene: Scene) -> bool:
    """Whether somebody is told to have said it."""
    return any(g.classes & _SPEECH and g.tense in ("past", "perfect", "present") for g in scene.analysis.groups)


@cache
def _openings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in rules("modality")["appraisal"]["openings"])
