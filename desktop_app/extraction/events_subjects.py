"""Whom a clause is about that names no party itself: "it", "the Lower House", "the election"."""

from collections import Counter

from desktop_app.extraction.gazetteer import state_codes
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.people_home import home as publisher_home
from desktop_app.extraction.reading import Reading, once
from desktop_app.extraction.scene import Scene, within

_CLEARLY = 2  # times as often as any other State
ANAPHORS = word_set("state_anaphors")


@once
def home(reading: Reading) -> str | None:
    """The State whose house, cabinet or election is meant where none is named: the one most named by far, or None."""
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    counts.update(p.state for p in reading.people if p.state in state_codes() and p.how == "name")
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return publisher_home(reading)
    return ranked[0][0]


def meant(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The State that "it" or "the country" in tokens `first` to `last` comes back to: the only one of the sentence
    before; none where that names several."""
    if not any(scene.low(k) in ANAPHORS for k in range(max(first, 0), min(last, first + 4) + 1)) or not scene.number:
        return ()
    earlier = scene.reading.sentences[scene.number - 1]
    named = {p.code for p in within(scene.reading.parties, earlier.start, earlier.end)}
    return tuple(named) if len(named) == 1 else ()
