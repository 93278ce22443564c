"""The part of a dossier that an officer asks for: a party or several, and a period."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop_app.domain.entries import Agreement, Dossier, Event, Filed
from desktop_app.domain.reports import FigureReport, PositionReport
from desktop_app.dossier.gazetteer import is_state_code
from desktop_app.dossier.moments import Span, gap, span

E = TypeVar("E", Event, Agreement)

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def narrow(
    dossier: Dossier, *, parties: tuple[str, ...] = (), since: date | None = None, until: date | None = None
) -> Dossier:
    """The entries of `parties` in the days from `since` to `until` (both included; None leaves the side open).

    One party: all that it is party to. Two and more: what is between at least two of them, what one of them does alone,
    and its steps towards an organisation or accords (with the accords) in a document that also tells of the two;
    positions and people of any of them. What has no date stays in. Figures come with the documents of what is kept, so
    that the baseline of last year stands beside the meeting that cites it.
    """
    asked = frozenset(parties)
    days = (since.toordinal() if since else _FIRST, until.toordinal() if until else _LAST)
    everything: list[Event | Agreement] = [*dossier.events, *dossier.agreements]
    told = _documents(entry for entry in everything if len(asked.intersection(entry.parties)) > 1)
    events = [e for e in dossier.events if _concerns(e, asked, told) and _in(days, [e.when])]
    agreements = [a for a in dossier.agreements if _concerns(a, asked, told) and _in(days, _dates(a))]
    joined = {party for agreement in agreements for party in agreement.parties}
    agreements += [a for a in dossier.agreements if a.title in joined and a not in agreements]
    entries: list[Event | Agreement] = [*events, *agreements]
    kept = {entry.key for entry in entries}
    documents, dated = _documents(entries), _documents(event for event in events if event.when)
    figures = tuple(
        f
        for f in dossier.figures
        if (not asked or f.source.sha256 in documents) and (f.source.sha256 in dated or _figure_in(days, f))
    )
    ids = {filed.id for filed in figures}
    known = {event.key for event in dossier.events} | {agreement.key for agreement in dossier.agreements}
    return Dossier(
        events=tuple(_unlinked(entry, kept) for entry in events),
        agreements=tuple(_unlinked(entry, kept) for entry in agreements),
        people=tuple(person for person in dossier.people if not asked or person.state in asked),
        positions=tuple(
            p for p in dossier.positions if _speaks_for(p, asked, documents) and _in(days, [p.source.published_on])
        ),
        figures=figures,
        conflicts=tuple(
            c
            for c in dossier.conflicts
            if c.entry_key in kept
            or (c.entry_key not in known and all(i in ids for version in c.versions for i in version.report_ids))
        ),
        open_ends=tuple(end for end in dossier.open_ends if end.entry_key in kept),
        closed_ends=tuple(end for end in dossier.closed_ends if end.entry_key in kept),
        mechanisms=tuple(each for each in dossier.mechanisms if each.key in kept),
    )


def _documents(entries: Iterable[Event | Agreement]) -> set[str]:
    return {filed.source.sha256 for entry in entries for filed in entry.reports}


def _concerns(entry: Event | Agreement, asked: frozenset[str], told: set[str]) -> bool:
    """Whether an entry is between the parties asked for; `told`: the documents that tell of at least two of them."""
    if _between(entry.parties, asked):
        return True
    states = {party for party in entry.parties if is_state_code(party)}
    return bool(states) and states <= asked and not told.isdisjoint(_documents([entry]))


def _between(parties: tuple[str, ...], asked: frozenset[str]) -> bool:
    if not asked:
        return True
    shared = len(asked.intersection(parties))
    return shared >= min(2, len(asked), max(1, len(parties)))


def _dates(agreement: Agreement) -> list[str | None]:
    return [d for d in (agreement.when, agreement.due, *(act.when for act in agreement.acts)) if d]


def _in(days: Span, values: Iterable[str | None]) -> bool:
    """Whether one of the dates overlaps the period, or none is known."""
    spans = [known for value in values if (known := span(value)) is not None]
    return not spans or any(gap(known, days) == 0 for known in spans)


def _figure_in(days: Span, filed: Filed[FigureReport]) -> bool:
    return _in(days, [filed.report.period, filed.source.published_on])


def _speaks_for(filed: Filed[PositionReport], asked: frozenset[str], documents: set[str]) -> bool:
    """Whether a position is one of the parties asked for; a joint one is where its document tells of them."""
    if not asked or filed.report.party in asked:
        return True
    return filed.report.joint and filed.source.sha256 in documents


def _unlinked(entry: E, kept: set[str]) -> E:
    return replace(entry, links=tuple(link for link in entry.links if {link.from_key, link.to_key} <= kept))
