"""What is announced and not reported as done stays open, in words that deny nothing."""

from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, OpenEnd, OpenEndKind
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.mechanisms import mechanism_name
from tests.dossier.handmade import Desk

DAY = "2026-01-28"
NO_REPORT = "no report of it yet on this desk"


def ends(*reports: AnyFiled) -> list[tuple[str, str]]:
    return [(end.kind.value, end.text) for end in compile_dossier(reports).open_ends]


def only(*reports: AnyFiled) -> OpenEnd:
    [end] = compile_dossier(reports).open_ends
    return end


def test_a_mechanism_agreed_upon_that_has_not_met_waits_for_its_first_session() -> None:
    desk = Desk()
    agreed = desk.agreement("a", "mechanism", "agreed", "Kazakhstan–Israel Joint Economic Commission", published=DAY)
    end = only(agreed)
    assert end.kind is OpenEndKind.FIRST_SESSION
    assert end.text == f"First session of the Kazakhstan–Israel Joint Economic Commission: {NO_REPORT}"
    assert end.report_id == agreed.id


def test_a_session_reported_later_makes_the_next_one_the_open_end() -> None:
    desk = Desk()
    agreed = desk.agreement("a", "mechanism", "agreed", "Joint Economic Commission", published=DAY)
    held = desk.event(
        "b",
        "session",
        "First session of the Joint Economic Commission",
        when="2026-09-01",
        published="2026-09-02",
        round=1,
    )
    named = desk.agreement("b", "mechanism", "in_force", "Joint Economic Commission", published="2026-09-02")
    assert ends(agreed, held, named) == [
        ("next_round", f"Second session of the Joint Economic Commission: {NO_REPORT}")
    ]


def test_consultations_in_their_twelfth_round_wait_for_the_thirteenth() -> None:
    desk = Desk()
    held = desk.agreement("a", "mechanism", "in_force", "Political consultations", published=DAY, round=12)
    assert ends(held) == [("next_round", f"Thirteenth round of the political consultations: {NO_REPORT}")]


def test_an_announced_round_is_the_open_end_with_its_date() -> None:
    desk = Desk()
    meets = desk.agreement("a", "mechanism", "in_force", "Political consultations", published=DAY, round=12)
    ahead = desk.event(
        "a",
        "session",
        "Thirteenth round of political consultations",
        planned=True,
        round=13,
        when="2026-06",
        published=DAY,
    )
    end = only(meets, ahead)
    assert (end.text, end.due) == (f"Thirteenth round of the political consultations: {NO_REPORT}", "2026-06")


def test_an_invitation_without_an_answer_stays_open() -> None:
    desk = Desk()
    invitation = desk.agreement(
        "a",
        "invitation",
        "proposed",
        "Invitation to Novak to visit Israel",
        to="Jan Novak",
        place="Israel",
        published=DAY,
    )
    assert ends(invitation) == [
        ("invitation", "Invitation to Novak to visit Israel: no answer reported yet on this desk")
    ]


def test_the_two_invitations_of_one_visit_stay_open_apart() -> None:
    desk = Desk()
    minister = desk.agreement(
        "a", "invitation", "proposed", "Invitation to the minister", to="Jan Novak", place="Jerusalem"
    )
    president = desk.agreement(
        "b", "invitation", "proposed", "Invitation to the president", to="Ivo Petrov", place="Israel"
    )
    assert len(ends(minister, president)) == 2


@pytest.mark.parametrize(
    ("visit", "closed"),
    [
        ({"when": "2026-05-05", "place": "Jerusalem", "people": ("Jan Novak",)}, True),
        ({"when": "2026-05-05", "place": "Astana", "people": ("Jan Novak",)}, False),  # elsewhere
        ({"when": "2026-05-05", "place": "Jerusalem", "people": ("Ivo Petrov",)}, False),  # someone else
        ({"when": "2025-05-05", "place": "Jerusalem", "people": ("Jan Novak",)}, False),  # before
        ({"when": "2026-05-05", "place": "Jerusalem", "people": ("Jan Novak",), "planned": True}, False),
    ],
)
def test_an_invitation_is_closed_by_a_later_visit_of_the_invited(visit: dict[str, Any], closed: bool) -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement("a", "invitation", "agreed", "Invitation", to="Jan Novak", place="Israel", published=DAY),
        desk.event("b", "visit", "Visit", **visit),
    ]
    assert ("invitation" not in [kind for kind, _ in ends(*reports)]) is closed


@pytest.mark.parametrize(
    ("form", "stage", "said", "kind"),
    [
        ("memorandum", "negotiating", {}, "conclusion"),
        ("agreement", "agreed", {}, "conclusion"),
        ("membership", "agreed", {}, "conclusion"),
        ("undertaking", "agreed", {"ruled_out": (Stage.IN_FORCE,)}, "conclusion"),
        ("undertaking", "agreed", {"due": "2027"}, "deadline"),
        ("agreement", "signed", {"ruled_out": (Stage.IN_FORCE,)}, "entry_into_force"),
        ("agreement", "ratified", {"by": "IL"}, "entry_into_force"),
    ],
)
def test_what_is_short_of_its_end_stays_open(form: str, stage: str, said: dict[str, Any], kind: str) -> None:
    desk = Desk()
    report = desk.agreement("a", form, stage, "Visa-free travel", published=DAY, **said)
    assert only(report).kind == kind


@pytest.mark.parametrize(
    ("form", "stage"),
    [
        ("memorandum", "signed"),
        ("agreement", "in_force"),
        ("undertaking", "agreed"),
        ("undertaking", "completed"),
        ("mechanism", "terminated"),
        ("invitation", "terminated"),
        ("invitation", "completed"),
        ("agreement", "terminated"),
    ],
)
def test_what_is_done_or_says_no_more_is_not_open(form: str, stage: str) -> None:
    assert not ends(Desk().agreement("a", form, stage, "Visa-free travel", published=DAY))


def test_a_planned_event_is_open_until_a_later_report_tells_that_it_was_held() -> None:
    desk = Desk()
    people = ("Jan Novak",)
    plan = desk.event("a", "visit", "Novak to visit Israel", planned=True, place="Israel", people=people, published=DAY)
    [(kind, text)] = ends(plan)
    assert kind == "planned"
    assert text == "Novak to visit Israel: announced, no report of it as held yet on this desk"
    held = desk.event("b", "visit", "Visit to Israel", when="2026-06-01", place="Israel", people=people)
    other = desk.event("b", "visit", "Visit to Israel", when="2026-06-01", place="Israel", people=("Ivo Petrov",))
    bare = desk.event("b", "visit", "A visit", when="2026-06-01")
    assert not ends(plan, held)
    assert len(ends(plan, bare)) == 1  # neither person nor place: it may be any visit
    assert len(ends(plan, other)) == 1


@pytest.mark.parametrize(
    ("title", "name", "number"),
    [
        ("20th session of the Joint Commission on Trade", "Joint Commission on Trade", 20),
        ("Political consultations", "political consultations", None),
        ("the twelfth round of political consultations", "political consultations", 12),
        ("5th Fiji–Tonga Strategic Dialogue", "Fiji–Tonga Strategic Dialogue", 5),
        ("High-Level Council, second session", "High-Level Council", 2),
        ("Twenty-first meeting of the Border Group", "Border Group", 21),
        ("First Committee", "First Committee", None),
    ],
)
def test_a_mechanism_is_named_without_the_number_of_its_session(title: str, name: str, number: int | None) -> None:
    assert mechanism_name(title) == (name, number)
