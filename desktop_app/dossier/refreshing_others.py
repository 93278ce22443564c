"""People and figures brought up to date: by surname, by measure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.entries import Filed
from desktop_app.domain.refresh import Refreshed, Stale
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport
from desktop_app.dossier.figures import figure_conflict, parties_by_document
from desktop_app.dossier.keys import figure_key, person_key
from desktop_app.dossier.library import Library
from desktop_app.dossier.people import people
from desktop_app.dossier.spoken import Spoken

Fresh = Mapping[type, Sequence[Any]]
Filing = dict[int, Any]


def refresh_people(library: Library, fresh: Fresh, stale: Stale, found: Refreshed, filed: Filing) -> None:
    """The persons whose surname a new report names, or one that is gone."""
    same: dict[int, dict[int, Filed[PersonReport]]] = defaultdict(dict)
    for each in fresh.get(PersonReport, ()):
        number = person_key(each)
        filed[each.id] = (number,)
        same[number][each.id] = each
    numbers = same.keys() | set(stale.numbers)
    for known in library.filed_under(numbers) if numbers else ():
        if isinstance(known.report, PersonReport) and known.source.sha256 not in stale.documents:
            same[person_key(known)][known.id] = known
    for number in numbers:
        found.people[number] = people(same.get(number, {}).values())


@dataclass(frozen=True, slots=True)
class Figures:
    """What figures are brought up to date with."""

    library: Library
    fresh: Fresh
    stale: Stale
    spoken: Spoken


def refresh_figures(given: Figures, found: Refreshed, filed: Filing) -> None:
    """The conflicts of the measures of which a new report tells, or one that is gone."""
    library, fresh, stale = given.library, given.fresh, given.stale
    about = parties_by_document([*fresh.get(EventReport, ()), *fresh.get(AgreementReport, ())])
    same: dict[int, list[Filed[FigureReport]]] = defaultdict(list)
    for each in fresh.get(FigureReport, ()):
        number = figure_key(each, about.get(each.source.sha256, frozenset()))
        filed[each.id] = () if number is None else (number,)
        if number is not None:
            same[number].append(each)
    for number in same.keys() | set(stale.numbers):
        others = (each for each in library.filed_under([number]) if each.source.sha256 not in stale.documents)
        told = [*same.get(number, ()), *(each for each in others if isinstance(each.report, FigureReport))]
        conflict = figure_conflict(f"{number:016x}", told) if told else None
        found.figures[number] = given.spoken.on_conflict(conflict, told) if conflict else None
