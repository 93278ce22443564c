"""Which words a mark on a report is tied to."""

from collections.abc import Iterable

from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote, overlap
from desktop_app.domain.reports import title_of
from desktop_app.ui.documents.marks import category_of


def anchor_of(filed: AnyFiled, others: Iterable[AnyFiled] = ()) -> Anchor:
    """The anchor of what a report says: of its quotes the one that the fewest of `others` share, the first of equals.

    One sentence often names several items ("signed memoranda on training and on trade"); a mark that is tied to it
    could not tell them apart when the document is read again.
    """
    report = filed.report
    rivals = [
        each.report.quotes
        for each in others
        if each.source.document_id == filed.source.document_id and type(each.report) is type(report)
    ]

    def shared(quoted: Quote) -> int:
        return sum(any(overlap(quoted, rival) for rival in quotes) for quotes in rivals)

    chosen = min(report.quotes, key=shared)
    return Anchor(filed.source.sha256, category_of(report), chosen.start, chosen.end, chosen.text, title_of(report))
