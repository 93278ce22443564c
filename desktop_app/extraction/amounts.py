"""Numbers in figures and in words, with what stands right around them: currency, magnitude, qualifier."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from desktop_app.extraction.rules import load

_DIGIT, _LETTERS = re.compile(r"\d"), re.compile(r"[a-z]+")
_TWENTY = 20
_DECIMALS = 3  # with their comma: "4,75" is a fraction, "4,750" is none
_LONGEST_SIGN = 4  # letters of a currency's sign before a number: "FCFA 5 million"
_GLUED = frozenset(("m", "b", "k", "mn", "bn", "tn"))  # "5m" is millions of money, "5 m" a length


class General(msgspec.Struct, frozen=True):
    ones: str
    tens: str
    stops: str
    never: str
    magnitudes: dict[str, float]
    after_these: str
    qualifiers: str
    rates: dict[str, str]


class Rules(msgspec.Struct, frozen=True):
    currencies: dict[str, str]
    measures: dict[str, str]
    counted: dict[str, str]
    shares: dict[str, float]
    general: General


class Amount(msgspec.Struct, frozen=True, gc=False):
    """`start` to `end` in the text, with currency and magnitude. `in_words`: "twelve". `scaled`: has a magnitude."""

    start: int
    end: int
    value: float
    currency: str | None
    in_words: bool
    scaled: bool
    base: float = 0.0  # before the magnitude: 2.17 of "2.17 billion"


@cache
def rules() -> Rules:
    """The file, validated. Raises msgspec.ValidationError when it is malformed."""
    found: Rules = load("figures", Rules)
    return found


@cache
def listed(words: str) -> frozenset[str]:
    """Words parted by commas as a set."""
    return frozenset(" ".join(word.split()) for word in words.split(",") if word.strip())


@cache
def _words() -> dict[str, int]:
    ones = {word.strip(): i for i, word in enumerate(rules().general.ones.split(","), 1)}
    return ones | {word.strip(): 10 * i for i, word in enumerate(rules().general.tens.split(","), 2)}


@cache
def _number_words() -> frozenset[str]:
    """Words one of which stands in every number without a digit: "twelve", "half a million"."""
    return frozenset((*_words(), *rules().general.magnitudes))


@cache
def _pattern() -> re.Pattern[str]:
    signs = [
        re.escape(c)
        for c in sorted(rules().currencies, key=len, reverse=True)
        if not c.isalpha() or len(c) <= _LONGEST_SIGN
    ]
    magnitudes = "|".join(sorted(rules().general.magnitudes, key=len, reverse=True))
    tens, ones = ("|".join(word for word, n in _words().items() if (n >= _TWENTY) is big) for big in (True, False))
    return re.compile(  # of small letters: to ignore case would take four times as long
        rf"(?<![\w.,/])(?:(?P<sign>{'|'.join(signs)})\.?\s?)?"
        r"(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?(?:,\d{1,2}(?!\d))?)"
        rf"|(?P<words>(?:{tens})(?:[- ](?:{ones}))?|{ones}|(?:half )?an?(?= (?:{magnitudes})\b)))"
        rf"(?P<gap>[ -]?)(?P<magnitude>(?:(?:{magnitudes})\b ?)*)(?![\w])"
    )


def amounts(low: str, start: int, end: int) -> Iterator[Amount]:
    """The numbers from `start` to `end` in reading order, of a text in plain small letters."""
    shown = low[start:end]
    if not _DIGIT.search(shown) and _number_words().isdisjoint(_LETTERS.findall(shown)):
        return
    for match in _pattern().finditer(shown):
        value = base = _value(match)
        magnitude = match["magnitude"].split()
        if magnitude and magnitude[0] in _GLUED and not match["sign"] and match["gap"]:
            magnitude, stop = [], match.end("gap") - len(match["gap"])
        else:
            stop = match.end() - (len(match[0]) - len(match[0].rstrip(" -")))
        for word in magnitude:
            value *= rules().general.magnitudes[word]
        yield Amount(
            start + match.start(),
            start + stop,
            round(value, 4),
            rules().currencies.get(match["sign"] or ""),
            match["words"] is not None,
            bool(magnitude),
            base,
        )


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        digits = match["digits"].replace(" ", "")
        decimal = "." not in digits and digits.count(",") == 1 and len(digits) - digits.index(",") <= _DECIMALS
        return float(digits.replace(",", "." if decimal else ""))
    words = match["words"].replace("-", " ").split()
    if words[0] in {"a", "an"}:
        return 1.0
    return 0.5 if words[0] == "half" else float(sum(_words()[word] for word in words))
