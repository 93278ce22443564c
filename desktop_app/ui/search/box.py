"""The search box and the list that opens under it while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.domain.rows import Hit
from desktop_app.ui.icons import icon
from desktop_app.ui.search.model import HitDelegate, HitsModel, Role
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr

_ROWS = 9  # shown at once
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}


class SearchBox(QLineEdit):
    """`asked` carries what to search for, `chosen` the hit that was opened. Feed the answer to `show_hits`."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Search everything   Ctrl+K"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # files dropped here are for the desk, not a path to search for
        self.setAccessibleName(tr("Search documents, events, agreements, people and follow-ups"))
        self._lens = self.addAction(icon("magnify", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._results: Results | None = None
        self._theme = theme
        self.textEdited.connect(self._edited)

    def begin(self) -> None:
        """Takes the keyboard, ready for other words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Shows what was found for the words that were asked last."""
        if self.text().strip() and self.hasFocus():
            self._popup().show_hits(hits, self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lens.setIcon(icon("magnify", theme.muted))
        if self._results is not None:
            self._results.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._results
        if popup is not None and popup.isVisible() and popup.takes(event.key()):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
        elif event.key() == Qt.Key.Key_Down and self.text().strip():
            self.asked.emit(self.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._results is not None:
            self._results.hide()

    def _edited(self, text: str) -> None:
        if text.strip():
            self.asked.emit(text)
        elif self._results is not None:
            self._results.hide()

    def _popup(self) -> "Results":
        if self._results is None:
            self._results = Results(self._theme, self._choose, self.window())
        return self._results

    def _choose(self, hit: Hit) -> None:
        self._popup().hide()
        self.chosen.emit(hit)


class Results(QFrame):
    """The list under the box: a child of the window that never takes the focus from the box."""

    def __init__(self, theme: Theme, choose: Callable[[Hit], None], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("results")
        self._choose = choose
        self._model = HitsModel(self)
        self._delegate = HitDelegate(theme, self)
        self._none = QLabel(tr("Nothing found."))
        self._none.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("Search results"))
        self._list.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, TIGHT, 1, TIGHT)
        layout.addWidget(self._none)
        layout.addWidget(self._list)
        self._window = window
        window.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], box: QWidget) -> None:
        self._model.set_hits(hits)
        self._none.setVisible(not hits)
        self._list.setVisible(bool(hits))
        window = self._window
        width = min(max(box.width(), 560), window.width() - 2 * SPACE)
        corner = box.mapTo(window, QPoint(0, box.height() + 2))
        left = min(max(corner.x() + (box.width() - width) // 2, SPACE), window.width() - width - SPACE)
        rows = [self._list.sizeHintForRow(row) for row in range(min(self._model.rowCount(), _ROWS + 4))]
        height = (sum(rows) if hits else self._none.sizeHint().height()) + 2 * TIGHT + 2
        self.setGeometry(left, corner.y(), width, min(height, window.height() - corner.y() - SPACE))
        if hits:
            self._list.setCurrentIndex(self._model.index(self._model.step(-1, 1)))
        self.show()
        self.raise_()

    def takes(self, key: int) -> bool:
        """Handles a key that was pressed in the box; says whether it was for the list."""
        current = self._list.currentIndex()
        if key in _STEPS:
            row = self._model.step(current.row(), _STEPS[Qt.Key(key)])
            self._list.setCurrentIndex(self._model.index(row))
            self._list.scrollTo(self._model.index(max(row - 1, 0)))  # with its heading
            self._list.scrollTo(self._model.index(row))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current.isValid():
            self._open(current)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.setStyleSheet(
            f"#results {{ background: {theme.surface.name()}; border: 1px solid {theme.muted.name()};"
            f" border-radius: {RADIUS}px; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        if (hit := index.data(Role.HIT)) is not None:
            self._choose(hit)
