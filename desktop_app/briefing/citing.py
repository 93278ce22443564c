"""The numbers of the sheet's sources: given in order of first citation, one a document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from desktop_app.domain.briefing import CitedSource
from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, Source
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.reports import AgreementReport

Entry = Event | Agreement


class Citations:
    """Numbers documents as they are cited first. Kept as a class because the numbers depend on all that went before."""

    def __init__(self) -> None:
        self._cited: dict[int, CitedSource] = {}

    def cite(self, reports: Iterable[AnyFiled]) -> tuple[int, ...]:
        """The numbers of the documents of `reports`, ascending, each once."""
        return tuple(sorted({self.number(filed.source, breaks_off=_breaks_off(filed)) for filed in reports}))

    def number(self, source: Source, *, breaks_off: bool = False) -> int:
        """The number of one document. `breaks_off`: a report shows that its text breaks off."""
        old = self._cited.get(source.document_id)
        incomplete = source.truncated or breaks_off or (old is not None and old.incomplete)
        number = old.number if old else len(self._cited) + 1
        self._cited[source.document_id] = CitedSource(
            number, source.heading, source.publisher, source.published_on, source.document_id, incomplete
        )
        return number

    def sources(self) -> tuple[CitedSource, ...]:
        """All cited documents in the order of their numbers."""
        return tuple(self._cited.values())


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a section is written from. `today` is the day of the sheet: overdue and coming are counted from it."""

    dossier: Dossier
    follow_ups: Sequence[FollowUp]
    since: date | None
    until: date | None
    today: date
    name: Callable[[str], str]
    reports: Mapping[int, AnyFiled]
    entries: Mapping[str, Entry]
    sources: Mapping[int, Source]
    citations: Citations = field(default_factory=Citations)

    def cite(self, reports: Iterable[AnyFiled]) -> tuple[int, ...]:
        return self.citations.cite(reports)

    def proofs(self, report_ids: Iterable[int], entry_key: str) -> tuple[AnyFiled, ...]:
        """The reports of those ids; where none is known, all reports of the entry."""
        known = tuple(self.reports[each] for each in report_ids if each in self.reports)
        entry = self.entries.get(entry_key)
        return known or (entry.reports if entry else ())


def reports_of(dossier: Dossier) -> tuple[AnyFiled, ...]:
    """Every report of a dossier."""
    return (
        *chain.from_iterable(event.reports for event in dossier.events),
        *chain.from_iterable(agreement.reports for agreement in dossier.agreements),
        *chain.from_iterable(person.reports for person in dossier.people),
        *dossier.positions,
        *dossier.figures,
    )


def first_quote(reports: Iterable[AnyFiled]) -> str:
    """The words of the first quote of the first report, on one line."""
    return next((" ".join(filed.report.quotes[0].text.split()) for filed in reports if filed.report.quotes), "")


def _breaks_off(filed: AnyFiled) -> bool:
    return isinstance(filed.report, AgreementReport) and filed.report.incomplete
