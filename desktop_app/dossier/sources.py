"""What kind of source a document is, how much it weighs, and which documents only repeat another."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from desktop_app.domain.entries import Filed, R, Rewrite, Source
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import SourceKind
from desktop_app.dossier.moments import span
from desktop_app.dossier.rules import rules
from desktop_app.dossier.wording import tokens

_ORDER = tuple(SourceKind)
_CREDIT = re.compile(r"\(([A-Z][^()]{1,40})\)")  # "OSLO, 4 June (Agency) -"
_DATELINE = 80  # characters at the start of a text within which an agency is credited
_NO_NAME = frozenset({"www", "com", "org", "net", "the"})

_HOLDERS = 20  # documents under one row of words that are compared with each other

Row = tuple[str, ...]
Told = Mapping[int, Sequence[Filed[R]]]  # the reports of each document
Echo = tuple[int, int, str]  # two places in the order of documents, the earlier first, and why


def kind_of(source: Source) -> SourceKind:
    """The kind that the officer gave the document, else what its heading and its publisher tell."""
    return source.kind or _told_kind(source.heading, source.publisher or "")


@lru_cache(maxsize=65536)
def _told_kind(heading: str, publisher: str) -> SourceKind:
    title, house = (f" {' '.join(tokens(words))} " for words in (heading, publisher))
    for rule in rules().sources:
        opens = not rule.opening or any(title.startswith(f" {phrase} ") for phrase in rule.opening)
        if opens and _has(title, rule.heading) and _has(house, rule.publisher):
            return rule.kind
    return SourceKind.AGENCY


def _has(words: str, phrases: Sequence[str]) -> bool:
    return not phrases or any(f" {phrase} " in words for phrase in phrases)


def weight(kind: SourceKind) -> int:
    """How much a source counts: 5 for the text of a treaty, 1 for an analysis."""
    return len(_ORDER) - _ORDER.index(kind)


def weight_of(filed: Filed[R]) -> int:
    """The weight of the document that a report comes from."""
    return weight(kind_of(filed.source))


def led(reports: Iterable[Filed[R]]) -> tuple[Filed[R], ...]:
    """The reports with the weightiest sources first, otherwise in the order given. None is left out."""
    return tuple(sorted(reports, key=lambda filed: -weight_of(filed)))


def independent(reports: Iterable[Filed[R]]) -> int:
    """How many of the documents of the reports do not repeat another of them."""
    told = tuple(reports)
    return len({filed.source.document_id for filed in told}) - len(rewrites(told))


def rewrites(reports: Iterable[Filed[R]]) -> tuple[Rewrite, ...]:
    """The documents that repeat an earlier one of the same entry, each once with the earliest that it repeats.

    They share a publisher, credit the same agency, or have most of what they are quoted for word for word in common.
    """
    told: dict[int, list[Filed[R]]] = defaultdict(list)
    for filed in reports:
        told[filed.source.document_id].append(filed)
    if len(told) < 2:
        return ()
    order: list[int] = sorted(told, key=lambda document: _age(told[document][0].source))
    found: dict[int, tuple[int, str]] = {}
    for one, other, why in (*_of_one_house(order, told), *_word_for_word(order, told)):
        if other not in found or one < found[other][0]:
            found[other] = (one, why)
    return tuple(Rewrite(order[other], order[one], why) for other, (one, why) in sorted(found.items()))


def _age(source: Source) -> tuple[bool, tuple[int, int], str]:
    day = span(source.published_on)
    return day is None, day or (0, 0), source.sha256


def _of_one_house(order: Sequence[int], told: Told[R]) -> Iterator[Echo]:
    """Documents of one publisher, or that credit one agency."""
    first: dict[str, int] = {}
    for place, document in enumerate(order):
        for house, name in _houses(told[document]).items():
            if house in first:
                yield first[house], place, f"both from {name}"
            first.setdefault(house, place)


def _houses(reports: Sequence[Filed[R]]) -> dict[str, str]:
    """Publisher and agencies credited, folded, each with its name as written."""
    publisher = reports[0].source.publisher
    quotes = [quote for filed in reports for quote in filed.report.quotes if quote.start <= _DATELINE]
    agencies: list[str] = [name for quote in quotes for name in _credited(quote)]
    names: list[str] = [name for name in (publisher, *agencies) if name]
    return {house: name for name in names if (house := " ".join(w for w in tokens(name) if w not in _NO_NAME))}


def _credited(quote: Quote) -> list[str]:
    found: list[str] = _CREDIT.findall(quote.text[: _DATELINE - quote.start])
    return found


def _word_for_word(order: Sequence[int], told: Told[R]) -> Iterator[Echo]:
    """Documents that share rows of words."""
    rules_ = rules().rewriting
    rows = [_rows(told[document], rules_.shingle) for document in order]
    holders: dict[Row, list[int]] = defaultdict(list)
    for place, known in enumerate(rows):
        for row in known:
            holders[row].append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places[:_HOLDERS], 2))
    for (one, other), number in sorted(shared.items()):
        if number >= max(rules_.least, rules_.share * min(len(rows[one]), len(rows[other]))):
            yield one, other, "the same sentences"


def _rows(reports: Sequence[Filed[R]], length: int) -> set[Row]:
    quotes = {quote.text for filed in reports for quote in filed.report.quotes}
    words = [tokens(quote) for quote in quotes]
    return {tuple(each[at : at + length]) for each in words for at in range(len(each) - length + 1)}
