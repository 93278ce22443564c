"""How much speaks for two reports being of the same event."""

from dataclasses import dataclass

from desktop_app.domain.dates import weekday_named
from desktop_app.domain.entries import Filed
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind
from desktop_app.dossier.between import parties_fit
from desktop_app.dossier.gazetteer import is_state, party_words, state_of
from desktop_app.dossier.mechanisms import number_of
from desktop_app.dossier.moments import Span, gap, is_day, length, span, weekday
from desktop_app.dossier.names import name_parts, same_people
from desktop_app.dossier.order import order_of
from desktop_app.dossier.rules import known_as, rules
from desktop_app.dossier.wording import fold, one_name, quoted_words, subject_words, tokens

ENOUGH = 4
APART = 3  # days by which two reports of one event may differ: a conflict, not another event
TOLD_BEFORE = 14  # days before its publication within which a document's undated news lies
_NARROW = 10  # days that still say when something was
_TOLD_AHEAD = 365  # days after it within which its undated plans lie
_BY_THE_SUBJECT = frozenset(
    {EventKind.FORUM, EventKind.CEREMONY, EventKind.STATEMENT, EventKind.OTHER, EventKind.ACCESSION}
)
_COUNTED = frozenset({EventKind.SESSION, EventKind.FORUM, EventKind.MEETING})
_FACE_TO_FACE = frozenset({EventKind.MEETING, EventKind.CALL})


@dataclass(frozen=True, slots=True)
class EventTraits:
    """What is compared of an event's report. `told`: the days of the document's publication; `number`: the round of a
    session or a summit."""

    filed: Filed[EventReport]
    document: str
    order: tuple[object, ...]
    kind: EventKind
    parties: frozenset[str]
    when: Span | None
    told: Span | None
    weekday: int | None
    words: frozenset[str]
    number: int | None

    @property
    def id(self) -> int:
        return self.filed.id

    @property
    def people(self) -> tuple[str, ...]:
        return self.filed.report.people


def traits(filed: Filed[EventReport]) -> EventTraits:
    """The traits of one report."""
    report, source = filed.report, filed.source
    parties = frozenset(report.parties)
    named = frozenset(part for name in (*report.people, report.place or "") for part in tokens(name))
    told, when = span(source.published_on), span(report.when)
    return EventTraits(
        filed=filed,
        document=source.sha256,
        order=order_of(filed),
        kind=report.kind,
        parties=parties,
        when=when,
        told=told,
        weekday=weekday_named(report.when_words),
        words=one_name(
            subject_words(report.summary, party_words(parties) | named, ("stop", "weak", "form_words", "event_words"))
        ),
        number=report.round if report.round is not None else _counted(report),
    )


def _counted(report: EventReport) -> int | None:
    return number_of(report.summary) if report.kind in _COUNTED else None


def window(each: EventTraits) -> Span | None:
    """The days on which the event can be looked for: its own, else those about the publication of its document."""
    if each.when is not None or each.told is None:
        return each.when
    if each.filed.report.planned:
        return each.told[0], each.told[1] + _TOLD_AHEAD
    return each.told[0] - TOLD_BEFORE, each.told[1]


def likeness(one: EventTraits, other: EventTraits) -> int | None:
    """How much speaks for one event: None where it cannot be, from `ENOUGH` on it is."""
    if one.document == other.document or other.kind not in known_as(one.kind) or _planned_after(one, other):
        return None
    a, b = one.filed.report, other.filed.report
    if one.number is not None and other.number is not None and one.number != other.number:
        return None
    parties = parties_fit((one.parties, a.quotes), (other.parties, b.quotes), fresh=_fresh(one, other))
    scores = (parties, _date(one, other), _people(one, other), _place(a.place, b.place))
    total = 0
    for score in scores:
        if score is None:
            return None
        total += score
    if one.number is not None and one.number == other.number:
        total += 2
    return total + _rare(one, other) + _subject(one, other) - _other_kind(one, other)


def _other_kind(one: EventTraits, other: EventTraits) -> int:
    """What speaks against one event under two kinds: a meeting on the margins is no session, unless it is named so."""
    if one.kind is other.kind:
        return 0
    named = not one.words.isdisjoint(other.words) or (one.number is not None and one.number == other.number)
    return 2 if named or EventKind.MEETING not in {one.kind, other.kind} else 4


def _fresh(one: EventTraits, other: EventTraits) -> bool:
    """Whether both are told in the same few days, or dated to the same ones."""
    told = one.told is not None and other.told is not None and gap(one.told, other.told) <= APART
    return told or (one.when is not None and other.when is not None and (_both_dated(one.when, other.when) or 0) > 0)


def _planned_after(one: EventTraits, other: EventTraits) -> bool:
    """Whether one is announced by a document of a later day than the other was held."""
    plan, held = (one, other) if one.filed.report.planned else (other, one)
    if held.filed.report.planned or not plan.filed.report.planned or plan.told is None or held.when is None:
        return False
    return plan.told[0] > held.when[1]


def _date(one: EventTraits, other: EventTraits) -> int | None:
    if one.when is not None and other.when is not None:
        return _both_dated(one.when, other.when)
    if one.when is not None or other.when is not None:
        dated, undated = (one, other) if one.when is not None else (other, one)
        return _one_dated(dated, undated)
    if one.told is None or other.told is None:
        return 0
    apart = gap(one.told, other.told)
    if apart > TOLD_BEFORE:
        return None
    return 2 if apart <= APART else 0


def _both_dated(one: Span, other: Span) -> int | None:
    apart = gap(one, other)
    if apart > APART:
        return None
    if apart:
        return 0 if apart == 1 else -1
    longer = max(length(one), length(other))
    return 2 if longer <= _NARROW else 1 if longer <= 31 else 0


def _one_dated(dated: EventTraits, undated: EventTraits) -> int | None:
    days, when = window(undated), dated.when
    if when is None or length(when) > 31:
        return None if days is not None else 0
    if undated.weekday is not None and is_day(when):
        return 1 if weekday(when[0]) == undated.weekday else -1
    if days is None:
        return 0
    if gap(days, when):
        return -1
    return 2 if _news_of(undated, when) else 1


def _news_of(undated: EventTraits, when: Span) -> bool:
    """Whether what a document tells without a date is news of these days, for it was published right after them."""
    told = undated.told
    fresh = told is not None and when[0] <= told[0] and gap(when, told) <= APART
    return fresh and length(when) <= _NARROW and not undated.filed.report.planned


def _rare(one: EventTraits, other: EventTraits) -> int:
    """1 for what the same parties seldom have twice in the same few days, or two meetings of which one names nobody."""
    if one.parties != other.parties or len(one.parties) < 2 or one.kind is not other.kind or _date(one, other) != 2:
        return 0
    alike = one.filed.report.planned == other.filed.report.planned
    nameless = one.kind in _FACE_TO_FACE and alike and not (one.people and other.people)
    several = one.kind is EventKind.FORUM and len(one.parties) > 2
    return int(nameless or several or one.kind in {EventKind.VISIT, EventKind.SIGNING})


def _people(one: EventTraits, other: EventTraits) -> int | None:
    if not one.people or not other.people:
        return 0
    shared = same_people(one.people, other.people)
    kinds = {one.kind, other.kind}
    if kinds & _FACE_TO_FACE and _another_meeting(one.people, other.people, shared):
        return None
    if not shared:
        return None if kinds & {EventKind.VISIT, *_FACE_TO_FACE} else -1
    everyone = shared == min(len(one.people), len(other.people))
    return 3 if shared > 1 or (everyone and kinds & {EventKind.VISIT, EventKind.SIGNING}) else 2


def _another_meeting(one: tuple[str, ...], other: tuple[str, ...], shared: int) -> bool:
    """Whether the people are of two meetings: who is told first in one report must be in the other, unless that one
    names but one side."""
    if shared == 1:
        return min(len(one), len(other)) > 1
    return not (same_people(one[:1], other) and same_people(other[:1], one))


def _place(one: str | None, other: str | None) -> int | None:
    if not one or not other:
        return 0
    a, b = fold(one), fold(other)
    if a == b or set(tokens(a)) <= set(tokens(b)) or set(tokens(b)) <= set(tokens(a)):
        return 1
    left, right = state_of(one), state_of(other)
    if left is None or right is None:
        return 0
    if left != right:
        return -2
    return 1 if is_state(one) or is_state(other) else 0


def _subject(one: EventTraits, other: EventTraits) -> int:
    shared = len(one.words & other.words)
    fewer = min(len(one.words), len(other.words))
    kinds = {one.kind, other.kind}
    if EventKind.SIGNING in kinds:
        return _signed_subject(one, other, shared, fewer)
    if kinds == {EventKind.STATEMENT} and _way(one) != _way(other):
        return -4
    much = shared * 2 >= fewer
    if shared and (much or kinds.isdisjoint(_BY_THE_SUBJECT)):
        return 2 if shared >= 2 and much else 1
    if kinds & _FACE_TO_FACE:
        apart = one.people and other.people and not _share_people(one, other)
        return -2 if apart else 0
    return -2 if fewer and kinds & _BY_THE_SUBJECT and not _rare(one, other) else 0


def _way(each: EventTraits) -> str | None:
    """How a statement is made, as far as its summary tells: before the press, in a document, or by word of mouth."""
    words = f" {fold(each.filed.report.summary)} "
    return next((way.name for way in rules().statements if any(f" {p} " in words for p in way.phrases)), None)


def _share_people(one: EventTraits, other: EventTraits) -> bool:
    return any(name_parts(a)[-1:] == name_parts(b)[-1:] for a in one.people for b in other.people)


def _spoken_of(one: EventTraits, other: EventTraits) -> int:
    """3 where the quotes of the other speak of all that one is about, 2 where they speak of a part of it."""
    shared = one.words & quoted_words(other.filed.report.quotes, party_words(other.parties))
    return 0 if not shared else 3 if shared == one.words else 2


def _signed_subject(one: EventTraits, other: EventTraits, shared: int, fewer: int) -> int:
    if one.words and one.words == other.words:
        return 4
    if not shared:
        return max(_spoken_of(one, other), _spoken_of(other, one)) or (-2 if fewer else 0)
    return 3 if shared == fewer else 1
