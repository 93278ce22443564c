"""What files say, without a desk: objects under the names of the annotation guidelines."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from desktop_app.domain.changes import Unread
from desktop_app.domain.documents import SourceText
from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    Findings,
    PersonReport,
    PositionReport,
    Report,
)
from desktop_app.sources import expand, read_source

# The guidelines name organisations by their usual short name. Inside, "AU" is Australia alone.
_USUAL_NAME = {"African Union": "AU"}


def findings(*, paths: Sequence[Path], dates: bool = False) -> Iterator[dict[str, object] | Unread]:
    """One object a file, in order; Unread for a file that cannot be read. `dates` adds the date expressions."""
    from desktop_app.extraction.pipeline import extract  # not for those who only want the names of the fields

    for path in expand(paths):
        try:
            source = read_source(path)
        except UnreadableSourceError as error:
            yield Unread(path, str(error))
            continue
        found = extract(
            source.text,
            title=source.title,
            publisher=source.publisher,
            published_on=source.published_on,
            dates=dates,
        )
        yield to_gold(source, found, dates=dates)


def to_gold(source: SourceText, found: Findings, *, dates: bool = False) -> dict[str, object]:
    """`found` with exactly the fields of the guidelines: quotes as their words, parties sorted, kinds as words."""
    document: dict[str, object] = {
        "document": source.path.stem,
        "title": source.title or found.title,
        "publisher": source.publisher,
        "published_on": source.published_on or found.published_on,
        "dateline": found.dateline,
        "truncated": found.truncated,
        "events": [report_fields(event) for event in found.events],
        "agreements": [report_fields(agreement) for agreement in found.agreements],
        "people": [report_fields(person) for person in found.people],
        "positions": [report_fields(position) for position in found.positions],
        "figures": [report_fields(figure) for figure in found.figures],
    }
    if dates:
        names = ("start", "end", "text", "type", "value")
        document["dates"] = [{name: getattr(mention, name) for name in names} for mention in found.dates]
    return document


def report_fields(report: Report) -> dict[str, object]:
    """What one report says, under the guidelines' names and in their order; its quotes as their words."""
    return {**_own_fields(report), "quotes": [quote.text for quote in report.quotes]}


def _own_fields(report: Report) -> dict[str, object]:
    match report:
        case EventReport():
            return {
                "kind": report.kind.value,
                "when": report.when,
                "planned": report.planned,
                "parties": _parties(report.parties),
                "place": report.place,
                "summary": report.summary,
            }
        case AgreementReport():
            return {
                "title": report.title,
                "form": report.form.value,
                "stage": report.stage.value,
                "parties": _parties(report.parties),
                "sectors": [sector.value for sector in report.sectors],
                "when": report.when,
                "due": report.due,
            }
        case PersonReport():
            return {"name": report.name, "office": report.office, "state": _party(report.state)}
        case PositionReport():
            return {"speaker": report.speaker}
        case FigureReport():
            return {"value": _number(report.value), "unit": report.unit, "what": report.what}


def _party(code: str | None) -> str | None:
    return None if code is None else _USUAL_NAME.get(code, code)


def _parties(codes: Iterable[str]) -> list[str]:
    return sorted(_USUAL_NAME.get(code, code) for code in codes)


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
