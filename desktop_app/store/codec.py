"""Domain records to JSON and back. The JSON names the fields as the records do; unknown ones are ignored."""

from collections.abc import Hashable
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from desktop_app.domain.entries import Agreement, Conflict, Event, OpenEnd, Person
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    PersonReport,
    PositionReport,
    Report,
)
from desktop_app.domain.vocabulary import Category

T = TypeVar("T")

REPORTS: dict[Category, type[Report]] = {
    Category.EVENT: EventReport,
    Category.AGREEMENT: AgreementReport,
    Category.PERSON: PersonReport,
    Category.POSITION: PositionReport,
    Category.FIGURE: FigureReport,
}
AnyEntry = Event | Agreement | Person
ENTRIES: dict[Category, type[AnyEntry]] = {
    Category.EVENT: Event,
    Category.AGREEMENT: Agreement,
    Category.PERSON: Person,
}
MATTERS: dict[str, type[Conflict | OpenEnd]] = {"conflict": Conflict, "open_end": OpenEnd}
_CATEGORY = {kind: category for category, kind in REPORTS.items()}

encode = msgspec.json.Encoder().encode


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast("type[Any]", kind))


def decode(kind: type[T], payload: bytes | str) -> T:
    """The record of type `kind` that `payload` holds. Raises msgspec.DecodeError when it is none."""
    return cast("T", _decoder(cast("Hashable", kind)).decode(payload))


def category_of(report: Report) -> Category:
    """Which kind of report it is."""
    return _CATEGORY[type(report)]


def decode_report(category: str, payload: bytes) -> Report:
    """The report of `category` that `payload` holds."""
    return decode(REPORTS[Category(category)], payload)


def encode_entry(entry: AnyEntry) -> bytes:
    """An entry without its reports: these have rows of their own."""
    return encode(replace(cast("Any", entry), reports=()))


def strings(payload: str) -> tuple[str, ...]:
    """A JSON list of strings."""
    return decode(tuple[str, ...], payload)


def quotes(payload: str) -> tuple[Quote, ...]:
    """A JSON list of quotes."""
    return decode(tuple[Quote, ...], payload)


def text(value: object) -> str:
    """`value` as JSON text."""
    return encode(value).decode()
