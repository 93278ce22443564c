from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.tracker.pane import TrackerPane
from tests.ui.tracker.hands import ROWS


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """Qt looks up the folder of settings once a process: each test gets one of its own."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))


@pytest.fixture
def pane(qtbot: QtBot) -> TrackerPane:
    made = TrackerPane(theme(Scheme.LIGHT), today=lambda: date(2026, 11, 23))
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.set_rows(ROWS)
    made.show()
    qtbot.waitExposed(made)
    return made
