"""Going from view to view, rereading after an upgrade, printing the timeline."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.navigation import View
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.timeline.printing import print_timeline
from desktop_app.ui.window import MainWindow

Settle = Callable[[], None]


def inspected(window: MainWindow) -> str | None:
    """The key of the entry that the inspector shows."""
    return window.inspector.entry_key


def test_a_view_opens_with_its_first_row_and_later_with_what_was_selected(window: MainWindow, settle: Settle) -> None:
    window.actions_["show_agreements"].trigger()
    settle()
    first = window.tracker.current_key()
    assert first is not None
    assert inspected(window) == first
    chosen = window.model.view.agreements[-1].key
    window.tracker.selected.emit(chosen)
    settle()
    window.actions_["show_timeline"].trigger()
    settle()
    assert inspected(window) == window.timeline.current_key() != chosen
    window.actions_["show_documents"].trigger()
    assert inspected(window) is None, "the document's own findings"
    window.actions_["show_agreements"].trigger()
    settle()
    assert inspected(window) == window.tracker.current_key() == chosen


def test_the_follow_ups_open_with_the_first_suggestion_and_its_evidence(window: MainWindow, settle: Settle) -> None:
    window.actions_["show_follow_ups"].trigger()
    settle()
    ends = {end.entry_key for end in window.model.view.suggestions}
    assert inspected(window) in ends
    assert window.reader.view.extraSelections()


def test_the_document_of_what_is_selected_is_selected_in_the_list(window: MainWindow, settle: Settle) -> None:
    for row in window.model.view.agreements:
        window.coordinator.select_entry(row.key)
        settle()
        assert window.reader.document is not None
        assert window.documents.current_id() == window.reader.document.id


def test_documents_of_an_older_version_are_read_again_when_asked(
    qtbot: QtBot, qapp: QApplication, store: Path, settings: QSettings, settled: Callable[[MainWindow], None]
) -> None:
    with closing(sqlite3.connect(store)) as desk:
        desk.execute("UPDATE document SET extractor = 'an older one'")
        desk.commit()
    window = MainWindow(store, dress(qapp, Scheme.LIGHT), settings)
    qtbot.addWidget(window)
    window.start()
    qtbot.waitUntil(lambda: window.notices.notice is not None, timeout=20_000)
    assert window.notices.notice is not None
    assert window.notices.notice.text.startswith("An older version read 2 documents")
    window.notices._button.click()
    assert window.imports.bar.isVisibleTo(window)
    settled(window)
    assert window.notices.notice is not None
    assert window.notices.notice.text == "2 documents read again."
    assert window.imports.bar.isHidden()
    window.close()


def test_a_desk_that_is_up_to_date_offers_nothing(window: MainWindow) -> None:
    assert window.notices.notice is None


@pytest.mark.parametrize("shown", [View.TIMELINE, View.DOCUMENTS])
def test_the_timeline_is_printed_on_one_page(window: MainWindow, settle: Settle, tmp_path: Path, shown: View) -> None:
    window.show_view(shown)
    settle()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "timeline.pdf"))
    print_timeline(window.timeline, printer)
    assert (tmp_path / "timeline.pdf").read_bytes().count(b"/Type /Page\n") == 1


CONTROLS = {
    View.DESK: {"Filter documents", "Filter events", "Filter agreements"},
    View.DOCUMENTS: {"Filter documents"},
    View.TIMELINE: {"Filter events"},
    View.AGREEMENTS: {"Filter agreements"},
    View.FOLLOW_UPS: {"Follow-ups"},
}


@pytest.mark.parametrize("view", list(View))
def test_tab_goes_round_all_controls_and_each_has_a_name(window: MainWindow, settle: Settle, view: View) -> None:
    window.actions_[f"show_{view.name.casefold()}"].trigger()
    settle()
    seen: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in seen and len(seen) < 200:
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    named = [widget.accessibleName() or str(widget.property("text") or "") for widget in seen]
    assert focused is seen[0], "it comes back to where it began"
    assert all(named)
    assert {"Text of the document", "Inspector", *CONTROLS[view]} <= set(named)
