"""What the officer says of entries stands, shows what it replaces, and can be taken back: on a real desk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.entries import Agreement, ConflictKind
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.vocabulary import Stage
from desktop_app.services import importing, marks, reading, said, word
from desktop_app.services.desk import Desk
from tests.services.made_up import DEEDS, LONGER_DEEDS

Files = Callable[..., list[Path]]
HEADER = "Title: t{}\nPublished: 2026-01-{}\n\n"
FISH = HEADER.format(1, 28) + "The ministers signed the Memorandum on fish on 2026-01-27.\nAnn met Bob."
FISH_TOO = HEADER.format(2, 29) + "Both sides signed the Memorandum on fish on 2026-01-27.\nIt rained."
FISHERIES = HEADER.format(3, 30) + "Yesterday they agreed the Memorandum on deep sea catches."


@pytest.fixture
def paths(files: Files) -> list[Path]:
    return files(FISH, FISH_TOO, FISHERIES)


@pytest.fixture
def filled(desk: Desk, paths: list[Path]) -> Desk:
    """Three documents: two of one memorandum, one of another; and a meeting."""
    importing.import_files(desk=desk, paths=paths, workers=0, extraction=DEEDS)
    return desk


def entries(desk: Desk) -> dict[str, int]:
    """Title to number of sources of the agreements."""
    return {row.title: row.sources for row in reading.list_agreements(desk=desk)}


def key_of(desk: Desk, title: str) -> str:
    return next(row.key for row in reading.list_agreements(desk=desk, dismissed=True) if row.title == title)


def agreement(desk: Desk, title: str) -> Agreement:
    found = reading.entry(desk=desk, key=key_of(desk, title))
    assert isinstance(found, Agreement)
    return found


def undone(desk: Desk, changes: ChangeSet) -> ChangeSet:
    assert changes.log_id
    return marks.undo(desk=desk, log_id=changes.log_id)


def again(desk: Desk, paths: list[Path]) -> None:
    """The same files are dropped in again, and a better extractor reads all documents anew."""
    importing.import_files(desk=desk, paths=paths, workers=0, extraction=DEEDS)
    importing.reread(desk=desk, workers=0, extraction=LONGER_DEEDS)


def test_a_confirmed_entry_stays_confirmed_until_that_is_taken_back(filled: Desk, paths: list[Path]) -> None:
    key = key_of(filled, "Memorandum on fish")
    changes = word.confirm(desk=filled, key=key)
    assert changes.entries
    assert {row.title: row.confirmed for row in reading.list_agreements(desk=filled)}["Memorandum on fish"]
    assert word.confirm(desk=filled, key=key) == ChangeSet(), "nothing changes"
    again(filled, paths)
    assert agreement(filled, "Memorandum on fish").confirmed
    taken_back = word.confirm(desk=filled, key=key_of(filled, "Memorandum on fish"), on=False)
    assert not agreement(filled, "Memorandum on fish").confirmed
    undone(filled, taken_back)
    assert agreement(filled, "Memorandum on fish").confirmed


def test_a_dismissed_entry_is_listed_only_where_it_is_asked_for(filled: Desk, paths: list[Path]) -> None:
    changes = word.dismiss(desk=filled, key=key_of(filled, "Memorandum on deep sea catches"))
    again(filled, paths)
    assert entries(filled) == {"Memorandum on fish": 2}
    assert [(r.title, r.dismissed) for r in reading.list_agreements(desk=filled, dismissed=True)] == [
        ("Memorandum on fish", False),
        ("Memorandum on deep sea catches", True),
    ]
    assert [each.title for each in reading.dossier(desk=filled).agreements] == ["Memorandum on fish"]
    assert reading.counts(desk=filled).agreements == 1
    assert reading.parties(desk=filled)[0][2] == 1
    redo = undone(filled, changes)
    assert len(entries(filled)) == 2
    undone(filled, redo)
    assert len(entries(filled)) == 1


def test_what_is_merged_stays_one_and_takes_in_what_comes_later(desk: Desk, paths: list[Path]) -> None:
    importing.import_files(desk=desk, paths=[paths[0], paths[2]], workers=0, extraction=DEEDS)
    one, other = (key_of(desk, f"Memorandum on {what}") for what in ("fish", "deep sea catches"))
    changes = word.merge(desk=desk, key=one, other=other)
    assert entries(desk) == {"Memorandum on deep sea catches": 2} or entries(desk) == {"Memorandum on fish": 2}
    importing.import_files(desk=desk, paths=paths, workers=0, extraction=DEEDS)
    assert list(entries(desk).values()) == [3]
    again(desk, paths)
    assert list(entries(desk).values()) == [3]
    redo = undone(desk, changes)
    assert sorted(entries(desk).values()) == [1, 2]
    undone(desk, redo)
    assert list(entries(desk).values()) == [3]


def test_what_is_split_stays_two(filled: Desk, paths: list[Path]) -> None:
    entry = agreement(filled, "Memorandum on fish")
    changes = word.split(desk=filled, key=entry.key, report_ids=[entry.reports[1].id])
    assert sorted(row.sources for row in reading.list_agreements(desk=filled)) == [1, 1, 1]
    again(filled, paths)
    assert sorted(row.sources for row in reading.list_agreements(desk=filled)) == [1, 1, 1]
    undone(filled, changes)
    assert entries(filled)["Memorandum on fish"] == 2


@pytest.mark.parametrize("chosen", [[], [0, 1], [0, 99]])
def test_only_some_of_the_reports_can_be_split_off(filled: Desk, chosen: list[int]) -> None:
    entry = agreement(filled, "Memorandum on fish")
    ids = [entry.reports[place].id if place < 2 else 99 for place in chosen]
    with pytest.raises(InvalidInputError, match="at least one report"):
        word.split(desk=filled, key=entry.key, report_ids=ids)


def test_an_entry_is_merged_only_with_another_of_its_kind(filled: Desk) -> None:
    key = key_of(filled, "Memorandum on fish")
    (event,) = reading.list_events(desk=filled)
    with pytest.raises(InvalidInputError, match="event and an agreement"):
        word.merge(desk=filled, key=key, other=event.key)
    with pytest.raises(InvalidInputError, match="with itself"):
        word.merge(desk=filled, key=key, other=key)
    with pytest.raises(InvalidInputError, match="not on the desk any more"):
        word.merge(desk=filled, key=key, other="gone")
    assert marks.change_log(desk=filled) == []


CORRECTIONS = [
    ("stage", "in force", "in_force", "signed"),
    ("when", "2026-01", "2026-01", "2026-01-27"),
    ("when", "", None, "2026-01-27"),
    ("due", "2026-06-30", "2026-06-30", None),
    ("parties", "Norway, jp, Kazakhstan", "NO, JP, KZ", "NO, JP"),
    ("title", " Memorandum on cod ", "Memorandum on cod", "Memorandum on fish"),
    ("form", "protocol", "protocol", "memorandum"),
]


@pytest.mark.parametrize(("field", "typed", "value", "original"), CORRECTIONS)
def test_a_correction_stands_and_shows_what_it_corrects(
    filled: Desk, paths: list[Path], field: str, typed: str, value: str | None, original: str | None
) -> None:
    key = key_of(filled, "Memorandum on fish")
    before = reading.entry(desk=filled, key=key)
    changes = word.correct(desk=filled, key=key, field=field, value=typed, reason="seen in the gazette")
    again(filled, paths)
    (row,) = said.list_marks(desk=filled)
    assert row.entry_key
    entry = reading.entry(desk=filled, key=row.entry_key)
    assert entry
    (correction,) = entry.corrections
    assert (correction.field, correction.value, correction.original) == (field, value, original)
    assert correction.reason == "seen in the gazette"
    again(filled, paths)
    undone(filled, changes)
    after = reading.entry(desk=filled, key=row.entry_key)
    assert before
    assert after
    assert (after.corrections, getattr(after, field)) == ((), getattr(before, field))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("stage", "nearly signed", "“nearly signed” is not on the list.*in force"),
        ("when", "next week", "is no date.*2026-01-27"),
        ("due", "2026-02-30", "is no date"),
        ("parties", "Norwy", "Did you mean Norway"),
        ("title", " ", "needs a title"),
        ("form", "treaty-ish", "is not on the list"),
        ("kind", "visit", "no field “kind”.*It has title"),
        ("reports", "", "no field"),
    ],
)
def test_what_is_no_value_of_the_field_is_refused_and_says_what_is(
    filled: Desk, field: str, value: str, message: str
) -> None:
    with pytest.raises(InvalidInputError, match=message):
        word.correct(desk=filled, key=key_of(filled, "Memorandum on fish"), field=field, value=value)
    assert marks.change_log(desk=filled) == []


def test_the_fields_of_an_event_are_its_own(filled: Desk) -> None:
    (event,) = reading.list_events(desk=filled)
    for field, value in (("kind", "visit"), ("place", "Oslo"), ("planned", "yes"), ("when", "2026-01-26")):
        word.correct(desk=filled, key=event.key, field=field, value=value)
    (row,) = reading.list_events(desk=filled)
    assert (row.kind, row.place, row.planned, row.when) == ("visit", "Oslo", True, "2026-01-26")


def test_a_field_is_corrected_once_and_back_by_what_the_reports_say(filled: Desk) -> None:
    key = key_of(filled, "Memorandum on fish")
    assert word.correct(desk=filled, key=key, field="stage", value="signed") == ChangeSet()
    word.correct(desk=filled, key=key, field="stage", value="ratified")
    word.correct(desk=filled, key=key, field="stage", value="in_force")
    assert len(said.list_marks(desk=filled)) == 1
    word.correct(desk=filled, key=key, field="stage", value="signed")
    assert said.list_marks(desk=filled) == []
    assert agreement(filled, "Memorandum on fish").stage is Stage.SIGNED
    assert len(marks.change_log(desk=filled)) == 3


OTHER_DAY = HEADER.format(4, 29) + "The two signed the Memorandum on fish on 2026-01-26."


def test_a_ruling_shows_wherever_the_entry_does(filled: Desk, files: Files, paths: list[Path]) -> None:
    paths += files(OTHER_DAY)
    importing.import_files(desk=filled, paths=paths, workers=0, extraction=DEEDS)
    entry = agreement(filled, "Memorandum on fish")
    (conflict,) = entry.conflicts
    assert (
        sum(row.conflicts for row in reading.list_agreements(desk=filled)),
        reading.counts(desk=filled).conflicts,
    ) == (1, 1)
    side = next(each for each in conflict.versions if each.value == "26 January 2026")
    with pytest.raises(InvalidInputError, match="needs a reason"):
        word.rule(desk=filled, key=entry.key, kind=ConflictKind.DATE, value=side.value, reason=" ")
    with pytest.raises(InvalidInputError, match="not on the desk"):
        word.rule(desk=filled, key=entry.key, kind=ConflictKind.STAGE, value="signed", reason="r")
    word.rule(desk=filled, key=entry.key, kind=ConflictKind.DATE, value=side.value, reason="I was there")
    again(filled, paths)
    entry = agreement(filled, "Memorandum on fish")
    (ruled,) = entry.conflicts
    assert ruled.ruling
    assert (ruled.ruling.value, ruled.ruling.reason) == (side.value, "I was there")
    assert [each.value for each in ruled.versions] == [each.value for each in conflict.versions]
    assert entry.when == "2026-01-26"
    assert reading.dossier(desk=filled).conflicts == (ruled,)
    assert {row.title: row.conflicts for row in reading.list_agreements(desk=filled)}["Memorandum on fish"] == 0
    assert reading.counts(desk=filled).conflicts == 0
    other = word.rule(desk=filled, key=entry.key, kind=ConflictKind.DATE, value="2026-01-25", reason="The day before")
    assert agreement(filled, "Memorandum on fish").when == "2026-01-25"
    redo = undone(filled, other)
    assert agreement(filled, "Memorandum on fish").when == "2026-01-26"
    undone(filled, redo)
    assert agreement(filled, "Memorandum on fish").when == "2026-01-25"
    assert len(said.list_marks(desk=filled)) == 1
    word.remove_mark(desk=filled, id=ruled.ruling.mark_id)
    assert agreement(filled, "Memorandum on fish").conflicts[0].ruling is None


def test_another_edition_of_a_text_is_another_document_to_which_no_mark_wanders(filled: Desk, files: Files) -> None:
    word.correct(desk=filled, key=key_of(filled, "Memorandum on fish"), field="due", value="2026-06")
    (before,) = said.list_marks(desk=filled)
    edition = FISH.replace("The ministers signed", "Corrected: both ministers signed")
    importing.import_files(desk=filled, paths=files(edition), workers=0, extraction=DEEDS)
    (after,) = said.list_marks(desk=filled)
    assert (after.document_id, after.mark) == (before.document_id, before.mark)
    entry = agreement(filled, "Memorandum on fish")
    assert (len(entry.reports), entry.due) == (3, "2026-06"), "the entry has the new edition as a further report"


def test_an_entry_that_is_gone_is_no_bug(filled: Desk) -> None:
    acts: tuple[Callable[[], ChangeSet], ...] = (
        lambda: word.confirm(desk=filled, key="gone"),
        lambda: word.correct(desk=filled, key="gone", field="title", value="x"),
        lambda: word.split(desk=filled, key="gone", report_ids=[1]),
        lambda: word.confirm_date(desk=filled, key="gone"),
        lambda: word.remove_mark(desk=filled, id=99),
    )
    for act in acts:
        with pytest.raises(InvalidInputError):
            act()
