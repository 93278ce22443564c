import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Choice, chosen, dress_as_chosen
from desktop_app.ui.theme import Scheme, Theme, dress, theme
from desktop_app.ui.window import MainWindow


@pytest.mark.parametrize(("choice", "scheme"), [(Choice.LIGHT, Scheme.LIGHT), (Choice.DARK, Scheme.DARK)])
def test_a_choice_is_taken_on_and_remembered(
    qapp: QApplication, settings: QSettings, choice: Choice, scheme: Scheme
) -> None:
    taken: list[Theme] = []
    appearance = Appearance(settings)
    appearance.changed.connect(taken.append)
    appearance.choose(choice)
    assert [each.scheme for each in taken] == [scheme]
    assert chosen(settings) is choice
    assert dress_as_chosen(qapp, settings).scheme is scheme
    appearance.follow()
    assert len(taken) == 1, "the system has no say"
    appearance.choose(Choice.SYSTEM)
    appearance.follow()
    assert len(taken) == 3
    dress(qapp, Scheme.LIGHT)


def test_what_was_remembered_and_is_no_choice_counts_as_the_systems(settings: QSettings) -> None:
    settings.setValue("colours", "mauve")
    assert chosen(settings) is Choice.SYSTEM


def test_the_view_menu_changes_the_colours(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    assert window.actions_["system"].isChecked()
    window.actions_["dark"].trigger()
    qtbot.waitUntil(lambda: window.palette().base().color() == theme(Scheme.DARK).surface)
    assert window.actions_["dark"].isChecked()
    assert not window.actions_["system"].isChecked()
    dress(qapp, Scheme.LIGHT)
