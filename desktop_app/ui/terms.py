"""The closed words of the field in the language of the window, and dates as it writes them.

The domain has the English words; here they are marked for the catalogues. A test holds that none is missing.
"""

from enum import StrEnum

from PySide6.QtCore import QDate, QLocale

from desktop_app.domain import dates, vocabulary
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.ui.translation import QT_TR_NOOP, tr

TERMS = (
    QT_TR_NOOP("visit"),
    QT_TR_NOOP("meeting"),
    QT_TR_NOOP("call"),
    QT_TR_NOOP("session"),
    QT_TR_NOOP("signing"),
    QT_TR_NOOP("ceremony"),
    QT_TR_NOOP("forum"),
    QT_TR_NOOP("statement"),
    QT_TR_NOOP("accession"),
    QT_TR_NOOP("other"),
    QT_TR_NOOP("agreement"),
    QT_TR_NOOP("memorandum"),
    QT_TR_NOOP("protocol"),
    QT_TR_NOOP("joint statement"),
    QT_TR_NOOP("letter of intent"),
    QT_TR_NOOP("exchange of notes"),
    QT_TR_NOOP("programme"),
    QT_TR_NOOP("contract"),
    QT_TR_NOOP("membership"),
    QT_TR_NOOP("mechanism"),
    QT_TR_NOOP("undertaking"),
    QT_TR_NOOP("invitation"),
    QT_TR_NOOP("proposed"),
    QT_TR_NOOP("negotiating"),
    QT_TR_NOOP("agreed"),
    QT_TR_NOOP("initialled"),
    QT_TR_NOOP("signed"),
    QT_TR_NOOP("ratified"),
    QT_TR_NOOP("in force"),
    QT_TR_NOOP("completed"),
    QT_TR_NOOP("suspended"),
    QT_TR_NOOP("terminated"),
    QT_TR_NOOP("political"),
    QT_TR_NOOP("security"),
    QT_TR_NOOP("trade"),
    QT_TR_NOOP("investment"),
    QT_TR_NOOP("agriculture"),
    QT_TR_NOOP("water"),
    QT_TR_NOOP("energy"),
    QT_TR_NOOP("environment"),
    QT_TR_NOOP("transport"),
    QT_TR_NOOP("digital"),
    QT_TR_NOOP("science"),
    QT_TR_NOOP("space"),
    QT_TR_NOOP("health"),
    QT_TR_NOOP("education"),
    QT_TR_NOOP("culture"),
    QT_TR_NOOP("tourism"),
    QT_TR_NOOP("consular"),
    QT_TR_NOOP("justice"),
    QT_TR_NOOP("finance"),
    QT_TR_NOOP("humanitarian"),
    QT_TR_NOOP("labour"),
    QT_TR_NOOP("media"),
    QT_TR_NOOP("event"),
    QT_TR_NOOP("person"),
    QT_TR_NOOP("position"),
    QT_TR_NOOP("figure"),
    QT_TR_NOOP("quote"),
    QT_TR_NOOP("treaty text"),
    QT_TR_NOOP("ministry"),
    QT_TR_NOOP("agency"),
    QT_TR_NOOP("analysis"),
    QT_TR_NOOP("open"),
    QT_TR_NOOP("waiting"),
    QT_TR_NOOP("done"),
    QT_TR_NOOP("dropped"),
    QT_TR_NOOP("confirm"),
    QT_TR_NOOP("correct"),
    QT_TR_NOOP("dismiss"),
    QT_TR_NOOP("merge"),
    QT_TR_NOOP("split"),
    QT_TR_NOOP("rule"),
    QT_TR_NOOP("note"),
    QT_TR_NOOP("add"),
    QT_TR_NOOP("weigh"),
    QT_TR_NOOP("first session"),
    QT_TR_NOOP("next round"),
    QT_TR_NOOP("deadline"),
    QT_TR_NOOP("planned"),
    QT_TR_NOOP("conclusion"),
    QT_TR_NOOP("entry into force"),
    QT_TR_NOOP("broken off"),
    QT_TR_NOOP("date"),
    QT_TR_NOOP("stage"),
    QT_TR_NOOP("party"),
    QT_TR_NOOP("place"),
    QT_TR_NOOP("title"),
    QT_TR_NOOP("operating"),
    QT_TR_NOOP("extended"),
    QT_TR_NOOP("accepted"),
    QT_TR_NOOP("taken up"),
)


SECTIONS = (
    QT_TR_NOOP("Key points"),
    QT_TR_NOOP("Agreements and their stage"),
    QT_TR_NOOP("Open ends"),
    QT_TR_NOOP("Follow-ups"),
    QT_TR_NOOP("Events"),
    QT_TR_NOOP("Positions"),
    QT_TR_NOOP("Key figures"),
    QT_TR_NOOP("People"),
    QT_TR_NOOP("Conflicts between sources"),
)
"""What the form of the briefing sheet calls its sections."""


def words(member: StrEnum) -> str:
    """A member of a closed list as the window writes it."""
    return tr(vocabulary.words(member))


def stage_words(stage: Stage, form: Form) -> str:
    """A stage as it is said of that form."""
    return tr(vocabulary.stage_words(stage, form))


def spoken(when: str | None) -> str:
    """An EDTF date as the window writes it: `27 January 2026`, `janvier 2026`, `undated`."""
    locale = QLocale()
    if locale.language() is QLocale.Language.English:
        return dates.spoken(when)
    if when is None:
        return tr("undated")
    first, _, last = when.partition("/")
    return f"{_date(first, locale)} – {_date(last, locale)}" if last else _date(first, locale)


def _date(value: str, locale: QLocale) -> str:
    year, *rest = (int(part) for part in value.split("-"))
    if not rest:
        return str(year)
    month, day = rest[0], rest[1] if len(rest) > 1 else 1
    return locale.toString(QDate(year, month, day), "d MMMM yyyy" if len(rest) > 1 else "MMMM yyyy")
