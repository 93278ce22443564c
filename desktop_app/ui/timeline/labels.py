"""Texts on the timeline, measured and shortened quickly: a frame has hundreds of them and five milliseconds."""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextOption

_PLAIN = 0x250  # below are letters that stand side by side; others change with their neighbours
_KEPT = 4_000  # texts that are remembered
_ELLIPSIS = "…"
_OWN_DIRECTION = QTextOption()
_OWN_DIRECTION.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
_OWN_DIRECTION.setWrapMode(QTextOption.WrapMode.NoWrap)


class _Advances(dict[str, float]):
    """The width of each letter, measured once."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


class Labels:
    """Texts in one font. Measuring letter by letter takes a tenth of the time that shaping a whole text does."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self._metrics = QFontMetricsF(font)
        self._advances = _Advances(self._metrics)
        self._widths: dict[str, float] = {}
        self._shortened: dict[tuple[str, int], str] = {}
        self._painted: dict[str, QStaticText | None] = {}
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()

    def width(self, text: str) -> float:
        """The pixels that `text` takes."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > 10 * _KEPT:
                self._widths.clear()
            simple = text.isascii() or all(ord(letter) < _PLAIN for letter in text)
            advances = self._advances
            width = sum([advances[letter] for letter in text]) if simple else self._metrics.horizontalAdvance(text)
            self._widths[text] = width
        return width

    def shortened(self, text: str, room: float) -> str:
        """`text` with an ellipsis where it takes more than `room` pixels."""
        if self.width(text) <= room:
            return text
        key = (text, int(room))
        made = self._shortened.get(key)
        if made is None:
            if len(self._shortened) > _KEPT:
                self._shortened.clear()
            made = self._shortened[key] = self._cut(text, int(room))
        return made

    def paint(self, painter: QPainter, x: float, top: float, text: str) -> None:
        """Writes `text` with its upper left corner at a pixel. What is written again is shaped but once."""
        known = self._painted.get(text)
        if known is not None:
            painter.drawStaticText(QPointF(x, top), known)
            return
        painter.drawText(QPointF(x, top + self.ascent), text)
        if text not in self._painted:
            if len(self._painted) > _KEPT:
                self._painted.clear()
            self._painted[text] = None
        else:
            made = self._painted[text] = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setTextOption(_OWN_DIRECTION)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)

    def _cut(self, text: str, room: int) -> str:
        if not (text.isascii() or all(ord(letter) < _PLAIN for letter in text)):
            return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        advances = self._advances
        ends = list(accumulate([advances[letter] for letter in text]))
        return text[: bisect_right(ends, room - advances[_ELLIPSIS])].rstrip(" ,.;:") + _ELLIPSIS
