from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.documents import Document, Original
from desktop_app.domain.errors import StoreError
from desktop_app.ui.documents.original import OriginalDialog
from desktop_app.ui.window import MainWindow

DATA = "Title: Fish\n\nIn Lima wurde <b>unterschrieben</b>: ü".encode("latin-1")


def no_failure(error: Exception) -> None:
    raise AssertionError(error)


def test_one_key_shows_the_file_of_the_open_document(window: MainWindow, settle: Callable[[], None]) -> None:
    document = window.reader.document
    assert document is not None
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    (dialog,) = window.findChildren(OriginalDialog)
    seed = next(path for path in (Path(__file__).parents[3] / "seeds").iterdir() if path.name == document.name)
    assert dialog.text.toPlainText() == seed.read_text("utf-8")
    dialog.close()


def test_the_bytes_are_shown_as_text_and_saved_as_they_are(document: Document, tmp_path: Path, qtbot: object) -> None:
    dialog = OriginalDialog(document, Original(DATA, "latin-1"), no_failure)
    assert dialog.text.toPlainText() == DATA.decode("latin-1"), "markup is text here"
    dialog.write(tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_bytes() == DATA
    dialog.close()


def test_a_place_that_cannot_be_written_is_told(document: Document, tmp_path: Path, qtbot: object) -> None:
    told: list[Exception] = []
    dialog = OriginalDialog(document, Original(DATA, "latin-1"), told.append)
    dialog.write(tmp_path / "no such folder" / "copy.txt")
    (error,) = told
    assert isinstance(error, StoreError)
    assert "copy.txt" in str(error)
    dialog.close()
