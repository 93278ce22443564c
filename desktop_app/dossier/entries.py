"""Groups of reports as the desk's entries: the attributes that they have together."""

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from desktop_app.domain.dates import compatible, days
from desktop_app.domain.entries import Act, Agreement, Event, Filed, R
from desktop_app.domain.reports import AgreementReport, EventReport, Topic
from desktop_app.domain.vocabulary import Category, Stage, rung
from desktop_app.dossier.gazetteer import is_state, party_words
from desktop_app.dossier.moments import span
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.rules import word_list
from desktop_app.dossier.stages import standing
from desktop_app.dossier.wording import fold, subject_words, tokens

_WIDTH = 110  # characters of a title that still reads well in a row
_NEVER = 10**7  # a day after all others

V = TypeVar("V", bound=Hashable)


def in_order(reports: Iterable[Filed[R]]) -> tuple[Filed[R], ...]:
    """The reports by their key in the store, the officer's own last; before they are stored, by document and place."""
    return tuple(sorted(reports, key=_order))


def _order(filed: Filed[R]) -> tuple[bool, int, str, int, int, str]:
    first = filed.report.quotes[0]
    return filed.id < 0, abs(filed.id), filed.source.sha256, first.start, first.end, repr(filed.report)


class Keys:
    """Keys of entries: the same first report gives the same key, whatever is added later.

    Reports that quote the same span are told apart by their order.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def key(self, category: Category, first: Filed[R]) -> str:
        """Twelve hexadecimal digits."""
        quote = first.report.quotes[0]
        origin = f"{category}|{first.source.sha256}|{quote.start}|{quote.end}"
        self._given[origin] += 1
        if self._given[origin] > 1:
            origin += f"|{self._given[origin]}"
        return hashlib.sha1(origin.encode(), usedforsecurity=False).hexdigest()[:12]


def event_entry(key: str, reports: tuple[Filed[EventReport], ...]) -> Event:
    """The entry of an event; its conflicts, open ends and links are found later."""
    said = [filed.report for filed in reports]
    held = [report for report in said if not report.planned]
    parties = union(report.parties for report in said)
    when = best_date([report.when for report in held]) or best_date([report.when for report in said])
    dated = [report for report in held or said if report.when == when]
    return Event(
        key=key,
        kind=commonest([report.kind for report in said]),
        when=when,
        planned=not held,
        parties=parties,
        place=_place([report.place for report in said if report.place]),
        title=fullest([report.summary for report in dated or held or said], parties),
        reports=reports,
        topics=merged_topics(report.topics for report in said),
    )


def agreement_entry(key: str, reports: tuple[Filed[AgreementReport], ...], occasions: Occasions) -> Agreement:
    """The entry of an agreement; its conflicts, open ends and links are found later."""
    said = [filed.report for filed in reports]
    parties = union(report.parties for report in said)
    stage = standing([(occasions.day(filed.source), filed.report) for filed in reports])
    rounds = [report.round for report in said if report.round is not None]
    return Agreement(
        key=key,
        title=fullest([report.title for report in said], parties),
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
    )


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


def fullest(titles: Sequence[str], parties: tuple[str, ...]) -> str:
    """The title that says most of the subject: what is whole and fits a row first, a name before a clause."""
    without = party_words(frozenset(parties))
    return max(
        sorted(set(titles)),
        key=lambda title: (
            _is_whole(title),
            word_list("clause").isdisjoint(tokens(title)),
            len(subject_words(title, without, ("stop", "weak"))),
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
    for filed in reports:
        said = filed.report
        when = span(said.when)
        day = when[0] if when else occasions.day(filed.source) or _NEVER
        act = Act(stage=said.stage, when=said.when, by=said.by, report_id=filed.id)
        found.setdefault((said.stage, said.when, said.by), ((day, rung(said.stage), filed.id), act))
    return tuple(act for _, act in sorted(found.values(), key=lambda pair: pair[0]))
