"""The officer's marks: each change is logged for good, can be taken back, and finds its entry again."""

import json
import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy.exc import ProgrammingError

from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import Anchor
from desktop_app.domain.reports import Findings
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.store import documents, entries, filing, follow_ups, intake, log
from desktop_app.store.desk import Desk
from desktop_app.store.entries import anchors_of
from desktop_app.store.prepared import prepare_reading
from tests.store.samples import dossier, fill, meeting, prepared

TEXT = "The ministers met in Oslo on Monday. They will meet in Tokyo."
FIELDS = {"action": "Call", "owner": "me", "due": "2026-02-01", "state": "open", "note": "n"}


@pytest.fixture
def anchor(desk: Desk) -> Anchor:
    """The anchor of the first of two events."""
    fill(desk, prepared(TEXT, "The ministers met in Oslo on Monday.", "They will meet in Tokyo."))
    found = anchors_of(desk, "e1")[0]
    assert found
    return found


def test_a_follow_up_is_listed_with_the_entry_that_its_words_belong_to(desk: Desk, anchor: Anchor) -> None:
    _, key, log_id = follow_ups.add_follow_up(desk, FIELDS, anchor)
    (follow_up,) = follow_ups.list_follow_ups(desk)
    assert (follow_up.id, follow_up.anchor, follow_up.state) == (key, anchor, FollowUpState.OPEN)
    assert (follow_up.document_id, follow_up.entry_key, follow_up.entry_title) == (
        1,
        "e1",
        "The ministers met in Oslo on Monday.",
    )
    assert [(e.key, e.follow_ups) for e in entries.list_events(desk)] == [("e1", 1), ("e2", 0)]
    assert documents.list_documents(desk)[0].follow_ups == 1
    (entry,) = log.change_log(desk)
    assert (entry.id, entry.mark, entry.mark_id, entry.before) == (log_id, "follow_up", key, None)
    assert json.loads(entry.after or "")["action"] == "Call"
    assert entry.who


def test_undo_restores_and_undo_of_undo_is_redo(desk: Desk, anchor: Anchor) -> None:
    _, key, added = follow_ups.add_follow_up(desk, FIELDS, anchor)
    _, _, changed = follow_ups.change_follow_up(desk, key, {"state": "done", "note": "rang"})
    before, after = (follow_ups.list_follow_ups(desk)[0],), None
    _, _, undone = log.undo(desk, changed)
    (after,) = follow_ups.list_follow_ups(desk)
    assert (after.state, after.note) == (FollowUpState.OPEN, "n")
    log.undo(desk, undone)
    assert tuple(follow_ups.list_follow_ups(desk)) == before
    _, _, removed = follow_ups.remove_follow_up(desk, key)
    assert follow_ups.list_follow_ups(desk) == []
    log.undo(desk, removed)
    assert tuple(follow_ups.list_follow_ups(desk)) == before
    _, _, gone = log.undo(desk, added)
    assert follow_ups.list_follow_ups(desk) == []
    log.undo(desk, gone)
    assert tuple(follow_ups.list_follow_ups(desk)) == before
    assert len(log.change_log(desk)) == 8


def test_an_id_is_never_given_twice(desk: Desk, anchor: Anchor) -> None:
    _, first, _ = follow_ups.add_follow_up(desk, FIELDS, anchor)
    follow_ups.remove_follow_up(desk, first)
    assert follow_ups.add_follow_up(desk, FIELDS, anchor).id == first + 1


@pytest.mark.parametrize(
    "statement",
    ["UPDATE change_log SET who = 'x'", "DELETE FROM change_log", "REPLACE INTO change_log SELECT * FROM change_log"],
)
def test_the_log_can_only_be_appended_to(desk: Desk, anchor: Anchor, statement: str) -> None:
    follow_ups.add_follow_up(desk, FIELDS, anchor)
    before = log.change_log(desk)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), desk.writing_rows() as connection:
        connection.execute(statement)
    assert log.change_log(desk) == before


def test_a_change_that_fails_is_neither_made_nor_logged(desk: Desk, anchor: Anchor) -> None:
    _, key, _ = follow_ups.add_follow_up(desk, FIELDS, anchor)
    with pytest.raises(InvalidInputError):
        follow_ups.change_follow_up(desk, key + 1, {"note": "x"})
    with pytest.raises(InvalidInputError):
        follow_ups.remove_follow_up(desk, key + 1)
    with pytest.raises(InvalidInputError):
        log.undo(desk, 99)
    with pytest.raises(ProgrammingError):
        follow_ups.change_follow_up(desk, key, {"note": object()})
    assert len(log.change_log(desk)) == 1


def read_again(desk: Desk, *words: str) -> None:
    """Another extractor finds meetings in other words of the only document."""
    findings = Findings(events=tuple(meeting(TEXT, each) for each in words))
    reading = prepare_reading(documents.origin(desk, 1), findings, extractor="2")
    intake.replace_readings(desk, [(1, reading)])
    filing.replace_entries(desk, dossier(documents.all_reports(desk)))


def test_a_mark_finds_its_report_again_by_the_words_it_shares_most(desk: Desk, anchor: Anchor) -> None:
    follow_ups.add_follow_up(desk, FIELDS, anchor)
    read_again(desk, "They will meet in Tokyo.", "met in Oslo on Monday. They will", "The ministers met in Oslo on")
    (follow_up,) = follow_ups.list_follow_ups(desk)
    assert follow_up.entry_title == "The ministers met in Oslo on"
    assert follow_up.anchor == anchor, "the mark itself is untouched"


def test_a_mark_that_finds_no_report_is_still_listed_and_comes_back(desk: Desk, anchor: Anchor) -> None:
    follow_ups.add_follow_up(desk, FIELDS, anchor)
    read_again(desk, "They will meet in Tokyo.")
    (lost,) = follow_ups.list_follow_ups(desk)
    assert (lost.entry_key, lost.entry_title, lost.document_id, lost.action) == (None, None, 1, "Call")
    read_again(desk, "The ministers met in Oslo on Monday.")
    assert follow_ups.list_follow_ups(desk)[0].entry_title == "The ministers met in Oslo on Monday."


def test_a_mark_on_plain_words_or_of_another_desk_has_no_entry(desk: Desk, anchor: Anchor) -> None:
    follow_ups.add_follow_up(desk, FIELDS, Anchor(anchor.sha256, Category.QUOTE, anchor.start, anchor.end, anchor.text))
    follow_ups.add_follow_up(desk, FIELDS, Anchor("0" * 64, Category.EVENT, 0, 5, "words"))
    plain, strange = follow_ups.list_follow_ups(desk)
    assert (plain.document_id, plain.entry_key) == (1, None)
    assert (strange.document_id, strange.entry_key) == (None, None)


def test_of_reports_that_quote_the_same_words_the_title_decides(desk: Desk) -> None:
    sentence = "The ministers met in Oslo on Monday."
    fill(desk, prepared(TEXT, sentence, sentence, summaries=("Meeting on fisheries", "Meeting on visas")))
    anchor = anchors_of(desk, "e2")[0]
    assert anchor is not None
    assert anchor.title == "Meeting on visas"
    follow_ups.add_follow_up(desk, FIELDS, anchor)
    follow_ups.add_follow_up(desk, FIELDS, replace(anchor, title="A meeting about visas"))
    follow_ups.add_follow_up(desk, FIELDS, replace(anchor, title=""))
    assert [each.entry_key for each in follow_ups.list_follow_ups(desk)] == ["e2", "e2", "e1"]
    assert follow_ups.list_follow_ups(desk)[0].anchor == anchor
