"""A document as rows, made ready in a worker process so that the one writer has nothing left to do but insert."""

from dataclasses import dataclass
from typing import Any

from desktop_app.domain.documents import SourceText, heading
from desktop_app.domain.reports import Findings, Report, category_of
from desktop_app.store.codec import payload, text
from desktop_app.store.packing import pack
from desktop_app.store.passages import passages
from desktop_app.store.spelling import further_spellings

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an extractor says of a document: the columns of the document and the rows of its reports, without ids."""

    columns: Row
    reports: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """What an extractor is given of a document, as its source has it."""

    name: str
    text: str
    title: str | None
    publisher: str | None
    published_on: str | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that is new to the desk. Ids and the time are given when it is stored."""

    document: Row
    text: str
    original: bytes  # compressed
    passages: tuple[Row, ...]
    reading: Reading


def prepare(source: SourceText, original: bytes, findings: Findings, *, extractor: str) -> Prepared:
    """The rows of a new document: `original` are its bytes, `extractor` names the version of the extraction."""
    origin = Origin(source.path.name, source.text, source.title, source.publisher, source.published_on)
    reading = prepare_reading(origin, findings, extractor=extractor)
    document = {
        "sha256": source.sha256,
        "name": source.path.name,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "size": source.size,
        "source_title": source.title,
        "publisher": source.publisher,
        "address": source.address,
        "source_published_on": source.published_on,
    }
    return Prepared(
        document=document,
        text=source.text,
        original=pack(original, source.text.encode()),
        passages=_passages(source.text, reading.columns["heading"]),
        reading=reading,
    )


def prepare_reading(origin: Origin, findings: Findings, *, extractor: str) -> Reading:
    """The rows of what was found in a document; what its source says of title and date comes first."""
    reports: tuple[Report, ...] = (
        *findings.events,
        *findings.agreements,
        *findings.people,
        *findings.positions,
        *findings.figures,
    )
    title = origin.title or findings.title
    columns = {
        "heading": heading(title, origin.text, origin.name),
        "title": title,
        "published_on": origin.published_on or findings.published_on,
        "dateline": findings.dateline,
        "truncated": findings.truncated,
        "clutter": text(findings.clutter),
        "problems": text(findings.problems),
        "extractor": extractor,
        "events": len(findings.events),
        "agreements": len(findings.agreements),
    }
    rows = tuple(
        {
            "category": category_of(report).value,
            "position": position,
            "start": report.quotes[0].start,
            "end": report.quotes[0].end,
            "payload": payload(report),
        }
        for position, report in enumerate(reports)
    )
    return Reading(columns, rows)


def also(words: str, title: str | None = None) -> str:
    """What a passage is found by besides its own words: other spellings, and with the first one the document's title,
    which stands in no body."""
    spellings = further_spellings(words)
    return f"{spellings} {title} {further_spellings(title)}".strip() if title else spellings


def _passages(body: str, title: str) -> tuple[Row, ...]:
    pieces = [(start, end, body[start:end]) for start, end in passages(body)]
    return tuple(
        {"start": start, "end": end, "also": also(words, None if start else title), "text": words}
        for start, end, words in pieces
    )
