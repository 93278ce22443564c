"""The command palette, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.actions import SPECS
from desktop_app.ui.commands import Command, CommandsModel, matching, plain
from desktop_app.ui.navigation import View
from desktop_app.ui.window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(window: MainWindow) -> list[str]:
    """Opens the palette by its keys and says what it offers."""
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert window.commands.isVisible()
    return offered(window)


def offered(window: MainWindow) -> list[str]:
    model = window.commands.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_it_offers_every_action_of_the_menus_but_itself(window: MainWindow) -> None:
    named = {plain(spec.text) for spec in SPECS} - {"Commands"}
    assert named <= set(opened(window))
    assert "Commands" not in offered(window)


def test_what_is_typed_and_entered_is_done(window: MainWindow) -> None:
    opened(window)
    QTest.keyClicks(window.commands.line, "agreem")
    assert offered(window)[0] == "Agreements"
    QTest.keyClick(window.commands.line, Qt.Key.Key_Return)
    assert window.centre.view is View.AGREEMENTS
    assert not window.commands.isVisible()


def test_escape_gives_the_keyboard_back(window: MainWindow) -> None:
    window.timeline.setFocus()
    before = QApplication.focusWidget()
    opened(window)
    QTest.keyClick(window.commands.line, Qt.Key.Key_Escape)
    assert not window.commands.isVisible()
    assert QApplication.focusWidget() is before


def test_what_cannot_be_done_now_is_not_done(window: MainWindow) -> None:
    opened(window)
    QTest.keyClicks(window.commands.line, "undo")
    assert offered(window) == ["Undo"]
    QTest.keyClick(window.commands.line, Qt.Key.Key_Return)
    assert window.commands.isVisible()


def test_no_such_command_is_said(window: MainWindow) -> None:
    opened(window)
    QTest.keyClicks(window.commands.line, "abdicate")
    assert offered(window) == []
    assert window.commands._none.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Quit", "Quote", "Ask"]),  # in the order of the menus
        ("qu", ["Quit", "Quote"]),
        ("FILE quit", ["Quit"]),
        ("go", ["Quote"]),
        ("dir", []),
    ],
)
def test_words_are_looked_for_in_name_and_menu(typed: str, found: list[str], qapp: QApplication) -> None:
    menus = {"Quit": "File", "Quote": "Go", "Ask": "Edit"}
    commands = [Command(QAction(name), menu) for name, menu in menus.items()]
    assert [each.text for each in matching(commands, typed)] == found


def test_the_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = CommandsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_commands([Command(QAction("Quit"), "File")])
    model.set_commands([])
    assert tester.model() is model
