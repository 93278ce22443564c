"""Marks are stored whole and logged in the same transaction, or not at all."""

import os
from dataclasses import replace

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.domain.marks import Mark
from desktop_app.domain.vocabulary import MarkKind
from desktop_app.store import log, marks
from desktop_app.store.desk import Desk
from desktop_app.store.entries import anchors_of
from tests.store.samples import fill, prepared

TEXT = "The ministers met in Oslo on Monday. They will meet in Tokyo."


@pytest.fixture
def note(desk: Desk) -> Mark:
    """A mark on the first of two events, tied to the other one as well."""
    fill(desk, prepared(TEXT, "The ministers met in Oslo on Monday.", "They will meet in Tokyo."))
    (first,), (second,) = anchors_of(desk, "e1"), anchors_of(desk, "e2")
    return Mark(0, MarkKind.NOTE, first, (second,), (second,), "field", "value", "reason")


def test_a_mark_comes_back_as_it_was_said_also_from_the_log(desk: Desk, note: Mark) -> None:
    table, number, log_id = marks.add_mark(desk, note)
    (kept,) = marks.all_marks(desk)
    assert (kept.kind, kept.anchor, kept.also, kept.others) == (note.kind, note.anchor, note.also, note.others)
    assert (kept.field, kept.value, kept.reason, kept.id) == ("field", "value", "reason", number)
    (entry,) = log.change_log(desk)
    assert (entry.id, entry.mark, table) == (log_id, "mark", "mark")
    assert marks.mark_in(entry.after or "") == kept == marks.find_mark(desk, number)
    (row,) = marks.list_marks(desk)
    assert (row.entry_key, row.document_id, row.lost) == ("e1", 1, False)


def test_a_full_disk_leaves_no_mark_and_no_line_of_the_log(desk: Desk, note: Mark) -> None:
    marks.add_mark(desk, note)
    before = (marks.all_marks(desk), log.change_log(desk))
    with desk.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = Mark(0, MarkKind.NOTE, note.anchor, value=os.urandom(200_000).hex())
    with pytest.raises(StoreError, match="disk is full"):
        marks.add_mark(desk, long)
    with pytest.raises(StoreError, match="disk is full"):
        marks.change_mark(desk, Mark(1, MarkKind.NOTE, note.anchor, value=long.value))
    assert (marks.all_marks(desk), log.change_log(desk)) == before


def test_a_mark_is_lost_where_one_side_of_it_is(desk: Desk, note: Mark) -> None:
    elsewhere = replace(note.anchor, sha256="0" * 64)
    marks.add_mark(desk, Mark(0, MarkKind.MERGE, note.anchor, others=(elsewhere,)))
    (row,) = marks.list_marks(desk)
    assert (row.entry_key, row.lost) == (None, True)
