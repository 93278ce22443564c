from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.entries import OpenEnd, OpenEndKind
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.ui.followups.agenda import Group
from desktop_app.ui.followups.model import AgendaModel
from desktop_app.ui.followups.pane import FollowUpsPane
from desktop_app.ui.theme import Scheme, theme

TODAY = date(2026, 11, 25)
ANCHOR = Anchor("0" * 64, Category.QUOTE, 3, 20, "to convene the Commission")
PLAIN = FollowUp(
    1, "Ask for the date", "", "2026-11-20", FollowUpState.OPEN, "", ANCHOR, 1, None, None, "2026-11-01", "2026-11-01"
)
ROWS = [
    PLAIN,
    replace(PLAIN, id=2, action="Draft a reply", due="2026-11-22"),
    replace(PLAIN, id=3, action="Call protocol", due="2027-01-04"),
    replace(PLAIN, id=4, action="Send the list", state=FollowUpState.DONE),
]
END = OpenEnd(OpenEndKind.FIRST_SESSION, "First session of the Commission", "agreement:1", None, 7)


@pytest.fixture
def pane(qtbot: QtBot) -> FollowUpsPane:
    made = FollowUpsPane(theme(Scheme.LIGHT), today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.set_rows(ROWS, [END])
    made.show()
    qtbot.waitExposed(made)
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def shown(pane: FollowUpsPane) -> list[str]:
    return [pane.model.index(place).data() for place in range(pane.model.rowCount())]


def press(pane: FollowUpsPane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.view, key)


def button_of(pane: FollowUpsPane, place: int) -> QPoint:
    return pane.view._delegate.button(pane.view.visualRect(pane.model.index(place))).center()


def test_the_model_keeps_qts_rules(pane: FollowUpsPane) -> None:
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    pane.model.fold(Group.OVERDUE, True)
    pane.set_rows(ROWS[:1], [])
    pane.set_rows([], [])


def test_what_is_done_is_folded_away_until_it_is_asked_for(qtbot: QtBot, pane: FollowUpsPane) -> None:
    assert shown(pane) == [
        "Overdue (2)", "Ask for the date", "Draft a reply", "Later (1)", "Call protocol", "Done (1)",
        "Suggested from open ends (1)", "First session of the Commission",
    ]  # fmt: skip
    place = pane.view.visualRect(pane.model.index_of_group(Group.DONE)).center()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Send the list" in shown(pane)
    press(pane, Qt.Key.Key_Left)
    assert "Send the list" not in shown(pane)
    pane.select(4)
    assert pane.current_id() == 4


def test_arrows_select_and_enter_edits(qtbot: QtBot, pane: FollowUpsPane) -> None:
    pane.select(1)
    with qtbot.waitSignal(pane.selected) as moved:
        press(pane, Qt.Key.Key_Down)
    assert moved.args == [2]
    with qtbot.waitSignal(pane.edit_wanted) as edited:
        press(pane, Qt.Key.Key_Return)
    assert edited.args == [2]


@pytest.mark.parametrize(
    ("state", "key", "wanted"),
    [
        (FollowUpState.OPEN, Qt.Key.Key_Space, "done"),
        (FollowUpState.WAITING, Qt.Key.Key_Space, "done"),
        (FollowUpState.DONE, Qt.Key.Key_Space, "open"),
        (FollowUpState.OPEN, Qt.Key.Key_W, "waiting"),
        (FollowUpState.WAITING, Qt.Key.Key_W, "open"),
    ],
)
def test_keys_ask_for_a_state_and_back(
    qtbot: QtBot, pane: FollowUpsPane, state: FollowUpState, key: Qt.Key, wanted: str
) -> None:
    pane.set_rows([replace(PLAIN, state=state)], [])
    pane.select(1)
    with qtbot.waitSignal(pane.state_wanted) as asked:
        press(pane, key)
    assert asked.args == [1, wanted]


def test_delete_asks_for_removal(qtbot: QtBot, pane: FollowUpsPane) -> None:
    pane.select(3)
    with qtbot.waitSignal(pane.remove_wanted) as asked:
        press(pane, Qt.Key.Key_Delete)
    assert asked.args == [3]


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Insert, Qt.Key.Key_Return])
def test_a_suggestion_is_accepted_by_a_key(qtbot: QtBot, pane: FollowUpsPane, key: Qt.Key) -> None:
    with qtbot.waitSignal(pane.suggested) as reached:
        press(pane, Qt.Key.Key_End)
    assert reached.args == [END]
    with qtbot.waitSignal(pane.accept_wanted) as accepted:
        press(pane, key)
    assert accepted.args == [END]


def test_the_icons_can_be_pressed(qtbot: QtBot, pane: FollowUpsPane) -> None:
    with qtbot.waitSignal(pane.state_wanted) as done:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=button_of(pane, 1))
    assert done.args == [1, "done"]
    with qtbot.waitSignal(pane.accept_wanted) as accepted:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=button_of(pane, 7))
    assert accepted.args == [END]


def test_a_double_click_edits(qtbot: QtBot, pane: FollowUpsPane) -> None:
    place = pane.view.visualRect(pane.model.index_of(2)).center()
    with qtbot.waitSignal(pane.edit_wanted) as edited:
        QTest.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edited.args == [2]


def test_when_one_is_done_the_next_one_is_current(qtbot: QtBot, pane: FollowUpsPane) -> None:
    pane.select(1)
    with qtbot.waitSignal(pane.selected) as next_one:
        pane.set_rows([replace(PLAIN, state=FollowUpState.DONE), *ROWS[1:]], [END])
    assert next_one.args == [2]
    assert pane.current_id() == 2


def test_a_change_that_moves_nothing_keeps_the_current_line_and_says_nothing(qtbot: QtBot, pane: FollowUpsPane) -> None:
    pane.select(2)
    with qtbot.assertNotEmitted(pane.selected):
        pane.set_rows([PLAIN, replace(ROWS[1], note="Spoke on the phone."), *ROWS[2:]], [END])
        pane.select(3)
        pane.select(None)
    assert pane.current_id() is None


def test_another_day_sorts_the_agenda_anew(qtbot: QtBot) -> None:
    days = iter([TODAY, TODAY, TODAY])
    model = AgendaModel(lambda: next(days, date(2027, 2, 1)))
    model.set_rows(ROWS[2:3], [])
    assert model.index(0).data() == "Later (1)"
    model.follow_the_day()
    model.follow_the_day()
    assert model.index(0).data() == "Overdue (1)"


def test_an_empty_agenda_says_what_it_is_for(pane: FollowUpsPane) -> None:
    pane.set_rows([], [])
    assert pane._stack.currentWidget() is pane._empty
    pane.set_rows([], [END])
    assert pane._stack.currentWidget() is pane.view


def test_the_menu_offers_every_other_state(qtbot: QtBot, pane: FollowUpsPane) -> None:
    menu = QMenu(pane)
    pane._offer_states(menu, PLAIN)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == [
        "Edit…", "Done", "Waiting", "Dropped", "Remove",
    ]  # fmt: skip
    with qtbot.waitSignal(pane.state_wanted) as asked:
        next(action for action in menu.actions() if action.text() == "Dropped").trigger()
    assert asked.args == [1, "dropped"]


@pytest.mark.parametrize("scheme", list(Scheme))
def test_it_is_painted_in_both_themes(pane: FollowUpsPane, scheme: Scheme) -> None:
    look = theme(scheme)
    pane.set_theme(look)
    image = pane.view.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {look.surface.name(), look.window.name()} <= colours
