"""What is marked in a document's text: one mark for each quote of each report."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.reports import category_of
from desktop_app.domain.vocabulary import Category

DRAWN = (Category.POSITION, Category.EVENT, Category.AGREEMENT, Category.FIGURE, Category.PERSON)
"""The categories in the order in which they are painted: where two share words, the later one is seen."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text (code points) that proves the report `report_id`."""

    start: int
    end: int
    category: Category
    report_id: int


def marks(reports: Iterable[AnyFiled]) -> tuple[Mark, ...]:
    """The marks of a document's reports in reading order."""
    found = [
        Mark(quote.start, quote.end, category_of(filed.report), filed.id)
        for filed in reports
        for quote in filed.report.quotes
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.category, mark.report_id)))


def at(found: Iterable[Mark], position: int) -> tuple[Mark, ...]:
    """The marks over the code point at `position`, the shortest first: it says most precisely what is meant."""
    return tuple(sorted((m for m in found if m.start <= position < m.end), key=lambda m: m.end - m.start))
