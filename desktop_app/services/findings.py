"""What files say, without a desk: objects under the names of the annotation guidelines."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from desktop_app.domain.changes import Unread
from desktop_app.domain.documents import SourceText
from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import Findings
from desktop_app.extraction.pipeline import extract
from desktop_app.sources import expand, read_source

# The guidelines name organisations by their usual short name. Inside, "AU" is Australia alone.
_USUAL_NAME = {"African Union": "AU"}


def findings(*, paths: Sequence[Path], dates: bool = False) -> Iterator[dict[str, object] | Unread]:
    """One object a file, in order; Unread for a file that cannot be read. `dates` adds the date expressions."""
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
        "events": [
            {
                "kind": event.kind.value,
                "when": event.when,
                "planned": event.planned,
                "parties": _parties(event.parties),
                "place": event.place,
                "summary": event.summary,
                "quotes": _words(event.quotes),
            }
            for event in found.events
        ],
        "agreements": [
            {
                "title": agreement.title,
                "form": agreement.form.value,
                "stage": agreement.stage.value,
                "parties": _parties(agreement.parties),
                "sectors": [sector.value for sector in agreement.sectors],
                "when": agreement.when,
                "due": agreement.due,
                "quotes": _words(agreement.quotes),
            }
            for agreement in found.agreements
        ],
        "people": [
            {
                "name": person.name,
                "office": person.office,
                "state": _party(person.state),
                "quotes": _words(person.quotes),
            }
            for person in found.people
        ],
        "positions": [{"speaker": each.speaker, "quotes": _words(each.quotes)} for each in found.positions],
        "figures": [
            {"value": _number(each.value), "unit": each.unit, "what": each.what, "quotes": _words(each.quotes)}
            for each in found.figures
        ],
    }
    if dates:
        names = ("start", "end", "text", "type", "value")
        document["dates"] = [{name: getattr(mention, name) for name in names} for mention in found.dates]
    return document


def _words(quotes: Iterable[Quote]) -> list[str]:
    return [quote.text for quote in quotes]


def _party(code: str | None) -> str | None:
    return None if code is None else _USUAL_NAME.get(code, code)


def _parties(codes: Iterable[str]) -> list[str]:
    return sorted(_USUAL_NAME.get(code, code) for code in codes)


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
