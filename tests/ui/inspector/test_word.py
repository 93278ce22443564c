"""What the officer says of entries, by the keyboard alone, in the window on a real desk: one undo step each."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.domain.entries import Agreement
from desktop_app.domain.rows import AgreementRow, EventRow
from desktop_app.domain.vocabulary import EventKind, Form, MarkKind, Stage
from desktop_app.ui.inspector.conflict_section import RulingForm
from desktop_app.ui.inspector.editing import InPlace
from desktop_app.ui.inspector.evidence import SplitForm
from desktop_app.ui.inspector.parts import Card
from desktop_app.ui.timeline import words
from desktop_app.ui.tracker import columns
from desktop_app.ui.window import MainWindow

Settle = Callable[[], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


@pytest.fixture
def commission(window: MainWindow, settle: Settle) -> str:
    """The key of the commission, which is selected."""
    return select(window, settle, "Joint Economic Commission")


def select(window: MainWindow, settle: Settle, words: str) -> str:
    key = next(row.key for row in window.model.view.agreements if words in row.title)
    window.coordinator.select_entry(key)
    settle()
    return key


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus() if modifier == Qt.KeyboardModifier.NoModifier else window, key, modifier)


def agreement(window: MainWindow, key: str) -> Agreement:
    found = window.model.entry(key)
    assert isinstance(found, Agreement)
    return found


def told(window: MainWindow) -> str:
    return window.notices.notice.text if window.notices.notice else ""


def undo_from_notice(window: MainWindow, settle: Settle) -> None:
    button = next(each for each in window.notices.findChildren(QPushButton) if each.text() == "Undo")
    button.click()
    settle()


def test_confirming_is_one_step_with_its_name_and_undone_from_the_notice(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    press(window, K.Key_D, CTRL)
    settle()
    assert agreement(window, commission).confirmed
    assert window.undo_stack.undoText() == "confirm entry"
    assert told(window) == "Confirmed."
    undo_from_notice(window, settle)
    assert not agreement(window, commission).confirmed
    window.undo_stack.redo()
    settle()
    assert agreement(window, commission).confirmed
    press(window, K.Key_D, CTRL)
    settle()
    assert not agreement(window, commission).confirmed
    assert window.undo_stack.undoText() == "take confirmation back"
    press(window, K.Key_H, CTRL)
    settle()
    said = [label.text() for label in window.inspector.findChildren(QLabel)]
    assert (said.count("confirmed"), said.count("Taken back: confirmed")) == (2, 2)


def test_a_field_is_corrected_where_it_stands_and_its_original_stays(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    press(window, K.Key_F2)
    row = next(each for each in window.inspector.findChildren(Card) if each.property("place") == "field:stage")
    row.setFocus()
    press(window, K.Key_Return)
    choice = focus()
    QTest.keyClicks(choice, "sig")
    QTest.keyClick(choice, K.Key_Return, CTRL)
    settle()
    assert agreement(window, commission).stage is Stage.SIGNED
    shown = next(each for each in window.inspector.findChildren(Card) if each.property("place") == "field:stage")
    assert shown.accessibleName() == "Stage: signed the documents say: agreed"
    window.undo_stack.undo()
    settle()
    assert agreement(window, commission).stage is Stage.AGREED


def test_what_is_no_date_is_said_in_the_form_which_stays(window: MainWindow, settle: Settle, commission: str) -> None:
    press(window, K.Key_F2)
    row = next(each for each in window.inspector.findChildren(Card) if each.property("place") == "field:when")
    row.setFocus()
    press(window, K.Key_Return)
    QTest.keyClicks(focus(), "next week")
    press(window, K.Key_Return)
    settle()
    (form,) = window.inspector.findChildren(InPlace)
    assert not form.isHidden()
    assert "is no date" in form.problem
    assert window.undo_stack.count() == 0
    assert isinstance(focus(), QLineEdit)
    press(window, K.Key_Escape)
    assert focus().property("place") == "field:when"


def test_entries_are_merged_by_words_of_the_other_and_split_again(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    number = len(window.model.view.agreements)
    press(window, K.Key_M, CTRL)
    QTest.keyClicks(focus(), "diplomatic train")
    press(window, K.Key_Return)
    settle()
    assert len(window.model.view.agreements) == number - 1
    merged = window.model.entry(window.inspector.entry_key)
    assert merged is not None
    assert len(merged.reports) == 2
    press(window, K.Key_M, CTRL | SHIFT)
    (form,) = window.inspector.findChildren(SplitForm)
    QTest.keyClick(focus(), K.Key_Return, CTRL)
    assert "not all" in form.problem
    assert not form.isHidden()
    QTest.keyClick(focus(), K.Key_Space)
    QTest.keyClick(focus(), K.Key_Return, CTRL)
    settle()
    assert len(window.model.view.agreements) == number
    for _ in range(2):
        window.undo_stack.undo()
        settle()
    assert len(window.model.view.agreements) == number
    assert len(agreement(window, commission).reports) == 1


def test_a_conflict_is_ruled_on_with_a_reason_and_counts_no_more(window: MainWindow, settle: Settle) -> None:
    row = next(each for each in window.model.view.events if each.conflicts)
    window.coordinator.select_entry(row.key)
    settle()
    event = window.model.entry(row.key)
    assert event is not None
    before = next(row.conflicts for row in window.model.view.events if row.key == event.key)
    press(window, K.Key_R, CTRL)
    (form,) = window.inspector.findChildren(RulingForm)
    QTest.keyClick(focus(), K.Key_Return, CTRL)
    assert "needs a reason" in form.problem
    QTest.keyClicks(focus(), "It was a Tuesday")
    press(window, K.Key_Return)
    settle()
    entry = window.model.entry(event.key)
    assert entry is not None
    ruling = entry.conflicts[0].ruling
    assert ruling is not None
    assert (ruling.value, ruling.reason) == (event.conflicts[0].versions[0].value, "It was a Tuesday")
    assert next(row.conflicts for row in window.model.view.events if row.key == event.key) == before - 1
    assert any(each.accessibleName().startswith("You hold") for each in window.inspector.findChildren(Card))


def test_a_dismissed_entry_leaves_the_lists_and_comes_back_from_the_list_of_marks(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    press(window, K.Key_D, CTRL | SHIFT)
    settle()
    assert commission not in window.model.view.entries
    assert all(row.key != commission for row in window.model.view.agreements)
    press(window, K.Key_L, CTRL | SHIFT)
    assert window.inspector.lists_marks
    back = next(each for each in window.inspector.findChildren(QPushButton) if each.text() == "Bring back")
    back.click()
    settle()
    assert commission in window.model.view.entries
    assert window.inspector.lists_marks


def test_a_note_half_written_survives_what_happens_meanwhile(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    press(window, K.Key_N, CTRL | SHIFT)
    QTest.keyClicks(focus(), "Ask who")
    window.model.refresh()
    settle()
    window.coordinator.select_document(window.model.view.documents[0].id)
    settle()
    QTest.keyClicks(focus(), " chairs it")
    QTest.keyClick(focus(), K.Key_Return, CTRL)
    settle()
    assert [note.text for note in agreement(window, commission).notes] == ["Ask who chairs it"]
    assert window.inspector.entry_key is None, "what was asked for meanwhile is shown now"


def select_words(window: MainWindow, words: str) -> None:
    start = window.reader.view.text.index(words)
    window.reader.view.setTextCursor(window.reader.view._cursor(start, start + len(words)))
    window.reader.view.setFocus()


def test_an_agreement_is_added_from_a_selection_and_a_note_on_it(window: MainWindow, settle: Settle) -> None:
    document = next(row for row in window.model.view.documents if row.agreements > 5)
    window.coordinator.select_document(document.id)
    settle()
    words = "elevating cooperation to a new level"
    select_words(window, words)
    press(window, K.Key_A, CTRL | SHIFT)
    title = focus()
    assert isinstance(title, QLineEdit)
    assert title.text() == words
    QTest.keyClicks(title, "Strategic dialogue")
    press(window, K.Key_Return)
    settle()
    row = next(row for row in window.model.view.agreements if row.title == "Strategic dialogue")
    assert row.by_hand
    added = agreement(window, row.key)
    assert (added.reports[0].id < 0, added.reports[0].report.quotes[0].text) == (True, words)
    assert window.undo_stack.undoText() == "add agreement"
    select_words(window, words)
    press(window, K.Key_N, CTRL | SHIFT)
    QTest.keyClicks(focus(), "Their words")
    QTest.keyClick(focus(), K.Key_Return, CTRL)
    settle()
    (note,) = [row.mark for row in window.model.view.marks if row.mark.kind is MarkKind.NOTE]
    assert (note.value, note.anchor.text) == ("Their words", words)
    assert any(each.accessibleName().startswith("Their words") for each in window.inspector.findChildren(Card))


def test_an_open_end_is_accepted_with_one_key(window: MainWindow, settle: Settle, commission: str) -> None:
    end = agreement(window, commission).open_ends[0]
    shown = next(
        each for each in window.inspector.findChildren(Card) if each.accessibleName().startswith(end.text[:20])
    )
    QTest.keyClick(shown, K.Key_Insert)
    settle()
    (follow_up,) = window.model.view.follow_ups
    assert follow_up.entry_key == commission
    assert end not in window.model.view.suggestions


def test_the_text_size_that_the_officer_chose_holds_in_the_inspector_too(
    window: MainWindow, settle: Settle, commission: str
) -> None:
    def size() -> float:
        titles = [each for each in window.inspector.findChildren(QLabel) if "Joint" in each.text()]
        (title,) = [each for each in titles if each.font().bold()]
        return title.font().pointSizeF()

    before = size()
    window.actions_["larger"].trigger()
    assert size() == pytest.approx(before * 1.08, rel=0.01)
    window.coordinator.select_entry(commission)
    settle()
    assert size() == pytest.approx(before * 1.08, rel=0.01)


def test_lists_say_what_is_by_hand_and_what_is_confirmed() -> None:
    plain = AgreementRow("a", "Ports", Form.PROTOCOL, Stage.SIGNED, ("NO",), (), None, None, 1, 0, 0, 0, False)
    agreement = replace(plain, confirmed=True, by_hand=True)
    assert columns.flags(agreement) == ["confirmed", "by hand"]
    assert columns.sentence(agreement, str).endswith("confirmed, by hand")
    event = EventRow("e", EventKind.VISIT, None, False, ("NO",), None, "Visit", 1, 0, 0, confirmed=True, by_hand=True)
    assert "confirmed, by hand" in words.sentence(event, words.Names(str))


def test_without_an_entry_it_says_what_to_select(window: MainWindow, settle: Settle) -> None:
    window.coordinator.select_document(window.model.view.documents[0].id)
    settle()
    for name in ("confirm", "correct_entry", "rule", "merge", "split", "dismiss", "history"):
        window.notices.put_away()
        window.actions_[name].trigger()
        assert told(window) == "Select an event or an agreement first."
    assert window.undo_stack.count() == 0
