"""Undated parts of a visit or of talks take its date and its place."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.dates import bounds
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind

PARTS = frozenset({EventKind.MEETING, EventKind.SIGNING, EventKind.CEREMONY, EventKind.STATEMENT, EventKind.VISIT})


def dated_by_the_visit(
    reports: list[EventReport], tenses: Sequence[str], published: str | None = None
) -> list[EventReport]:
    """Undated parts of a visit take its date and place, where they share its parties and are not planned apart.

    Where no visit is told of, what belongs to the talks or the signing just before takes their date. `tenses`: of the
    verbs that tell of `reports`; what "has been signed" is dated by nothing but its own clause.
    """
    visits = _Anchors([r for r in reports if r.kind is EventKind.VISIT])
    dated = _Anchors([r for r in visits.reports if r.when and _is_recent(r, published)])
    recent = [r for r in reports if r.when and r.kind in _SITTINGS and not visits.reports and _is_recent(r, published)]
    talks = _Anchors(recent)
    placed = []
    for one, tense in zip(reports, tenses, strict=True):
        before = [] if tense in _DETACHED else [t for t in talks.near(one) if _just_before(t, one)]
        placed.append(_placed(_dated(one, dated.near(one) + before), visits.near(one)))
    return placed


class _Anchors:
    """Reports that others may take their date and place from; of very many only the nearest, so that time stays
    linear in a long text."""

    def __init__(self, reports: list[EventReport]) -> None:
        self.reports = reports
        self._starts: list[int] = []
        if len(reports) > 2 * _NEAREST:
            self.reports = sorted(reports, key=lambda r: r.quotes[0].start)
            self._starts = [r.quotes[0].start for r in self.reports]

    def near(self, one: EventReport) -> list[EventReport]:
        if not self._starts:
            return self.reports
        at = bisect_left(self._starts, one.quotes[0].start)
        return self.reports[max(0, at - _NEAREST) : at + _NEAREST]


_NEAREST = 50  # before a report and after it
_DETACHED = ("perfect", "pluperfect", "present")
_SITTINGS = frozenset({EventKind.MEETING, EventKind.SESSION, EventKind.SIGNING, EventKind.STATEMENT})
_CLOSE = 1200  # code points between talks and what came of them


_RECENT = 40  # days before the document within which talks are its occasion, not the story so far


def _is_recent(talks: EventReport, published: str | None) -> bool:
    if not published or not talks.when:
        return True
    return (bounds(published)[0] - bounds(talks.when)[1]).days <= _RECENT


def _just_before(talks: EventReport, one: EventReport) -> bool:
    return 0 <= one.quotes[0].start - talks.quotes[0].start <= _CLOSE


def _shares(one: EventReport, other: EventReport) -> bool:
    common = set(one.parties) & set(other.parties)
    if one.planned and abs(one.quotes[0].start - other.quotes[0].start) > 4 * _CLOSE:
        return False
    if one.planned and one.kind is EventKind.CEREMONY and one.quotes[0].start < other.quotes[0].start:
        return False
    return one is not other and one.planned == other.planned and len(common) >= min(2, len(one.parties)) > 0


def _is_part(one: EventReport) -> bool:
    return one.kind in PARTS or (one.kind in (EventKind.FORUM, EventKind.SESSION) and _beside_the_visit(one))


def _dated(one: EventReport, anchors: Sequence[EventReport]) -> EventReport:
    anchor = next((a for a in anchors if _shares(one, a)), None)
    if (
        anchor is None
        or (one.kind in (EventKind.VISIT, EventKind.SIGNING) and anchor.kind is one.kind)
        or not _is_part(one)
        or one.when is not None
        or one.when_words is not None
    ):
        return one
    return replace(one, when=anchor.when, when_words=anchor.when_words)


def _placed(one: EventReport, visits: Sequence[EventReport]) -> EventReport:
    hosts = [v for v in visits if _shares(one, v) and v.place] if one.place is None else []
    visit = next((v for v in hosts if v.when == one.when), next(iter(hosts), None))
    return replace(one, place=visit.place) if visit and one.place is None and _is_part(one) else one


def _beside_the_visit(one: EventReport) -> bool:
    """Whether the words say that it was held on the occasion of the visit."""
    words = one.quotes[0].text.lower()
    return any(
        cue in words
        for cue in (
            "in parallel",
            "during the visit",
            "as part of the visit",
            "alongside the visit",
            "on the occasion of the visit",
            "within the framework of the visit",
        )
    )
