"""Reports of the same thing that cannot all be true, each side in words with the reports that hold it."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

from desktop_app.domain.dates import compatible, spoken, weekday_named
from desktop_app.domain.entries import Agreement, Conflict, ConflictKind, Event, Filed, Version
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Form, Stage, words
from desktop_app.dossier.agreements import traits
from desktop_app.dossier.gazetteer import is_state, state_of
from desktop_app.dossier.moments import Span, has_weekday, is_day, span, weekday
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.rules import rules
from desktop_app.dossier.stages import contradicting
from desktop_app.dossier.wording import fold, stem, tokens

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ANSWERS = {Stage.PROPOSED: "extended", Stage.AGREED: "accepted", Stage.COMPLETED: "taken up"}
_NO_INSTRUMENT = frozenset({Form.UNDERTAKING, Form.INVITATION, Form.MECHANISM, Form.MEMBERSHIP})

Said = tuple[str, int]  # one side in words, and the report that says so


def versions(said: Iterable[Said]) -> tuple[Version, ...]:
    """What is said, each value once with its reports, in the order of the first of them."""
    holders: dict[str, list[int]] = {}
    for value, report_id in said:
        holders.setdefault(value, []).append(report_id)
    found = [Version(value, tuple(sorted(set(ids)))) for value, ids in holders.items()]
    return tuple(sorted(found, key=lambda version: (version.report_ids, version.value)))


def of_event(event: Event, visits: Sequence[Event] = ()) -> tuple[Conflict, ...]:
    """The conflicts among the reports of an event; `visits` are those that it is part of."""
    found = (
        _conflict(ConflictKind.DATE, f"When: {event.title}", event.key, _event_dates(event, visits)),
        _conflict(ConflictKind.PLACE, f"Where: {event.title}", event.key, _places(event.reports)),
        _conflict(ConflictKind.PARTY, f"Who: {event.title}", event.key, _parties(event.reports)),
    )
    return tuple(each for each in found if each)


def of_agreement(agreement: Agreement, occasions: Occasions) -> tuple[Conflict, ...]:
    """The conflicts among the reports of an agreement."""
    title, key = agreement.title, agreement.key
    dated = [(f.report.when, f.id) for f in agreement.reports if f.report.stage is agreement.stage and f.report.when]
    found = (
        _conflict(ConflictKind.DATE, f"When {words(agreement.stage)}: {title}", key, _dates(dated)),
        _conflict(ConflictKind.STAGE, f"How far: {title}", key, _stages(agreement, occasions)),
        _conflict(ConflictKind.PARTY, f"Parties: {title}", key, _parties(agreement.reports)),
        _conflict(ConflictKind.TITLE, f"What it is called: {title}", key, _titles(agreement)),
    )
    return tuple(each for each in found if each)


def _conflict(kind: ConflictKind, about: str, key: str, said: Iterable[Said]) -> Conflict | None:
    sides = versions(said)
    return Conflict(kind, about, key, sides) if len(sides) > 1 else None


def _dates(dated: Sequence[tuple[str, int]]) -> list[Said]:
    values = sorted({when for when, _ in dated})
    if all(compatible(one, other) for one, other in combinations(values, 2)):
        return []
    return [(spoken(when), report_id) for when, report_id in dated]


def _event_dates(event: Event, visits: Sequence[Event]) -> list[Said]:
    reports = [each for each in event.reports if each.report.planned == event.planned]
    dated = [(each.report.when, each.id) for each in reports if each.report.when]
    said = _dates(dated)
    named = [(number, each) for each in reports if (number := weekday_named(each.report.when_words)) is not None]
    if event.when is None and len({number for number, _ in named}) > 1:
        return [(_undated(number, each), each.id) for number, each in named]
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
        return [] if fits else [(_WEEKDAYS[number], filed.id), (_with_weekday(filed.report.when, own), filed.id)]
    for other in (event, *visits):
        days = span(other.when)
        if days is None or days[1] - days[0] > 6:
            continue
        if has_weekday(days, number):
            return []
        holders = [each.id for each in other.reports if each.report.when == other.when]
        return [(_undated(number, filed), filed.id), *((_with_weekday(other.when, days), holder) for holder in holders)]
    return []


def _with_weekday(when: str | None, days: Span) -> str:
    return f"{spoken(when)}, a {_WEEKDAYS[weekday(days[0])]}" if is_day(days) else spoken(when)


def _stages(agreement: Agreement, occasions: Occasions) -> list[Said]:
    days = {filed.id: occasions.day(filed.source) for filed in agreement.reports}
    asserted = [(day, f.report.stage) for f in agreement.reports if (day := days[f.id]) is not None]
    denied = {
        stage
        for filed in agreement.reports
        for stage in filed.report.ruled_out
        if stage in _asserted(agreement.reports)
    }
    if not contradicting(asserted) and not denied:
        return []
    said = [
        (_stage(agreement.form, f.report.stage), f.id) for f in agreement.reports if days[f.id] is not None or denied
    ]
    if not contradicting(asserted):
        said = [(_stage(agreement.form, f.report.stage), f.id) for f in agreement.reports if f.report.stage in denied]
    return said + [
        (f"not {words(stage)}", f.id) for f in agreement.reports for stage in f.report.ruled_out if stage in denied
    ]


def _asserted(reports: Sequence[Filed[AgreementReport]]) -> set[Stage]:
    return {filed.report.stage for filed in reports}


def _stage(form: Form, stage: Stage) -> str:
    return _ANSWERS.get(stage, words(stage)) if form is Form.INVITATION else words(stage)


def _parties(reports: Sequence[Filed[EventReport]] | Sequence[Filed[AgreementReport]]) -> list[Said]:
    sets = {frozenset(each.report.parties) for each in reports}
    if all(one <= other or other <= one for one, other in combinations(sets, 2)):
        return []
    return [(", ".join(sorted(each.report.parties)), each.id) for each in reports]


def _places(reports: Sequence[Filed[EventReport]]) -> list[Said]:
    placed = [(each.report.place, each.id) for each in reports if each.report.place]
    names = sorted({place for place, _ in placed})
    if not any(_elsewhere(one, other) for one, other in combinations(names, 2)):
        return []
    return [(place, report_id) for place, report_id in placed]


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
        return _one_title_each([(words(f.report.form), f) for f in agreement.reports], lead=True)
    if len(agreement.reports) < 2:
        return []
    called = {filed.id: traits(filed).names for filed in agreement.reports}
    terms = _rival_terms()
    used = [names & terms for names in called.values()]
    if not any(one and other and one != other for one, other in combinations(used, 2)):
        return []
    named = [(f, called[f.id] & terms) for f in agreement.reports]
    return _one_title_each([(" ".join(sorted(used)), f) for f, used in named if used], lead=False)


def _one_title_each(sides: Sequence[tuple[str, Filed[AgreementReport]]], *, lead: bool) -> list[Said]:
    """Each side by the first title that stands for it, after its name where that leads."""
    titles: dict[str, str] = {}
    for side, filed in sides:
        titles.setdefault(side, filed.report.title)
    return [(f"{side}: {titles[side]}" if lead else titles[side], filed.id) for side, filed in sides]


@cache
def _rival_terms() -> frozenset[str]:
    pairs = rules().names
    return frozenset(stem(word) for word in (*pairs, *pairs.values()))
