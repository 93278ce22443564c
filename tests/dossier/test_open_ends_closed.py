"""An open end is told once, with its sentence and since when; a later report closes it and says by which sentence."""

from datetime import date
from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, OpenEndKind
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk, the_closed

DAY, LATER = "2026-01-28", "2026-05-06"
NOVAK = ("Jan Novak",)


def test_an_open_end_has_its_sentence_its_day_and_what_to_do() -> None:
    plan = Desk().event("a", "visit", "Visit of Jan Novak to Oslo", planned=True, when="2026-05-05", published=DAY)
    [end] = compile_dossier([plan]).open_ends
    assert (end.quote, end.since, end.due, end.report_id) == (plan.report.quotes[0], DAY, "2026-05-05", plan.id)
    assert end.suggestion == "Ask the embassy whether 5 May 2026 still holds: Visit of Jan Novak to Oslo"


def test_once_its_day_has_passed_the_suggestion_asks_whether_it_took_place() -> None:
    plan = Desk().event("a", "visit", "Visit of Jan Novak to Oslo", planned=True, when="2026-05-05", published=DAY)
    [on_the_day] = compile_dossier([plan], today=date(2026, 5, 5)).open_ends
    assert "still holds" in on_the_day.suggestion
    [after] = compile_dossier([plan], today=date(2026, 5, 6)).open_ends
    assert after.suggestion == "Ask the embassy whether this took place (5 May 2026): Visit of Jan Novak to Oslo"
    assert after.text == on_the_day.text, "silence is not denial"


@pytest.mark.parametrize(
    ("kind", "summary", "said"),
    [
        ("visit", "Jan Novak in Oslo for talks", {"when": "2026-05-05", "people": NOVAK, "place": "Oslo"}),
        ("visit", "The minister's trip", {"when": "2026-05-05"}),
        ("visit", "Novak ends a two-day stay", {"when": "2026-05-06", "people": NOVAK}),
        ("visit", "Novak toured the port", {"people": NOVAK}),  # undated, told the day after
        ("meeting", "Novak received by the king", {"when": "2026-05-05", "people": NOVAK, "place": "Oslo"}),
    ],
)
def test_a_visit_reported_in_other_words_closes_the_plan(kind: str, summary: str, said: dict[str, Any]) -> None:
    desk = Desk()
    plan = desk.event(
        "a",
        "visit",
        "Jan Novak will pay an official visit to Norway",
        planned=True,
        when="2026-05-05",
        place="Norway",
        people=NOVAK,
        published=DAY,
    )
    held = desk.event("b", kind, summary, published=LATER, **said)
    end = the_closed(compile_dossier([plan, held]))
    assert (end.kind, end.closed_by) == (OpenEndKind.PLANNED, held.id)
    assert (end.quote, end.closing_quote) == (plan.report.quotes[0], held.report.quotes[0])
    assert (end.since, end.suggestion) == (DAY, "")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("visit", {"when": "2026-05-06", "place": "Rome", "people": NOVAK}),  # elsewhere
        ("visit", {"when": "2026-05-05", "people": ("Ivo Petrov",)}),  # someone else
        ("visit", {"when": "2026-03-05", "place": "Norway", "people": NOVAK}),  # another visit, before
        ("visit", {"when": "2026-05-05", "place": "Norway", "parties": ("KZ", "NO")}),  # of another State
        ("meeting", {"when": "2026-05-05", "place": "Rome", "people": NOVAK}),
        ("meeting", {"when": "2026-05-05", "place": "Norway", "people": ("Ivo Petrov",)}),
        ("call", {"when": "2026-05-05", "people": NOVAK}),
    ],
)
def test_what_is_not_the_visit_leaves_the_plan_open(kind: str, said: dict[str, Any]) -> None:
    desk = Desk()
    plan = desk.event(
        "a", "visit", "Visit", planned=True, when="2026-05-05", place="Norway", people=NOVAK, published=DAY
    )
    dossier = compile_dossier([plan, desk.event("b", kind, "News", published=LATER, **said)])
    assert [end.kind for end in dossier.open_ends] == [OpenEndKind.PLANNED]
    assert dossier.closed_ends == ()


@pytest.mark.parametrize(
    ("summary", "closes"),
    [("Forum on shipping opened", True), ("Shipping forum ends", True), ("Forum on fisheries opened", False)],
)
def test_a_forum_is_closed_by_one_on_its_subject(summary: str, closes: bool) -> None:
    desk = Desk()
    plan = desk.event("a", "forum", "Forum on shipping", planned=True, when="2026-05-05", published=DAY)
    held = desk.event("b", "forum", summary, when="2026-05-05", published=LATER)
    assert bool(compile_dossier([plan, held]).closed_ends) is closes


def test_a_forum_is_not_closed_by_a_meeting_of_its_day() -> None:
    desk = Desk()
    plan = desk.event("a", "forum", "Business forum", planned=True, when="2026-05-05", published=DAY)
    held = desk.event("b", "meeting", "Novak received by the king", when="2026-05-05", people=NOVAK, published=LATER)
    assert compile_dossier([plan, held]).closed_ends == ()


@pytest.mark.parametrize(
    ("form", "first", "then", "kind"),
    [
        ("agreement", {"stage": "negotiating"}, {"stage": "signed"}, "conclusion"),
        ("agreement", {"stage": "agreed"}, {"stage": "terminated"}, "conclusion"),
        ("membership", {"stage": "agreed"}, {"stage": "in_force"}, "conclusion"),
        ("agreement", {"stage": "signed", "ruled_out": (Stage.IN_FORCE,)}, {"stage": "in_force"}, "entry_into_force"),
        ("undertaking", {"stage": "agreed", "due": "2026-04"}, {"stage": "completed"}, "deadline"),
        ("invitation", {"stage": "proposed"}, {"stage": "terminated"}, "invitation"),
    ],
)
def test_a_later_stage_closes_what_was_open(form: str, first: dict[str, Any], then: dict[str, Any], kind: str) -> None:
    desk = Desk()
    title = "Visa-free travel of sailors"
    before = desk.agreement("a", form, title=title, published=DAY, **first)
    after = desk.agreement("b", form, title=title, published="2026-02-20", **then)
    end = the_closed(compile_dossier([before, after]))
    assert (end.kind.value, end.report_id, end.closed_by) == (kind, before.id, after.id)
    assert end.closing_quote == after.report.quotes[0]


@pytest.mark.parametrize(
    ("form", "title", "said", "closes"),
    [
        ("memorandum", "Memorandum on sea rescue in Santiago", {}, True),  # another entry, for its title and its day
        ("agreement", "Agreement on sea rescue", {}, True),
        ("memorandum", "Memorandum on sea rescue of birds, whales and seals", {}, False),
        ("memorandum", "Memorandum on mountain rescue", {}, False),
        ("memorandum", "Memorandum on sea rescue in Santiago", {"when": "2025-05-05"}, False),  # an older one
        ("memorandum", "Memorandum on sea rescue in Santiago", {"parties": ("KZ", "NO")}, False),
        ("contract", "Contract on sea rescue in Santiago", {}, False),
    ],
)
def test_the_same_instrument_signed_under_another_title_closes_its_conclusion(
    form: str, title: str, said: dict[str, Any], closes: bool
) -> None:
    desk = Desk()
    draft = desk.agreement("a", "memorandum", "negotiating", "Memorandum on sea rescue", published=DAY)
    signed = desk.agreement("b", form, "signed", title, published=LATER, **said)
    dossier = compile_dossier([draft, signed])
    assert [end.closed_by for end in dossier.closed_ends] == [signed.id] * closes
    assert [end.report_id for end in dossier.open_ends] == [draft.id] * (not closes)


def test_one_document_that_tells_both_ends_opens_and_closes_nothing() -> None:
    desk = Desk()
    plan = desk.agreement("a", "agreement", "negotiating", "Visa-free travel of sailors", published=DAY)
    again = desk.agreement("b", "agreement", "signed", "Visa-free travel of sailors", published="2026-01-20")
    dossier = compile_dossier([plan, again])
    assert (dossier.open_ends, dossier.closed_ends) == ((), ()), "the older document had it signed"


def test_an_invitation_is_closed_by_the_visit_that_takes_it_up() -> None:
    desk = Desk()
    invitation = desk.agreement(
        "a", "invitation", "agreed", "Invitation", to="Jan Novak", place="Israel", published=DAY
    )
    visit = desk.event("b", "visit", "Visit", when="2026-05-05", place="Jerusalem", people=NOVAK, published=LATER)
    end = the_closed(compile_dossier([invitation, visit]))
    assert (end.kind, end.closed_by, end.closing_quote) == (
        OpenEndKind.INVITATION,
        visit.id,
        visit.report.quotes[0],
    )


def test_a_decision_to_join_is_closed_by_the_accession_under_whatever_title() -> None:
    desk = Desk()
    said: dict[str, Any] = {"parties": ("KZ", "Water Convention")}
    decided = desk.agreement("a", "membership", "agreed", "Decision to join", published=DAY, **said)
    joined = desk.agreement("b", "membership", "in_force", "Accession of Kazakhstan", published=LATER, **said)
    other = desk.agreement(
        "c", "membership", "in_force", "Accession", published=LATER, parties=("NO", "Water Convention")
    )
    assert the_closed(compile_dossier([decided, joined])).closed_by == joined.id
    assert len(compile_dossier([decided, other]).open_ends) == 1


def test_a_session_closes_the_round_before_it_and_opens_the_next() -> None:
    desk = Desk()
    twelfth = desk.agreement("a", "mechanism", "in_force", "Political consultations", published=DAY, round=12)
    said: dict[str, Any] = {"published": "2026-11-02", "round": 13}
    session = desk.event("b", "session", "Political consultations", when="2026-11-01", **said)
    named = desk.agreement("b", "mechanism", "in_force", "Political consultations", **said)
    dossier = compile_dossier([twelfth, session, named])
    assert [end.text.split(":")[0] for end in dossier.open_ends] == ["Fourteenth round of the political consultations"]
    [end] = dossier.closed_ends
    assert end.text.startswith("Thirteenth round of the political consultations")
    assert (end.report_id, end.closed_by, end.closing_quote) == (twelfth.id, session.id, session.report.quotes[0])


def test_the_first_session_closes_what_the_agreement_on_it_opened() -> None:
    desk = Desk()
    agreed = desk.agreement("a", "mechanism", "agreed", "Joint Commission on Trade", published=DAY)
    session = desk.event(
        "b", "session", "First session of the Joint Commission on Trade", when="2026-05-05", round=1, published=LATER
    )
    named = desk.agreement("b", "mechanism", "in_force", "Joint Commission on Trade", published=LATER)
    dossier = compile_dossier([agreed, session, named])
    [end] = dossier.closed_ends
    assert (end.kind, end.report_id, end.closed_by) == (OpenEndKind.FIRST_SESSION, agreed.id, session.id)
    assert [each.text.split(":")[0] for each in dossier.open_ends] == [
        "Second session of the Joint Commission on Trade"
    ]


@pytest.mark.parametrize(
    "told",
    [
        {"form": "agreement", "stage": "negotiating", "title": "Accord on sailors", "when": "1998-05-05"},
        {"form": "mechanism", "stage": "agreed", "title": "Joint Commission on Trade", "when": "1998"},
        {"form": "invitation", "stage": "proposed", "title": "Invitation to Oslo", "when": "2019-03-01"},
        {"form": "agreement", "stage": "ratified", "title": "Accord on sailors", "when": "1998-05-05", "by": "KZ"},
        {"form": "mechanism", "stage": "in_force", "title": "Joint Commission on Trade"},  # named, and no meeting told
        {"form": "mechanism", "stage": "suspended", "title": "Joint Commission on Trade", "round": 3},
    ],
)
def test_history_and_mere_mention_open_nothing(told: dict[str, Any]) -> None:
    assert not compile_dossier([Desk().agreement("a", published=DAY, **told)]).open_ends


def test_a_plan_of_long_ago_that_a_document_recalls_opens_nothing() -> None:
    recalled = Desk().event("a", "visit", "Visit planned for 2019", planned=True, when="2019-05", published=DAY)
    assert not compile_dossier([recalled]).open_ends


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("The accord will enter into force once both parliaments approve.", True),
        ("The accord was signed in Oslo, subject to ratification.", True),
        ("The treaty, signed on Monday, must be ratified by the two parliaments.", True),
        ("The accord was signed in Oslo on Monday.", False),
        ("The accord has entered into force, the ministry said.", False),
        ("The accord on ratification procedures was signed.", False),
    ],
)
def test_an_entry_into_force_is_open_only_where_the_text_lets_one_expect_it(words: str, opens: bool) -> None:
    signed = Desk(words={"a": words}).agreement("a", "agreement", "signed", "Accord on sailors", published=DAY)
    ends = compile_dossier([signed]).open_ends
    assert [end.kind.value for end in ends] == ["entry_into_force"] * opens
    assert all(end.quote and end.quote.text == words for end in ends)


def test_what_breaks_off_is_open_until_another_document_tells_it_in_full() -> None:
    desk = Desk()
    said: dict[str, Any] = {"title": "Three signed documents", "count": 3, "when": "2026-01-27", "published": DAY}
    cut = desk.agreement("a", "agreement", "signed", incomplete=True, **said)
    [end] = compile_dossier([cut]).open_ends
    assert (end.kind, end.suggestion) == (OpenEndKind.BROKEN_OFF, "Get the full text: Three signed documents")
    whole = desk.agreement("b", "agreement", "signed", **said)
    assert the_closed(compile_dossier([cut, whole])).closed_by == whole.id


def test_no_open_end_denies_anything() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement("a", form, stage, "Accord on sailors", due="2026-03", published=DAY)
        for form in ("agreement", "mechanism", "invitation", "membership", "undertaking")
        for stage in ("proposed", "agreed", "signed")
    ]
    texts = [end.text for end in compile_dossier(reports, today=date(2027, 1, 1)).open_ends]
    assert texts
    assert all("report" in text and "on this desk" in text for text in texts)
