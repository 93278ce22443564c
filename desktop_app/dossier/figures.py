"""Figures of different documents that contradict each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.domain.entries import Conflict, ConflictKind, Filed
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport
from desktop_app.dossier.conflicts import Said, conflict
from desktop_app.dossier.gazetteer import parties_named, party_words
from desktop_app.dossier.order import in_order
from desktop_app.dossier.wording import subject_words

_ROUNDED = 0.02  # two values that differ by less are one, differently rounded


Measure = tuple[frozenset[str], str, str, frozenset[str]]  # subject, unit, period, parties


def figure_conflict(key: str, reports: Iterable[Filed[FigureReport]]) -> Conflict | None:
    """The conflict, under `key`, of figures of one measure, if they contradict each other. Several values in one
    document are a list or a range."""
    told = in_order(reports)
    if not _contradict(told):
        return None
    return conflict(ConflictKind.FIGURE, _about(told), key, told, _sides(told))


def measure(filed: Filed[FigureReport], about: frozenset[str]) -> Measure | None:
    """What a figure measures: reports of one measure can contradict each other. `about`: the parties that its document
    is mostly about."""
    said = filed.report
    if said.period is None:
        return None
    named = frozenset().union(*(parties_named(quote.text) for quote in said.quotes))
    parties = named if len(named) > 1 else about
    subject = subject_words(said.what, party_words(parties), ("stop", "weak", "figure_words"))
    return (subject, said.unit, said.period, parties) if subject else None


def parties_by_document(reports: Iterable[Filed[EventReport] | Filed[AgreementReport]]) -> dict[str, frozenset[str]]:
    """By its hash the two or more parties that most of a document's events and agreements are between."""
    counts: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for filed in reports:
        if len(filed.report.parties) > 1:
            counts[filed.source.sha256][frozenset(filed.report.parties)] += 1
    return {
        document: max(told, key=lambda parties: (told[parties], sorted(parties))) for document, told in counts.items()
    }


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
