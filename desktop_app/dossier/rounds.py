"""The meetings of a mechanism: held and to come, with their numbers; which of them is open, and what closed it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.entries import Agreement, Event, Filed, OpenEnd, Round
from desktop_app.domain.quotes import overlap
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier.ends import closed, opened
from desktop_app.dossier.known import AnyTold, Known
from desktop_app.dossier.mechanisms import mechanism_name, meeting_word, rounds
from desktop_app.dossier.moments import span
from desktop_app.dossier.order import Order, order_of
from desktop_app.dossier.taking_place import held_report
from desktop_app.dossier.wording import ordinal

_NEVER = (10**7, 10**7)
_NOT_YET = frozenset({Stage.PROPOSED, Stage.NEGOTIATING})


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a mechanism. `event` is None where a report counts the round and tells no event; `told` is the
    report that tells of it, as held unless it is only `planned`."""

    number: int | None
    when: str | None
    planned: bool
    event: Event | None
    told: AnyTold

    def as_round(self) -> Round:
        return Round(self.number, self.when, self.planned, self.event.key if self.event else None, self.told.id)


def meetings(agreement: Agreement, known: Known) -> list[Meeting]:
    """All meetings of which the desk tells, by number and date; each number once, as held if it is."""
    keys = [link.from_key for link in agreement.links if link.kind == "session_of" and link.to_key == agreement.key]
    sessions = [_session(known.events[key], known) for key in dict.fromkeys(keys) if key in known.events]
    found = sorted([*sessions, *_counted(agreement, known)], key=_preference)
    chosen: dict[object, Meeting] = {}
    for place, meeting in enumerate(found):
        chosen.setdefault(meeting.number or ("unnumbered", place), meeting)
    return sorted(chosen.values(), key=lambda m: (m.planned, span(m.when) or _NEVER, m.number or 0, order_of(m.told)))


def _preference(meeting: Meeting) -> tuple[bool, bool, bool, Order]:
    return meeting.planned, meeting.event is None, meeting.when is None, order_of(meeting.told)


def _session(event: Event, known: Known) -> Meeting:
    told = known.by_day(event.reports)
    held = [filed for filed in told if not filed.report.planned]
    return Meeting(next(iter(rounds(event)), None), event.when, event.planned, event, (held or told)[0])


def _counted(agreement: Agreement, known: Known) -> Iterator[Meeting]:
    """The rounds that reports of the mechanism itself count, in its title or beside it."""
    for filed in known.by_day(agreement.reports):
        number = filed.report.round or mechanism_name(filed.report.title)[1]
        if number is not None and filed.report.stage not in {*_NOT_YET, Stage.AGREED}:
            yield Meeting(number, None, known.only_planned(filed), None, filed)


def ends_of(agreement: Agreement, known: Known) -> list[OpenEnd]:
    """The next meeting, open; and those that were open until they were held."""
    told = meetings(agreement, known)
    held = [each for each in told if not each.planned]
    ahead = [each for each in told if each.planned and not _passed(each, held) and not _was_held(each, known)]
    next_one = _next(agreement, known, held, ahead)
    return [*([next_one] if next_one else []), *_closed(agreement, known, held, told)]


def _passed(planned: Meeting, held: Sequence[Meeting]) -> bool:
    """Whether a meeting of a higher number was held."""
    return planned.number is not None and any(each.number and each.number > planned.number for each in held)


def _was_held(planned: Meeting, known: Known) -> bool:
    return planned.event is not None and held_report(planned.event, known) is not None


def _next(agreement: Agreement, known: Known, held: list[Meeting], ahead: list[Meeting]) -> OpenEnd | None:
    name, _ = mechanism_name(agreement.title)
    word = f"{meeting_word(name)} of the {name}"
    due = next((each.when for each in ahead if each.when), None)
    if agreement.stage in _NOT_YET and not held and not ahead:
        announced = _announcing(agreement, known)
        return opened("decision", agreement.title, agreement, announced, known) if announced else None
    proof: AnyTold | None
    if agreement.stage is not Stage.IN_FORCE and not held:
        proof = _announcing(agreement, known) or (ahead[0].told if ahead else None)
        return _open("first_session", f"First {word}", agreement, proof, known, due=due) if proof else None
    lately = [each for each in held if not known.is_history(each.told)]
    proof = ahead[0].told if ahead else lately[-1].told if lately else None
    number = max((*(m.number for m in held if m.number), *(m.number - 1 for m in ahead if m.number)), default=None)
    return _open("next_round", f"{_which(number)} {word}", agreement, proof, known, due=due) if proof else None


def _open(
    wording: str, what: str, agreement: Agreement, proof: AnyTold, known: Known, *, due: str | None = None
) -> OpenEnd:
    """The open end, proved by the mechanism's own report of the document that tells of the meeting."""
    own = next((filed for filed in agreement.reports if filed.source.sha256 == proof.source.sha256), None)
    told = proof.report.quotes[0]
    said = next((quote for quote in own.report.quotes if overlap(quote, told)), None) if own else None
    return opened(wording, what, agreement, own or proof, known, due=due, quote=said)


def _which(held: int | None) -> str:
    return "Next" if held is None else ordinal(held + 1).capitalize()


def _announcing(agreement: Agreement, known: Known) -> Filed[AgreementReport] | None:
    """The first report of the mechanism's stage that is no history."""
    told = [filed for filed in known.by_day(agreement.reports) if not known.is_history(filed)]
    return next((filed for filed in told if filed.report.stage is agreement.stage), None)


def _closed(agreement: Agreement, known: Known, held: list[Meeting], told: list[Meeting]) -> Iterator[OpenEnd]:
    """Each held meeting that an earlier document lets one expect: it announced it, told of the one before, or agreed
    upon the mechanism."""
    name, _ = mechanism_name(agreement.title)
    word = f"{meeting_word(name)} of the {name}"
    news = [each for each in held if not known.is_history(each.told)]
    for place, meeting in enumerate(news):
        before = _announced(meeting, told, known) or _preceding(meeting, held)
        if before is None and place == 0 and meeting.number in {None, 1}:
            agreed = (f for f in agreement.reports if f.report.stage is Stage.AGREED and not known.is_history(f))
            before = next((f for f in known.by_day(agreed) if known.follows(meeting.told, f)), None)
            if before is not None:
                yield closed(_open("first_session", f"First {word}", agreement, before, known), meeting.told)
            continue
        if before is not None and known.follows(meeting.told, before):
            which = ordinal(meeting.number).capitalize() if meeting.number else "Next"
            wording = "first_session" if meeting.number == 1 else "next_round"
            yield closed(_open(wording, f"{which} {word}", agreement, before, known), meeting.told)


def _announced(meeting: Meeting, told: Sequence[Meeting], known: Known) -> AnyTold | None:
    """The report that announced the meeting, in its own entry or in that of a plan."""
    own = (filed for filed in meeting.event.reports if filed.report.planned) if meeting.event else ()
    plans = (p.told for p in told if p.planned and p.event and _is_of(held_report(p.event, known), meeting))
    return next(iter(known.by_day(own)), None) or next(plans, None)


def _is_of(report: Filed[EventReport] | None, meeting: Meeting) -> bool:
    return report is not None and meeting.event is not None and report in meeting.event.reports


def _preceding(meeting: Meeting, held: Sequence[Meeting]) -> AnyTold | None:
    """The report of the round before."""
    if meeting.number is None:
        return None
    return next((each.told for each in held if each.number == meeting.number - 1), None)
