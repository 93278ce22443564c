"""What every mark on entries has in common: how its values are read, and what follows once it is made."""

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.fields import parse_field
from desktop_app.services.desk import Desk
from desktop_app.services.dossier import refresh_entries
from desktop_app.services.names import party_code
from desktop_app.store import log


def settled(desk: Desk, change: log.Settled) -> ChangeSet:
    """Brings the entries up to date after `change` of a mark, and says what it was."""
    keys = refresh_entries(desk)
    return ChangeSet(marks=frozenset({change.id}), entries=True, entry_keys=keys, log_id=change.log_id)


def written(field: str, value: str) -> object:
    """What the record holds for what the officer writes: as `parse_field`, with parties by code or by name.

    Raises InvalidInputError.
    """
    if field == "parties":
        value = ", ".join(party_code(part) for part in value.split(",") if part.strip())
    return parse_field(field, value)
