"""Which reports are one event, and which are not."""

from typing import Any

import pytest

from desktop_app.domain.entries import Dossier
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

MINISTERS = ("Gideon Sa’ar", "Yermek Kosherbayev")


def sizes(dossier: Dossier) -> list[int]:
    return sorted(len(event.reports) for event in dossier.events)


def test_two_documents_on_one_meeting_make_one_event() -> None:
    desk = Desk()
    one = desk.event("a", "meeting", "Talks of the ministers", when="2026-01-27", place="Astana", people=MINISTERS)
    other = desk.event("b", "meeting", "Ministers meet", when="2026-01-27", people=("G. Saar", "Ermek Kosherbaev"))
    assert sizes(compile_dossier([one, other])) == [1, 1]  # Ermek is not lightly Yermek: the names share one person
    third = desk.event("c", "meeting", "Ministers meet", when="2026-01-27", people=("Saar", "Kosherbaev"))
    assert sizes(compile_dossier([one, third])) == [2]


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("meeting", {"people": ("Ana Attar", "Erol Demir")}, {"people": ("Ana Attar", "Kaan Yildiz")}),
        ("visit", {"people": ("Ana Attar",), "place": "Astana"}, {"people": ("Erol Demir",), "place": "Astana"}),
        ("session", {"round": 11}, {"round": 12}),
        ("call", {"people": MINISTERS, "when": "2026-01-27"}, {"people": MINISTERS, "when": "2026-02-27"}),
        ("visit", {"parties": ("KZ", "FR")}, {"parties": ("KZ", "IL")}),
        ("ceremony", {"summary": "Wreath at the tomb"}, {"summary": "Award of the grand cross"}),
        ("signing", {"summary": "Memorandum on fisheries"}, {"summary": "Agreement on aviation"}),
    ],
)
def test_what_differs_in_people_round_date_parties_or_subject_is_another_event(
    kind: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    desk = Desk()
    known: dict[str, Any] = {"when": "2026-01-27", "summary": "News of the day"}
    reports = [desk.event("a", kind, **(known | first)), desk.event("b", kind, **(known | second))]
    assert sizes(compile_dossier(reports)) == [1, 1]


def test_two_events_of_one_document_are_two() -> None:
    desk = Desk()
    told = [desk.event("a", "visit", words, when="2026-01-27", place="Astana") for words in ("Visit", "A visit again")]
    assert sizes(compile_dossier(told)) == [1, 1]


def test_a_report_that_two_events_suit_equally_well_stays_by_itself() -> None:
    desk = Desk()
    years = [
        desk.event(y, "visit", "Visit", when=f"{y}-05-05", place="Astana", people=MINISTERS) for y in ("2020", "2024")
    ]
    undated = desk.event("x", "visit", "Visit", place="Astana", people=MINISTERS)
    assert sizes(compile_dossier([*years, undated])) == [1, 1, 1]
    assert sizes(compile_dossier([years[0], undated])) == [2]


def test_the_weekday_brings_an_undated_report_to_its_event() -> None:
    desk = Desk()
    dated = desk.event("a", "meeting", "Talks", when="2026-01-26", people=MINISTERS)
    worded = desk.event("b", "meeting", "Talks", when_words="on Monday", people=MINISTERS)
    [event] = compile_dossier([dated, worded]).events
    assert event.when == "2026-01-26"
    assert not event.conflicts


def test_the_event_takes_the_most_precise_date_the_town_and_all_topics() -> None:
    desk = Desk()
    a = desk.event("a", "visit", "Visit", when="2026-01-26/2026-01-27", place="Kazakhstan", people=MINISTERS[:1])
    b = desk.event("b", "visit", "Official visit to Astana", when="2026-01-27", place="Astana", people=MINISTERS[:1])
    [event] = compile_dossier([a, b]).events
    assert (event.when, event.place, event.title) == ("2026-01-27", "Astana", "Official visit to Astana")
    assert not event.conflicts


def test_an_event_reported_as_held_is_no_longer_planned() -> None:
    desk = Desk()
    plan = desk.event("a", "forum", "Business forum in Astana", when="2026-02-10", published="2026-01-05", planned=True)
    held = desk.event("b", "forum", "Business forum in Astana", when="2026-02-10", published="2026-02-11")
    [event] = compile_dossier([plan, held]).events
    assert not event.planned
    assert not event.open_ends


def test_one_document_tells_an_event_once_however_many_others_tell_it() -> None:
    desk = Desk()
    reports = [
        desk.event(d, "visit", "Visit", when="2026-01-27", place="Astana", people=MINISTERS) for d in "abcdefghij"
    ]
    reports.append(desk.event("j", "visit", "Visit", place="Astana", people=MINISTERS))
    assert sizes(compile_dossier(reports)) == [1, 10]


def test_an_event_announced_with_its_date_and_reported_as_held_without_keeps_the_date() -> None:
    desk = Desk()
    plan = desk.event(
        "a", "visit", "To visit", when="2026-02-10", published="2026-02-01", planned=True, people=MINISTERS
    )
    held = desk.event("b", "visit", "Visit", published="2026-02-11", people=MINISTERS)
    [event] = compile_dossier([plan, held]).events
    assert (event.when, event.planned, event.title) == ("2026-02-10", False, "Visit")


def test_a_plan_that_one_document_dates_and_another_does_not_is_one_event() -> None:
    desk = Desk()
    said: dict[str, Any] = {"planned": True, "people": MINISTERS[:1], "place": "Astana"}
    dated = desk.event("a", "visit", "To visit", when="2026-05-10", published="2026-01-28", **said)
    other = desk.event("b", "visit", "To visit soon", published="2026-01-30", **said)
    assert sizes(compile_dossier([dated, other])) == [2]
    late = desk.event("b", "visit", "To visit soon", published="2026-08-30", **said)
    assert sizes(compile_dossier([dated, late])) == [1, 1]


@pytest.mark.parametrize(
    ("kind", "first", "second", "entries"),
    [
        ("forum", {"summary": "Fourth summit"}, {"summary": "4th trilateral summit", "place": "Oslo"}, 1),
        ("forum", {"summary": "Third trilateral summit"}, {"summary": "Fourth trilateral summit"}, 2),
        ("statement", {"summary": "Joint press conference"}, {"summary": "Joint declaration issued"}, 2),
        ("visit", {"when": None}, {"place": "Astana"}, 1),  # told the day after, without a date
        ("visit", {"when": None, "planned": True}, {}, 2),  # announced after the other was held
        ("meeting", {"people": ()}, {"people": MINISTERS}, 1),  # "the two sides met"
        ("meeting", {"people": (), "planned": True, "when": None}, {"people": MINISTERS}, 2),
        ("meeting", {"people": ("Ana Berg", "Jan Novak")}, {"people": ("Jan Novak",)}, 1),
    ],
)
def test_news_of_the_same_days_is_one_event_unless_something_speaks_against_it(
    kind: str, first: dict[str, Any], second: dict[str, Any], entries: int
) -> None:
    desk = Desk()
    parties = ("IL", "KZ", "NO") if kind == "forum" else ("IL", "KZ")
    known: dict[str, Any] = {"when": "2026-01-27", "summary": "News", "published": "2026-01-29", "parties": parties}
    reports = [desk.event("a", kind, **(known | first)), desk.event("b", kind, **(known | second))]
    assert len(compile_dossier(reports).events) == entries


@pytest.mark.parametrize(
    ("words", "other", "entries"),
    [
        ("They signed a memorandum on fisheries.", "A memorandum was signed.", 1),
        ("They signed a memorandum on fisheries.", "A memorandum on tourism was signed.", 2),
    ],
)
def test_a_signing_that_names_no_subject_is_known_by_what_its_sentence_speaks_of(
    words: str, other: str, entries: int
) -> None:
    desk = Desk(words={"a": words, "b": other})
    reports = [
        desk.event("a", "signing", "Signing of the memorandum on fisheries", when="2026-01-27", published="2026-01-28"),
        desk.event("b", "signing", other, when="2026-01-27", published="2026-01-28"),
    ]
    assert len(compile_dossier(reports).events) == entries


@pytest.mark.parametrize(
    ("summary", "entries"), [("Ministers met before the session", 2), ("Meeting of the water commission", 1)]
)
def test_a_meeting_on_the_margins_is_no_session(summary: str, entries: int) -> None:
    desk = Desk()
    said: dict[str, Any] = {"when": "2026-01-27", "published": "2026-01-28", "people": MINISTERS}
    reports = [
        desk.event("a", "session", "Session of the water commission", **said),
        desk.event("b", "meeting", summary, **said),
    ]
    assert len(compile_dossier(reports).events) == entries
