"""What was announced and is not reported as done. Silence is not denial: no line says that something did not happen."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import Agreement, Event, Link, OpenEnd, OpenEndKind
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage, rung
from desktop_app.dossier.event_likeness import ENOUGH, likeness, traits
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.mechanisms import mechanism_name, meeting_word, rounds
from desktop_app.dossier.moments import Span, span
from desktop_app.dossier.names import same_people
from desktop_app.dossier.wording import ordinal

_INSTRUMENTS = frozenset(
    {Form.AGREEMENT, Form.MEMORANDUM, Form.PROTOCOL, Form.LETTER_OF_INTENT, Form.EXCHANGE_OF_NOTES, Form.PROGRAMME}
    | {Form.CONTRACT, Form.JOINT_STATEMENT}
)
_APART = 3  # days by which an event may be held off its announced date
_AHEAD = 366  # days within which an announcement without a date is looked for
_ENDED = frozenset({Stage.COMPLETED, Stage.TERMINATED})
_BEFORE_SIGNATURE = frozenset({Stage.PROPOSED, Stage.NEGOTIATING, Stage.AGREED, Stage.INITIALLED})


class Held:
    """The events reported as held, to see what they close; by parties and kind, in the order of their days."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events: dict[tuple[tuple[str, ...], EventKind], list[tuple[Span, str, Event]]] = defaultdict(list)
        for event in events:
            days = span(event.when) or max(
                (d for f in event.reports if (d := span(f.source.published_on))), default=None
            )
            if not event.planned and days is not None:
                self._events[tuple(sorted(event.parties)), event.kind].append((days, event.key, event))
        for known in self._events.values():
            known.sort()

    def between(self, first: int, last: int, parties: Sequence[str], kind: EventKind) -> list[Event]:
        """The events of just these parties that begin (undated ones: are told) on the days `first` to `last`."""
        known = self._events.get((tuple(sorted(parties)), kind), [])
        low, high = bisect_left(known, ((first, 0), "")), bisect_left(known, ((last + 1, 0), ""))
        return [event for _, _, event in known[low:high]]


def of_event(event: Event, held: Held, linked: Sequence[Link]) -> tuple[OpenEnd, ...]:
    """A planned event, unless a later report tells that it was held, or it is the next session of a mechanism."""
    if not event.planned or any(link.kind == "session_of" for link in linked) or _was_held(event, held):
        return ()
    text = f"{event.title}: announced, no report of it as held yet on this desk"
    return (OpenEnd(OpenEndKind.PLANNED, text, event.key, event.when, event.reports[0].id),)


def _was_held(planned: Event, held: Held) -> bool:
    """Whether a later event is the planned one: nothing contradicts, and people, place or subject agree."""
    announced = min((day for f in planned.reports if (day := span(f.source.published_on))), default=None)
    when = span(planned.when)
    if announced is None and when is None:
        return False
    first, last = (when[0] - _APART, when[1] + _APART) if when else (announced or (0, 0))
    last = last if when else last + _AHEAD
    expected, enough = traits(planned.reports[0]), ENOUGH - (0 if when else 1)
    return any(
        (score := likeness(expected, traits(event.reports[0]))) is not None and score >= enough
        for event in held.between(first, last, planned.parties, planned.kind)
    )


def of_agreement(
    agreement: Agreement, held: Held, linked: Sequence[Link], events: Mapping[str, Event]
) -> tuple[OpenEnd, ...]:
    """The open ends of an agreement; `linked` are the links that touch it, `events` the events by key."""
    if agreement.stage in _ENDED:
        return ()
    found: list[OpenEnd | None] = [_deadline(agreement)]
    if agreement.form is Form.INVITATION:
        found.append(_invitation(agreement, held))
    elif agreement.form is Form.MECHANISM:
        sessions = [events[link.from_key] for link in linked if link.kind == "session_of" and link.from_key in events]
        found.append(_mechanism(agreement, sessions))
    else:
        found += [_conclusion(agreement), _entry_into_force(agreement)]
    return tuple(each for each in found if each)


def _end(kind: OpenEndKind, text: str, agreement: Agreement, due: str | None = None) -> OpenEnd:
    proof = next((f for f in agreement.reports if f.report.stage is agreement.stage), agreement.reports[0])
    return OpenEnd(kind, text, agreement.key, due, proof.id)


def _invitation(agreement: Agreement, held: Held) -> OpenEnd | None:
    extended = span(agreement.reports[0].report.when or agreement.reports[0].source.published_on)
    since = (
        held.between(extended[1] + 1, extended[1] + 10 * _AHEAD, agreement.parties, EventKind.VISIT) if extended else []
    )
    if any(_taken_up(visit, agreement) for visit in since):
        return None
    if agreement.stage is Stage.PROPOSED:
        text = f"{_invited(agreement)}: no answer reported yet on this desk"
        return _end(OpenEndKind.INVITATION, text, agreement, agreement.due)
    if agreement.stage is Stage.AGREED:
        text = f"{_invited(agreement)}: accepted, no visit reported yet on this desk"
        return _end(OpenEndKind.INVITATION, text, agreement, agreement.due)
    return None


def _invited(agreement: Agreement) -> str:
    """The invitation by whom it invites and where to; by its title where that is not told."""
    said = next((f.report for f in agreement.reports if f.report.to), None)
    if said is None or agreement.title.startswith("Invitation"):
        return agreement.title
    return f"Invitation to {said.to} to come to {said.place}" if said.place else f"Invitation to {said.to}"


def _taken_up(visit: Event, invitation: Agreement) -> bool:
    """Whether a visit leads the invited to where the invitation does."""
    said = invitation.reports[0].report
    place, invited = (
        state_of(said.place or "") or _host(said),
        tuple(f.report.to for f in invitation.reports if f.report.to),
    )
    if place is None or state_of(visit.place or "") != place:
        return False
    visitors = tuple(name for filed in visit.reports for name in filed.report.people)
    named = same_people(invited, visitors) or set(invited) & set(visit.parties)
    return bool(named or not invited or not visitors)


def _host(said: AgreementReport) -> str | None:
    """The State that a title leads to: "Invitation to … to visit India"."""
    _, _, after = said.title.partition("visit ")
    return state_of(after) if after else None


def _mechanism(agreement: Agreement, sessions: Sequence[Event]) -> OpenEnd | None:
    if agreement.stage is Stage.SUSPENDED:
        return None
    name, counted = mechanism_name(agreement.title)
    ahead = {n: event for event in sessions if event.planned for n in rounds(event)}
    held = [n for event in sessions if not event.planned for n in rounds(event)]
    held += [n for n in (agreement.round, counted) if n is not None and n not in ahead]
    due = next((event.when for event in sessions if event.planned and event.when), None)
    if agreement.stage is not Stage.IN_FORCE and not held and all(event.planned for event in sessions):
        return _end(OpenEndKind.FIRST_SESSION, f"First {meeting_word(name)} of the {name}", agreement, due)
    number = max((*held, *(n - 1 for n in ahead)), default=None)
    which = "Next" if number is None else ordinal(number + 1).capitalize()
    return _end(OpenEndKind.NEXT_ROUND, f"{which} {meeting_word(name)} of the {name}", agreement, due)


def _conclusion(agreement: Agreement) -> OpenEnd | None:
    if agreement.stage not in _BEFORE_SIGNATURE:
        return None
    if agreement.form is Form.MEMBERSHIP:
        return _end(OpenEndKind.CONCLUSION, f"{agreement.title}: no accession reported yet on this desk", agreement)
    if agreement.form in _INSTRUMENTS or agreement.ruled_out:
        return _end(OpenEndKind.CONCLUSION, f"{agreement.title}: no conclusion reported yet on this desk", agreement)
    return None


def _entry_into_force(agreement: Agreement) -> OpenEnd | None:
    """Signed and expressly not in force, or ratified by one side alone."""
    expressly = rung(agreement.stage) >= rung(Stage.SIGNED) and Stage.IN_FORCE in agreement.ruled_out
    acting = {act.by for act in agreement.acts if act.stage is Stage.RATIFIED and act.by}
    alone = agreement.stage is Stage.RATIFIED and len(acting) == 1 and len(agreement.parties) > 1
    if agreement.stage not in {Stage.SIGNED, Stage.RATIFIED} or not (expressly or alone):
        return None
    return _end(
        OpenEndKind.ENTRY_INTO_FORCE, f"{agreement.title}: no entry into force reported yet on this desk", agreement
    )


def _deadline(agreement: Agreement) -> OpenEnd | None:
    if agreement.due is None or agreement.form in {Form.INVITATION, Form.MECHANISM}:
        return None
    dated = (filed for filed in agreement.reports if filed.report.due is not None)
    proof = next(dated, agreement.reports[0])  # the officer may have set the date
    text = f"{agreement.title}: due by {spoken(agreement.due)}"
    return OpenEnd(OpenEndKind.DEADLINE, text, agreement.key, agreement.due, proof.id)
