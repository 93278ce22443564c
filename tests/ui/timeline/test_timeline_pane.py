from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.timeline.chart import LanesBy
from desktop_app.ui.timeline.layout import Bar, Cluster
from desktop_app.ui.timeline.painting import AXIS, GUTTER
from desktop_app.ui.timeline.pane import TimelinePane
from tests.ui.timeline.hands import PLAIN, ROWS, place_of, press, said_at, scale_of


def wheel(
    pane: TimelinePane, x: int, turned: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = QPointF(x, 200)
    event = QWheelEvent(
        place, QPointF(pane.view.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.view.viewport(), event)


def test_everything_dated_is_in_view_at_first(pane: TimelinePane) -> None:
    first, last = scale_of(pane)
    assert first < date(2026, 1, 27).toordinal()
    assert last > date(2027, 2, 2).toordinal()


def test_a_click_selects_and_a_double_click_opens(qtbot: QtBot, pane: TimelinePane) -> None:
    with qtbot.waitSignal(pane.selected) as clicked:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, "b"))
    assert clicked.args == ["b"]
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, "a"))
    assert opened.args == ["a"]


def test_arrows_go_through_time_and_enter_opens(qtbot: QtBot, pane: TimelinePane) -> None:
    seen: list[str] = []
    pane.selected.connect(seen.append)
    press(pane, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert seen == ["a", "b", "c", "c", "b"]
    press(pane, Qt.Key.Key_End, Qt.Key.Key_Up)
    assert seen[-2:] == ["c", "a"]
    with qtbot.waitSignal(pane.opened) as opened:
        press(pane, Qt.Key.Key_Return)
    assert opened.args == ["a"]


def test_selecting_from_elsewhere_says_nothing_back(qtbot: QtBot, pane: TimelinePane) -> None:
    with qtbot.assertNotEmitted(pane.selected):
        for key in ("c", "d", None, "a"):
            pane.select(key)
            assert pane.current_key() == key
        pane.set_rows(ROWS[:2])
    assert pane.current_key() == "a"


def test_a_selected_event_that_is_out_of_view_is_brought_into_it(pane: TimelinePane) -> None:
    pane.select("a")
    for _ in range(12):
        press(pane, Qt.Key.Key_Plus)
    assert scale_of(pane)[1] < date(2027, 2, 2).toordinal()
    pane.select("c")
    assert scale_of(pane)[0] < date(2027, 2, 2).toordinal() < scale_of(pane)[1]


def test_the_wheel_zooms_around_the_pointer(pane: TimelinePane) -> None:
    assert pane.view.scale is not None
    before, x = pane.view.scale, 700
    wheel(pane, x, 120)
    after = pane.view.scale
    assert after.per_day > before.per_day
    assert after.day(x - GUTTER) == pytest.approx(before.day(x - GUTTER), abs=0.01)
    wheel(pane, x, -120)
    assert pane.view.scale.per_day == pytest.approx(before.per_day)


def test_the_wheel_with_shift_moves(pane: TimelinePane) -> None:
    first, last = scale_of(pane)
    wheel(pane, 700, -120, Qt.KeyboardModifier.ShiftModifier)
    assert scale_of(pane)[0] > first
    assert scale_of(pane)[1] - scale_of(pane)[0] == pytest.approx(last - first)


def test_dragging_moves_and_selects_nothing(qtbot: QtBot, pane: TimelinePane) -> None:
    first = scale_of(pane)[0]
    viewport, start = pane.view.viewport(), place_of(pane, "a")
    with qtbot.assertNotEmitted(pane.selected):
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, start - QPoint(40, 0))
        QTest.mouseMove(viewport, start - QPoint(80, 0))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(80, 0))
    assert scale_of(pane)[0] > first


def test_a_key_shows_everything_again(pane: TimelinePane) -> None:
    whole = scale_of(pane)
    press(pane, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert scale_of(pane) != whole
    press(pane, Qt.Key.Key_0)
    assert scale_of(pane) == pytest.approx(whole)


def test_a_cluster_opens_by_zooming_in(pane: TimelinePane) -> None:
    days = [date(2026, 1, 1) + timedelta(days=day) for day in range(40)]
    rows = [replace(PLAIN, key=str(day), when=day.isoformat()) for day in days]
    pane.set_rows([*rows, replace(PLAIN, key="far", when="2012-01-01")])
    press(pane, Qt.Key.Key_0)
    frame = pane.view.frame()
    assert frame is not None
    lane = frame.lanes[0]
    biggest = max(lane.layout.clusters, key=lambda cluster: len(cluster.items))
    place = QPoint(int(GUTTER + biggest.x0 + 6), int(lane.track_top(0) + 6))
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert scale_of(pane)[0] > date(2025, 11, 1).toordinal()
    assert scale_of(pane)[1] < date(2026, 5, 1).toordinal()


def test_events_of_one_day_that_no_zoom_can_part_are_listed(qtbot: QtBot, pane: TimelinePane) -> None:
    pane.set_rows([replace(PLAIN, key=str(number), title=f"Meeting {number}") for number in range(90)])
    press(pane, Qt.Key.Key_0)
    frame = pane.view.frame()
    assert frame is not None
    found = frame.lanes[0].layout.clusters[0]
    menu = pane.view.menu_of(found)
    texts = [action.text() for action in menu.actions()]
    assert texts[0].startswith("Meeting")
    assert texts[-1] == f"… and {len(found.items) - 30} more"
    with qtbot.waitSignal(pane.selected):
        menu.actions()[3].trigger()
    assert pane.current_key() == found.items[3].row.key


def test_what_lies_under_the_pointer_is_said_in_a_tip(pane: TimelinePane) -> None:
    said = said_at(pane, place_of(pane, "a"))
    for words in ("Ministers meet", "Meeting, 27 January 2026", "KZ, IL", "Astana", "2 sources", "1 conflict"):
        assert words in said
    assert "planned" in said_at(pane, place_of(pane, "c"))
    assert "March 2026" in said_at(pane, place_of(pane, "b"))
    assert said_at(pane, QPoint(GUTTER + 2, AXIS + 2)) == ""


def test_the_selected_event_is_said_aloud(pane: TimelinePane) -> None:
    pane.select("c")
    assert pane.view.accessibleDescription().startswith("Next round, session, 2 February 2027, planned")
    pane.select(None)
    assert pane.view.accessibleDescription() == "Nothing is selected."


def test_undated_events_lie_in_a_tray_and_are_reached_by_keys(qtbot: QtBot, pane: TimelinePane) -> None:
    QAbstractItemModelTester(pane.tray.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    assert pane.tray.isVisible()
    with qtbot.waitSignal(pane.selected) as reached:
        QTest.keyClick(pane.tray.chips, Qt.Key.Key_Down)
    assert reached.args == ["d"]
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.tray.chips, Qt.Key.Key_Return)
    assert opened.args == ["d"]
    press(pane, Qt.Key.Key_Home)
    assert pane.tray.current_key() is None
    pane.set_rows(ROWS[:3])
    assert not pane.tray.isVisible()


def test_the_filter_looks_into_titles_parties_and_places(qtbot: QtBot, pane: TimelinePane) -> None:
    QTest.keyClicks(pane.filter.line, "astana forum")
    assert [item.row.key for item in pane.view.chart.items] == ["b"]
    pane.filter.line.setText("zebra")
    assert pane._stack.currentWidget() is pane._none
    button = pane._none.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(pane.view.chart.items) == 3


def test_one_kind_can_be_picked_out_and_a_selection_from_elsewhere_ends_that(pane: TimelinePane) -> None:
    pane._kinds.setCurrentIndex(pane._kinds.findData(EventKind.FORUM))
    assert [lane.title for lane in pane.view.chart.lanes] == ["forum"]
    pane.select("a")
    assert pane.current_key() == "a"
    assert len(pane.view.chart.lanes) == 3


def test_lanes_can_be_the_parties(pane: TimelinePane) -> None:
    pane._lanes.setCurrentIndex(pane._lanes.findData(LanesBy.PARTY))
    assert [lane.title for lane in pane.view.chart.lanes] == ["IL", "KZ", "No party named"]


def test_new_rows_leave_the_view_where_it_is(pane: TimelinePane) -> None:
    press(pane, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    seen = scale_of(pane)
    pane.set_rows([*ROWS, replace(PLAIN, key="e", when="1999")])
    assert scale_of(pane) == seen


def test_an_empty_desk_says_so(pane: TimelinePane) -> None:
    pane.set_rows([])
    assert pane._stack.currentWidget() is pane._nothing
    pane.set_rows(ROWS)
    assert pane._stack.currentWidget() is pane.view


def test_it_can_be_zoomed_step_by_step_to_the_end(qtbot: QtBot, pane: TimelinePane) -> None:
    pane.view.motion.milliseconds = 1
    pane.view.zoom(3.0)
    qtbot.waitUntil(lambda: pane.view.scale is not None and pane.view.motion.target(pane.view.scale) == pane.view.scale)
    assert pane.view.scale is not None


def test_what_is_found_at_a_place_is_a_bar_or_a_cluster(pane: TimelinePane) -> None:
    assert isinstance(pane.view.found_at(place_of(pane, "a")), Bar)
    pane.set_rows([replace(PLAIN, key=str(number)) for number in range(30)])
    press(pane, Qt.Key.Key_0)
    frame = pane.view.frame()
    assert frame is not None
    cluster = frame.lanes[0].layout.clusters[0]
    place = QPoint(int(GUTTER + cluster.x0 + 4), int(frame.lanes[0].track_top(0) + 4))
    assert isinstance(pane.view.found_at(place), Cluster)
    assert said_at(pane, place).startswith(f"{len(cluster.items)} events\n27 January 2026")
