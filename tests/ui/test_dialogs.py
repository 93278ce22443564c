from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.ui import dialogs
from desktop_app.ui.window import MainWindow


def test_the_help_lists_the_keys_of_every_action_that_has_some(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialogs.show_keys(window, window.actions_.shortcuts())
    said = [label.text() for label in dialog.findChildren(QLabel)]
    for action, keys in (("Undo", "Ctrl+Z"), ("Add follow-up", "Ctrl+T"), ("Next quote", "F8"), ("Timeline", "Ctrl+3")):
        assert said[said.index(keys) - 1] == action
    dialog.close()


def test_about_says_where_the_desk_lies(window: MainWindow, store: Path) -> None:
    window.actions_["about"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert str(store) in box.informativeText()
    box.close()


def test_a_backup_is_a_desk_of_its_own_and_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.actions_["backup"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "copy.legation"))
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    dialog.close()
    assert window.notices.notice is not None
    assert "copy.legation" in window.notices.notice.text
    assert (tmp_path / "copy.legation").stat().st_size > 0
