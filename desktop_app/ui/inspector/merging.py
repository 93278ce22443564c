"""Choosing the entry that another one is to be merged with, by what is typed of it."""

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.rows import AgreementRow, EventRow
from desktop_app.services.names import party_name
from desktop_app.ui import wishes
from desktop_app.ui.inspector.editing import InPlace, line
from desktop_app.ui.inspector.shown import Entry
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import Theme
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import tr

Row = EventRow | AgreementRow

_SHOWN = 30  # entries in the list
_ROWS = 7  # of it in sight
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}


class MergeForm(InPlace):
    """Offers the likest entries first; arrows choose while the keyboard stays in the line."""

    def __init__(self, theme: Theme, entry: Entry, others: Iterable[Row]) -> None:
        super().__init__(theme, tr("Which entry is the same?"), self._write, tr("Merge"))
        self._key = entry.key
        self._others = likest(entry, others)
        self.typed = line("", tr("Words of its title, a date, a party"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Entries"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(2)
        self.list.setAlternatingRowColors(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * 2 * _ROWS)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add(self.typed)
        self.typed.setAccessibleName(tr("Which entry is the same?"))
        self.add(self.list)
        self.typed.installEventFilter(self)
        self.typed.textChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(lambda _: self.save())
        self._show("")

    def first(self) -> QWidget:
        return self.typed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.typed and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            if event.type() == QEvent.Type.KeyPress:
                row = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
            return True
        return super().eventFilter(watched, event)

    def _show(self, typed: str) -> None:
        wanted = folded(typed).split()
        found = (other for other, text in self._others if all(word in text for word in wanted))
        self.list.clear()
        for other, _ in zip(found, range(_SHOWN), strict=False):
            item = QListWidgetItem(_line(other))
            item.setData(Qt.ItemDataRole.UserRole, other.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _write(self) -> None:
        item = self.list.currentItem()
        if item is None:
            raise InvalidInputError(tr("No entry has these words."))
        self.wished.emit(wishes.merge(self._key, item.data(Qt.ItemDataRole.UserRole)))


def likest(entry: Entry, others: Iterable[Row]) -> Sequence[tuple[Row, str]]:
    """The rows of other entries, those with the same parties and words of the title first, each with the text
    in which typed words are looked for."""
    parties, title = set(entry.parties), set(folded(entry.title).split())

    def likeness(other: Row) -> tuple[int, int, int]:
        shared = len(title.intersection(folded(other.title).split()))
        return len(parties.intersection(other.parties)), shared, entry.when is not None and entry.when == _when(other)

    alike = [other for other in others if other.key != entry.key]
    alike.sort(key=likeness, reverse=True)
    return [(other, folded(_line(other))) for other in alike]


def folded(text: str) -> str:
    """`text` in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _line(row: Row) -> str:
    stage = f" · {row.stage.replace('_', ' ')}" if isinstance(row, AgreementRow) else ""
    parties = ", ".join(party_name(code) for code in row.parties)
    return f"{opened(row.title)}\n{parties} · {spoken(_when(row))}{stage}"


def _when(row: Row) -> str | None:
    return row.last_act if isinstance(row, AgreementRow) else row.when
