"""What a ruling of the officer comes to: the side of the conflict that holds, and the fields that follow from it."""

from desktop_app.domain.dates import is_edtf, spoken
from desktop_app.domain.entries import Agreement, Conflict, ConflictKind, Event, Version
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.fields import parse_field
from desktop_app.domain.vocabulary import Stage, words

_FIELD = {
    ConflictKind.DATE: "when",
    ConflictKind.STAGE: "stage",
    ConflictKind.PARTY: "parties",
    ConflictKind.PLACE: "place",
    ConflictKind.TITLE: "title",
}


def side_ruled(conflict: Conflict, value: str) -> str:
    """`value` as the screen words it: as the side that says the same does, else as the officer wrote it."""
    side = _side(conflict, value)
    if side is not None:
        return side.value
    if conflict.kind is ConflictKind.DATE and is_edtf(value):
        return spoken(value)
    return words(Stage(value)) if conflict.kind is ConflictKind.STAGE and value in set(Stage) else value


def ruled_fields(entry: Event | Agreement, conflict: Conflict, value: str) -> dict[str, object]:
    """The fields of the entry that are decided where `value` holds in its conflict: those of the report that says so,
    or the officer's own value. A side that leaves the field open ("Monday") decides nothing."""
    field = _FIELD.get(conflict.kind)
    if field is None or not hasattr(entry, field):
        return {}
    side = _side(conflict, value)
    if side is None:
        try:
            return {field: parse_field(field, value)}
        except InvalidInputError:
            return {}
    report = next((filed.report for filed in entry.reports if filed.id in side.report_ids), None)
    if conflict.kind is ConflictKind.DATE:
        when = side.when or getattr(report, "when", None)
        return {"when": when} if when else {}
    if report is None:
        return {}
    decided = ("title", "form") if conflict.kind is ConflictKind.TITLE else (field,)
    return {name: getattr(report, name) for name in decided if getattr(report, name, None)}


def _side(conflict: Conflict, value: str) -> Version | None:
    """The side that says `value`, in its words or as its date."""
    return next((side for side in conflict.versions if value in {side.value, side.when}), None)
