"""One rule that fails on one sentence: a problem with its name and span, and everything else is found all the same."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from desktop_app.domain.reports import Findings
from desktop_app.extraction import agreements, events, events_verbs
from desktop_app.extraction.pipeline import extract

GOOD = "Foreign Minister Ana Ruiz of Chile met Foreign Minister Jan Berg of Norway in Oslo on 5 May 2024."
SIGNED = "Chile and Norway signed a memorandum on fisheries worth $30 million on 6 May 2024."
SAID = "Ana Ruiz said that both sides wanted peace."
BAD = "Foreign Minister Zoran Kos of Malta visited Lima on 7 May 2024, and Peru signed a treaty, Kos said."
TEXT = f"{GOOD}\n\n{SIGNED}\n\n{BAD}\n\n{SAID}\n"


def read(text: str) -> Findings:
    return extract(text, title=None, publisher=None, published_on="2024-05-08", dates=True)


def told(found: Findings) -> dict[str, list[tuple[object, ...]]]:
    """What was found outside the sentence on which the rule fails."""
    bad = range(TEXT.index(BAD), TEXT.index(BAD) + len(BAD))

    def apart(reports: Any) -> list[tuple[object, ...]]:
        return [each.quotes for each in reports if each.quotes[0].start not in bad]

    return {
        "events": apart(found.events),
        "agreements": apart(found.agreements),
        "people": [(p.name, p.state) for p in found.people if p.name != "Zoran Kos"],
        "positions": apart(found.positions),
        "figures": apart(found.figures),
        "dates": [(d.start, d.edtf) for d in found.dates if d.start not in bad],
    }


def failing(rule: Callable[..., Any]) -> Callable[..., Any]:
    """`rule`, but it fails on the sentence that names Lima."""

    def broken(*given: Any, **more: Any) -> Any:
        first = next(each for each in given if hasattr(each, "sentence") or hasattr(each, "end"))
        sentence = getattr(first, "sentence", first)
        if TEXT[sentence.start : sentence.end] == BAD:
            raise KeyError("no such word")
        return rule(*given, **more)

    broken.__module__, broken.__qualname__ = rule.__module__, rule.__qualname__
    return broken


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("figures", "_in_sentence"),
        ("positions", "_read"),
        ("people", "namings"),
        ("people", "bare_names"),
        ("people_mentions", "_meant"),
        ("groups", "groups_in"),
        ("dates", "_in_sentence"),
    ],
)
def test_a_rule_that_fails_on_a_sentence_leaves_the_others_theirs(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    whole = read(TEXT)
    place = f"desktop_app.extraction.{module}.{name}"
    monkeypatch.setattr(place, failing(getattr(import_module(f"desktop_app.extraction.{module}"), name)))
    found = read(TEXT)
    assert {(TEXT[p.start : p.end], p.message) for p in found.problems} == {(BAD, "KeyError: 'no such word'")}
    assert found.problems[0].rule.endswith(name.lstrip("_"))
    assert told(found) == told(whole)
    assert all(told(found).values())


@pytest.mark.parametrize("step", [events, agreements])
def test_each_rule_of_a_step_may_fail(monkeypatch: pytest.MonkeyPatch, step: Any) -> None:
    whole = read(TEXT)
    for number, rule in enumerate(step.RULES):
        rules = list(step.RULES)
        rules[number] = failing(rule)
        with monkeypatch.context() as patch:
            patch.setattr(step, "RULES", tuple(rules))
            found = read(TEXT)
        assert [(p.rule.split(".")[1], TEXT[p.start : p.end]) for p in found.problems] == [(rule.__name__, BAD)]
        assert told(found) == told(whole)


def test_of_the_rules_for_a_verb_only_the_failing_one_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    doors = tuple(
        door._replace(rule=failing(door.rule)) if door.rule.__name__ == "visited" else door
        for door in events_verbs._doors()
    )
    monkeypatch.setattr(events_verbs, "_doors", lambda: doors)
    whole, found = read(TEXT), read(TEXT)
    assert [(p.rule, TEXT[p.start : p.end]) for p in found.problems] == [("events_visits.visited", BAD)]
    assert told(found) == told(whole)
    assert any(e.kind.value == "signing" and e.quotes[0].text == BAD for e in found.events)
