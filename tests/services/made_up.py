"""Extractions for tests, quick and bad: functions of a module of their own, so that worker processes can load them."""

import os
import re
import time
from dataclasses import replace

from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, Findings
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.services.extracting import Extraction

_MEETING = re.compile(r"\S+ met \S+")


def meetings(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    """An event for every `A met B` of the text; trouble where the text asks for it."""
    if "KILL" in text:
        os._exit(9)
    if "FAIL" in text:
        raise RuntimeError("made to fail")
    if "SLEEP" in text:
        time.sleep(60)
    found = [Quote(m.start(), m.end(), m[0]) for m in _MEETING.finditer(text)]
    events = [EventReport(EventKind.MEETING, None, False, ("NO",), None, quote.text, (quote,)) for quote in found]
    return Findings(events=tuple(events), published_on=published_on)


def longer(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    """A better extractor: its quotes reach to the end of the line."""
    ends = [Quote(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+ met \S+[^\n]*", text)]
    events = [EventReport(EventKind.MEETING, None, False, ("NO",), None, q.text, (q,)) for q in ends]
    return Findings(events=tuple(events), published_on=published_on)


def end_at_once() -> None:
    """A worker that does not even start."""
    os._exit(9)


MEETINGS = Extraction(meetings, "1")
LONGER = Extraction(longer, "2")

_DEED = re.compile(r"(proposed|agreed|signed) the (Memorandum on [a-z ]+?)(?: on (\d{4}-\d\d-\d\d))?\.")


def deeds(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    """An agreement of Norway and Japan for every `signed the Memorandum on fish on 2026-01-27.`; the meetings too."""
    told = meetings(text, title=title, publisher=publisher, published_on=published_on)
    found = [
        AgreementReport(
            m[2], Form.MEMORANDUM, Stage(m[1]), ("NO", "JP"), m[3], None, (Quote(m.start(), m.end(), m[0]),)
        )
        for m in _DEED.finditer(text)
    ]
    return Findings(agreements=tuple(found), events=told.events, published_on=published_on)


def longer_deeds(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    """A better extractor: its quotes begin with the sentence, and it finds no meetings any more."""
    told = deeds(text, title=title, publisher=publisher, published_on=published_on)
    return replace(told, events=(), agreements=tuple(_from_the_start(text, each) for each in told.agreements))


def _from_the_start(text: str, report: AgreementReport) -> AgreementReport:
    quote = report.quotes[0]
    start = text.rfind("\n", 0, quote.start) + 1
    return replace(report, quotes=(Quote(start, quote.end, text[start : quote.end]),))


DEEDS = Extraction(deeds, "1")
LONGER_DEEDS = Extraction(longer_deeds, "2")
