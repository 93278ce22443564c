"""The command palette: every action of the window by its words, without a mouse and without knowing its menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop_app.ui.filter_bar import fold
from desktop_app.ui.row_painting import RowDelegate
from desktop_app.ui.theme import ICON, RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_ROWS = 10  # shown at once
_WIDTH = 560
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}


@dataclass(frozen=True, slots=True)
class Command:
    """An action and the menu it stands in, in words."""

    action: QAction
    menu: str

    @property
    def text(self) -> str:
        return plain(self.action.text())


class Role(IntEnum):
    COMMAND = Qt.ItemDataRole.UserRole + 1


def plain(text: str) -> str:
    """What an action is called, without its mnemonic and its dots."""
    return text.replace("&", "").rstrip("…")


def matching(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands that hold all words typed in their name or their menu; those whose name begins with them first."""
    words = fold(typed).split()
    found = [each for each in commands if all(word in fold(f"{each.menu} {each.text}") for word in words)]
    begun = fold(typed).strip()
    return sorted(found, key=lambda each: (not each.action.isEnabled(), not fold(each.text).startswith(begun)))


class CommandsModel(QAbstractListModel):
    """The commands that match; those that cannot be given now are there, and disabled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: list[Command] = []

    def set_commands(self, commands: list[Command]) -> None:
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._commands)

    def flags(self, index: Index) -> Qt.ItemFlag:
        command = index.data(Role.COMMAND)
        if command is not None and command.action.isEnabled():
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._commands):
            return None
        command = self._commands[index.row()]
        if role == Role.COMMAND:
            return command
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{command.text}, {command.menu}, {keys_of(command.action)}".rstrip(", ")
        return None


def keys_of(action: QAction) -> str:
    """The first shortcut of an action as the platform writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class CommandDelegate(RowDelegate):
    """Icon and name at the leading edge; the menu and the keys, muted, at the trailing one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, option.fontMetrics.lineSpacing() + SPACE + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(Role.COMMAND)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.selection)
        area = option.rect.adjusted(SPACE, 0, -SPACE, 0)

        def placed(rect: QRect) -> QRect:
            return QStyle.visualRect(option.direction, area, rect)

        icon = placed(QRect(area.left(), area.center().y() - ICON // 2, ICON, ICON))
        command.action.icon().paint(painter, icon)
        trailing = "   ".join(filter(None, (command.menu, keys_of(command.action))))
        width = painter.fontMetrics().horizontalAdvance(trailing)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._theme.muted)
        painter.drawText(placed(area.adjusted(area.width() - width - 1, 0, 0, 0)), flags, trailing)
        painter.setPen(self._theme.text if enabled else self._theme.muted)
        words = placed(area.adjusted(ICON + SPACE, 0, -width - SPACE, 0))
        align = QStyle.visualAlignment(option.direction, flags)
        text = painter.fontMetrics().elidedText(command.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, align, text)
        painter.restore()


class CommandPalette(QFrame):
    """A line to type into and the commands that match, over the window. Enter gives one, Escape puts it away."""

    def __init__(self, theme: Theme, commands: Callable[[], Sequence[Command]], window: QWidget) -> None:
        """`commands` is asked whenever the palette opens."""
        super().__init__(window)
        self.setObjectName("commands")
        self._window, self._commands = window, commands
        self._before: QWidget | None = None  # had the keyboard
        self.model = CommandsModel(self)
        self.line = QLineEdit(placeholderText=tr("Type what you want to do"))
        self.line.setAccessibleName(tr("Command"))
        self.line.installEventFilter(self)
        self._delegate = CommandDelegate(theme, self)
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("Commands"))
        self._list.clicked.connect(self._give)
        self._none = QLabel(tr("No command is called that."))
        self._none.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(TIGHT)
        for part in (self.line, self._none, self._list):
            column.addWidget(part)
        self.line.textChanged.connect(self._show_matching)
        self.set_theme(theme)
        self.hide()

    def open(self) -> None:
        """Comes up over the middle of the window, empty; takes the keyboard until it is put away."""
        self._before = self._window.focusWidget()
        self.line.clear()
        self._show_matching("")
        width = min(_WIDTH, self._window.width() - 2 * SPACE)
        row = self._delegate.sizeHint(self._option(), QModelIndex()).height()
        height = self.line.sizeHint().height() + row * _ROWS + 3 * SPACE
        self.setGeometry((self._window.width() - width) // 2, self._window.height() // 9, width, height)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.setStyleSheet(
            f"#commands {{ background: {theme.surface.name()}; border: 1px solid {theme.muted.name()};"
            f" border-radius: {RADIUS}px; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, key: int) -> bool:
        """Handles a key that was pressed in the line; says whether it was for the list."""
        current = self._list.currentIndex()
        if key in _STEPS:
            row = min(max(current.row() + _STEPS[Qt.Key(key)], 0), self.model.rowCount() - 1)
            self._list.setCurrentIndex(self.model.index(row))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give(current)
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return False
        return True

    def _show_matching(self, typed: str) -> None:
        found = matching(self._commands(), typed)
        self.model.set_commands(found)
        self._none.setVisible(not found)
        self._list.setVisible(bool(found))
        if found:
            self._list.setCurrentIndex(self.model.index(0))

    def _give(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            command: Command = index.data(Role.COMMAND)
            self.put_away()
            command.action.trigger()

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.initFrom(self._list)
        return option
