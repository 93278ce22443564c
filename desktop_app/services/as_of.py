"""The desk as it was known on a day, made anew from what was published and marked by then."""

from dataclasses import replace
from datetime import date

from desktop_app.domain.anchoring import nearest
from desktop_app.domain.entries import Agreement, Dossier, Event
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.reports import Report, category_of
from desktop_app.dossier import compile_dossier, document_days, known_on
from desktop_app.dossier.officer import under
from desktop_app.services.desk import Desk
from desktop_app.store import documents, entries, follow_ups, marks
from desktop_app.store.clock import day_of


def dossier_as_of(*, desk: Desk, day: date) -> Dossier:
    """The whole dossier as known at the end of `day`: from the documents published, and the marks made, up to it.

    A document without a date of its own counts from the day of which it speaks, else from the day of its import. This
    compiles the dossier anew; nothing of it is stored. What the officer had dismissed is left out.
    """
    came = {row.id: day_of(row.imported_at) for row in documents.list_documents(desk)}
    told = document_days(entries.load_dossier(desk).events)
    said = marks.marks_at(desk, day)
    reports = known_on(day, under(said, documents.all_reports(desk)), told=told, came=came)
    whole = compile_dossier(reports, marks=said, today=day)
    return replace(
        whole,
        events=tuple(event for event in whole.events if not event.dismissed),
        agreements=tuple(agreement for agreement in whole.agreements if not agreement.dismissed),
    )


def follow_ups_as_of(*, desk: Desk, day: date, dossier: Dossier) -> list[FollowUp]:
    """The follow-ups as they were at the end of `day`, tied to the entries of `dossier`, which is that day's."""
    reports: dict[tuple[str, str], list[tuple[Report, tuple[str, str]]]] = {}
    entries_then: list[Event | Agreement] = [*dossier.events, *dossier.agreements]
    for entry in entries_then:
        for filed in entry.reports:
            place = (filed.source.sha256, category_of(filed.report).value)
            reports.setdefault(place, []).append((filed.report, (entry.key, entry.title)))
    found = []
    for each in follow_ups.follow_ups_at(desk, day):
        beside = reports.get((each.anchor.sha256, each.anchor.category.value), ())
        key, title = nearest(each.anchor, beside) or (None, None)
        found.append(replace(each, entry_key=key, entry_title=title))
    return found
