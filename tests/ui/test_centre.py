"""How the parts of the window stand, seen as the officer sees it: by where they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.navigation import View
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.window import MainWindow

Settle = Callable[[], None]


def shown(window: MainWindow) -> list[QWidget]:
    parts = (window.documents, window.timeline, window.tracker, window.follow_ups, window.reader, window.inspector)
    return [part for part in parts if part.isVisible()]


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (2560, 1440)])
def test_documents_timeline_and_agreements_are_in_sight_together(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    assert shown(window) == [window.documents, window.timeline, window.tracker, window.reader, window.inspector]
    assert (window.width(), window.height()) == (width, height), "nothing asks for more room than there is"
    assert window.timeline.width() > 0.35 * width
    assert window.reader.width() >= 400


def test_a_wide_window_has_a_column_for_the_inspector(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert window.inspector.mapTo(window, window.inspector.rect().topLeft()).y() > window.reader.height()
    window.resize(2560, 1440)
    corner = window.inspector.mapTo(window, window.inspector.rect().topLeft())
    assert corner.y() == window.reader.mapTo(window, window.reader.rect().topLeft()).y()


def test_one_key_enlarges_each_part_and_puts_it_back(window: MainWindow) -> None:
    before = shown(window)
    for part in before:
        part.setFocus()
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert shown(window) == [part]
        assert window.actions_["enlarge"].isChecked()
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert shown(window) == before
        assert not window.actions_["enlarge"].isChecked()


def test_another_view_puts_an_enlarged_part_back(window: MainWindow, settle: Settle) -> None:
    window.timeline.setFocus()
    window.actions_["enlarge"].trigger()
    window.actions_["show_desk"].trigger()
    settle()
    assert window.documents in shown(window)


@pytest.mark.parametrize(("before", "after"), [(View.DESK, View.DESK), (View.DOCUMENTS, View.AGREEMENTS)])
def test_a_link_to_a_pane_in_sight_leaves_the_view_as_it_is(
    window: MainWindow, settle: Settle, before: View, after: View
) -> None:
    window.show_view(before)
    key = window.model.view.agreements[0].key
    window.inspector.entry_wanted.emit(key)
    settle()
    assert window.centre.view is after
    assert window.inspector.entry_key == key


def test_the_view_and_its_splits_return_after_a_restart(
    window: MainWindow, settings: QSettings, store: Path, qtbot: QtBot
) -> None:
    window.show_view(View.TIMELINE)
    split = window.timeline.parentWidget()
    assert isinstance(split, QSplitter)
    split.setSizes([500, 150])
    kept = split.sizes()[0] / split.sizes()[1]
    window.close()
    again = MainWindow(store, theme(Scheme.LIGHT), settings)
    qtbot.addWidget(again)
    again.show()
    assert again.centre.view is View.TIMELINE
    restored = again.timeline.parentWidget()
    assert isinstance(restored, QSplitter)
    assert restored.sizes()[0] / restored.sizes()[1] == pytest.approx(kept, rel=0.05)
    again.close()
