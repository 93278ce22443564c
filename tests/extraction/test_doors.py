"""A rule is asked only of the verbs and in the sentences where it can find something: nothing is lost by that."""

import ast
from collections.abc import Iterator
from pathlib import Path

from desktop_app.extraction import pipeline
from desktop_app.extraction.events_deeds import deed
from desktop_app.extraction.events_verbs import _doors, from_verbs
from desktop_app.extraction.guard import Guard
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.scene import Scene, scenes

HERE = Path(__file__).parent
SHORTEST = 25  # code points of a sentence


def _literals(path: Path) -> Iterator[str]:
    """The texts on which the other tests try the rules."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > SHORTEST:
            yield node.value.replace("|", "\n\n")


TEXTS = [
    *(text for path in sorted(HERE.glob("test_[aemd]*.py")) for text in _literals(path)),
    *(path.read_text("utf-8") for path in sorted((HERE.parents[1] / "seeds").glob("*.txt"))),
    *(line.split("|")[0] for line in (HERE / "modality_sentences.txt").read_text("utf-8").splitlines()),
]


def without_doors(scene: Scene) -> Iterator[Happening]:
    """What all rules find that are asked of all verbs, in the order of the doors."""
    rules = [*dict.fromkeys(door.rule for door in _doors()), deed]
    for group in scene.analysis.groups:
        found = next((told for rule in rules if (told := rule(scene, group))), None)
        if found is not None:
            yield found


def told(found: Iterator[Happening]) -> list[tuple[object, ...]]:
    return [(h.kind, h.at, h.parties, h.date, h.title, h.planned) for h in found if h.title != "signing"]


def test_what_the_rules_for_verbs_find_does_not_hang_on_their_doors() -> None:
    asked = 0
    for text in TEXTS:
        guard = Guard(len(text))
        reading = pipeline.read(text, title=None, publisher=None, published_on="2024-05-15", guard=guard)
        reading, _ = pipeline._with_people(reading, guard)
        for scene in scenes(reading):
            asked += 1
            assert not guard.problems
            assert told(from_verbs(scene)) == told(without_doors(scene)), scene.quote.text
    assert asked > 100
