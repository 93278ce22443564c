"""What the officer chooses to see: a stage, a form, a party, a sector, or what has something open. Each is a chip."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Sector, Stage
from desktop_app.ui.badges import Badge, Hue, badge
from desktop_app.ui.filter_bar import fold
from desktop_app.ui.terms import words
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.translation import QT_TR_NOOP, tr


class Kind(StrEnum):
    STAGE = QT_TR_NOOP("Stage")
    FORM = QT_TR_NOOP("Form")
    PARTY = QT_TR_NOOP("Party")
    SECTOR = QT_TR_NOOP("Sector")
    TRAIT = QT_TR_NOOP("Only those")


class Trait(StrEnum):
    CONFLICTS = QT_TR_NOOP("with conflicts")
    OPEN_ENDS = QT_TR_NOOP("with open ends")
    OVERDUE = QT_TR_NOOP("overdue")
    FOLLOW_UPS = QT_TR_NOOP("with follow-ups")


_TRAITS = {
    Trait.CONFLICTS: ("alert", Hue.ORANGE),
    Trait.OPEN_ENDS: ("progress-clock", Hue.BLUE),
    Trait.OVERDUE: ("clock-alert-outline", Hue.RED),
    Trait.FOLLOW_UPS: ("flag", Hue.RED),
}
_NAMES = {kind.name: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is that of a stage, a form, a sector or a trait, or the code of a party."""

    kind: Kind
    value: str

    def look(self, name_of: NameOf) -> Badge:
        """How its chip looks."""
        match self.kind:
            case Kind.STAGE:
                return badge(Stage(self.value))
            case Kind.FORM:
                return badge(Form(self.value))
            case Kind.PARTY:
                return Badge(name_of(self.value), "account-group-outline", Hue.INDIGO)
            case Kind.SECTOR:
                return Badge(words(Sector(self.value)), "shape-outline", Hue.TEAL)
            case Kind.TRAIT:
                return Badge(tr(Trait(self.value)), *_TRAITS[Trait(self.value)])

    def kept(self) -> str:
        """As the settings keep it."""
        return f"{self.kind.name}:{self.value}"


def choice(kept: str) -> Choice | None:
    """The choice that the settings kept; None for one that there is no more."""
    name, _, value = kept.partition(":")
    kind = _NAMES.get(name)
    known = {Kind.STAGE: Stage, Kind.FORM: Form, Kind.SECTOR: Sector, Kind.TRAIT: Trait}
    if kind is None or not value or (kind in known and value not in set(known[kind])):
        return None
    return Choice(kind, value)


def offered(rows: Sequence[AgreementRow], name_of: NameOf) -> dict[Kind, Sequence[Choice]]:
    """What can be chosen among `rows`: closed words in their own order, parties and sectors by name."""
    stages, forms = {row.stage for row in rows}, {row.form for row in rows}
    parties: set[str] = set()
    sectors: set[str] = set()
    for row in rows:
        parties.update(row.parties)
        sectors.update(row.sectors)
    return {
        Kind.STAGE: [Choice(Kind.STAGE, stage) for stage in Stage if stage in stages],
        Kind.FORM: [Choice(Kind.FORM, form) for form in Form if form in forms],
        Kind.PARTY: [Choice(Kind.PARTY, code) for code in sorted(parties, key=lambda code: fold(name_of(code)))],
        Kind.SECTOR: [Choice(Kind.SECTOR, sector) for sector in sorted(sectors, key=lambda one: words(Sector(one)))],
        Kind.TRAIT: [Choice(Kind.TRAIT, trait) for trait in Trait],
    }
