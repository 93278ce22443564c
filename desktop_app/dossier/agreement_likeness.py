"""How much speaks for two reports being of the same instrument, mechanism, commitment or invitation."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.domain.entries import Filed
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Form
from desktop_app.dossier.between import OPEN, named_in, parties_fit
from desktop_app.dossier.gazetteer import naming_words, party_words
from desktop_app.dossier.invitations import invitation
from desktop_app.dossier.mechanisms import kind_words, mechanism_name
from desktop_app.dossier.moments import Span, gap, is_day, length, span
from desktop_app.dossier.order import order_of
from desktop_app.dossier.other_names import Named, of_any, under_another_name
from desktop_app.dossier.rules import told_as
from desktop_app.dossier.wording import one_name, quoted_words, subject_words

ENOUGH = 4
SAME_DAYS = 3  # days by which two reports of one step may differ: a conflict, not another instrument
_SAME_NEWS = 31  # days between publications within which one subject word is enough
_NEWS_APART = 70  # days between publications within which two texts can have the same news
_SAME_PROMISE = 366  # commitments are made again: reports of one lie within a year
_FREELY_WORDED = frozenset({Form.UNDERTAKING, Form.INVITATION})
_STANDING = frozenset({Form.MECHANISM, Form.MEMBERSHIP})
_ONE_OF_AN_OCCASION = frozenset({Form.JOINT_STATEMENT, Form.PROTOCOL})

Together = Callable[[str, str], bool]  # whether two documents (by hash) report the same occasion


@dataclass(frozen=True, slots=True)
class AgreementTraits:
    """What is compared of an agreement's report. `words` tell its subject, `names` as the text has them. `parties` are
    those of the report, and where it has but one, the States that its quotes name beside it."""

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
    if len(parties) == 1:
        parties |= named_in(report.quotes)
    names = _named_in(report.title, report.form, parties)
    return AgreementTraits(
        filed=filed,
        document=source.sha256,
        order=order_of(filed),
        form=report.form,
        parties=parties,
        when=span(report.when),
        told=span(source.published_on) or (None if day is None else (day, day)),
        words=one_name(names),
        names=names,
    )


@lru_cache(maxsize=16384)
def _named_in(title: str, form: Form, parties: frozenset[str]) -> frozenset[str]:
    if form is Form.INVITATION:
        return subject_words(title, frozenset({"visit", "attend", "pay"}), ("stop", "form_words"))
    name = mechanism_name(title)[0] if form is Form.MECHANISM else title
    return subject_words(name, naming_words(parties, name), ("stop", "weak", "form_words"))


@dataclass(frozen=True, slots=True)
class _Nearness:
    """`near`: told within a month or of one occasion. `fresh`: of one occasion, told in the same few days, done on the
    same day or announced for it."""

    near: bool
    fresh: bool


def likeness(one: AgreementTraits, other: AgreementTraits, *, together: Together) -> int | None:
    """How much speaks for one agreement: None where it cannot be, from `ENOUGH` on it is."""
    if one.document == other.document or other.form not in told_as(one.form) or not _steps_fit(one, other):
        return None
    less_fully = _named_less_fully(one, other)  # what is quickly seen comes first
    if one.form is not Form.INVITATION and (less_fully is None or not (less_fully or _words_fit(one, other))):
        return None
    a, b = one.filed.report, other.filed.report
    time = _nearness(one, other, together)
    parties = parties_fit((one.parties, a.quotes), (other.parties, b.quotes), fresh=time.fresh)
    if one.form is Form.INVITATION:
        return invitation(a, b, one.words == other.words) if time.near and parties is not None else None
    if parties is None:
        return None
    told_without = not (one.parties and other.parties) and together(one.document, other.document)
    if parties == OPEN and not told_without:
        return 0
    return ENOUGH if less_fully else _titles(one, other, time)


def _titles(one: AgreementTraits, other: AgreementTraits, time: _Nearness) -> int:
    """What speaks for one agreement by its titles. Two forms for one instrument are a slip of the same news; in fresh
    news they are told freely."""
    if one.form is not other.form and not time.near:
        return 0
    total = _subject(one, other, time) if one.words and other.words else _nameless(one, other, time)
    forms = {one.form, other.form}
    meetings = Form.MECHANISM in forms and len(one.words & other.words) > 1  # agreed to meet, or to have a mechanism
    freely = time.fresh and (Form.UNDERTAKING not in forms or meetings)
    return total - (one.form is not other.form and not freely)


def _named_less_fully(one: AgreementTraits, other: AgreementTraits) -> bool | None:
    """Whether one names the mechanism of the other, of the same several parties, less fully; None where it cannot."""
    if one.form is not Form.MECHANISM or other.form is not Form.MECHANISM or one.parties != other.parties:
        return False
    return len(one.parties) > 1 and under_another_name(_named(one), _named(other))


def _named(each: AgreementTraits) -> Named:
    return each.filed.report, each.words, each.told


def _steps_fit(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether the same step is dated alike: what was signed in another month is another instrument."""
    if one.when is None or other.when is None or one.filed.report.stage is not other.filed.report.stage:
        return True
    apart = gap(one.when, other.when)
    promise = Form.UNDERTAKING in {one.form, other.form} and apart <= _SAME_PROMISE
    return apart <= SAME_DAYS or promise or bool(_STANDING & {one.form, other.form})


def _nearness(one: AgreementTraits, other: AgreementTraits, together: Together) -> _Nearness:
    told = None if one.told is None or other.told is None else gap(one.told, other.told)
    done = None
    if one.when and other.when and one.filed.report.stage is other.filed.report.stage:
        done = gap(one.when, other.when)
        near = done <= SAME_DAYS
    else:
        near = told is not None and told <= _SAME_NEWS
    on_the_day = done == 0 and is_day(one.when) and is_day(other.when)
    if (told is not None and told <= SAME_DAYS) or on_the_day or _announced(one, other) or _announced(other, one):
        return _Nearness(True, True)
    occasion = _may_be_together(one, other) and together(one.document, other.document)
    return _Nearness(near or occasion, occasion)


def _may_be_together(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether two documents can report the same occasion: not where both bear dates that are too far apart."""
    a, b = span(one.filed.source.published_on), span(other.filed.source.published_on)
    return a is None or b is None or gap(a, b) <= _NEWS_APART


def _announced(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether one is announced for the days on which the other was done."""
    due = span(one.filed.report.due)
    return due is not None and other.when is not None and length(due) <= _SAME_NEWS and gap(due, other.when) == 0


def _words_fit(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether the titles can be of one subject: the words of one are among the other's, or they share half of them.
    Commitments are worded too freely for that."""
    if _FREELY_WORDED & {one.form, other.form}:
        return True
    shared = len(one.words & other.words)
    return shared >= min(len(one.words), len(other.words)) or (shared >= 2 and one.form not in _STANDING)


def _subject(one: AgreementTraits, other: AgreementTraits, time: _Nearness) -> int:
    fewer, more = sorted((one.words, other.words), key=len)
    if fewer == more:
        return _equal(one, other, time)
    if not time.near:
        return 0
    if {one.form, other.form} & _STANDING:
        named = time.fresh and not fewer <= kind_words() | of_any()
        return 4 if fewer < more and (named or _same_round(one, other)) else 0
    shared = len(fewer & more)
    if Form.UNDERTAKING not in {one.form, other.form}:
        return 4 + (shared * 2 > len(more)) if _one_title(shared, len(fewer), len(more), time) else 0
    if shared == len(fewer):
        return 4 if shared * 2 >= len(more) else 0
    # a commitment has no title: its words vary more than an instrument's
    return 4 if shared >= 3 and shared * 5 >= len(fewer | more) * 3 else 0


def _one_title(shared: int, fewer: int, more: int, time: _Nearness) -> bool:
    """Whether two wordings can be of one instrument's title: one shortens the other, or they share half their words."""
    if shared == fewer:
        return time.fresh or shared >= 2 or shared * 2 >= more
    return time.fresh and shared * 2 >= fewer


def _equal(one: AgreementTraits, other: AgreementTraits, time: _Nearness) -> int:
    promise = Form.UNDERTAKING in {one.form, other.form}
    if promise and one.told and other.told and gap(one.told, other.told) > _SAME_PROMISE:
        return 0
    known = (_names_itself(one) and _names_itself(other)) or _rounds_follow(one, other) or _same_round(one, other)
    return 4 + known + time.near if known or time.near else 0


def _names_itself(each: AgreementTraits) -> bool:
    """Whether the words alone tell which it is, at whatever time it is told: "joint committee" may be any."""
    if each.form in _STANDING:
        return not each.words <= kind_words()
    return len(each.words) >= 2 or not each.parties  # without parties it is a norm that texts only cite


def _same_round(one: AgreementTraits, other: AgreementTraits) -> bool:
    a, b = one.filed.report.round, other.filed.report.round
    return a is not None and a == b


def _rounds_follow(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether the later document counts the later round of two."""
    a, b = one.filed.report.round, other.filed.report.round
    if a is None or b is None or one.told is None or other.told is None or a == b:
        return False
    return (a < b) == (one.told < other.told)


def _nameless(one: AgreementTraits, other: AgreementTraits, time: _Nearness) -> int:
    """Titles without a subject: one joint statement of an occasion, one bundle of the same number; or what one of them
    is about ("the memorandum", said of farming) names the other ("Memorandum on agriculture")."""
    if not time.near or one.parties != other.parties:
        return 0
    if one.words or other.words:
        return 4 if time.fresh and _spoken_of(one, other) and _no_bundle(one, other) else 0
    if one.form is not other.form:
        return 0
    a, b = one.filed.report.count, other.filed.report.count
    if a is not None or b is not None:
        return 4 if a == b else 0
    if one.form is Form.JOINT_STATEMENT or (one.form in _ONE_OF_AN_OCCASION and time.fresh):
        return 4
    return 4 if time.fresh and _told_alike(one, other) else 0


def _told_alike(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether the sentences that tell of two nameless instruments speak of the same."""
    left, right = (quoted_words(each.filed.report.quotes, party_words(each.parties)) for each in (one, other))
    shared = len(left & right)
    return shared > 1 and shared * 2 >= min(len(left), len(right))


def _spoken_of(one: AgreementTraits, other: AgreementTraits) -> bool:
    """Whether all that the one title names is in the quotes of the other, which names nothing."""
    named, nameless = (one, other) if one.words else (other, one)
    said = quoted_words(nameless.filed.report.quotes, party_words(nameless.parties))
    return bool(named.words) and named.words <= said


def _no_bundle(one: AgreementTraits, other: AgreementTraits) -> bool:
    return one.filed.report.count is None and other.filed.report.count is None
