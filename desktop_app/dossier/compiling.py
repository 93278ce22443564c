"""All reports of a desk to its dossier."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, Filed, Link, OpenEnd
from desktop_app.domain.marks import Mark
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier import conflicts, open_ends
from desktop_app.dossier.agreements import group_agreements
from desktop_app.dossier.as_of import on_day
from desktop_app.dossier.entries import agreement_entry, event_entry
from desktop_app.dossier.event_likeness import traits
from desktop_app.dossier.events import group_events
from desktop_app.dossier.figures import figure_conflicts, parties_by_document
from desktop_app.dossier.links import links
from desktop_app.dossier.occasions import News, Occasions
from desktop_app.dossier.officer import Word
from desktop_app.dossier.order import arranged, key_of
from desktop_app.dossier.people import people
from desktop_app.dossier.project_map import mechanisms_of
from desktop_app.dossier.proposed_dates import with_proposals

E = TypeVar("E", Event, Agreement)
Links = dict[str, list[Link]]


def compile_dossier(reports: Iterable[AnyFiled], *, marks: Sequence[Mark] = (), today: date | None = None) -> Dossier:
    """The entries that the reports of all documents make together, with the officer's word on them.

    Every event and agreement report is in exactly one entry; the result does not depend on the order of `reports`.
    `reports` hold what the officer added. What he dismissed is among the entries, last, and says so; it bears on
    nothing else. `today` decides which day has passed; without it none has.
    """
    reports = tuple(reports)
    by_type: dict[type, list[Any]] = defaultdict(list)
    for filed in reports:
        by_type[type(filed.report)].append(filed)
    word = Word(marks, reports)
    together, apart = word.joined.together, word.joined.apart
    told = group_events(by_type[EventReport], together=together, apart=apart)
    events = [word.corrected(event_entry(key_of(Category.EVENT, members[0]), members)) for members in told]
    occasions = Occasions(_news(by_type[EventReport]), events)
    agreed = group_agreements(by_type[AgreementReport], occasions, together=together, apart=apart)
    agreements = [
        word.corrected(agreement_entry(key_of(Category.AGREEMENT, members[0]), members, occasions))
        for members in agreed
    ]
    everything: list[Event | Agreement] = [*agreements, *events]
    aside = [entry for entry in everything if entry.dismissed]
    events, agreements = _completed(
        [event for event in events if not event.dismissed],
        [agreement for agreement in agreements if not agreement.dismissed],
        occasions,
        word,
    )
    about = parties_by_document([*by_type[EventReport], *by_type[AgreementReport]])
    found = arranged(
        Dossier(
            events=(*events, *(entry for entry in aside if isinstance(entry, Event))),
            agreements=(*agreements, *(entry for entry in aside if isinstance(entry, Agreement))),
            people=people(by_type[PersonReport]),
            positions=tuple(by_type[PositionReport]),
            figures=tuple(by_type[FigureReport]),
            conflicts=tuple(word.on_conflict(each) for each in figure_conflicts(by_type[FigureReport], about)),
        )
    )
    found = replace(found, mechanisms=mechanisms_of(found))
    return on_day(found, today) if today else found


def _news(reports: Iterable[Filed[EventReport]]) -> News:
    by_document: dict[str, list[Filed[EventReport]]] = defaultdict(list)
    for filed in reports:
        by_document[filed.source.sha256].append(filed)
    return lambda document: [traits(filed) for filed in by_document.get(document, ())]


def _completed(
    events: Sequence[Event], agreements: Sequence[Agreement], occasions: Occasions, word: Word
) -> tuple[list[Event], list[Agreement]]:
    """The entries with what follows from them together: links, conflicts and the rulings on them, open ends."""
    touching: Links = defaultdict(list)
    for link in links(events, agreements):
        touching[link.from_key].append(link)
        touching[link.to_key].append(link)
    by_key = {event.key: event for event in events}
    events = with_proposals([word.ruled(_event(event, touching[event.key], by_key)) for event in events])
    agreements = [word.ruled(_agreement(each, touching[each.key], occasions)) for each in agreements]
    known = open_ends.Known(events, agreements, occasions.day)
    return (
        [_with_ends(event, open_ends.of_event(event, known)) for event in events],
        [_with_ends(each, open_ends.of_agreement(each, known)) for each in agreements],
    )


def _with_ends(entry: E, ends: Iterable[OpenEnd]) -> E:
    still, done = open_ends.parted(ends)
    return replace(entry, open_ends=still, closed_ends=done)


def _event(event: Event, linked: Sequence[Link], by_key: dict[str, Event]) -> Event:
    visits = [by_key[link.to_key] for link in linked if link.kind == "part_of" and link.from_key == event.key]
    return replace(event, links=tuple(linked), conflicts=conflicts.of_event(event, visits))


def _agreement(agreement: Agreement, linked: Sequence[Link], occasions: Occasions) -> Agreement:
    return replace(agreement, links=tuple(linked), conflicts=conflicts.of_agreement(agreement, occasions))
