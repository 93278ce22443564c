"""An open end is told once, whichever entries bear on it."""

from typing import Any

from desktop_app.domain.entries import AnyFiled, OpenEndKind
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk, the_closed

DAY, LATER = "2026-01-28", "2026-05-06"
NOVAK = ("Jan Novak",)


def test_the_planned_visit_that_would_take_up_an_invitation_is_told_once_with_its_day() -> None:
    desk = Desk()
    invitation = desk.agreement(
        "a", "invitation", "agreed", "Invitation", to="Jan Novak", place="Israel", published=DAY
    )
    plan = desk.event("b", "visit", "Visit", planned=True, when="2026-05", place="Israel", people=NOVAK, published=DAY)
    [end] = compile_dossier([invitation, plan]).open_ends
    assert (end.kind, end.due) == (OpenEndKind.INVITATION, "2026-05")


def test_a_planned_signing_and_what_is_to_be_signed_are_told_once() -> None:
    desk = Desk()
    plan = desk.event("a", "signing", "Accord to be signed", planned=True, when="2026-05-05", published=DAY, at=500)
    text = desk.agreement("a", "agreement", "agreed", "Accord on sailors and pilots", published=DAY, at=510)
    [end] = compile_dossier([plan, text]).open_ends
    assert (end.kind, end.due) == (OpenEndKind.CONCLUSION, "2026-05-05")
    signed = desk.agreement(
        "b", "agreement", "signed", "Accord on sailors and pilots", when="2026-05-05", published=LATER
    )
    assert the_closed(compile_dossier([plan, text, signed])).closed_by == signed.id


def test_a_signing_that_was_announced_and_held_is_told_once() -> None:
    desk = Desk()
    said: dict[str, Any] = {"when": "2026-05-05", "people": NOVAK, "place": "Oslo"}
    reports: list[AnyFiled] = [
        desk.event("a", "signing", "Accord on sailors to be signed", planned=True, published=DAY, at=500, **said),
        desk.agreement("a", "agreement", "agreed", "Accord on sailors and pilots", published=DAY, at=510),
        desk.event("b", "signing", "Accord on sailors signed", published=LATER, at=500, **said),
        desk.agreement("b", "agreement", "signed", "Accord on sailors and pilots", published=LATER, at=510),
    ]
    assert the_closed(compile_dossier(reports)).kind is OpenEndKind.CONCLUSION


def test_an_entry_into_force_to_come_is_told_by_the_instrument() -> None:
    desk = Desk(words={"a": "The accord will enter into force in May."})
    signed = desk.agreement("a", "agreement", "signed", "Accord on sailors and pilots", published=DAY, at=500)
    plan = desk.event("a", "accession", "The accord will enter into force", planned=True, published=DAY, at=500)
    [end] = compile_dossier([signed, plan]).open_ends
    assert end.kind is OpenEndKind.ENTRY_INTO_FORCE
    known = desk.agreement("b", "agreement", "in_force", "Accord in Oslo on sailors and pilots", published=LATER)
    assert the_closed(compile_dossier([signed, plan, known])).closed_by == known.id


def test_the_visit_that_takes_up_an_invitation_closes_it_and_its_plan_once() -> None:
    desk = Desk()
    said: dict[str, Any] = {"when": "2026-05-05", "place": "Jerusalem", "people": NOVAK}
    reports: list[AnyFiled] = [
        desk.agreement("a", "invitation", "agreed", "Invitation", to="Jan Novak", place="Israel", published=DAY),
        desk.event("a", "visit", "Visit to come", planned=True, published=DAY, **said),
        desk.event("b", "visit", "Visit", published=LATER, **said),
    ]
    assert the_closed(compile_dossier(reports)).kind is OpenEndKind.INVITATION


def test_what_is_due_and_planned_in_the_same_words_is_told_by_the_plan() -> None:
    desk = Desk()
    due = desk.agreement("a", "undertaking", "agreed", "Opening of an embassy", due="2026-05", published=DAY, at=500)
    plan = desk.event("a", "ceremony", "Embassy to open", planned=True, when="2026-05", published=DAY, at=500)
    [end] = compile_dossier([due, plan]).open_ends
    assert end.kind is OpenEndKind.PLANNED
    held = desk.event("b", "ceremony", "Embassy opened", when="2026-05-18", published="2026-05-20")
    assert the_closed(compile_dossier([due, plan, held])).closed_by == held.id


def test_a_meeting_within_a_visit_that_is_to_come_is_told_by_the_visit() -> None:
    desk = Desk()
    said: dict[str, Any] = {"planned": True, "when": "2026-05-05", "place": "Oslo", "people": NOVAK, "published": DAY}
    visit, talks = desk.event("a", "visit", "Visit", **said), desk.event("a", "meeting", "Talks", **said)
    [end] = compile_dossier([visit, talks]).open_ends
    assert end.report_id == visit.id
    held = desk.event("b", "visit", "Visit", when="2026-05-05", place="Oslo", people=NOVAK, published=LATER)
    after = compile_dossier([visit, talks, held])
    assert [each.report_id for each in after.open_ends] == [talks.id], "of the talks nobody has told"
    assert [each.closed_by for each in after.closed_ends] == [held.id]
