from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.documents.arranging import Order
from desktop_app.ui.documents.model import DocumentsModel, found
from desktop_app.ui.documents.pane import DocumentsPane
from desktop_app.ui.theme import Theme

ROW = DocumentRow(
    1, "a", "one.txt", "Talks in Oslo", "agency.example", "2024-03-05", "2026-01-01", False, False, 1, 2, 0
)  # fmt: skip
UNDATED = replace(ROW, id=2, heading="Accord on water", publisher=None, published_on=None, read=True)
ROWS = [
    ROW,
    replace(UNDATED, imported_at="2026-02-01"),
    replace(ROW, id=3, heading="Budget", publisher="ministry.example", published_on="2024-05", events=0, agreements=0),
]  # fmt: skip


@pytest.fixture
def model(qtbot: QtBot) -> DocumentsModel:
    made = DocumentsModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(ROWS)
    return made


def shown(model: DocumentsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        (Order.NEWEST, "Budget", "Accord on water"),
        (Order.OLDEST, "Talks in Oslo", "Accord on water"),
        (Order.TITLE, "Accord on water", "Talks in Oslo"),
        (Order.PUBLISHER, "Talks in Oslo", "Accord on water"),
        (Order.IMPORTED, "Accord on water", "Talks in Oslo"),
        (Order.UNREAD, "Budget", "Accord on water"),
    ],
)
def test_documents_sort_and_undated_ones_come_last(model: DocumentsModel, order: Order, first: str, last: str) -> None:
    model.set_order(order)
    assert (shown(model)[0], shown(model)[-1]) == (first, last)


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("oslo", ["Talks in Oslo"]),
        ("AGENCY talks", ["Talks in Oslo"]),
        ("2024-05", ["Budget"]),
        ("may 2024", ["Budget"]),
        ("oslo water", []),
        ("", ["Budget", "Talks in Oslo", "Accord on water"]),
    ],
)
def test_the_filter_wants_every_word_in_title_publisher_date_or_name(
    model: DocumentsModel, typed: str, titles: list[str]
) -> None:
    model.set_filter(typed)
    assert shown(model) == titles


def test_what_was_found_is_said_in_words_and_to_screen_readers(model: DocumentsModel) -> None:
    assert found(ROW) == "1 event, 2 agreements"
    assert found(ROWS[2]) == "nothing found"
    assert model.index_of(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Unread: Talks in Oslo, agency")


@pytest.fixture
def pane(qtbot: QtBot, look: Theme) -> DocumentsPane:
    made = DocumentsPane(look)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def test_an_empty_desk_says_what_to_do_and_offers_it(pane: DocumentsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.add_wanted):
        pane._new._button.click()
    assert pane._new.isVisible()
    pane.set_rows(ROWS)
    assert not pane._new.isVisible()


def test_a_filter_that_finds_nothing_says_so(pane: DocumentsPane) -> None:
    pane.set_rows(ROWS)
    pane._filter.setText("zzz")
    assert pane._none.isVisible()
    assert "zzz" in pane._none._sentence.text()


def test_rows_that_change_keep_the_selection_and_tell_nobody(pane: DocumentsPane) -> None:
    told: list[int] = []
    pane.set_rows(ROWS)
    pane.selected.connect(told.append)
    pane._list.setCurrentIndex(pane.model.index_of(1))
    pane.set_rows([replace(row, read=True) for row in ROWS])
    pane.set_rows([*ROWS, replace(ROW, id=9)])
    assert pane.current_id() == 1
    assert told == [1]


def test_selecting_a_document_that_the_filter_hides_clears_the_filter(pane: DocumentsPane) -> None:
    pane.set_rows(ROWS)
    pane._filter.setText("budget")
    pane.select(2)
    assert pane.current_id() == 2
    assert pane._filter.text() == ""


def lines(model: DocumentsModel) -> list[str]:
    """The list as text: headings with their count, documents under them."""
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            Order.BY_DATE,
            ["May 2024 (1)", "Budget", "March 2024 (1)", "Talks in Oslo", "Undated (1)", "Accord on water"],
        ),
        (
            Order.BY_PUBLISHER,
            [
                *("agency.example (1)", "Talks in Oslo", "ministry.example (1)", "Budget"),
                *("No publisher named (1)", "Accord on water"),
            ],
        ),
        (
            Order.BY_PARTY,
            [
                *("Norway (2)", "Budget", "Talks in Oslo", "Peru (1)", "Talks in Oslo"),
                *("No party named (1)", "Accord on water"),
            ],
        ),
    ],
)
def test_documents_are_grouped_and_those_that_name_nothing_come_last(
    model: DocumentsModel, order: Order, expected: list[str]
) -> None:
    model.set_rows(ROWS, {1: ("Norway", "Peru"), 3: ("Norway",)})
    model.set_order(order)
    assert lines(model) == expected
    assert (model.shown, model.total) == (len(expected) - 3, 3)


def test_a_party_is_found_by_the_filter(model: DocumentsModel) -> None:
    model.set_rows(ROWS, {1: ("Norway", "Peru"), 3: ("Norway",)})
    model.set_filter("peru")
    assert lines(model) == ["Talks in Oslo"]


def test_a_group_folds_by_key_and_by_click_and_selecting_a_document_in_it_unfolds_it(
    pane: DocumentsPane, qtbot: QtBot
) -> None:
    pane.set_rows(ROWS)
    pane.show()
    pane._order.setCurrentIndex(pane._order.findData(Order.BY_DATE))
    view = pane._list
    view.setCurrentIndex(pane.model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert lines(pane.model)[:2] == ["May 2024 (1)", "March 2024 (1)"]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert lines(pane.model)[:2] == ["May 2024 (1)", "Budget"]
    place = view.visualRect(pane.model.index_of_heading("March 2024")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Talks in Oslo" not in lines(pane.model)
    pane.select(1)
    assert pane.current_id() == 1
    assert "Talks in Oslo" in lines(pane.model)
