"""Words and marks of a sentence, with their offsets in the text."""

import re
from functools import lru_cache
from typing import NamedTuple

# A possessive is a word of its own; an apostrophe or hyphen inside a name is not a border.
# "didn't" is two words.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\b(?:St|Mt|Dr|Mr|Mrs|Ms|Gen|Amb|Prof)\.(?=\s[A-Z])"
    r"|[’']s\b|n[’']t\b|[^\W_]+?(?=n[’']t\b)"
    r"|[^\W_]+(?:[-‑–][^\W_]+|[’'ʼ](?!s\b)[^\W_]+|[.,](?=\d)[^\W_]+)*"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word or a mark; `low` is the word in lower case with plain apostrophes and hyphens.

    `is_word`: it begins with a letter or a digit; `is_name`: with a capital.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_name: bool


@lru_cache(maxsize=1024)  # sentences: the steps of one document share its words
def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text` from `start` to `end`, in reading order. Shared: nobody changes the list."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        start, end = match.span()
        low, is_word, is_name = _traits(word)
        found.append(Token(start, end, word, low, is_word, is_name))
    return found


@lru_cache(maxsize=8192)
def _traits(word: str) -> tuple[str, bool, bool]:
    low = word.lower()
    if not word.isascii():
        low = low.replace("’", "'").replace("‑", "-")
    return low, word[0].isalnum(), word[0].isupper()
