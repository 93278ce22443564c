"""One document through all steps. A step or a rule that fails is reported as a problem; the others go on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from desktop_app.domain.dates import is_edtf
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    DateMention,
    EventReport,
    FigureReport,
    Findings,
    PersonReport,
    PositionReport,
)
from desktop_app.extraction import (
    agreements,
    clutter,
    dateline,
    events,
    figures,
    groups,
    parties,
    people,
    positions,
    sentences,
)
from desktop_app.extraction import (
    dates as date_words,
)
from desktop_app.extraction.guard import Guard
from desktop_app.extraction.reading import GroupMention, PartyMention, PersonMention, Reading, Sentence


def read(text: str, *, title: str | None, publisher: str | None, published_on: str | None, guard: Guard) -> Reading:
    """The reading of `text` up to the dates and the parties."""
    nothing: tuple[tuple[Sentence, ...], tuple[Quote, ...]] = ((), ())
    cut = guard.run("sentences", lambda: sentences.split(text), nothing[0])
    quotes, truncated = guard.run("clutter", lambda: clutter.find(text, cut), (nothing[1], False))
    cut = clutter.mark(cut, quotes)
    own_date = guard.run("dateline", lambda: dateline.find(text, published_on), None)
    anchor = published_on if published_on and is_edtf(published_on) else own_date
    reading = Reading(
        text,
        title,
        publisher,
        anchor,
        dateline=own_date,
        truncated=truncated,
        clutter=quotes,
        sentences=cut,
        guard=guard,
    )
    no_dates: tuple[DateMention, ...] = ()
    reading = replace(
        reading,
        dates=guard.run("dates", lambda: date_words.find(text, anchor=anchor, sentences=cut, guard=guard), no_dates),
    )
    return replace(reading, parties=guard.run("parties", lambda: parties.find(text, cut), ()))


def _with_people(reading: Reading, guard: Guard) -> tuple[Reading, tuple[PersonReport, ...]]:
    nobody: tuple[tuple[PersonMention, ...], tuple[PersonReport, ...]] = ((), ())
    mentions, reports = guard.run("people", lambda: people.find(reading), nobody)
    reading = replace(
        reading,
        people=mentions,
        parties=_outside(reading.parties, mentions),
        dates=_outside(reading.dates, mentions),
    )
    nothing: tuple[GroupMention, ...] = ()
    return replace(reading, groups=guard.run("groups", lambda: groups.find(reading), nothing)), reports


S = TypeVar("S", PartyMention, DateMention)


def _outside(named: Sequence[S], mentions: Sequence[PersonMention]) -> tuple[S, ...]:
    """The parties or dates but for those inside a person's name: "Israel Katz" is no State, "Jan Berg" no month."""
    names = [m for m in mentions if m.how in {"name", "surname"}]
    kept, at = [], 0
    for party in named:
        while at < len(names) and names[at].end <= party.start:
            at += 1
        if at == len(names) or names[at].start > party.start:
            kept.append(party)
    return tuple(kept)


def extract(
    text: str, *, title: str | None, publisher: str | None, published_on: str | None, dates: bool = False
) -> Findings:
    """All that the document says.

    `published_on` is EDTF or None; without it the date in the text itself is the anchor of relative dates. `dates`
    asks for the date expressions too. Never raises for a text, whatever is in it: see `Findings.problems`.
    """
    guard = Guard(len(text))
    reading = read(text, title=title, publisher=publisher, published_on=published_on, guard=guard)
    reading, persons = _with_people(reading, guard)
    nothing: tuple[
        tuple[EventReport, ...], tuple[AgreementReport, ...], tuple[PositionReport, ...], tuple[FigureReport, ...]
    ] = ((), (), (), ())
    return Findings(
        title=title,
        published_on=reading.published_on,
        dateline=reading.dateline,
        truncated=reading.truncated,
        clutter=reading.clutter,
        events=guard.run("events", lambda: events.find(reading), nothing[0]),
        agreements=guard.run("agreements", lambda: agreements.find(reading), nothing[1]),
        people=persons,
        positions=guard.run("positions", lambda: positions.find(reading), nothing[2]),
        figures=guard.run("figures", lambda: figures.find(reading), nothing[3]),
        dates=reading.dates if dates else (),
        problems=tuple(guard.problems),
    )
