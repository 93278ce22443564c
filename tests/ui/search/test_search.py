from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.search.box import SearchBox
from desktop_app.ui.search.model import HitsModel, Role, grouped
from desktop_app.ui.theme import Theme

HITS = [Hit(category, f"Title {category}", "some words", 1, 0, 4) for category in Category]


@pytest.fixture
def box(qtbot: QtBot, look: Theme) -> SearchBox:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchBox(look)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    window.resize(800, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.setProperty("box", made)
    made.setFocus()
    made._test_window = window  # type: ignore[attr-defined]  # keeps it alive
    return made


def test_the_model_holds_to_qts_rules(qtbot: QtBot) -> None:
    model = HitsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_hits(HITS)
    model.set_hits(HITS[:2])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Agreements, 1"
    assert model.index(1).data(Role.HIT) == HITS[1]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "agreement: Title agreement. some words"


def test_hits_stand_in_groups_with_what_the_officer_marked_first() -> None:
    marked = replace(HITS[0], follow_up_id=7, title="Ask for the text")
    lines = grouped([*HITS[:3], HITS[-1], marked])
    assert [line.title for line in lines] == [
        *("Follow-ups", "Ask for the text", "Agreements", "Title agreement", "Events", "Title event"),
        *("People", "Title person", "Documents", "Title quote"),
    ]


def test_steps_go_from_hit_to_hit_over_the_headings(qtbot: QtBot) -> None:
    model = HitsModel()
    model.set_hits(HITS[:3])
    assert [model.step(-1, 1), model.step(1, 1), model.step(3, 9), model.step(5, -1), model.step(1, -9)] == [
        *(1, 3, 5, 3, 1),
    ]
    model.set_hits([])
    assert model.step(-1, 1) == -1


def test_typing_asks_and_enter_opens_what_is_chosen_with_the_arrows(box: SearchBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    QTest.keyClicks(box, "ka")
    assert asked == ["k", "ka"]
    box.show_hits(HITS)
    assert box._results is not None
    assert box._results.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(box, key)
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [HITS[0]], "events stand behind agreements"
    assert not box._results.isVisible()


def test_nothing_found_is_said(box: SearchBox) -> None:
    QTest.keyClicks(box, "zz")
    box.show_hits([])
    assert box._results is not None
    assert box._results._none.isVisible()


def test_escape_closes_the_list_and_then_empties_the_box(box: SearchBox) -> None:
    QTest.keyClicks(box, "ka")
    box.show_hits(HITS)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box._results is not None
    assert not box._results.isVisible()
    assert box.text() == "ka"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_an_answer_that_comes_after_the_words_are_gone_is_not_shown(box: SearchBox) -> None:
    QTest.keyClicks(box, "k")
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    box.show_hits(HITS)
    assert box._results is None
