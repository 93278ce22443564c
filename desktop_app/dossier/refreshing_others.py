"""People and figures brought up to date: by surname, by measure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.entries import Filed
from desktop_app.domain.refresh import Refreshed, Stale
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport
from desktop_app.dossier.figures import figure_conflict, parties_by_document
from desktop_app.dossier.keys import figure_key, form_key, person_key
from desktop_app.dossier.library import Library
from desktop_app.dossier.people import people, says_nothing_new
from desktop_app.dossier.spoken import Spoken

Fresh = Mapping[type, Sequence[Any]]
Filing = dict[int, Any]


def refresh_people(library: Library, fresh: Fresh, stale: Stale, found: Refreshed, filed: Filing) -> None:
    """The persons whose surname a new report names, or one that is gone.

    A report that only says again what is known of a person is added to it: many are told of in thousands of documents.
    """
    same: dict[int, dict[int, Filed[PersonReport]]] = defaultdict(dict)
    for each in fresh.get(PersonReport, ()):
        form = form_key(each)
        filed[each.id] = (person_key(each), *(() if form is None else (form,)))
        same[person_key(each)][each.id] = each
    for number in [number for number in same if number not in stale.numbers]:
        known = {report_id: _known_person(library, each) for report_id, each in same[number].items()}
        if all(known.values()):
            for report_id, key in known.items():
                found.appended.setdefault(str(key), []).append(report_id)
            del same[number]
    numbers = same.keys() | set(stale.numbers)
    for other in library.filed_under(numbers) if numbers else ():
        if isinstance(other.report, PersonReport) and other.source.sha256 not in stale.documents:
            same[person_key(other)][other.id] = other
    for number in numbers:
        found.people[number] = people(same.get(number, {}).values())


def _known_person(library: Library, filed: Filed[PersonReport]) -> str | None:
    """The key of the person of whom a report tells nothing new; None where it may."""
    form = form_key(filed)
    person = None if form is None else library.person_of(form)
    return person.key if person is not None and says_nothing_new(filed, person) else None


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
