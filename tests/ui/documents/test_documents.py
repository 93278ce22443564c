from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.documents.model import DocumentsModel, Order, found
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
