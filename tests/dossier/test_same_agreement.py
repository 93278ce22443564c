"""Which reports are one agreement, and which are not."""

import pytest

from desktop_app.domain.entries import AnyFiled, Filed
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

DAY = "2026-01-28"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("memorandum", "MoU on fisheries"), ("memorandum", "Memorandum of Understanding in the field of fisheries")),
        (("memorandum", "Memorandum on fishing"), ("memorandum", "Kazakh-Israeli memorandum on fishing")),
        (("mechanism", "Joint Economic Commission"), ("mechanism", "Kazakhstan–Israel Joint Economic Commission")),
        (("mechanism", "20th session of the economic commission"), ("mechanism", "Economic Commission")),
        (("agreement", "Free Trade Agreement"), ("agreement", "FTA")),
        (("agreement", "Agreement on defense supplies"), ("agreement", "Agreement on defence supplies")),
        (("joint_statement", "Joint statement"), ("joint_statement", "Official joint statement")),
        (("agreement", "Agreement on migration and mobility"), ("agreement", "Migration and mobility pact")),
    ],
)
def test_one_instrument_under_two_wordings_is_one_agreement(one: tuple[str, str], other: tuple[str, str]) -> None:
    desk = Desk()
    reports = [desk.agreement(d, f, "signed", t, published=DAY) for d, (f, t) in (("a", one), ("b", other))]
    assert len(compile_dossier(reports).agreements) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("memorandum", "Memorandum on diplomatic training"), ("memorandum", "Memorandum on public diplomacy")),
        (("memorandum", "Memorandum on fisheries"), ("memorandum", "Memorandum of understanding")),
        (("mechanism", "Joint Economic Commission"), ("mechanism", "Joint Water Commission")),
        (("mechanism", "Working Group on Water"), ("mechanism", "Joint working group")),
        (("mechanism", "Political consultations"), ("mechanism", "Strategic dialogue")),
        (("agreement", "Agreement on water"), ("membership", "Membership of the water convention")),
        (("memorandum", "Memorandum of cooperation"), ("memorandum", "Memorandum of understanding")),
    ],
)
def test_different_subjects_of_one_day_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    desk = Desk()
    reports = [desk.agreement(d, f, "signed", t, published=DAY) for d, (f, t) in (("a", one), ("b", other))]
    assert len(compile_dossier(reports).agreements) == 2


def test_an_instrument_signed_again_years_later_is_another() -> None:
    desk = Desk()
    reports = [
        desk.agreement(y, "agreement", "signed", "Agreement on air services", when=f"{y}-05-05")
        for y in ("2015", "2025")
    ]
    assert len(compile_dossier(reports).agreements) == 2


def test_the_same_subject_with_another_party_is_another_agreement() -> None:
    desk = Desk()
    reports = [
        desk.agreement(p, "agreement", "signed", "Agreement on air services", published=DAY, parties=("KZ", p))
        for p in ("FR", "IL")
    ]
    assert len(compile_dossier(reports).agreements) == 2


def test_invitations_are_told_apart_by_who_is_invited_and_where() -> None:
    desk = Desk()

    def invite(document: str, title: str, to: str, place: str) -> Filed[AgreementReport]:
        return desk.agreement(
            document, "invitation", "proposed", title, published=DAY, by="Gideon Sa’ar", to=to, place=place
        )

    reports = [
        invite("a", "Invitation to Kosherbayev to visit Jerusalem", "Yermek Kosherbayev", "Jerusalem"),
        invite("b", "Invitation to President Tokayev", "Kassym-Jomart Tokayev", "Israel"),
        invite("c", "Invitation of Tokayev to Israel", "Tokaev", "Israel"),
    ]
    found = compile_dossier(reports).agreements
    assert sorted(len(entry.reports) for entry in found) == [1, 2]
    assert all(entry.form is Form.INVITATION for entry in found)


def test_one_subject_word_alone_joins_only_what_is_told_at_one_time() -> None:
    desk = Desk()
    one = desk.agreement("a", "memorandum", "signed", "Memorandum on water", published="2020-01-05")
    other = desk.agreement("b", "memorandum", "signed", "Memorandum on water", published="2025-01-05")
    assert len(compile_dossier([one, other]).agreements) == 2


def test_an_undated_document_is_joined_by_the_occasion_that_it_shares() -> None:
    desk = Desk()
    people = ("Gideon Sa’ar",)
    reports: list[AnyFiled] = [
        desk.event("a", "visit", "Visit to Astana", when="2026-01-27", published=DAY, place="Astana", people=people),
        desk.agreement("a", "memorandum", "signed", "Memorandum on water", when="2026-01-27", published=DAY),
        desk.agreement("b", "memorandum", "signed", "Memorandum on water"),
    ]
    assert len(compile_dossier(reports).agreements) == 2
    reports.append(desk.event("b", "visit", "Visit to Astana", place="Astana", people=people))
    assert len(compile_dossier(reports).agreements) == 1


def test_what_is_reached_later_is_the_stage_and_the_acts_are_in_order() -> None:
    desk = Desk()
    title = "Agreement on air services"
    reports = [
        desk.agreement("c", "agreement", "in_force", title, when="2026-05-01", published="2026-05-02"),
        desk.agreement("a", "agreement", "agreed", title, when="2026-01-10", published="2026-01-11"),
        desk.agreement("b", "agreement", "signed", title, when="2026-03-01", published="2026-03-01"),
        desk.agreement("d", "agreement", "signed", title, published="2026-07-01"),
    ]
    [entry] = compile_dossier(reports).agreements
    assert entry.stage is Stage.IN_FORCE
    assert entry.when == "2026-05-01"
    assert [act.stage for act in entry.acts] == [Stage.AGREED, Stage.SIGNED, Stage.IN_FORCE, Stage.SIGNED]
    assert not entry.conflicts


def test_the_fullest_clear_title_stands_for_the_entry() -> None:
    desk = Desk()
    titles = ["Memorandum on training", "Memorandum on diplomatic training", "Memorandum on diplomatic training and …"]
    reports = [desk.agreement(t, "memorandum", "signed", t, published=DAY) for t in titles]
    [entry] = compile_dossier(reports).agreements
    assert entry.title == "Memorandum on diplomatic training"


def test_what_one_document_says_twice_in_the_same_words_is_one_agreement() -> None:
    desk = Desk()
    told = [
        desk.agreement("a", "undertaking", "agreed", t, published=DAY)
        for t in ("Strategic Partnership", "strategic partnership")
    ]
    other = desk.agreement("b", "undertaking", "agreed", "strategic partnership", published=DAY)
    assert [len(entry.reports) for entry in compile_dossier([*told, other]).agreements] == [3]


@pytest.mark.parametrize(
    ("one", "other", "entries"),
    [
        ("stronger defence industry ties and naval exercises", "deeper naval exercises and defence industry links", 1),
        ("back the candidacy for the Security Council", "back the candidacy for the Human Rights Council", 2),
        ("double trade by 2030", "double tourism by 2030", 2),
    ],
)
def test_commitments_are_one_where_most_of_their_words_agree(one: str, other: str, entries: int) -> None:
    desk = Desk()
    reports = [desk.agreement(d, "undertaking", "agreed", t, published=DAY) for d, t in (("a", one), ("b", other))]
    assert len(compile_dossier(reports).agreements) == entries


def test_a_name_is_a_better_title_than_a_clause() -> None:
    desk = Desk()
    titles = ["ties would be raised to a strategic partnership for all generations", "strategic partnership"]
    reports = [desk.agreement(t, "undertaking", "agreed", t, published=DAY) for t in titles]
    [entry] = compile_dossier(reports).agreements
    assert entry.title == "strategic partnership"


def test_two_forms_with_one_subject_are_one_instrument_only_in_the_same_news() -> None:
    desk = Desk()
    one = desk.agreement("a", "agreement", "signed", "Agreement on air services", published="2015-05-05")
    other = desk.agreement("b", "memorandum", "signed", "Memorandum on air services", published="2025-05-05")
    assert len(compile_dossier([one, other]).agreements) == 2


@pytest.mark.parametrize(("title", "entries"), [("Joint committee", 2), ("Joint committee on water", 1)])
def test_a_mechanism_without_a_name_of_its_own_is_one_only_in_the_same_news(title: str, entries: int) -> None:
    desk = Desk()
    reports = [desk.agreement(y, "mechanism", "in_force", title, published=f"{y}-05-05") for y in ("2015", "2025")]
    assert len(compile_dossier(reports).agreements) == entries


def test_of_one_round_it_is_one_however_long_before_it_was_announced() -> None:
    desk = Desk()
    told = [
        desk.agreement(day, "mechanism", "in_force", "Joint committee", published=day, round=3)
        for day in ("2026-01-28", "2026-05-06")
    ]
    assert len(compile_dossier(told).agreements) == 1


@pytest.mark.parametrize(
    ("one", "other", "entries"),
    [
        ("Agreement on the waiver of visas for holders of service passports", "Visa waiver agreement", 1),
        ("Agreement on peaceful use of nuclear energy", "Civil nuclear energy agreement", 1),
        ("Agreement on water and energy", "Agreement on energy and trade", 2),
    ],
)
def test_a_title_is_shortened_or_worded_otherwise_in_fresh_news(one: str, other: str, entries: int) -> None:
    desk = Desk()
    reports = [desk.agreement(d, "agreement", "signed", t, published=DAY) for d, t in (("a", one), ("b", other))]
    assert len(compile_dossier(reports).agreements) == entries


def test_an_instrument_without_a_name_is_known_by_what_is_said_of_it() -> None:
    desk = Desk(words={"b": "In farming, where the relevant memorandum was signed, and in fisheries"})
    named = [desk.agreement("a", "memorandum", "signed", "Memorandum on fisheries", published=DAY)]
    nameless = desk.agreement("b", "memorandum", "signed", "Relevant memorandum", published=DAY)
    assert len(compile_dossier([*named, nameless]).agreements) == 1
    named.append(desk.agreement("a", "memorandum", "signed", "Memorandum on space", published=DAY))
    assert len(compile_dossier([*named, nameless]).agreements) == 2


def test_a_text_of_the_same_news_may_miss_a_party_but_not_name_another() -> None:
    words = {"a": "Chile and Norway signed it.", "b": "They signed it.", "c": "Chile and Japan signed it."}
    desk = Desk(words=words)
    parties = {"a": ("CL", "NO"), "b": ("CL",), "c": ("CL", "JP")}
    told = {
        d: desk.agreement(d, "agreement", "signed", "Air pact", published=DAY, parties=p) for d, p in parties.items()
    }
    assert len(compile_dossier([told["a"], told["b"]]).agreements) == 1
    assert len(compile_dossier([told["a"], told["c"]]).agreements) == 2


@pytest.mark.parametrize(("first", "second", "entries"), [(8, 9, 1), (9, 8, 2)])
def test_a_commission_that_counts_on_from_year_to_year_is_one(first: int, second: int, entries: int) -> None:
    desk = Desk()
    reports = [
        desk.agreement(str(year), "mechanism", "in_force", "Joint commission", published=f"{year}-05-05", round=number)
        for year, number in ((2021, first), (2023, second))
    ]
    assert len(compile_dossier(reports).agreements) == entries


def test_an_invitation_to_one_guest_is_one_whoever_is_said_to_extend_it() -> None:
    desk = Desk()
    by = [
        desk.agreement(
            inviter, "invitation", "proposed", "Invitation", published=DAY, by=inviter, place="Israel", to="K. Tokayev"
        )
        for inviter in ("IL", "Gideon Sa’ar")
    ]
    assert len(compile_dossier(by).agreements) == 1


def test_what_is_announced_for_the_days_on_which_it_is_signed_is_one_although_the_first_text_misses_a_party() -> None:
    desk = Desk()
    plan = desk.agreement("a", "agreement", "agreed", "Loan pact", due="2026-02", published=DAY, parties=("KZ",))
    signed = desk.agreement("b", "agreement", "signed", "Loan pact", when="2026-02-10", published="2026-03-30")
    later = desk.agreement("b", "agreement", "signed", "Loan pact", when="2026-05-10", published="2026-05-30")
    assert len(compile_dossier([plan, signed]).agreements) == 1
    assert len(compile_dossier([plan, later]).agreements) == 2


def test_a_guest_who_is_not_named_is_the_one_whom_this_host_invites_there() -> None:
    desk = Desk()
    host = "Gideon Sa’ar"
    known = desk.agreement(
        "a", "invitation", "proposed", "Invitation to Novak", published=DAY, by=host, place="Israel", to="Novak"
    )
    other = desk.agreement(
        "b", "invitation", "proposed", "Invitation to his counterpart", published=DAY, by=host, place="Jerusalem"
    )
    assert len(compile_dossier([known, other]).agreements) == 1


@pytest.mark.parametrize(("days", "conflicts"), [(("10", "11"), 1), (("10", "25"), 0)])
def test_a_promise_made_again_weeks_later_is_no_conflict_of_dates(days: tuple[str, str], conflicts: int) -> None:
    desk = Desk()
    told = [
        desk.agreement(d, "undertaking", "agreed", "double trade by 2030", when=f"2026-01-{d}", published=DAY)
        for d in days
    ]
    [entry] = compile_dossier(told).agreements
    assert len(entry.conflicts) == conflicts


@pytest.mark.parametrize(
    ("words", "entries"), [("They signed it for the digital research network.", 1), ("They signed it on rice.", 2)]
)
def test_two_nameless_instruments_are_one_where_their_sentences_speak_of_the_same(words: str, entries: int) -> None:
    desk = Desk(words={"a": "An agreement that opens the digital research network was signed.", "b": words})
    reports = [desk.agreement(d, "agreement", "signed", "Agreement", published=DAY) for d in "ab"]
    assert len(compile_dossier(reports).agreements) == entries
