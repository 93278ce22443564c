"""Figures of different documents that contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.domain.entries import Conflict, ConflictKind, Filed
from desktop_app.domain.reports import FigureReport
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier.conflicts import Said, conflict
from desktop_app.dossier.order import in_order, key_of
from desktop_app.dossier.wording import subject_words

_ROUNDED = 0.02  # two values that differ by less are one, differently rounded


def figure_conflicts(reports: Iterable[Filed[FigureReport]]) -> tuple[Conflict, ...]:
    """The same measure, unit and period with different values. Several values in one document are a list or a range."""
    same: dict[tuple[frozenset[str], str, str], list[Filed[FigureReport]]] = defaultdict(list)
    for filed in in_order(reports):
        said = filed.report
        subject = subject_words(said.what, frozenset(), ("stop",))
        if said.period is not None and subject:
            same[subject, said.unit, said.period].append(filed)
    found = (
        conflict(ConflictKind.FIGURE, _about(told), key_of(Category.FIGURE, told[0]), told, _sides(told))
        for told in same.values()
        if _contradict(told)
    )
    return tuple(each for each in found if each)


def _contradict(told: Sequence[Filed[FigureReport]]) -> bool:
    values: dict[str, list[float]] = defaultdict(list)
    for filed in told:
        values[filed.source.sha256].append(filed.report.value)
    single = [each[0] for each in values.values() if len(each) == 1]
    return len(single) > 1 and max(single) - min(single) > _ROUNDED * max(abs(value) for value in single)


def _about(told: Sequence[Filed[FigureReport]]) -> str:
    return f"How much: {told[0].report.what}, {told[0].report.period}"


def _sides(told: Sequence[Filed[FigureReport]]) -> list[Said]:
    return [Said(f"{filed.report.value:,.15g} {filed.report.unit}", filed.id) for filed in told]
