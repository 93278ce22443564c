"""The command line as a user types it: in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

MEMORANDUM = (
    "Title: Oslo and Tokyo sign on shipping\nSource: example.org (press service)\nPublished: 2024-03-05\n\n"
    "Norway and Japan signed a memorandum of understanding on shipping in Oslo on 4 March 2024.\n"
)


def legation(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop_app", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, timeout=60)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "oslo.txt"
    path.write_text(MEMORANDUM, "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, source: Path) -> Path:
    path = tmp_path / "desk.legation"
    assert legation("import", source, "--store", path).returncode == 0
    return path


def complaint(run: subprocess.CompletedProcess[str]) -> str:
    """The one line that a refusal says on stderr."""
    assert run.returncode == 2, run
    (line,) = run.stderr.splitlines()
    return line


def test_findings_are_one_json_object_a_document_with_verbatim_quotes(source: Path) -> None:
    run = legation("findings", source, "--dates")
    assert run.returncode == 0, run.stderr
    (line,) = run.stdout.splitlines()
    found = json.loads(line)
    body = MEMORANDUM.split("\n\n", 1)[1]
    assert found["document"] == "oslo"
    assert (found["title"], found["publisher"]) == ("Oslo and Tokyo sign on shipping", "example.org")
    assert found["published_on"] == "2024-03-05"
    (agreement,) = found["agreements"]
    assert (agreement["form"], agreement["stage"], agreement["when"]) == ("memorandum", "signed", "2024-03-04")
    assert agreement["parties"] == ["JP", "NO"]
    assert all(quote in body for item in found["agreements"] + found["events"] for quote in item["quotes"])
    (date,) = found["dates"]
    assert (date["text"], date["type"], date["value"]) == ("4 March 2024", "DATE", "2024-03-04")
    assert body[date["start"] : date["end"]] == date["text"]


def test_a_second_import_of_the_same_bytes_adds_nothing(store: Path, source: Path) -> None:
    again = legation("import", source, "--store", store)
    assert again.returncode == 0
    assert again.stdout.strip() == "0 added, 1 already on the desk, 0 not read"


def test_one_bad_file_is_named_and_does_not_stop_the_others(tmp_path: Path, source: Path) -> None:
    bad = tmp_path / "picture.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    run = legation("import", bad, source, "--store", tmp_path / "other.legation")
    assert "1 added" in run.stdout
    assert "picture.png" in complaint(run)


def test_the_dossier_holds_the_agreement_with_its_sentence(store: Path) -> None:
    run = legation("dossier", "--store", store, "--party", "no", "--party", "Japan")
    assert run.returncode == 0, run.stderr
    (agreement,) = json.loads(run.stdout)["agreements"]
    assert agreement["stage"] == "signed"
    assert "signed a memorandum" in json.dumps(agreement["reports"])


def test_the_dossier_as_of_a_day_before_its_documents_is_empty(store: Path) -> None:
    run = legation("dossier", "--store", store, "--as-of", "1990-01-01")
    assert run.returncode == 0, run.stderr
    assert set(map(len, json.loads(run.stdout).values())) == {0}


def test_search_finds_the_passage_by_the_start_of_a_word(store: Path) -> None:
    run = legation("search", "--store", store, "memorand")
    assert run.returncode == 0
    assert "shipping" in run.stdout


def test_a_briefing_is_a_pdf(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    run = legation("brief", "--store", store, "--party", "JP", "--since", "2024-01-01", "-o", target)
    assert run.returncode == 0, run.stderr
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_backup_is_a_desk_of_its_own(store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.legation"
    assert legation("backup", "--store", store, copy).returncode == 0
    assert "shipping" in legation("search", "--store", copy, "shipping").stdout


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["findings", "missing.txt"], "missing.txt"),
        (["import"], "PATH"),
        (["search", "--store", "missing.legation", "peace"], "missing.legation"),
        (["brief", "--store", "missing.legation", "-o", "sheet.docx"], "sheet.docx"),
        (["brief", "--store", "missing.legation", "--since", "yesterday", "-o", "s.pdf"], "yesterday"),
        (["dossier", "--store", "missing.legation", "--party", "Atlantis"], "Atlantis"),
        (["dossier", "--store", "missing.legation", "--as-of", "yesterday"], "yesterday"),
        (["conclude"], "conclude"),
    ],
)
def test_bad_input_is_refused_in_one_line_that_names_it(arguments: list[str], named: str, tmp_path: Path) -> None:
    assert named in complaint(legation(*arguments, cwd=tmp_path))
    assert list(tmp_path.iterdir()) == [], "a refused command leaves nothing behind"


def test_without_a_display_the_window_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "no display" in complaint(legation())


def test_a_file_that_is_no_desk_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    store = tmp_path / "notes.legation"
    store.write_text("not a database, but somebody's notes " * 100, "utf-8")
    before = store.read_bytes()
    assert "notes.legation" in complaint(legation("search", "--store", store, "peace"))
    assert store.read_bytes() == before


def test_the_self_test_passes() -> None:
    run = legation("self-test")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "FAIL" not in run.stdout
