"""What is handed from the dossier to the desk and back when entries are brought up to date."""

import hashlib
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.domain.entries import Agreement, Conflict, Event, Link, Person
from desktop_app.domain.reports import EventReport

Key = tuple[str | int | tuple[str, ...], ...]
ELSEWHERE = ""  # in the place of a document's hash: a link that no document tells


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of the desk. Entries of one `component` can change one another's reports; `answers` are the keys by
    which others find it, `asked` those by which it looked for others."""

    entry: Event | Agreement
    component: int
    answers: frozenset[Key] = frozenset()
    asked: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class ToldLink:
    """A link with the hash of the document that tells it."""

    document: str
    link: Link


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event report of a document with the key and the date of its event, which is `ruled` where the officer has
    ruled on a conflict."""

    key: str
    when: str | None
    ruled: bool
    report: EventReport


@dataclass(frozen=True, slots=True)
class Stale:
    """What is no more as the desk has it: `documents` (hashes) whose reports are new or gone or to be read otherwise,
    `entries` (keys) that lost a report, `numbers` under which people or figures were filed that are gone."""

    documents: Collection[str] = ()
    entries: Collection[str] = ()
    numbers: Collection[int] = ()


@dataclass(slots=True)
class Refreshed:
    """What is to be written: entries that are new or changed and those that are gone (by keys), what entries that are
    as they were asked for this time, components that entries came into, the links that documents tell now, people by
    the number of their surname, further reports of persons that stay as they are (by keys), conflicts of figures by the
    number of their measure, and the numbers under which reports are filed."""

    entries: list[Placed] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    asked: dict[str, frozenset[Key]] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    links: dict[str, list[Link]] = field(default_factory=dict)
    elsewhere: dict[str, Link | None] = field(default_factory=dict)
    people: dict[int, tuple[Person, ...]] = field(default_factory=dict)
    appended: dict[str, list[int]] = field(default_factory=dict)
    figures: dict[int, Conflict | None] = field(default_factory=dict)
    filed: Mapping[int, Iterable[int]] = field(default_factory=dict)


@lru_cache(maxsize=1 << 16)
def number(key: Hashable) -> int:
    """A key as a number of 63 bits, the same on every machine: what the desk keeps of it."""
    digest = hashlib.blake2b(_written(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _written(key: Hashable) -> str:
    if isinstance(key, tuple):
        return f"({','.join(map(_written, key))})"
    if isinstance(key, frozenset):
        return f"{{{','.join(sorted(map(_written, key)))}}}"
    return f"{str(key)!r}"
