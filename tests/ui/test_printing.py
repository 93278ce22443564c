"""The sheet on paper: what stands on each page, and a file that is whole or not there."""

import re
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QPdfWriter, QTextCursor
from PySide6.QtPrintSupport import QPrinter

from desktop_app.domain.briefing import Briefing, CitedSource, Line, Section, SectionKind
from desktop_app.domain.errors import LegationError
from desktop_app.ui import printing
from desktop_app.ui.printing import print_briefing, write_pdf
from desktop_app.ui.sheet import Sheet, atoms, lay_out, page_layout

A4 = QSizeF(210, 297)
K = SectionKind
COLUMNS = ("Instrument", "Stage (date)", "Parties", "Due or open")

pytestmark = pytest.mark.usefixtures("qapp")


def briefing(rows: int = 3, words: int = 12, **changes: Any) -> Briefing:
    """A sheet with every kind of section; `rows` lines in each, of so many words."""
    text = "accord " * words
    table = tuple(
        Line(f"Note {n}", sources=(1,), cells=(f"Note {n}\n{text}", "Signed\nundated", "Estonia, Georgia", "–"))
        for n in range(rows)
    )
    lines = tuple(Line(f"{text}{n}", lead="12 February 2026", group="Recent", sources=(1,)) for n in range(rows))
    kinds = [Section(kind, lines, more=4) for kind in K if kind is not K.AGREEMENTS]
    base: dict[str, Any] = {
        "title": "Estonia and Georgia",
        "marking": "RESTRICTED",
        "purpose": "Call on the minister",
        "as_of": date(2026, 2, 20),
        "period": "all dates",
        "parties": ("Estonia", "Georgia"),
        "sections": (kinds[0], Section(K.AGREEMENTS, table, columns=COLUMNS), *kinds[1:]),
        "sources": (CitedSource(1, "Readout", "vm.ee", "2026-02-12", 1),),
    }
    return Briefing(**{**base, **changes})


def blocks_of(sheet: Sheet, number: int) -> list[tuple[str, int]]:
    """Text and level of heading of what stands on a page, from top to bottom."""
    page, layout = sheet.pages[number], sheet.document.documentLayout()
    found, block = [], sheet.document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        if block.text().strip() and page.top - 1 <= box.center().y() <= page.bottom:
            found.append((box.top(), block.text(), block.blockFormat().headingLevel()))
        block = block.next()
    return [(text, level) for _, text, level in sorted(found)]


@pytest.mark.parametrize("rows", range(1, 26, 2))
def test_no_heading_stands_last_on_a_page(rows: int) -> None:
    sheet = lay_out(briefing(rows), A4)
    for number in range(len(sheet.pages)):
        assert blocks_of(sheet, number)[-1][1] == 0


@pytest.mark.parametrize("words", [1, 40, 200])
def test_no_row_of_a_table_is_split_between_pages(words: int) -> None:
    sheet = lay_out(briefing(12, words), A4)
    layout = sheet.document.documentLayout()
    cuts = [page.bottom for page in sheet.pages[:-1]]
    block = sheet.document.begin()
    while block.isValid():
        cell = QTextCursor(block).currentTable()
        box = layout.blockBoundingRect(block)
        if cell is not None and block.text().strip():
            assert not any(box.top() + 1 < cut < box.bottom() - 1 for cut in cuts), block.text()
        block = block.next()


def test_no_strip_of_a_sheet_reaches_into_the_next_where_a_table_s_head_wraps() -> None:
    plain = briefing()
    columns = ("Instrument", "Stage and the date of it", "Parties", "Due or open")
    wrapped = [replace(each, columns=columns) if each.columns else each for each in plain.sections]
    strips = atoms(lay_out(replace(plain, sections=tuple(wrapped)), A4).document)
    assert [(a, b) for a, b in pairwise(strips) if a.bottom > b.top + 0.5] == []


def test_a_row_longer_than_a_page_goes_on_over_the_next(tmp_path: Path) -> None:
    long = Line("Note", cells=("accord " * 3000, "Signed", "Estonia", "–"))
    sheet = lay_out(briefing(sections=(Section(K.AGREEMENTS, (long,), columns=COLUMNS),)), A4)
    assert len(sheet.pages) > 3
    assert all(page.bottom - page.top <= sheet.content.height() + 1 for page in sheet.pages)


def test_the_columns_are_named_again_on_each_page_of_a_table() -> None:
    rows = tuple(Line(f"{n}", cells=(f"Note {n}", "Signed", "Estonia", "–")) for n in range(120))
    sheet = lay_out(briefing(sections=(Section(K.AGREEMENTS, rows, columns=COLUMNS),), sources=()), A4)
    assert [page.header is not None for page in sheet.pages] == [False, *[True] * (len(sheet.pages) - 1)]
    assert len(sheet.pages) > 2


@contextmanager
def recorded() -> Iterator[list[list[str]]]:
    """What the running lines of each page say."""
    pages: list[list[str]] = []
    paint_page, write = printing.paint_page, printing._write

    def page(*args: Any) -> None:
        pages.append([])
        paint_page(*args)

    def line(painter: QPainter, box: Any, text: str, *args: Any, **kwargs: Any) -> None:
        pages[-1].append(text)
        write(painter, box, text, *args, **kwargs)

    with patch.object(printing, "paint_page", page), patch.object(printing, "_write", line):
        yield pages


def test_each_page_has_its_marking_twice_its_number_and_the_as_of_date(tmp_path: Path) -> None:
    with recorded() as pages:
        count = write_pdf(briefing(20), tmp_path / "sheet.pdf", page="A4")
    assert count == len(pages) > 2
    for number, said in enumerate(pages, start=1):
        assert sorted(said) == sorted(
            ["RESTRICTED", "RESTRICTED", f"Page {number} of {count}", "As of 20 February 2026"]
        )


def test_the_pdf_has_these_pages_a_title_and_its_maker(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    count = write_pdf(briefing(20), target, page="A4")
    data = target.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b(?!s)", data)) == count
    assert "Estonia and Georgia".encode("utf-16-be") in data
    assert "Legation".encode("utf-16-be") in data


@pytest.mark.parametrize(("page", "box"), [("A4", b"595"), ("Letter", b"612")])
def test_the_paper_is_what_was_asked_for(tmp_path: Path, page: str, box: bytes) -> None:
    write_pdf(briefing(1), tmp_path / "sheet.pdf", page=page)
    assert re.search(rb"/MediaBox \[0 0 " + box, (tmp_path / "sheet.pdf").read_bytes())


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "A very long title " * 20, "marking": "NOT TO BE COPIED " * 8, "parties": ("Fiji",) * 60},
        {"title": "საქართველო და ესტონეთი", "purpose": "会談 مذاكرات Переговоры"},
        {"sections": (), "sources": (), "purpose": "", "marking": ""},
    ],
)
def test_long_strange_and_empty_sheets_are_written(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert write_pdf(briefing(2, **changes), tmp_path / "sheet.pdf", page="A4") >= 1


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "sheet.pdf"
    with pytest.raises(LegationError, match="nowhere") as caught:
        write_pdf(briefing(1), target)
    assert caught.value.remedy
    assert caught.value.path == target


@pytest.mark.parametrize("write", [write_pdf, lambda sheet, path: print_briefing(sheet, pdf_printer(path))])
def test_a_full_disk_leaves_the_older_sheet_as_it_was(write: Callable[[Briefing, Path], int], tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"the older sheet")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(LegationError, match=r"sheet\.pdf"):
            write(briefing(3), target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_bytes() == b"the older sheet"
    assert list(tmp_path.iterdir()) == [target]


def pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def test_the_printer_gets_the_same_pages_as_the_pdf(tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "printed.pdf")
    printer.setPageSize(page_layout("A4").pageSize())
    assert print_briefing(briefing(20), printer) == write_pdf(briefing(20), tmp_path / "saved.pdf", page="A4")


def test_only_the_pages_that_were_asked_for_are_printed(tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "printed.pdf")
    printer.setFromTo(2, 3)
    with recorded() as pages:
        total = print_briefing(briefing(20), printer)
    assert [said for page in pages for said in page if said.startswith("Page")] == [
        f"Page 2 of {total}",
        f"Page 3 of {total}",
    ]


def test_printing_to_a_file_that_cannot_be_written_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(LegationError, match="nowhere") as caught:
        print_briefing(briefing(1), pdf_printer(tmp_path / "nowhere" / "printed.pdf"))
    assert caught.value.remedy


@pytest.mark.qt_log_ignore("Returned false")  # Qt's own word for it, beside ours
def test_a_device_that_takes_nothing_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    printer = QPdfWriter(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(LegationError, match="takes no pages"):
        printing._paint(briefing(1), printer)
