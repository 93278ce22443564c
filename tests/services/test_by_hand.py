"""What the officer reads himself is on the desk like any report, says that it is his, and is never lost."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.entries import OpenEnd, OpenEndKind
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor
from desktop_app.domain.vocabulary import Category, MarkKind, SourceKind
from desktop_app.services import by_hand, importing, marks, reading, said, word
from desktop_app.services.desk import Desk, open_desk
from desktop_app.store import log
from desktop_app.store import marks as store
from tests.services.made_up import DEEDS, LONGER_DEEDS, MEETINGS
from tests.services.test_word import FISH, FISHERIES, Files, agreement, key_of, undone

TEXT = "Ann met Bob.\nThey also signed, it seems, a Protocol on Eels."


@pytest.fixture
def filled(desk: Desk, files: Files) -> Desk:
    """Three documents; the first has a protocol that no extractor finds."""
    importing.import_files(desk=desk, paths=files(TEXT, FISH, FISHERIES), workers=0, extraction=DEEDS)
    return desk


def protocol(desk: Desk, **fields: str) -> ChangeSet:
    """The officer reads a protocol in the second sentence of the first document."""
    start = TEXT.index("They")
    said = {"title": "Protocol on Eels", "form": "protocol", "stage": "signed", "parties": "Norway, Japan"} | fields
    return by_hand.add_report(
        desk=desk, document_id=1, start=start - 1, end=len(TEXT), category=Category.AGREEMENT, fields=said
    )


def test_a_report_by_hand_is_an_entry_with_its_sentence(filled: Desk) -> None:
    changes = protocol(filled)
    row = next(row for row in reading.list_agreements(desk=filled) if row.title == "Protocol on Eels")
    assert (row.form, row.stage, row.parties, row.by_hand) == ("protocol", "signed", ("NO", "JP"), True)
    (filed,) = agreement(filled, "Protocol on Eels").reports
    assert filed.id == -next(iter(changes.marks))
    assert filed.report.quotes[0].text == "They also signed, it seems, a Protocol on Eels."
    assert filed in reading.document_reports(desk=filled, document_id=1)
    importing.reread(desk=filled, workers=0, extraction=LONGER_DEEDS)
    assert agreement(filled, "Protocol on Eels").reports == (filed,)
    redo = undone(filled, changes)
    assert all(row.title != "Protocol on Eels" for row in reading.list_agreements(desk=filled))
    undone(filled, redo)
    assert agreement(filled, "Protocol on Eels").reports == (filed,)


def test_a_report_by_hand_joins_the_entry_that_it_tells_of_and_bears_marks(filled: Desk) -> None:
    protocol(filled, title="Memorandum on fish", form="memorandum", when="2026-01-27")
    entry = agreement(filled, "Memorandum on fish")
    assert min(filed.id for filed in entry.reports) < 0
    assert not next(row.by_hand for row in reading.list_agreements(desk=filled) if row.key == entry.key)
    word.split(desk=filled, key=entry.key, report_ids=[filed.id for filed in entry.reports if filed.id < 0])
    assert len([row for row in reading.list_agreements(desk=filled) if row.title == "Memorandum on fish"]) == 2


@pytest.mark.parametrize(
    ("category", "fields", "message"),
    [
        (Category.AGREEMENT, {"title": ""}, "needs a title"),
        (Category.AGREEMENT, {"title": "x", "kind": "visit"}, "no field “kind”"),
        (Category.EVENT, {"title": "x", "when": "soon"}, "is no date"),
        (Category.FIGURE, {"title": "x"}, "Only events and agreements"),
    ],
)
def test_what_is_no_report_is_refused(filled: Desk, category: Category, fields: dict[str, str], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        by_hand.add_report(desk=filled, document_id=1, start=0, end=5, category=category, fields=fields)
    with pytest.raises(InvalidInputError, match="No words are selected"):
        by_hand.add_report(desk=filled, document_id=1, start=5, end=5, category=Category.EVENT, fields={"title": "x"})
    with pytest.raises(InvalidInputError, match="no document 99"):
        by_hand.add_report(desk=filled, document_id=99, start=0, end=5, category=category, fields={"title": "x"})
    assert marks.change_log(desk=filled) == []


def test_a_note_lies_on_its_entry_or_on_plain_words(filled: Desk) -> None:
    key = key_of(filled, "Memorandum on fish")
    changes = by_hand.add_note(desk=filled, anchor=marks.anchor_of(desk=filled, key=key), text=" Ask them ")
    words = by_hand.passage_of(desk=filled, document_id=1, start=13, end=40)
    by_hand.add_note(desk=filled, anchor=words, text="Odd")
    (note,) = agreement(filled, "Memorandum on fish").notes
    assert note.text == "Ask them"
    by_hand.change_note(desk=filled, id=note.mark_id, text="Ask the embassy")
    assert by_hand.change_note(desk=filled, id=note.mark_id, text="Ask the embassy") == ChangeSet()
    assert [row.mark.value for row in said.list_marks(desk=filled)] == ["Ask the embassy", "Odd"]
    assert said.lost_marks(desk=filled) == []
    undone(filled, changes)
    assert agreement(filled, "Memorandum on fish").notes == ()
    with pytest.raises(InvalidInputError, match="no such note"):
        by_hand.change_note(desk=filled, id=note.mark_id, text="gone")
    with pytest.raises(InvalidInputError, match="needs words"):
        by_hand.add_note(desk=filled, anchor=words, text=" \n")


def test_a_source_is_weighed_by_the_officer(filled: Desk) -> None:
    changes = by_hand.weigh(desk=filled, document_id=2, kind=SourceKind.TREATY_TEXT)
    assert changes.documents == frozenset({2})
    assert by_hand.weigh(desk=filled, document_id=2, kind=SourceKind.TREATY_TEXT) == ChangeSet()

    def kinds() -> set[SourceKind | None]:
        return {filed.source.kind for filed in agreement(filled, "Memorandum on fish").reports}

    assert kinds() == {SourceKind.TREATY_TEXT}
    by_hand.weigh(desk=filled, document_id=2, kind=SourceKind.AGENCY)
    assert kinds() == {SourceKind.AGENCY}
    back = by_hand.weigh(desk=filled, document_id=2, kind=None)
    assert kinds() == {None}
    undone(filled, back)
    assert kinds() == {SourceKind.AGENCY}


def test_an_open_end_is_accepted_as_a_follow_up_on_its_sentence(filled: Desk) -> None:
    (end,) = agreement(filled, "Memorandum on deep sea catches").open_ends
    by_hand.accept_open_end(desk=filled, end=end, owner="me")
    (follow_up,) = marks.list_follow_ups(desk=filled)
    assert (follow_up.action, follow_up.owner, follow_up.entry_key) == (end.suggestion or end.text, "me", end.entry_key)
    assert follow_up.anchor.text in FISHERIES
    due = OpenEnd(OpenEndKind.DEADLINE, "Due", end.entry_key, "2026-03-01", end.report_id, suggestion="Ask")
    by_hand.accept_open_end(desk=filled, end=due)
    first, *_ = marks.list_follow_ups(desk=filled)
    assert (first.action, first.due) == ("Ask", "2026-03-01")
    with pytest.raises(InvalidInputError, match="not on the desk"):
        by_hand.accept_open_end(desk=filled, end=OpenEnd(OpenEndKind.DEADLINE, "Due", "gone", None, 99))


def test_a_mark_that_finds_no_report_is_listed_as_lost_and_holds_again_when_it_is_back(filled: Desk) -> None:
    event = reading.list_events(desk=filled)[0]
    word.correct(desk=filled, key=event.key, field="place", value="Oslo")
    importing.reread(desk=filled, workers=0, extraction=LONGER_DEEDS)  # finds no meetings
    (lost,) = said.lost_marks(desk=filled)
    assert (lost.mark.value, lost.entry_key, lost.document_id) == ("Oslo", None, 1)
    importing.reread(desk=filled, workers=0, extraction=MEETINGS)
    assert said.lost_marks(desk=filled) == []
    assert [row.place for row in reading.list_events(desk=filled) if row.place] == ["Oslo"]


def test_marks_of_a_document_of_another_desk_are_kept_and_lost(filled: Desk) -> None:
    strange = Anchor("0" * 64, Category.QUOTE, 0, 5, "words")
    by_hand.add_note(desk=filled, anchor=strange, text="note")
    assert [row.mark.value for row in said.lost_marks(desk=filled)] == ["note"]


def test_no_other_report_ever_looks_like_the_officer_s_own(filled: Desk) -> None:
    protocol(filled)
    for extraction in (LONGER_DEEDS, DEEDS, LONGER_DEEDS):  # all reports of the desk are replaced at once
        importing.reread(desk=filled, workers=0, extraction=extraction)
        ids = [filed.id for number in (1, 2, 3) for filed in reading.document_reports(desk=filled, document_id=number)]
        assert [number for number in ids if number < 1] == [-1]


def test_what_was_read_by_hand_in_a_document_that_is_not_here_yet_comes_with_it(
    filled: Desk, files: Files, tmp_path: Path
) -> None:
    protocol(filled)
    (row,) = said.list_marks(desk=filled)
    other = open_desk(path=tmp_path / "other.legation")
    store.add_mark(other, row.mark)
    assert [each.lost for each in said.list_marks(desk=other)] == [True]
    importing.import_files(desk=other, paths=files(TEXT), workers=0, extraction=DEEDS)
    assert agreement(other, "Protocol on Eels").reports[0].id == -1
    assert said.lost_marks(desk=other) == []
    other.close()


def test_the_marks_of_a_day_are_read_from_the_log(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    key = key_of(filled, "Memorandum on fish")
    for day, value in ((1, "ratified"), (3, "in_force"), (5, "signed")):
        monkeypatch.setattr(log, "now", lambda day=day: datetime(2026, 2, day, 12, tzinfo=UTC).isoformat())
        word.correct(desk=filled, key=key, field="stage", value=value)
    known = {
        day: [(mark.kind, mark.value) for mark in said.marks_at(desk=filled, day=date(2026, 2, 1) + timedelta(day))]
        for day in (-2, 1, 3, 6)
    }
    correct = MarkKind.CORRECT
    assert known == {-2: [], 1: [(correct, "ratified")], 3: [(correct, "in_force")], 6: []}


def test_the_history_of_an_entry_tells_all_that_was_done_to_it(filled: Desk) -> None:
    key, other = key_of(filled, "Memorandum on fish"), key_of(filled, "Memorandum on deep sea catches")
    anchor = marks.anchor_of(desk=filled, key=key)
    marks.add_follow_up(desk=filled, action="Call", anchor=anchor)
    changes = word.confirm(desk=filled, key=key)
    undone(filled, changes)
    word.dismiss(desk=filled, key=other)
    happened = said.history(desk=filled, key=key)
    told = [(each.action, bool(each.before), bool(each.after)) for each in happened]
    assert told == [("", True, False), ("", False, True), ("Call", False, False)]
    assert said.history(desk=filled, key="gone") == ()
    assert json.loads(marks.change_log(desk=filled)[0].after or "")["kind"] == "dismiss"


def test_every_change_is_one_row_of_the_log(filled: Desk) -> None:
    protocol(filled)
    by_hand.weigh(desk=filled, document_id=2, kind=SourceKind.AGENCY)
    rows = marks.change_log(desk=filled)
    assert [(row.mark, row.mark_id, row.before) for row in rows] == [("mark", 2, None), ("mark", 1, None)]
