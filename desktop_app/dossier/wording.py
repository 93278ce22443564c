"""Words compared across documents: folded, stemmed, without what every title has."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from desktop_app.domain.quotes import Quote
from desktop_app.dossier.rules import rules, word_list

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}
)
_POSSESSIVE = re.compile(r"['’ʼ`´]s\b")
_APOSTROPHE = re.compile(r"['’‘ʼʻ`´]")
_WORD = re.compile(r"[a-z0-9]+")
_ASIDE = re.compile(r"\([A-Z][A-Za-z0-9./-]{1,11}\)")  # an abbreviation after its own words: (MoU), (NSAs)
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?")
_SUFFIXES = ("isation", "ization", "ation", "ities", "ity", "ical", "ics", "ic", "ally", "al", "ing", "ies", "es", "ed")
_LAST_SUFFIXES = ("ion", "ions", "e", "s", "y")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` in lower case without accents, apostrophes and the possessive s; blanks made single."""
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", text))
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain.lower()) if not unicodedata.combining(c))
    return " ".join(plain.translate(_LETTERS).split())


def tokens(text: str) -> list[str]:
    """The folded words and numbers of `text`, in order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """`word` without its commonest English endings; at least four letters stay."""
    for suffixes in (_SUFFIXES, _LAST_SUFFIXES):
        for suffix in suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                word = word[: -len(suffix)]
                break
    return word


@cache
def ordinals() -> dict[str, int]:
    """The ordinal words from `first` to `ninety-ninth` with their numbers."""
    found = {word: number for number, word in enumerate(rules().ordinals.units.split(), 1)}
    for index, tenth in enumerate(rules().ordinals.tens.split(), 2):
        found[tenth] = index * 10
        stump = tenth.removesuffix("ieth") + "y"
        found |= {f"{stump}-{unit}": index * 10 + number for unit, number in list(found.items())[:9]}
    return found


def ordinal(number: int) -> str:
    """`number` as an ordinal word up to 99, from there on in figures: `13` -> `thirteenth`, `101` -> `101st`."""
    for word, value in ordinals().items():
        if value == number:
            return word
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@cache
def _ordinal_words() -> frozenset[str]:
    return frozenset(part for word in ordinals() for part in word.split("-"))


def _written_out(text: str) -> list[str]:
    abbreviations, spellings = rules().abbreviations, rules().spellings
    words: list[str] = []
    for word in tokens(_ASIDE.sub(" ", text)):
        words += abbreviations.get(word, word).split()
    return [spellings.get(word, word) for word in words]


@lru_cache(maxsize=65536)
def subject_words(text: str, without: frozenset[str], lists: tuple[str, ...]) -> frozenset[str]:
    """The stems that tell the subject of `text`: no numbers, no words of `without` nor of the named word lists."""
    left_out = without.union(*(word_list(name) for name in lists)) if lists else without
    return frozenset(
        stem(word)
        for word in _written_out(text)
        if word not in left_out
        and word not in _ordinal_words()
        and not _NUMBER.fullmatch(word)
        and (len(word) > 1 or word.isdigit())
    )


@cache
def _names() -> dict[str, str]:
    return {stem(word): stem(other) for word, other in rules().names.items()}


@lru_cache(maxsize=65536)
def one_name(words: frozenset[str]) -> frozenset[str]:
    """`words` with the different names for one thing made one."""
    names = _names()
    return frozenset(names.get(word, word) for word in words)


def quoted_words(quotes: Iterable[Quote], without: frozenset[str]) -> frozenset[str]:
    """The stems that tell what quotes are about, in the names that all things of one name share."""
    lists = ("stop", "weak", "form_words")
    return one_name(frozenset().union(*(subject_words(each.text, without, lists) for each in quotes)))


def first_lower(title: str) -> str:
    """`title` for the middle of a sentence: `Political consultations` -> `political consultations`, a name stays."""
    words = title.split()
    if len(words) < 2 or not words[0].isalpha() or not words[0][1:].islower() or not words[1][:1].islower():
        return title
    return title[:1].lower() + title[1:]
