"""Names of persons across documents: folded, without honorifics, lightly transliterated."""

from functools import cache, lru_cache

from desktop_app.dossier.rules import rules
from desktop_app.dossier.wording import tokens

Name = tuple[str, ...]


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(rules().people.honorifics.split())


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A name's folded word as its transliterations have it in common: Tokayev and Tokaev become one."""
    for old, new in rules().people.spellings:
        word = word.replace(old, new)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


@lru_cache(maxsize=65536)
def name_parts(name: str) -> Name:
    """The parts of a person's name, made comparable; at least one, unless the name holds no letter."""
    words = tokens(name.replace("-", " "))
    while len(words) > 1 and words[0] in _honorifics():
        words.pop(0)
    return tuple(skeleton(word) for word in words)


def surname(name: str) -> str:
    """The last part of a name, made comparable; empty when there is none."""
    return (name_parts(name) or ("",))[-1]


def may_be_one(left: Name, right: Name) -> bool:
    """Whether two names can be one person's: the same surname, and no other part that contradicts.

    An initial stands for any part that it begins; a surname alone for anyone of that name.
    """
    if not left or not right or left[-1] != right[-1]:
        return False
    if len(left) == 1 or len(right) == 1:
        return True
    return _agree(left[0], right[0])


def _agree(left: str, right: str) -> bool:
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    return left == right


@lru_cache(maxsize=65536)
def same_people(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many of the people in `left` are also in `right`."""
    others = [name_parts(name) for name in right]
    return sum(any(may_be_one(name_parts(name), other) for other in others) for name in left)
