"""The fields of an entry that the officer can correct: as he writes them, and as the record holds them."""

from enum import StrEnum

from desktop_app.domain.dates import is_edtf
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.vocabulary import Category, EventKind, Form, Stage, words

CORRECTABLE: dict[Category, tuple[str, ...]] = {
    Category.EVENT: ("title", "kind", "when", "planned", "place", "parties"),
    Category.AGREEMENT: ("title", "form", "stage", "when", "due", "level", "parties"),
}
"""By the kind of entry the fields of its record."""

CLOSED: dict[str, type[StrEnum]] = {"kind": EventKind, "form": Form, "stage": Stage}
"""The fields whose values are a closed list."""

_DATES = frozenset({"when", "due"})
_YES, _NO = "yes", "no"


def check_field(category: Category, field: str) -> None:
    """Raises InvalidInputError when entries of that category have no such field, or it cannot be corrected."""
    if field not in CORRECTABLE.get(category, ()):
        known = ", ".join(CORRECTABLE.get(category, ())) or "nothing"
        raise InvalidInputError(f"An entry of this kind has no field “{field}” to correct.", remedy=f"It has {known}.")


def parse_field(field: str, value: str) -> object:
    """What the record holds for `value`. Blank means unknown where a field may be; parties are codes joined by ", ".

    Raises InvalidInputError, which says what can be written, when it is no value of the field.
    """
    value = value.strip()
    if field in CLOSED:
        return _member(CLOSED[field], value)
    if field in _DATES:
        if value and not is_edtf(value):
            raise InvalidInputError(
                f"“{value}” is no date.", remedy="Write it as 2026-01-27, 2026-01, 2026 or 2026-01-26/2026-01-28."
            )
        return value or None
    if field == "planned":
        if value not in {_YES, _NO}:
            raise InvalidInputError(f"“{value}” does not say whether it is planned.", remedy="Write yes or no.")
        return value == _YES
    if field == "parties":
        return tuple(dict.fromkeys(code for part in value.split(",") if (code := part.strip())))
    if field == "title" and not value:
        raise InvalidInputError("An entry needs a title.", remedy="Say in a few words what it is.")
    return value or None


def write_field(value: object) -> str | None:
    """What the record holds, as `parse_field` reads it; None where it is unknown."""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value) if value is not None else None


def _member(closed: type[StrEnum], value: str) -> StrEnum:
    spelled = value.lower().replace(" ", "_")
    if spelled not in set(closed):
        known = ", ".join(words(member) for member in closed)
        raise InvalidInputError(f"“{value}” is not on the list.", remedy=f"Choose one of: {known}.")
    return closed(spelled)
