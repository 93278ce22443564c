"""A row of chips that wraps: icon and words on a tinted ground."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.badges import Badge, Hue
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import RADIUS, TIGHT, Theme

_PAD, _ICON = 7, 14


@dataclass(frozen=True, slots=True)
class Chip:
    """`icon` may be empty."""

    text: str
    icon: str = ""
    hue: Hue = Hue.GREY

    @classmethod
    def of(cls, badge: Badge) -> "Chip":
        return cls(badge.text, badge.icon, badge.hue)


class ChipRow(QWidget):
    """Paints chips in as many lines as they need."""

    def __init__(self, theme: Theme, chips: Sequence[Chip] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: Sequence[Chip] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        self._chips = chips
        self.setAccessibleName(", ".join(chip.text for chip in chips))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._line())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = self.devicePixelRatioF()
        for chip, place in zip(self._chips, self._places(self.width()), strict=True):
            ink = self._theme.ink(chip.hue)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.fill(chip.hue))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
            inner = place.adjusted(_PAD, 0, -_PAD, 0)
            if chip.icon:
                top = inner.center().y() - _ICON / 2
                painter.drawPixmap(QPointF(inner.left(), top), pixmap(chip.icon, ink, _ICON, ratio))
                inner.setLeft(inner.left() + _ICON + TIGHT)
            painter.setPen(ink)
            text = painter.fontMetrics().elidedText(chip.text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _line(self) -> int:
        return self.fontMetrics().height() + 6

    def _places(self, width: int) -> list[QRectF]:
        """Where each chip goes in a row of that width."""
        x, y, line = 0.0, 0.0, self._line()
        places = []
        for chip in self._chips:
            wide = self.fontMetrics().horizontalAdvance(chip.text) + 2 * _PAD + (_ICON + TIGHT if chip.icon else 0) + 1
            wide = min(wide, max(width, 40))
            if x and x + wide > width:
                x, y = 0.0, y + line + TIGHT
            places.append(QRectF(x, y, wide, line))
            x += wide + TIGHT
        return places
