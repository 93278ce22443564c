"""How entries bear on each other, each link with the report that says so.

A link needs a document that tells of both ends; only an undated event of an undated document may also belong to the one
visit of the same parties and people elsewhere.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.entries import Agreement, Event, Filed, Link
from desktop_app.domain.quotes import Quote, overlap
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage, rung
from desktop_app.dossier.gazetteer import party_words, state_of
from desktop_app.dossier.moments import gap, span
from desktop_app.dossier.names import same_people
from desktop_app.dossier.order import Order, order_of
from desktop_app.dossier.wording import one_name, subject_words

_WITHIN_A_VISIT = frozenset(
    {EventKind.MEETING, EventKind.SIGNING, EventKind.CEREMONY, EventKind.STATEMENT, EventKind.SESSION, EventKind.FORUM}
)
_INSTRUMENTS = frozenset(
    {Form.AGREEMENT, Form.MEMORANDUM, Form.PROTOCOL, Form.JOINT_STATEMENT, Form.LETTER_OF_INTENT}
    | {Form.EXCHANGE_OF_NOTES, Form.PROGRAMME, Form.CONTRACT}
)
_FRESH = 31  # days before its document within which an undated event can be part of a dated visit
_LISTS = ("stop", "weak", "form_words")

Told = tuple[Filed[EventReport], Event]
Agreed = tuple[Filed[AgreementReport], Agreement]


def links_in(told: Iterable[Told], agreed: Iterable[Agreed]) -> list[Link]:
    """The links that one document tells, from all its event and agreement reports, each with its entry."""
    here, there = sorted(told, key=_order), sorted(agreed, key=_order)
    found: dict[tuple[str, str, str], Link] = {}
    for link in (
        *_parts(here),
        *_signings(here, there),
        *_sessions(here, there),
        *_feeds(here, there),
        *_made(there),
    ):
        if link.from_key != link.to_key:
            found.setdefault((link.kind, link.from_key, link.to_key), link)
    return list(found.values())


def _order(each: Told | Agreed) -> Order:
    return order_of(each[0])


def _parts(told: Sequence[Told]) -> Iterator[Link]:
    """Meetings, signings, ceremonies and the like of the one visit within which they fall."""
    visits = [visit for report, visit in told if report.report.kind is EventKind.VISIT]
    for filed, event in told:
        if filed.report.kind not in _WITHIN_A_VISIT:
            continue
        around = {visit.key: visit for visit in visits if _within(filed, event, visit)}
        if len(around) > 1:
            around = {key: visit for key, visit in around.items() if visit.when and event.when} or around
        if len(around) == 1:
            yield Link("part_of", event.key, next(iter(around)), filed.id)


def _within(filed: Filed[EventReport], event: Event, visit: Event) -> bool:
    return _both_planned(filed, event, visit) and _of_the_visit(event, visit) and _in_its_days(filed, event, visit)


def _both_planned(filed: Filed[EventReport], event: Event, visit: Event) -> bool:
    """Whether both are held or both to come; what was planned of a visit since held is so in one document."""
    if event.planned == visit.planned:
        return True
    return event.planned and any(
        each.report.planned and each.source.sha256 == filed.source.sha256 for each in visit.reports
    )


def _of_the_visit(event: Event, visit: Event) -> bool:
    parties, visiting = set(event.parties), set(visit.parties)
    if not (parties and (parties <= visiting or len(parties & visiting) > 1)):
        return False
    left, right = state_of(event.place or ""), state_of(visit.place or "")
    return left is None or right is None or left == right


def _in_its_days(filed: Filed[EventReport], event: Event, visit: Event) -> bool:
    during, own = span(visit.when), span(event.when)
    if during is None:
        return True
    if own is not None:
        return gap(own, during) == 0
    published = span(filed.source.published_on)
    return published is None or gap(during, published) <= _FRESH


def may_be_elsewhere(event: Event) -> bool:
    """Whether the visit that an event is part of may be one that other documents tell."""
    return (
        event.kind in _WITHIN_A_VISIT
        and event.when is None
        and not any(filed.source.published_on for filed in event.reports)
        and state_of(event.place or "") is not None
    )


def part_elsewhere(event: Event, visits: Iterable[Event]) -> Link | None:
    """The link of an event, which its own documents do not link, to the one of the `visits` of just its parties to its
    place that shares people with it."""
    around = [visit for visit in visits if _shares_people_and_place(event, visit)]
    if len(around) == 1 and _within(event.reports[0], event, around[0]):
        return Link("part_of", event.key, around[0].key, event.reports[0].id)
    return None


def _shares_people_and_place(event: Event, visit: Event) -> bool:
    place = state_of(event.place or "")
    return (
        place is not None and place == state_of(visit.place or "") and bool(same_people(_people(event), _people(visit)))
    )


def _people(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for filed in event.reports for name in filed.report.people))


def _signings(told: Sequence[Told], agreed: Sequence[Agreed]) -> Iterator[Link]:
    """Instruments and the event at which they are signed: by the same words, or as the only signing of that date."""
    signings = [(filed, event) for filed, event in told if filed.report.kind is EventKind.SIGNING]
    for filed, agreement in agreed:
        said = filed.report
        if said.form not in _INSTRUMENTS or rung(said.stage) < rung(Stage.SIGNED):
            continue
        meant = [(f, e) for f, e in signings if set(f.report.parties) & set(said.parties)]
        by_words = [(f, e) for f, e in meant if quoted_together(f.report.quotes, said.quotes)]
        by_date = [(f, e) for f, e in meant if said.stage is Stage.SIGNED and said.when and f.report.when == said.when]
        chosen = by_words or by_date
        if len({event.key for _, event in chosen}) == 1:
            yield Link("signed_at", agreement.key, chosen[0][1].key, filed.id)


def quoted_together(left: Iterable[Quote], right: Sequence[Quote]) -> bool:
    """Whether two reports of one document rest on the same words."""
    return any(overlap(a, b) for a in left for b in right)


def _sessions(told: Sequence[Told], agreed: Sequence[Agreed]) -> Iterator[Link]:
    """Sessions of a mechanism: by its name in the session's summary, or by the same words."""
    sessions = [(filed, event) for filed, event in told if filed.report.kind is EventKind.SESSION]
    mechanisms = [(filed, entry) for filed, entry in agreed if filed.report.form is Form.MECHANISM]
    for filed, event in sessions:
        known = [(f, m) for f, m in mechanisms if len(set(f.report.parties) & set(filed.report.parties)) > 1]
        named = [(f, m) for f, m in known if names_mechanism(filed.report.summary, m)]
        quoted = [(f, m) for f, m in known if quoted_together(f.report.quotes, filed.report.quotes)]
        for chosen in (named, quoted):
            if len({mechanism.key for _, mechanism in chosen}) == 1:
                yield Link("session_of", event.key, chosen[0][1].key, filed.id)
                break


def names_mechanism(text: str, mechanism: Agreement) -> bool:
    """Whether `text` has all words of the mechanism's name."""
    parties = party_words(frozenset(mechanism.parties))
    name = one_name(subject_words(mechanism.title, parties, _LISTS))
    return bool(name) and name <= one_name(subject_words(text, parties, _LISTS))


def _feeds(told: Sequence[Told], agreed: Sequence[Agreed]) -> Iterator[Link]:
    """Events that prepare a mechanism which the text names."""
    mechanisms = {entry.key: entry for filed, entry in agreed if filed.report.form is Form.MECHANISM}
    for filed, event in told:
        if filed.report.feeds is None:
            continue
        meant = [m for m in mechanisms.values() if names_mechanism(filed.report.feeds, m)]
        meant = meant or [m for m in mechanisms.values() if _shortened(filed.report.feeds, m)]
        if len(meant) == 1:
            yield Link("feeds", event.key, meant[0].key, filed.id)


def _shortened(text: str, mechanism: Agreement) -> bool:
    parties = party_words(frozenset(mechanism.parties))
    short = one_name(subject_words(text, parties, _LISTS))
    return bool(short) and short <= one_name(subject_words(mechanism.title, parties, _LISTS))


def _made(agreed: Sequence[Agreed]) -> Iterator[Link]:
    """The instrument that creates a mechanism: the only one that rests on the same words."""
    for filed, mechanism in agreed:
        if filed.report.form is not Form.MECHANISM or filed.report.stage is not Stage.AGREED:
            continue
        makers = {
            entry.key
            for other, entry in agreed
            if other.report.form in _INSTRUMENTS and quoted_together(other.report.quotes, filed.report.quotes)
        }
        if len(makers) == 1:
            yield Link("creates", makers.pop(), mechanism.key, filed.id)
