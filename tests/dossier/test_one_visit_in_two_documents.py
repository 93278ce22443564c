"""What the desk shows of a visit that two undated documents report: row by row what an officer needs of it."""

import pytest

from desktop_app.domain.entries import Agreement, AnyFiled, ConflictKind, Dossier, Event
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import Topic
from desktop_app.domain.vocabulary import EventKind, Sector, Stage
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

DAY = "2026-01-27"
GUEST, HOST, PRESIDENT = "Gideon Sa’ar", "Yermek Kosherbayev", "Kassym-Jomart Tokayev"


def _topic(sector: Sector, words: str) -> Topic:
    return Topic(sector, Quote(0, len(words), words))


WATER, HEALTH = _topic(Sector.WATER, "water-resource management"), _topic(Sector.HEALTH, "healthcare")


NO_REPORT = "no report of it yet on this desk"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """`analysis` dates the visit; `readout` says Monday and bears no date. Neither says when it was published."""
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("analysis", "visit", "Official visit to Astana", when=DAY, place="Astana", people=(GUEST,)),
        desk.event(
            "analysis", "meeting", "Tokayev receives Sa’ar", when=DAY, place="Astana", people=(PRESIDENT, GUEST, HOST)
        ),
        desk.event(
            "analysis",
            "forum",
            "Business forum",
            when=DAY,
            place="Astana",
            topics=(WATER, HEALTH),
            feeds="the Commission",
        ),
        desk.event("analysis", "session", "Twelfth round of political consultations", when=DAY, round=12, at=7000),
        desk.event("analysis", "signing", "Documents signed", when=DAY, place="Astana", at=8000),
        desk.event(
            "analysis", "ceremony", "State ceremony of commemoration", when=DAY, place="Astana", people=(GUEST,)
        ),
        desk.agreement(
            "analysis", "mechanism", "agreed", "Joint Economic Commission", topics=(WATER,), level="ministerial"
        ),
        desk.agreement("analysis", "mechanism", "in_force", "political consultations", round=12, at=7000),
        desk.agreement("analysis", "memorandum", "signed", "memorandum on diplomatic training", when=DAY, at=8000),
        desk.agreement("analysis", "memorandum", "signed", "memorandum on public diplomacy", when=DAY, at=8010),
        desk.agreement(
            "analysis",
            "letter_of_intent",
            "agreed",
            "visa-free travel for ordinary passports",
            ruled_out=(Stage.IN_FORCE,),
        ),
        desk.agreement(
            "analysis", "invitation", "proposed", "Invitation to Tokayev to visit Israel", to=PRESIDENT, place="Israel"
        ),
        desk.agreement("analysis", "contract", "signed", "three signed items", count=3, incomplete=True),
        desk.event("readout", "visit", "Visit to Astana", place="Astana", people=(GUEST,)),
        desk.event(
            "readout",
            "meeting",
            "Ministers meet in Astana",
            when_words="on Monday",
            place="Astana",
            people=(GUEST, HOST),
        ),
        desk.agreement(
            "readout", "invitation", "proposed", "Invitation to visit Jerusalem", to=HOST, place="Jerusalem"
        ),
        desk.agreement("readout", "agreement", "in_force", "Abraham Accords", parties=()),
        desk.agreement(
            "readout", "membership", "agreed", "Kazakhstan joins the Abraham Accords", parties=("KZ", "Abraham Accords")
        ),
        desk.position("readout", GUEST, "IL"),
        desk.figure("analysis", 162_400_000, "trade", "2025-01/2025-11"),
    ]
    return compile_dossier(reports)


def agreement(dossier: Dossier, words: str) -> Agreement:
    [found] = [each for each in dossier.agreements if words in each.title]
    return found


def event(dossier: Dossier, kind: EventKind) -> Event:
    [found] = [each for each in dossier.events if each.kind is kind]
    return found


def test_the_visit_is_one_event_of_two_documents(dossier: Dossier) -> None:
    visit = event(dossier, EventKind.VISIT)
    assert (visit.when, visit.place, len(visit.reports)) == (DAY, "Astana", 2)


@pytest.mark.parametrize(
    ("words", "stage", "open_ends"),
    [
        ("Economic Commission", "agreed", [f"First session of the Joint Economic Commission: {NO_REPORT}"]),
        ("consultations", "in_force", [f"Thirteenth round of the political consultations: {NO_REPORT}"]),
        ("diplomatic training", "signed", []),
        ("public diplomacy", "signed", []),
        ("visa-free", "agreed", ["visa-free travel for ordinary passports: no conclusion reported yet on this desk"]),
        ("Tokayev", "proposed", ["Invitation to Tokayev to visit Israel: no answer reported yet on this desk"]),
        ("Jerusalem", "proposed", ["Invitation to visit Jerusalem: no answer reported yet on this desk"]),
        ("joins", "agreed", ["Kazakhstan joins the Abraham Accords: no accession reported yet on this desk"]),
        ("three signed items", "signed", ["three signed items: the text breaks off before it is told in full"]),
    ],
)
def test_each_agreement_stands_at_its_stage_with_its_open_end(
    dossier: Dossier, words: str, stage: str, open_ends: list[str]
) -> None:
    found = agreement(dossier, words)
    assert found.stage == stage
    assert [end.text for end in found.open_ends] == open_ends


def test_the_forum_feeds_the_commission_and_both_keep_their_sectors(dossier: Dossier) -> None:
    forum, commission = event(dossier, EventKind.FORUM), agreement(dossier, "Economic Commission")
    assert ("feeds", forum.key, commission.key) in [(link.kind, link.from_key, link.to_key) for link in forum.links]
    assert forum.topics == (WATER, HEALTH)
    assert commission.topics == (WATER,)
    assert commission.level == "ministerial"


def test_the_audience_and_the_ministers_talks_are_two_meetings_of_the_visit(dossier: Dossier) -> None:
    visit = event(dossier, EventKind.VISIT)
    meetings = [each for each in dossier.events if each.kind is EventKind.MEETING]
    assert len(meetings) == 2
    assert all(("part_of", visit.key) in [(link.kind, link.to_key) for link in each.links] for each in meetings)


def test_monday_against_the_27th_is_shown_with_both_sides(dossier: Dossier) -> None:
    [found] = [each for each in dossier.conflicts if each.kind is ConflictKind.DATE]
    assert [version.value for version in found.versions] == [
        "27 January 2026, a Tuesday",
        "Monday (the document bears no date)",
    ]


def test_the_memoranda_are_signed_at_the_signing(dossier: Dossier) -> None:
    signing = event(dossier, EventKind.SIGNING)
    signed = [agreement(dossier, words).key for words in ("diplomatic training", "public diplomacy")]
    assert {link.from_key for link in signing.links if link.kind == "signed_at"} == set(signed)


def test_what_breaks_off_positions_and_figures_are_kept_as_said(dossier: Dossier) -> None:
    assert agreement(dossier, "three signed items").incomplete
    assert [(filed.report.speaker, filed.report.joint) for filed in dossier.positions] == [(GUEST, False)]
    assert [filed.report.value for filed in dossier.figures] == [162_400_000]
