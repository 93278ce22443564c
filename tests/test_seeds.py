"""The systems that the seeds describe: each keeps its row, with the sentence that proves it."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from desktop_app.domain.entries import Agreement, ConflictKind, Dossier, Event, OpenEndKind
from desktop_app.domain.vocabulary import EventKind, Form, Sector, Stage
from desktop_app.services.desk import open_desk
from desktop_app.services.importing import import_files
from desktop_app.services.reading import dossier


@pytest.fixture(scope="module")
def desk(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    opened = open_desk(path=tmp_path_factory.mktemp("desk") / "seeds.legation")
    result = import_files(desk=opened, paths=[seeds])
    assert (result.added, result.unread) == (2, ())
    compiled = dossier(desk=opened)
    opened.close()
    return compiled


def proof(entry: Agreement | Event) -> str:
    """All the words that prove an entry."""
    return " ".join(quote.text for filed in entry.reports for quote in filed.report.quotes)


def agreement(desk: Dossier, form: Form, *words: str) -> Agreement:
    """The one agreement of this form whose title holds all of `words`."""
    found = [a for a in desk.agreements if a.form == form and all(w.casefold() in a.title.casefold() for w in words)]
    assert len(found) == 1, [(a.form, a.title) for a in desk.agreements]
    return found[0]


def event(desk: Dossier, kind: EventKind, *words: str) -> Event:
    """The one event of this kind whose quotes hold all of `words`."""
    found = [e for e in desk.events if e.kind == kind and all(w in proof(e) for w in words)]
    assert len(found) == 1, [(e.kind, e.title) for e in desk.events]
    return found[0]


def entries(desk: Dossier) -> list[Agreement | Event]:
    return [*desk.events, *desk.agreements]


def open_ends(entry: Agreement | Event) -> set[OpenEndKind]:
    return {end.kind for end in entry.open_ends}


def sectors(entries: Iterable[Agreement | Event]) -> dict[Sector, str]:
    return {topic.sector: topic.quote.text for entry in entries for topic in entry.topics}


def test_the_joint_economic_commission_is_agreed_at_ministerial_level_and_has_not_met(desk: Dossier) -> None:
    commission = agreement(desk, Form.MECHANISM, "Kazakhstan–Israel Joint Economic Commission")
    assert commission.stage == Stage.AGREED
    assert commission.level is not None
    assert "ministerial" in commission.level
    assert OpenEndKind.FIRST_SESSION in open_ends(commission)
    assert "agreed to convene the Kazakhstan–Israel Joint Economic Commission" in proof(commission)


def test_the_business_forum_of_27_january_feeds_the_commission(desk: Dossier) -> None:
    forum = event(desk, EventKind.FORUM, "business forum")
    commission = agreement(desk, Form.MECHANISM, "Joint Economic Commission")
    assert (forum.when, forum.place, set(forum.parties)) == ("2026-01-27", "Astana", {"IL", "KZ"})
    assert ("feeds", forum.key, commission.key) in {(link.kind, link.from_key, link.to_key) for link in forum.links}
    assert "feeder" in proof(forum)


def test_the_project_map_names_its_sectors_in_the_words_of_the_text(desk: Dossier) -> None:
    forum = event(desk, EventKind.FORUM, "business forum")
    named = sectors([forum])
    assert {Sector.AGRICULTURE, Sector.WATER, Sector.DIGITAL, Sector.TRANSPORT, Sector.ENERGY, Sector.HEALTH} <= set(
        named
    )
    assert "agriculture" in named[Sector.AGRICULTURE]
    assert all(words in proof(forum) for words in named.values())
    commission = sectors([agreement(desk, Form.MECHANISM, "Joint Economic Commission")])
    assert set(named) <= set(commission), "the sectors stand under the Commission as well"


def test_the_political_consultations_meet_and_have_an_agenda(desk: Dossier) -> None:
    consultations = agreement(desk, Form.MECHANISM, "political consultations")
    assert (consultations.stage, consultations.round) == (Stage.IN_FORCE, 12)
    assert OpenEndKind.NEXT_ROUND in open_ends(consultations)
    agenda = " ".join(quote.text for filed in consultations.reports for quote in filed.report.agenda)
    assert "Middle East confidence-building" in agenda


@pytest.mark.parametrize("subject", ["diplomatic training", "public diplomacy"])
def test_each_memorandum_is_signed_by_both_and_not_in_force(desk: Dossier, subject: str) -> None:
    memorandum = agreement(desk, Form.MEMORANDUM, subject)
    assert (memorandum.stage, set(memorandum.parties)) == (Stage.SIGNED, {"IL", "KZ"})
    assert "signed documents on diplomatic training and public diplomacy" in proof(memorandum)


def test_the_visa_track_is_a_statement_of_intent_and_expressly_not_in_force(desk: Dossier) -> None:
    track = agreement(desk, Form.LETTER_OF_INTENT, "ordinary passports")
    assert track.stage == Stage.AGREED
    assert Stage.IN_FORCE in track.ruled_out
    assert "not as an agreement already in force" in proof(track)
    assert "agreed to pursue visa-free travel" in proof(track)
    others = [a for a in desk.agreements if a.key != track.key and "passport" in a.title]
    assert others == [], "one track, one row"


def test_the_accords_hold_and_membership_is_a_decision(desk: Dossier) -> None:
    accords = agreement(desk, Form.AGREEMENT, "Abraham Accords")
    assert accords.stage == Stage.IN_FORCE
    assert "KZ" not in accords.parties, "it has decided to join, no more"
    membership = agreement(desk, Form.MEMBERSHIP, "Abraham Accords")
    assert (membership.stage, set(membership.parties)) == (Stage.AGREED, {"KZ", "Abraham Accords"})
    assert "decision to join the Abraham Accords" in proof(membership)


@pytest.mark.parametrize(("guest", "place"), [("Kosherbayev", "Jerusalem"), ("Tokayev", "Israel")])
def test_each_invitation_is_extended_and_unanswered(desk: Dossier, guest: str, place: str) -> None:
    invitation = agreement(desk, Form.INVITATION, guest, place)
    assert (invitation.stage, set(invitation.parties)) == (Stage.PROPOSED, {"IL", "KZ"})
    assert OpenEndKind.INVITATION in open_ends(invitation)
    assert invitation.title.startswith("Invitation to ")


def test_the_commemoration_and_the_message_are_on_the_timeline(desk: Dossier) -> None:
    ceremony = event(desk, EventKind.CEREMONY, "state ceremony in Astana")
    assert (ceremony.when, ceremony.place) == ("2026-01-27", "Astana")
    message = [e for e in desk.events if "official messaging from Tokayev to Israel’s president" in proof(e)]
    assert message
    assert all(e.when == "2026-01-27" for e in message)


def test_the_baseline_of_trade_has_its_unit_period_and_qualifier(desk: Dossier) -> None:
    (trade,) = [f.report for f in desk.figures if f.report.unit == "USD"]
    assert (trade.value, trade.qualifier, trade.period) == (162_400_000, "about", "2025-01/2025-11")
    assert "trade" in trade.what


def test_the_agency_s_three_items_are_one_entry_that_breaks_off(desk: Dossier) -> None:
    (bundle,) = [a for a in desk.agreements if "three signed items" in proof(a)]
    assert (bundle.stage, bundle.incomplete) == (Stage.SIGNED, True)
    assert [filed.report.count for filed in bundle.reports] == [3]


def test_the_delegation_has_its_number_and_six_sectors(desk: Dossier) -> None:
    (delegation,) = [f.report for f in desk.figures if "delegation" in " ".join(q.text for q in f.report.quotes)]
    assert (delegation.value, delegation.qualifier) == (30, "more than")
    visit = event(desk, EventKind.VISIT, "delegation of more than 30 representatives")
    named = set(sectors([visit]))
    assert {Sector.DIGITAL, Sector.HEALTH, Sector.AGRICULTURE, Sector.WATER, Sector.SCIENCE} <= named


def test_positions_on_gaza_are_the_minister_s_alone(desk: Dossier) -> None:
    on_gaza = [p.report for p in desk.positions if any("Hamas" in q.text for q in p.report.quotes)]
    assert on_gaza
    assert {(p.speaker, p.joint) for p in on_gaza} == {("Gideon Sa’ar", False)}


def test_the_president_receives_the_minister(desk: Dossier) -> None:
    audience = event(desk, EventKind.MEETING, "Tokayev received Sa’ar")
    assert (audience.when, set(audience.parties)) == ("2026-01-27", {"IL", "KZ"})


def test_monday_against_a_tuesday_is_shown_as_a_conflict_of_dates(desk: Dossier) -> None:
    dates = [c for c in desk.conflicts if c.kind == ConflictKind.DATE]
    versions = [version.value for conflict in dates for version in conflict.versions]
    assert any("Monday" in words for words in versions)
    assert any("27 January 2026" in words for words in versions)


def test_monday_is_proposed_to_be_the_26th_and_not_set(desk: Dossier) -> None:
    talks = event(desk, EventKind.MEETING, "met on Monday in Astana")
    assert talks.when is None
    assert talks.proposed is not None
    assert (talks.proposed.when, talks.proposed.words) == ("2026-01-26", "on Monday")
    assert "27 January 2026, a Tuesday" in talks.proposed.because


def test_the_commission_has_its_project_map(desk: Dossier) -> None:
    (commission,) = [m for m in desk.mechanisms if "Joint Economic Commission" in m.name]
    forum = event(desk, EventKind.FORUM, "business forum")
    assert [link.from_key for link in commission.fed_by] == [forum.key]
    assert (commission.rounds, commission.next is not None) == ((), True)
    named = {project.sector: project for project in commission.projects}
    assert {Sector.AGRICULTURE, Sector.WATER, Sector.DIGITAL, Sector.TRANSPORT, Sector.ENERGY, Sector.HEALTH} <= set(
        named
    )
    assert all(forum.key in project.entry_keys for project in named.values())
    (consultations,) = [m for m in desk.mechanisms if "consultations" in m.name]
    assert [(each.number, each.when) for each in consultations.rounds] == [(12, "2026-01-27")]


def test_every_open_end_has_its_sentence_its_day_and_a_suggestion(desk: Dossier) -> None:
    assert len(desk.open_ends) > 5
    assert all(end.quote and end.since == "2026-01-27" and end.suggestion for end in desk.open_ends)


def test_what_the_author_expects_or_reads_into_it_is_no_fact_and_no_commitment(desk: Dossier) -> None:
    facts = " ".join(proof(entry) for entry in entries(desk))
    positions = " ".join(q.text for p in desk.positions for q in p.report.quotes)
    for opinion in (
        "would lead to higher tourism flows",
        "signals an intent",
        "will operationalize joint political intent",
    ):
        assert opinion not in facts
        assert opinion not in positions


def test_every_title_reads_as_one(desk: Dossier) -> None:
    titles = [entry.title for entry in entries(desk)]
    assert [t for t in titles if t.split()[0] in {"and", "And", "where", "which", "At"}] == []
    assert [t for t in titles if t.casefold() in {"agreement", "memorandum", "the agreement", "document"}] == []


def test_people_have_their_office_and_state(desk: Dossier) -> None:
    people = {person.name: (person.state, person.offices) for person in desk.people}
    assert people["Gideon Sa’ar"][0] == "IL"
    assert people["Yermek Kosherbayev"][0] == "KZ"
    assert people["Kassym-Jomart Tokayev"] == ("KZ", ("President",))
