"""Documents and findings by hand, for the store's tests."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from desktop_app.domain.documents import SourceText
from desktop_app.domain.entries import AnyFiled, Event
from desktop_app.domain.quotes import Quote
from desktop_app.domain.refresh import Placed, Refreshed
from desktop_app.domain.reports import EventReport, Findings
from desktop_app.domain.vocabulary import EventKind
from desktop_app.store.desk import Desk
from desktop_app.store.documents import all_reports
from desktop_app.store.filing import replace_entries
from desktop_app.store.intake import add_documents
from desktop_app.store.prepared import Prepared, prepare


def source(text: str, *, name: str = "a.txt", published_on: str | None = None, title: str | None = None) -> SourceText:
    """A source file that was never on a disk; its hash is made from its text."""
    raw = text.encode()
    return SourceText(
        Path(name), sha256(raw).hexdigest(), len(raw), "text/plain", "utf-8", text, title, published_on=published_on
    )


def meeting(text: str, words: str, *, when: str | None = None) -> EventReport:
    """A report of a meeting that quotes `words` of `text`."""
    start = text.index(words)
    return EventReport(
        EventKind.MEETING, when, False, ("NO", "JP"), None, words, (Quote(start, start + len(words), words),)
    )


def prepared(
    text: str,
    *words: str,
    title: str | None = None,
    published_on: str | None = None,
    name: str = "a.txt",
    summaries: tuple[str, ...] = (),
) -> Prepared:
    """A document ready to be stored, with a meeting for each of `words`, called by `summaries` or else as quoted."""
    origin = source(text, title=title, published_on=published_on, name=name)
    findings = Findings(
        events=tuple(
            replace(meeting(text, each), summary=summary)
            for each, summary in zip(words, summaries or words, strict=True)
        )
    )
    return prepare(origin, text.encode(), findings, extractor="1")


def dossier(reports: tuple[AnyFiled, ...]) -> Refreshed:
    """An event of its own for each reported event."""
    events = [
        Event(f"e{f.id}", f.report.kind, f.report.when, False, f.report.parties, None, f.report.summary, (f,))
        for f in reports
        if isinstance(f.report, EventReport)
    ]
    return Refreshed(entries=[Placed(event, event.reports[0].id) for event in events])


def fill(desk: Desk, *documents: Prepared) -> list[int]:
    """Stores `documents` and makes the entries."""
    ids = add_documents(desk, documents)
    replace_entries(desk, dossier(all_reports(desk)))
    return ids
