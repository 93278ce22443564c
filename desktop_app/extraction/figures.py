"""Amounts that a briefing would quote: money, shares, lengths, counts of people, documents, votes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from operator import attrgetter

import msgspec

from desktop_app.domain.dates import days
from desktop_app.domain.quotes import distinct, quote
from desktop_app.domain.reports import DateMention, FigureReport
from desktop_app.extraction.amounts import Amount, amounts, listed, rules
from desktop_app.extraction.gazetteer import plain, small, surfaces
from desktop_app.extraction.reading import Reading, Sentence
from desktop_app.extraction.shares import shares

_WORD = re.compile(r"[^\W\d_](?:[\w'-]|\.(?=\w))*(?:(?<=\.\w)\.)?|%|\S")
_NUMBERED = re.compile(r"[\w.]+")
_RANGE = re.compile(r"\s*(?:-|to|and|or)\s*$")
_VOTE = re.compile(r"\s*(?:votes?\b|(?:for|against|in favou?r)\b|abstentions?\b|abstain)")
# Of small letters: to ignore case takes several times as long.
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|list) of (?:[a-z-]+ ){0,2}?(states|countries|nations|people|members|troops|delegates|"
    r"companies|projects|agreements|visas|embassies|soldiers|refugees)\b"
)
_COMMUNITY = re.compile(r"\b(?:community|diaspora|population|minority)\b[^.;]{0,60}\bnumber(?:s|ing|ed)?\b")
_REACHES = re.compile(r"(?:\bto|\bat|\bis|\bwas|\breached|\breaches|\bof which|\bof them|\bof whom|\bwith) $")
_ABOUT = re.compile(r"(?:\bbetween|\bat|\bto|\bnumber|\bnumbers|\bnumbering|\babout|\bsome|\bis|\d[-–]) ?$")
_LEAD = 40
_AGAINST = re.compile(r"(?: votes?)?(?:,| in favou?r)? (?:to|against|and) ")
_BLOC = re.compile(r"\b(?:bloc|organi[sz]ation|union|alliance|grouping|community) (?:of|with|has|had) (?:its |the )?$")
_MEMBERS = re.compile(r" (?:full )?members\b")
_START = attrgetter("start")
_BETWEEN = 3  # words between a number and what it counts: "twelve new bilateral agreements"
_REACH = 60  # code points after a number in which its unit stands
_WHAT = 90
_MONTH = 28  # days
_FEW = 5  # number words up to which States are the parties themselves: "the deal of three countries"
_LINKS = frozenset(
    ("and", "as", "at", "but", "by", "for", "from", "in", "including", "into", "of", "on", "or", "than", "to", "with")
)
_ARTICLES = frozenset(("a", "an", "the", "its", "their"))
_CLAUSE = re.compile(r"[,;:()—]| – |\bthat\b|\bwhile\b|\bwhich\b")


class _Unit(msgspec.Struct, frozen=True, gc=False):
    name: str
    end: int
    kind: str  # currency, measure, the name of a counted class, noun


def find(reading: Reading) -> tuple[FigureReport, ...]:
    """The figures in reading order; the same amount said twice is one figure with two quotes."""
    found: list[FigureReport] = []
    places: dict[tuple[float, str], list[int]] = {}  # of the figures of that value and unit in `found`
    low = small(plain(reading.text))
    for sentence in reading.sentences:
        if not sentence.clutter:
            for figure in reading.guard.gather(sentence, _in_sentence, reading, sentence, low):
                _file(found, places.setdefault((figure.value, figure.unit), []), figure)
    return tuple(found)


def _file(found: list[FigureReport], same: list[int], figure: FigureReport) -> None:
    for i in same:
        if _alike(found[i], figure):
            found[i] = replace(found[i], quotes=distinct([*found[i].quotes, *figure.quotes]))
            return
    same.append(len(found))
    found.append(figure)


def _alike(left: FigureReport, right: FigureReport) -> bool:
    return left.value >= 1000 or left.what == right.what or left.quotes == right.quotes


def _in_sentence(reading: Reading, sentence: Sentence, low: str) -> Iterator[FigureReport]:
    """`low` is the text in plain small letters."""
    text = reading.text
    numbers = list(amounts(low, sentence.start, sentence.end))
    if not numbers:
        return
    units = [_unit(low, number, sentence.end) for number in numbers]
    _carried(low, sentence, numbers, units)
    _share_ranges(low, numbers, units)
    dates = _dates(reading, sentence) if any(units) else ()
    for number, unit in zip(numbers, units, strict=True):
        if unit and _counts(low, number, unit, sentence, dates):
            yield FigureReport(
                number.value,
                unit.name,
                _what(text, sentence, number, unit),
                (quote(text, sentence.start, sentence.end),),
                qualifier=_qualifier(text, number, sentence.start),
                period=_period(number, dates),
            )
    yield from shares(text, sentence, low)


def _dates(reading: Reading, sentence: Sentence) -> Sequence[DateMention]:
    first = bisect_left(reading.dates, sentence.start, key=_START)
    last = bisect_left(reading.dates, sentence.end, first, key=_START)
    return reading.dates[first:last]


@cache
def _nouns() -> dict[str, str]:
    return {noun: kind for kind, nouns in rules().counted.items() for noun in listed(nouns)}


def _unit(low: str, number: Amount, limit: int) -> _Unit | None:
    """What the number is of: its currency, else a unit of measure, else the thing counted after it."""
    if number.currency:
        return _Unit(number.currency, number.end, "currency")
    after = low[number.end : min(limit, number.end + _REACH)]
    if _VOTE.match(after) and "vote" in low[max(0, number.start - 120) : number.end + 120]:
        return _Unit("votes", number.end, "votes")
    if after[:1] == "-" and not after[1:2].isdigit():
        return None
    found = islice(_WORD.finditer(after), _BETWEEN + 2)
    tokens = [(m[0], number.end + m.start(), number.end + m.end()) for m in found]
    if tokens and tokens[0][0] in _opening_units():
        for length in (3, 2, 1):
            phrase = " ".join([t[0] for t in tokens[:length]])
            for table, kind in ((rules().currencies, "currency"), (rules().measures, "measure")):
                if phrase in table:
                    end = tokens[min(length, len(tokens)) - 1][2]
                    return _Unit(table[phrase] + _rate(low, end, limit), end, kind)
    return _noun(tokens, number)


@cache
def _opening_units() -> frozenset[str]:
    """The first words of currencies and measures."""
    return frozenset(phrase.split()[0] for phrase in (*rules().currencies, *rules().measures))


def _rate(low: str, end: int, limit: int) -> str:
    after = low[end : min(limit, end + 30)]
    if after.startswith(" a day"):
        return " a day"  # as worded where nothing stands between
    return " per day" if _daily().search(after) else ""


@cache
def _daily() -> re.Pattern[str]:
    words = "|".join(words for words, rate in rules().general.rates.items() if rate == "per day")
    return re.compile(rf"\b(?:{words})\b")


def _noun(tokens: Sequence[tuple[str, int, int]], number: Amount) -> _Unit | None:
    for i, (word, _, end) in enumerate(tokens[: _BETWEEN + 1]):
        pair = f"{word} {tokens[i + 1][0]}" if i + 1 < len(tokens) else ""
        if word in listed(rules().general.never) or word in listed(rules().general.stops) or not word[0].isalpha():
            return None
        for phrase in (pair, word):
            if phrase in _nouns():
                kind = _nouns()[phrase]
                return _Unit("people" if kind == "people" else kind, end, kind)
        if surfaces().get(word.capitalize(), ("", ""))[1] == "demonym" and word.endswith("s"):
            return _Unit("people", end, "people")
        if word.endswith("s") and not number.in_words and len(word) > 3 and not _goes_on(tokens, i):
            return _Unit(" ".join(t[0] for t in tokens[: i + 1]), end, "noun")
    return None


def _goes_on(tokens: Sequence[tuple[str, int, int]], i: int) -> bool:
    """Whether the noun phrase goes on after a word in -s: "business leaders", "sales agents"."""
    after = tokens[i + 1][0] if i + 1 < len(tokens) else ""
    return after in _nouns() or after == "'"


def _carried(low: str, sentence: Sentence, numbers: Sequence[Amount], units: list[_Unit | None]) -> None:
    """ "The number of states climbs to 59, of which 17 …", "389 votes to 11": a unit said once for several numbers."""
    if all(unit and unit.kind != "people" for unit in units):
        return
    said = _NUMBER_OF.search(low, sentence.start, sentence.end)
    kind = _nouns().get(said[1]) if said else None
    community = _COMMUNITY.search(low, sentence.start, sentence.end)
    for i, number in enumerate(numbers):
        before = low[max(sentence.start, number.start - _LEAD) : number.start]
        if units[i] is None and said and kind and number.start >= said.end() and _REACHES.search(before):
            name = said[1] if kind == "states" else kind
            units[i] = _Unit(name, number.end, "carried")
        if units[i] is None and community and number.start >= community.end() and _ABOUT.search(before):
            units[i] = _Unit("people", number.end, "carried")
        if units[i] is None and i and (left := units[i - 1]) and left.kind == "votes":
            between = low[left.end : number.start]
            units[i] = _Unit("votes", number.end, "votes") if _AGAINST.fullmatch(between) else None
        elif (left := units[i]) and left.kind == "people" and _BLOC.search(before) and _MEMBERS.match(low, number.end):
            units[i] = _Unit("states", left.end, "states")


def _share_ranges(low: str, numbers: list[Amount], units: list[_Unit | None]) -> None:
    """ "10 to 15 percent", "between 13,000 and 14,000 people": the first number has the unit of the second."""
    for i in range(len(numbers) - 1):
        left, right = numbers[i], numbers[i + 1]
        unit = units[i + 1]
        if (
            left.currency
            and not left.scaled
            and right.scaled
            and unit is None
            and _RANGE.match(low[left.end : right.start])
        ):
            units[i + 1] = units[i]
            numbers[i] = msgspec.structs.replace(left, value=left.value * right.value / max(right.base, 1), scaled=True)
        if units[i] is None and unit and _RANGE.match(low[left.end : right.start]) and left.value < right.value:
            units[i] = unit


def _counts(low: str, number: Amount, unit: _Unit, sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """Whether a number with a unit is an amount: no date, no ordinal, not the number of what is known already."""
    if unit.kind in {"currency", "measure", "votes"}:
        return True
    if any(d.start < number.end and number.start < d.end for d in dates):
        return False
    before = _NUMBERED.findall(low, max(sentence.start, number.start - 30), number.start)
    if before and before[-1] in listed(rules().general.after_these):
        return False
    if number.value <= 1:
        return False
    if unit.kind == "states" and number.in_words and number.value <= _FEW:
        return False
    return not (unit.kind == "noun" and (number.value < 10 or (1900 <= number.value <= 2100 and not number.scaled)))


@cache
def _qualifiers() -> re.Pattern[str]:
    words = sorted(listed(rules().general.qualifiers), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})$")


def _qualifier(text: str, number: Amount, start: int) -> str | None:
    before = " ".join(text[max(start, number.start - 30) : number.start].split())
    found = _qualifiers().search(small(before))
    return before[found.start() :] if found else None


def _period(number: Amount, dates: Sequence[DateMention]) -> str | None:
    """The year, month or interval that the sentence names nearest to the number."""
    spans = [d for d in dates if d.edtf and days(d.edtf) >= _MONTH]
    if not spans:
        return None
    return min(spans, key=lambda d: max(d.start - number.end, number.start - d.end)).edtf


def _what(text: str, sentence: Sentence, number: Amount, unit: _Unit) -> str:
    """The clause around the number, short: what a reader needs to know what is counted."""
    edges = list(_CLAUSE.finditer(text, sentence.start, sentence.end))
    left = max((m.end() for m in edges if m.end() <= number.start), default=sentence.start)
    right = min((m.start() for m in edges if m.start() >= unit.end), default=sentence.end)
    words = " ".join(text[left:right].split()).rstrip(".")
    if len(words) > _WHAT:
        at = max(0, number.start - left - _WHAT // 2)
        piece = words[at : at + _WHAT]
        words = piece.split(" ", 1)[-1].rsplit(" ", 1)[0] if at else piece.rsplit(" ", 1)[0]
    return _trimmed(words)


def _trimmed(clause: str) -> str:
    """A clause without the little words that tied it to what is cut off: "with trade of … as the baseline for"."""
    words = clause.split()
    while len(words) > 1 and words[0].lower() in _LINKS:
        words.pop(0)
    while len(words) > 1 and words[-1].lower() in _LINKS | _ARTICLES:
        words.pop()
    return " ".join(words)
