"""How far an agreement has got, and by whom."""

from typing import Any

import pytest

from desktop_app.domain.entries import Agreement, ConflictKind
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

Told = dict[str, Any]
TITLE = "Agreement on air services"


def compiled(*told: Told) -> Agreement:
    """The one agreement of reports, each of a document of its own that was published on its day."""
    desk = Desk()
    reports = [
        desk.agreement(str(number), "agreement", said.pop("stage"), TITLE, **said)
        for number, said in enumerate(map(dict, told))
    ]
    [entry] = compile_dossier(reports).agreements
    return entry


def on(day: str | None, stage: str, **said: Any) -> Told:
    return {"published": day, "stage": stage, **said}


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ([on("2026-01-10", "signed"), on("2026-03-10", "agreed")], "signed"),  # mentioned, not taken back
        ([on("2026-01-10", "in_force"), on("2026-03-10", "suspended")], "suspended"),
        ([on("2026-01-10", "in_force"), on("2026-03-10", "terminated"), on("2026-04-10", "signed")], "terminated"),
        ([on("2026-01-10", "suspended"), on("2026-03-10", "in_force")], "in_force"),
        ([on("2026-03-10", "signed", when="2026-01-05"), on("2026-02-10", "ratified")], "ratified"),
        ([on("2026-01-10", "in_force"), on("2026-01-12", "signed", ruled_out=(Stage.IN_FORCE,))], "signed"),
        ([on("2026-01-10", "signed", ruled_out=(Stage.IN_FORCE,)), on("2026-05-10", "in_force")], "in_force"),
        ([on(None, "signed"), on("2026-05-10", "agreed")], "signed"),
    ],
)
def test_the_stage_is_the_latest_reached_unless_it_ended_or_is_ruled_out(told: list[Told], stage: str) -> None:
    assert compiled(*told).stage == stage


def test_the_report_of_the_stage_is_named() -> None:
    entry = compiled(on("2026-03-10", "signed"), on("2026-03-11", "signed", when="2026-03-10"), on(None, "agreed"))
    assert entry.stage_report == 2


def test_each_party_stands_where_a_text_says_so_of_it_alone() -> None:
    entry = compiled(
        on("2026-01-10", "signed"),
        on("2026-03-10", "ratified", by="IL", when="2026-03-09"),
        on("2026-02-10", "agreed", by="IL"),
        on("2026-05-10", "ratified", by="KZ"),
    )
    assert [(each.party, each.stage, each.when, each.report_id) for each in entry.reached] == [
        ("IL", Stage.RATIFIED, "2026-03-09", 2),
        ("KZ", Stage.RATIFIED, None, 4),
    ]


def test_what_is_due_by_the_day_of_the_next_step_is_no_conflict() -> None:
    announced = on("2026-01-28", "agreed", due="2026-01-28")
    entry = compiled(announced, on("2026-01-28", "signed"))
    assert not entry.conflicts
    assert compiled(on("2026-01-28", "agreed"), on("2026-01-28", "signed")).conflicts


def test_documents_that_say_nothing_of_it_are_silent() -> None:
    entry = compiled(
        on("2026-01-28", "signed", when="2026-01-26"),
        on("2026-01-28", "signed", when="2026-01-27"),
        on("2026-01-28", "signed"),
    )
    [conflict] = [each for each in entry.conflicts if each.kind is ConflictKind.DATE]
    assert [side.when for side in conflict.versions] == ["2026-01-26", "2026-01-27"]
    assert conflict.silent == (3,)
