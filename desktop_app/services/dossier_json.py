"""The dossier as plain values, for other programs. README.md describes it field by field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Any

import msgspec

from desktop_app.domain.entries import (
    Agreement,
    AnyFiled,
    Conflict,
    Dossier,
    Event,
    Mechanism,
    OpenEnd,
    Person,
    Version,
)
from desktop_app.domain.quotes import Quote
from desktop_app.dossier.sources import kind_of
from desktop_app.services.desk import Desk
from desktop_app.services.findings import report_fields
from desktop_app.services.reading import dossier, list_documents

Values = dict[str, Any]

_APART = ("reports", "conflicts", "open_ends", "closed_ends")  # of an entry: written in their own way or lists


def dossier_json(
    *,
    desk: Desk,
    parties: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
) -> Values:
    """The entries of the desk, or those of `parties` from `since` to `until`, as JSON-ready dictionaries; as they were
    known on the day `as_of`, where it is given."""
    names = {row.id: PurePath(row.name).stem for row in list_documents(desk=desk)}
    return as_json(dossier(desk=desk, parties=parties, since=since, until=until, as_of=as_of), names)


def as_json(found: Dossier, names: Mapping[int, str]) -> Values:
    """`found` under the names that README.md gives; `names` are the stems of the documents' files by id."""
    return _Writer(found, names).whole()


class _Writer:
    """Writes one dossier, with its reports at hand by id."""

    def __init__(self, found: Dossier, names: Mapping[int, str]) -> None:
        self._found = found
        self._names = names
        entries: list[Event | Agreement | Person] = [*found.events, *found.agreements, *found.people]
        filed: list[AnyFiled] = [*found.positions, *found.figures]
        filed += [each for entry in entries for each in entry.reports]
        self._filed: dict[int, AnyFiled] = {each.id: each for each in filed}

    def whole(self) -> Values:
        found = self._found
        return {
            "events": [self._entry(each) for each in found.events],
            "agreements": [self._entry(each) for each in found.agreements],
            "people": [self._entry(each) for each in found.people],
            "positions": [self._report(each) for each in found.positions],
            "figures": [self._report(each) for each in found.figures],
            "conflicts": [self._conflict(each) for each in found.conflicts],
            "open_ends": [self._open_end(each) for each in (*found.open_ends, *found.closed_ends)],
            "mechanisms": [self._mechanism(each) for each in found.mechanisms],
        }

    def _entry(self, entry: Event | Agreement | Person) -> Values:
        values: Values = msgspec.to_builtins(entry)
        for name in _APART:
            values.pop(name, None)
        return values | {"reports": [self._report(each) for each in entry.reports]}

    def _report(self, filed: AnyFiled) -> Values:
        return {
            "document": self._document(filed.source.document_id),
            **report_fields(filed.report),
            "spans": [[quote.start, quote.end] for quote in filed.report.quotes],
            "id": filed.id,
            "source": msgspec.to_builtins(replace(filed.source, kind=kind_of(filed.source))),
        }

    def _document(self, document_id: int) -> str:
        return self._names.get(document_id, str(document_id))

    def _stems(self, report_ids: Iterable[int]) -> list[str]:
        stems = (self._stem(each) for each in report_ids)
        return list(dict.fromkeys(stem for stem in stems if stem is not None))

    def _stem(self, report_id: int | None) -> str | None:
        filed = self._filed.get(report_id or 0)
        return None if filed is None else self._document(filed.source.document_id)

    def _words(self, report_id: int) -> str | None:
        filed = self._filed.get(report_id)
        return None if filed is None else filed.report.quotes[0].text

    def _conflict(self, conflict: Conflict) -> Values:
        reports = [report_id for version in conflict.versions for report_id in version.report_ids]
        quotes: dict[str, str] = {}
        for report_id in reports:
            stem, words = self._stem(report_id), self._words(report_id)
            if stem is not None and words is not None:
                quotes.setdefault(stem, words)
        return {
            "about": conflict.about,
            "kind": conflict.kind.value,
            "entry": conflict.entry_key,
            "documents": list(quotes),
            "quotes": quotes,
            "versions": [self._version(each) for each in conflict.versions],
            "silent": [self._document(each) for each in conflict.silent],
            "ruling": msgspec.to_builtins(conflict.ruling),
        }

    def _version(self, version: Version) -> Values:
        return {
            "value": version.value,
            "when": version.when,
            "documents": self._stems(version.report_ids),
            "reports": list(version.report_ids),
        }

    def _open_end(self, end: OpenEnd) -> Values:
        return {
            "what": end.text,
            "kind": end.kind.value,
            "entry": end.entry_key,
            "document": self._stem(end.report_id),
            "quote": _text(end.quote) or self._words(end.report_id),
            "since": end.since,
            "due": end.due,
            "suggestion": end.suggestion,
            "closed_by": self._closing(end),
        }

    def _closing(self, end: OpenEnd) -> Values | None:
        if end.closed_by is None:
            return None
        return {
            "document": self._stem(end.closed_by),
            "quote": _text(end.closing_quote) or self._words(end.closed_by),
            "report": end.closed_by,
        }

    def _mechanism(self, mechanism: Mechanism) -> Values:
        values: Values = msgspec.to_builtins(mechanism)
        for held in values["rounds"]:
            held["document"] = self._stem(held["report_id"])
        values["next"] = None if mechanism.next is None else self._open_end(mechanism.next)
        return values


def _text(quote: Quote | None) -> str | None:
    return None if quote is None else quote.text
