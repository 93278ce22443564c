"""The States and organisations that texts name: data from `resources/gazetteers/`, loaded once a process."""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from desktop_app.domain.resources import resource

_ALIKE = (("'", "`´ʼʻ‘’′"), ("-", "‐‑‒–"), (" ", "\n\t\r\u00a0\u202f"))
_SHORTEST_CAPITALS = 4  # "CHAD" in a headline is the State; three capitals are more likely another acronym


class State(msgspec.Struct, frozen=True):
    """`code` is ISO 3166 alpha-2 (XK for Kosovo). `seats` are its capital and what else stands for its government.

    `institutions` are the proper names of bodies that act for it: its parliament, its foreign ministry.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]
    institutions: tuple[str, ...]


class Organisation(msgspec.Struct, frozen=True):
    """`code` is the usual short name, `names` are long names and aliases."""

    code: str
    names: tuple[str, ...]


def plain(text: str) -> str:
    """`text` with one form each of apostrophe, hyphen and blank; every code point keeps its place."""
    for one, others in _ALIKE:  # ten times as fast as `translate`
        for other in others:
            text = text.replace(other, one)
    return text


def small(text: str) -> str:
    """`text` in small letters; every code point keeps its place, so a letter that grows (İ) stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def unaccented(text: str) -> str:
    """`text` without accents: `Türkiye` -> `Turkiye`. The length may change."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("ı", "i").replace("ø", "o")


def _rows(name: str) -> Iterator[dict[str, object]]:
    with resource(f"gazetteers/{name}.psv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE):
            yield {key: _cell(key, value) for key, value in row.items()}


def _cell(key: str, value: str | None) -> object:
    return (
        (value or "").strip() if key in {"code", "name"} else [v.strip() for v in (value or "").split(";") if v.strip()]
    )


@cache
def states() -> tuple[State, ...]:
    """All States and the usual territories. Raises msgspec.ValidationError when the data is malformed."""
    return tuple(msgspec.convert(list(_rows("states")), list[State]))


@cache
def organisations() -> tuple[Organisation, ...]:
    """The organisations of multilateral life. Raises msgspec.ValidationError when the data is malformed."""
    return tuple(msgspec.convert(list(_rows("organisations")), list[Organisation]))


@cache
def blocked() -> tuple[str, ...]:
    """Longer names that hold a State's name and mean something else: "Lake Chad", "Vienna Convention"."""
    lines = resource("gazetteers/blocked.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _spellings(name: str) -> Iterable[str]:
    shown = plain(name)
    yield from {shown, plain(unaccented(shown))}
    if len(shown) >= _SHORTEST_CAPITALS and shown.upper() != shown:
        yield from {shown.upper(), plain(unaccented(shown)).upper()}


@cache
def surfaces() -> dict[str, tuple[str, str]]:
    """Every spelling -> (code, how): `name`, `demonym`, `capital`, `institution`; a blocked phrase has no code.

    Where two parties share a spelling, a name goes before a demonym and that before a seat or a body; else the first
    in the data.
    """
    found: dict[str, tuple[str, str]] = {}

    def add(names: Iterable[str], code: str, how: str) -> None:
        for name in names:
            for spelling in _spellings(name):
                found.setdefault(spelling, (code, how))

    add(blocked(), "", "blocked")
    for state in states():
        add((state.name, *state.names), state.code, "name")
    for body in organisations():
        add((body.code, *body.names), body.code, "name")
    for state in states():
        add((*state.adjectives, *state.people), state.code, "demonym")
    for state in states():
        add(state.seats, state.code, "capital")
        add(state.institutions, state.code, "institution")
    return found


@cache
def shared_institutions() -> dict[str, frozenset[str]]:
    """The bodies whose name several States give to theirs ("Foreign Office", "Bundesrat") -> the codes of these."""
    codes: dict[str, set[str]] = {}
    for state in states():
        for name in state.institutions:
            for spelling in _spellings(name):
                codes.setdefault(spelling, set()).add(state.code)
    return {spelling: frozenset(found) for spelling, found in codes.items() if len(found) > 1}


@cache
def state_codes() -> frozenset[str]:
    return frozenset(state.code for state in states())


@cache
def _names() -> dict[str, str]:
    return {state.code: state.name for state in states()}


def party_name(code: str) -> str:
    """The name for the screen: `KZ` -> `Kazakhstan`; an organisation's short name is its own."""
    return _names().get(code, code)


@cache
def _typed() -> dict[str, str]:
    folded = {unaccented(spelling).casefold(): code for spelling, (code, how) in surfaces().items() if how == "name"}
    return folded | {code.casefold(): code for code in state_codes()}


def party_code(typed: str) -> str | None:
    """The code that a code or a name means, whatever its case and accents; None when it is unknown."""
    return _typed().get(unaccented(plain(typed.strip())).casefold())
