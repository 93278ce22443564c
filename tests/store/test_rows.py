"""The rows of lists: what they say beside the entry itself."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.entries import Conflict, ConflictKind, Ruling, Version
from desktop_app.domain.refresh import Placed, Refreshed
from desktop_app.store import documents, entries, filing
from desktop_app.store.desk import Desk
from tests.store.samples import dossier, fill, prepared

RULED = Ruling("28 January 2026", "the host says so", "2026-02-01T10:00:00", 1)


@pytest.mark.parametrize(("ruling", "others"), [(None, ("2026-01-28",)), (RULED, ())])
def test_an_event_names_its_documents_and_the_other_dates_until_the_officer_rules(
    desk: Desk, ruling: Ruling | None, others: tuple[str, ...]
) -> None:
    ids = fill(desk, prepared("They met.", "They met."), prepared("They met there.", "They met there.", name="b.txt"))
    reports = documents.all_reports(desk)
    dates = zip(("2026-01-27", "2026-01-28"), reports, strict=True)
    versions = tuple(Version(when, (filed.id,), when) for when, filed in dates)
    conflict = Conflict(ConflictKind.DATE, "When", "e", versions, ruling=ruling)
    made = [placed.entry for placed in dossier(reports).entries]
    both: Any = tuple(filed for event in made for filed in event.reports)
    event = replace(made[0], key="e", when="2026-01-27", reports=both, conflicts=(conflict,))
    filing.replace_entries(desk, Refreshed(entries=[Placed(event, 1)]))
    (row,) = entries.list_events(desk)
    assert row.documents == tuple(ids)
    assert row.alternatives == others
