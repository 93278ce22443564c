"""What a reading of a date expression may know: its words, the clause, the anchor, the dates mentioned before."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from desktop_app.domain.dates import bounds
from desktop_app.extraction.dates_calendar import Point, edtf_of
from desktop_app.extraction.dates_rules import fold, rules
from desktop_app.extraction.dates_tense import leans

STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "latest": -1, "next": 1, "very next": 1, "coming": 1}
STEPS |= {
    "following": 1,
    "upcoming": 1,
    "this": 0,
    "current": 0,
    "same": 0,
    "very same": 0,
    "that same": 0,
    "this same": 0,
    "that": 0,
    "the": 0,
}

_NOTHING = next(re.finditer("", ""))
_MEMORY = 4  # dates back that "the following day" may count from
_NEARBY = 14  # days: without an anchor, "10 February" after "9 February 2017" is the next day
_BESIDE = 60  # code points: as many as a reading sees on either side of an expression


class Timex(msgspec.Struct, frozen=True, gc=False):
    """What an expression means: TIMEX3 type and value, and the EDTF date it comes to."""

    type: str
    value: str
    edtf: str | None = None
    ambiguous: bool = False


@dataclass(slots=True)
class Context:
    """Goes through the text with the readings. `match` is the expression being read, in the folded text `low`; `first`
    and `last` bound its sentence.

    `mentioned` holds the last calendar dates read, `said` those of this sentence; `accounts` is the latest quarter or
    period of business results, which "a year earlier" goes back from; `frame` the year that the sentence opens with
    ("In 1961, …"): a day or a month without a year lies in it.
    """

    text: str
    anchor: Point
    match: re.Match[str] = _NOTHING
    first: int = 0
    last: int = 0
    mentioned: deque[Point] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    said: list[Point] = field(default_factory=list)
    accounts: Point | None = None
    frame: int | None = None
    low: str = ""

    def __post_init__(self) -> None:
        self.low = fold(self.text)

    def get(self, *names: str) -> str | None:
        """The first group of these names that matched, folded; None when there is none."""
        known = self.match.re.groupindex
        found = next((self.match[name] for name in names if name in known and self.match[name]), None)
        return " ".join(found.split()) if found else None

    def word(self, *kinds: str) -> int | str | None:
        """What the word of one of the lists `kinds` in the match stands for; a number in figures for itself."""
        for kind in kinds:
            if found := self.get(kind):
                return int(found) if found.isdecimal() else rules().words[kind][found]
        return None

    def year(self, *names: str) -> int | None:
        """The year in the first group of these names that matched."""
        found = self.get(*names)
        return int(found) if found else None

    @property
    def words(self) -> str:
        """The expression, folded."""
        return " ".join(self.match[0].split())

    @property
    def before(self) -> str:
        """The words of the sentence just before the expression, folded."""
        return self.low[max(self.first, self.match.start() - _BESIDE) : self.match.start()]

    @property
    def has_capital_month(self) -> bool:
        """Whether the month is written with a capital letter."""
        return self.text[self.match.start("month")].isupper()

    @property
    def following(self) -> str:
        """The words of the sentence just after the expression, as they are."""
        return self.text[self.match.end() : min(self.last, self.match.end() + _BESIDE)]

    def after(self, name: str) -> bool:
        """Whether the expression stands after one of the words listed under `before.<name>`."""
        return rules().before[name].search(self.before) is not None

    def precedes(self, name: str) -> bool:
        """Whether one of the words listed under `after.<name>` comes after the expression."""
        end = self.match.end()
        return rules().after[name].match(self.low, end, min(self.last, end + _BESIDE)) is not None

    @property
    def lean(self) -> str | None:
        """Whether the clause speaks of what lies `AHEAD` or `BEHIND`."""
        return leans(self.low, self.match.start(), self.match.end(), self.first, self.last)

    def reference(self, unit: str) -> Point:
        """The latest of the last dates spoken of that says which `unit` it is, else the anchor."""
        return next((point for point in reversed(self.mentioned) if point.inside(unit)), self.anchor)

    def nearest_day(self, month: int, day: int) -> str | None:
        """That day in the year in which it lies nearest to the anchor; in the anchor's year when that is all it has.

        Without an anchor, the neighbouring day of a date spoken of just before, or None.
        """
        middle = self.anchor.inside("month")
        near = None if middle or self.anchor.unit else self.reference("day").inside("day")
        year = self.frame or (self.anchor.at("year") if middle is None else None)
        if year is not None:
            return f"{int(year):04}-{month:02}-{day:02}"
        if middle and self.anchor.unit == "month":
            middle = middle.replace(day=15)
        middle = middle or near
        if middle is None:
            return None
        options = [f"{middle.year + shift:04}-{month:02}-{day:02}" for shift in (-1, 0, 1)]
        distances = [(abs((bounds(option)[0] - middle).days), option) for option in options if edtf_of(option)]
        distance, nearest = min(distances, default=(0, None))
        return None if near and distance > _NEARBY else nearest


Reading = Callable[[Context], Timex | None]


def calendar(value: str | None, unknown: str = "XXXX") -> Timex:
    """A DATE of that value; `unknown` when there is none."""
    return Timex("DATE", value, edtf_of(value)) if value else Timex("DATE", unknown)


def number(words: str) -> int | float | None:
    """The number that `words` write: `12`, `1,200`, `2.5`, `twenty-five`, `three hundred`; None for others."""
    plain = words.replace(",", "")
    if re.fullmatch(r"\d+", plain):
        return int(plain)
    if re.fullmatch(r"\d+\.\d+", plain):
        return float(plain)
    names = rules().words["number"]
    parts = [int(names[part]) for part in re.split(r"[^a-z]+", plain) if part in names]
    if not parts:
        return None
    return parts[0] * 100 if parts[1:] == [100] else sum(parts)
