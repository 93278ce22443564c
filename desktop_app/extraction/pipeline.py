"""One document through all steps. A step that fails is reported as a problem; the others go on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

from desktop_app.domain.dates import is_edtf
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import Findings, PersonReport, Problem
from desktop_app.extraction import clutter, dateline, parties, sentences
from desktop_app.extraction.reading import GroupMention, PersonMention, Reading, Sentence

T = TypeVar("T")


class _Guard:
    """Runs steps; what one of them raises becomes a problem, and its outcome is the `fallback`."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.problems: list[Problem] = []

    def run(self, rule: str, step: Callable[[], T], fallback: T) -> T:
        try:
            return step()
        except Exception as error:  # noqa: BLE001  a rule may fail in any way, and must not stop the document
            self.problems.append(Problem(rule, 0, self.length, f"{type(error).__name__}: {error}"))
            return fallback


def _step(name: str) -> ModuleType | None:
    try:
        return import_module(f"desktop_app.extraction.{name}")
    except ModuleNotFoundError:
        return None


def read(text: str, *, title: str | None, publisher: str | None, published_on: str | None, guard: "_Guard") -> Reading:
    """The reading of `text` up to the dates and the parties."""
    nothing: tuple[tuple[Sentence, ...], tuple[Quote, ...]] = ((), ())
    cut = guard.run("sentences", lambda: sentences.split(text), nothing[0])
    quotes, truncated = guard.run("clutter", lambda: clutter.find(text, cut), (nothing[1], False))
    cut = clutter.mark(cut, quotes)
    own_date = guard.run("dateline", lambda: dateline.find(text, published_on), None)
    anchor = published_on if published_on and is_edtf(published_on) else own_date
    reading = Reading(
        text, title, publisher, anchor, dateline=own_date, truncated=truncated, clutter=quotes, sentences=cut
    )
    dates = _step("dates")
    if dates:
        reading = replace(reading, dates=guard.run("dates", lambda: dates.find(text, anchor=anchor, sentences=cut), ()))
    return replace(reading, parties=guard.run("parties", lambda: parties.find(text, cut), ()))


def _with_people(reading: Reading, guard: _Guard) -> tuple[Reading, tuple[PersonReport, ...]]:
    people, groups = _step("people"), _step("groups")
    if not people:
        return reading, ()
    nobody: tuple[tuple[PersonMention, ...], tuple[PersonReport, ...]] = ((), ())
    mentions, reports = guard.run("people", lambda: people.find(reading), nobody)
    names = [m for m in mentions if m.how in {"name", "surname"}]
    reading = replace(
        reading,
        people=mentions,
        parties=tuple(p for p in reading.parties if not _inside(p.start, p.end, names)),
    )
    nothing: tuple[GroupMention, ...] = ()
    if groups:
        reading = replace(reading, groups=guard.run("groups", lambda: groups.find(reading), nothing))
    return reading, reports


def _inside(start: int, end: int, mentions: Sequence[PersonMention]) -> bool:
    return any(m.start <= start and end <= m.end for m in mentions)


def extract(
    text: str, *, title: str | None, publisher: str | None, published_on: str | None, dates: bool = False
) -> Findings:
    """All that the document says.

    `published_on` is EDTF or None; without it the date in the text itself is the anchor of relative dates. `dates`
    asks for the date expressions too. Never raises for a text, whatever is in it: see `Findings.problems`.
    """
    guard = _Guard(len(text))
    reading = read(text, title=title, publisher=publisher, published_on=published_on, guard=guard)
    reading, people = _with_people(reading, guard)
    found: dict[str, Any] = {}
    for name in ("events", "agreements", "positions", "figures"):
        step = _step(name)
        found[name] = guard.run(name, partial(step.find, reading), ()) if step else ()
    return Findings(
        title=title,
        published_on=reading.published_on,
        dateline=reading.dateline,
        truncated=reading.truncated,
        clutter=reading.clutter,
        people=people,
        dates=reading.dates if dates else (),
        problems=tuple(guard.problems),
        **found,
    )
