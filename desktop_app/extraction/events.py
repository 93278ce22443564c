"""Events: what a document says happened or is to happen."""

from dataclasses import replace

from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.counterparts import apart
from desktop_app.extraction.events_dating import dated_by_the_visit
from desktop_app.extraction.events_merge import merged, report
from desktop_app.extraction.events_nominal import from_nominals
from desktop_app.extraction.events_nouns import from_nouns
from desktop_app.extraction.events_verbs import from_verbs
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.links import feeds
from desktop_app.extraction.reading import Reading
from desktop_app.extraction.roles import principals
from desktop_app.extraction.scene import scenes


def find(reading: Reading) -> tuple[EventReport, ...]:
    """The events of a reading, one for each distinct happening, in reading order. Offsets are code points."""
    found: list[Happening] = []
    sentences = scenes(reading)
    for scene in sentences:
        found += from_verbs(scene)
        found += from_nouns(scene)
        found += from_nominals(scene)
    main = principals(reading)
    found = [part for h in found if h.kind is not EventKind.OTHER or h.parties for part in apart(h)]
    clusters = merged(found)
    reports = [replace(report(c, main), feeds=feeds(c, sentences)) for c in clusters]
    return tuple(
        sorted(
            dated_by_the_visit(reports, [c[0].tense for c in clusters], reading.published_on),
            key=lambda r: r.quotes[0].start,
        )
    )
