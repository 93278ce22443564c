"""Groups of reports as the desk's entries: the attributes that they have together."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from desktop_app.domain.dates import compatible, days
from desktop_app.domain.entries import Act, Agreement, Event, Filed, R, Reached
from desktop_app.domain.reports import AgreementReport, EventReport, Topic, title_of
from desktop_app.domain.vocabulary import Form, Stage, rung
from desktop_app.dossier.gazetteer import is_state, party_words
from desktop_app.dossier.moments import span
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.rules import word_list
from desktop_app.dossier.sources import led, rewrites, weight_of
from desktop_app.dossier.stages import asserted, standing
from desktop_app.dossier.wording import fold, subject_words, tokens

_WIDTH = 110  # characters of a title that still reads well in a row
_NEVER = 10**7  # a day after all others

V = TypeVar("V", bound=Hashable)


def event_entry(key: str, reports: tuple[Filed[EventReport], ...]) -> Event:
    """The entry of an event; its conflicts, open ends and links are found later. The weightiest sources come first."""
    reports = led(reports)
    said = [filed.report for filed in reports]
    held = [filed for filed in reports if not filed.report.planned]
    parties = union(report.parties for report in said)
    when = best_date([filed.report.when for filed in held]) or best_date([report.when for report in said])
    dated = [filed for filed in held or reports if filed.report.when == when]
    repeated = rewrites(reports)
    return Event(
        key=key,
        kind=commonest([report.kind for report in said]),
        when=when,
        planned=not held,
        parties=parties,
        place=_place([report.place for report in said if report.place]),
        title=_title(dated or held or reports, parties),
        reports=reports,
        topics=merged_topics(report.topics for report in said),
        independent=_documents(reports) - len(repeated),
        rewrites=repeated,
    )


def agreement_entry(key: str, reports: tuple[Filed[AgreementReport], ...], occasions: Occasions) -> Agreement:
    """The same for an agreement."""
    reports = led(reports)
    said = [filed.report for filed in reports]
    parties = union(report.parties for report in said)
    stage = standing([asserted(filed.report, occasions.day(filed.source)) for filed in reports])
    rounds = [report.round for report in said if report.round is not None]
    repeated = rewrites(reports)
    return Agreement(
        key=key,
        title=_title(reports, parties),
        form=commonest([report.form for report in said]),
        stage=stage,
        parties=parties,
        when=best_date([report.when for report in said if report.stage is stage]),
        due=best_date([report.due for report in said]),
        reports=reports,
        topics=merged_topics(report.topics for report in said),
        acts=_acts(reports, occasions),
        level=next((report.level for report in said if report.level), None),
        round=max(rounds, default=None),
        incomplete=any(report.incomplete for report in said),
        ruled_out=tuple(dict.fromkeys(stage for report in said for stage in report.ruled_out)),
        stage_report=_stage_report(reports, stage),
        reached=_reached(reports, parties, occasions),
        independent=_documents(reports) - len(repeated),
        rewrites=repeated,
    )


def _documents(reports: Sequence[Filed[R]]) -> int:
    return len({filed.source.document_id for filed in reports})


def _stage_report(reports: Sequence[Filed[AgreementReport]], stage: Stage) -> int | None:
    """The report that asserts the stage: a dated one first, then by the weight of its source."""
    told = [filed for filed in reports if filed.report.stage is stage]
    return min(told, key=lambda filed: filed.report.when is None).id if told else None


def _reached(
    reports: Sequence[Filed[AgreementReport]], parties: Sequence[str], occasions: Occasions
) -> tuple[Reached, ...]:
    """How far each party has gone that a report names alone: the one that acts, or the only one."""
    alone: dict[str, list[tuple[int, int, Reached]]] = defaultdict(list)
    for filed in reports:
        said = filed.report
        party = said.by if said.by in parties else said.parties[0] if len(said.parties) == 1 else None
        if party is None or said.form is Form.INVITATION or len(parties) < 2:
            continue
        day = asserted(said, occasions.day(filed.source)).day or 0
        alone[party].append((rung(said.stage), -day, Reached(party, said.stage, said.when, filed.id)))
    return tuple(max(alone[party], key=lambda each: each[:2])[2] for party in parties if party in alone)


def union(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """All members once, in the order in which they are first named."""
    return tuple(dict.fromkeys(member for each in lists for member in each))


def commonest(values: Sequence[V]) -> V:
    """The commonest value; of several the one named first."""
    counts = Counter(values)
    return max(values, key=lambda value: counts[value])


def best_date(values: Iterable[str | None]) -> str | None:
    """The most precise date among those that most reports can agree on; None when all are unknown."""
    known = [value for value in values if span(value) is not None and value is not None]
    if not known:
        return None
    agreeing = {value: sum(compatible(value, other) for other in known) for value in set(known)}
    return min(agreeing, key=lambda value: (-agreeing[value], days(value), value))


def _title(reports: Sequence[Filed[R]], parties: tuple[str, ...]) -> str:
    """The fullest title of the weightiest sources that have a good one."""
    weights: dict[str, int] = {}
    for filed in reversed(led(reports)):
        weights[title_of(filed.report)] = weight_of(filed)
    return fullest([title_of(filed.report) for filed in reports], parties, weights)


def fullest(titles: Sequence[str], parties: tuple[str, ...], weights: Mapping[str, int] | None = None) -> str:
    """The title that says most of the subject: what is whole and fits a row first, a name before a clause, one with a
    subject before one without, then by the `weights` of their sources."""
    without = party_words(frozenset(parties))
    subjects = {title: len(subject_words(title, without, ("stop", "weak"))) for title in titles}
    return max(
        sorted(set(titles)),
        key=lambda title: (
            _is_whole(title),
            word_list("clause").isdisjoint(tokens(title)),
            bool(subject_words(title, without, ("stop", "weak", "form_words", "event_words"))),
            (weights or {}).get(title, 0),
            subjects[title],
            titles.count(title),
            -len(title),
        ),
    )


def _is_whole(title: str) -> bool:
    """Whether a title fits a row, is not broken off, and is not the middle of a sentence ("and extended …")."""
    first = title.split(" ", 1)[0]
    middle = first.islower() and first in word_list("stop") and first not in {"a", "an", "the"}
    return len(title) <= _WIDTH and not title.endswith(("…", "...")) and "[" not in title and not middle


def merged_topics(lists: Iterable[Sequence[Topic]]) -> tuple[Topic, ...]:
    """The topics of all reports, each sector with each of its wordings once."""
    found: dict[tuple[str, str], Topic] = {}
    for topics in lists:
        for topic in topics:
            found.setdefault((topic.sector, fold(topic.quote.text)), topic)
    return tuple(found.values())


def _place(places: Sequence[str]) -> str | None:
    towns = [place for place in places if not is_state(place)]
    return commonest(towns or places) if places else None


def _acts(reports: Sequence[Filed[AgreementReport]], occasions: Occasions) -> tuple[Act, ...]:
    """One act for each step, date and actor; in order of their dates, or of the documents that tell them."""
    found: dict[tuple[Stage, str | None, str | None], tuple[tuple[int, int, int], Act]] = {}
    for place, filed in enumerate(reports):
        said = filed.report
        when = span(said.when)
        day = when[0] if when else occasions.day(filed.source) or _NEVER
        act = Act(stage=said.stage, when=said.when, by=said.by, report_id=filed.id)
        found.setdefault((said.stage, said.when, said.by), ((day, rung(said.stage), place), act))
    return tuple(act for _, act in sorted(found.values(), key=lambda pair: pair[0]))
