"""What the window and the command line ask of a desk."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import InvalidInputError, StoreError
from desktop_app.services import reading
from desktop_app.services.desk import Desk, backup, default_path, open_desk, warm_up
from desktop_app.services.dossier_json import dossier_json
from desktop_app.services.importing import import_files
from desktop_app.services.search import search
from tests.services.made_up import MEETINGS

Files = Callable[..., list[Path]]


@pytest.fixture
def filled(desk: Desk, files: Files) -> Desk:
    import_files(
        desk=desk, paths=files("Title: Oslo\nPublished: 2024-03-05\n\nAnn met Bob."), workers=0, extraction=MEETINGS
    )
    return desk


def test_a_document_is_opened_read_and_marked(filled: Desk) -> None:
    document = reading.open_document(desk=filled, document_id=1)
    assert (document.heading, document.text, document.published_on) == ("Oslo", "Ann met Bob.", "2024-03-05")
    assert reading.mark_read(desk=filled, document_id=1).documents == frozenset({1})
    assert reading.mark_read(desk=filled, document_id=1).documents == frozenset()
    assert reading.counts(desk=filled).unread == 0
    with pytest.raises(InvalidInputError):
        reading.open_document(desk=filled, document_id=2)


def test_a_row_leads_to_its_entry_and_its_words(filled: Desk) -> None:
    (row,) = reading.list_events(desk=filled)
    event = reading.entry(desk=filled, key=row.key)
    assert event
    assert [filed.source.document_id for filed in event.reports] == [1]
    assert reading.entry(desk=filled, key="gone") is None
    assert reading.parties(desk=filled) == [("NO", "Norway", 1)]
    (filed,) = reading.document_reports(desk=filled, document_id=1)
    assert filed == event.reports[0]
    assert {hit.entry_key for hit in search(desk=filled, query="ann bob")} == {row.key, None}


def test_the_dossier_is_narrowed_by_party_and_period(filled: Desk) -> None:
    assert len(reading.dossier(desk=filled, parties=["NO"]).events) == 1
    assert len(reading.dossier(desk=filled, parties=["JP"]).events) == 0
    assert reading.dossier(desk=filled, until=date(2030, 1, 1)) == reading.dossier(desk=filled)


def test_the_dossier_as_json_has_each_report_with_its_source_and_quotes(filled: Desk) -> None:
    found = json.loads(json.dumps(dossier_json(desk=filled)))
    assert {"events", "agreements", "people", "positions", "figures", "conflicts", "open_ends"} < set(found)
    (event,) = found["events"]
    (report,) = event["reports"]
    assert (event["kind"], report["kind"]) == ("meeting", "meeting")
    assert (report["quotes"], report["spans"]) == (["Ann met Bob."], [[0, 12]])
    source = reading.list_documents(desk=filled)[0]
    assert (report["source"]["heading"], report["source"]["sha256"]) == ("Oslo", source.sha256)


def test_a_current_desk_opens_without_loading_sqlmodel_or_qt(filled: Desk) -> None:
    script = (
        "import sys; from pathlib import Path; from desktop_app.services import desk, reading, search\n"
        "d = desk.open_desk(path=Path(sys.argv[1])); reading.list_documents(desk=d); reading.list_events(desk=d)\n"
        "reading.list_agreements(desk=d); reading.counts(desk=d); search.search(desk=d, query='ann')\n"
        "reading.mark_read(desk=d, document_id=1); d.close()\n"
        "heavy = ('sqlmodel', 'sqlalchemy', 'PySide6', 'desktop_app.extraction.pipeline', 'desktop_app.dossier')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script, filled.path], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_desk_can_be_warmed_up_and_backed_up(filled: Desk) -> None:
    warm_up(desk=filled)
    target = filled.path.with_name("copy.legation")
    backup(desk=filled, target=target)
    copy = open_desk(path=target, create=False)
    assert reading.list_events(desk=copy) == reading.list_events(desk=filled)
    copy.close()
    with pytest.raises(StoreError):
        backup(desk=filled, target=filled.path)


def test_the_own_desk_lies_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_path() == tmp_path / "legation" / "desk.legation"
    open_desk(path=default_path()).close()
    assert default_path().is_file()
