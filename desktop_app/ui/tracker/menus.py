"""The menus of the tracker: what can be done with an agreement, and which columns are shown."""

from functools import partial

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.tracker.columns import HEADINGS, Column
from desktop_app.ui.tracker.view import AgreementTable
from desktop_app.ui.translation import tr


def entry_menu(parent: QWidget, theme: Theme, key: str, opened: SignalInstance, follow_up: SignalInstance) -> QMenu:
    """What can be done with the entry of that key."""
    menu = QMenu(parent)
    entries = ((tr("Open"), "arrow-right", "Return", opened), (tr("Follow up…"), "flag-outline", "+", follow_up))
    for text, look, shortcut, signal in entries:
        action = QAction(icon(look, theme.text), f"{text}\t{shortcut}", menu)
        action.triggered.connect(partial(signal.emit, key))
        menu.addAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def column_menu(table: AgreementTable) -> QMenu:
    """A tick for each column but the title's, and "Put back"."""
    menu = QMenu(table)
    shown = table.columns
    for column in Column:
        if column is not Column.TITLE:
            action = menu.addAction(tr(HEADINGS[column]))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.toggled.connect(partial(_tick, table, column))
    menu.addSeparator()
    back = menu.addAction(icon("backup-restore", table.palette().text().color()), tr("Put back"))
    back.setToolTip(tr("As many columns as there is room for"))
    back.setEnabled(table.as_chosen)
    back.triggered.connect(table.put_back)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def pop_up(menu: QMenu, widget: QWidget, place: QPoint) -> None:
    menu.popup(widget.mapToGlobal(place))


def _tick(table: AgreementTable, column: Column, shown: bool) -> None:
    table.tick(column, shown=shown)
