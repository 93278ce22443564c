import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.menus import column_menu
from desktop_app.ui.tracker.pane import TrackerPane
from tests.ui.tracker.hands import ROWS


def test_widths_of_columns_are_remembered(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.table.horizontalHeader().resizeSection(Column.PARTIES, 222)
    again = TrackerPane(theme(Scheme.DARK))
    qtbot.addWidget(again)
    assert again.table.columnWidth(Column.PARTIES) == 222


@pytest.mark.parametrize("width", [900, 960, 1400, 1700])
def test_the_title_has_two_fifths_and_no_column_is_out_of_sight(qtbot: QtBot, pane: TrackerPane, width: int) -> None:
    pane.resize(width, 400)
    header, area = pane.table.horizontalHeader(), pane.table.viewport().width()
    assert header.length() == area
    assert pane.table.columnWidth(Column.TITLE) >= 0.4 * area
    assert pane.table.isColumnHidden(Column.SECTORS) is (width < 1200)
    assert not pane.table.isColumnHidden(Column.DUE)


@pytest.mark.parametrize("width", [380, 480, 560, 610, 760])
def test_where_there_is_little_room_the_title_keeps_it_and_others_give_way(pane: TrackerPane, width: int) -> None:
    pane.resize(width, 400)
    assert pane.table.columnWidth(Column.TITLE) >= min(0.42 * width, 200)
    assert pane.table.horizontalHeader().length() == pane.table.viewport().width()
    assert pane.table.isColumnHidden(Column.LAST_ACT) is (width < 650)
    assert not pane.table.isColumnHidden(Column.STAGE)


def tick(pane: TrackerPane, text: str) -> None:
    menu = column_menu(pane.table)
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_officer_chooses_the_columns_and_they_come_back(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.resize(700, 400)
    tick(pane, "Sectors")
    tick(pane, "Flags")
    assert not pane.table.isColumnHidden(Column.SECTORS)
    assert pane.table.isColumnHidden(Column.FLAGS)
    again = TrackerPane(theme(Scheme.DARK))
    qtbot.addWidget(again)
    again.set_rows(ROWS)
    again.resize(1500, 400)
    again.show()
    assert again.table.columns == pane.table.columns
    tick(again, "Put back")
    assert set(again.table.columns) == set(Column)


@pytest.mark.qt_log_ignore("does not support", extend=True)  # an offscreen screen cannot grab the keyboard
def test_the_columns_are_chosen_where_they_are_named(qtbot: QtBot, pane: TrackerPane) -> None:
    pane.table.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 5))
    menu = pane.table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    menu.close()


def test_rows_and_columns_follow_the_size_of_the_text(pane: TrackerPane) -> None:
    rows, stage = pane.table.rowHeight(0), pane.table.columnWidth(Column.STAGE)
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    pane.setFont(font)
    assert pane.table.rowHeight(0) > 1.2 * rows
    assert pane.table.columnWidth(Column.STAGE) > 1.1 * stage


def test_a_width_that_the_officer_sets_leaves_the_columns_in_sight(pane: TrackerPane) -> None:
    pane.resize(700, 400)
    before = pane.table.columns
    pane.table.horizontalHeader().resizeSection(Column.PARTIES, 90)
    pane.resize(1500, 400)
    assert pane.table.columns == before
