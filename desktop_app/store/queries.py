"""What an officer types, as a query of the index and as a pattern that finds the place in the text."""

import re
import unicodedata
from dataclasses import dataclass

from desktop_app.store.spelling import INNER, folded, joined

_TOKEN = re.compile(r"[^\W_]+")
_GAP = rf"[{re.escape(INNER)}\u0300-\u036f]*"
_LIGATURES = (("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"))
_MOST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query. `match` is its FTS5 expression; `place` finds it in a text that went through `flat`."""

    match: str
    place: re.Pattern[str]


def parse(query: str) -> tuple[Word, ...]:
    """The words of `query` as typed; the last one stands for all words that begin with it.

    A last word of one letter is still being typed and would match everything: it is left out, unless it is alone.
    """
    typed = [word for word in query.split() if _TOKEN.search(word)][:_MOST_WORDS]
    if len(typed) > 1 and len(joined(typed[-1])) == 1:
        return tuple(_word(word, whole=True) for word in typed[:-1])
    return tuple(_word(word, whole=place < len(typed)) for place, word in enumerate(typed, start=1))


def every(words: tuple[Word, ...]) -> str:
    """The FTS5 expression for texts that hold all the words."""
    return " AND ".join(word.match for word in words)


def _word(typed: str, *, whole: bool) -> Word:
    spellings = dict.fromkeys((typed.replace('"', " "), joined(typed).replace('"', " ")))
    quoted = [f'"{spelling}"' + ("" if whole else "*") for spelling in spellings if _TOKEN.search(spelling)]
    return Word(f"({' OR '.join(quoted)})", _place(joined(typed), whole=whole))


def _place(word: str, *, whole: bool) -> re.Pattern[str]:
    tokens = [_GAP.join(_letters(token)) for token in _TOKEN.findall(word)]
    end = r"(?![^\W_])" if whole else r"[^\W_]*"
    return re.compile(r"(?<![^\W_])" + r"[\W_]{0,3}".join(tokens) + end)


def _letters(token: str) -> list[str]:
    """The letters of a folded word; two that may be one letter in the text allow for it."""
    letters = list(token)
    for pair, single in _LIGATURES:
        for place in range(len(letters) - 1):
            if letters[place] + letters[place + 1] == pair:
                letters[place : place + 2] = [f"(?:{pair}|{single})", ""]
    return [letter for letter in letters if letter]


class _Flat(dict[int, str]):
    """Every letter as one plain small letter, so that places in the flat text are places in the text."""

    def __missing__(self, code: int) -> str:
        letter = folded(chr(code))
        flat = letter if len(letter) == 1 else unicodedata.normalize("NFD", chr(code).lower() or chr(code))[0]
        self[code] = flat
        return flat


_FLAT = _Flat()


def flat(text: str) -> str:
    """`text` in small letters without accents, each letter at its old place."""
    return text.lower() if text.isascii() else text.translate(_FLAT)
