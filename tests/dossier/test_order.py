"""A dossier says the same in whatever order its reports came, and a report changes only what it is connected with."""

import dataclasses
import random
from collections import defaultdict
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.entries import AnyFiled, Filed
from desktop_app.domain.reports import EventReport
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.event_likeness import EventTraits, traits
from desktop_app.dossier.events import RULES
from desktop_app.dossier.grouping import group
from tests.dossier.generated import reports

_ONE, _SEVERAL = {"report_id", "closed_by", "stage_report"}, {"report_ids"}


def renumbered(value: Any, numbers: dict[int, int]) -> Any:
    """The record with other keys of reports, wherever it names some."""
    if isinstance(value, tuple):
        return tuple(renumbered(each, numbers) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for each in dataclasses.fields(value):
        held = getattr(value, each.name)
        if each.name in _ONE or (each.name == "id" and isinstance(value, Filed)):
            changed[each.name] = numbers.get(held, held)
        elif each.name in _SEVERAL:
            changed[each.name] = tuple(numbers[number] for number in held)
        else:
            changed[each.name] = renumbered(held, numbers)
    return dataclasses.replace(value, **changed)


@settings(max_examples=80, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_import_does_not_matter(told: list[AnyFiled], shuffler: random.Random) -> None:
    ids = [filed.id for filed in told]
    shuffler.shuffle(ids)
    numbers = dict(zip([filed.id for filed in told], ids, strict=True))
    again = [renumbered(filed, numbers) for filed in told]
    shuffler.shuffle(again)
    assert compile_dossier(again) == renumbered(compile_dossier(told), numbers)


@settings(max_examples=80, deadline=None)
@given(reports())
def test_what_is_connected_is_grouped_alike_with_and_without_the_rest(told: list[AnyFiled]) -> None:
    whole = group([traits(f) for f in told if isinstance(f.report, EventReport)], RULES)
    connected: dict[int, list[tuple[EventTraits, ...]]] = defaultdict(list)
    for found in whole:
        connected[found.component].append(found.members)
    for groups in connected.values():
        alone = group([each for members in groups for each in members], RULES)
        assert [found.members for found in alone] == groups


@settings(max_examples=80, deadline=None)
@given(reports())
def test_likeness_has_no_direction(told: list[AnyFiled]) -> None:
    each = [traits(f) for f in told if isinstance(f.report, EventReport)]
    assert all(RULES.likeness(one, other) == RULES.likeness(other, one) for one in each for other in each)
    found = [({*RULES.keys(one)}, {*RULES.sought(one)}) for one in each]
    assert all(
        keys.isdisjoint(other_sought) == sought.isdisjoint(other_keys)
        for keys, sought in found
        for other_keys, other_sought in found
    )
