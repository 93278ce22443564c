from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import Stage
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.model import AgreementsModel
from desktop_app.ui.tracker.pane import TrackerPane
from tests.ui.tracker.hands import ROWS, press, shown


@pytest.mark.parametrize("grouping", range(6))
def test_the_model_keeps_qts_rules(qtbot: QtBot, pane: TrackerPane, grouping: int) -> None:
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    pane.groups.setCurrentIndex(grouping)
    pane.filter.line.setText("a")
    pane.set_rows(ROWS[1:])
    pane.set_rows([])


def test_an_empty_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = AgreementsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(ROWS)
    assert model.columnCount() == len(Column)


def test_the_newest_act_comes_first(pane: TrackerPane) -> None:
    assert shown(pane) == ["a", "b", "c"]


def test_arrows_select_and_enter_opens(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.select("a")
    with qtbot.waitSignal(pane.selected) as moved:
        press(qtbot, pane, Qt.Key.Key_Down)
    assert moved.args == ["b"]
    with qtbot.waitSignal(pane.opened) as entered:
        press(qtbot, pane, Qt.Key.Key_Return)
    assert entered.args == ["b"]


def test_a_click_selects_and_a_double_click_opens(qtbot: QtBot, pane: TrackerPane) -> None:
    place = pane.table.visualRect(pane.model.index_of("b")).center()
    with qtbot.waitSignal(pane.selected) as clicked:
        QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["b"]
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.mouseDClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["b"]


def test_selecting_from_elsewhere_says_nothing_back(qtbot: QtBot, pane: TrackerPane) -> None:
    with qtbot.assertNotEmitted(pane.selected):
        pane.select("c")
        pane.set_rows(ROWS[1:])
    assert pane.current_key() == "c"
    pane.select(None)
    assert pane.current_key() is None


def test_a_selected_agreement_that_the_filter_hides_is_brought_back(pane: TrackerPane) -> None:
    pane.filter.line.setText("visa")
    assert shown(pane) == ["c"]
    pane.select("a")
    assert pane.current_key() == "a"
    assert pane.filter.line.text() == ""


def test_the_selection_survives_a_filter_that_hid_it(pane: TrackerPane) -> None:
    pane.select("a")
    pane.filter.line.setText("visa")
    assert pane.current_key() is None
    pane.filter.clear()
    assert pane.current_key() == "a"


def test_what_matches_nothing_says_so_and_one_button_clears_the_filter(qtbot: QtBot, pane: TrackerPane) -> None:
    QTest.keyClicks(pane.filter.line, "zebra")
    assert shown(pane) == []
    assert pane.pages.currentWidget() is pane.pages.no_match
    button = pane.pages.no_match.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(pane) == ["a", "b", "c"]
    assert pane.pages.currentWidget() is pane.table


def test_an_empty_desk_says_so(pane: TrackerPane) -> None:
    pane.set_rows([])
    assert pane.pages.currentWidget() is pane.pages.nothing


def test_a_click_on_a_column_sorts_by_it(qtbot: QtBot, pane: TrackerPane) -> None:
    header = pane.table.horizontalHeader()
    place = header.sectionViewportPosition(Column.TITLE) + 20
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
    assert shown(pane) in (["b", "a", "c"], ["c", "a", "b"])


def test_groups_fold_and_unfold_by_key_and_by_click(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.groups.setCurrentIndex(pane.groups.findText("By stage"))
    assert shown(pane) == ["[signed (1)]", "a", "[in force (1)]", "b", "[suspended (1)]", "c"]
    pane.select("a")
    press(qtbot, pane, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert shown(pane)[:2] == ["[signed (1)]", "[in force (1)]"]
    press(qtbot, pane, Qt.Key.Key_Right)
    assert shown(pane)[:2] == ["[signed (1)]", "a"]
    place = pane.table.visualRect(pane.model.index_of_heading("in force")).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "b" not in shown(pane)
    pane.select("b")
    assert pane.current_key() == "b"


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Insert])
def test_a_key_asks_for_a_follow_up_of_the_current_agreement(qtbot: QtBot, pane: TrackerPane, key: Qt.Key) -> None:
    pane.select("c")
    with qtbot.waitSignal(pane.follow_up_wanted) as asked:
        press(qtbot, pane, key)
    assert asked.args == ["c"]


def test_a_row_says_aloud_all_that_its_icons_and_colours_say(pane: TrackerPane) -> None:
    said = pane.model.index_of("c").data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("text breaks off", "suspended", "1 conflict", "1 follow-up", "2 open ends", "due June 2026"):
        assert words in said
    assert "past" in pane.model.index_of("c").siblingAtColumn(Column.DUE).data(Qt.ItemDataRole.ToolTipRole)


def test_down_in_the_filter_goes_to_the_first_row(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.filter.line.setFocus()
    pane.table.setCurrentIndex(QModelIndex())
    with qtbot.waitSignal(pane.selected) as first:
        QTest.keyClick(pane.filter.line, Qt.Key.Key_Down)
    assert first.args == ["a"]


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_stage_is_painted_in_both_themes(qtbot: QtBot, pane: TrackerPane, scheme: Scheme) -> None:
    rows = [replace(ROWS[2], key=stage.value, stage=stage) for stage in Stage]
    pane.set_rows(rows)
    pane.set_theme(theme(scheme))
    cells = [pane.table.visualRect(pane.model.index(place, Column.STAGE)) for place in range(len(rows))]
    pane.resize(900, 100 + sum(cell.height() for cell in cells))
    images = [pane.table.viewport().grab(cell).toImage() for cell in cells]
    assert not any(image == other for place, image in enumerate(images) for other in images[:place])
