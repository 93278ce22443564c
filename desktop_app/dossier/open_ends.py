"""What was announced and is not reported as done. Silence is not denial: no line says that something did not happen.

Each is told once: a session by its mechanism, a visit to which someone was invited by the invitation, the signing of
what is not signed by the instrument, a meeting within a visit that is to come by the visit.
"""

from collections.abc import Callable, Iterator

from desktop_app.domain.entries import Agreement, Event, Filed, OpenEnd
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage, rung
from desktop_app.dossier import rounds
from desktop_app.dossier.ends import closed, opened, parted
from desktop_app.dossier.known import Known
from desktop_app.dossier.links import quoted_together
from desktop_app.dossier.moments import span
from desktop_app.dossier.taking_place import held_report, leads_there, reached_elsewhere, taken_up
from desktop_app.dossier.wordings import expects_force

__all__ = ["Known", "of_agreement", "of_event", "parted"]

_INSTRUMENTS = frozenset(
    {Form.AGREEMENT, Form.MEMORANDUM, Form.PROTOCOL, Form.LETTER_OF_INTENT, Form.EXCHANGE_OF_NOTES, Form.PROGRAMME}
    | {Form.CONTRACT, Form.JOINT_STATEMENT}
)
_AS_A_SESSION = frozenset({EventKind.MEETING, EventKind.FORUM, EventKind.SESSION})
_LONG_PAST = 31  # days before its document on which a plan is that document's history
_ENDED = frozenset({Stage.COMPLETED, Stage.TERMINATED})
_BEFORE_SIGNATURE = frozenset({Stage.PROPOSED, Stage.NEGOTIATING, Stage.AGREED, Stage.INITIALLED})
_SIGNED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE})
_CONCLUDED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE, *_ENDED})

Said = Callable[[AgreementReport], bool]


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
        return any(_to_be_done(event, known))
    if event.kind is EventKind.VISIT:
        return any(_invites_to(event, each) for each in known.of_form(event.parties, Form.INVITATION))
    return event.planned and event.kind in _AS_A_SESSION and _is_a_round(event, known)


def _is_a_round(event: Event, known: Known) -> bool:
    """Whether a planned meeting is told in the same words as the round of a mechanism that is to come."""
    return any(
        meeting.planned
        and meeting.told.source.sha256 == filed.source.sha256
        and quoted_together(filed.report.quotes, meeting.told.report.quotes)
        for mechanism in known.of_form(event.parties, Form.MECHANISM)
        for meeting in rounds.meetings(mechanism, known)
        for filed in event.reports
    )


def _invites_to(visit: Event, invitation: Agreement) -> bool:
    return invitation.stage in {Stage.PROPOSED, Stage.AGREED} and leads_there(visit, invitation)


def _to_be_done(planned: Event, known: Known) -> Iterator[Agreement]:
    """The instruments that are to be signed, or to enter into force, by what a plan says of them in the same words."""
    plans = [filed for filed in planned.reports if filed.report.planned]
    for form in sorted({*_INSTRUMENTS, Form.MEMBERSHIP}):
        for each in known.of_form(planned.parties, form):
            if any(
                filed.source.sha256 == other.source.sha256
                and (filed.report.stage in _BEFORE_SIGNATURE or _expects_force(filed.report))
                and quoted_together(filed.report.quotes, other.report.quotes)
                for filed in each.reports
                for other in plans
            ):
                yield each


def of_agreement(agreement: Agreement, known: Known) -> tuple[OpenEnd, ...]:
    """The open ends of an agreement, and those that a later report has closed."""
    if agreement.dismissed:
        return ()
    found: list[OpenEnd | None] = [*_broken_off(agreement, known)]
    if agreement.form is Form.MECHANISM:
        idle = agreement.stage in {Stage.SUSPENDED, *_ENDED}
        found += [end for end in rounds.ends_of(agreement, known) if end.closed_by is not None or not idle]
    elif agreement.form is Form.INVITATION:
        found.append(_invitation(agreement, known))
    else:
        found += [_conclusion(agreement, known), _entry_into_force(agreement, known), _deadline(agreement, known)]
    return tuple(each for each in found if each)


def _first(agreement: Agreement, known: Known, said: Said) -> Filed[AgreementReport] | None:
    """The first report that says so, and tells no history."""
    told = (filed for filed in known.by_day(agreement.reports) if said(filed.report) and not known.is_history(filed))
    return next(told, None)


def _stands(agreement: Agreement) -> Said:
    """Whether a report has the agreement at its stage; any, where the officer holds another than all of them."""
    told = any(filed.report.stage is agreement.stage for filed in agreement.reports)
    return lambda said: said.stage is agreement.stage or not told


def _step(
    wording: str, what: str, agreement: Agreement, known: Known, *, announces: Said, done: Said, due: str | None = None
) -> OpenEnd | None:
    """The end that the first announcement opens, closed by the first later report of it as done."""
    proof = _first(agreement, known, announces)
    if proof is None:
        return None
    closing = next((f for f in known.by_day(agreement.reports) if done(f.report) and known.follows(f, proof)), None)
    expecting = (quote for quote in proof.report.quotes if wording == "in_force" and expects_force(quote.text))
    end = opened(wording, what, agreement, proof, known, due=due, quote=next(expecting, None))
    return closed(end, closing) if closing else end


def _invitation(agreement: Agreement, known: Known) -> OpenEnd | None:
    waiting = agreement.stage in {Stage.PROPOSED, Stage.AGREED}
    accepted = agreement.stage is Stage.AGREED
    visits = [v for v in known.planned(agreement.parties, EventKind.VISIT) if leads_there(v, agreement)]
    due = agreement.due or next((visit.when for visit in visits if visit.when), None)
    wording, what = "accepted" if accepted else "unanswered", _invited(agreement)
    if waiting:
        proof = _first(agreement, known, _stands(agreement))
        if proof is None:
            return None
        waited, visit = opened(wording, what, agreement, proof, known, due=due), taken_up(agreement, known)
        return closed(waited, visit) if visit else waited
    end = _step(
        wording,
        what,
        agreement,
        known,
        announces=lambda said: said.stage in {Stage.PROPOSED, Stage.AGREED},
        done=lambda said: said.stage in _ENDED,
        due=due,
    )
    return end if end and end.closed_by is not None else None


def _invited(agreement: Agreement) -> str:
    """The invitation by whom it invites and where to; by its title where that is not told."""
    said = next((f.report for f in agreement.reports if f.report.to), None)
    if said is None or agreement.title.startswith("Invitation"):
        return agreement.title
    return f"Invitation to {said.to} to come to {said.place}" if said.place else f"Invitation to {said.to}"


def _conclusion(agreement: Agreement, known: Known) -> OpenEnd | None:
    """What is agreed, negotiated or proposed, and not signed; a decision to join until it is carried out."""
    membership = agreement.form is Form.MEMBERSHIP
    if not (membership or agreement.form in _INSTRUMENTS or agreement.ruled_out):
        return None
    if agreement.stage not in _BEFORE_SIGNATURE | _CONCLUDED:
        return None
    due = agreement.due or next((s.when for s in _signings(agreement, known) if s.planned and s.when), None)
    end = _step(
        "accession" if membership else "conclusion",
        agreement.title,
        agreement,
        known,
        announces=_stands(agreement) if agreement.stage in _BEFORE_SIGNATURE else _before_signature,
        done=lambda said: said.stage in _CONCLUDED,
        due=due if agreement.stage in _BEFORE_SIGNATURE else _due_before(agreement),
    )
    if end is None or (end.closed_by is None) != (agreement.stage in _BEFORE_SIGNATURE):
        return None
    return _or_elsewhere(end, agreement, _SIGNED, known)


def _or_elsewhere(end: OpenEnd, agreement: Agreement, stages: frozenset[Stage], known: Known) -> OpenEnd:
    """`end`, closed by what is told under another title of the same instrument, where that has reached the stage."""
    proof = next((filed for filed in agreement.reports if filed.id == end.report_id), None)
    if end.closed_by is not None or proof is None:
        return end
    told = reached_elsewhere(agreement, proof, stages, known)
    return closed(end, told) if told else end


def _before_signature(said: AgreementReport) -> bool:
    return said.stage in _BEFORE_SIGNATURE


def _signings(agreement: Agreement, known: Known) -> list[Event]:
    """The planned signings at which the instrument is to be signed."""
    planned = known.planned(agreement.parties, EventKind.SIGNING)
    return [event for event in planned if any(each.key == agreement.key for each in _to_be_done(event, known))]


def _due_before(agreement: Agreement) -> str | None:
    """The day by which it was to be concluded, as it was announced."""
    return next((f.report.due for f in agreement.reports if f.report.stage in _BEFORE_SIGNATURE and f.report.due), None)


def _entry_into_force(agreement: Agreement, known: Known) -> OpenEnd | None:
    """Signed, and the text lets one expect that it is yet to enter into force; or ratified by one side alone."""
    if rung(agreement.stage) < rung(Stage.SIGNED) or agreement.stage is Stage.SUSPENDED:
        return None
    ratifying = {act.by for act in agreement.acts if act.stage is Stage.RATIFIED and act.by}
    alone = len(ratifying) == 1 and len(agreement.parties) > 1
    end = _step(
        "in_force",
        agreement.title,
        agreement,
        known,
        announces=lambda said: _expects_force(said) or (alone and said.stage is Stage.RATIFIED),
        done=lambda said: said.stage in {Stage.IN_FORCE, *_ENDED},
        due=agreement.due or next((f.report.due for f in agreement.reports if _expects_force(f.report)), None),
    )
    if end is None or (end.closed_by is None) != (agreement.stage in {Stage.SIGNED, Stage.RATIFIED}):
        return None
    return _or_elsewhere(end, agreement, frozenset({Stage.IN_FORCE}), known)


def _expects_force(said: AgreementReport) -> bool:
    if said.stage not in {Stage.SIGNED, Stage.RATIFIED} or said.form not in {*_INSTRUMENTS, Form.MEMBERSHIP}:
        return False
    return Stage.IN_FORCE in said.ruled_out or any(expects_force(quote.text) for quote in said.quotes)


def _deadline(agreement: Agreement, known: Known) -> OpenEnd | None:
    """What is due, unless it is the day of a conclusion or of the entry into force."""
    told = [filed.report.due for filed in agreement.reports if filed.report.due]  # none: the officer set the date
    due = agreement.due or next(iter(told), None)
    if due is None or _conclusion(agreement, known) or _entry_into_force(agreement, known):
        return None
    if any(_is_also_planned(filed, known) for filed in agreement.reports if filed.report.due):
        return None
    end = _step(
        "due",
        agreement.title,
        agreement,
        known,
        announces=lambda said: (said.due is not None or not told) and said.stage not in _ENDED,
        done=lambda said: said.stage in _ENDED,
        due=due,
    )
    return end if end and (end.closed_by is None) == (agreement.stage not in {Stage.SUSPENDED, *_ENDED}) else None


def _is_also_planned(filed: Filed[AgreementReport], known: Known) -> bool:
    """Whether the same words tell what is due as an event of that day, whose plan stays open until it is held."""
    return any(
        other.report.planned
        and other.report.when == filed.report.due
        and quoted_together(other.report.quotes, filed.report.quotes)
        for other, _ in known.told_in(filed.source.sha256)
    )


def _broken_off(agreement: Agreement, known: Known) -> Iterator[OpenEnd]:
    """What a text announces and breaks off before it tells; once for an agreement."""
    proof = _first(agreement, known, lambda said: said.incomplete)
    whole = [f for f in known.by_day(agreement.reports) if not f.report.incomplete]
    if proof is None:
        return
    elsewhere = next((f for f in whole if f.source.sha256 != proof.source.sha256), None)
    end = opened("broken_off", agreement.title, agreement, proof, known, quote=proof.report.quotes[-1])
    yield closed(end, elsewhere) if elsewhere else end
