"""The window in a language that is written from right to left."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.navigation import View
from desktop_app.ui.row_painting import paint_text
from desktop_app.ui.theme import Theme
from desktop_app.ui.window import MainWindow


@pytest.fixture
def mirrored(qapp: QApplication, window: MainWindow) -> Iterator[MainWindow]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(1366, 768)
    qapp.processEvents()
    yield window
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def left_of(part: QWidget, window: QWidget) -> int:
    return part.mapTo(window, QPoint(0, 0)).x()


def test_the_parts_stand_from_right_to_left(mirrored: MainWindow) -> None:
    parts = (mirrored.navigation, mirrored.documents, mirrored.timeline, mirrored.reader)
    places = [left_of(part, mirrored) for part in parts]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize("view", list(View))
def test_every_view_paints_without_a_word_of_warning(
    mirrored: MainWindow, settle: Callable[[], None], view: View
) -> None:
    mirrored.actions_[f"show_{view.name.casefold()}"].trigger()
    settle()
    assert not mirrored.grab().isNull()


def ink(image: QImage) -> tuple[int, int]:
    """The first and the last column with anything in it."""
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) != 0 for y in range(image.height()))]
    return columns[0], columns[-1]


@pytest.mark.parametrize(
    ("direction", "text", "at_the_right"),
    [
        (Qt.LayoutDirection.LeftToRight, "Memorandum", False),
        (Qt.LayoutDirection.RightToLeft, "Memorandum", True),
        (Qt.LayoutDirection.RightToLeft, "מזכר הבנות", True),
    ],
)
def test_a_line_begins_at_the_edge_where_reading_begins(
    qapp: QApplication, look: Theme, direction: Qt.LayoutDirection, text: str, at_the_right: bool
) -> None:
    image = QImage(300, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint_text(painter, image.rect(), text, look.text)
    painter.end()
    first, last = ink(image)
    assert (first > 100) is at_the_right
    assert (last > 290) is at_the_right


def test_an_elided_latin_title_ends_in_its_dots_also_there(qapp: QApplication, look: Theme) -> None:
    def drawn(direction: Qt.LayoutDirection) -> QImage:
        image = QImage(100, 24, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint_text(painter, image.rect(), "Memorandum on diplomatic training", look.text)
        painter.end()
        return image

    straight, there = drawn(Qt.LayoutDirection.LeftToRight), drawn(Qt.LayoutDirection.RightToLeft)
    assert ink(there)[1] >= 97, "the dots stand at the right"
    assert ink(straight)[0] <= ink(there)[0]
