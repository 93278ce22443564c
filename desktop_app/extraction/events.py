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
from desktop_app.extraction.links import feeds
from desktop_app.extraction.reading import Reading
from desktop_app.extraction.roles import principals
from desktop_app.extraction.scene import scenes

RULES = (from_verbs, from_nouns, from_nominals)


def find(reading: Reading) -> tuple[EventReport, ...]:
    """The events of a reading, one for each distinct happening, in reading order. Offsets are code points."""
    guard = reading.guard
    sentences = scenes(reading)
    found = [one for scene in sentences for rule in RULES for one in guard.gather(scene.sentence, rule, scene)]
    found = [one for one in found if one.kind is not EventKind.OTHER or one.parties]
    found = [part for one in found for part in guard.gather(one.scene.sentence, apart, one)]
    main = principals(reading)
    filed: list[tuple[EventReport, str]] = []
    for cluster in guard.run("events_merge.merged", lambda: merged(found), [[one] for one in found]):
        told = guard.attempt(cluster[0].scene.sentence, report, cluster, main)
        if told is not None:
            mechanism = guard.attempt(cluster[0].scene.sentence, feeds, cluster, sentences)
            filed.append((replace(told, feeds=mechanism), cluster[0].tense))
    reports, tenses = [told for told, _ in filed], [tense for _, tense in filed]
    dated = guard.run(
        "events_dating.dated_by_the_visit", lambda: dated_by_the_visit(reports, tenses, reading.published_on), reports
    )
    return tuple(sorted(dated, key=lambda r: r.quotes[0].start))
