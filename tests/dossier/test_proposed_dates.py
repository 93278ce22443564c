"""A date that a document leaves open is proposed from its siblings, and never set."""

from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, Event, ProposedDate
from desktop_app.domain.vocabulary import EventKind
from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk

NOVAK = ("Jan Novak",)
VISIT: dict[str, Any] = {"place": "Oslo", "people": NOVAK}


def meeting(*reports: AnyFiled) -> Event:
    [found] = [event for event in compile_dossier(reports).events if event.kind is EventKind.MEETING]
    return found


def beside(words: str | None, visit: str, **said: Any) -> Event:
    """A meeting that an undated document dates by `words` only, in a visit that another one dates."""
    desk = Desk()
    return meeting(
        desk.event("a", "visit", "Visit of Jan Novak", **VISIT),
        desk.event("a", "meeting", "Talks", when_words=words, **{**VISIT, **said}),
        desk.event("b", "visit", "Visit of Jan Novak", when=visit, **VISIT),
    )


@pytest.mark.parametrize(
    ("words", "visit", "proposed"),
    [
        ("on Monday", "2026-01-27", "2026-01-26"),  # the visit is on a Tuesday
        ("on Tuesday", "2026-01-27", "2026-01-27"),
        ("Thursday evening", "2026-01-27", "2026-01-29"),
        ("on Monday", "2026-01-25/2026-01-27", "2026-01-26"),
        ("on 28 January", "2026-01-27", "2026-01-28"),
        ("on January 27", "2026-01", "2026-01-27"),
        ("1 January", "2025-12-31", "2026-01-01"),
        ("last week", "2026-01-27", "2026-01-27"),
        ("yesterday", "2026-01-26/2026-01-27", "2026-01-26/2026-01-27"),
    ],
)
def test_words_that_leave_the_date_open_are_resolved_beside_the_visit(words: str, visit: str, proposed: str) -> None:
    found = beside(words, visit)
    assert found.when is None, "the officer decides"
    assert found.proposed is not None
    assert (found.proposed.when, found.proposed.words) == (proposed, words)


def test_a_proposal_says_what_suggests_it_with_its_report() -> None:
    found = beside("on Monday", "2026-01-27")
    because = "Visit of Jan Novak: 27 January 2026, a Tuesday"
    assert found.proposed == ProposedDate("2026-01-26", "on Monday", because, (3,))


@pytest.mark.parametrize(
    ("words", "visit"),
    [
        ("on Friday", "2026-01-27"),  # three days off: of this week or of the last
        ("on Monday", "2026-01"),  # of four Mondays
        ("on Monday", "2026-01-19/2026-01-27"),
        ("on 5 May", "2026-01-27"),
        ("on 30 February", "2026-02"),
        ("last week", "2026-01"),
        ("recently", "2026-01-27"),
        ("in 1998", "2026-01-27"),
        (None, "2026-01-27"),
    ],
)
def test_words_that_stay_open_beside_the_visit_propose_nothing(words: str | None, visit: str) -> None:
    assert beside(words, visit).proposed is None


@pytest.mark.parametrize(
    "said",
    [
        {"planned": True},  # the visit was held
        {"place": "Rome"},  # not in the visit's State
        {"parties": ("FR", "KZ")},  # of others
        {"when": "2026-01-20"},  # dated by its own document
    ],
)
def test_what_is_not_of_the_visit_takes_no_date_from_it(said: dict[str, Any]) -> None:
    assert beside("on Monday", "2026-01-27", **said).proposed is None


def test_two_siblings_that_suggest_different_days_propose_nothing() -> None:
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.event("a", "meeting", "Talks on shipping", when_words="on Monday", **VISIT),
        desk.event("a", "ceremony", "Bridge opened", **VISIT),
        desk.event("b", "ceremony", "Bridge opened", when="2026-01-27", **VISIT),
    ]
    assert (found := meeting(*reports).proposed)
    assert found.when == "2026-01-26"
    reports += [
        desk.event("a", "ceremony", "Tower unveiled", **VISIT),
        desk.event("c", "ceremony", "Tower unveiled", when="2026-02-03", **VISIT),
    ]
    assert meeting(*reports).proposed is None


def test_what_a_document_itself_dates_is_no_sibling_for_it_may_be_history() -> None:
    desk = Desk()
    talks = desk.event("a", "meeting", "Talks on shipping", when_words="on Monday", **VISIT)
    history = desk.event("a", "signing", "Treaty on shipping signed", when="1998-05-05")
    assert meeting(talks, history).proposed is None


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("the next day", "2026-01-28"),
        ("two days later", "2026-01-29"),
        ("a day earlier", "2026-01-26"),
        ("later that day", "2026-01-27"),
    ],
)
def test_days_counted_from_the_event_told_before(words: str, proposed: str) -> None:
    desk = Desk()
    found = meeting(
        desk.event("a", "ceremony", "Bridge opened", at=100, **VISIT),
        desk.event("a", "meeting", "Talks on shipping", when_words=words, at=300, **VISIT),
        desk.event("b", "ceremony", "Bridge opened", when="2026-01-27", **VISIT),
    )
    assert found.proposed is not None
    assert found.proposed.when == proposed


def test_nothing_is_counted_from_an_event_told_afterwards_or_undated() -> None:
    desk = Desk()
    talks = desk.event("a", "meeting", "Talks on shipping", when_words="the next day", at=300, **VISIT)
    after = desk.event("a", "ceremony", "Bridge opened", at=500, **VISIT)
    dated = desk.event("b", "ceremony", "Bridge opened", when="2026-01-27", **VISIT)
    assert meeting(talks, after, dated).proposed is None
    assert meeting(talks, desk.event("a", "ceremony", "Tower unveiled", at=100, **VISIT)).proposed is None


def test_nothing_is_counted_from_a_day_on_which_the_documents_differ() -> None:
    desk = Desk()
    found = meeting(
        desk.event("a", "ceremony", "Bridge opened", when_words="on Monday", at=100, **VISIT),
        desk.event("a", "meeting", "Talks on shipping", when_words="the next day", at=300, **VISIT),
        desk.event("b", "ceremony", "Bridge opened", when="2026-01-27", **VISIT),  # a Tuesday
    )
    assert found.proposed is None
