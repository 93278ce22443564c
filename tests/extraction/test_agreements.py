"""Agreements: one report for each instrument, mechanism or commitment, never above the stage that is asserted."""

from functools import cache
from pathlib import Path

import pytest

from desktop_app.domain.reports import AgreementReport, Findings
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.extraction.pipeline import extract

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def agreements(text: str) -> tuple[AgreementReport, ...]:
    found = extract(text, title=None, publisher=None, published_on="2024-05-15")
    assert not found.problems
    return found.agreements


@cache
def seed(number: str) -> Findings:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return extract(path.read_text("utf-8"), title=None, publisher=None, published_on=None)


def titled(number: str, words: str) -> AgreementReport:
    return next(a for a in seed(number).agreements if words.casefold() in a.title.casefold())


@pytest.mark.parametrize(
    ("text", "form", "stage"),
    [
        ("Norway and Peru agreed to establish a joint commission on trade.", "mechanism", "agreed"),
        ("A joint working group on fisheries will be set up by Norway and Peru.", "mechanism", "agreed"),
        ("Norway proposed to Peru the creation of a joint commission on trade.", "mechanism", "proposed"),
        ("The Norwegian-Peruvian joint commission held its third session.", "mechanism", "in_force"),
        ("Norway and Peru agreed to open a direct air link by the end of 2027.", "undertaking", "agreed"),
        ("Norway and Peru decided to raise their relations to a strategic partnership.", "undertaking", "agreed"),
        ("Norway pledged 40 million euros for the reconstruction of the port.", "undertaking", "agreed"),
        ("The ministers of Norway and Peru adopted a joint declaration on fisheries.", "joint_statement", "signed"),
        ("Both sides invoked the Vienna Convention on Consular Relations.", "agreement", "in_force"),
    ],
)
def test_form_and_stage_follow_the_words(text: str, form: str, stage: str) -> None:
    found = agreements(text)
    assert [(a.form.value, a.stage.value) for a in found] == [(form, stage)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru agreed to strengthen relations in many fields.",
        "The ministers stressed the importance of cooperation.",
        "Free-trade agreements have been of benefit to many countries.",
        "Norway and Peru are in agreement on this question.",
        "The measure would lead to higher tourism flows.",
    ],
)
def test_a_vague_promise_or_an_opinion_is_no_agreement(text: str) -> None:
    assert agreements(text) == ()


def test_a_deadline_is_due_and_no_date_of_the_act() -> None:
    found = agreements("Norway and Peru agreed to double bilateral trade by 2030.")[0]
    assert (found.due, found.when) == ("2030", None)


def test_later_mentions_join_the_instrument_named_before() -> None:
    text = (
        "Norway and Peru signed a memorandum on fisheries in 2019. The memorandum entered into force on 3 May 2020. "
        "It covers training and research."
    )
    found = agreements(text)
    assert len(found) == 1
    assert (found[0].form, found[0].stage, found[0].when) == (Form.MEMORANDUM, Stage.IN_FORCE, "2020-05-03")


def test_two_memoranda_on_two_subjects_are_two_items() -> None:
    found = agreements("Norway and Peru signed a memorandum on fisheries and a memorandum on space research.")
    assert [a.title for a in found] == ["Memorandum on fisheries", "Memorandum on space research"]


def test_who_invites_whom_and_where() -> None:
    found = agreements("President Jonas Store of Norway invited President Dina Boluarte of Peru to visit Oslo.")[0]
    assert (found.by, found.to, found.place) == ("Jonas Store", "Dina Boluarte", "Oslo")


def test_a_ratification_at_home_is_that_of_the_acting_side_alone() -> None:
    found = agreements("The Norwegian parliament ratified the treaty on extradition with Peru.")[0]
    assert (found.stage, found.by, found.parties) == (Stage.RATIFIED, "NO", ("NO",))


def test_what_is_denied_is_ruled_out() -> None:
    found = agreements("The treaty on extradition between Serbia and Ghana has not yet entered into force.")[0]
    assert (found.stage, found.ruled_out) == (Stage.SIGNED, (Stage.IN_FORCE,))


def test_every_agreement_quotes_its_text() -> None:
    for number in ("000", "003"):
        text = next(SEEDS.glob(f"{number}_*.txt")).read_text("utf-8")
        for one in seed(number).agreements:
            assert one.quotes
            assert all(text[q.start : q.end] == q.text for q in (*one.quotes, *one.agenda))


# --- the user's own material ---------------------------------------------------------------------------------------


def test_the_joint_economic_commission_is_agreed_upon_at_ministerial_level_and_has_not_met() -> None:
    found = titled("003", "Joint Economic Commission")
    assert (found.form, found.stage, found.level) == (Form.MECHANISM, Stage.AGREED, "at a ministerial level")
    assert found.round is None
    assert {s.value for s in found.sectors} >= {"agriculture", "water", "digital", "transport", "energy", "health"}


def test_the_political_consultations_meet_in_their_twelfth_round_with_an_agenda() -> None:
    found = titled("003", "political consultations")
    assert (found.form, found.stage, found.round) == (Form.MECHANISM, Stage.IN_FORCE, 12)
    assert "Middle East confidence-building" in found.agenda[0].text


@pytest.mark.parametrize("subject", ["diplomatic training", "public diplomacy"])
def test_each_memorandum_is_signed_and_an_item_of_its_own(subject: str) -> None:
    found = titled("003", subject)
    assert (found.form, found.stage) == (Form.MEMORANDUM, Stage.SIGNED)
    assert set(found.parties) == {"IL", "KZ"}


def test_the_visa_track_is_a_statement_of_intent_expressly_not_in_force() -> None:
    found = titled("003", "statement of intent")
    assert (found.form, found.stage, found.ruled_out) == (Form.LETTER_OF_INTENT, Stage.AGREED, (Stage.IN_FORCE,))
    assert any("agreed to pursue visa-free travel" in q.text for q in found.quotes)


def test_the_accords_hold_and_the_membership_is_a_decision() -> None:
    forms = {a.form: a for a in seed("000").agreements}
    assert (forms[Form.AGREEMENT].title, forms[Form.AGREEMENT].stage) == ("Abraham Accords", Stage.IN_FORCE)
    assert (forms[Form.MEMBERSHIP].stage, forms[Form.MEMBERSHIP].parties) == (Stage.AGREED, ("KZ", "Abraham Accords"))


@pytest.mark.parametrize(
    ("number", "guest", "place"),
    [("000", "Yermek Kosherbayev", "Jerusalem"), ("003", "Kassym-Jomart Tokayev", "Israel")],
)
def test_each_invitation_is_extended_and_unanswered(number: str, guest: str, place: str) -> None:
    found = next(a for a in seed(number).agreements if a.form is Form.INVITATION)
    assert (found.stage, found.by, found.to, found.place) == (Stage.PROPOSED, "Gideon Sa’ar", guest, place)


def test_the_agency_s_three_items_are_one_incomplete_entry() -> None:
    found = next(a for a in seed("003").agreements if a.count)
    assert (found.count, found.stage, found.incomplete) == (3, Stage.SIGNED, True)


def test_the_author_s_expectations_are_no_commitments() -> None:
    said = " ".join(q.text for a in seed("003").agreements for q in a.quotes)
    assert "would lead to higher tourism flows" not in said
    assert "signals an intent" not in said


@pytest.mark.parametrize(
    ("words", "stage", "ruled_out", "due"),
    [
        (
            "signed a fisheries agreement on 3 March 2024, but it is not yet in force",
            Stage.SIGNED,
            (Stage.IN_FORCE,),
            None,
        ),
        ("signed a fisheries agreement. It has not been ratified yet", Stage.SIGNED, (Stage.RATIFIED,), None),
        ("initialled a fisheries agreement. It will be signed on 5 June 2024", Stage.INITIALLED, (), "2024-06-05"),
        ("signed a fisheries agreement. It entered into force on 5 May 2024", Stage.IN_FORCE, (), None),
    ],
)
def test_what_is_said_of_it_is_said_of_the_agreement(
    words: str, stage: Stage, ruled_out: tuple[Stage, ...], due: str | None
) -> None:
    (found,) = extract(f"Ghana and Rwanda {words}.", title=None, publisher=None, published_on="2024-05-15").agreements
    assert (found.stage, found.ruled_out, found.due) == (stage, ruled_out, due)


def test_the_sentence_that_asserts_the_stage_is_the_first_proof() -> None:
    body = (
        "Ghana and Rwanda discussed their fisheries agreement. " * 8
        + "The fisheries agreement was signed on 3 May 2024."
    )
    (found,) = extract(body, title=None, publisher=None, published_on="2024-05-15").agreements
    assert found.stage == Stage.SIGNED
    assert found.quotes[0].text == "The fisheries agreement was signed on 3 May 2024."


@pytest.mark.parametrize(
    ("sentence", "stage", "due"),
    [
        ("The trade agreement between Peru and Norway is still under negotiation.", Stage.NEGOTIATING, None),
        ("The trade agreement between Peru and Norway is now under the protection of both.", Stage.SIGNED, None),
        ("Several agreements between Oman and Qatar remain to be finalised.", Stage.NEGOTIATING, None),
        ("The fisheries agreement between Oman and Qatar remains unsigned.", Stage.NEGOTIATING, None),
        ("The fisheries agreement between Oman and Qatar remains in force.", Stage.IN_FORCE, None),
        ("Fiji was committed to having the treaty with Tonga signed by the end of June.", Stage.NEGOTIATING, "2024-06"),
        ("Peru and Chile today concluded negotiations on a trade agreement.", Stage.AGREED, None),
        ("Peru prepared the first meeting of the Joint Council with Chile, to be held in 2025.", Stage.AGREED, None),
        ("Peru and Chile held the first meeting of their Joint Council in Lima.", Stage.IN_FORCE, None),
        (
            "They set up a Trade Council of Peru and Chile, which would hold its first meeting in Lima.",
            Stage.AGREED,
            None,
        ),
        ("At its first meeting the Trade Council of Peru and Chile decided that it would meet.", Stage.IN_FORCE, None),
    ],
)
def test_what_is_still_to_be_done_is_not_done(sentence: str, stage: Stage, due: str | None) -> None:
    found = extract(sentence, title=None, publisher=None, published_on="2024-05-15")
    assert [(a.stage, a.due) for a in found.agreements] == [(stage, due)]
    assert EventKind.SIGNING not in {event.kind for event in found.events}
