"""What was announced and is not reported as done. Silence is not denial: no line says that something did not happen.

Each is told once: a session by its mechanism, a visit to which someone was invited by the invitation, the signing of
what is not signed by the instrument, a meeting within a visit that is to come by the visit.
"""

from collections.abc import Callable, Iterator

from desktop_app.domain.entries import Agreement, Event, Filed, OpenEnd
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage, rung
from desktop_app.dossier import rounds
from desktop_app.dossier.ends import BEFORE_SIGNATURE, INSTRUMENTS, closed, opened, parted, waits_for_force
from desktop_app.dossier.invitations import where_to
from desktop_app.dossier.known import Known
from desktop_app.dossier.links import quoted_together
from desktop_app.dossier.open_plans import of_event, to_be_done
from desktop_app.dossier.taking_place import leads_there, reached_elsewhere, taken_up
from desktop_app.dossier.wordings import expects_force

__all__ = ["Known", "of_agreement", "of_event", "parted"]

_ENDED = frozenset({Stage.COMPLETED, Stage.TERMINATED})
_SIGNED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE})
_CONCLUDED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE, *_ENDED})

Said = Callable[[AgreementReport], bool]


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
    place = where_to(agreement.reports[0].report)
    visits = [v for v in known.visits(agreement.parties, place, planned=True) if leads_there(v, agreement)]
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
    if not (membership or agreement.form in INSTRUMENTS or agreement.ruled_out):
        return None
    if agreement.stage not in BEFORE_SIGNATURE | _CONCLUDED:
        return None
    due = agreement.due or next((s.when for s in _signings(agreement, known) if s.planned and s.when), None)
    end = _step(
        "accession" if membership else "conclusion",
        agreement.title,
        agreement,
        known,
        announces=_stands(agreement) if agreement.stage in BEFORE_SIGNATURE else _before_signature,
        done=lambda said: said.stage in _CONCLUDED,
        due=due if agreement.stage in BEFORE_SIGNATURE else _due_before(agreement),
    )
    if end is None or (end.closed_by is None) != (agreement.stage in BEFORE_SIGNATURE):
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
    return said.stage in BEFORE_SIGNATURE


def _signings(agreement: Agreement, known: Known) -> list[Event]:
    """The planned signings at which the instrument is to be signed."""
    planned = known.planned(agreement.parties, EventKind.SIGNING)
    return [event for event in planned if any(each.key == agreement.key for each in to_be_done(event, known))]


def _due_before(agreement: Agreement) -> str | None:
    """The day by which it was to be concluded, as it was announced."""
    return next((f.report.due for f in agreement.reports if f.report.stage in BEFORE_SIGNATURE and f.report.due), None)


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
        announces=lambda said: waits_for_force(said) or (alone and said.stage is Stage.RATIFIED),
        done=lambda said: said.stage in {Stage.IN_FORCE, *_ENDED},
        due=agreement.due or next((f.report.due for f in agreement.reports if waits_for_force(f.report)), None),
    )
    if end is None or (end.closed_by is None) != (agreement.stage in {Stage.SIGNED, Stage.RATIFIED}):
        return None
    return _or_elsewhere(end, agreement, frozenset({Stage.IN_FORCE}), known)


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
