"""The officer's word stands on top of what the reports make."""

from typing import Any

import pytest

from desktop_app.domain.anchoring import anchor_on
from desktop_app.domain.entries import AnyFiled, ConflictKind, Dossier
from desktop_app.domain.marks import OFF, Anchor, Mark
from desktop_app.domain.vocabulary import Category, MarkKind, SourceKind, Stage
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.officer import Joined, added, joined, tied, under
from tests.dossier.handmade import Desk

JAN = "2026-01-28"


def mark(number: int, kind: str, *on: AnyFiled, others: tuple[AnyFiled, ...] = (), **said: Any) -> Mark:
    first, *also = (anchor_on(filed) for filed in on)
    return Mark(number, MarkKind(kind), first, tuple(also), tuple(anchor_on(each) for each in others), **said)


@pytest.fixture
def memos() -> list[AnyFiled]:
    """Two documents of one memorandum, and a third of another."""
    desk = Desk()
    return [
        desk.agreement("a", "memorandum", "signed", "Memorandum on visa rules", published=JAN, when="2026-01-27"),
        desk.agreement("b", "memorandum", "signed", "Memorandum on visa rules", published=JAN, when="2026-01-27"),
        desk.agreement("c", "memorandum", "agreed", "Memorandum on deep sea fishing", published=JAN),
    ]


def ids(dossier: Dossier) -> list[list[int]]:
    return sorted(sorted(filed.id for filed in entry.reports) for entry in dossier.agreements)


def test_what_is_merged_is_one_and_what_is_split_is_two(memos: list[AnyFiled]) -> None:
    a, b, c = memos
    merge, split = mark(1, "merge", a, b, others=(c,)), mark(2, "split", a, others=(b,))
    assert ids(compile_dossier(memos)) == [[1, 2], [3]]
    assert ids(compile_dossier(memos, marks=[merge])) == [[1, 2, 3]]
    assert ids(compile_dossier(memos, marks=[split])) == [[1], [2], [3]]
    assert ids(compile_dossier(memos, marks=[merge, mark(2, "split", a, c, others=(b,))])) == [[1, 3], [2]]


def test_of_two_words_on_the_same_reports_the_later_holds(memos: list[AnyFiled]) -> None:
    a, b, _ = memos
    early_split, merge = mark(1, "split", a, others=(b,)), mark(2, "merge", a, others=(b,))
    assert joined([merge, early_split], memos) == Joined(frozenset({(1, 2)}), frozenset())
    late_split = mark(3, "split", a, others=(b,))
    assert joined([merge, late_split], memos) == Joined(frozenset(), frozenset({(1, 2)}))


def test_a_report_that_comes_later_joins_what_was_merged(memos: list[AnyFiled]) -> None:
    a, b, c = memos
    merge = mark(1, "merge", a, others=(c,))
    assert ids(compile_dossier([a, c], marks=[merge])) == [[1, 3]]
    assert ids(compile_dossier([a, b, c], marks=[merge])) == [[1, 2, 3]]
    assert ids(compile_dossier([b, c], marks=[merge])) == [[2], [3]], "one side is not there"


def test_a_mark_is_tied_by_the_first_of_its_reports_that_is_there(memos: list[AnyFiled]) -> None:
    a, b, c = memos
    confirm = mark(1, "confirm", a, b)
    assert tied([confirm], memos) == {1: (confirm,)}
    assert tied([confirm], [b, c]) == {2: (confirm,)}
    assert tied([confirm], [c]) == {}


def test_a_correction_shows_with_what_it_corrects(memos: list[AnyFiled]) -> None:
    a, b, _ = memos
    marks = [
        mark(1, "correct", a, b, field="stage", value="in_force", reason="gazette"),
        mark(2, "correct", b, field="parties", value="KZ, IL, NO"),
        mark(3, "correct", a, field="due", value="2026-06"),
        mark(4, "correct", a, field="stage", value="ratified"),
        mark(5, "correct", a, field="stage", value="no such stage"),
    ]
    (entry,) = compile_dossier([a, b], marks=marks).agreements
    assert (entry.stage, entry.parties, entry.due) == (Stage.RATIFIED, ("KZ", "IL", "NO"), "2026-06")
    said = {each.field: (each.value, each.original, each.mark_id) for each in entry.corrections}
    assert said == {
        "stage": ("ratified", "signed", 4),
        "parties": ("KZ, IL, NO", "IL, KZ", 2),
        "due": ("2026-06", None, 3),
    }


def test_what_is_dismissed_bears_on_nothing_and_is_still_there(memos: list[AnyFiled]) -> None:
    *_, c = memos
    before = compile_dossier(memos)
    assert [end.entry_key for end in before.open_ends] == [before.agreements[1].key]
    dismiss = mark(1, "dismiss", c)
    after = compile_dossier(memos, marks=[dismiss])
    assert [(entry.title, entry.dismissed) for entry in after.agreements] == [
        ("Memorandum on visa rules", False),
        ("Memorandum on deep sea fishing", True),
    ]
    assert after.open_ends == ()
    assert compile_dossier(memos, marks=[dismiss, mark(2, "dismiss", c, value=OFF)]) == before


def test_confirmed_and_noted(memos: list[AnyFiled]) -> None:
    a, b, _ = memos
    marks = [mark(1, "confirm", b), mark(2, "note", a, value="Ask the embassy", changed_at="2026-02-01T08:00:00+00:00")]
    (entry,) = compile_dossier([a, b], marks=marks).agreements
    assert entry.confirmed
    assert [(note.text, note.at, note.mark_id) for note in entry.notes] == [
        ("Ask the embassy", "2026-02-01T08:00:00+00:00", 2)
    ]


@pytest.fixture
def visits() -> list[AnyFiled]:
    """A visit that two documents date differently."""
    desk, title, people = Desk(), "Visit of Gideon Sa'ar to Astana", ("Gideon Sa'ar", "Kassym-Jomart Tokayev")
    return [
        desk.event(name, "visit", title, when=when, published=JAN, people=people, place="Astana")
        for name, when in (("a", "2026-01-26"), ("b", "2026-01-27"))
    ]


@pytest.mark.parametrize(
    ("value", "shown", "when"),
    [
        ("2026-01-27", "27 January 2026", "2026-01-27"),
        ("26 January 2026", "26 January 2026", "2026-01-26"),
        ("2026-01-25/2026-01-27", "25–27 January 2026", "2026-01-25/2026-01-27"),
        ("nobody knows", "nobody knows", None),
    ],
)
def test_a_ruling_shows_with_its_conflict_and_decides_the_field(
    visits: list[AnyFiled], value: str, shown: str, when: str | None
) -> None:
    (before,) = compile_dossier(visits).events
    ruling = mark(1, "rule", *visits, field="date", value=value, reason="seen there", changed_at="2026-02-01")
    dossier = compile_dossier(visits, marks=[ruling])
    (after,) = dossier.events
    (conflict,) = after.conflicts
    assert conflict.ruling
    assert (conflict.ruling.value, conflict.ruling.reason, conflict.ruling.mark_id) == (shown, "seen there", 1)
    assert conflict.versions == before.conflicts[0].versions, "nothing is overwritten"
    assert after.when == (when or before.when)
    assert dossier.conflicts == after.conflicts


def test_of_a_ruling_and_a_correction_of_one_field_the_later_holds(visits: list[AnyFiled]) -> None:
    rule = mark(2, "rule", visits[0], field="date", value="2026-01-27")
    for number, when, fields in ((1, "2026-01-27", []), (3, "2026-01-20", ["when"])):
        correct = mark(number, "correct", visits[0], field="when", value="2026-01-20")
        (event,) = compile_dossier(visits, marks=[rule, correct]).events
        assert (event.when, [each.field for each in event.corrections]) == (when, fields)


def test_a_ruling_on_a_figure_shows_with_its_conflict() -> None:
    desk = Desk()
    figures = [desk.figure(name, value, "trade turnover", "2025") for name, value in (("a", 400.0), ("b", 500.0))]
    (conflict,) = compile_dossier(figures).conflicts
    assert conflict.kind is ConflictKind.FIGURE
    value = conflict.versions[1].value
    (ruled,) = compile_dossier(figures, marks=[mark(1, "rule", figures[1], field="figure", value=value)]).conflicts
    assert ruled.ruling
    assert ruled.ruling.value == value


def test_what_the_officer_read_counts_as_a_report_of_its_document(memos: list[AnyFiled]) -> None:
    a, b, c = memos
    quote = Anchor(c.source.sha256, Category.QUOTE, 5, 30, "w" * 25)
    add = Mark(7, MarkKind.ADD, quote, report=Desk().agreement("c", "protocol", "signed", "Protocol on wells").report)
    elsewhere = Mark(8, MarkKind.ADD, Anchor("0" * 64, Category.QUOTE, 5, 30, "w"), report=add.report)
    (filed,) = added([add, elsewhere], {c.source.sha256: c.source})
    assert (filed.id, filed.source) == (-7, c.source)
    assert ids(compile_dossier([*memos, filed], marks=[add])) == [[-7], [1, 2], [3]]
    weigh = Mark(9, MarkKind.WEIGH, quote, value="treaty_text")
    then = under(
        [weigh, add], [a, b, c, *added([Mark(3, MarkKind.ADD, quote, report=add.report)], {a.source.sha256: a.source})]
    )
    assert [filed.id for filed in then] == [1, 2, 3, -7]
    assert [filed.source.kind for filed in then] == [None, None, SourceKind.TREATY_TEXT, SourceKind.TREATY_TEXT]
