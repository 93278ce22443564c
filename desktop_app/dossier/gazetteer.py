"""What the gazetteers say of a party or a place: the words that name a party, the State that a place belongs to."""

import csv
from functools import cache, lru_cache

from desktop_app.domain.resources import resource
from desktop_app.dossier.wording import fold, tokens

_LONGEST = 5  # words of a State's name


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with resource(f"gazetteers/{name}").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))


def _listed(row: dict[str, str], *columns: str) -> list[str]:
    return [each.strip() for column in columns for each in (row.get(column) or "").split(";") if each.strip()]


@cache
def _words_by_code() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _rows("states.psv"):
        named = _listed(row, "name", "names", "adjectives", "people")
        found[row["code"]] = {word for each in named for word in tokens(each)}
    for row in _rows("organisations.psv"):
        named = [row["code"], *_listed(row, "names")]
        found.setdefault(row["code"], set()).update(word for each in named for word in tokens(each))
    return {code: frozenset(words) for code, words in found.items()}


@cache
def is_state_code(party: str) -> bool:
    """Whether a party is a State and not an organisation or accords."""
    return any(row["code"] == party for row in _rows("states.psv"))


@cache
def party_words(parties: frozenset[str]) -> frozenset[str]:
    """The folded words by which texts name these parties: names, demonyms, the codes themselves."""
    known = _words_by_code()
    return frozenset().union(*(known.get(party, frozenset()) | set(tokens(party)) for party in parties))


@cache
def is_party_code(party: str) -> bool:
    """Whether `party` is a code of the gazetteers and not a person's name."""
    return party in _words_by_code()


@cache
def _organisations() -> dict[str, tuple[str, ...]]:
    return {row["code"]: tuple(fold(name) for name in _listed(row, "names")) for row in _rows("organisations.psv")}


@lru_cache(maxsize=65536)
def naming_words(parties: frozenset[str], text: str) -> frozenset[str]:
    """The folded words by which `text` can name the parties: all of a State's, but of an organisation's long names only
    those that it has ("trade" is no name of the Free Trade Association)."""
    folded = fold(text)
    found = set(party_words(frozenset(party for party in parties if party not in _organisations())))
    for party in parties & _organisations().keys():
        found.update(tokens(party))
        for name in _organisations()[party]:
            if name in folded:
                found.update(tokens(name))
    return frozenset(found)


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    """The folded names and demonyms of States as their words, with the code."""
    columns = ("name", "names", "adjectives", "people")
    return {tuple(tokens(name)): row["code"] for row in _rows("states.psv") for name in _listed(row, *columns)}


@lru_cache(maxsize=4096)
def parties_named(text: str) -> frozenset[str]:
    """The States that `text` names, by the longest name at each place."""
    words, phrases = tokens(text), _phrases()
    found: set[str] = set()
    at = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST, 0, -1) if tuple(words[at : at + n]) in phrases), 0)
        if length:
            found.add(phrases[tuple(words[at : at + length])])
        at += length or 1
    return frozenset(found)


@cache
def _seats() -> dict[str, str]:
    return {fold(seat): row["code"] for row in _rows("states.psv") for seat in _listed(row, "seats")}


@cache
def _states() -> dict[str, str]:
    return {fold(name): row["code"] for row in _rows("states.psv") for name in _listed(row, "name", "names")}


def is_demonym(word: str) -> bool:
    """Whether `word` names a State's people or what is theirs ("Uzbek") and no place."""
    return tuple(tokens(word)) in _phrases() and not is_state(word)


@cache
def is_state(place: str) -> bool:
    """Whether `place` is a State's name and not a town or a venue."""
    return fold(place).removeprefix("the ") in _states()


@cache
def state_of(place: str) -> str | None:
    """The code of the State that `place` is, or in which it lies by its seat of government; None when unknown.

    Of "Honiara, Solomon Islands" or "the Foreign Ministry in Athens" it is the last part that is known.
    """
    folded = fold(place).removeprefix("the ")
    candidates = [folded, *reversed(folded.split(", ")), folded.rpartition(" in ")[2], folded.rpartition(" of ")[2]]
    for each in candidates:
        code = _seats().get(each) or _states().get(each)
        if code:
            return code
    return None
