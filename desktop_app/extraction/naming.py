"""Names with offices: titles before a name, appositions after it, lists, "who heads", "was elected"."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app.extraction.names import name_before, name_word, read_name, skip_honorifics
from desktop_app.extraction.offices import Office
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.wording import Worded

_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "then", "also"))
_OPENERS = frozenset((",", "(", "–", "—", "-"))
_PLACING = frozenset(("in", "at", "to", "from", "near", "for", "of", "through", "via"))
_BRACKET = 8  # tokens of a bracket after a name
_LINK_REACH = 5  # words between a name and an office that it is said to hold


class Naming(msgspec.Struct, frozen=True):
    """One place that names a person with an office: tokens of `line`. `after` is the index where both end."""

    line: Worded
    name: tuple[int, int]
    office: Office
    office_end: int
    after: int
    place: int = 0  # of the name in a list under one plural office
    of: int = 1


def namings(line: Worded, offices: Sequence[Office]) -> Iterator[Naming]:
    """The people that a sentence names with one of its offices, in reading order; none of a headline: its capitals
    mislead."""
    if line.headline:
        return
    taken: set[tuple[int, int]] = set()
    for office in offices:
        for naming in _of_office(line, office):
            strong = naming.office.head not in words().weak
            if strong or naming.name not in taken:
                taken.add(naming.name)
                yield naming


def _of_office(line: Worded, office: Office) -> list[Naming]:
    if office.plural:
        return _listed(line, office)
    for found in (_title(line, office), _apposition(line, office), _set_off(line, office), _linked(line, office)):
        if found:
            return [found]
    return []


def _title(line: Worded, office: Office) -> Naming | None:
    """ "Foreign Minister Heiko Maas": the name follows at once, or after an honorific."""
    start = skip_honorifics(line, office.end)
    end = read_name(line, start)
    return Naming(line, (start, end), office, office.end, end) if end > start else None


def _apposition(line: Worded, office: Office) -> Naming | None:
    """ "Hakan Fidan, Turkey's foreign minister": the name stands before, set off by a comma or a bracket."""
    i = office.first
    while i > 0 and line.low(i - 1) in _ARTICLES:
        i -= 1
    if i == 0 or line.low(i - 1) not in _OPENERS:
        return None
    start = name_before(line, i - 1)
    if start == i - 1:
        start = _common_surname(line, i - 1)
    if start == i - 1:
        return None
    lonely = i - 1 - start == 1
    if lonely and line.low(start - 1) in _PLACING:  # "While in Nice, the minister": a place
        return None
    if lonely and (start == 0 or i == office.first):
        return None
    end = _chain(line, office.wide_end)
    return Naming(line, (start, i - 1), office, end, end)


def _chain(line: Worded, end: int) -> int:
    """The index after ", Department of Treaties, Ministry of Foreign Affairs" at `end`: where the office is held."""
    while line.low(end) == ",":
        i = end + 1
        while line.is_capital(i) or (i > end + 1 and line.low(i) in {"of", "and", "for", "the", "&"}):
            i += 1
        held_at = {line.low(k) for k in range(end + 1, i)} & words().units
        if not held_at or line.low(i) not in {",", ".", ""} or line.party[end + 1]:
            break
        end = i
    return end


def _common_surname(line: Worded, end: int) -> int:
    """The start of "Jane Tax" before a comma at `end`: a surname that is a word of portfolios too."""
    if end < 2 or not line.is_capital(end - 1) or line.party[end - 1] or line.low(end - 1) not in words().portfolio:
        return end
    start = name_before(line, end - 1)
    alone = line.low(start - 1) not in {",", "and"} and (start == 0 or not line.is_capital(start - 1))
    return start if start == end - 2 and alone and start > 0 else end


def _set_off(line: Worded, office: Office) -> Naming | None:
    """ "the Prime Minister of Vanuatu, Jotham Napat,": the name follows after a comma."""
    for end in dict.fromkeys((office.wide_end, office.end)):
        i = end + (line.low(end) in {"there", "here"} and line.low(end + 1) == ",")
        if line.low(i) != ",":
            if line.low(i) != "(" and not _is_title(line, i):
                continue
            i -= line.low(i) != "("
        start = skip_honorifics(line, i + 1)
        stop = read_name(line, start)
        honoured = start > i + 1
        if stop - start >= 2 or (honoured and stop > start):
            return Naming(line, (start, stop), office, end, stop)
    return None


def _is_title(line: Worded, i: int) -> bool:
    """Whether an honorific stands at `i`: "the President of the Republic H.E. X"."""
    return skip_honorifics(line, i) > i


def _linked(line: Worded, office: Office) -> Naming | None:
    """ "X, who heads the ministry as …", "X was elected president", "Deputy Foreign Minister X, who is also …"."""
    rules, i = words(), office.first
    steps = 0
    while i > 0 and (line.low(i - 1) in _ARTICLES or line.low(i - 1) in rules.linking) and steps < _LINK_REACH:
        steps += line.low(i - 1) in rules.linking
        i -= 1
    if steps == 0:
        return None
    if line.low(i) == "who" and line.low(i - 1) == ",":
        i -= 1
    start = name_before(line, i)
    if start == i or (i - start == 1 and not line.low(i).startswith(("who", ","))):
        return None
    return Naming(line, (start, i), office, office.wide_end, office.wide_end)


def _listed(line: Worded, office: Office) -> list[Naming]:
    """ "the two countries' Deputy Prime Ministers, A and B", "Foreign Ministers A of X and B of Y"."""
    i, names = office.end, []
    comma = line.low(i) == ","
    if not comma and line.low(office.wide_end) == ",":
        i = office.wide_end
    i = _after_filler(line, i)
    while i < len(line.tokens):
        start = skip_honorifics(line, i)
        stop = read_name(line, start)
        if stop == start:
            break
        names.append((start, stop))
        i = _after_party(line, stop)
        while line.low(i) in {",", "and", "&"}:
            i += 1
    if comma and len(names) < 2 and not any(e - s > 1 for s, e in names):
        return []
    return [
        Naming(line, name, office, office.end, _after_party(line, name[1]), place, len(names))
        for place, name in enumerate(names)
    ]


def _after_filler(line: Worded, i: int) -> int:
    """Over ", " and "in turn," between a plural office and its names."""
    for k in range(i, min(i + 5, len(line.tokens))):
        if line.low(k) in {",", ":"} and name_word(line, skip_honorifics(line, k + 1), first=True):
            return k + 1
    return i


def _after_party(line: Worded, i: int) -> int:
    """The index after "of Kazakhstan", "(Kazakhstan)" or "(Home Affairs)" at `i`."""
    if line.low(i) not in {"of", "from", "("}:
        return i
    if line.low(i) == "(":
        end = next((k for k in range(i + 1, min(i + _BRACKET, len(line.tokens))) if line.low(k) == ")"), i)
        return end + 1 if end > i + 1 and line.is_capital(i + 1) else i
    j = i + 1
    while j < len(line.party) and (line.party[j] or line.low(j) == "the"):
        j += 1
    if j == i + 1:
        return i
    return j
