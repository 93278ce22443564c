from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import Category, FollowUpState
from desktop_app.ui.follow_up_dialog import Draft, FollowUpDialog
from desktop_app.ui.theme import Theme

ANCHOR = Anchor("a", Category.QUOTE, 0, 6, "Norway")
OLD = FollowUp(
    3, "Ask", "Desk", "2024-04-01", FollowUpState.WAITING, "by phone", ANCHOR, 1, None, None, "", ""
)  # fmt: skip


def test_a_new_follow_up_needs_an_action_and_has_no_date_unless_given(qtbot: QtBot, look: Theme) -> None:
    dialog = FollowUpDialog(ANCHOR, look)
    qtbot.addWidget(dialog)
    save = dialog._buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    QTest.keyClicks(dialog._action, " Ask Oslo ")
    assert save.isEnabled()
    assert dialog.draft() == Draft("Ask Oslo", "", None, FollowUpState.OPEN, "")


def test_an_old_one_comes_back_as_it_was(qtbot: QtBot, look: Theme) -> None:
    dialog = FollowUpDialog(ANCHOR, look, existing=OLD)
    qtbot.addWidget(dialog)
    assert dialog.draft() == Draft("Ask", "Desk", "2024-04-01", FollowUpState.WAITING, "by phone")


def test_a_date_can_be_proposed_set_and_taken_away(qtbot: QtBot, look: Theme) -> None:
    dialog = FollowUpDialog(ANCHOR, look, action="Ask", due=date(2024, 5, 6))
    qtbot.addWidget(dialog)
    assert dialog.draft().due == "2024-05-06"
    QTest.mouseClick(dialog._dated, Qt.MouseButton.LeftButton, pos=dialog._dated.rect().center())
    dialog._dated.setChecked(False)
    assert dialog.draft().due is None
    assert not dialog._due.isEnabled()


def test_tab_goes_through_the_form_in_reading_order(qtbot: QtBot, look: Theme) -> None:
    dialog = FollowUpDialog(ANCHOR, look, action="Ask")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    seen = [dialog.focusWidget()]
    for _ in range(4):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget())
    assert seen == [dialog._action, dialog._owner, dialog._dated, dialog._state, dialog._note]
