"""What cannot all be true is shown with both sides; what is merely reached later is not."""

from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, Conflict, ConflictKind
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

DAY = "2026-01-28"


def conflict(reports: list[AnyFiled], kind: ConflictKind) -> Conflict | None:
    return next((each for each in compile_dossier(reports).conflicts if each.kind is kind), None)


def sides(found: Conflict | None) -> list[tuple[str, tuple[int, ...]]]:
    assert found is not None
    return [(version.value, version.report_ids) for version in found.versions]


def test_monday_against_tuesday_the_27th_is_a_conflict_of_dates() -> None:
    desk = Desk()
    people = ("Gideon Sa’ar",)
    reports: list[AnyFiled] = [
        desk.event("a", "visit", "Visit to Astana", when="2026-01-27", place="Astana", people=people),
        desk.event("b", "visit", "Visit to Astana", when_words="on Monday", place="Astana", people=people),
    ]
    assert sides(conflict(reports, ConflictKind.DATE)) == [
        ("27 January 2026, a Tuesday", (1,)),
        ("Monday (the document bears no date)", (2,)),
    ]


def test_a_meeting_on_monday_within_a_visit_on_tuesday_is_a_conflict_of_dates() -> None:
    desk = Desk()
    people = ("Gideon Sa’ar", "Yermek Kosherbayev")
    reports: list[AnyFiled] = [
        desk.event("a", "visit", "Visit to Astana", when="2026-01-27", place="Astana", people=people[:1]),
        desk.event("b", "visit", "Visit to Astana", place="Astana", people=people[:1]),
        desk.event("b", "meeting", "Talks of the ministers", when_words="on Monday", place="Astana", people=people),
    ]
    found = conflict(reports, ConflictKind.DATE)
    assert sides(found) == [("27 January 2026, a Tuesday", (1,)), ("Monday (the document bears no date)", (3,))]


def test_a_weekday_that_its_own_date_does_not_have_is_a_conflict_within_one_report() -> None:
    desk = Desk()
    wrong = desk.event("a", "call", "Call", when="2026-01-27", when_words="Monday, 27 January", published=DAY)
    assert [side for side, _ in sides(conflict([wrong], ConflictKind.DATE))] == ["27 January 2026, a Tuesday", "Monday"]
    right = desk.event("b", "call", "Call", when="2026-01-26", when_words="Monday, 26 January", published=DAY)
    assert conflict([right], ConflictKind.DATE) is None


def test_a_weekday_within_a_week_long_event_is_no_conflict() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("a", "forum", "Water forum", when="2026-01-26/2026-01-30", place="Astana"),
        desk.event("b", "forum", "Water forum", when_words="on Monday", place="Astana"),
    ]
    assert conflict(reports, ConflictKind.DATE) is None


@pytest.mark.parametrize(
    ("first", "second", "conflicting"),
    [
        (("agreed", "2026-01-10"), ("signed", "2026-03-10"), False),  # reached later
        (("agreed", "2026-01-10"), ("signed", "2026-01-10"), True),
        (("signed", "2026-01-10"), ("negotiating", "2026-03-10"), True),  # taken back without a word
        (("signed", "2026-01-10"), ("agreed", "2026-03-10"), False),  # recalled: what is signed was also agreed
        (("in_force", "2026-01-10"), ("signed", "2026-03-10"), False),  # what is in force is also signed
        (("signed", "2026-01-10"), ("in_force", "2026-01-10"), False),
        (("in_force", "2026-01-10"), ("suspended", "2026-03-10"), False),
        (("negotiating", "2026-01-10"), ("signed", None), False),  # the day is unknown: no contradiction shown
    ],
)
def test_a_stage_is_in_conflict_on_one_day_or_when_it_falls_back(
    first: tuple[str, str | None], second: tuple[str, str | None], conflicting: bool
) -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement(document, "agreement", stage, "Agreement on air services", published=day)
        for document, (stage, day) in (("a", first), ("b", second))
    ]
    assert len(compile_dossier(reports).agreements) == 1
    assert (conflict(reports, ConflictKind.STAGE) is not None) is conflicting


def test_an_invitation_extended_here_and_accepted_there_on_one_day_is_a_conflict() -> None:
    desk = Desk()
    said: dict[str, Any] = {"by": "Ana Berg", "to": "Jan Novak", "place": "Astana", "published": DAY}
    reports: list[AnyFiled] = [
        desk.agreement("a", "invitation", "proposed", "Invitation to Novak", **said),
        desk.agreement("b", "invitation", "agreed", "Invitation to Jan Novak", **said),
    ]
    assert [side for side, _ in sides(conflict(reports, ConflictKind.STAGE))] == ["extended", "accepted"]


def test_one_instrument_called_agreement_and_memorandum_is_a_conflict_of_title() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement("a", "agreement", "signed", "Agreement on fisheries", published=DAY),
        desk.agreement("b", "memorandum", "signed", "MoU on fisheries", published=DAY),
    ]
    assert sides(conflict(reports, ConflictKind.TITLE)) == [
        ("agreement: Agreement on fisheries", (1,)),
        ("memorandum: MoU on fisheries", (2,)),
    ]


def test_two_names_of_one_level_of_relations_are_a_conflict_of_title() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement("a", "undertaking", "agreed", "Strategic partnership", published=DAY),
        desk.agreement("b", "undertaking", "agreed", "Strategic relationship", published=DAY),
        desk.agreement("c", "undertaking", "agreed", "Strategic Partnership", published=DAY),
    ]
    assert sides(conflict(reports, ConflictKind.TITLE)) == [
        ("Strategic Partnership", (1, 3)),
        ("Strategic relationship", (2,)),
    ]


def test_a_date_one_day_apart_is_a_conflict_of_one_signature() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement(d, "memorandum", "signed", "MoU on fisheries", when=f"2026-01-{d}", published=DAY)
        for d in ("26", "27")
    ]
    assert [side for side, _ in sides(conflict(reports, ConflictKind.DATE))] == ["26 January 2026", "27 January 2026"]


def test_a_month_and_a_day_within_it_are_no_conflict() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement(d, "memorandum", "signed", "MoU on sea fisheries", when=d, published=DAY)
        for d in ("2026-01", "2026-01-27")
    ]
    assert conflict(reports, ConflictKind.DATE) is None


@pytest.mark.parametrize(
    ("one", "other", "conflicting"),
    [
        ("Geneva", "Zurich", True),
        ("Astana", "Jerusalem", True),
        ("Kazakhstan", "Astana", False),
        ("Astana", "Akorda Palace", False),
        ("Geneva", "the city of Geneva", False),
    ],
)
def test_two_towns_are_in_conflict_and_a_venue_within_one_is_not(one: str, other: str, conflicting: bool) -> None:
    desk = Desk()
    people = ("Ana Berg", "Jan Novak")
    reports: list[AnyFiled] = [
        desk.event(d, "meeting", "Talks on water and energy", when="2026-01-27", place=p, people=people)
        for d, p in (("a", one), ("b", other))
    ]
    assert len(compile_dossier(reports).events) == 1
    assert (conflict(reports, ConflictKind.PLACE) is not None) is conflicting


def test_the_same_measure_of_one_period_with_two_values_is_a_conflict() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.figure("a", 162_400_000, "bilateral trade", "2025"),
        desk.figure("b", 210_000_000, "bilateral trade", "2025"),
    ]
    assert sides(conflict(reports, ConflictKind.FIGURE)) == [("162,400,000 USD", (1,)), ("210,000,000 USD", (2,))]


@pytest.mark.parametrize(
    ("document", "value", "what", "period"),
    [
        ("b", 163_000_000, "bilateral trade", "2025"),  # rounded
        ("b", 210_000_000, "bilateral trade", "2024"),
        ("b", 210_000_000, "bilateral trade", None),
        ("b", 210_000_000, "bilateral investment", "2025"),
        ("a", 210_000_000, "bilateral trade", "2025"),  # a range of one document
    ],
)
def test_other_measures_periods_and_roundings_are_no_conflict(
    document: str, value: float, what: str, period: str | None
) -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.figure("a", 162_400_000, "bilateral trade", "2025"),
        desk.figure(document, value, what, period),
    ]
    assert conflict(reports, ConflictKind.FIGURE) is None


def test_two_weekdays_without_any_date_are_a_conflict() -> None:
    desk = Desk()
    people = ("Ana Berg", "Jan Novak")
    reports: list[AnyFiled] = [
        desk.event(d, "meeting", "Talks", when_words=words, place="Astana", people=people)
        for d, words in (("a", "on Monday"), ("b", "Tuesday"))
    ]
    assert [side for side, _ in sides(conflict(reports, ConflictKind.DATE))] == [
        "Monday (the document bears no date)",
        "Tuesday (the document bears no date)",
    ]


def test_parties_are_in_conflict_only_where_the_sentences_themselves_name_them() -> None:
    def told(words: dict[str, str]) -> list[AnyFiled]:
        desk = Desk(words=words)
        said: dict[str, Any] = {"when": "2026-01-27", "published": DAY, "place": "Oslo"}
        return [
            desk.event("a", "forum", "Energy forum", parties=("CL", "NO", "JP"), **said),
            desk.event("b", "forum", "Energy forum", parties=("CL", "NO", "FR"), **said),
        ]

    named = told({"a": "Chile, Norway and Japan held it.", "b": "Chile, Norway and France held it."})
    assert [side for side, _ in sides(conflict(named, ConflictKind.PARTY))] == ["CL, JP, NO", "CL, FR, NO"]
    assert conflict(told({"a": "Chile, Norway and Japan held it.", "b": "It was held."}), ConflictKind.PARTY) is None


@pytest.mark.parametrize(
    ("place", "other", "conflicting"),
    [("Israel", "Kazakhstan", False), ("Israel", "Astana", False), ("Oslo", "Rome", True)],
)
def test_a_partys_bare_name_is_too_wide_a_place_to_contradict(place: str, other: str, conflicting: bool) -> None:
    desk = Desk()
    people = ("Ana Berg", "Jan Novak")
    reports: list[AnyFiled] = [
        desk.event(d, "meeting", "Talks on water and energy", when="2026-01-27", place=p, people=people)
        for d, p in (("a", place), ("b", other))
    ]
    assert (conflict(reports, ConflictKind.PLACE) is not None) is conflicting


def test_a_wider_date_that_fits_both_sides_takes_none() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement(d, "memorandum", "signed", "MoU on fisheries", when=d, published=DAY)
        for d in ("2026-01-26", "2026-01-27", "2026-01")
    ]
    found = conflict(reports, ConflictKind.DATE)
    assert [side for side, _ in sides(found)] == ["26 January 2026", "27 January 2026"]
    assert found is not None
    assert found.silent == (3,)


def test_figures_of_other_parties_are_no_conflict() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.figure("a", 162_400_000, "bilateral trade reached 162.4 million dollars", "2025"),
        desk.figure("b", 210_000_000, "trade between the two stood at 210 million dollars", "2025"),
    ]
    assert conflict(reports, ConflictKind.FIGURE) is not None
    reports += [
        desk.event("a", "call", "Call", parties=("CL", "NO")),
        desk.event("b", "call", "Call", parties=("CL", "JP")),
    ]
    assert conflict(reports, ConflictKind.FIGURE) is None


@pytest.mark.parametrize(
    ("told", "when", "disputed"),
    [
        ("2026-06-11", "2026-06-01", False),  # it came into force after the denial
        ("2026-06-11", None, False),
        ("2026-06-11", "2026-01-15", True),  # before it, so one of them is wrong
        ("2026-03-04", None, True),  # on the day of the denial
        ("2026-02-01", None, True),
        (None, None, True),  # nobody knows which was first
    ],
)
def test_what_was_denied_and_is_reached_later_is_superseded_and_no_conflict(
    told: str | None, when: str | None, disputed: bool
) -> None:
    desk = Desk()
    title, out = "Agreement on air services", (Stage.IN_FORCE,)
    denied = desk.agreement("a", "agreement", "signed", title, published="2026-03-04", ruled_out=out)
    reached = desk.agreement("b", "agreement", "in_force", title, published=told, when=when)
    dossier = compile_dossier([denied, reached])
    stages = [each for each in dossier.conflicts if each.kind is ConflictKind.STAGE]
    assert len(dossier.agreements) == 1
    assert bool(stages) is disputed
