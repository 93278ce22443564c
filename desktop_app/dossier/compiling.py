"""All reports of a desk to its dossier."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event
from desktop_app.domain.marks import Mark
from desktop_app.domain.refresh import Refreshed, Stale
from desktop_app.domain.reports import FigureReport, PositionReport
from desktop_app.dossier.as_of import on_day
from desktop_app.dossier.library import Nothing
from desktop_app.dossier.order import arranged
from desktop_app.dossier.project_map import mechanisms_of
from desktop_app.dossier.refreshing import refreshed


def compile_dossier(reports: Iterable[AnyFiled], *, marks: Sequence[Mark] = (), today: date | None = None) -> Dossier:
    """The entries that the reports of all documents make together, with the officer's word on them.

    Every event and agreement report is in exactly one entry; the result does not depend on the order of `reports`.
    `reports` hold what the officer added. What he dismissed is among the entries, last, and says so; it bears on
    nothing else. `today` decides which day has passed; without it none has.
    """
    reports = tuple(reports)
    made = compile_all(reports, marks=marks)
    entries = [placed.entry for placed in made.entries]
    found = arranged(
        Dossier(
            events=tuple(entry for entry in entries if isinstance(entry, Event)),
            agreements=tuple(entry for entry in entries if isinstance(entry, Agreement)),
            people=tuple(person for same in made.people.values() for person in same),
            positions=tuple(filed for filed in reports if isinstance(filed.report, PositionReport)),
            figures=tuple(filed for filed in reports if isinstance(filed.report, FigureReport)),
            conflicts=tuple(conflict for conflict in made.figures.values() if conflict),
        )
    )
    found = replace(found, mechanisms=mechanisms_of(found))
    return on_day(found, today) if today else found


def compile_all(reports: Sequence[AnyFiled], *, marks: Sequence[Mark] = ()) -> Refreshed:
    """The same with what keeps it up to date: what follows from all reports on an empty desk."""
    stale = Stale(documents=frozenset(filed.source.sha256 for filed in reports))
    return refreshed(Nothing(), reports, stale, marks)
