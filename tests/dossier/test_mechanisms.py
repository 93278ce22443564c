"""A mechanism with its rounds, the next one, what feeds it, and its project map."""

from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, Mechanism
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import Topic
from desktop_app.domain.vocabulary import Sector
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

DAY = "2026-01-28"
WATER = Topic(Sector.WATER, Quote(10, 26, "water management"))
HEALTH = Topic(Sector.HEALTH, Quote(30, 36, "health"))


def only(*reports: AnyFiled) -> Mechanism:
    [mechanism] = compile_dossier(reports).mechanisms
    return mechanism


def rounds(mechanism: Mechanism) -> list[tuple[int | None, str | None, bool]]:
    return [(each.number, each.when, each.planned) for each in mechanism.rounds]


def test_rounds_come_from_sessions_and_from_reports_that_count_them() -> None:
    desk = Desk()
    name = "Political consultations"
    reports: list[AnyFiled] = [
        desk.agreement("a", "mechanism", "in_force", name, published="2024-03-01", round=10),
        desk.agreement("b", "mechanism", "in_force", name, published="2026-01-28", round=12),
        desk.event("b", "session", name, published="2026-01-28", when="2026-01-27", round=12),
        desk.event("b", "session", name, published="2026-01-28", when="2027", round=13, planned=True),
    ]
    found = only(*reports)
    assert (found.name, found.parties, found.level) == (name, ("IL", "KZ"), None)
    assert rounds(found) == [(12, "2026-01-27", False), (10, None, False), (13, "2027", True)]
    assert found.next is not None
    assert (found.next.text.split(":")[0], found.next.due) == (
        "Thirteenth round of the political consultations",
        "2027",
    )


def test_a_mechanism_that_has_not_met_has_no_round_and_waits_for_its_first() -> None:
    found = only(
        Desk().agreement("a", "mechanism", "agreed", "the Joint Commission", level="of ministers", published=DAY)
    )
    assert (found.name, found.level, found.rounds) == ("Joint Commission", "of ministers", ())
    assert found.next is not None
    assert found.next.text.startswith("First session of the Joint Commission")


def test_the_project_map_has_the_words_of_each_sector_and_what_belongs_to_it() -> None:
    desk = Desk()
    said: dict[str, Any] = {"published": DAY}
    commission = "Joint Economic Commission"
    dossier = compile_dossier(
        [
            desk.agreement("a", "mechanism", "agreed", commission, topics=(WATER,), **said),
            desk.event("a", "forum", "Business forum", feeds=commission, topics=(WATER, HEALTH), at=900, **said),
            desk.event("a", "signing", "Papers signed", at=2000, **said),
            desk.agreement("a", "memorandum", "signed", "Memorandum on clinics", topics=(HEALTH,), at=2010, **said),
        ]
    )
    [found] = dossier.mechanisms
    titles = {event.key: event.title for event in dossier.events}
    assert [titles[link.from_key] for link in found.fed_by] == ["Business forum"]
    projects = {each.sector: each for each in found.projects}
    assert list(projects) == [Sector.WATER, Sector.HEALTH]
    assert projects[Sector.WATER].topics == (WATER,)
    assert [titles[key] for key in projects[Sector.HEALTH].entry_keys] == ["Business forum"], "the clinics are not its"


def test_what_is_signed_at_a_session_belongs_to_the_mechanism() -> None:
    desk = Desk()
    said: dict[str, Any] = {"published": DAY}
    dossier = compile_dossier(
        [
            desk.agreement("a", "mechanism", "in_force", "Water Committee", **said),
            desk.agreement("a", "protocol", "signed", "Protocol of the Water Committee", topics=(WATER,), **said),
            desk.agreement("a", "protocol", "signed", "Protocol on rail", **said),
        ]
    )
    [found] = dossier.mechanisms
    titles = {each.key: each.title for each in dossier.agreements}
    assert [[titles[key] for key in each.entry_keys] for each in found.projects] == [
        ["Protocol of the Water Committee"]
    ]


def titles(*reports: AnyFiled) -> list[tuple[str, ...]]:
    found = (agreement.reports for agreement in compile_dossier(reports).agreements)
    return sorted(tuple(filed.report.title for filed in told) for told in found)


FULL, BARE = "Joint Commission on Trade and Economic Cooperation", "Intergovernmental Commission"


def test_a_commission_that_another_document_names_less_fully_is_one_however_much_later() -> None:
    desk = Desk()
    full = desk.agreement("a", "mechanism", "agreed", FULL, published="2024-03-01", level="at a ministerial level")
    bare = desk.agreement(
        "b", "mechanism", "in_force", BARE, published="2026-01-28", round=1, level="at the level of ministers"
    )
    short = desk.agreement("c", "mechanism", "in_force", "the Economic Commission", published="2026-02-01", round=1)
    [mechanism] = compile_dossier([full, bare, short]).mechanisms
    assert mechanism.name == FULL
    assert rounds(mechanism) == [(1, None, False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"title": FULL}, {"title": "Intergovernmental Council"}),
        ({"title": FULL}, {"title": BARE, "parties": ("KZ", "NO")}),
        ({"title": FULL, "round": 5}, {"title": BARE, "round": 2}),  # which counts backwards
        ({"title": FULL, "level": "at the level of ministers"}, {"title": BARE, "level": "at the level of deputies"}),
        ({"title": "Dialogue on water"}, {"title": "the dialogue"}),  # of which there may be several
    ],
)
def test_what_contradicts_is_another_mechanism(one: dict[str, Any], other: dict[str, Any]) -> None:
    desk = Desk()
    reports = [
        desk.agreement("a", "mechanism", "in_force", published="2024-03-01", **one),
        desk.agreement("b", "mechanism", "in_force", published="2026-01-28", **other),
    ]
    assert len(titles(*reports)) == 2


def test_a_commission_without_a_name_is_none_of_two() -> None:
    desk = Desk()
    reports = [
        desk.agreement("a", "mechanism", "in_force", "Commission on Water", published="2024-03-01"),
        desk.agreement("b", "mechanism", "in_force", "Commission on Trade", published="2024-03-01"),
        desk.agreement("c", "mechanism", "in_force", "Joint Commission", published="2026-01-28"),
    ]
    assert len(titles(*reports)) == 3
