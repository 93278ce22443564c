"""Which reports tell of the same instrument, mechanism, commitment or invitation."""

from collections.abc import Hashable
from functools import lru_cache, partial
from itertools import combinations
from typing import NamedTuple

from desktop_app.domain.vocabulary import Form
from desktop_app.dossier.agreement_likeness import ENOUGH, SAME_DAYS, AgreementTraits, likeness
from desktop_app.dossier.events import pairs, times
from desktop_app.dossier.grouping import Rules
from desktop_app.dossier.moments import Span
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.rules import told_as
from desktop_app.dossier.wording import fold

_MOST_WORDS = 16  # of a commitment, by which it is filed


def rules_of(occasions: Occasions) -> Rules[AgreementTraits]:
    """How agreements' reports are compared on a desk with these occasions."""
    return Rules(
        keys=keys,
        sought=sought,
        likeness=partial(likeness, together=occasions.together),
        enough=ENOUGH,
        wording=lambda each: (each.form, each.parties, each.when, fold(each.filed.report.title), each.filed.report.to),
        at_best=partial(likeness, together=lambda _one, _other: True),
    )


class _Filed(NamedTuple):
    """What a report is filed by: the news of some days is of the same few things, which are filed alike."""

    form: Form
    parties: frozenset[str]
    words: frozenset[str]
    told: Span | None


def keys(each: AgreementTraits) -> list[Hashable]:
    """What an agreement's report is filed under: its parties with its words, and for the sake of those in the same news
    that miss a party or name no subject, party by party and by its days."""
    return _keys(_Filed(each.form, each.parties, each.words, each.told))


@lru_cache(maxsize=4096)
def _keys(each: _Filed) -> list[Hashable]:
    if each.form is Form.INVITATION:
        return [(Form.INVITATION, pair) for pair in pairs(each.parties)]
    alone = len(each.parties) == 1
    return [*_plainly(each), *_in_the_news(each), *_among(each, each.parties, each.words), *_alone(each, alone)]


def sought(each: AgreementTraits) -> list[Hashable]:
    """Under what the reports are filed that may be of the same agreement."""
    return _sought(_Filed(each.form, each.parties, each.words, each.told))


@lru_cache(maxsize=4096)
def _sought(each: _Filed) -> list[Hashable]:
    if each.form is Form.INVITATION:
        return _keys(each)
    alone = len(each.parties) == 1
    return [
        *_plainly(each),
        *_in_the_news(each),
        *_among(each, not each.parties, not each.words),
        *_alone(each, not alone),
    ]


def _plainly(each: _Filed) -> list[Hashable]:
    return [(pair, word) for pair in pairs(each.parties) for word in _words(each)]


def _words(each: _Filed) -> list[Hashable]:
    """Commitments share two words, for some words are in most of them."""
    words: list[Hashable] = [*sorted(each.words)] or [""]
    if each.form is Form.UNDERTAKING and len(each.words) > 2:
        words = []
    if len(each.words) > 1 and Form.UNDERTAKING in told_as(each.form):
        words += combinations(sorted(each.words)[:_MOST_WORDS], 2)
    return words


def _in_the_news(each: _Filed) -> list[Hashable]:
    days = times(each.told, SAME_DAYS)
    return [(party, word, day) for party in sorted(each.parties) for word in _words(each) for day in days]


def _among(each: _Filed, between: object, named: object) -> list[Hashable]:
    """By the days of the news: with its words among those that have parties or have none, and with its parties among
    those that name a subject or name none."""
    days = times(each.told, SAME_DAYS)
    found: list[Hashable] = [(bool(between), word, day) for word in _words(each) for day in days]
    return found + [(pair, bool(named), day) for pair in pairs(each.parties) for day in days]


def _alone(each: _Filed, one_party: bool) -> list[Hashable]:
    """Party by party among those of one party, or of several."""
    return [(one_party, party, word) for party in sorted(each.parties) for word in _words(each)]
