"""What an officer does on the first day, from the drop to the sheet, in the real window over the real services."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.briefing_dialog import BriefingDialog
from desktop_app.ui.follow_up_dialog import FollowUpDialog
from desktop_app.ui.navigation import View
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.window import MainWindow
from tests.ui.dropping import drop

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(store: Path, settings: QSettings, qapp: QApplication, qtbot: QtBot) -> MainWindow:
    window = MainWindow(store, dress(qapp, Scheme.LIGHT), settings)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.start()
    return window


def follow_up_actions(window: MainWindow) -> list[str]:
    return [each.action for each in window.model.view.follow_ups]


def test_from_the_drop_of_files_to_the_printed_sheet(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: QSettings, seeds: Path,
    settled: Callable[[MainWindow], None],
) -> None:  # fmt: skip
    store = tmp_path / "desk.legation"
    window = opened(store, settings, qapp, qtbot)
    settled(window)
    assert window.documents._new.isVisible(), "a new desk says what to do"

    # The files are dropped on the window and read beside it.
    drop(window, seeds)
    settled(window)
    assert window.documents.model.rowCount() == 2

    # A document is read; its quotes are marked and F8 goes through them.
    window.coordinator.select_document(window.model.view.documents[0].id)
    settled(window)
    assert window.reader.document is not None
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert len(window.reader.view.extraSelections()) == 1

    # In the tracker a memorandum on public diplomacy is signed, not in force, and its sentence is in sight.
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    row = next(row for row in window.model.view.agreements if "public diplomacy" in row.title and row.stage == "signed")
    window.tracker.select(row.key)
    window.tracker.selected.emit(row.key)
    settled(window)
    assert "public diplomacy" in window.reader.view.extraSelections()[0].cursor.selectedText()

    # It is followed up, with the keyboard alone.
    QTest.keyClick(window, Qt.Key.Key_T, CONTROL)
    dialog = next(each for each in window.findChildren(FollowUpDialog) if each.isVisible())
    QTest.keyClicks(dialog._action, "Ask for the text")
    QTest.keyClick(dialog._action, Qt.Key.Key_Return)
    settled(window)
    follow_up = window.model.view.follow_ups[0]
    assert (follow_up.action, follow_up.entry_key) == ("Ask for the text", row.key)
    assert next(each for each in window.model.view.agreements if each.key == row.key).follow_ups == 1

    # It is undone and redone, then waits for an answer.
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    settled(window)
    assert follow_up_actions(window) == []
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    settled(window)
    assert follow_up_actions(window) == ["Ask for the text"]
    QTest.keyClick(window, Qt.Key.Key_5, CONTROL)
    assert window.centre.view is View.FOLLOW_UPS
    window.follow_ups.state_wanted.emit(follow_up.id, "waiting")
    settled(window)
    assert window.model.view.follow_ups[0].state is FollowUpState.WAITING

    # The sheet is composed and saved.
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    sheet = next(iter(window.findChildren(BriefingDialog)))
    qtbot.waitUntil(lambda: sheet.briefing is not None)
    assert sheet.save(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    sheet.close()
    window.close()

    # On the next day all is still there.
    again = opened(store, settings, qapp, qtbot)
    settled(again)
    assert follow_up_actions(again) == ["Ask for the text"]
    again.close()
