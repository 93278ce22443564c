"""How far an agreement has got, from the dated acts that reports of different days tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Stage, rung
from desktop_app.dossier.moments import span

BESIDE = frozenset({Stage.SUSPENDED, Stage.TERMINATED})
_NEVER = 10**7  # a day after all others


@dataclass(frozen=True, slots=True)
class Asserted:
    """A stage that a report asserts. `day` (proleptic ordinal): of the act where the report dates it, else the one of
    which its document speaks; None when neither is known. `due`: the last day by which more is to be done."""

    day: int | None
    stage: Stage
    ruled_out: tuple[Stage, ...] = ()
    due: int | None = None


def asserted(report: AgreementReport, told: int | None) -> Asserted:
    """What a report of a document that speaks of the day `told` asserts."""
    when, due = span(report.when), span(report.due)
    day = told if when is None or (told is not None and when[1] > told) else when[1]
    return Asserted(day, report.stage, report.ruled_out, due and due[1])


def standing(reports: Sequence[Asserted]) -> Stage:
    """The stage now: the highest reached that no report of the same or a later day rules out.

    What is suspended or ended stays so until a later day tells it as at work again. A mention of a lower stage takes
    nothing back. A report whose day is unknown counts with the latest.
    """
    if not reports:
        raise ValueError("no reports")
    last = max((each.day for each in reports if each.day is not None), default=_NEVER)
    told = sorted(((last if each.day is None else each.day, each) for each in reports), key=lambda pair: pair[0])
    denied = [(day, stage) for day, each in told for stage in each.ruled_out]
    kept = [(day, each.stage) for day, each in told if not _denied(day, each.stage, denied)]
    current: Stage | None = None
    for _, same_day in groupby(kept or [(day, each.stage) for day, each in told], key=lambda pair: pair[0]):
        highest = max((stage for _, stage in same_day), key=rung)
        if current is None or _moves(current, highest):
            current = highest
    if current is None:
        raise ValueError("no reports")
    return current


def _denied(day: int, stage: Stage, denied: Iterable[tuple[int, Stage]]) -> bool:
    """Whether a stage told on `day` is ruled out then or later: who is not yet at a rung is on none above it."""
    return stage not in BESIDE and any(later >= day and rung(stage) >= rung(out) for later, out in denied)


def _moves(current: Stage, later: Stage) -> bool:
    if current in BESIDE:
        return later is not Stage.SIGNED  # what is suspended or ended was also signed
    return rung(later) > rung(current)


def contradicting(reports: Iterable[Asserted]) -> bool:
    """Whether stages asserted on given days cannot all be true: one day has two that differ, or a later one is lower.

    Steps from signature on are no contradiction, nor is what is merely reached later, or due by the day of the other;
    nor that a later text recalls what was agreed before it was signed.
    """
    told = sorted(
        {(each.day, each.stage, each.due or 0) for each in reports if each.day is not None},
        key=lambda each: (each[0], rung(each[1]), each[2]),
    )
    return any(
        _differ(early, late)
        and (late_day == early_day or (rung(late) < rung(early) and late is not Stage.AGREED))
        and not (rung(early) < rung(late) and 0 < due <= late_day)
        for index, (early_day, early, due) in enumerate(told)
        for late_day, late, _ in told[index + 1 :]
    )


def _differ(one: Stage, other: Stage) -> bool:
    if one is other or BESIDE & {one, other}:
        return False
    return rung(min(one, other, key=rung)) < rung(Stage.SIGNED)
