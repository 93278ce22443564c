"""Words and marks of a sentence, with their offsets in the text."""

import re
from dataclasses import dataclass

# A possessive is a word of its own; an apostrophe or hyphen inside a name is not a border.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\b(?:St|Mt|Dr|Mr|Mrs|Ms|Gen|Amb|Prof)\.(?=\s[A-Z])|[’']s\b|[^\W_]+(?:[-‑–][^\W_]+|[’'ʼ](?!s\b)[^\W_]+|[.,](?=\d)[^\W_]+)*|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `low` is the word in lower case with plain apostrophes and hyphens."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text` from `start` to `end`, in reading order."""
    return [
        Token(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'").replace("‑", "-"))
        for m in _TOKEN.finditer(text, start, end)
    ]
