"""One mechanism under several names: "the Joint Commission on Trade and Economic Cooperation", "the intergovernmental
commission"."""

from functools import cache

from desktop_app.domain.reports import AgreementReport
from desktop_app.dossier.moments import Span
from desktop_app.dossier.rules import word_list
from desktop_app.dossier.wording import one_name, stem, tokens

Named = tuple[AgreementReport, frozenset[str], Span | None]  # a mechanism's report, the words of its name, when told


def under_another_name(one: Named, other: Named) -> bool | None:
    """Whether two reports, both of mechanisms of one pair of parties, are of one that one of them names less fully;
    None where they contradict each other. Of dialogues and working groups a pair may have several."""
    (a, named, told), (b, also, then) = one, other
    left, right = named - of_any(), also - of_any()
    if not left & right & _one_of_a_kind() or not (left < right or right < left):
        return False
    if _counts_backwards(a.round, told, b.round, then) or _levels_differ(a.level, b.level):
        return None
    return True


def _counts_backwards(one: int | None, told: Span | None, other: int | None, then: Span | None) -> bool:
    """Whether the later document counts the earlier round; one that also counts the next to come is no earlier."""
    if one is None or other is None or told is None or then is None or abs(one - other) <= 1 or told == then:
        return False
    return (one < other) != (told < then)


def _levels_differ(one: str | None, other: str | None) -> bool:
    """Whether two levels have no word in common: "ministerial" and "of ministers" have."""
    left, right = (
        frozenset(word[:5] for word in tokens(level or "") if word not in _plain()) for level in (one, other)
    )
    return bool(left and right) and left.isdisjoint(right)


@cache
def _plain() -> frozenset[str]:
    return word_list("stop") | {"level", "levels"}


@cache
def of_any() -> frozenset[str]:
    """The stems that the names of most mechanisms have."""
    return one_name(frozenset(stem(word) for phrase in word_list("of_any_mechanism") for word in tokens(phrase)))


@cache
def _one_of_a_kind() -> frozenset[str]:
    return one_name(frozenset(stem(word) for word in word_list("one_of_a_kind")))
