"""The part of a dossier for a party or several, and a period."""

from datetime import date

import pytest

from desktop_app.domain.entries import AnyFiled, Dossier
from desktop_app.dossier import compile_dossier, narrow
from tests.dossier.handmade import Desk


@pytest.fixture
def dossier() -> Dossier:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("a", "visit", "Both", when="2026-01-27"),
        desk.event("b", "meeting", "With France", when="2026-01-27", parties=("FR", "KZ")),
        desk.event("c", "other", "Alone", when="2026-03-01", parties=("KZ",)),
        desk.event("d", "call", "Undated"),
        desk.agreement("a", "agreement", "agreed", "Agreement on water", due="2027-06"),
        desk.agreement("e", "agreement", "agreed", "Agreement on air", when="2020-05-05"),
        desk.agreement("f", "agreement", "agreed", "Agreement on rail", parties=("FR", "IL")),
        desk.agreement("a", "membership", "agreed", "Decision to join the Accords", parties=("KZ", "Accords")),
        desk.agreement("a", "agreement", "in_force", "Accords", parties=()),
        desk.agreement("a", "agreement", "in_force", "Charter", parties=()),
        desk.agreement("f", "membership", "agreed", "Decision to join the Bank", parties=("KZ", "Bank")),
        desk.person("a", "Ana Berg", "Minister", "KZ"),
        desk.person("b", "Luc Petit", "Minister", "FR"),
        desk.position("a", "Ana Berg", "KZ"),
        desk.position("a", "both sides", None, joint=True),
        desk.position("b", "Luc Petit", "FR"),
        desk.figure("a", 5.0, "trade", "2025"),
        desk.figure("b", 6.0, "trade", "2025"),
        desk.figure("e", 6.5, "trade", "2025"),
        desk.figure("c", 7.0, "grants", "2026"),
    ]
    return compile_dossier(reports)


def shown(part: Dossier) -> set[str]:
    return {event.title for event in part.events} | {agreement.title for agreement in part.agreements}


def test_nothing_asked_is_everything(dossier: Dossier) -> None:
    assert narrow(dossier) == dossier


def test_one_party_has_all_that_it_is_party_to(dossier: Dossier) -> None:
    part = narrow(dossier, parties=("FR",))
    assert shown(part) == {"With France", "Agreement on rail"}
    assert [person.name for person in part.people] == ["Luc Petit"]
    assert [filed.report.speaker for filed in part.positions] == ["Luc Petit"]
    assert [filed.report.value for filed in part.figures] == [6.0]


def test_two_parties_have_what_is_between_them_and_what_one_does_alone(dossier: Dossier) -> None:
    part = narrow(dossier, parties=("KZ", "IL"))
    alone = {"Alone", "Decision to join the Accords", "Accords"}
    assert shown(part) == alone | {"Both", "Undated", "Agreement on water", "Agreement on air"}
    assert [filed.report.speaker for filed in part.positions] == ["Ana Berg", "both sides"]


def test_a_period_keeps_what_overlaps_and_what_has_no_date(dossier: Dossier) -> None:
    part = narrow(dossier, since=date(2026, 1, 1), until=date(2026, 1, 31))
    undated = {"Decision to join the Accords", "Decision to join the Bank", "Accords", "Charter"}
    assert shown(part) == undated | {"Both", "With France", "Undated", "Agreement on rail"}
    assert "Agreement on water" in shown(narrow(dossier, since=date(2027, 6, 30)))


def test_a_figure_comes_with_the_meeting_that_cites_it_whatever_its_own_period(dossier: Dossier) -> None:
    january = narrow(dossier, since=date(2026, 1, 1), until=date(2026, 1, 31))
    assert 5.0 in {filed.report.value for filed in january.figures}
    assert not narrow(dossier, since=date(2027, 1, 1)).figures


def test_conflicts_and_open_ends_follow_what_is_kept(dossier: Dossier) -> None:
    kept = narrow(dossier, parties=("FR",))
    assert {end.entry_key for end in kept.open_ends} <= {entry.key for entry in kept.agreements}
    assert len(dossier.conflicts) == 1
    assert not kept.conflicts
    assert narrow(dossier, parties=("FR", "KZ", "IL")).conflicts == dossier.conflicts
