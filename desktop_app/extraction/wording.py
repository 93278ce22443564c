"""A sentence as words that know which party they name: what the grammar of offices and names reads."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.extraction.reading import PartyMention, Reading, Sentence
from desktop_app.extraction.tokens import Token, lows, tokens

_HEADLINE = 0.6  # share of capitalised words from which a line without a full stop is set as a headline
_HEADLINE_WORDS = 4
_STOPS = frozenset(".,;:")


@dataclass(frozen=True, slots=True)
class Worded:
    """The tokens of a sentence; `party` holds for each of them the mention it belongs to. `headline`: capitals say
    nothing there."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    party: tuple[PartyMention | None, ...]
    headline: bool
    lows: list[str] = field(compare=False, repr=False)  # see `tokens.lows`: the rules ask for nothing more often

    def low(self, i: int) -> str:
        """Token `i` in lower case, or an empty word beyond either end."""
        try:
            return self.lows[i]
        except IndexError:
            return ""

    def is_capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital."""
        return 0 <= i < len(self.tokens) and self.tokens[i].is_name


@dataclass(slots=True)
class _Last:
    """The lines that were made last, and of what."""

    sentences: tuple[Sentence, ...] | None = None
    parties: tuple[PartyMention, ...] = ()
    lines: tuple[Worded, ...] = ()


_LAST = _Last()


def lines(reading: Reading) -> tuple[Worded, ...]:
    """The words of every sentence of `reading` but clutter. Steps that read the same document share them."""
    text, sentences, parties = reading.text, reading.sentences, reading.parties
    if _LAST.sentences is not sentences or _LAST.parties != parties:
        _LAST.sentences, _LAST.parties = sentences, parties
        _LAST.lines = tuple([_worded(text, sentence, parties) for sentence in sentences if not sentence.clutter])
    return _LAST.lines


def _worded(text: str, sentence: Sentence, parties: Sequence[PartyMention]) -> Worded:
    words = tokens(text, sentence.start, sentence.end)
    first = bisect_left(parties, sentence.start, key=lambda p: p.start)
    last = bisect_left(parties, sentence.end, key=lambda p: p.start)
    small = lows(text, sentence.start, sentence.end)
    return Worded(sentence, tuple(words), _parties(words, parties[first:last]), _is_headline(words, small), small)


def _parties(words: Sequence[Token], mentions: Sequence[PartyMention]) -> tuple[PartyMention | None, ...]:
    found: list[PartyMention | None] = []
    at = 0
    for word in words:
        while at < len(mentions) and mentions[at].end <= word.start:
            at += 1
        inside = at < len(mentions) and mentions[at].start <= word.start and word.end <= mentions[at].end
        found.append(mentions[at] if inside else None)
    return tuple(found)


def _is_headline(words: Sequence[Token], small: list[str]) -> bool:
    letters = [w for w in words if w.is_word and not w.text.isdigit()]
    if len(letters) < _HEADLINE_WORDS:
        return False
    if sum([w.is_name and w.text.isupper() for w in letters]) / len(letters) > _HEADLINE:
        return True
    if not _STOPS.isdisjoint(small):
        return False
    long_words = [w for w in letters if len(w.text) > 3]
    capitals = sum(w.is_name for w in long_words)
    return len(long_words) >= _HEADLINE_WORDS and capitals / len(long_words) > 0.9
