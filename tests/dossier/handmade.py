"""Reports made by hand, as if each came from a document of its own."""

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from desktop_app.domain.entries import Dossier, Filed, OpenEnd, Source
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage


class Desk:
    """Files reports: `document` names the document, `published` dates it; each report quotes words of its own."""

    def __init__(self, publishers: Mapping[str, str] | None = None, words: Mapping[str, str] | None = None) -> None:
        """`publishers` of documents, and the `words` that each of their reports quotes, by their names."""
        self._ids = count(1)
        self._publishers = publishers or {}
        self._words = words or {}
        self._documents: dict[str, int] = {}

    def _filed(self, document: str, published: str | None, make: Callable[[tuple[Quote, ...]], Any], at: int) -> Any:
        number = next(self._ids)
        start = at if at >= 0 else number * 100
        source = Source(
            document_id=self._documents.setdefault(document, len(self._documents) + 1),
            sha256=document.encode().hex().ljust(64, "0"),  # sorts as the name does
            heading=document,
            publisher=self._publishers.get(document),
            published_on=published,
        )
        words = self._words.get(document, "w" * 40)
        return Filed(number, source, make((Quote(start, start + len(words), words),)))

    def event(
        self, document: str, kind: str, summary: str, *, published: str | None = None, at: int = -1, **said: Any
    ) -> Filed[EventReport]:
        """An event of KZ and IL, undated and held, unless `said` says otherwise."""
        known = {"when": None, "planned": False, "parties": ("IL", "KZ"), "place": None} | said

        def make(quotes: tuple[Quote, ...]) -> EventReport:
            return EventReport(kind=EventKind(kind), summary=summary, quotes=quotes, **known)

        filed: Filed[EventReport] = self._filed(document, published, make, at)
        return filed

    def agreement(
        self,
        document: str,
        form: str,
        stage: str,
        title: str,
        *,
        published: str | None = None,
        at: int = -1,
        **said: Any,
    ) -> Filed[AgreementReport]:
        """An agreement of KZ and IL, undated, unless `said` says otherwise."""
        known = {"when": None, "due": None, "parties": ("IL", "KZ")} | said

        def make(quotes: tuple[Quote, ...]) -> AgreementReport:
            return AgreementReport(title=title, form=Form(form), stage=Stage(stage), quotes=quotes, **known)

        filed: Filed[AgreementReport] = self._filed(document, published, make, at)
        return filed

    def person(self, document: str, name: str, office: str | None, state: str | None) -> Filed[PersonReport]:
        filed: Filed[PersonReport] = self._filed(document, None, lambda q: PersonReport(name, office, state, q), -1)
        return filed

    def figure(self, document: str, value: float, what: str, period: str | None) -> Filed[FigureReport]:
        filed: Filed[FigureReport] = self._filed(
            document, None, lambda q: FigureReport(value, "USD", what, q, None, period), -1
        )
        return filed

    def position(self, document: str, speaker: str, party: str | None, **said: Any) -> Filed[PositionReport]:
        filed: Filed[PositionReport] = self._filed(
            document, None, lambda q: PositionReport(speaker, q, party, **said), -1
        )
        return filed


def the_closed(dossier: Dossier) -> OpenEnd:
    """The one open end of a dossier, which a later report has closed."""
    assert dossier.open_ends == ()
    [end] = dossier.closed_ends
    return end
