"""What goes wrong with the file is one sentence that names it and says what to do."""

import os
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.store import connection as connecting
from desktop_app.store import documents, intake
from desktop_app.store.desk import Desk, open_file
from desktop_app.store.faults import store_errors
from tests.store.samples import prepared


def refusal(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        open_file(path, create=True)
    assert str(path) in str(caught.value)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Minister, " * 100)
    assert "not a desk" in refusal(path)
    assert path.read_text() == "Dear Minister, " * 100


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (id INTEGER)")
    before = path.read_bytes()
    assert "another program" in refusal(path)
    assert path.read_bytes() == before


def test_a_damaged_desk_is_named_as_such(desk: Desk) -> None:
    intake.add_documents(desk, [prepared("word " * 4000)])
    desk.close()
    raw = bytearray(desk.path.read_bytes())
    raw[100:4096] = os.urandom(3996)  # the first page: the schema
    desk.path.write_bytes(raw)
    assert "damaged" in refusal(desk.path)


def test_a_folder_where_the_desk_should_be_is_refused(tmp_path: Path) -> None:
    refusal(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refusal(tmp_path / "file" / "desk.legation")


def test_a_desk_that_is_not_there_is_only_made_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no desk at"):
        open_file(tmp_path / "desk.legation", create=False)
    assert not list(tmp_path.iterdir())


def test_a_desk_that_another_program_writes_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "_WAIT", 0.05)
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for attempt in (
            lambda: intake.add_documents(desk, [prepared("x")]),
            lambda: documents.set_read(desk, 1, read=True),
        ):
            with pytest.raises(StoreError, match="in use by another program"):
                attempt()
        assert documents.list_documents(desk) == [], "reading never waits"
        other.execute("ROLLBACK")
    assert intake.add_documents(desk, [prepared("x")]) == [1]


def test_a_full_disk_is_named_and_costs_nothing_that_was_stored(desk: Desk) -> None:
    intake.add_documents(desk, [prepared("kept")])
    with desk.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full"):
        intake.add_documents(desk, [prepared(os.urandom(200_000).hex())])
    assert [row.heading for row in documents.list_documents(desk)] == ["kept"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be" in refusal(tmp_path / "desk.legation")


def test_a_desk_that_cannot_be_written_says_so(desk: Desk) -> None:
    with desk.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="cannot be written"), store_errors(desk.path):
            connection.execute("DELETE FROM setting")


def test_a_store_error_comes_whole_out_of_a_worker_process(tmp_path: Path) -> None:
    error = StoreError("It is full.", remedy="Free some space.", path=tmp_path)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert (str(copy), copy.message, copy.remedy, copy.path) == (
        str(error),
        "It is full.",
        "Free some space.",
        tmp_path,
    )


def test_a_closed_desk_says_so_and_our_own_mistakes_are_no_store_errors(desk: Desk) -> None:
    with desk.reading() as connection, pytest.raises(sqlite3.OperationalError), store_errors(desk.path):
        connection.execute("SELEKT")
    desk.close()
    with pytest.raises(StoreError, match="closed"):
        documents.list_documents(desk)
