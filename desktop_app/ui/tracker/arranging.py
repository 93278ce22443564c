"""Which agreements the tracker shows, in which order and under which headings. Pure, and quick at 50,000 rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Sector, Stage
from desktop_app.ui.filter_bar import fold, holding
from desktop_app.ui.headings import Heading
from desktop_app.ui.terms import stage_words, words
from desktop_app.ui.tracker.columns import Column, NameOf, sort_key
from desktop_app.ui.translation import QT_TR_NOOP, tr


class Grouping(StrEnum):
    NONE = "none"
    PARTY = "party"
    SECTOR = "sector"
    FORM = "form"
    STAGE = "stage"


GROUPINGS = {
    Grouping.PARTY: QT_TR_NOOP("By party"),
    Grouping.SECTOR: QT_TR_NOOP("By sector"),
    Grouping.FORM: QT_TR_NOOP("By form"),
    Grouping.STAGE: QT_TR_NOOP("By stage"),
}
_NONE = {
    Grouping.PARTY: QT_TR_NOOP("No party named"),
    Grouping.SECTOR: QT_TR_NOOP("No sector named"),
    Grouping.FORM: QT_TR_NOOP("No form named"),
    Grouping.STAGE: QT_TR_NOOP("No stage named"),
}


GROUPINGS = {
    Grouping.PARTY: QT_TR_NOOP("By party"),
    Grouping.SECTOR: QT_TR_NOOP("By sector"),
    Grouping.FORM: QT_TR_NOOP("By form"),
    Grouping.STAGE: QT_TR_NOOP("By stage"),
}
_NONE = {
    Grouping.PARTY: QT_TR_NOOP("No party named"),
    Grouping.SECTOR: QT_TR_NOOP("No sector named"),
    Grouping.FORM: QT_TR_NOOP("No form named"),
    Grouping.STAGE: QT_TR_NOOP("No stage named"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter: folded words that all must be found; None lets everything pass."""

    words: tuple[str, ...] = ()
    stage: Stage | None = None
    form: Form | None = None
    party: str | None = None


class Arranger:
    """The rows of a desk, with what filtering and sorting them over and over needs at hand."""

    def __init__(self, rows: Sequence[AgreementRow] = (), name_of: NameOf = str) -> None:
        self.rows = list(rows)
        self._name_of = name_of
        self._texts: list[str] | None = None
        self._orders: dict[tuple[Column, bool], list[int]] = {}

    def parties(self) -> list[tuple[str, str]]:
        """The name and the code of every party, by name."""
        codes = {code for row in self.rows for code in row.parties}
        return sorted(((self._name_of(code), code) for code in codes), key=lambda pair: (fold(pair[0]), pair[1]))

    def arrange(self, wanted: Wanted, column: Column, *, descending: bool) -> list[AgreementRow]:
        """The rows that `wanted` lets pass, sorted by `column`."""
        places: Iterable[int] = self._order(column, descending)
        rows = self.rows
        if wanted.words:
            places = holding(places, self._searched(), wanted.words)
        if wanted.stage is not None:
            places = [place for place in places if rows[place].stage is wanted.stage]
        if wanted.form is not None:
            places = [place for place in places if rows[place].form is wanted.form]
        if wanted.party is not None:
            places = [place for place in places if wanted.party in rows[place].parties]
        return [rows[place] for place in places]

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

    def _searched(self) -> list[str]:
        """What the filter looks into, row by row, folded."""
        if self._texts is None:
            names = cache(self._folded_names)
            self._texts = [
                f"{fold(row.title)}\n{names(row.parties)}\n"
                + "\n".join((row.form, row.stage, stage_words(row.stage, row.form), *row.sectors)).replace("_", " ")
                for row in self.rows
            ]
        return self._texts

    def _folded_names(self, parties: tuple[str, ...]) -> str:
        return fold("\n".join((*parties, *map(self._name_of, parties))))


def grouped(
    rows: Sequence[AgreementRow], grouping: Grouping, folded: frozenset[str] | set[str], name_of: NameOf
) -> list[AgreementRow | Heading]:
    """`rows` under headings; a row with several parties or sectors stands under each. `folded` are headings' titles."""
    if grouping is Grouping.NONE:
        return list(rows)
    groups: dict[str, list[AgreementRow]] = {}
    places = _PLACES[grouping]
    for row in rows:
        for title in places(row, name_of) or (tr(_NONE[grouping]),):
            groups.setdefault(title, []).append(row)
    lines: list[AgreementRow | Heading] = []
    for title in _sorted_titles(groups, grouping):
        lines.append(Heading(title, len(groups[title]), title in folded))
        if title not in folded:
            lines.extend(groups[title])
    return lines


_PLACES: dict[Grouping, Callable[[AgreementRow, NameOf], Sequence[str]]] = {
    Grouping.PARTY: lambda row, name_of: tuple(map(name_of, row.parties)),
    Grouping.SECTOR: lambda row, _: [words(Sector(sector)) for sector in row.sectors],
    Grouping.FORM: lambda row, _: (words(row.form),),
    Grouping.STAGE: lambda row, _: (words(row.stage),),
}


def _sorted_titles(groups: dict[str, list[AgreementRow]], grouping: Grouping) -> list[str]:
    """Stages in the ladder's order, all others by name; the rows that name none last."""
    if grouping is Grouping.STAGE:
        return sorted(groups, key=[words(stage) for stage in Stage].index)
    none = tr(_NONE[grouping])
    return sorted(groups, key=lambda title: (title == none, fold(title)))
