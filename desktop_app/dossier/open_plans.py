"""Planned events that are not reported as held, and those that are; each unless another entry tells it."""

from collections.abc import Iterator

from desktop_app.domain.entries import Agreement, Event, Filed, OpenEnd
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.dossier import rounds
from desktop_app.dossier.ends import BEFORE_SIGNATURE, INSTRUMENTS, closed, opened, waits_for_force
from desktop_app.dossier.events import pairs
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.known import Known
from desktop_app.dossier.links import quoted_together
from desktop_app.dossier.moments import span
from desktop_app.dossier.taking_place import held_report, leads_there

_AS_A_SESSION = frozenset({EventKind.MEETING, EventKind.FORUM, EventKind.SESSION})
_LONG_PAST = 31  # days before its document on which a plan is that document's history


def of_event(event: Event, known: Known) -> tuple[OpenEnd, ...]:
    """The planned event, open or closed by the report that it was held."""
    plans = [f for f in known.by_day(event.reports) if f.report.planned and not _was_past(f, known)]
    if event.dismissed or not plans or _told_elsewhere(event, known):
        return ()
    announced = plans[0]
    what, due = announced.report.summary if not event.planned else event.title, announced.report.when
    if event.planned:
        what, due, held = event.title, event.when, held_report(event, known)
    else:
        told = known.by_day(filed for filed in event.reports if not filed.report.planned)
        held = next((filed for filed in told if known.follows(filed, announced)), None)
        if held is None:
            return ()
    end = opened("planned", what, event, announced, known, due=due)
    return (closed(end, held) if held else end,)


def _was_past(filed: Filed[EventReport], known: Known) -> bool:
    """Whether a document tells of a plan for a day long before its own."""
    when, told = span(filed.report.when), known.day(filed.source)
    return when is not None and told is not None and told - when[1] > _LONG_PAST


def _told_elsewhere(event: Event, known: Known) -> bool:
    """Whether another entry's open end tells this one."""
    for link in event.links:
        if link.from_key != event.key:
            continue
        if link.kind == "session_of" and link.to_key in known.agreements:
            return True
        visit = known.events.get(link.to_key) if link.kind == "part_of" else None
        if event.planned and visit is not None and visit.planned and held_report(visit, known) is None:
            return True
    if event.kind in {EventKind.SIGNING, EventKind.ACCESSION}:
        return any(to_be_done(event, known))
    if event.kind is EventKind.VISIT:
        return any(_invites_to(event, each) for each in known.invitations(event.parties, state_of(event.place or "")))
    return event.planned and event.kind in _AS_A_SESSION and _is_a_round(event, known)


def _is_a_round(event: Event, known: Known) -> bool:
    """Whether a planned meeting is told in the same words as the round of a mechanism that is to come."""
    return any(
        meeting.planned
        and meeting.told.source.sha256 == filed.source.sha256
        and quoted_together(filed.report.quotes, meeting.told.report.quotes)
        for mechanism in _mechanisms_beside(event, known)
        for meeting in rounds.meetings(mechanism, known)
        for filed in event.reports
    )


def _mechanisms_beside(event: Event, known: Known) -> list[Agreement]:
    """The mechanisms of the parties of an event that are told in its words, themselves or by a session of theirs."""
    found: set[str] = set()
    for filed in event.reports:
        agreed = known.agreed_in(filed.source.sha256)
        found |= {each.key for told, each in agreed if quoted_together(filed.report.quotes, told.report.quotes)}
        for told, session in known.told_in(filed.source.sha256):
            if quoted_together(filed.report.quotes, told.report.quotes):
                found |= {link.to_key for link in session.links if link.kind == "session_of"}
    mechanisms = [each for key in sorted(found) if (each := known.agreements.get(key))]
    return [each for each in mechanisms if each.form is Form.MECHANISM and _share_a_pair(event, each)]


def _share_a_pair(one: Event, other: Agreement) -> bool:
    return not {*pairs(frozenset(one.parties))}.isdisjoint(pairs(frozenset(other.parties)))


def _invites_to(visit: Event, invitation: Agreement) -> bool:
    return invitation.stage in {Stage.PROPOSED, Stage.AGREED} and leads_there(visit, invitation)


def to_be_done(planned: Event, known: Known) -> Iterator[Agreement]:
    """The instruments that are to be signed, or to enter into force, by what a plan says of them in the same words."""
    plans = [filed for filed in planned.reports if filed.report.planned]
    told = {each.key: each for filed in plans for _, each in known.agreed_in(filed.source.sha256)}
    for _, each in sorted(told.items()):
        if each.form not in {*INSTRUMENTS, Form.MEMBERSHIP} or not _share_a_pair(planned, each):
            continue
        if any(
            filed.source.sha256 == other.source.sha256
            and (filed.report.stage in BEFORE_SIGNATURE or waits_for_force(filed.report))
            and quoted_together(filed.report.quotes, other.report.quotes)
            for filed in each.reports
            for other in plans
        ):
            yield each
