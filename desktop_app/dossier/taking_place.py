"""Whether what was announced has taken place: the report that tells of it, in whatever wording."""

from collections.abc import Collection, Iterator

from desktop_app.domain.entries import Agreement, Event, Filed
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.dossier.agreement_likeness import traits as traits_of
from desktop_app.dossier.event_likeness import APART, ENOUGH, likeness, traits
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.invitations import where_to
from desktop_app.dossier.known import Known
from desktop_app.dossier.moments import Span, gap, length, span
from desktop_app.dossier.names import same_people
from desktop_app.dossier.rules import known_as, told_as
from desktop_app.dossier.shelf import window

_AHEAD = 366  # days within which an announcement without a date is looked for
_DATED = 31  # days that a date may cover and still tell which event is meant
_COMPARED = 3  # reports of an entry that are compared
_BY_THE_PEOPLE = frozenset({EventKind.VISIT, EventKind.MEETING, EventKind.CALL})
_WITHIN_A_VISIT = (EventKind.MEETING, EventKind.SIGNING, EventKind.CEREMONY, EventKind.FORUM, EventKind.SESSION)


def held_report(plan: Event, known: Known) -> Filed[EventReport] | None:
    """The report that tells of the planned event as held; None where no document of the desk does."""
    for event in _candidates(plan, known):
        if _is_it(plan, event):
            told = known.by_day(filed for filed in event.reports if not filed.report.planned)
            later = next((filed for filed in told if known.follows(filed, plan.reports[0])), None)
            if later is not None:
                return later
    return None


def _candidates(plan: Event, known: Known) -> Iterator[Event]:
    """The held events among which the planned one is looked for, the earliest first."""
    when, announced = span(plan.when), known.day(plan.reports[0].source)
    if when is not None:
        first, last = when[0] - APART, when[1] + APART
    elif announced is not None:
        first, last = announced, announced + _AHEAD
    else:
        return
    kinds = (*known_as(plan.kind), *(_WITHIN_A_VISIT if plan.kind is EventKind.VISIT else ()))
    for event in known.held(first - _DATED, last, plan.parties, kinds):
        days = window(event)
        if days is not None and (days[1] >= first if event.when is None else days[0] >= first):
            yield event


def _is_it(plan: Event, event: Event) -> bool:
    """Whether a held event is the planned one: nothing contradicts, and the day, or people, place or subject agree."""
    if _counted_apart(plan, event) or _elsewhere(plan, event):
        return False
    when = span(plan.when)
    if when is not None and length(when) <= _DATED:
        if event.kind in known_as(plan.kind):
            return _on_its_day(plan, event, when) or _alike(plan, event, ENOUGH)
        return _within_it(plan, event, when)
    return event.kind is plan.kind and _alike(plan, event, ENOUGH - 1)


def _alike(plan: Event, event: Event, enough: int) -> bool:
    return any(
        (score := likeness(traits(one), traits(other))) is not None and score >= enough
        for one in plan.reports[:_COMPARED]
        for other in event.reports[:_COMPARED]
    )


def _on_its_day(plan: Event, event: Event, when: Span) -> bool:
    """The same kind of event of the same parties on the day that was announced, or beside it with the same people."""
    days = window(event)
    if days is None or set(plan.parties) != set(event.parties):
        return False
    shared = same_people(_people(plan), _people(event))
    if plan.kind in _BY_THE_PEOPLE:
        if _people(plan) and _people(event) and not shared:
            return False
    elif not _same_subject(plan, event, named=event.kind is not plan.kind):
        return False
    return gap(when, days) <= (APART if shared and event.when else 1 if event.when else 0)


def _within_it(plan: Event, event: Event, when: Span) -> bool:
    """A meeting or the like of the visitor at the place and on the days of the visit that was announced."""
    days, place = span(event.when), state_of(plan.place or "")
    if days is None or gap(when, days) or place is None or place != state_of(event.place or ""):
        return False
    return len(set(plan.parties) & set(event.parties)) > 1 and same_people(_people(plan)[:1], _people(event)) > 0


def _counted_apart(plan: Event, event: Event) -> bool:
    """Whether the two are sessions of different numbers."""
    rounds = [{f.report.round for f in each.reports if f.report.round} for each in (plan, event)]
    return all(rounds) and not rounds[0] & rounds[1]


def _elsewhere(plan: Event, event: Event) -> bool:
    left, right = state_of(plan.place or ""), state_of(event.place or "")
    return left is not None and right is not None and left != right


def _same_subject(plan: Event, event: Event, *, named: bool) -> bool:
    """Whether the subjects share a word, or, unless they must be `named`, one of the two names none."""
    left = frozenset().union(*(traits(filed).words for filed in plan.reports[:_COMPARED]))
    right = frozenset().union(*(traits(filed).words for filed in event.reports[:_COMPARED]))
    return bool(left & right) or (not named and (not left or not right))


def _people(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for filed in event.reports for name in filed.report.people))


def reached_elsewhere(
    agreement: Agreement, announced: Filed[AgreementReport], stages: Collection[Stage], known: Known
) -> Filed[AgreementReport] | None:
    """The report that tells, under another entry's title, that the instrument has reached one of `stages`: of the same
    parties, on the same subject, after it was announced."""
    words = traits_of(announced).words
    member = agreement.form is Form.MEMBERSHIP and len(agreement.parties) > 1  # its parties say of what
    told = span(known.since(announced))
    for form in told_as(agreement.form):
        for other in known.reached(agreement.parties, form, None if member else words):
            if other.key == agreement.key:
                continue
            reached = known.by_day(filed for filed in other.reports if filed.report.stage in stages)
            for filed in reached:
                if not member and not _one_subject(words, traits_of(filed).words):
                    continue
                when = span(filed.report.when)
                early = when is not None and told is not None and when[1] < told[0]
                if known.follows(filed, announced) and not early and not known.is_history(filed):
                    return filed
    return None


def _one_subject(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether all words of one title are in the other, and are at least half of it."""
    fewer, more = sorted((one, other), key=len)
    return len(fewer) > 1 and fewer <= more and len(fewer) * 2 >= len(more)


def taken_up(invitation: Agreement, known: Known) -> Filed[EventReport] | None:
    """The report of a visit that leads the invited to where the invitation does."""
    extended = span(invitation.reports[0].report.when) or span(known.since(invitation.reports[0]))
    if extended is None:
        return None
    first, last = extended[1] + 1, extended[1] + 10 * _AHEAD
    for visit in known.visits(invitation.parties, where_to(invitation.reports[0].report), planned=False):
        days = window(visit)
        if days is not None and first <= days[0] <= last and leads_there(visit, invitation):
            return known.by_day(filed for filed in visit.reports if not filed.report.planned)[0]
    return None


def leads_there(visit: Event, invitation: Agreement) -> bool:
    """Whether a visit is of the invited, to the State that the invitation names."""
    place = where_to(invitation.reports[0].report)
    invited = tuple(f.report.to for f in invitation.reports if f.report.to)
    if place is None or state_of(visit.place or "") != place:
        return False
    visitors = _people(visit)
    named = same_people(invited, visitors) or set(invited) & set(visit.parties)
    return bool(named or not invited or not visitors)
