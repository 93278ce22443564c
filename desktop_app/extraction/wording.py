"""A sentence as words that know which party they name: what the grammar of offices and names reads."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import attrgetter

import msgspec

from desktop_app.extraction.reading import PartyMention, Reading, Sentence
from desktop_app.extraction.tokens import Token, Words, read_words

_HEADLINE = 0.6  # share of capitalised words from which a line without a full stop is set as a headline
_HEADLINE_WORDS = 4
_STOPS = frozenset(".,;:")
_START = attrgetter("start")


class Worded(msgspec.Struct, frozen=True):
    """The tokens of a sentence; `party` holds for each of them the mention it belongs to. `headline`: capitals say
    nothing there."""

    sentence: Sentence
    tokens: Sequence[Token]
    party: Sequence[PartyMention | None]
    headline: bool
    lows: list[str]  # see `Words`: the rules ask for nothing more often
    vocabulary: frozenset[str]  # the words in lower case

    def low(self, i: int) -> str:
        """Token `i` in lower case, or an empty word beyond either end."""
        try:
            return self.lows[i]
        except IndexError:
            return ""

    def has(self, words: AbstractSet[str]) -> bool:
        """Whether one of `words` (in lower case) stands in the sentence."""
        return not self.vocabulary.isdisjoint(words)

    def places(self, words: AbstractSet[str]) -> list[int]:
        """The tokens that are one of `words` (in lower case)."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [i for i, low in enumerate(self.lows[: len(self.tokens)]) if low in words]

    def is_capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital."""
        return 0 <= i < len(self.tokens) and self.tokens[i].is_name


@dataclass(slots=True)
class _Last:
    """What was asked for last: the steps of one document ask for it one after the other."""

    text: str = ""
    sentences: Sequence[Sentence] = ()
    words: Sequence[Words] = ()
    parties: Sequence[PartyMention] | None = None
    lines: tuple[Worded, ...] = ()


_LAST = _Last()
_NOTHING = Words([], [], frozenset())


def words_of(reading: Reading) -> Sequence[Words]:
    """The words of each sentence of `reading`, none of clutter: read once a document."""
    last, text = _LAST, reading.text
    if last.text is not text or last.sentences is not reading.sentences:
        last.words = [_NOTHING if s.clutter else read_words(text, s.start, s.end) for s in reading.sentences]
        last.text, last.sentences, last.parties = text, reading.sentences, None
    return last.words


def lines(reading: Reading) -> tuple[Worded, ...]:
    """The words of every sentence of `reading` but clutter, with the parties that they name."""
    words, last = words_of(reading), _LAST
    if last.parties != reading.parties:
        last.parties, last.lines = reading.parties, tuple(_lines(reading.sentences, words, reading.parties))
    return last.lines


def _lines(sentences: Sequence[Sentence], words: Sequence[Words], parties: Sequence[PartyMention]) -> Iterator[Worded]:
    first = 0
    for sentence, (tokens, lows, vocabulary) in zip(sentences, words, strict=True):
        if sentence.clutter:
            continue
        while first < len(parties) and parties[first].start < sentence.start:
            first += 1
        last = first
        while last < len(parties) and parties[last].start < sentence.end:
            last += 1
        party = _parties(tokens, parties[first:last])
        yield Worded(sentence, tokens, party, _is_headline(tokens, vocabulary), lows, vocabulary)
        first = last


def _parties(tokens: Sequence[Token], mentions: Sequence[PartyMention]) -> list[PartyMention | None]:
    found: list[PartyMention | None] = [None] * len(tokens)
    for mention in mentions:
        i = bisect_left(tokens, mention.start, key=_START)
        while i < len(tokens) and tokens[i].end <= mention.end:
            found[i] = mention
            i += 1
    return found


def _is_headline(tokens: Sequence[Token], vocabulary: frozenset[str]) -> bool:
    letters = [word.text for word in tokens if word.is_word and not word.text.isdigit()]
    if len(letters) < _HEADLINE_WORDS:
        return False
    if sum(map(str.isupper, letters)) / len(letters) > _HEADLINE:
        return True
    if not _STOPS.isdisjoint(vocabulary):
        return False
    long_words = [text for text in letters if len(text) > 3]
    capitals = sum(text[0].isupper() for text in long_words)
    return len(long_words) >= _HEADLINE_WORDS and capitals / len(long_words) > 0.9
