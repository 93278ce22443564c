"""Which reports tell of the same instrument, mechanism, commitment or invitation."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from desktop_app.domain.entries import Filed
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Form
from desktop_app.dossier.events import pairs
from desktop_app.dossier.gazetteer import party_words, state_of
from desktop_app.dossier.grouping import IdPair, Rules, group
from desktop_app.dossier.mechanisms import kind_words
from desktop_app.dossier.moments import Span, gap, span
from desktop_app.dossier.names import may_be_one, name_parts
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.order import order_of
from desktop_app.dossier.rules import told_as
from desktop_app.dossier.wording import fold, one_name, subject_words

ENOUGH = 4
_SAME_STEP = 3  # days by which two reports of one step may differ: a conflict, not another instrument
_SAME_NEWS = 31  # days between publications within which one subject word is enough
_SAME_PROMISE = 366  # commitments are made again: reports of one lie within a year
_MOST_WORDS = 16  # of a commitment, by which it is filed
_FREELY_WORDED = frozenset({Form.UNDERTAKING, Form.INVITATION})
_STANDING = frozenset({Form.MECHANISM, Form.MEMBERSHIP})

Together = Callable[[str, str], bool]  # whether two documents (by hash) report the same occasion


@dataclass(frozen=True, slots=True)
class AgreementTraits:
    """What is compared of an agreement's report. `words` tell its subject, `names` as the text has them."""

    filed: Filed[AgreementReport]
    document: str
    order: tuple[object, ...]
    form: Form
    parties: frozenset[str]
    when: Span | None
    told: Span | None
    words: frozenset[str]
    names: frozenset[str]

    @property
    def id(self) -> int:
        return self.filed.id


def traits(filed: Filed[AgreementReport], day: int | None = None) -> AgreementTraits:
    """The traits of one report; `day` is that of which its document speaks if it bears no date. An invitation's words
    keep the parties: who, whom, to where."""
    report, source = filed.report, filed.source
    parties = frozenset(report.parties)
    told = span(source.published_on) or (None if day is None else (day, day))
    invitation = report.form is Form.INVITATION
    without = frozenset({"visit", "attend", "pay"}) if invitation else party_words(parties)
    lists = ("stop", "form_words") if invitation else ("stop", "weak", "form_words")
    names = subject_words(report.title, without, lists)
    return AgreementTraits(
        filed=filed,
        document=source.sha256,
        order=order_of(filed),
        form=report.form,
        parties=parties,
        when=span(report.when),
        told=told,
        words=one_name(names),
        names=names,
    )


def group_agreements(
    reports: Iterable[Filed[AgreementReport]],
    occasions: Occasions,
    *,
    together: Iterable[IdPair] = (),
    apart: Iterable[IdPair] = (),
) -> list[tuple[Filed[AgreementReport], ...]]:
    """The reports in groups, each of one agreement. `together` and `apart` are the officer's word."""
    rules = Rules(
        keys=keys,
        sought=keys,
        likeness=partial(likeness, together=occasions.together),
        enough=ENOUGH,
        wording=lambda each: (each.form, each.parties, each.when, fold(each.filed.report.title), each.filed.report.to),
    )
    found = group((traits(each, occasions.day(each.source)) for each in reports), rules, together=together, apart=apart)
    return [tuple(each.filed for each in same.members) for same in found]


def keys(each: AgreementTraits) -> list[Hashable]:
    """What an agreement's report is filed under. Commitments share two words, for some words are in most of them."""
    if each.form is Form.INVITATION:
        return [(Form.INVITATION, pair) for pair in pairs(each.parties)]
    words: list[Hashable] = [*sorted(each.words)] or [""]
    if each.form is Form.UNDERTAKING and len(each.words) > 2:
        words = []
    if len(each.words) > 1 and Form.UNDERTAKING in told_as(each.form):
        words += combinations(sorted(each.words)[:_MOST_WORDS], 2)
    return [(pair, word) for pair in pairs(each.parties) for word in words]


def likeness(one: AgreementTraits, other: AgreementTraits, *, together: Together) -> int | None:
    """How much speaks for one agreement: None where it cannot be, from `ENOUGH` on it is."""
    if one.document == other.document or not _parties_fit(one.parties, other.parties):
        return None
    same_form = one.form is other.form
    if not same_form and other.form not in told_as(one.form):
        return None
    if not _words_fit(one, other) or not _steps_fit(one, other):
        return None
    near = _near(one, other, together)
    if one.form is Form.INVITATION:
        return _invitation(one, other, near)
    if not same_form and not near:  # two forms for one instrument are a slip of one day's news
        return 0
    total = _nameless(one, other, near) if not one.words and not other.words else _subject(one, other, near)
    return total - (not same_form)


def _words_fit(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether one title's words are among the other's; commitments and invitations are worded too freely for that."""
    if one.form in _FREELY_WORDED:
        return True
    return one.words <= other.words or other.words <= one.words


def _parties_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return one == other or len(one & other) > 1


def _steps_fit(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether the same step is dated alike: what was signed in another month is another instrument."""
    if one.when is None or other.when is None or one.filed.report.stage is not other.filed.report.stage:
        return True
    apart = gap(one.when, other.when)
    return apart <= _SAME_STEP or (one.form is Form.UNDERTAKING and apart <= _SAME_PROMISE) or one.form in _STANDING


def _near(one: AgreementTraits, other: AgreementTraits, together: Together) -> bool:
    if one.when and other.when and one.filed.report.stage is other.filed.report.stage:
        near = gap(one.when, other.when) <= _SAME_STEP
    else:
        near = one.told is not None and other.told is not None and gap(one.told, other.told) <= _SAME_NEWS
    return near or together(one.document, other.document)


def _subject(one: AgreementTraits, other: AgreementTraits, near: bool) -> int:
    fewer, more = sorted((one.words, other.words), key=len)
    if not fewer:
        return 0
    if fewer == more:
        return _equal(one, other, near)
    if not near or one.form in _STANDING:
        return 0
    if fewer < more:
        return 4 if len(fewer) * 2 >= len(more) else 0
    shared = len(fewer & more)  # a commitment has no title: its words vary more than an instrument's
    return 4 if one.form is Form.UNDERTAKING and shared >= 3 and shared * 5 >= len(fewer | more) * 3 else 0


def _equal(one: AgreementTraits, other: AgreementTraits, near: bool) -> int:
    if one.form is Form.UNDERTAKING and one.told and other.told and gap(one.told, other.told) > _SAME_PROMISE:
        return 0
    known = _names_itself(one)
    return 4 + known + near if known or near else 0


def _names_itself(each: AgreementTraits) -> bool:
    """Whether the words alone tell which it is, at whatever time it is told: "joint committee" may be any."""
    if each.form in _STANDING:
        return not each.words <= kind_words()
    return len(each.words) >= 2 or not each.parties  # without parties it is a norm that texts only cite


def _nameless(one: AgreementTraits, other: AgreementTraits, near: bool) -> int:
    """Titles without a subject: one joint statement of an occasion, one bundle of the same number."""
    if not near or one.parties != other.parties or one.form is not other.form:
        return 0
    a, b = one.filed.report.count, other.filed.report.count
    if a is not None or b is not None:
        return 4 if a == b else 0
    return 4 if one.form is Form.JOINT_STATEMENT else 0


def _invitation(one: AgreementTraits, other: AgreementTraits, near: bool) -> int | None:
    """Who invites whom to where: all three must fit; without the invited named, the titles must say the same."""
    a, b = one.filed.report, other.filed.report
    if not near or not _actors_fit(a.by, b.by) or not _places_fit(a.place, b.place):
        return None
    if a.to and b.to:
        return 5 if _actors_fit(a.to, b.to) else None
    fewer, more = sorted((one.words, other.words), key=len)
    return 5 if fewer == more and len(fewer) >= 2 else 0


def _actors_fit(one: str | None, other: str | None) -> bool:
    return not one or not other or one == other or may_be_one(name_parts(one), name_parts(other))


def _places_fit(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    left, right = state_of(one), state_of(other)
    return left == right if left and right else True
