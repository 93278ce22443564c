"""Reports of the same thing that cannot all be true, each side in words with the reports that hold it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from desktop_app.domain.dates import compatible, spoken, weekday_named
from desktop_app.domain.entries import Agreement, Conflict, ConflictKind, Event, Filed, R, Version
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Form, Stage, stage_words, words
from desktop_app.dossier.agreement_likeness import traits
from desktop_app.dossier.between import named_in
from desktop_app.dossier.entries import fullest
from desktop_app.dossier.gazetteer import is_demonym, is_state, state_of
from desktop_app.dossier.moments import Span, gap, has_weekday, is_day, span, weekday
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.rules import rules
from desktop_app.dossier.stages import asserted, contradicting
from desktop_app.dossier.wording import fold, stem, tokens

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAME_TIME = 3  # days within which two dates of a commitment are of one occasion
_NO_INSTRUMENT = frozenset({Form.UNDERTAKING, Form.INVITATION, Form.MECHANISM, Form.MEMBERSHIP})


@dataclass(frozen=True, slots=True)
class Said:
    """One side in words, the report that says so, and its date in a conflict of dates."""

    value: str
    report_id: int
    when: str | None = None


def conflict(
    kind: ConflictKind,
    about: str,
    key: str,
    reports: Sequence[Filed[R]],
    said: Iterable[Said],
    *,
    beside: Sequence[Filed[R]] = (),
) -> Conflict | None:
    """What is said as sides, each with its reports, in the order of `reports`; None where there is but one.

    `silent` are the documents of `reports` that are on no side. Reports of other entries, `beside`, may be on one.
    """
    order = {filed.id: place for place, filed in enumerate((*beside, *reports))}
    holders: dict[str, list[Said]] = {}
    for each in sorted(set(said), key=lambda each: (order[each.report_id], each.value, each.when or "")):
        holders.setdefault(each.value, []).append(each)
    if len(holders) < 2:
        return None
    sides = tuple(
        Version(value, tuple(dict.fromkeys(each.report_id for each in told)), told[0].when)
        for value, told in holders.items()
    )
    telling = {report_id for side in sides for report_id in side.report_ids}
    speaking = {filed.source.document_id for filed in reports if filed.id in telling}
    documents = dict.fromkeys(filed.source.document_id for filed in reports)
    return Conflict(kind, about, key, sides, tuple(each for each in documents if each not in speaking))


def of_event(event: Event, visits: Sequence[Event] = ()) -> tuple[Conflict, ...]:
    """The conflicts among the reports of an event; `visits` are those that it is part of."""
    title, key, told = event.title, event.key, event.reports
    beside = [filed for visit in visits for filed in visit.reports]
    found = (
        conflict(ConflictKind.DATE, f"When: {title}", key, told, _event_dates(event, visits), beside=beside),
        conflict(ConflictKind.PLACE, f"Where: {title}", key, told, _places(event)),
        conflict(ConflictKind.PARTY, f"Who: {title}", key, told, _parties(told)),
    )
    return tuple(each for each in found if each)


def of_agreement(agreement: Agreement, occasions: Occasions) -> tuple[Conflict, ...]:
    """The conflicts among the reports of an agreement."""
    title, key, told = agreement.title, agreement.key, agreement.reports
    found = (
        conflict(ConflictKind.DATE, f"When {words(agreement.stage)}: {title}", key, told, _step_dates(agreement)),
        conflict(ConflictKind.STAGE, f"How far: {title}", key, told, _stages(agreement, occasions)),
        conflict(ConflictKind.PARTY, f"Parties: {title}", key, told, _parties(told)),
        conflict(ConflictKind.TITLE, f"What it is called: {title}", key, told, _titles(agreement)),
    )
    return tuple(each for each in found if each)


def _dates(dated: Sequence[tuple[str, int]]) -> list[Said]:
    """The dates that exclude one another. A wider one that fits them all takes no side."""
    values = sorted({when for when, _ in dated})
    sides = {a for a in values if any(not compatible(a, b) for b in values)}
    return [Said(spoken(when), report_id, when) for when, report_id in dated if when in sides]


def _step_dates(agreement: Agreement) -> list[Said]:
    """The dates of the stage reached. What is no instrument may be promised or approved again on another day."""
    told = [f for f in agreement.reports if f.report.stage is agreement.stage and f.report.when]
    said = _dates([(f.report.when, f.id) for f in told if f.report.when])
    days = [days for each in said if (days := span(each.when)) is not None]
    again = any(gap(a, b) > _SAME_TIME for a, b in combinations(days, 2))
    return [] if again and agreement.form in _NO_INSTRUMENT else said


def _event_dates(event: Event, visits: Sequence[Event]) -> list[Said]:
    reports = [each for each in event.reports if each.report.planned == event.planned]
    dated = [(each.report.when, each.id) for each in reports if each.report.when]
    said = _dates(dated)
    named = [(number, each) for each in reports if (number := weekday_named(each.report.when_words)) is not None]
    if event.when is None and len({number for number, _ in named}) > 1:
        return [Said(_undated(number, each), each.id) for number, each in named]
    for number, each in named:
        said += _weekday(number, each, event, visits)
    return said


def _undated(number: int, filed: Filed[EventReport]) -> str:
    return f"{_WEEKDAYS[number]}{'' if filed.source.published_on else ' (the document bears no date)'}"


def _weekday(number: int, filed: Filed[EventReport], event: Event, visits: Sequence[Event]) -> list[Said]:
    """A weekday that the report names and that the date does not have: its own, the entry's or that of the visit."""
    own = span(filed.report.when)
    if own is not None:
        fits = has_weekday(own, number)
        if fits:
            return []
        when = filed.report.when
        return [Said(_WEEKDAYS[number], filed.id), Said(_with_weekday(when, own), filed.id, when)]
    for other in (event, *visits):
        days = span(other.when)
        if days is None or days[1] - days[0] > 6:
            continue
        if has_weekday(days, number):
            return []
        holders = [each.id for each in other.reports if each.report.when == other.when]
        dated = [Said(_with_weekday(other.when, days), holder, other.when) for holder in holders]
        return [Said(_undated(number, filed), filed.id), *dated]
    return []


def _with_weekday(when: str | None, days: Span) -> str:
    return f"{spoken(when)}, a {_WEEKDAYS[weekday(days[0])]}" if is_day(days) else spoken(when)


def _stages(agreement: Agreement, occasions: Occasions) -> list[Said]:
    told = [(filed, asserted(filed.report, occasions.day(filed.source))) for filed in agreement.reports]
    denied = {
        stage
        for _, other in told
        for stage in other.ruled_out
        if any(each.stage is stage and not _came_after(filed.report, each.day, other.day) for filed, each in told)
    }
    if contradicting(each for _, each in told):
        said = [
            Said(_stage(agreement.form, f.report.stage), f.id) for f, each in told if each.day is not None or denied
        ]
    elif denied:
        said = [Said(_stage(agreement.form, f.report.stage), f.id) for f, each in told if each.stage in denied]
    else:
        return []
    return said + [Said(f"not {words(stage)}", f.id) for f, each in told for stage in each.ruled_out if stage in denied]


def _came_after(report: AgreementReport, told: int | None, denied: int | None) -> bool:
    """Whether a stage was reached after the day on which another report denied it: that is superseded, no conflict.
    Days are proleptic ordinals; one that is not known may be any."""
    since = span(report.when)
    reached = since[0] if since else told
    return reached is not None and denied is not None and reached > denied


def _stage(form: Form, stage: Stage) -> str:
    return stage_words(stage, form) if form is Form.INVITATION else words(stage)


def _parties(reports: Sequence[Filed[EventReport]] | Sequence[Filed[AgreementReport]]) -> list[Said]:
    """Who is party, as far as the quotes themselves name it. A report that names fewer is silent on the others."""
    named = {each.id: frozenset(each.report.parties) & named_in(each.report.quotes) for each in reports}
    if all(one <= other or other <= one for one, other in combinations(set(named.values()), 2)):
        return []
    return [Said(", ".join(sorted(each.report.parties)), each.id) for each in reports if len(named[each.id]) > 1]


def _places(event: Event) -> list[Said]:
    """Where it is said to be. One party's bare name is too wide a place to contradict another."""
    known = [(f.report.place, f.id) for f in event.reports if f.report.place and not is_demonym(f.report.place)]
    placed = [(place, key) for place, key in known if not (is_state(place) and state_of(place) in event.parties)]
    names = sorted({place for place, _ in placed})
    if not any(_elsewhere(one, other) for one, other in combinations(names, 2)):
        return []
    return [Said(place, report_id) for place, report_id in placed]


def _elsewhere(one: str, other: str) -> bool:
    """Whether two places exclude each other: two States, or two towns; a venue may lie in any town."""
    left, right = state_of(one), state_of(other)
    if left and right and left != right:
        return True
    if is_state(one) or is_state(other):
        return False
    a, b = set(tokens(fold(one))), set(tokens(fold(other)))
    venues = set(rules().places.venues.split())
    return not (a & b or a & venues or b & venues)


def _titles(agreement: Agreement) -> list[Said]:
    """Two forms of instrument, or two names of one subject."""
    if len({f.report.form for f in agreement.reports if f.report.form not in _NO_INSTRUMENT}) > 1:
        return _one_title_each([(words(f.report.form), f) for f in agreement.reports], agreement.parties, lead=True)
    if len(agreement.reports) < 2:
        return []
    called = {filed.id: traits(filed).names for filed in agreement.reports}
    terms = _rival_terms()
    used = [names & terms for names in called.values()]
    if not any(one and other and one != other for one, other in combinations(used, 2)):
        return []
    named = [(f, called[f.id] & terms) for f in agreement.reports]
    return _one_title_each([(" ".join(sorted(used)), f) for f, used in named if used], agreement.parties, lead=False)


def _one_title_each(
    sides: Sequence[tuple[str, Filed[AgreementReport]]], parties: tuple[str, ...], *, lead: bool
) -> list[Said]:
    """Each side by the fullest title that stands for it, after its name where that leads."""
    titles: dict[str, list[str]] = {}
    for side, filed in sides:
        titles.setdefault(side, []).append(filed.report.title)
    fullest_of = {side: fullest(told, parties) for side, told in titles.items()}
    return [Said(f"{side}: {fullest_of[side]}" if lead else fullest_of[side], filed.id) for side, filed in sides]


@cache
def _rival_terms() -> frozenset[str]:
    pairs = rules().names
    return frozenset(stem(word) for word in (*pairs, *pairs.values()))
