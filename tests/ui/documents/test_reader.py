import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.documents.find_bar import find_all
from desktop_app.ui.documents.marks import Mark, at, marks
from desktop_app.ui.documents.reader import Reader
from desktop_app.ui.documents.text_view import evidence_colour, mark_format
from desktop_app.ui.theme import Theme


@pytest.fixture
def reader(qtbot: QtBot, look: Theme, document: Document, reports: list[AnyFiled]) -> Reader:
    made = Reader(look)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_document(document, reports)
    with qtbot.waitExposed(made):
        made.show()
    return made


def select(reader: Reader, start: int, end: int) -> None:
    reader.view.setTextCursor(reader.view._cursor(start, end))


def background(reader: Reader, position: int) -> QColor:
    cursor = reader.view._cursor(position, position + 1)
    return cursor.charFormat().background().color()


def test_every_quote_is_marked_in_the_colour_of_its_kind(reader: Reader, reports: list[AnyFiled], look: Theme) -> None:
    for filed, category in zip(reports, ("event", "agreement", "person", "position", "figure"), strict=True):
        first = filed.report.quotes[0]
        if category == "person":
            assert reader.view._cursor(first.start, first.start + 1).charFormat().underlineColor().isValid()
        else:
            assert background(reader, first.start) == mark_format(Category(category), look).background().color()
    assert background(reader, 0) == QColor(0, 0, 0)  # no background at all
    assert not reader.view._cursor(0, 1).charFormat().hasProperty(QTextCharFormat.Property.BackgroundBrush)


def test_marks_lie_where_the_words_are_behind_an_emoji(reader: Reader, reports: list[AnyFiled]) -> None:
    for filed in reports:
        for quoted in filed.report.quotes:
            assert reader.view._cursor(quoted.start, quoted.end).selectedText() == quoted.text


def test_what_is_selected_comes_back_verbatim(reader: Reader, document: Document) -> None:
    start, end = document.text.index("fisheries"), document.text.index("Minister")
    select(reader, start - 1, end)
    quoted = reader.quote()
    assert quoted is not None
    assert quoted.text == document.text[quoted.start : quoted.end] == "fisheries 🐟 in Lima on 4 March 2024."


def test_evidence_is_set_off_and_is_what_a_follow_up_would_be_on(reader: Reader, look: Theme) -> None:
    reader.show_evidence([(0, 6)])
    quoted = reader.quote()
    assert quoted is not None
    assert quoted.text == "Norway"
    (extra,) = reader.view.extraSelections()
    assert extra.cursor.selectedText() == "Norway"
    assert extra.format.background().color() == evidence_colour(look)


def test_next_and_previous_quote_go_round(reader: Reader) -> None:
    spans = sorted({(mark.start, mark.end) for mark in reader._marks})
    seen = []
    for _ in range(len(spans) + 1):
        reader.step_quote(1)
        seen.append(reader._evidence[0])
    assert seen == [*spans, spans[0]]
    reader.step_quote(-1)
    assert reader._evidence[0] == spans[-1]


def test_hidden_kinds_are_neither_marked_nor_stepped_to(reader: Reader, reports: list[AnyFiled]) -> None:
    for category, button in reader.header._legend.items():
        button.setChecked(category is Category.EVENT)
    reader.step_quote(1)
    reader.step_quote(1)
    event = reports[0].report.quotes[0]
    assert reader._evidence == ((event.start, event.end),)
    assert background(reader, reports[1].report.quotes[0].start) == background(reader, 0)


def test_a_click_on_a_quote_names_its_reports_the_shortest_first(reader: Reader, qtbot: QtBot) -> None:
    place = reader.document.text.index("12 million") if reader.document else 0
    where: QPoint = reader.view.cursorRect(reader.view._cursor(place, place)).center()
    with qtbot.waitSignal(reader.marks_clicked) as clicked:
        QTest.mouseClick(reader.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert clicked.args == [(5, 4)]


def test_the_head_says_where_the_text_comes_from_and_that_it_breaks_off(reader: Reader) -> None:
    assert reader.header._title.text() == "Fish"
    assert reader.header._source.text() == "agency.example · 5 March 2024 · lima.txt"
    assert reader.header._banner.isVisible()
    assert reader.header._legend[Category.AGREEMENT].text() == "1 agreement"


def test_clutter_is_greyed(reader: Reader, document: Document, look: Theme) -> None:
    piece = document.clutter[0]
    shown = reader.view._cursor(piece.start, piece.start + 1).charFormat()
    assert shown.foreground().color() == look.muted


@pytest.mark.parametrize(
    ("typed", "number"),
    [("lima", 1), ("IN", 3), ("  ", 0), ("zebra", 0), ("million dollars", 1), ("(", 0), ("ola nordmann's", 0)],
)
def test_find_in_the_text(reader: Reader, typed: str, number: int) -> None:
    reader.start_finding()
    reader.find_bar._line.setText(typed)
    assert len(reader._hits) == number
    assert reader.find_bar._count.text() == (f"1 of {number}" if number else "not found" if typed.strip() else "")


def test_find_steps_through_its_hits_and_ends_with_escape(reader: Reader) -> None:
    reader.start_finding()
    reader.find_bar._line.setText("million")
    QTest.keyClick(reader.find_bar._line, Qt.Key.Key_Return)
    assert reader.find_bar._count.text() == "1 of 1"
    QTest.keyClick(reader.find_bar._line, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible()
    assert reader._hits == []


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Sa’ar and Sa'ar", "sa'ar", [(0, 5), (10, 15)]),
        ("a\nb", "a b", [(0, 3)]),
        ("pre‑talks", "pre-talks", [(0, 9)]),
        ("a.c abc", "a.c", [(0, 3)]),
    ],
)
def test_apostrophes_hyphens_and_line_ends_do_not_hide_a_hit(
    text: str, typed: str, found: list[tuple[int, int]]
) -> None:
    assert find_all(text, typed) == found


def test_a_quote_is_copied_with_its_source(reader: Reader) -> None:
    select(reader, 0, 6)
    reader.copy_with_source()
    assert QGuiApplication.clipboard().text() == "“Norway” (Fish; agency.example, 5 March 2024)"


def test_the_same_document_again_keeps_its_place(reader: Reader, document: Document, reports: list[AnyFiled]) -> None:
    reader.show_evidence([(10, 20)])
    reader.show_document(document, reports[:2])
    assert reader._evidence == ((10, 20),)
    assert len(reader.view.extraSelections()) == 1
    reader.show_document(None)
    assert reader._empty.isVisible()


def test_the_measure_stays_readable_on_a_wide_screen(reader: Reader) -> None:
    reader.resize(1800, 500)
    QGuiApplication.processEvents()
    cursor = QTextCursor(reader.view.document())
    width = reader.view.fontMetrics().averageCharWidth() * 90
    assert reader.view.viewport().width() < width
    assert not cursor.hasSelection()


def test_marks_at_a_place_come_shortest_first() -> None:
    wide, narrow = Mark(0, 10, Category.EVENT, 1), Mark(2, 4, Category.FIGURE, 2)
    assert at([wide, narrow], 3) == (narrow, wide)
    assert at([wide, narrow], 4) == (wide,)
    assert at([wide], 10) == ()


def test_a_report_has_a_mark_for_each_quote(reports: list[AnyFiled]) -> None:
    found = marks(reports)
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)
    assert sum(mark.report_id == 2 for mark in found) == 2
