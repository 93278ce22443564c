"""A sentence as the rules for events and agreements see it: its grammar and who, when and where it names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.reports import DateMention
from desktop_app.extraction.chronology import lent_dates
from desktop_app.extraction.clauses import Analysis, Segment, analyse
from desktop_app.extraction.lexicon import forms_of
from desktop_app.extraction.modality import Cue, Mood, cues, mood
from desktop_app.extraction.reading import GroupMention, PartyMention, PersonMention, Reading, Sentence, once
from desktop_app.extraction.tokens import Token, Words, read_words
from desktop_app.extraction.triggers import marked
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.wording import words_of


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


LONGEST = 3000  # code points of a sentence
_FEW = 8  # spans: below it looking at each is faster than a bisection
S = TypeVar("S", bound=_Span)


def within(spans: Sequence[S], start: int, end: int) -> tuple[S, ...]:
    """Those of `spans` (sorted by start) that begin between `start` and `end`."""
    if len(spans) < _FEW:
        return tuple([s for s in spans if start <= s.start < end])
    low = bisect_left(spans, start, key=lambda s: s.start)
    high = bisect_left(spans, end, key=lambda s: s.start)
    return tuple(spans[low:high])


@dataclass(eq=False)
class Scene:
    """One sentence of a reading; token positions count from 0 within it.

    `lows`: its words in lower case, see `Words`; `vocabulary`: each once: what holds none of a rule's words need
    not be read by it. `names_anyone`: it names or means a party or a person.
    """

    reading: Reading
    sentence: Sentence
    number: int
    parties: tuple[PartyMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    groups: tuple[GroupMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    moods: dict[int, Mood] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict)  # what `roles` and `stages` have worked out, by question
    instruments: list[Any] | None = None  # worked out once, by `instruments.instruments`
    mechanisms: list[Any] | None = None  # worked out once, by `mechanisms.mechanisms`
    entry: DateMention | None = None  # what dates the entry of a list of dates that the sentence stands in
    read: Words | None = None  # its words, where another step has read them
    words: list[Token] = field(init=False)
    lows: list[str] = field(init=False)
    vocabulary: frozenset[str] = field(init=False)
    names_anyone: bool = field(init=False)

    def __post_init__(self) -> None:
        read = self.read or read_words(self.reading.text, self.sentence.start, self.sentence.end)
        self.words, self.lows, self.vocabulary = read
        self.names_anyone = bool(self.parties or self.people or self.groups)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def entity(self) -> frozenset[int]:
        spans = [(m.start, m.end) for m in self.parties if m.how != "demonym"]
        spans += [(m.start, m.end) for m in self.people if m.how in ("name", "surname")]
        return frozenset(k for a, b in spans for k in range(self.at(a), self.at(b)))

    @cached_property
    def analysis(self) -> Analysis:
        return analyse(self.words, self.entity)

    @cached_property
    def cues(self) -> list[Cue]:
        return cues(self.lows)

    @cached_property
    def quote(self) -> Quote:
        return quote(self.reading.text, self.sentence.start, self.sentence.end)

    def groups_of(self, lemmas: frozenset[str]) -> list[Group]:
        """The verb groups with one of `lemmas` of the lexicon; analysed only where it holds a form of one."""
        if self.vocabulary.isdisjoint(forms_of(lemmas)):
            return []
        return [group for group in self.analysis.groups if group.lemma in lemmas]

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
        try:
            return self.lows[k]
        except IndexError:
            return ""

    def has(self, first: int, last: int, words: frozenset[str]) -> bool:
        """Whether one of `words` (in lower case) stands among tokens `first` to `last`."""
        if self.vocabulary.isdisjoint(words):
            return False
        return not words.isdisjoint(self.lows[max(first, 0) : max(last + 1, 0)])

    def places(self, words: frozenset[str]) -> list[int]:
        """The tokens that are one of `words` (in lower case)."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [k for k, low in enumerate(self.lows[: len(self.words)]) if low in words]

    def reads(self, k: int, parts: Sequence[str]) -> bool:
        """Whether the words from `k` on are `parts` (in lower case)."""
        return all(self.lows[k + n] == part for n, part in enumerate(parts))

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
        return bisect_left(self._starts, offset)


class _Spread(Generic[S]):
    """The spans of a whole document, sorted by start, of which each sentence takes its own."""

    def __init__(self, spans: Sequence[S]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def within(self, start: int, end: int) -> tuple[S, ...]:
        """Those that begin between `start` and `end`."""
        low = bisect_left(self._starts, start)
        return tuple(self._spans[low : bisect_left(self._starts, end, low)])


@once
def scenes(reading: Reading) -> tuple[Scene, ...]:
    """The sentences of a reading that hold a trigger and are no page furniture, each with what it names.

    A run of more than `LONGEST` code points without an end is read in pieces, so that time stays linear.
    """
    return tuple(_scenes(reading))


def _scenes(reading: Reading) -> Iterator[Scene]:
    parties, people = _Spread(reading.parties), _Spread(sorted(reading.people, key=lambda m: m.start))
    groups, dates = _Spread(reading.groups), _Spread(reading.dates)
    worth, words = marked(reading), words_of(reading)
    entry = lent_dates(reading)
    for n, sentence in enumerate(reading.sentences):
        if n not in worth or sentence.clutter:
            continue
        read = words[n] if sentence.end - sentence.start <= LONGEST else None
        for s in _pieces(reading.text, sentence):
            yield Scene(
                reading,
                s,
                n,
                parties.within(s.start, s.end),
                _but_the_label(reading.text, s, people.within(s.start, s.end)),
                groups.within(s.start, s.end),
                dates.within(s.start, s.end),
                entry=entry(s.start),
                read=read,
            )


def _but_the_label(text: str, sentence: Sentence, people: tuple[PersonMention, ...]) -> tuple[PersonMention, ...]:
    """The people of a sentence but for the one whose words an interview gives: "Ana Ruiz: The treaty was signed." """
    labelled = bool(people) and people[0].start == sentence.start and text[people[0].end : people[0].end + 1] == ":"
    return people[1:] if labelled else people


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    start = sentence.start
    while sentence.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        if text[start:cut].strip():
            yield Sentence(start, cut)
        start = cut
    if text[start : sentence.end].strip():
        yield Sentence(start, sentence.end)
