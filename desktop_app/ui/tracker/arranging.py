"""Which agreements the tracker shows, in which order and under which headings. Pure, and quick at 50,000 rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Sector, Stage
from desktop_app.ui.filter_bar import fold, holding
from desktop_app.ui.headings import Heading
from desktop_app.ui.terms import stage_words, words
from desktop_app.ui.tracker.choices import Trait
from desktop_app.ui.tracker.columns import Column, NameOf, overdue, sort_key
from desktop_app.ui.translation import QT_TR_NOOP, tr


class Grouping(StrEnum):
    NONE = "none"
    PARTY = "party"
    SECTOR = "sector"
    MECHANISM = "mechanism"
    FORM = "form"
    STAGE = "stage"


GROUPINGS = {
    Grouping.PARTY: QT_TR_NOOP("By party"),
    Grouping.SECTOR: QT_TR_NOOP("By sector"),
    Grouping.MECHANISM: QT_TR_NOOP("By mechanism"),
    Grouping.FORM: QT_TR_NOOP("By form"),
    Grouping.STAGE: QT_TR_NOOP("By stage"),
}
_NONE = {
    Grouping.PARTY: QT_TR_NOOP("No party named"),
    Grouping.SECTOR: QT_TR_NOOP("No sector named"),
    Grouping.MECHANISM: QT_TR_NOOP("Of no mechanism"),
    Grouping.FORM: QT_TR_NOOP("No form named"),
    Grouping.STAGE: QT_TR_NOOP("No stage named"),
}


_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter: folded words that all must be found, and values of which one of each kind must be; an empty set lets
    everything pass. Of `traits` all must hold."""

    words: tuple[str, ...] = ()
    stages: frozenset[str] = _NOTHING
    forms: frozenset[str] = _NOTHING
    parties: frozenset[str] = _NOTHING
    sectors: frozenset[str] = _NOTHING
    traits: frozenset[str] = _NOTHING


class Arranger:
    """The rows of a desk, with what filtering and sorting them over and over needs at hand."""

    def __init__(self, rows: Sequence[AgreementRow] = (), name_of: NameOf = str) -> None:
        self.rows = list(rows)
        self._name_of = name_of
        self._texts: list[str] = []
        self._names, self._closed = cache(self._folded_names), cache(_closed_words)
        self._orders: dict[tuple[Column, bool], list[int]] = {}
        self._rows_in_order: dict[tuple[Column, bool], list[AgreementRow]] = {}

    def arrange(self, wanted: Wanted, column: Column, *, descending: bool, today: str = "") -> list[AgreementRow]:
        """The rows that `wanted` lets pass, sorted by `column`; `today` (ISO 8601) says what is overdue."""
        found = self._ordered(column, descending)
        if wanted.words:
            places = holding(self._order(column, descending), self._searched(), wanted.words)
            found = [self.rows[place] for place in places]
        if wanted.stages:
            found = [row for row in found if row.stage in wanted.stages]
        if wanted.forms:
            found = [row for row in found if row.form in wanted.forms]
        if wanted.parties:
            found = [row for row in found if not wanted.parties.isdisjoint(row.parties)]
        if wanted.sectors:
            found = [row for row in found if not wanted.sectors.isdisjoint(row.sectors)]
        for trait in wanted.traits:
            holds = _TRAITS[Trait(trait)]
            found = [row for row in found if holds(row, today)]
        return found

    def _ordered(self, column: Column, descending: bool) -> list[AgreementRow]:
        """All rows sorted by `column`."""
        made = self._rows_in_order.get((column, descending))
        if made is None:
            made = [self.rows[place] for place in self._order(column, descending)]
            self._rows_in_order[column, descending] = made
        return made

    def _order(self, column: Column, descending: bool) -> list[int]:
        """The places of all rows sorted by `column`, then by title; unknown values last."""
        made = self._orders.get((column, descending))
        if made is None:
            key = sort_key(column, self._name_of)
            values = [key(row) for row in self.rows]
            by_title = range(len(values)) if column is Column.TITLE else self._order(Column.TITLE, False)
            known = [place for place in by_title if values[place] is not None]
            known.sort(key=values.__getitem__, reverse=descending)
            made = known + [place for place in by_title if values[place] is None]
            self._orders[column, descending] = made
        return made

    def prepare(self, rows: int) -> bool:
        """Works out for so many more rows what the filter looks into; returns whether that is done for all."""
        begun = len(self._texts)
        self._texts += [
            f"{fold(row.title)}\n{self._names(row.parties)}\n{self._closed(row.form, row.stage, row.sectors)}"
            for row in self.rows[begun : begun + rows]
        ]
        return len(self._texts) == len(self.rows)

    def _searched(self) -> list[str]:
        """What the filter looks into, row by row, folded."""
        self.prepare(len(self.rows))
        return self._texts

    def _folded_names(self, parties: tuple[str, ...]) -> str:
        return fold("\n".join((*parties, *map(self._name_of, parties))))


def _closed_words(form: Form, stage: Stage, sectors: tuple[str, ...]) -> str:
    """The closed words of a row, as they are kept and as they are shown, folded."""
    shown = (words(form), stage_words(stage, form), *(words(Sector(sector)) for sector in sectors))
    return fold("\n".join((form, stage, *sectors)).replace("_", " ") + "\n" + "\n".join(shown))


_TRAITS: dict[Trait, Callable[[AgreementRow, str], bool]] = {
    Trait.CONFLICTS: lambda row, _: row.conflicts > 0,
    Trait.OPEN_ENDS: lambda row, _: row.open_ends > 0,
    Trait.OVERDUE: overdue,
    Trait.FOLLOW_UPS: lambda row, _: row.follow_ups > 0,
}


def grouped(
    rows: Sequence[AgreementRow],
    grouping: Grouping,
    folded: frozenset[str] | set[str],
    name_of: NameOf,
    mechanisms: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> list[AgreementRow | Heading]:
    """`rows` under headings; a row with several parties or sectors stands under each. `folded` are headings' titles,
    `mechanisms` the names of those to which an agreement belongs, by its key."""
    if grouping is Grouping.NONE:
        return list(rows)
    groups: dict[str, list[AgreementRow]] = {}
    of, none = _OF[grouping], (tr(_NONE[grouping]),)
    titles = cache(lambda value: _TITLES[grouping](value, name_of, mechanisms) or none)
    for row in rows:
        for title in titles(of(row)):
            groups.setdefault(title, []).append(row)
    lines: list[AgreementRow | Heading] = []
    for title in _sorted_titles(groups, grouping):
        lines.append(Heading(title, len(groups[title]), title in folded))
        if title not in folded:
            lines.extend(groups[title])
    return lines


_OF: dict[Grouping, Callable[[AgreementRow], Any]] = {
    Grouping.PARTY: attrgetter("parties"),
    Grouping.SECTOR: attrgetter("sectors"),
    Grouping.MECHANISM: attrgetter("key"),
    Grouping.FORM: attrgetter("form"),
    Grouping.STAGE: attrgetter("stage"),
}
_TITLES: dict[Grouping, Callable[[Any, NameOf, Mapping[str, Sequence[str]]], Sequence[str]]] = {
    Grouping.PARTY: lambda parties, name_of, _: tuple(map(name_of, parties)),
    Grouping.SECTOR: lambda sectors, *_: [words(Sector(sector)) for sector in sectors],
    Grouping.MECHANISM: lambda key, _, mechanisms: mechanisms.get(key, ()),
    Grouping.FORM: lambda form, *_: (words(form),),
    Grouping.STAGE: lambda stage, *_: (words(stage),),
}


def _sorted_titles(groups: dict[str, list[AgreementRow]], grouping: Grouping) -> list[str]:
    """Stages in the ladder's order, all others by name; the rows that name none last."""
    if grouping is Grouping.STAGE:
        return sorted(groups, key=[words(stage) for stage in Stage].index)
    none = tr(_NONE[grouping])
    return sorted(groups, key=lambda title: (title == none, fold(title)))
