"""What could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Unread
from desktop_app.ui.theme import LARGE, SPACE, WIDE
from desktop_app.ui.translation import tr


class UnreadDialog(QDialog):
    """What could not be read, and why."""

    def __init__(self, unread: Sequence[Unread], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Files that could not be read"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 380)
        self._unread = list(unread)
        self._table = QTableWidget(len(unread), 2)
        self._table.setHorizontalHeaderLabels([tr("File"), tr("Why, and what to do")])
        self._table.setAccessibleName(tr("Files that could not be read"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.setColumnWidth(0, 220)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, each in enumerate(unread):
            name = QTableWidgetItem(each.path.name)
            name.setToolTip(str(each.path))
            reason = QTableWidgetItem(each.reason)
            reason.setToolTip(each.reason)
            self._table.setItem(row, 0, name)
            self._table.setItem(row, 1, reason)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, WIDE, LARGE, WIDE)
        column.setSpacing(SPACE)
        column.addWidget(QLabel(tr("%n file(s) could not be read. Nothing else was lost.", "", len(unread))))
        column.addWidget(self._table, 1)
        column.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{each.path}\t{each.reason}" for each in self._unread))
