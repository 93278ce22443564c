"""Icons by name: the glyphs of Material Design Icons, painted in any colour.

The font and the list of its glyphs are QtAwesome's; its own code loads eleven more fonts and a second Qt layer at the
first icon, a quarter of a second before the window can be painted.
"""

import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_GLYPH = 0.875  # of the icon's height: what the font's own bearing leaves


def icon(name: str, colour: QColor, disabled: QColor | None = None) -> QIcon:
    """The icon `name` (as Material Design Icons call it, without a prefix) in `colour`."""
    return _icon(name, colour.name(), (disabled or QColor(128, 128, 128)).name())


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` logical pixels for a screen with `ratio` device pixels each: for painters."""
    return _pixmap(name, colour.name(), size, ratio)


class _Engine(QIconEngine):
    """Paints one glyph at whatever size is asked for."""

    def __init__(self, glyph: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._glyph, self._colour, self._disabled = glyph, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        font = QFont(_font())
        font.setPixelSize(max(round(rect.height() * _GLYPH), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._disabled if mode == QIcon.Mode.Disabled else self._colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> "_Engine":
        return _Engine(self._glyph, self._colour, self._disabled)


def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise RuntimeError("QtAwesome is not installed")
    return Path(found.origin).parent / "fonts"


@cache
def _glyphs() -> dict[str, str]:
    """The code point of each icon, in hexadecimal digits."""
    (charmap,) = _folder().glob("materialdesignicons6*.json")
    found: dict[str, str] = json.loads(charmap.read_text("utf-8"))
    return found


@cache
def _font() -> str:
    """The family of the icons' font."""
    (file,) = _folder().glob("materialdesignicons6*.ttf")
    family: str = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]
    return family


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    return QIcon(_Engine(chr(int(_glyphs()[name], 16)), QColor(colour), QColor(disabled)))


@lru_cache(maxsize=2048)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    device = round(size * ratio)
    glyph = chr(int(_glyphs()[name], 16))
    engine = _Engine(glyph, QColor(colour), QColor(colour))  # an icon of Qt's would scale it once more
    made = engine.pixmap(QSize(device, device), QIcon.Mode.Normal, QIcon.State.Off)
    made.setDevicePixelRatio(ratio)
    return made
