"""How a mark finds its report: the one of its category that quotes the same words of the same document."""

from collections.abc import Iterable
from typing import TypeVar

from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote, overlap
from desktop_app.domain.reports import Report, category_of, title_of

T = TypeVar("T")


def anchor_on(filed: AnyFiled, others: Iterable[AnyFiled] = ()) -> Anchor:
    """The anchor of what a report says: of its quotes the one that the fewest of `others` share, the first of equals.

    One sentence often names several items ("signed memoranda on training and on trade"); a mark that is tied to it
    could not tell them apart when the document is read again.
    """
    report = filed.report
    rivals = [
        each.report.quotes
        for each in others
        if each.source.document_id == filed.source.document_id
        and type(each.report) is type(report)
        and each.id != filed.id
    ]

    def shared(quoted: Quote) -> int:
        return sum(any(overlap(quoted, rival) for rival in quotes) for quotes in rivals)

    chosen = min(report.quotes, key=shared)
    return Anchor(filed.source.sha256, category_of(report), chosen.start, chosen.end, chosen.text, title_of(report))


def nearest(anchor: Anchor, candidates: Iterable[tuple[Report, T]]) -> T | None:
    """What stands with the report that shares most code points with the anchor.

    `candidates` are the reports of the anchor's category in its document. Of those that share as much, the one whose
    title is most like the anchor's is taken, then the first; None when none shares anything.
    """
    span = Quote(anchor.start, anchor.end, anchor.text)
    best, found = (0, 0.0), None
    for report, what in candidates:
        shared = max(overlap(span, quote) for quote in report.quotes)
        likeness = (shared, _likeness(anchor.title, title_of(report)))
        if shared and likeness > best:
            best, found = likeness, what
    return found


def _likeness(one: str, other: str) -> float:
    """From 0 to 1: how much of their words two titles share."""
    left, right = set(one.casefold().split()), set(other.casefold().split())
    return len(left & right) / len(left | right) if left and right else 0.0
