"""Words and marks of a sentence, with their offsets in the text."""

import re
from dataclasses import dataclass

# A possessive is a word of its own; an apostrophe or hyphen inside a name is not a border.
# "didn't" is two words.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\b(?:St|Mt|Dr|Mr|Mrs|Ms|Gen|Amb|Prof)\.(?=\s[A-Z])"
    r"|[’']s\b|n[’']t\b|[^\W_]+?(?=n[’']t\b)"
    r"|[^\W_]+(?:[-‑–][^\W_]+|[’'ʼ](?!s\b)[^\W_]+|[.,](?=\d)[^\W_]+)*"
    r"|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `low` is the word in lower case with plain apostrophes and hyphens.

    `is_word`: it begins with a letter or a digit; `is_name`: with a capital.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_name: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text` from `start` to `end`, in reading order."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower()
        if not word.isascii():
            low = low.replace("’", "'").replace("‑", "-")
        found.append(Token(match.start(), match.end(), word, low, word[0].isalnum(), word[0].isupper()))
    return found
