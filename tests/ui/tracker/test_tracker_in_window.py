"""The tracker where it stands: with the reader beside it, and in the menus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_app.ui.tracker.mechanism_lines import Kind
from desktop_app.ui.tracker.mechanism_model import Role
from desktop_app.ui.tracker.switch import Page
from desktop_app.ui.window import MainWindow


def test_a_key_brings_the_mechanisms_and_each_line_shows_its_sentence(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    assert window.actions_["mechanisms"].shortcut().toString() == "Ctrl+6"
    window.actions_["mechanisms"].trigger()
    tracker = window.tracker
    assert tracker.switch.page is Page.MECHANISMS
    assert tracker.isVisible()
    tracker.show_current()
    seen = set()
    for _ in range(tracker.lines.rowCount()):
        settle()
        line = tracker.mechanisms.currentIndex().data(Role.LINE)
        seen.add(line.kind)
        assert window.reader.view.extraSelections(), line.text
        assert tracker.mechanisms.currentIndex().data(Role.LINE) is line, "what it shows leaves it the current one"
        if line.kind is Kind.NEXT:
            assert window.inspector.entry_key == line.key
        QTest.keyClick(tracker.mechanisms, Qt.Key.Key_Down)
    assert {Kind.HEAD, Kind.NEXT, Kind.SECTOR, Kind.ENTRY} <= seen
    window.actions_["mechanisms"].trigger()
    assert tracker.switch.buttons[Page.AGREEMENTS].isChecked()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # an offscreen screen cannot grab the keyboard
def test_the_menu_of_the_window_opens_the_columns(window: MainWindow) -> None:
    window.actions_["columns"].trigger()
    menu = window.tracker.table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    menu.close()
