"""A line to type into and boxes to choose from, above a pane that filters its rows."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.empty import EmptyState
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import SPACE, TIGHT, Theme

_PLAIN = {ord(char): None for char in "'’‘ʼʻ`´"} | str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}  # no accents to Unicode
)
_PLAIN |= dict.fromkeys(range(0x300, 0x370))  # accents on their own, as decomposition leaves them
_WIDEST = 180  # of a box


def fold(text: str) -> str:
    """`text` as filters compare it: without case, accents and apostrophes, so that Saar finds Sa’ar."""
    if text.isascii():
        return text.lower().replace("'", "")
    return unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)


def holding(places: Iterable[int], texts: Sequence[str], words: Iterable[str]) -> list[int]:
    """Those of `places` whose folded text holds every one of the folded `words`, in their order."""
    found = list(places)
    for word in words:
        found = [place for place in found if word in texts[place]]
    return found


class FilterBar(QWidget):
    """`changed` when the filter is another one; `left` when the officer is done typing and goes on to the rows."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=placeholder, clearButtonEnabled=True)
        self.line.setAccessibleName(placeholder)
        self.line.setMinimumWidth(90)
        self._lens = self.line.addAction(icon("filter-variant", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE, SPACE, SPACE, TIGHT)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self.line, 3)
        self._boxes: list[QComboBox] = []
        self.line.textChanged.connect(self.changed)

    def add_box(self, name: str) -> QComboBox:
        """A box of choices that belongs to the filter; `name` is what it is called aloud."""
        box = narrow_box(name)
        self._boxes.append(box)
        self._row.addWidget(box, 2)
        box.currentIndexChanged.connect(self.changed)
        return box

    def add_widget(self, widget: QWidget, stretch: int = 0) -> None:
        self._row.addWidget(widget, stretch)

    def follow_in_tab_order(self, rows: QWidget) -> None:
        """Tab goes from `rows` to the line, the boxes and whatever else is in the bar. (It would pass the bar over: a
        pane hands the focus on to its rows.)"""
        before = rows
        for place in range(self._row.count()):
            item = self._row.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                QWidget.setTabOrder(before, widget)
                before = widget

    @property
    def words(self) -> list[str]:
        """The words typed, folded."""
        return fold(self.line.text()).split()

    @property
    def active(self) -> bool:
        """Whether anything is held back."""
        return bool(self.words) or any(box.currentData() is not None for box in self._boxes)

    def clear(self) -> None:
        """Shows everything again; `changed` is emitted once."""
        if not self.active:
            return
        with QSignalBlocker(self):
            self.line.clear()
            for box in self._boxes:
                box.setCurrentIndex(0)
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        self._lens.setIcon(icon("filter-variant", theme.muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.active:
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.line.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoMatch(EmptyState):
    """What is shown when the filter lets nothing pass; its button shows everything again."""

    def __init__(self, theme: Theme, sentence: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "filter-variant", sentence, button, parent)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._button.setIcon(icon("filter-remove-outline", theme.text))


def narrow_box(name: str) -> QComboBox:
    """A box of choices that gives way where the pane is narrow."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(7)
    box.setMaximumWidth(_WIDEST)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return box


def fill_box(box: QComboBox, everything: str, choices: Sequence[tuple[str, Any]]) -> None:
    """Offers `everything` (whose value is None) and `choices` (words, value); what was chosen stays if it can."""
    chosen = box.currentData()
    wanted = [(everything, None), *choices]
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == wanted:
        return
    with QSignalBlocker(box):
        box.clear()
        for text, value in wanted:
            box.addItem(text, value)
        places = [place for place, (_, value) in enumerate(wanted) if value == chosen]
        box.setCurrentIndex(places[0] if places else 0)
    box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 2 * SPACE)
