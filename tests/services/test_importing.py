"""An import takes in what it can, names what it cannot, and does nothing twice."""

import multiprocessing
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.changes import ImportProgress
from desktop_app.domain.errors import StoreError
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier import compile_dossier
from desktop_app.services import importing, marks, reading
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.importing import import_files, outdated, reread
from desktop_app.store.documents import all_reports
from desktop_app.store.intake import add_documents
from desktop_app.store.prepared import Prepared
from tests.services.made_up import LONGER, MEETINGS, end_at_once

Files = Callable[..., list[Path]]


def test_files_become_documents_with_entries(desk: Desk, files: Files) -> None:
    paths = files("Title: Oslo\n\nAnn met Bob.", "Cid met Dan twice.")
    seen: list[ImportProgress] = []
    result = import_files(desk=desk, paths=paths, workers=0, on_progress=seen.append, extraction=MEETINGS)
    assert (result.added, result.known, result.unread, result.cancelled) == (2, 0, (), False)
    assert (result.changes.documents, result.changes.entries) == (frozenset({1, 2}), True)
    assert [(p.done, p.total, p.current) for p in seen] == [(1, 2, paths[0]), (2, 2, paths[1])]
    assert {row.heading for row in reading.list_documents(desk=desk)} == {"Oslo", "Cid met Dan twice."}
    assert len(reading.list_events(desk=desk)) == reading.counts(desk=desk).events > 0


def test_the_same_bytes_change_nothing_wherever_they_lie(desk: Desk, files: Files, tmp_path: Path) -> None:
    (path,) = files("Ann met Bob.")
    twin = tmp_path / "twin.md"
    twin.write_bytes(path.read_bytes())
    first = import_files(desk=desk, paths=[path, twin], workers=0, extraction=MEETINGS)
    assert (first.added, first.known) == (1, 1)
    before = reading.dossier(desk=desk)
    again = import_files(desk=desk, paths=[tmp_path / "files", twin], workers=0, extraction=MEETINGS)
    assert (again.added, again.known) == (0, 2)
    assert (again.changes.documents, again.changes.entries) == (frozenset(), False)
    assert reading.dossier(desk=desk) == before


def test_what_cannot_be_read_is_named_and_stops_nothing(desk: Desk, files: Files, tmp_path: Path) -> None:
    good, bad = files("Ann met Bob.", "FAIL")
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG")
    result = import_files(desk=desk, paths=[bad, picture, tmp_path / "gone.txt", good], workers=0, extraction=MEETINGS)
    assert result.added == 1
    assert [unread.path for unread in result.unread] == [bad, picture, tmp_path / "gone.txt"]
    assert all(unread.path.name in unread.reason for unread in result.unread)
    assert "made to fail" in result.unread[0].reason


def test_a_document_that_kills_its_worker_is_named_and_the_others_are_done(desk: Desk, files: Files) -> None:
    paths = files(*(f"Ann met Bob{number}." for number in range(20)), "KILL")
    paths.insert(3, paths.pop())
    result = import_files(desk=desk, paths=paths, workers=2, extraction=MEETINGS)
    assert result.added == 20
    assert [unread.path for unread in result.unread] == [paths[3]]
    assert "brought down" in result.unread[0].reason
    assert len(reading.list_documents(desk=desk)) == 20
    assert reading.list_events(desk=desk)


def test_where_no_process_can_be_started_no_document_is_blamed(
    desk: Desk, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.workers.start_worker", end_at_once)
    result = import_files(desk=desk, paths=files("Ann met Bob.", "Cid met Dan."), workers=1, extraction=MEETINGS)
    assert (result.added, result.unread) == (2, ())
    assert len(reading.list_events(desk=desk)) > 0


def test_documents_are_stored_in_their_order_whoever_read_them(desk: Desk, files: Files) -> None:
    paths = files(*("Ann met Bob. " * (1 + 300 * (number % 9 == 0)) + str(number) for number in range(100)))
    import_files(desk=desk, paths=paths, workers=2, extraction=MEETINGS)
    rows = sorted(reading.list_documents(desk=desk), key=lambda row: row.id)
    assert [row.name for row in rows] == [path.name for path in paths]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_cancelled_import_keeps_what_is_done(desk: Desk, files: Files, workers: int) -> None:
    paths = files(*(f"Ann met Bob{number}." for number in range(60)))
    seen: list[ImportProgress] = []
    result = import_files(
        desk=desk,
        paths=paths,
        workers=workers,
        on_progress=seen.append,
        cancelled=lambda: len(seen) >= 8,
        extraction=MEETINGS,
    )
    assert result.cancelled
    assert 8 <= result.added < 60
    assert len(reading.list_documents(desk=desk)) == result.added
    assert reading.list_events(desk=desk), "the entries follow what was kept"
    rest = import_files(desk=desk, paths=paths, workers=0, extraction=MEETINGS)
    assert (rest.added + result.added, rest.known, rest.cancelled) == (60, result.added, False)


def test_a_document_that_takes_for_ever_does_not_outlive_a_cancelled_import(desk: Desk, files: Files) -> None:
    started = time.monotonic()
    result = import_files(
        desk=desk,
        paths=files("SLEEP"),
        workers=1,
        cancelled=lambda: time.monotonic() - started > 0.5,
        extraction=MEETINGS,
    )
    assert (result.added, result.cancelled) == (0, True)
    for process in multiprocessing.active_children():
        process.join(10)
    assert time.monotonic() - started < 10


def test_an_import_cancelled_before_it_began_does_nothing(desk: Desk, files: Files) -> None:
    result = import_files(desk=desk, paths=files("Ann met Bob."), cancelled=lambda: True, extraction=MEETINGS)
    assert (result.added, result.cancelled) == (0, True)


def test_the_seeds_are_read_by_the_extraction_that_ships(desk: Desk, seeds: Path) -> None:
    result = import_files(desk=desk, paths=[seeds])
    assert (result.added, result.unread) == (2, ())
    for row in reading.list_documents(desk=desk):
        text = reading.open_document(desk=desk, document_id=row.id).text
        for filed in reading.document_reports(desk=desk, document_id=row.id):
            assert all(text[quote.start : quote.end] == quote.text for quote in filed.report.quotes)
    assert outdated(desk=desk) == 0


@pytest.mark.parametrize("workers", [0, 1])
def test_a_better_extractor_replaces_entries_and_leaves_marks(desk: Desk, files: Files, workers: int) -> None:
    import_files(desk=desk, paths=files("Ann met Bob in Oslo.\nCid met Dan."), workers=0, extraction=MEETINGS)
    (event,) = (event for event in reading.list_events(desk=desk) if event.title.startswith("Ann"))
    marks.add_follow_up(desk=desk, action="Call Ann", anchor=marks.anchor_of(desk=desk, key=event.key))
    (before,), log = marks.list_follow_ups(desk=desk), marks.change_log(desk=desk)
    assert outdated(desk=desk) == 1
    changes = reread(desk=desk, workers=workers, extraction=LONGER)
    assert (changes.documents, changes.entries) == (frozenset({1}), True)
    (after,) = marks.list_follow_ups(desk=desk)
    assert (after.anchor, after.action, after.changed_at) == (before.anchor, before.action, before.changed_at)
    assert after.anchor.category is Category.EVENT
    assert after.entry_title == "Ann met Bob in Oslo."
    assert marks.change_log(desk=desk) == log
    assert reread(desk=desk, workers=0, extraction=LONGER).documents == frozenset()


def test_entries_that_a_crash_left_behind_are_made_when_the_desk_is_opened(
    desk: Desk, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "bring_up_to_date", lambda *_, **__: None)
    import_files(desk=desk, paths=files("Ann met Bob."), workers=0, extraction=MEETINGS)
    assert reading.list_events(desk=desk) == []
    again = open_desk(path=desk.path)
    assert [event.title for event in reading.list_events(desk=again)] == ["Ann met Bob."]
    again.close()


def test_an_error_of_the_desk_ends_the_import_and_keeps_what_was_stored(
    desk: Desk, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = files(*(f"Ann met Bob{number}." for number in range(24)))
    monkeypatch.setattr(importing, "_A_TRANSACTION", 8)
    calls: list[int] = []

    def full(desk: Desk, batch: list[Prepared]) -> list[int]:
        calls.append(len(batch))
        if len(calls) == 2:
            raise StoreError("The disk is full.")
        return add_documents(desk, batch)

    monkeypatch.setattr("desktop_app.store.intake.add_documents", full)
    with pytest.raises(StoreError, match="disk is full"):
        import_files(desk=desk, paths=paths, workers=1, extraction=MEETINGS)
    assert len(reading.list_documents(desk=desk)) == calls[0] == 8
    assert import_files(desk=desk, paths=paths, workers=0, extraction=MEETINGS).added == 16
    assert reading.counts(desk=desk).documents == 24


def test_a_thousand_texts_are_stored_in_seconds(desk: Desk, files: Files) -> None:
    paths = files(*(f"Minister{number} met Envoy{number}. " + "The talks went on. " * 20 for number in range(1000)))
    started = time.monotonic()
    assert import_files(desk=desk, paths=paths, extraction=MEETINGS).added == 1000
    assert time.monotonic() - started < 20, "some three seconds on two free processors"


def test_the_stored_dossier_is_the_one_that_the_reports_make(desk: Desk, seeds: Path) -> None:
    import_files(desk=desk, paths=[seeds], workers=0)
    stored, made = reading.dossier(desk=desk), compile_dossier(all_reports(desk))
    assert stored.events
    assert stored == made
