"""Sentences in which an author weighs or foretells: they assert no fact and bind nobody."""

from functools import cache

from desktop_app.extraction.lexicon import forms_of, rules
from desktop_app.extraction.scene import Scene

_SPEECH = frozenset({"say", "announce"})


def appraises(scene: Scene) -> bool:
    """Whether a sentence only appraises: "taken together, these …", "this move signals …", "would lead to …"."""
    if "appraises" not in scene.known:
        scene.known["appraises"] = _appraises(scene)
    return bool(scene.known["appraises"])


def _appraises(scene: Scene) -> bool:
    words = scene.words
    if any(scene.lows[: len(phrase)] == phrase for phrase in _openings().get(scene.low(0), ())):
        return True
    effects, verdicts = _words()
    foretells = not (scene.vocabulary.isdisjoint(_FORETELLING) or scene.vocabulary.isdisjoint(forms_of(effects)))
    judges = scene.low(0) in _OPENERS and not scene.vocabulary.isdisjoint(verdicts)
    if not foretells and not judges:
        return False
    for group in scene.analysis.groups:
        if not group.finite:
            continue
        if group.modal in _FORETELLING and group.lemma in effects and not _attributed(scene):
            return True
        if judges and words[group.main].low in verdicts:
            return not _attributed(scene)
    return False


_OPENERS = frozenset({"this", "that", "it", "such", "the", "both"})
_FORETELLING = frozenset({"would", "could", "might", "may"})


def _attributed(scene: Scene) -> bool:
    """Whether somebody is told to have said it."""
    return any(g.classes & _SPEECH and g.tense in ("past", "perfect", "present") for g in scene.analysis.groups)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of effects that are foretold, and the verbs of verdicts."""
    data = rules("modality")["appraisal"]
    return frozenset(data["effects"]), frozenset(data["verdicts"])


@cache
def _openings() -> dict[str, list[list[str]]]:
    """The words by which an appraisal opens, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for phrase in rules("modality")["appraisal"]["openings"]:
        parts = phrase.split()
        found.setdefault(parts[0], []).append(parts)
    return found
