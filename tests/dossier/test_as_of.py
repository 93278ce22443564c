"""Which reports are known on a day."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest

from desktop_app.domain.entries import AnyFiled
from desktop_app.dossier import compile_dossier, document_days, known_on
from tests.dossier.handmade import Desk


@pytest.mark.parametrize(
    ("published", "day", "known"),
    [
        ("2026-01-28", date(2026, 1, 28), True),
        ("2026-01-28", date(2026, 1, 27), False),
        ("2026-01", date(2026, 1, 31), True),
        ("2026-01", date(2026, 1, 30), False),  # it may come tomorrow
        ("2026", date(2026, 12, 30), False),
        (None, date(2030, 1, 1), False),  # neither dated nor on the desk
    ],
)
def test_a_document_is_known_from_its_publication_on(published: str | None, day: date, known: bool) -> None:
    report = Desk().event("a", "visit", "Visit", published=published)
    assert bool(known_on(day, [report], told={}, came={})) is known


def test_an_undated_document_counts_from_the_day_of_which_it_speaks() -> None:
    desk = Desk()
    visit: dict[str, Any] = {"place": "Oslo", "people": ("Jan Novak",)}
    undated = desk.event("a", "visit", "Visit of Jan Novak", **visit)
    beside = desk.agreement("a", "memorandum", "signed", "Memorandum on fisheries")
    dated = desk.event("b", "visit", "Visit of Jan Novak", when="2026-01-27", published="2026-01-28", **visit)
    plan = desk.event("c", "forum", "Forum", when="2026-05-05", planned=True)
    told = document_days(compile_dossier([undated, beside, dated, plan]).events)
    assert told == {undated.source.sha256: date(2026, 1, 27)}, "a plan is of another day than its document"
    reports: list[AnyFiled] = [undated, beside, dated, plan]
    assert known_on(date(2026, 1, 27), reports, told=told, came={}) == (undated, beside)
    assert known_on(date(2026, 1, 26), reports, told=told, came={}) == ()


def test_without_any_date_the_day_of_the_import_counts() -> None:
    report = Desk().event("a", "visit", "Visit")
    filed = cast("AnyFiled", replace(report, source=replace(report.source, document_id=7)))
    came = {7: date(2026, 3, 1)}
    assert known_on(date(2026, 3, 1), [filed], told={}, came=came) == (filed,)
    assert known_on(date(2026, 2, 28), [filed], told={}, came=came) == ()
