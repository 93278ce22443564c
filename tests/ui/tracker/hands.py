"""Agreements and hands for the tests of the tracker."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.ui.tracker.model import Role
from desktop_app.ui.tracker.pane import TrackerPane

PLAIN = AgreementRow(
    "a", "Memorandum on training", Form.MEMORANDUM, Stage.SIGNED, ("KZ", "IL"), ("education",), "2026-01-27",
    None, 1, 0, 0, 0, False,
)  # fmt: skip
ROWS = [
    PLAIN,
    replace(PLAIN, key="b", title="Air services", stage=Stage.IN_FORCE, last_act="2025"),
    replace(PLAIN, key="c", title="Visa track", stage=Stage.SUSPENDED, parties=("KZ", "TR"), last_act=None,
            due="2026-06", conflicts=1, open_ends=2, follow_ups=1, incomplete=True),
]  # fmt: skip


def shown(pane: TrackerPane) -> list[str]:
    model = pane.model
    lines = [model.index(place, 0) for place in range(model.rowCount())]
    return [index.data(Role.KEY) or f"[{index.data()}]" for index in lines]


def press(qtbot: QtBot, pane: TrackerPane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.table, key)


def choose(pane: TrackerPane, *path: str) -> None:
    """Chooses in the menu of the filter, as a hand does that goes through its submenus."""
    menu = pane.filter.menu
    menu.aboutToShow.emit()
    *submenus, last = path
    for title in submenus:
        menu = next(
            sub for action in menu.actions() if action.text() == title and isinstance(sub := action.menu(), QMenu)
        )
    next(action for action in menu.actions() if action.text() == last).trigger()


def chips(pane: TrackerPane) -> list[str]:
    model = pane.filter.chips.chips
    return [model.index(place).data() for place in range(model.rowCount())]
