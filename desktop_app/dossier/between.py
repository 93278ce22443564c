"""Whether two reports are of the same parties, although one reading may have missed or mistaken some of them."""

from collections.abc import Iterable

from desktop_app.domain.quotes import Quote
from desktop_app.dossier.gazetteer import parties_named

OPEN = -10  # too little to join two reports, and no contradiction

Between = tuple[frozenset[str], tuple[Quote, ...]]  # the parties of a report, and its quotes


def parties_fit(one: Between, other: Between, *, fresh: bool) -> int | None:
    """1 where the parties are the same or two of them are; None where they are others.

    Of the same news (`fresh`) one text may miss a party: 0 where one report has but one party of the other's. `OPEN`
    where a third report would have to show that they are one: they share one party, or one of them has none, and their
    quotes name no others ("they signed" leaves open who they are).
    """
    left, right = one[0], other[0]
    if left == right:
        return 1 if left else 0
    if len(left & right) > 1:
        return 1
    if not fresh or (left and right and not left & right):
        return None
    if left and right and (left < right or right < left):
        return 0
    return OPEN if _leaves_open(one, right) and _leaves_open(other, left) else None


def _leaves_open(between: Between, others: frozenset[str]) -> bool:
    """Whether the quotes name none of the report's parties that the other report does not have."""
    parties, quotes = between
    return not parties or not others or (parties - others).isdisjoint(named_in(quotes))


def named_in(quotes: Iterable[Quote]) -> frozenset[str]:
    """The States that quotes name."""
    return frozenset().union(*(parties_named(quote.text) for quote in quotes))
