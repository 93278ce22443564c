"""A text of 5 MB opens about as fast as Qt can take it in."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled, Filed
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.documents.reader import Reader
from desktop_app.ui.theme import Theme

LINE = "On 3 May 2024 the ministers of Peru and Chile met in Lima and signed a memorandum on air services.\n"
TEXT = LINE * (5_000_000 // len(LINE))
MARKS, TRIES, AT_MOST = 200, 3, 3.0


def seconds(work: Callable[[], None]) -> float:
    """What `work` and painting what came of it cost of this process's time."""
    began = process_time()
    work()
    QApplication.processEvents()
    return process_time() - began


def test_a_text_of_5_mb_opens_within_three_times_a_bare_view_of_it(
    qtbot: QtBot, look: Theme, document: Document, reports: list[AnyFiled]
) -> None:
    step = len(TEXT) // MARKS
    source, visit = reports[0].source, EventReport(EventKind.VISIT, None, False, ("PE",), None, "Visit", ())
    quotes = [Quote(start, start + 40, TEXT[start : start + 40]) for start in range(0, len(TEXT) - step, step)]
    marked = [Filed(number, source, replace(visit, quotes=(each,))) for number, each in enumerate(quotes)]
    bare, reader = QPlainTextEdit(), Reader(look)
    for view in (bare, reader):
        qtbot.addWidget(view)
        view.resize(700, 700)
        view.show()
    QApplication.processEvents()
    ratios = []
    for number in range(TRIES):
        long = replace(document, id=number, text=f"{TEXT}{number}")
        yardstick = seconds(lambda text=long.text: bare.setPlainText(text))  # type: ignore[misc]
        ratios.append(seconds(lambda shown=long: reader.show_document(shown, marked)) / yardstick)  # type: ignore[misc]
    assert min(ratios) <= AT_MOST, ratios
