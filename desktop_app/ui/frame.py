"""How the parts of the main window are laid out: tool bar, columns, status bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.theme import SPACE, TIGHT
from desktop_app.ui.translation import tr


def tool_bar(named: Sequence[QAction], bare: Sequence[QAction], search: QLineEdit) -> QToolBar:
    """Actions with their words, actions with their icon alone, and the search box at the right."""
    bar = QToolBar(tr("Main"))
    bar.setObjectName("main_bar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContentsMargins(TIGHT, 2, SPACE, 2)
    bar.addActions(list(named))
    bar.addSeparator()
    for action in bare:
        bar.addAction(action)
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    search.setMinimumWidth(220)
    search.setMaximumWidth(460)
    search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(search)
    return bar


def middle(navigation: QWidget, centre: QWidget, notices: QWidget) -> QWidget:
    """What lies between the tool bar and the status bar."""
    made = QWidget()
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(navigation)
    row.addWidget(centre, 1)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addLayout(row, 1)
    column.addWidget(notices)
    return made
