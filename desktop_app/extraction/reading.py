"""A document as the steps of the extraction see it: its text, and the spans that earlier steps found in it.

Every step is a pure function of a `Reading`; spans are code points into `text`, `end` exclusive, sorted by `start`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import DateMention
from desktop_app.extraction.guard import Guard

T = TypeVar("T")


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence, without the blanks around it. `clutter`: page furniture, which no rule reads."""

    start: int
    end: int
    clutter: bool = False


class PartyMention(msgspec.Struct, frozen=True, gc=False):
    """A State or an organisation named in the text. `code` is ISO 3166 alpha-2 or the organisation's short name.

    `how`: name ("Kazakhstan", "UN"), demonym ("Kazakh"), capital ("Astana": a place first, a party only where a verb or
    an office makes it one), institution ("the Sejm": a body that acts for its State).
    """

    start: int
    end: int
    code: str
    how: str


class PersonMention(msgspec.Struct, frozen=True, gc=False):
    """A person named or meant in the text. `name` is the fullest form in the document, as in its `PersonReport`.

    `how`: name, surname, office ("the minister"), pronoun ("he"); the last two only where they can mean one person.
    """

    start: int
    end: int
    name: str
    how: str
    state: str | None = None
    office: str | None = None


class GroupMention(msgspec.Struct, frozen=True, gc=False):
    """Words that mean several parties at once ("both sides"), resolved to codes where they can be."""

    start: int
    end: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """`published_on` is the anchor for relative dates: EDTF or None."""

    text: str
    title: str | None
    publisher: str | None
    published_on: str | None
    dateline: str | None = None
    truncated: bool = False
    clutter: tuple[Quote, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    groups: tuple[GroupMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    guard: Guard = field(default_factory=Guard, compare=False, repr=False)  # runs the rules of all steps


def once(ask: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """`ask`, which remembers its answer for the reading that it was asked about last: the steps of one document share
    it. By identity: to hash a long document would cost more than most answers."""
    last: list[tuple[Reading, T]] = []

    def asked(reading: Reading) -> T:
        if not last or last[0][0] is not reading:
            last[:] = [(reading, ask(reading))]
        return last[0][1]

    return asked
