"""How the parts of the main window are laid out: tool bar, columns, status bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.split import Split
from desktop_app.ui.theme import SPACE, TIGHT

INSPECTOR = (900, 330)  # the shares of the centre and the inspector, before the officer moves the splitter


def tool_bar(named: Sequence[QAction], bare: Sequence[QAction], search: QLineEdit) -> QToolBar:
    """Actions with their words, actions with their icon alone, and the search box at the right."""
    bar = QToolBar("Main")
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


def columns(centre: QWidget, inspector: QWidget) -> Split:
    """The centre takes what the inspector leaves."""
    split = Split()
    split.addWidget(centre)
    split.addWidget(inspector)
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 0)
    inspector.setMinimumWidth(230)
    split.setSizes(list(INSPECTOR))
    return split


def middle(navigation: QWidget, split: QWidget, notices: QWidget) -> QWidget:
    """What lies between the tool bar and the status bar."""
    made = QWidget()
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(navigation)
    row.addWidget(split, 1)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addLayout(row, 1)
    column.addWidget(notices)
    return made


def step_focus(parts: Sequence[QWidget], step: int) -> None:
    """Moves the focus to the next visible part of the window (+1) or the previous one (-1)."""
    focused = QApplication.focusWidget()
    visible = [part for part in parts if part.isVisible()]
    inside = [at for at, part in enumerate(visible) if focused and (part is focused or part.isAncestorOf(focused))]
    here = inside[0] if inside else -1 if step > 0 else 0
    if visible:
        visible[(here + step) % len(visible)].setFocus(Qt.FocusReason.ShortcutFocusReason)
