"""The order of reports by what they say and where they stand, whenever and in whatever order they came to the desk."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, Filed, R
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, Report
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier.moments import Span, span

Order = tuple[object, ...]


def in_order(reports: Iterable[Filed[R]]) -> tuple[Filed[R], ...]:
    """The reports by the date of their document, undated ones last; those of one document by their place in it."""
    return tuple(sorted(reports, key=order_of))


def order_of(filed: AnyFiled) -> Order:
    """What sorts a report, the officer's own last. Those that say the same at the same place are told apart by their
    key in the store."""
    return (filed.id < 0, *place_of(filed), abs(filed.id))


def place_of(filed: AnyFiled) -> Order:
    """The same without the key: equal for reports that say the same at the same place."""
    told, first = span(filed.source.published_on), filed.report.quotes[0]
    place = told is None, told or (0, 0), filed.source.sha256, first.start, first.end
    return (*place, *_said(filed.report))


def _said(report: Report) -> Order:
    if isinstance(report, EventReport):
        happened = report.kind, report.summary, report.when or "", report.planned, report.place or ""
        return ("event", *happened, report.parties, report.people)
    if isinstance(report, AgreementReport):
        agreed = report.form, report.title, report.when or "", report.stage, report.due or ""
        return ("agreement", *agreed, report.parties, report.by or "", report.to or "", report.place or "")
    if isinstance(report, PersonReport):
        return "person", report.name, report.office or "", report.state or ""
    if isinstance(report, FigureReport):
        return "figure", report.what, report.unit, report.value, report.period or ""
    return "position", report.speaker, report.party or ""


def key_of(category: Category, first: AnyFiled) -> str:
    """The key of the entry whose first report this is: twelve hexadecimal digits of what it says and where."""
    origin = repr((category.value, *map(str, place_of(first)[2:])))
    return hashlib.sha1(origin.encode(), usedforsecurity=False).hexdigest()[:12]


def arranged(dossier: Dossier) -> Dossier:
    """The dossier with everything in its place: entries by date, undated ones last, what is dismissed after them."""
    events = tuple(sorted(dossier.events, key=_by_date))
    agreements = tuple(sorted(dossier.agreements, key=_by_date))
    entries: list[Event | Agreement] = [*agreements, *events]
    keys = {entry.key for entry in entries}
    of_entries = [each for entry in entries for each in entry.conflicts]
    of_figures = sorted((each for each in dossier.conflicts if each.entry_key not in keys), key=lambda c: c.entry_key)
    return replace(
        dossier,
        events=events,
        agreements=agreements,
        people=tuple(sorted(dossier.people, key=lambda person: (person.name, person.key))),
        positions=in_order(dossier.positions),
        figures=in_order(dossier.figures),
        conflicts=(*of_entries, *of_figures),
        open_ends=tuple(end for entry in entries for end in entry.open_ends),
        closed_ends=tuple(end for entry in entries for end in entry.closed_ends),
    )


def _by_date(entry: Event | Agreement) -> tuple[bool, bool, Span, str, str]:
    when = span(entry.when)
    return entry.dismissed, when is None, when or (0, 0), entry.title, entry.key
