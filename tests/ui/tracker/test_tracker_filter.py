import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.pane import TrackerPane
from desktop_app.ui.tracker.switch import Page
from tests.ui.tracker.hands import ROWS, chips, choose, shown


def test_what_is_chosen_stands_under_the_line_as_chips(pane: TrackerPane) -> None:
    assert not pane.filter.chips.isVisible()
    choose(pane, "Party", "TR")
    assert (shown(pane), chips(pane)) == (["c"], ["TR"])
    choose(pane, "Stage", "signed")
    assert (shown(pane), chips(pane)) == ([], ["TR", "signed"])
    choose(pane, "Party", "TR")
    assert (shown(pane), chips(pane)) == (["a"], ["signed"])
    choose(pane, "Show all agreements")
    assert (shown(pane), chips(pane)) == (["a", "b", "c"], [])


@pytest.mark.parametrize("trait", ["with conflicts", "with open ends", "overdue", "with follow-ups"])
def test_only_what_has_something_open_can_be_shown(pane: TrackerPane, trait: str) -> None:
    choose(pane, trait)
    assert (shown(pane), chips(pane)) == (["c"], [trait])


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_removes_the_chip_and_escape_all(pane: TrackerPane, key: Qt.Key) -> None:
    for stage in ("signed", "in force", "suspended"):
        choose(pane, "Stage", stage)
    row = pane.filter.chips
    row.setCurrentIndex(row.chips.index(0))
    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, key)
    assert chips(pane) == ["signed", "suspended"]
    assert shown(pane) == ["a", "c"]
    assert row.currentIndex().data() == "suspended"
    QTest.keyClick(row, Qt.Key.Key_Escape)
    assert (chips(pane), shown(pane)) == ([], ["a", "b", "c"])


def test_a_click_on_its_cross_removes_a_chip_and_one_beside_it_does_not(pane: TrackerPane) -> None:
    choose(pane, "Stage", "signed")
    row = pane.filter.chips
    where = row.visualRect(row.chips.index(0))
    QTest.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + QPoint(12, 8))
    assert chips(pane) == ["signed"]
    QTest.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=row.cross(row.chips.index(0)).center())
    assert chips(pane) == []


@pytest.mark.parametrize("from_the_rows", [False, True])
def test_escape_clears_words_and_chips(pane: TrackerPane, from_the_rows: bool) -> None:
    choose(pane, "Stage", "signed")
    QTest.keyClicks(pane.filter.line, "memo")
    QTest.keyClick(pane.table if from_the_rows else pane.filter.line, Qt.Key.Key_Escape)
    assert (chips(pane), pane.filter.line.text(), shown(pane)) == ([], "", ["a", "b", "c"])


def test_chips_are_reached_by_tab_and_keep_qts_rules(qtbot: QtBot, pane: TrackerPane) -> None:
    QAbstractItemModelTester(pane.filter.chips.chips, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    choose(pane, "Stage", "signed")
    pane.activateWindow()
    pane.table.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(8):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)  # type: ignore[arg-type]  # something always has it
    down = pane.switch.buttons[Page.AGREEMENTS]  # the arrows go on to the other one
    assert seen[:6] == [pane.table, pane.filter.line, pane.filter.button, pane.groups, down, pane.filter.chips]


def test_order_groups_and_filter_come_back(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    pane.groups.setCurrentIndex(pane.groups.findText("By stage"))
    choose(pane, "Party", "IL")
    QTest.keyClicks(pane.filter.line, "memo")
    again = TrackerPane(theme(Scheme.DARK))
    qtbot.addWidget(again)
    again.set_rows(ROWS)
    assert chips(again) == ["IL"]
    assert again.filter.line.text() == "memo"
    assert shown(again) == ["[signed (1)]", "a", "[in force (1)]", "b"]
    assert again.model.order == (Column.TITLE, False)
