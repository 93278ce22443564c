"""What a reading of a date expression may know: its words, the clause, the anchor, the dates mentioned before."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop_app.domain.dates import bounds
from desktop_app.extraction.dates_calendar import Point, edtf_of, shift
from desktop_app.extraction.dates_rules import fold, rules
from desktop_app.extraction.dates_tense import leans

AHEAD, BEHIND = "ahead", "behind"


@dataclass(frozen=True, slots=True)
class Timex:
    """What an expression means: TIMEX3 type and value, and the EDTF date it comes to.

    `trim`: how many code points at its end turned out not to belong to it.
    """

    type: str
    value: str
    edtf: str | None = None
    ambiguous: bool = False


@dataclass(slots=True)
class Context:
    """Goes through the text with the readings. `match` is the expression being read, `first` and `last` its sentence.

    `mentioned` holds the calendar dates read so far, the latest last, `said` those of this sentence; `accounts` the latest quarter or period counted
    in months, which "a year earlier" in an account of business goes back from.
    """

    text: str
    anchor: Point
    match: re.Match[str]
    first: int = 0
    last: int = 0
    mentioned: list[Point] = field(default_factory=list)
    said: list[Point] = field(default_factory=list)
    accounts: Point | None = None

    def get(self, *names: str) -> str | None:
        """The first group of these names that matched, folded; None when there is none."""
        groups = self.match.groupdict()
        found = next((groups[name] for name in names if groups.get(name)), None)
        return " ".join(fold(found).split()) if found else None

    def word(self, kind: str) -> int | str | None:
        """What the word of the list `kind` in the match stands for."""
        found = self.get(kind, f"{kind}2")
        return int(found) if found and found.isdigit() else rules().words[kind][found] if found else None

    @property
    def before(self) -> str:
        """The words of the sentence before the expression, folded, at most 40 code points of them."""
        return fold(self.text[max(self.first, self.match.start() - 40) : self.match.start()])

    @property
    def after(self) -> str:
        """The words of the sentence after the expression, as they are, at most 40 code points of them."""
        return self.text[self.match.end() : min(self.last, self.match.end() + 40)]

    @property
    def lean(self) -> str | None:
        """Whether the clause speaks of what lies `AHEAD` or `BEHIND`."""
        return leans(self.text, self.match.start(), self.match.end(), self.first, self.last)

    @property
    def reference(self) -> Point:
        """The date spoken of last, else the anchor."""
        return self.mentioned[-1] if self.mentioned else self.anchor

    def nearest_day(self, month: int, day: int) -> str | None:
        """That day in the year in which it lies nearest to the anchor; in the anchor's year when that is all it has."""
        middle = self.anchor.inside("month")
        if middle is None:
            year = self.anchor.inside("year")
            return f"{year.year:04}-{month:02}-{day:02}" if year else None
        if self.anchor.unit == "month":
            middle = middle.replace(day=15)
        years = [y for y in (middle.year - 1, middle.year, middle.year + 1)]
        days = [f"{y:04}-{month:02}-{day:02}" for y in years]
        valid = [bounds(d)[0] for d in days if edtf_of(d)]
        return min(valid, key=lambda d: abs((d - middle).days)).isoformat() if valid else None


Reading = Callable[[Context], Timex | None]


def calendar(value: str | None, unknown: str = "XXXX") -> Timex:
    """A DATE of that value; `unknown` when there is none."""
    return Timex("DATE", value, edtf_of(value)) if value else Timex("DATE", unknown)


def number(words: str) -> int | float | None:
    """The number that `words` write: `12`, `1,200`, `2.5`, `twenty-five`, `three hundred`."""
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


def moved(point: Point, count: int, unit: str) -> Point | None:
    """The day, week, month or year that lies `count` units from `point`, as precise as `unit`."""
    day = point.inside(unit)
    if day is None:
        return None
    to = shift(day, count, unit)
    return None if to is None else Point(to.isoformat())
