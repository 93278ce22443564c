"""A sentence as the rules for events and agreements see it: its grammar and who, when and where it names."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

from desktop_app.domain.dates import bounds, weekday_named
from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.reports import DateMention
from desktop_app.extraction.clauses import (
    ADVERBS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    Analysis,
    Group,
    Segment,
    analyse,
)
from desktop_app.extraction.modality import Cue, Mood, cues, mood
from desktop_app.extraction.reading import GroupMention, PartyMention, PersonMention, Reading, Sentence
from desktop_app.extraction.tokens import Token, tokens


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Span)
GROUP_WORDS = frozenset(
    "sides parties leaders ministers presidents countries governments nations delegations they we two both states donors neighbours".split()
)
TOPIC_WORDS = frozenset(
    "on about regarding concerning over into including towards toward against despite as than".split()
)


def within(spans: Sequence[S], start: int, end: int) -> tuple[S, ...]:
    """Those of `spans` (sorted by start) that begin between `start` and `end`."""
    low = bisect_left(spans, start, key=lambda s: s.start)
    high = bisect_left(spans, end, key=lambda s: s.start)
    return tuple(spans[low:high])


@dataclass(eq=False)
class Scene:
    """One sentence of a reading; token positions count from 0 within it."""

    reading: Reading
    sentence: Sentence
    number: int
    parties: tuple[PartyMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    groups: tuple[GroupMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    moods: dict[int, Mood] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[Token]:
        return tokens(self.reading.text, self.sentence.start, self.sentence.end)

    @cached_property
    def entity(self) -> frozenset[int]:
        spans = [(m.start, m.end) for m in self.parties if m.how != "demonym"]
        spans += [(m.start, m.end) for m in self.people if m.how in ("name", "surname")]
        return frozenset(k for k, w in enumerate(self.words) if any(a <= w.start < b for a, b in spans))

    @cached_property
    def analysis(self) -> Analysis:
        return analyse(self.words, self.entity)

    @cached_property
    def cues(self) -> list[Cue]:
        return cues(self.words)

    @cached_property
    def quote(self) -> Quote:
        return quote(self.reading.text, self.sentence.start, self.sentence.end)

    def mood(self, group: Group) -> Mood:
        """The mood of a verb group, worked out once."""
        if group.main not in self.moods:
            self.moods[group.main] = mood(self.analysis, self.cues, group)
        return self.moods[group.main]

    def text(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, blanks made single."""
        return " ".join(self.reading.text[self.words[first].start : self.words[last].end].split())

    def low(self, k: int) -> str:
        """The word at `k` in lower case; empty outside the sentence."""
        return self.words[k].low if 0 <= k < len(self.words) else ""

    def segment(self, k: int) -> Segment:
        return self.analysis.segment_of(k)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The code points that tokens `first` to `last` cover."""
        first, last = max(first, 0), min(last, len(self.words) - 1)
        if first > last:
            return 0, 0
        return self.words[first].start, self.words[last].end

    def at(self, offset: int) -> int:
        """The token at or after a code point."""
        return bisect_left(self.words, offset, key=lambda w: w.start)


def scenes(reading: Reading) -> list[Scene]:
    """The sentences of a reading that are no page furniture, each with what it names."""
    people = sorted(reading.people, key=lambda m: m.start)
    return [
        Scene(
            reading,
            s,
            n,
            within(reading.parties, s.start, s.end),
            within(people, s.start, s.end),
            within(reading.groups, s.start, s.end),
            within(reading.dates, s.start, s.end),
        )
        for n, s in enumerate(reading.sentences)
        if not s.clutter and s.end > s.start
    ]


# --- who ---------------------------------------------------------------------------------------------------------


def codes(scene: Scene, first: int, last: int, places: bool = True) -> tuple[str, ...]:
    """The parties that tokens `first` to `last` mean, each once, in reading order.

    `places` False leaves out countries and capitals that are only where something is ("in Vienna").
    """
    start, end = scene.offsets(first, last)
    spoken = within(scene.people, start, end)
    found: list[tuple[int, str]] = []
    for party in within(scene.parties, start, end):
        if not places and (is_place(scene, party) or _beside(scene, party)):
            continue
        found.append((party.start, party.code))
    found += [(p.start, p.state) for p in spoken if p.state]
    for group in within(scene.groups, start, end):
        found += [(group.start, code) for code in group.codes]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


def _beside(scene: Scene, party: PartyMention) -> bool:
    """An organisation whose gathering is only the occasion: "on the sidelines of the ASEAN summit"."""
    k = scene.at(party.start)
    return any(scene.low(n) in ("sidelines", "margins", "occasion") for n in range(max(0, k - 9), k))


def is_place(scene: Scene, party: PartyMention) -> bool:
    """Whether a country or capital is named only as a place: after "in", "to", "from", "at"."""
    if party.how == "demonym" or scene.low(scene.at(party.end)) == "'s":
        return False
    k = scene.at(party.start)
    while k and scene.low(k - 1) == "the":
        k -= 1
    if scene.low(k - 1) == "," and k > 1 and scene.words[k - 2].is_name:
        k -= 2
        while k and scene.words[k - 1].is_name and scene.words[k - 1].is_word:
            k -= 1
    return scene.low(k - 1) in ("in", "at", "from", "to", "into", "near") or party.how == "capital"


def names(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The people that tokens `first` to `last` mean, each once."""
    start, end = scene.offsets(first, last)
    return tuple(dict.fromkeys(p.name for p in within(scene.people, start, end)))


def principals(reading: Reading) -> tuple[str, ...]:
    """The parties that a document is about: the two named most (title and opening count more), or the three of a group."""
    weight: Counter[str] = Counter()
    head = reading.sentences[min(4, len(reading.sentences) - 1)].end if reading.sentences else 0
    for party in reading.parties:
        weight[party.code] += 2 if party.start < head else 1
    for person in reading.people:
        if person.state:
            weight[person.state] += 2 if person.start < head else 1
    title = (reading.title or "").lower()
    for party in reading.parties:
        if title and reading.text[party.start : party.end].lower() in title:
            weight[party.code] += 1
    ranked = [code for code, _ in weight.most_common(3)]
    joint = Counter(g.codes for g in reading.groups if len(g.codes) > 1).most_common(1)
    if joint and len(joint[0][0]) > 2 and joint[0][1] > 1:
        return joint[0][0]
    return tuple(ranked[:2])


# --- when and where ----------------------------------------------------------------------------------------------


_LINKED = frozenset(("where", "when", "which", "who", "whom"))
_TIED = frozenset(("for", "by", "until", "till", "since", "through", "from"))


def date_of(scene: Scene, segment: Segment, near: int, tense: str = "past") -> DateMention | None:
    """The date of what stands at token `near`: of its clause first, then of the clauses before it in the sentence.

    What is told in a past tense is not dated after the publication; deadlines and terms date nothing.
    """
    usable = [d for d in scene.dates if _dates(scene, d, tense)]
    segments = scene.analysis.segments
    n = segments.index(segment)
    for pool in (_in_segments(scene, usable, segments[n : n + 1]), _in_segments(scene, usable, _lending(segments, n))):
        pool = [d for d in pool if d.edtf] or pool
        if pool:
            place = scene.words[near].start
            return min(pool, key=lambda d: abs(d.start - place))
    return None


def _lending(segments: Sequence[Segment], n: int) -> list[Segment]:
    """The clauses whose date holds for clause `n` too: those before it, and what follows without a verb."""
    lending = list(segments[max(0, n - 1) : n]) if segments[n].link in _LINKED else list(segments[:n])
    for later in segments[n + 1 :]:
        if any(g.finite for g in later.groups):
            break
        lending.append(later)
    return lending


def _in_segments(scene: Scene, dates: Sequence[DateMention], segments: Sequence[Segment]) -> list[DateMention]:
    spans = [scene.offsets(s.first, s.last) for s in segments]
    return [d for d in dates if any(a <= d.start < b for a, b in spans)]


def _dates(scene: Scene, date: DateMention, tense: str) -> bool:
    if (
        date.type == "SET"
        or date.type == "DURATION"
        and "/" not in (date.edtf or "")
        or (date.edtf is None and not weekday_named(date.text))
    ):
        return False
    k = scene.at(date.start)
    lead = scene.low(k - 1) if scene.low(k) not in ("by", "until", "since") else scene.low(k)
    announced = scene.low(k - 2) in ("scheduled", "planned", "slated", "set", "due")
    if lead == "for" and announced:
        return True
    if _qualifies(scene, date):
        return False
    if lead in _TIED and not (lead == "from" and "/" in (date.edtf or "")) or heads_document(scene, date):
        return False
    published = scene.reading.published_on
    if date.edtf and published and tense in ("past", "perfect", "pluperfect", "participle"):
        return bounds(date.edtf)[0] <= bounds(published)[1]
    return True


def _qualifies(scene: Scene, date: DateMention) -> bool:
    """Whether a date only qualifies the noun after it: "January–November 2025 trade"."""
    k = scene.at(date.end)
    if k >= len(scene.words) or scene.low(scene.at(date.start) - 1) in PREPOSITIONS:
        return False
    word = scene.words[k]
    if not word.text.islower() or word.low in PREPOSITIONS | SUBORDINATORS | RELATIVES | ADVERBS | {
        "and",
        "or",
        "to",
        "ago",
    }:
        return False
    return not any(g.first <= k <= g.last for g in scene.analysis.groups)


def heads_document(scene: Scene, date: DateMention) -> bool:
    """Whether a date is the dateline before the first words of the text, which dates the document alone."""
    if date.start > 120:
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


_QUOTES = frozenset('“”"')
_NO_PLACE = frozenset("january february march april may june july august september october november december".split())


def place_of(scene: Scene, first: int, last: int) -> str | None:
    """The place that tokens `first` to `last` name after "in" or "at": "Honiara, Solomon Islands"."""
    for k in range(first, min(last, len(scene.words) - 2) + 1):
        if scene.words[k].text in _QUOTES and k > first + 3:
            break
        if scene.low(k) not in ("in", "at"):
            continue
        begin = k + 1 + (scene.low(k + 1) == "the")
        if begin >= len(scene.words) or not scene.words[begin].is_name or scene.low(begin) in _NO_PLACE:
            continue
        end = _name_end(scene, begin, last)
        start, stop = scene.offsets(begin, end)
        if any(d.start < stop and start < d.end for d in scene.dates) or within(scene.people, start, stop):
            continue
        if scene.low(end) in ("forum", "summit", "conference", "council", "committee", "assembly", "union", "meeting"):
            continue
        if scene.low(end + 1) == "capital":
            return scene.text(end + 3, _name_end(scene, end + 3, last)) if scene.low(end + 2) == "," else None
        return scene.text(begin, end)
    return None


def _name_end(scene: Scene, begin: int, last: int) -> int:
    end = begin
    while end + 1 < len(scene.words) and end < last:
        follow = scene.words[end + 1]
        if follow.is_word and follow.is_name:
            end += 1
        elif (
            follow.low in ("of", "and", "the")
            and end + 2 < len(scene.words)
            and scene.words[end + 2].is_name
            and follow.low == "of"
        ):
            end += 2
        elif follow.text == "," and end + 2 < len(scene.words) and _is_country(scene, end + 2):
            end += 2
        else:
            break
    return end


def _is_country(scene: Scene, k: int) -> bool:
    return any(p.start == scene.words[k].start and p.how == "name" for p in scene.parties)


# --- roles -------------------------------------------------------------------------------------------------------


def before(scene: Scene, group: Group) -> tuple[int, int]:
    """The tokens where the subject of `group` stands: before it in its clause, else that of the clause it hangs on."""
    top = group
    while top.parent is not None:
        top = top.parent
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= top.main <= s.last)
    segment = segments[n]
    first = segment.first + (1 if segment.link in ("and", "or", "but", "that", ",") else 0)
    if first < top.first and (codes(scene, first, top.first - 1) or names(scene, first, top.first - 1)):
        return first, top.first - 1
    if (
        n
        and segment.first >= top.first
        or n
        and segment.link
        in (
            "which",
            "who",
            "whom",
            "whose",
            "and",
            "but",
            ",",
            "or",
            "where",
            "while",
            "—",
            "–",
            ";",
            ":",
        )
    ):
        previous = segments[n - 1]
        finite = next((g for g in previous.groups if g.finite), None)
        if segment.link in ("which", "who", "whom", "whose", "where") or finite is None:
            return max(previous.first, previous.last - 14), previous.last
        return before(scene, finite)
    return first, top.first - 1


def after(scene: Scene, group: Group) -> tuple[int, int]:
    """The tokens of the complement of `group`: from it to the end of its clause or the next finite verb."""
    segment = scene.segment(group.main)
    last = segment.last
    for other in segment.groups:
        if other.first > group.last and other.finite:
            last = other.first - 1
            break
    return group.last + 1, last


def until_topic(scene: Scene, first: int, last: int) -> int:
    """The last token before the complement turns to what was talked about ("on trade", "about Gaza")."""
    for k in range(first, last + 1):
        if scene.low(k) in TOPIC_WORDS and not _dated(scene, k + 1):
            return k - 1
    return last


def _dated(scene: Scene, k: int) -> bool:
    if k >= len(scene.words):
        return False
    place = scene.words[k].start
    return any(d.start <= place < d.end or d.start == place for d in scene.dates)


def joined(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The members of several tuples, each once, in order."""
    return tuple(dict.fromkeys(code for part in parts for code in part))


__all__ = ["PREPOSITIONS", "Scene", "after", "before", "codes", "date_of", "names", "place_of", "principals", "scenes"]
