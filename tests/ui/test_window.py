from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import Category
from desktop_app.services.desk import open_desk
from desktop_app.services.reading import list_documents
from desktop_app.ui.actions import SPECS
from desktop_app.ui.navigation import View
from desktop_app.ui.notices import Level
from desktop_app.ui.theme import Scheme, dress, theme
from desktop_app.ui.window import MainWindow
from tests.ui.dropping import drop

Settle = Callable[[], None]


def evidence(window: MainWindow) -> list[str]:
    """The words that are set off in the reader."""
    return [extra.cursor.selectedText() for extra in window.reader.view.extraSelections()]


def test_the_first_view_shows_documents_timeline_and_agreements_with_a_text_open(window: MainWindow) -> None:
    assert window.documents.model.rowCount() == 2
    assert window.reader.document is not None
    assert window.centre.view is View.DESK
    assert all(map(window.centre.shows, (View.DOCUMENTS, View.TIMELINE, View.AGREEMENTS)))


def test_selecting_an_agreement_opens_its_sentence_in_its_document(window: MainWindow, settle: Settle) -> None:
    for row in window.model.view.agreements:
        window.tracker.selected.emit(row.key)
        settle()
        entry = window.model.entry(row.key)
        assert entry is not None
        assert window.inspector.entry_key == row.key
        assert evidence(window) == [quoted.text for quoted in entry.reports[0].report.quotes]


def test_selecting_an_event_opens_its_sentence_in_its_document(window: MainWindow, settle: Settle) -> None:
    for row in window.model.view.events:
        window.timeline.selected.emit(row.key)
        settle()
        assert window.inspector.entry_key == row.key
        assert evidence(window)


def test_a_click_on_a_quote_in_the_text_shows_its_entry(window: MainWindow, settle: Settle) -> None:
    row = window.model.view.agreements[0]
    entry = window.model.entry(row.key)
    assert entry is not None
    window.reader.marks_clicked.emit((entry.reports[0].id,))
    assert window.inspector.entry_key == row.key
    window.inspector.document_wanted.emit()
    assert window.inspector.entry_key is None


def test_a_search_hit_opens_at_its_place(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.actions_["search"].trigger()
    QTest.keyClicks(window.search_box, "remembrance")
    settle()
    results = window.search_box._results
    assert results is not None
    assert results.isVisible()
    QTest.keyClick(window.search_box, Qt.Key.Key_Return)
    settle()
    assert "remembrance" in " ".join(evidence(window)).casefold()


@pytest.mark.parametrize("view", list(View))
def test_every_view_has_its_key_and_its_pane(window: MainWindow, view: View) -> None:
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + list(View).index(view)), Qt.KeyboardModifier.ControlModifier)
    assert window.centre.view is view
    assert window.centre.pane.isVisible()
    assert window.reader.isVisible(), "the evidence stays in sight"


def test_every_action_is_in_a_menu_and_no_key_means_two_things(window: MainWindow) -> None:
    listed = [action for menu in window.actions_.menus.values() for action in menu.actions()]
    assert all(window.actions_[spec.name] in listed for spec in SPECS)
    keys = [keys.toString() for action in window.findChildren(QAction) for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert window.actions_.undo.shortcut() == QKeySequence("Ctrl+Z")
    assert window.actions_.redo.shortcut() == QKeySequence("Ctrl+Shift+Z")


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow) -> None:
    window.documents.setFocus()
    parts = [window.documents, window.timeline, window.tracker, window.reader, window.inspector, window.navigation]
    seen = []
    for _ in parts:
        focused = QApplication.focusWidget()
        seen.append(next(part for part in parts if focused and part.isAncestorOf(focused)))
        QTest.keyClick(window, Qt.Key.Key_F6)
    assert seen == parts


def test_what_cannot_be_read_is_told_and_the_rest_comes_in(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "bad.bin").write_bytes(b"\x00\x01\x02")
    (tmp_path / "good.txt").write_text("Peru and Chile signed an agreement on air services on 3 May 2024.\n", "utf-8")
    drop(window, tmp_path / "bad.bin", tmp_path / "good.txt")
    settle()
    notice = window.notices.notice
    assert notice is not None
    assert notice.level is Level.WARNING
    assert notice.text.startswith("1 document added, 1 could not be read")
    assert window.documents.model.rowCount() == 3
    assert window.imports.bar.isHidden()


def test_closing_during_an_import_is_quick_and_keeps_what_is_done(
    window: MainWindow, store: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        line = f"Peru and Chile signed agreement number {number} on air services on 3 May 2024.\n"
        (folder / f"{number}.txt").write_text(line * 40, "utf-8")
    window.imports.start([folder])
    qtbot.waitUntil(lambda: window.imports.bar._bar.value() > 0, timeout=20_000)
    began = monotonic()
    window.close()
    assert monotonic() - began < 3
    desk = open_desk(path=store)
    kept = len(list_documents(desk=desk)) - 2
    desk.close()
    assert 0 < kept < 300


def test_the_same_files_again_add_nothing(window: MainWindow, settle: Settle, seeds: Path) -> None:
    drop(window, seeds)
    settle()
    assert window.notices.notice is not None
    assert window.notices.notice.text == "0 documents added, 2 already on the desk."


def test_a_follow_up_is_on_the_words_selected_else_on_the_entry_shown(window: MainWindow, settle: Settle) -> None:
    row = window.model.view.agreements[0]
    window.coordinator.select_entry(row.key)
    settle()
    anchor = window.coordinator.anchor()
    assert anchor is not None
    assert anchor.category is Category.AGREEMENT
    window.reader.view.setTextCursor(window.reader.view._cursor(0, 20))
    anchor = window.coordinator.anchor()
    assert anchor is not None
    assert window.reader.document is not None
    assert anchor.category is Category.QUOTE
    assert anchor.text == window.reader.document.text[anchor.start : anchor.end]


def test_without_a_selection_a_follow_up_says_what_to_select(window: MainWindow) -> None:
    window.reader.show_document(None)
    window.inspector.show_nothing()
    window.actions_["add_follow_up"].trigger()
    assert window.notices.notice is not None
    assert "Select words" in window.notices.notice.text


def test_a_document_that_stays_open_counts_as_read_and_can_be_marked_unread(window: MainWindow, settle: Settle) -> None:
    assert window.reader.document is not None
    number = window.reader.document.id
    window.coordinator._reading.timer.timeout.emit()
    settle()
    assert [row.read for row in window.model.view.documents if row.id == number] == [True]
    window.actions_["mark_unread"].trigger()
    settle()
    assert [row.read for row in window.model.view.documents if row.id == number] == [False]
    assert window.undo_stack.undoText() == "mark document as unread"
    assert window.notices.notice is not None
    assert window.notices.notice.button == "Undo"
    window.actions_.undo.trigger()
    settle()
    assert [row.read for row in window.model.view.documents if row.id == number] == [True]


def test_the_colours_change_while_it_is_open(window: MainWindow, qapp: QApplication, settle: Settle) -> None:
    window.coordinator.select_entry(window.model.view.agreements[0].key)
    settle()
    shown = evidence(window)
    window.set_theme(dress(qapp, Scheme.DARK))
    settle()
    assert window.palette().base().color() == theme(Scheme.DARK).surface
    assert evidence(window) == shown
    dress(qapp, Scheme.LIGHT)


def test_a_narrow_window_keeps_all_its_parts(window: MainWindow) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.width() == 1024
    assert window.navigation.width() < 80
    assert window.inspector.width() >= 230


def test_geometry_splits_and_text_size_are_remembered(
    window: MainWindow, settings: QSettings, store: Path, qtbot: QtBot
) -> None:
    window.resize(900, 690)
    window.actions_["larger"].trigger()
    window.actions_["inspector"].trigger()
    window.close()
    again = MainWindow(store, theme(Scheme.LIGHT), settings)
    qtbot.addWidget(again)
    assert again.height() == window.height() == 690
    assert again._zoom == 1
    assert again.inspector.isHidden()
    again.close()


def test_a_desk_that_cannot_be_opened_is_told_in_one_sentence(
    qtbot: QtBot, tmp_path: Path, settings: QSettings
) -> None:
    broken = tmp_path / "broken.legation"
    broken.write_text("no database at all, only a text that is long enough to have a header of its own" * 20)
    window = MainWindow(broken, theme(Scheme.LIGHT), settings)
    qtbot.addWidget(window)
    window.start()
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.notices.notice is not None
    assert str(broken.name) in window.notices.notice.text
    assert "mistake in Legation" not in window.notices.notice.text
    window.close()
