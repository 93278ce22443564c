"""How entries bear on each other, and which do not."""

from desktop_app.domain.entries import AnyFiled, Dossier
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

DAY = "2026-01-28"


def linked(dossier: Dossier) -> list[tuple[str, str, str, int]]:
    titles = {event.key: event.title for event in dossier.events}
    titles |= {agreement.key: agreement.title for agreement in dossier.agreements}
    found = {link for event in dossier.events for link in event.links}
    found |= {link for agreement in dossier.agreements for link in agreement.links}
    return sorted((link.kind, titles[link.from_key], titles[link.to_key], link.report_id) for link in found)


def test_a_forum_feeds_the_commission_that_its_report_names() -> None:
    desk = Desk()
    dossier = compile_dossier(
        [
            desk.event("a", "forum", "Business forum", when="2026-01-27", feeds="the Joint Economic Commission"),
            desk.agreement("a", "mechanism", "agreed", "Kazakhstan–Israel Joint Economic Commission"),
            desk.agreement("a", "mechanism", "in_force", "Political consultations"),
        ]
    )
    assert linked(dossier) == [("feeds", "Business forum", "Kazakhstan–Israel Joint Economic Commission", 1)]
    [event] = dossier.events
    assert [link.kind for link in event.links] == ["feeds"]


def test_what_is_signed_in_the_same_words_is_signed_at_that_event() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("a", "signing", "Two memoranda signed", at=500),
        desk.agreement("a", "memorandum", "signed", "Memorandum on fisheries", at=520),
        desk.agreement("a", "memorandum", "signed", "Memorandum on aviation", at=900),
        desk.agreement("a", "mechanism", "agreed", "Fisheries Committee", at=530),
    ]
    assert linked(compile_dossier(reports)) == [
        ("creates", "Memorandum on fisheries", "Fisheries Committee", 4),
        ("signed_at", "Memorandum on fisheries", "Two memoranda signed", 2),
    ]


def test_the_only_signing_of_a_date_is_where_what_was_signed_that_day_was_signed() -> None:
    desk = Desk()
    day = "2026-01-27"
    signing = desk.event("a", "signing", "Two memoranda signed", when=day)
    memorandum = desk.agreement("a", "memorandum", "signed", "Memorandum on fisheries", when=day)
    old = desk.agreement("a", "agreement", "signed", "Agreement on aviation", when="1994-05-05")
    later = desk.agreement("a", "agreement", "in_force", "Agreement on water", when=day)
    assert linked(compile_dossier([signing, memorandum, old, later])) == [
        ("signed_at", "Memorandum on fisheries", "Two memoranda signed", 2)
    ]


def test_meetings_within_a_visit_are_part_of_it_and_others_are_not() -> None:
    desk = Desk()
    days = "2026-01-26/2026-01-27"
    reports: list[AnyFiled] = [
        desk.event("a", "visit", "Visit", when=days, place="Astana", published=DAY),
        desk.event("a", "meeting", "Talks", when="2026-01-27", place="Astana", published=DAY),
        desk.event("a", "ceremony", "Wreath", published=DAY),
        desk.event("a", "call", "Call", when="2026-01-27", published=DAY),
        desk.event("a", "meeting", "Talks in Paris", when="2026-01-27", place="Paris", published=DAY),
        desk.event("a", "meeting", "Talks of 2020", when="2020-01-27", place="Astana", published=DAY),
        desk.event("a", "meeting", "Talks with France", when="2026-01-27", parties=("FR", "KZ"), published=DAY),
        desk.event("a", "forum", "Forum to come", planned=True, published=DAY),
    ]
    assert linked(compile_dossier(reports)) == [("part_of", "Talks", "Visit", 2), ("part_of", "Wreath", "Visit", 3)]


def test_an_undated_meeting_belongs_to_the_one_visit_of_its_people_elsewhere() -> None:
    desk = Desk()
    visit = desk.event("a", "visit", "Visit", when="2026-01-27", place="Astana", people=("Gideon Sa’ar",))
    talks = desk.event("b", "meeting", "Talks", place="Astana", people=("Saar", "Jan Novak"))
    assert linked(compile_dossier([visit, talks])) == [("part_of", "Talks", "Visit", 2)]
    again = desk.event("c", "visit", "Second visit", when="2027-01-27", place="Astana", people=("Gideon Sa’ar",))
    assert not linked(compile_dossier([visit, talks, again]))


def test_a_session_is_linked_with_its_mechanism_and_not_with_another() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("a", "session", "Twelfth round of the political consultations", round=12),
        desk.agreement("a", "mechanism", "in_force", "Political consultations", round=12),
        desk.agreement("a", "mechanism", "agreed", "Joint Economic Commission"),
    ]
    assert linked(compile_dossier(reports)) == [
        ("session_of", "Twelfth round of the political consultations", "Political consultations", 1)
    ]
