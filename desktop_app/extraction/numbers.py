"""Small numbers and ordinals in words and figures."""

from functools import lru_cache

_CARDINALS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


# Sessions are counted in Roman figures too. Left out: those that are names or words as well ("Xi", "vi").
_ROMAN = {
    tens + unit: 10 * t + u
    for t, tens in enumerate(("", "x", "xx", "xxx"))
    for u, unit in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if len(tens + unit) > 1 and tens + unit not in {"vi", "xi", "xx"}
}


@lru_cache(maxsize=4096)
def number(word: str) -> int | None:
    """The cardinal that `word` (lower case) means, from 2 up: `three`, `13`; None for anything else."""
    if word in _CARDINALS:
        value = _CARDINALS.index(word)
    elif word in _TENS:
        value = _TENS[word]
    elif word.isdecimal() and len(word) < 4:
        value = int(word)
    else:
        return None
    return value if value > 1 else None


@lru_cache(maxsize=4096)
def ordinal(word: str) -> int | None:
    """The ordinal that `word` (lower case) means: `twelfth`, `20th`, `twenty-first`; None for anything else."""
    if word in _ORDINALS:
        return _ORDINALS.index(word) or None
    if word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th") and len(word) < 6:
        return int(word[:-2])
    if word in _ROMAN:
        return _ROMAN[word]
    tens, _, unit = word.partition("-")
    if tens in _TENS and unit in _ORDINALS[1:10]:
        return _TENS[tens] + _ORDINALS.index(unit)
    return None
