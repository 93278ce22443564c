"""Domain records to JSON and back. The JSON names the fields as the records do; unknown ones are ignored."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

import msgspec

from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, Event, OpenEnd, Person
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import CATEGORIES, Report
from desktop_app.domain.vocabulary import Category
from desktop_app.store.packing import RECORDS, pack, unpack

T = TypeVar("T")

REPORTS: dict[Category, type[Report]] = {category: kind for kind, category in CATEGORIES.items()}
AnyEntry = Event | Agreement | Person
ENTRIES: dict[Category, type[AnyEntry]] = {
    Category.EVENT: Event,
    Category.AGREEMENT: Agreement,
    Category.PERSON: Person,
}
MATTERS: dict[str, type[Conflict | OpenEnd]] = {"conflict": Conflict, "open_end": OpenEnd}

_json = msgspec.json.Encoder().encode


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast("type[Any]", kind))


def decode(kind: type[T], json: bytes | str) -> T:
    """What `json` holds, as `kind`. Raises msgspec.DecodeError when it is none."""
    return cast("T", _decoder(cast("Hashable", kind)).decode(json))


def payload(record: object) -> bytes:
    """A record as JSON, packed."""
    return pack(_json(record), RECORDS)


def record(kind: type[T], packed: bytes) -> T:
    """The record of type `kind` that `payload` made `packed` of."""
    return decode(kind, unpack(packed, RECORDS))


def report(category: str, packed: bytes) -> Report:
    """The report of `category` that `payload` made `packed` of."""
    return record(REPORTS[cast("Category", category)], packed)  # a category is its own text


def entry_payload(entry: AnyEntry) -> bytes:
    """An entry without its reports: these have rows of their own."""
    return payload(replace(cast("Any", entry), reports=()))


def decoded_entry(category: str, packed: bytes, reports: Sequence[AnyFiled]) -> AnyEntry:
    """The entry that `entry_payload` made `packed` of, with its reports."""
    entry = record(ENTRIES[Category(category)], packed)
    return replace(entry, reports=cast("Any", tuple(reports)))


@lru_cache(maxsize=10_000)
def strings(json: str) -> tuple[str, ...]:
    """A JSON list of strings. The rows of a list have the same few thousand again and again."""
    return decode(tuple[str, ...], json)


def quotes(json: str) -> tuple[Quote, ...]:
    """A JSON list of quotes."""
    return decode(tuple[Quote, ...], json)


def text(value: object) -> str:
    """`value` as JSON text."""
    return _json(value).decode()
