from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import ImportProgress
from desktop_app.ui.imports.bar import ImportBar, remaining


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (10, 1000, 2.9, ""),  # too early to say
        (0, 1000, 10.0, ""),
        (1000, 1000, 10.0, ""),
        (100, 200, 10.0, "about 10 seconds left"),
        (100, 101, 10.0, "about 5 seconds left"),  # never told more precisely
        (100, 690, 10.0, "about 60 seconds left"),
        (100, 1000, 10.0, "about 2 minutes left"),
        (10, 1000, 10.0, "about 16 minutes left"),
    ],
)
def test_the_time_left_is_judged_by_the_pace_so_far(done: int, total: int, seconds: float, said: str) -> None:
    assert remaining(ImportProgress(done, total, None), seconds) == said


def test_the_bar_says_how_far_it_is_and_stops_once(qtbot: QtBot) -> None:
    now = [100.0]
    bar = ImportBar(clock=lambda: now[0])
    qtbot.addWidget(bar)
    bar.begin()
    now[0] = 110.0
    bar.show_progress(ImportProgress(500, 1000, Path("a.txt")))
    assert bar._text.text() == "Reading 500 of 1000 documents · about 10 seconds left"
    with qtbot.waitSignal(bar.cancel_wanted):
        bar._cancel.click()
    assert not bar._cancel.isEnabled()
    bar.show_progress(ImportProgress(501, 1000, Path("b.txt")))
    assert bar._text.text() == "Stopping: what is read is kept"
