from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import ChangeSet, ImportResult, Unread
from desktop_app.domain.errors import StoreError
from desktop_app.ui.imports.flow import summary
from desktop_app.ui.imports.unread_dialog import UnreadDialog
from desktop_app.ui.notices import Level, Notice, NoticeBar
from desktop_app.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, look: Theme) -> NoticeBar:
    made = NoticeBar(look)
    qtbot.addWidget(made)
    return made


def test_a_known_error_says_its_sentence_and_its_remedy(bar: NoticeBar) -> None:
    bar.show_error(StoreError("The desk is locked.", remedy="Close the other window."))
    assert bar._text.text() == "The desk is locked. Close the other window."
    assert not bar._button.isVisibleTo(bar)


def test_an_unexpected_error_is_a_bug_with_details_to_copy(bar: NoticeBar) -> None:
    with pytest.raises(KeyError) as caught:
        dict[str, str]()["missing"]
    bar.show_error(caught.value)
    assert "mistake in Legation" in bar._text.text()
    bar._button.click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert "test_notices.py" in copied
    assert bar.notice is None


def test_a_notice_offers_what_can_be_done_and_then_goes(bar: NoticeBar) -> None:
    done: list[str] = []
    bar.show_notice(Notice("Removed.", button="Undo", press=lambda: done.append("undo")))
    bar._button.click()
    assert done == ["undo"]
    assert bar.notice is None


def test_a_passing_notice_goes_by_itself_and_gives_place_again_to_one_that_lasts(bar: NoticeBar) -> None:
    bar.show_notice(Notice("Saved."))
    assert bar._timer.isActive()
    lasting = Notice("3 could not be read.", Level.WARNING, lasting=True)
    bar.show_notice(lasting)
    assert not bar._timer.isActive()
    bar.show_notice(Notice("Saved."))
    assert bar._text.text() == "Saved."
    bar._timer.timeout.emit()
    assert bar.notice == lasting
    bar.put_away()
    assert bar.notice is None


@pytest.mark.parametrize(
    ("result", "text", "level"),
    [
        (ImportResult(2, 0, (), False, ChangeSet()), "2 documents added.", Level.INFO),
        (ImportResult(1, 3, (), False, ChangeSet()), "1 document added, 3 already on the desk.", Level.INFO),
        (
            ImportResult(0, 1, (), True, ChangeSet()),
            "Import stopped: 0 documents added, 1 already on the desk.",
            Level.INFO,
        ),
        (
            ImportResult(0, 0, (Unread(Path("x.bin"), "Not text."),), False, ChangeSet()),
            "0 documents added, 1 could not be read.",
            Level.WARNING,
        ),
    ],
)
def test_how_an_import_ended_is_said_in_one_line(result: ImportResult, text: str, level: Level) -> None:
    notice = summary(result, lambda: None)
    assert (notice.text, notice.level) == (text, level)
    assert notice.lasting == bool(result.unread)


def test_what_could_not_be_read_is_listed_with_the_reason_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = UnreadDialog([Unread(Path("/a/x.bin"), "x.bin is no text."), Unread(Path("/a/y.txt"), "y.txt is empty.")])
    qtbot.addWidget(dialog)
    cell = dialog._table.item(1, 1)
    assert cell is not None
    assert cell.text() == "y.txt is empty."
    dialog._copy()
    assert QGuiApplication.clipboard().text() == "/a/x.bin\tx.bin is no text.\n/a/y.txt\ty.txt is empty."
