"""The desk as of a day: what was published by then, and what to do about what was open then."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, OpenEnd
from desktop_app.dossier.moments import is_day, span
from desktop_app.dossier.wordings import suggested

E = TypeVar("E", bound=Event | Agreement)


def document_days(events: Iterable[Event]) -> dict[str, date]:
    """Of which day each document (by hash) speaks that bears no date: the latest held event in it that is known to the
    day."""
    found: dict[str, int] = {}
    for event in events:
        days = span(event.when)
        if days is None or not is_day(days):
            continue
        for filed in event.reports:
            if not filed.report.planned and filed.source.published_on is None:
                sha256 = filed.source.sha256
                found[sha256] = max(days[0], found.get(sha256, days[0]))
    return {sha256: date.fromordinal(day) for sha256, day in found.items()}


def known_on(
    day: date, reports: Iterable[AnyFiled], *, told: Mapping[str, date], came: Mapping[int, date]
) -> tuple[AnyFiled, ...]:
    """The reports of the documents that were published by the end of `day`.

    A document dated to a month or a year counts from its last day on. One without a date counts from the day of which
    it speaks (`told`, by hash), else from the day on which it came to the desk (`came`, by id); without either it is
    not known.
    """
    known: dict[str, bool] = {}
    chosen: list[AnyFiled] = []
    for filed in reports:
        source = filed.source
        if source.sha256 not in known:
            published = span(source.published_on)
            first = date.fromordinal(published[1]) if published else told.get(source.sha256)
            first = first or came.get(source.document_id)
            known[source.sha256] = first is not None and first <= day
        if known[source.sha256]:
            chosen.append(filed)
    return tuple(chosen)


def on_day(dossier: Dossier, today: date) -> Dossier:
    """The dossier with what to do on `today` about the open ends whose day has passed."""
    if not any(_passed(end, today) for end in dossier.open_ends):
        return dossier
    return replace(
        dossier,
        events=tuple(entry_on(event, today) for event in dossier.events),
        agreements=tuple(entry_on(agreement, today) for agreement in dossier.agreements),
        open_ends=_ends_on(dossier.open_ends, today),
        mechanisms=tuple(
            replace(each, next=suggested(each.next, today)) if each.next else each for each in dossier.mechanisms
        ),
    )


def entry_on(entry: E, today: date) -> E:
    """The same of one entry."""
    if not any(_passed(end, today) for end in entry.open_ends):
        return entry
    return replace(entry, open_ends=_ends_on(entry.open_ends, today))


def _ends_on(ends: Iterable[OpenEnd], today: date) -> tuple[OpenEnd, ...]:
    return tuple(suggested(end, today) for end in ends)


def _passed(end: OpenEnd, today: date) -> bool:
    due = span(end.due)
    return due is not None and due[1] < today.toordinal()
