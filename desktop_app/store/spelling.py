"""How differently spelt words find each other: Sa'ar, Sa’ar and Saar; Wałęsa and Walesa; Straße and Strasse.

The index folds case and plain accents by itself. Here is what it does not do: words with inner marks are joined, and
letters that are no letter-with-accent get their usual Latin spelling.
"""

import re
import unicodedata

INNER = "'’‘ʼʻ`´′.‐‑-\u00ad\u200b\u200c\u200d"  # what may stand within a word: apostrophes, hyphens, dots
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ŋ": "n"}
)
_ODD = "øłđıßæœþðħŋØŁĐẞÆŒÞÐĦŊ"
# Only from the beginning of a word, and without stepping back in it: a line of a million letters takes no longer so.
_LETTER = r"[^\W_ʼʻ]"  # these two apostrophes count as letters elsewhere
_JOINED = re.compile(rf"(?<!{_LETTER}){_LETTER}++(?:[{re.escape(INNER)}]{_LETTER}++)++")
_SPECIAL = re.compile(rf"(?<!\w)[^\W{_ODD}]*+[{_ODD}]\w*+")
_HAS_ODD = re.compile(f"[{_ODD}]")
_INNER = str.maketrans("", "", INNER)
_LONGEST = 40  # characters: beyond that it is an address or a glued line, not a name


def folded(word: str) -> str:
    """`word` in lower case, without accents, with the Latin spelling of letters such as ø, ł, ß."""
    bare = unicodedata.normalize("NFD", word.lower())
    return "".join(each for each in bare if not unicodedata.combining(each)).translate(_LETTERS)


def joined(word: str) -> str:
    """`word` folded and without the marks within it: `Sa’ar` -> `saar`, `U.S.` -> `us`."""
    return folded(word.translate(_INNER))


def further_spellings(text: str) -> str:
    """The words of `text` that can be spelt otherwise, joined and folded, each once, with blanks between them."""
    words = [match[0] for match in _JOINED.finditer(text)]
    if _HAS_ODD.search(text):
        words += _SPECIAL.findall(text)
    return " ".join(dict.fromkeys(joined(word) for word in words if len(word) <= _LONGEST))
