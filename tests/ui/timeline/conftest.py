from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.pane import TimelinePane
from tests.ui.timeline.hands import ROWS


@pytest.fixture
def empty_pane(qtbot: QtBot) -> TimelinePane:
    """A timeline with the keyboard, which moves at once."""
    made = TimelinePane(theme(Scheme.LIGHT), today=lambda: date(2026, 11, 25))
    qtbot.addWidget(made)
    made.view.motion.milliseconds = 0
    made.resize(1100, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def pane(qtbot: QtBot, empty_pane: TimelinePane) -> TimelinePane:
    empty_pane.set_rows(ROWS)
    empty_pane.view.setFocus()
    qtbot.waitUntil(empty_pane.view.hasFocus)
    return empty_pane
