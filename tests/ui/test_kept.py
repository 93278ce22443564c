"""Filters and orders return after a restart."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.documents.arranging import Order
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.chart import LanesBy
from desktop_app.ui.window import MainWindow


def test_what_was_filtered_sorted_and_laid_out_returns(
    window: MainWindow, settings: QSettings, store: Path, qtbot: QtBot
) -> None:
    window.documents._filter.setText("astana")
    window.documents._order.setCurrentIndex(window.documents._order.findData(Order.BY_PUBLISHER))
    window.timeline.set_lanes(LanesBy.PARTY)
    window.timeline._kinds.setCurrentIndex(window.timeline._kinds.findData(EventKind.VISIT))
    window.timeline.filter.line.setText("visit")
    window.close()
    again = MainWindow(store, theme(Scheme.LIGHT), settings)
    qtbot.addWidget(again)
    assert again.documents._filter.text() == "astana"
    assert again.documents._order.currentData() == Order.BY_PUBLISHER
    assert again.timeline.lanes is LanesBy.PARTY
    assert again.timeline._kinds.currentData() == EventKind.VISIT
    assert again.timeline.filter.line.text() == "visit"
    again.close()
