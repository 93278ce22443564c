"""The tracker's columns: what each says of an agreement, and by what it sorts."""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from desktop_app.domain.dates import bounds
from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Sector, Stage, rung
from desktop_app.ui.terms import spoken, stage_words, words
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr

NameOf = Callable[[str], str]


class Column(IntEnum):
    TITLE = 0
    STAGE = 1
    PARTIES = 2
    LAST_ACT = 3
    DUE = 4
    FLAGS = 5
    FORM = 6
    SOURCES = 7
    SECTORS = 8


HEADINGS: MappingProxyType[Column, str] = MappingProxyType(
    {
        Column.TITLE: QT_TR_NOOP("Agreement"),
        Column.STAGE: QT_TR_NOOP("Stage"),
        Column.PARTIES: QT_TR_NOOP("Parties"),
        Column.LAST_ACT: QT_TR_NOOP("Last act"),
        Column.DUE: QT_TR_NOOP("Due"),
        Column.FLAGS: QT_TR_NOOP("Flags"),
        Column.FORM: QT_TR_NOOP("Form"),
        Column.SOURCES: QT_TR_NOOP("Sources"),
        Column.SECTORS: QT_TR_NOOP("Sectors"),
    }
)
_MONTH = re.compile(r"[A-Z][a-z]{3,}")
BREAKS_OFF = QT_TR_NOOP("text breaks off")

_STAGES = {stage: rung(stage) * 10 + place for place, stage in enumerate(Stage)}


def cell(row: AgreementRow, column: Column, name_of: NameOf) -> str:
    """What a cell says, in words."""
    match column:
        case Column.TITLE:
            said = f"{opened(row.title)} ({tr(BREAKS_OFF)})" if row.incomplete else opened(row.title)
        case Column.STAGE:
            said = stage_words(row.stage, row.form)
        case Column.FORM:
            said = words(row.form)
        case Column.PARTIES:
            said = ", ".join(map(name_of, row.parties)) or tr("not named")
        case Column.SECTORS:
            said = ", ".join(words(Sector(sector)) for sector in row.sectors)
        case Column.LAST_ACT:
            said = brief(row.last_act)
        case Column.DUE:
            said = brief(row.due) if row.due else ""
        case Column.SOURCES:
            said = str(row.sources)
        case Column.FLAGS:
            said = ", ".join(flags(row))
    return said


def brief(when: str | None) -> str:
    """A date as a column writes it, with short months: `27 Jan 2026`."""
    return _MONTH.sub(lambda month: month[0][:3], spoken(when))


def flags(row: AgreementRow) -> list[str]:
    """What the row's flags say, in words."""
    said = (
        (row.conflicts, tr("%n conflict(s)", "", row.conflicts)),
        (row.follow_ups, tr("%n follow-up(s)", "", row.follow_ups)),
        (row.open_ends, tr("%n open end(s)", "", row.open_ends)),
        (row.confirmed, tr("confirmed")),
        (row.by_hand, tr("by hand")),
    )
    return [text for number, text in said if number]


def overdue(row: AgreementRow, today: str) -> bool:
    """Whether the last day of the row's deadline is past, and the agreement is not reported as completed or ended."""
    if row.due is None or row.stage in {Stage.COMPLETED, Stage.TERMINATED}:
        return False
    return _last_day(row.due) < today


@lru_cache(maxsize=20_000)
def _last_day(when: str) -> str:
    return bounds(when)[1].isoformat()


def sentence(row: AgreementRow, name_of: NameOf) -> str:
    """The whole row as it is read aloud."""
    parts = [
        cell(row, Column.TITLE, name_of),
        cell(row, Column.STAGE, name_of),
        cell(row, Column.FORM, name_of),
        cell(row, Column.PARTIES, name_of),
        tr("last act {date}").format(date=spoken(row.last_act)),
        tr("due {date}").format(date=spoken(row.due)) if row.due else "",
        tr("%n source(s)", "", row.sources),
        *flags(row),
    ]
    return ", ".join(part for part in parts if part)


def sort_key(column: Column, name_of: NameOf) -> Callable[[AgreementRow], Any]:
    """By what `column` sorts. None where the row says nothing: such rows come last in either direction."""
    names = cache(lambda parties: ", ".join(map(name_of, parties)).casefold() or None)
    form = cache(words)
    keys: dict[Column, Callable[[AgreementRow], Any]] = {
        Column.TITLE: lambda row: row.title.casefold(),
        Column.STAGE: lambda row: _STAGES[row.stage],
        Column.FORM: lambda row: form(row.form),
        Column.PARTIES: lambda row: names(row.parties),
        Column.SECTORS: lambda row: ", ".join(row.sectors) or None,
        Column.LAST_ACT: lambda row: row.last_act,
        Column.DUE: lambda row: row.due,
        Column.SOURCES: lambda row: row.sources,
        Column.FLAGS: lambda row: (row.conflicts > 0, row.follow_ups > 0, row.open_ends),
    }
    return keys[column]
