import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.ui.positions import Positions

_TEXT = "Sa’ar 🇮🇱 met 🤝 Kosherbayev"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_positions_go_there_and_back(text: str) -> None:
    positions = Positions(text)
    for point in range(len(text) + 1):
        unit = positions.to_qt(point)
        assert unit == units(text[:point])
        assert positions.from_qt(unit) == point


@pytest.mark.parametrize(("unit", "point"), [(6, 6), (7, 6), (8, 7), (-3, 0), (1000, len(_TEXT))])
def test_half_a_character_is_its_start_and_outside_is_the_nearest_end(unit: int, point: int) -> None:
    assert Positions(_TEXT).from_qt(unit) == point


def test_qt_selects_what_python_slices(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setPlainText(_TEXT)
    positions = Positions(_TEXT)
    cursor = QTextCursor(document)
    start = _TEXT.index("Kosherbayev")
    cursor.setPosition(positions.to_qt(start))
    cursor.setPosition(positions.to_qt(start + 11), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Kosherbayev"
