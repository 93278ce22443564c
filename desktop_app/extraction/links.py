"""How a happening bears on a standing mechanism: the forum that feeds the commission."""

from collections.abc import Sequence

from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.scene import Scene


def feeds(cluster: Sequence[Happening], all_scenes: Sequence[Scene]) -> str | None:
    """The mechanism, as the text names it, that the happening of `cluster` prepares or feeds; None when none is named.

    "That process" is the mechanism last spoken of.
    """
    for one in cluster:
        at = _cue(one.scene)
        if at is None or at < one.at:
            continue
        if named := [m.title for m in mechanisms(one.scene) if m.named and m.head > at]:
            return named[0]
        for scene in reversed([s for s in all_scenes if s.number < one.scene.number]):
            if named := [m.title for m in mechanisms(scene) if m.named]:
                return named[-1]
    return None


def _cue(scene: Scene) -> int | None:
    """The token of a word that says that one thing prepares another."""
    cues = rules("events")["feeds"]["words"]
    return next(iter(scene.places(frozenset(cues))), None)
