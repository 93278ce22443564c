"""An entry's particulars as the inspector words them."""

from enum import StrEnum

from desktop_app.domain.entries import Agreement, Correction, Event, Source
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.fields import parse_field, write_field
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.services.names import party_name
from desktop_app.ui.badges import Hue, badge, stage_badge
from desktop_app.ui.chips import Chip
from desktop_app.ui.terms import spoken, stage_words, words
from desktop_app.ui.translation import QT_TR_NOOP, tr

Entry = Event | Agreement

FIELDS = {
    "title": QT_TR_NOOP("Title"),
    "kind": QT_TR_NOOP("Kind"),
    "form": QT_TR_NOOP("Form"),
    "stage": QT_TR_NOOP("Stage"),
    "when": QT_TR_NOOP("Date"),
    "due": QT_TR_NOOP("Due"),
    "planned": QT_TR_NOOP("Planned"),
    "place": QT_TR_NOOP("Place"),
    "level": QT_TR_NOOP("Level"),
    "parties": QT_TR_NOOP("Parties"),
}


def field_words(entry: Entry, field: str) -> str:
    """The value of a field of an entry, for the screen."""
    form = entry.form if isinstance(entry, Agreement) else None
    return value_words(field, write_field(getattr(entry, field)), form)


def original_words(entry: Entry, correction: Correction) -> str:
    """What the documents say of a field that was corrected, for the screen."""
    form = entry.form if isinstance(entry, Agreement) else None
    return value_words(correction.field, correction.original, form)


def value_words(field: str, written: str | None, form: Form | None = None) -> str:
    """A value as a record writes it, for the screen; a dash where it is unknown."""
    if not written:
        return "–"
    try:
        value = parse_field(field, written)
    except InvalidInputError:
        return written
    if field == "stage":
        text = stage_words(Stage(written), form or Form.AGREEMENT)
    elif isinstance(value, StrEnum):
        text = words(value)
    elif isinstance(value, bool):
        text = tr("yes") if value else tr("no")
    elif isinstance(value, tuple):
        text = ", ".join(party_name(code) for code in value)
    else:
        text = spoken(written) if field in {"when", "due"} else written
    return text


def chips(entry: Entry) -> list[Chip]:
    """What an entry is, in chips: stage or kind, form, date, what is special, what the officer says of it."""
    dated = Chip(spoken(entry.when), "calendar-blank")
    if isinstance(entry, Event):
        made = [Chip.of(badge(entry.kind)), dated]
        if entry.planned:
            made.append(Chip(tr("planned"), "calendar-clock", Hue.AMBER))
    else:
        made = [Chip.of(stage_badge(entry.stage, entry.form)), Chip.of(badge(entry.form)), dated]
        not_yet = (tr("not {stage}").format(stage=stage_words(stage, entry.form)) for stage in entry.ruled_out)
        made += [Chip(text, "cancel", Hue.ORANGE) for text in not_yet]
        if entry.due:
            made.append(Chip(tr("due {date}").format(date=spoken(entry.due)), "clock-outline", Hue.AMBER))
        if entry.round:
            made.append(Chip(tr("round {number}").format(number=entry.round), "sync"))
        if entry.level:
            made.append(Chip(entry.level, "stairs-up"))
        if entry.incomplete:
            made.append(Chip(tr("incomplete: the text breaks off"), "content-cut", Hue.ORANGE))
    return [*made, *_officers(entry)]


def _officers(entry: Entry) -> list[Chip]:
    made = []
    if any(conflict.ruling is None for conflict in entry.conflicts):
        made.append(Chip(tr("sources disagree"), "alert-outline", Hue.RED))
    elif entry.conflicts:
        made.append(Chip(tr("sources disagree, ruled"), "gavel", Hue.GREEN))
    if entry.confirmed:
        made.append(Chip(tr("confirmed"), "check-circle", Hue.GREEN))
    if entry.corrections:
        made.append(Chip(tr("corrected"), "pencil", Hue.VIOLET))
    if all(filed.id < 0 for filed in entry.reports):
        made.append(Chip(tr("by hand"), "account-edit-outline", Hue.VIOLET))
    return made


def source_name(source: Source) -> str:
    return source.publisher or source.heading


def source_line(source: Source) -> str:
    """A source in one line: publisher, date, title."""
    parts = [source.publisher, spoken(source.published_on) if source.published_on else None, source.heading]
    return " · ".join(part for part in parts if part)


def source_when(source: Source) -> str:
    """A source in few words: publisher and date."""
    parts = [source_name(source), spoken(source.published_on) if source.published_on else tr("undated")]
    return " · ".join(parts)
