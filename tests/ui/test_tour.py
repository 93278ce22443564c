"""The tour of the first start, by the keyboard."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.navigation import View
from desktop_app.ui.tour import Tour, once
from desktop_app.ui.window import MainWindow


def started(window: MainWindow) -> Tour:
    window.actions_["tour"].trigger()
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour)
    assert tour.isVisible()
    return tour


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_it_goes_from_part_to_part_inside_the_window_and_ends(window: MainWindow) -> None:
    window.show_view(View.AGREEMENTS)
    tour = started(window)
    assert window.centre.view is View.DESK
    assert window.documents.current_id() is not None, "there is something to speak of"
    said = []
    while tour.isVisible():
        assert window.rect().contains(tour.geometry())
        said.append(tour._text.text())
        press(Qt.Key.Key_Right)
        assert len(said) < 20
    assert len(said) == len(set(said)) == 6
    assert not tour._frame.isVisible()


def test_escape_ends_it_and_gives_the_keyboard_back(window: MainWindow) -> None:
    window.documents.setFocus()
    before = QApplication.focusWidget()
    tour = started(window)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)
    assert tour._place.text() == "1 of 6"
    press(Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert QApplication.focusWidget() is before


def test_a_small_window_holds_it_too(window: MainWindow) -> None:
    tour = started(window)
    window.resize(900, 600)
    assert window.rect().contains(tour.geometry())


def test_it_is_shown_at_the_first_start_only(settings: QSettings) -> None:
    shown: list[int] = []
    for start in range(3):
        once(settings, lambda start=start: shown.append(start))  # type: ignore[misc]
    assert shown == [0]
