"""The date of a happening: of its own clause first, then of those before it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.dates import bounds, weekday_named
from desktop_app.domain.reports import DateMention
from desktop_app.extraction.clauses import Segment
from desktop_app.extraction.function_words import FUNCTION_WORDS
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.numbers import number
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

_LINKED = frozenset(("where", "when", "which", "who", "whom"))


_TIED = frozenset(("for", "by", "until", "till", "since", "through", "from"))


def date_of(scene: Scene, segment: Segment, near: int, tense: str = "past") -> DateMention | None:
    """The date of what stands at token `near`: of its clause first, then of the clauses before it in the sentence.

    What is told in a past tense is not dated after the publication; deadlines and terms date nothing.
    """
    if not scene.dates:
        return scene.entry
    usable = [d for d in scene.dates if _dates(scene, d, tense) and not _of_an_aside(scene, d, near)]
    told = [d for d in usable if not (_ahead_of_its_document(scene, d, tense) or _behind_it(scene, d, tense))]
    segments = scene.analysis.segments
    n = segments.index(segment)
    own = _in_segments(scene, usable, segments[n : n + 1]) or _in_segments(scene, told, _lending(segments, n))
    place = scene.words[near].start
    return min(own, key=lambda d: (d.edtf is None, _of_a_thing(scene, d), abs(d.start - place)), default=scene.entry)


def _of_an_aside(scene: Scene, date: DateMention, near: int) -> bool:
    """Whether a date belongs to a participle set between commas, and `near` does not: "the pact, initialled in May, was
    signed today"."""
    at = scene.at(date.start)
    for group in scene.analysis.groups:
        if group.tense != "participle" or group.last >= at or group.first < 2 or scene.low(group.first - 1) != ",":
            continue
        closing = next((k for k in range(group.last + 1, len(scene.words)) if scene.low(k) == ","), None)
        if closing is not None and group.first < at < closing and not group.first <= near < closing:
            return True
    return False


_LONGEST_STAY = 21  # days
_FIRST = frozenset(("begin", "start", "open", "commence", "kick"))
_LAST = frozenset(("end", "conclude", "finish", "close", "wrap", "complete"))


def from_till(scene: Scene) -> DateMention | None:
    """The interval of "which began on 15 May … concluded today"; None where a sentence does not date both ends."""
    ends = []
    for verbs in (_FIRST, _LAST):
        groups = [g for g in scene.analysis.groups if g.lemma in verbs and g.finite]
        dates = [d for g in groups[:1] for d in scene.dates if d.edtf and "/" not in d.edtf and told_by(scene, d, g)]
        ends.append(dates[0] if dates else None)
    first, last = ends
    if first is None or last is None or first.edtf is None or last.edtf is None or first.edtf >= last.edtf:
        return None
    return replace(first, edtf=f"{first.edtf}/{last.edtf}")


_DAYS = re.compile(r"\b(\w+)[- ]days?\b|\b(?:of|for) (\w+) days\b|\b(48|72)[- ]hours?\b", re.IGNORECASE)
_CLOSING = frozenset(
    (
        "end",
        "ended",
        "ends",
        "concluded",
        "concluding",
        "wrapped",
        "final",
        "last",
        "close",
        "left",
        "home",
        "returned",
        "after",
    )
)


def lasting(scene: Scene, day: str) -> str | None:
    """The interval of a stay that the sentence counts in days ("a two-day visit") from or, at its end, up to `day`."""
    match = _DAYS.search(scene.reading.text, scene.sentence.start, scene.sentence.end)
    if match is None or len(day) != len("2000-01-01"):
        return None
    days = int(match[3]) // 24 if match[3] else number(match[1] or match[2])
    if days is None or not 1 < days <= _LONGEST_STAY:
        return None
    k = scene.at(match.start())
    ends = any(scene.low(n) in _CLOSING for n in range(max(0, k - 6), k))
    first = date.fromisoformat(day) - timedelta(days=days - 1) if ends else date.fromisoformat(day)
    return f"{first.isoformat()}/{(first + timedelta(days=days - 1)).isoformat()}"


def told_by(scene: Scene, date: DateMention, group: Group) -> bool:
    """Whether a date stands in the clause of a verb itself."""
    segment = scene.segment(group.main)
    start, end = scene.offsets(segment.first, segment.last)
    return date.edtf is not None and start <= date.start < end


def _lending(segments: Sequence[Segment], n: int) -> list[Segment]:
    """The clauses whose date holds for clause `n` too: those before it, and what follows without a verb."""
    apart = max((k for k in range(n + 1) if segments[k].link == ";"), default=0)
    lending = list(segments[max(0, n - 1) : n]) if segments[n].link in _LINKED else _main(segments[apart:n])
    for later in segments[n + 1 :]:
        if any(g.finite for g in later.groups):
            break
        lending.append(later)
    return lending


def _main(segments: Sequence[Segment]) -> list[Segment]:
    """The clauses but those that only tell of a noun: "the summit, which opens on Saturday"."""
    return [s for s in segments if s.link not in ("which", "who", "whom", "whose")]


def _in_segments(scene: Scene, dates: Sequence[DateMention], segments: Sequence[Segment]) -> list[DateMention]:
    spans = [scene.offsets(s.first, s.last) for s in segments]
    return [d for d in dates if any(a <= d.start < b for a, b in spans)]


def _dates(scene: Scene, date: DateMention, tense: str) -> bool:
    if (
        date.type == "SET"
        or (date.type == "DURATION" and "/" not in (date.edtf or ""))
        or (date.edtf is None and not _names_a_day(date.text))
    ):
        return False
    k = scene.at(date.start)
    lead = scene.low(k - 1) if scene.low(k) not in ("by", "until", "since") else scene.low(k)
    if lead == "since" and tense in ("perfect", "pluperfect") and _in_force(scene, k):
        return True
    announced = scene.low(k - 2) in ("scheduled", "planned", "slated", "set", "due")
    if lead == "for" and announced:
        return True
    if _qualifies(scene, date) or (_of_a_thing(scene, date) and scene.low(k - 2) in _INSTRUMENTS):
        return False
    if (lead in _TIED and not (lead == "from" and "/" in (date.edtf or ""))) or heads_document(scene, date):
        return False
    return bool(_YEAR.search(date.text)) or not _ahead_of_its_document(scene, date, tense)


def _ahead_of_its_document(scene: Scene, date: DateMention, tense: str) -> bool:
    """Whether a date lies after the day of the document, though it would date something told in a past tense."""
    published = scene.reading.published_on
    told = tense in ("past", "perfect", "pluperfect", "participle")
    return bool(date.edtf and published and told) and bounds(date.edtf or "")[0] > bounds(published or "")[1]


def _behind_it(scene: Scene, date: DateMention, tense: str) -> bool:
    """Whether a date lies before the document, though it would date what is still to come."""
    published = scene.reading.published_on
    return bool(date.edtf and published and tense in ("future", "be_to")) and (
        bounds(date.edtf or "")[1] < bounds(published or "")[0]
    )


_DATING = word_set("dating")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY_WORDS = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"\b(?:to|yester)day\b|\btomorrow\b|\b(?:last|next|this) \w+",
    re.IGNORECASE,
)


def _in_force(scene: Scene, k: int) -> bool:
    """ "in force since": what holds since then began then."""
    return any(scene.low(n) in ("force", "effect", "operation") for n in range(max(0, k - 4), k))


_INSTRUMENTS = word_set("dated_instruments")
_PARTS = word_set("parts_of_time")


def _of_a_thing(scene: Scene, date: DateMention) -> bool:
    """Whether a date belongs to the noun before it, not to the verb: "the Convention of 1980"; not "the end of May"."""
    k = scene.at(date.start)
    return scene.low(k - 1) == "of" and scene.low(k - 2) not in _PARTS


def _names_a_day(words: str) -> bool:
    """Whether words that resolve to nothing still tell when: "on Monday", "3 May", "last week"; not "recently"."""
    return weekday_named(words) is not None or _DAY_WORDS.search(words) is not None


def _qualifies(scene: Scene, date: DateMention) -> bool:
    """Whether a date only qualifies the noun after it: "January–November 2025 trade"."""
    k = scene.at(date.end)
    if k >= len(scene.words) or scene.low(scene.at(date.start) - 1) in _DATING:
        return False
    word = scene.words[k]
    if not word.text.islower() or word.low in FUNCTION_WORDS:
        return False
    return not any(g.first <= k <= g.last for g in scene.analysis.groups)


def heads_document(scene: Scene, date: DateMention) -> bool:
    """Whether a date is the dateline before the first words of the text, which dates the document alone."""
    told = any(g.finite and scene.words[g.first].start < date.start for g in scene.analysis.groups)
    if date.start > 120 or told or not any(c.isdigit() for c in date.text):
        return False
    ahead = scene.reading.text[scene.sentence.start : date.start].strip()
    return (
        not ahead
        or ahead.lower() == "date"
        or bool(
            re.fullmatch(r"[A-Z][A-Za-z .()/,]{2,40}[—–\-,]?", ahead)
            and date.edtf
            and date.edtf == scene.reading.dateline
        )
    )


def date_at(scene: Scene, k: int) -> bool:
    """Whether a date stands at token `k`, after "of", "in" or "on"."""
    if k >= len(scene.words) or scene.low(k - 1) not in ("of", "in", "on"):
        return False
    return any(d.start == scene.words[k].start and d.edtf for d in scene.dates)


def dated_beside(scene: Scene, head: int) -> bool:
    """Whether a date stands between the noun and the verb after it: "clashes at a bridge in April 2021 cost lives"."""
    verb = next((g.first for g in scene.segment(head).groups if g.first > head), scene.segment(head).last)
    start, end = scene.offsets(head, min(verb - 1, head + 12))
    return any(start < d.start < end and d.edtf and d.type == "DATE" for d in scene.dates)
