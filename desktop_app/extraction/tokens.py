"""Words and marks of a sentence, with their offsets in the text."""

import re
from typing import NamedTuple

import msgspec

# A possessive is a word of its own; an apostrophe or hyphen inside a name is not a border.
_SHORT = r"(?:[^\W\d_]\.){2,}|\b(?:St|Mt|Dr|Mr|Mrs|Ms|Gen|Amb|Prof)\.(?=\s[A-Z])|[’']s\b"
_WORD = r"[^\W_]+(?:[-‑–][^\W_]+|[’'ʼ](?!s\b)[^\W_]+|[.,](?=\d)[^\W_]+)*|[^\w\s]"
_TOKEN = re.compile(rf"{_SHORT}|{_WORD}")
# "didn't" is two words. To look for that at each letter is slow, and few sentences hold it.
_NEGATED = re.compile(rf"{_SHORT}|n[’']t\b|[^\W_]+?(?=n[’']t\b)|{_WORD}")
_MANY = 20_000  # words of which the traits are kept
_PAST = 64  # empty words after the last: a rule may look some words past either end
_NONE = [""] * _PAST


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or a mark; `low` is the word in lower case with plain apostrophes and hyphens.

    `is_word`: it begins with a letter or a digit; `is_name`: with a capital. A Struct, for nothing is made or asked
    more often.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_name: bool


class Words(NamedTuple):
    """The words of a sentence. Shared by the steps of a document: nobody changes them.

    `lows`: the tokens in lower case, then empty words: past the last and before the first (-1 …) stands none.
    `vocabulary`: what stands in `lows`.
    """

    tokens: list[Token]
    lows: list[str]
    vocabulary: frozenset[str]


def read_words(text: str, start: int, end: int) -> Words:
    """The words of `text` from `start` to `end`, in reading order."""
    negated = text.find("n't", start, end) >= 0 or text.find("n’t", start, end) >= 0
    found, lows = [], []
    at = start
    for word in (_NEGATED if negated else _TOKEN).findall(text, start, end):
        at = text.find(word, at)
        low, is_word, is_name = _TRAITS[word]
        found.append(Token(at, at + len(word), word, low, is_word, is_name))
        lows.append(low)
        at += len(word)
    lows += _NONE
    return Words(found, lows, frozenset(lows))


class _Traits(dict[str, tuple[str, bool, bool]]):
    """What a `Token` knows of its word, worked out once a word: every word of every text asks for it."""

    def __missing__(self, word: str) -> tuple[str, bool, bool]:
        if len(self) > _MANY:
            self.clear()
        low = word.lower()
        if not word.isascii():
            low = low.replace("’", "'").replace("‑", "-")
        self[word] = low, word[0].isalnum(), word[0].isupper()
        return self[word]


_TRAITS = _Traits()
