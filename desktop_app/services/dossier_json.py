"""The dossier as plain values, for other programs."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from desktop_app.services.desk import Desk
from desktop_app.services.reading import dossier


def dossier_json(
    *, desk: Desk, parties: Sequence[str] = (), since: date | None = None, until: date | None = None
) -> dict[str, Any]:
    """The entries of the desk as JSON-ready dictionaries under the names of the records.

    Each report stands with its id, its `source` (document, hash, heading, publisher, date) and its quotes, whose
    offsets count code points of the document's text.
    """
    found: dict[str, Any] = msgspec.to_builtins(dossier(desk=desk, parties=parties, since=since, until=until))
    for group in ("events", "agreements", "people"):
        for entry in found[group]:
            entry["reports"] = [_flat(filed) for filed in entry["reports"]]
    for group in ("positions", "figures"):
        found[group] = [_flat(filed) for filed in found[group]]
    return found


def _flat(filed: dict[str, Any]) -> dict[str, Any]:
    return {"id": filed["id"], "source": filed["source"], **filed["report"]}
