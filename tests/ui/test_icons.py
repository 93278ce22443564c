import ast
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from desktop_app.ui import icons
from desktop_app.ui.badges import _LOOKS

UI = Path(icons.__file__).parent


def names() -> set[str]:
    """Every icon that the window may ask for: those of the badges, and words in its code that are an icon's name."""
    words = {
        node.value
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count("-") > 0
    }
    return {look for look, _ in _LOOKS.values()} | (words & set(icons._glyphs()))


def test_the_list_of_glyphs_has_every_badge() -> None:
    assert {look for look, _ in _LOOKS.values()} <= set(icons._glyphs())


def test_an_icon_is_painted_in_its_colour_and_grey_when_disabled(qtbot: QtBot) -> None:
    red, grey = QColor("#ff0000"), QColor("#808080")
    made = icons.icon("flag", red, grey)
    for mode, ink in ((QIcon.Mode.Normal, red), (QIcon.Mode.Disabled, grey)):
        image = made.pixmap(32, 32, mode).toImage()
        assert image.pixelColor(13, 10).rgb() == ink.rgb()
        assert image.pixelColor(0, 31).alpha() == 0


@pytest.mark.parametrize("name", sorted(names()))
def test_no_icon_is_an_empty_square(qtbot: QtBot, name: str) -> None:
    image = icons.pixmap(name, QColor("#000000"), 16).toImage()
    assert any(image.pixelColor(x, y).alpha() > 99 for x in range(16) for y in range(16))


def test_icons_do_not_load_another_qt_layer(qtbot: QtBot) -> None:
    icons.icon("flag", QColor("#123456"))
    assert "qtpy" not in sys.modules
