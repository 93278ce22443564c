from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Sector, Stage
from desktop_app.ui.badges import stage_badge
from desktop_app.ui.headings import Heading
from desktop_app.ui.tracker.arranging import Arranger, Grouping, Wanted, grouped
from desktop_app.ui.tracker.choices import Kind, Trait, choice, offered
from desktop_app.ui.tracker.columns import BREAKS_OFF, Column, brief, cell, overdue

NAMES = {"KZ": "Kazakhstan", "TR": "Türkiye", "IL": "Israel"}


def name_of(code: str) -> str:
    return NAMES.get(code, code)


PLAIN = AgreementRow(
    key="a",
    title="Memorandum on training",
    form=Form.MEMORANDUM,
    stage=Stage.SIGNED,
    parties=("KZ", "IL"),
    sectors=("education",),
    last_act="2026-01-27",
    due=None,
    sources=1,
    conflicts=0,
    open_ends=0,
    follow_ups=2,
    incomplete=False,
)
ROWS = [
    PLAIN,
    replace(
        PLAIN, key="b", title="Air services", stage=Stage.IN_FORCE, parties=("TR", "KZ"), last_act=None, conflicts=1,
        open_ends=2, follow_ups=0, due="2026-11-23",
    ),
    replace(
        PLAIN, key="c", title="Visas for Sa’ar’s visit", stage=Stage.AGREED, parties=(), sectors=(), last_act="2025",
        open_ends=1, follow_ups=0, due="2026-10",
    ),
]  # fmt: skip


def keys(rows: list[AgreementRow]) -> str:
    return "".join(row.key for row in rows)


@pytest.mark.parametrize(
    ("column", "descending", "order"),
    [
        (Column.TITLE, False, "bac"),
        (Column.TITLE, True, "cab"),
        (Column.STAGE, False, "cab"),
        (Column.LAST_ACT, False, "cab"),
        (Column.LAST_ACT, True, "acb"),
        (Column.PARTIES, True, "bac"),
        (Column.SECTORS, True, "bac"),
    ],
)
def test_what_a_row_does_not_say_comes_last_in_either_direction(column: Column, descending: bool, order: str) -> None:
    assert keys(Arranger(ROWS, name_of).arrange(Wanted(), column, descending=descending)) == order


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(("memorandum",)), "bac"),
        (Wanted(("training",)), "a"),
        (Wanted(("air", "services")), "b"),
        (Wanted(("air", "training")), ""),
        (Wanted(("saars",)), "c"),
        (Wanted(("turkiye",)), "b"),
        (Wanted(("in force",)), "b"),
        (Wanted(stages=frozenset({Stage.AGREED})), "c"),
        (Wanted(stages=frozenset({Stage.AGREED, Stage.SIGNED})), "ac"),
        (Wanted(forms=frozenset({Form.CONTRACT})), ""),
        (Wanted(parties=frozenset({"KZ"})), "ba"),
        (Wanted(parties=frozenset({"IL", "TR"})), "ba"),
        (Wanted(sectors=frozenset({Sector.EDUCATION})), "ba"),
        (Wanted(("memorandum",), frozenset({Stage.SIGNED}), frozenset({Form.MEMORANDUM}), frozenset({"IL"})), "a"),
        (Wanted(traits=frozenset({Trait.CONFLICTS})), "b"),
        (Wanted(traits=frozenset({Trait.OPEN_ENDS})), "bc"),
        (Wanted(traits=frozenset({Trait.OPEN_ENDS, Trait.OVERDUE})), "c"),
        (Wanted(traits=frozenset({Trait.FOLLOW_UPS})), "a"),
    ],
)
def test_the_filter_finds_what_holds_every_word_and_every_choice(wanted: Wanted, found: str) -> None:
    assert keys(Arranger(ROWS, name_of).arrange(wanted, Column.TITLE, descending=False, today="2026-11-23")) == found


def test_a_row_stands_under_each_of_its_parties_and_one_without_comes_last() -> None:
    lines = grouped(ROWS, Grouping.PARTY, frozenset({"Türkiye"}), name_of)
    assert [line.title if isinstance(line, Heading) else line.key for line in lines] == [
        "Israel", "a", "Kazakhstan", "a", "b", "Türkiye", "No party named", "c",
    ]  # fmt: skip


def test_an_agreement_stands_under_the_mechanisms_to_which_it_belongs() -> None:
    belonging = {"a": ["Joint commission"], "c": ["Dialogue", "Joint commission"]}
    lines = grouped(ROWS, Grouping.MECHANISM, frozenset(), name_of, belonging)
    assert [line.title if isinstance(line, Heading) else line.key for line in lines] == [
        "Dialogue", "c", "Joint commission", "a", "c", "Of no mechanism", "b",
    ]  # fmt: skip


def test_only_what_is_on_the_desk_can_be_chosen_and_every_choice_is_kept_and_found_again() -> None:
    choices = offered(ROWS, name_of)
    assert [each.value for each in choices[Kind.STAGE]] == ["agreed", "signed", "in_force"]
    assert [each.look(name_of).text for each in choices[Kind.PARTY]] == ["Israel", "Kazakhstan", "Türkiye"]
    for each in (one for of_kind in choices.values() for one in of_kind):
        assert choice(each.kept()) == each
        assert each.look(name_of).text


@pytest.mark.parametrize("kept", ["", "STAGE", "STAGE:", "STAGE:sealed", "COLOUR:red", "TRAIT:with haste"])
def test_a_choice_that_there_is_no_more_is_not_brought_back(kept: str) -> None:
    assert choice(kept) is None


def test_stages_are_grouped_in_the_order_of_the_ladder() -> None:
    titles = [line.title for line in grouped(ROWS, Grouping.STAGE, frozenset(), name_of) if isinstance(line, Heading)]
    assert titles == ["agreed", "signed", "in force"]


@given(st.lists(st.sampled_from([None, "2024", "2024-03", "2024-03-05", "2025-01-01/2025-02-01"]), max_size=20))
def test_sorting_loses_no_row_and_keeps_known_dates_in_order(dates: list[str | None]) -> None:
    rows = [replace(PLAIN, key=str(place), last_act=when) for place, when in enumerate(dates)]
    for descending in (False, True):
        shown = [row.last_act for row in Arranger(rows).arrange(Wanted(), Column.LAST_ACT, descending=descending)]
        known = [when for when in shown if when is not None]
        assert sorted(known, reverse=descending) == known
        assert shown == known + [None] * dates.count(None)


@pytest.mark.parametrize(
    ("due", "stage", "late"),
    [
        ("2026-11-22", Stage.SIGNED, True),
        ("2026-11-23", Stage.SIGNED, False),
        ("2026-11", Stage.SIGNED, False),
        ("2026-10", Stage.AGREED, True),
        ("2025", Stage.COMPLETED, False),
        (None, Stage.SIGNED, False),
    ],
)
def test_a_deadline_is_over_only_when_its_last_day_is_past(due: str | None, stage: Stage, late: bool) -> None:
    assert overdue(replace(PLAIN, due=due, stage=stage), "2026-11-23") is late


def test_a_row_whose_text_breaks_off_says_so() -> None:
    assert BREAKS_OFF in cell(replace(PLAIN, incomplete=True), Column.TITLE, name_of)
    assert BREAKS_OFF not in cell(PLAIN, Column.TITLE, name_of)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-01-27", "27 Jan 2026"),
        ("2026-05", "May 2026"),
        ("2026", "2026"),
        ("2026-01-30/2026-02-02", "30 Jan – 2 Feb 2026"),
        (None, "undated"),
    ],
)
def test_columns_write_short_months(when: str | None, said: str) -> None:
    assert brief(when) == said


@pytest.mark.parametrize(
    ("form", "stage", "said"),
    [
        (Form.MECHANISM, Stage.IN_FORCE, "operating"),
        (Form.INVITATION, Stage.PROPOSED, "extended"),
        (Form.INVITATION, Stage.AGREED, "accepted"),
        (Form.AGREEMENT, Stage.IN_FORCE, "in force"),
        (Form.MEMORANDUM, Stage.PROPOSED, "proposed"),
    ],
)
def test_a_stage_is_worded_as_diplomats_say_it_of_that_form(form: Form, stage: Stage, said: str) -> None:
    row = replace(PLAIN, form=form, stage=stage)
    assert cell(row, Column.STAGE, name_of) == stage_badge(stage, form).text == said
    assert Arranger([row], name_of).arrange(Wanted(words=(said,)), Column.TITLE, descending=False) == [row]
