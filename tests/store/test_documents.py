"""What is put on a desk, and what comes back."""

import sqlite3
import threading
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.entries import Dossier
from desktop_app.domain.errors import StoreError
from desktop_app.domain.reports import Findings
from desktop_app.store import documents, entries, filing, intake
from desktop_app.store.backup import back_up
from desktop_app.store.connection import connect
from desktop_app.store.desk import Desk, open_file
from desktop_app.store.packing import pack, unpack
from desktop_app.store.prepared import Origin, prepare_reading
from desktop_app.store.search import search
from tests.store.samples import dossier, fill, meeting, prepared

TEXT = "\nThe ministers met in Oslo. 😀 They will meet in Tokyo.\n"


def test_a_document_comes_back_with_its_text_its_bytes_and_its_reports(desk: Desk) -> None:
    (key,) = fill(
        desk, prepared(TEXT, "The ministers met in Oslo.", "They will meet in Tokyo.", published_on="2024-03")
    )
    document = documents.find_document(desk, key)
    assert document
    assert (document.text, document.name, document.published_on) == (TEXT, "a.txt", "2024-03")
    kept = documents.original(desk, key)
    assert kept is not None
    assert kept.data == TEXT.encode()
    first, second = documents.document_reports(desk, key)
    assert first.report.quotes[0].text == "The ministers met in Oslo."
    assert all(TEXT[q.start : q.end] == q.text for filed in (first, second) for q in filed.report.quotes)
    assert first.source == second.source
    assert documents.find_document(desk, 99) is None


@given(st.binary(max_size=200), st.text(max_size=200))
def test_the_original_comes_back_whatever_was_made_of_it(original: bytes, text: str) -> None:
    assert unpack(pack(original, text.encode()), text.encode()) == original


def test_the_original_of_a_plain_text_takes_next_to_no_room() -> None:
    text = "".join(chr(97 + (number * number) % 23) + " " * (number % 5 == 0) for number in range(6000))
    assert len(pack(("Title: x\n\n" + text).encode(), text.encode())) < 0.05 * len(text)


def test_the_same_bytes_are_stored_once(desk: Desk) -> None:
    assert intake.add_documents(desk, [prepared(TEXT), prepared(TEXT, name="b.txt"), prepared("Other")]) == [1, 2]
    assert intake.add_documents(desk, [prepared(TEXT), prepared("Third")]) == [3]
    assert len(documents.list_documents(desk)) == 3


def test_the_list_has_newest_first_and_counts(desk: Desk) -> None:
    fill(
        desk,
        prepared("Old " + TEXT, "The ministers met", published_on="2020-01-01"),
        prepared("New", published_on="2021"),
    )
    assert documents.set_read(desk, 2, read=True)
    assert not documents.set_read(desk, 2, read=True)
    new, old = documents.list_documents(desk)
    assert (new.heading, new.read, new.events) == ("New", True, 0)
    assert (old.read, old.events, old.agreements) == (False, 1, 0)
    assert documents.set_read(desk, 2, read=False)
    assert not documents.list_documents(desk)[0].read


def test_a_new_reading_replaces_reports_and_leaves_text_and_read_flag(desk: Desk) -> None:
    (key,) = fill(desk, prepared(TEXT, "The ministers met in Oslo."))
    documents.set_read(desk, key, read=True)
    assert documents.outdated(desk, "1") == []
    assert documents.outdated(desk, "2") == [key]
    findings = Findings(events=(meeting(TEXT, "They will meet in Tokyo."),), truncated=True)
    origin = documents.origin(desk, key)
    assert origin == Origin("a.txt", TEXT, None, None, None)
    intake.replace_readings(desk, [(key, prepare_reading(origin, findings, extractor="2"))])
    assert entries.are_stale(desk)
    filing.replace_entries(desk, dossier(documents.all_reports(desk)))
    assert not entries.are_stale(desk)
    assert [e.title for e in entries.list_events(desk)] == ["They will meet in Tokyo."]
    (row,) = documents.list_documents(desk)
    assert (row.read, row.truncated, documents.outdated(desk, "2")) == (True, True, [])


def test_a_title_that_a_new_reading_finds_is_searched_instead_of_the_old_one(desk: Desk) -> None:
    (key, _) = fill(desk, prepared(TEXT, title=None), prepared("Another", title="Kept as it is"))
    origin = documents.origin(desk, key)
    intake.replace_readings(desk, [(key, prepare_reading(origin, Findings(title="Straße nach Oslo"), extractor="2"))])
    assert [hit.document_id for hit in search(desk, "strasse nach", 9)] == [key]
    assert [hit.document_id for hit in search(desk, "tokyo", 9)] == [key]
    intake.replace_readings(desk, [(key, prepare_reading(origin, Findings(title="Other"), extractor="3"))])
    assert search(desk, "strasse", 9) == []
    with desk.writing_rows() as connection:
        connection.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
    intake.replace_readings(desk, [])


def test_an_entry_comes_back_whole(desk: Desk) -> None:
    fill(desk, prepared(TEXT, "The ministers met in Oslo.", "They will meet in Tokyo."))
    made = [placed.entry for placed in dossier(documents.all_reports(desk)).entries]
    assert entries.find_entry(desk, "e2") == made[1]
    assert entries.find_entry(desk, "gone") is None
    assert entries.load_dossier(desk) == Dossier(events=tuple(made))  # type: ignore[arg-type]
    assert entries.party_counts(desk) == [("JP", 2), ("NO", 2)]
    assert entries.count(desk).events == 2


def test_lists_read_no_payload(desk: Desk) -> None:
    fill(desk, prepared(TEXT, "The ministers met in Oslo."))
    with desk.writing_rows() as connection:
        connection.execute("UPDATE entry SET payload = X'00'")
        connection.execute("UPDATE report SET payload = X'00'")
    assert len(entries.list_events(desk)) == len(documents.list_documents(desk)) == 1
    assert entries.list_agreements(desk) == []
    assert entries.count(desk).documents == 1
    with pytest.raises(StoreError, match="damaged"):
        entries.load_dossier(desk)


def test_the_index_agrees_with_the_texts(desk: Desk) -> None:
    fill(desk, prepared(TEXT * 200), prepared("Sa’ar", title="Straße"))
    with desk.writing_rows() as connection:
        connection.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
        connection.execute("INSERT INTO entry_index (entry_index, rank) VALUES ('integrity-check', 1)")
        (kept,) = connection.execute(
            "SELECT count(*) FROM passage_index WHERE passage_index MATCH 'strasse'"
        ).fetchone()
    assert kept == 1


def test_many_threads_read_while_one_writes(desk: Desk) -> None:
    failed: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(30):
                documents.list_documents(desk)
        except BaseException as error:  # noqa: BLE001  # a thread's failure would be lost
            failed.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(10):
        intake.add_documents(desk, [prepared(f"Text {number}")])
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(documents.list_documents(desk)) == 10


def test_a_backup_is_a_sound_desk_of_its_own(desk: Desk) -> None:
    fill(desk, prepared(TEXT, "The ministers met in Oslo."))
    target = desk.path.with_name("copy.legation")
    back_up(desk, target)
    fill(desk, prepared("Later"))
    back_up(desk, target)
    assert sorted(p.name for p in target.parent.glob("copy*")) == ["copy.legation"]
    copy = open_file(target, create=False)
    assert {row.heading for row in documents.list_documents(copy)} == {
        "The ministers met in Oslo. 😀 They will meet in Tokyo.",
        "Later",
    }
    copy.close()


def test_a_backup_never_overwrites_the_desk_or_anything_else(desk: Desk) -> None:
    other, letter, link = (desk.path.with_name(name) for name in ("other.legation", "letter.txt", "link"))
    open_file(other, create=True).close()
    letter.write_text("Dear Minister")
    link.symlink_to(desk.path)
    for target in (desk.path, link, other, letter):
        before = target.read_bytes()
        with pytest.raises(StoreError, match="Choose another name"):
            back_up(desk, target)
        assert target.read_bytes() == before
    with pytest.raises(StoreError):
        back_up(desk, desk.path.parent / "no such folder" / "copy")


def test_foreign_keys_hold(desk: Desk) -> None:
    fill(desk, prepared(TEXT, "The ministers met in Oslo."))
    with closing(connect(desk.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM document")
