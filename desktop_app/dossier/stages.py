"""How far an agreement has got, from reports of different days."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Stage, rung

BESIDE = frozenset({Stage.SUSPENDED, Stage.TERMINATED})
Dated = tuple[int | None, AgreementReport]  # the day of which the document speaks, and what it says


def standing(reports: Sequence[Dated]) -> Stage:
    """The stage now: the highest at the latest day, where a mention of a signed instrument takes nothing back.

    A report whose day is unknown counts with the latest.
    """
    undated = [report.stage for day, report in reports if day is None]
    dated = sorted(((day, report.stage) for day, report in reports if day is not None), key=lambda pair: pair[0])
    days = [[stage for _, stage in told] for _, told in groupby(dated, key=lambda pair: pair[0])]
    if days:
        days[-1] += undated
    else:
        days.append(undated)
    current: Stage | None = None
    for stages in days:
        highest = max(stages, key=rung)
        if current is None or not _takes_nothing_back(current, highest):
            current = highest
    if current is None:
        raise ValueError("no reports")
    return current


def _takes_nothing_back(current: Stage, later: Stage) -> bool:
    """Whether `later` is still true of what stands at `current`: what is in force is also signed."""
    if current in BESIDE:
        return later is Stage.SIGNED
    return rung(Stage.SIGNED) <= rung(later) < rung(current)


def contradicting(reports: Iterable[tuple[int, Stage]]) -> bool:
    """Whether stages asserted on given days cannot all be true: one day has two that differ, or a later one is lower.

    Steps from signature on are no contradiction, nor is what is merely reached later.
    """
    told = sorted(set(reports), key=lambda pair: (pair[0], rung(pair[1])))
    return any(
        _differ(early, late) and (rung(late) < rung(early) or late_day == early_day)
        for index, (early_day, early) in enumerate(told)
        for late_day, late in told[index + 1 :]
    )


def _differ(one: Stage, other: Stage) -> bool:
    if one is other:
        return False
    if BESIDE & {one, other}:
        return False
    return rung(min(one, other, key=rung)) < rung(Stage.SIGNED)
