from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import DocumentRow
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline import view
from desktop_app.ui.timeline.chart import LanesBy
from desktop_app.ui.timeline.layout import GLYPH
from desktop_app.ui.timeline.painting import GUTTER
from desktop_app.ui.timeline.pane import TimelinePane
from tests.ui.timeline.hands import PLAIN, ROWS, place_of, press, said_at, scale_of


def test_t_shows_today_as_close_as_before(pane: TimelinePane) -> None:
    pane.select("a")
    press(pane, *[Qt.Key.Key_Plus] * 8)
    first, last = scale_of(pane)
    press(pane, Qt.Key.Key_T)
    assert sum(scale_of(pane)) / 2 == pytest.approx(date(2026, 11, 25).toordinal() + 0.5, abs=0.01)
    assert scale_of(pane)[1] - scale_of(pane)[0] == pytest.approx(last - first)
    press(pane, Qt.Key.Key_PageDown)
    assert scale_of(pane)[0] > date(2026, 11, 25).toordinal()


def test_space_opens_the_cluster_around_the_selected_event(pane: TimelinePane) -> None:
    days = [date(2026, 1, 1) + timedelta(days=day) for day in range(40)]
    pane.set_rows([replace(PLAIN, key=str(n), when=f"{day}") for n, day in enumerate([*days, date(2012, 1, 1)])])
    press(pane, Qt.Key.Key_0)
    pane.select("20")
    before = scale_of(pane)
    press(pane, Qt.Key.Key_Space)
    after = scale_of(pane)
    assert after[1] - after[0] < (before[1] - before[0]) / 10
    assert after[0] < days[20].toordinal() < after[1]


def test_lanes_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    for wanted, kept in ((LanesBy.DOCUMENT, LanesBy.KIND), (LanesBy.PARTY, LanesBy.DOCUMENT)):
        made = TimelinePane(theme(Scheme.LIGHT), settings=settings)
        qtbot.addWidget(made)
        assert made.lanes is kept
        made.set_lanes(wanted)


def test_lanes_can_be_the_documents(pane: TimelinePane) -> None:
    document = DocumentRow(7, "", "a.txt", "Readout of the talks", "MFA", None, "", False, False, 1, 0, 0)
    pane.set_lanes(LanesBy.DOCUMENT)
    pane.set_rows([replace(ROWS[0], documents=(7,)), *ROWS[1:]], [document])
    assert [lane.title for lane in pane.view.chart.lanes] == ["Readout of the talks", "No document named"]
    assert said_at(pane, place_of(pane, "a")).endswith("MFA: Readout of the talks")


def test_dates_in_dispute_are_joined_on_one_track(pane: TimelinePane) -> None:
    pane.set_rows([replace(PLAIN, alternatives=("2026-01-12", "2026-02")), replace(PLAIN, key="b", when="2026-01-20")])
    press(pane, Qt.Key.Key_0)
    assert pane.view.scale is not None
    frame = pane.view.frame()
    assert frame is not None
    bars = {bar.item.row.key: bar for bar in frame.lanes[0].layout.bars}
    joined, scale = bars["a"], pane.view.scale
    assert joined.x0 <= scale.x(date(2026, 1, 12).toordinal() + 1)
    assert joined.x1 == pytest.approx(scale.x(date(2026, 3, 1).toordinal()))
    assert joined.icon == pytest.approx(scale.x(date(2026, 1, 27).toordinal()), abs=GLYPH)
    assert joined.track != bars["b"].track
    assert "Other sources say 12 January 2026, February 2026" in said_at(pane, place_of(pane, "a"))
    warning = theme(Scheme.LIGHT).warning.name()
    image = pane.view.viewport().grab().toImage()
    y = int(frame.lanes[0].track_top(joined.track) + GLYPH / 2)
    assert warning in {image.pixelColor(x, y).name() for x in range(GUTTER, image.width())}


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform raises no window
def test_a_card_shows_what_the_keyboard_has_reached_until_the_next_key(pane: TimelinePane) -> None:
    press(pane, Qt.Key.Key_Home)
    pane.view.show_card()
    assert pane.view.card.isVisible()
    assert pane.view.card.said is not None
    assert pane.view.card.said.title == "Ministers meet"
    press(pane, Qt.Key.Key_Right)
    assert not pane.view.card.isVisible()


def test_nothing_moves_where_the_system_wants_no_motion(pane: TimelinePane, monkeypatch: pytest.MonkeyPatch) -> None:
    pane.view.motion.milliseconds = 10_000
    monkeypatch.setattr(pane.view, "style", lambda: SimpleNamespace(styleHint=lambda *_: 0))
    before = scale_of(pane)
    press(pane, Qt.Key.Key_Plus)
    assert scale_of(pane) != before


def test_a_screen_reader_finds_a_chart_whose_value_is_the_selected_event(pane: TimelinePane) -> None:
    pane.select("c")
    found = QAccessible.queryAccessibleInterface(pane.view)
    assert found is not None
    assert found.role() is QAccessible.Role.Chart
    assert found.text(QAccessible.Text.Name) == "Timeline"
    assert found.text(QAccessible.Text.Value).startswith("Next round, session, 2 February 2027, planned")
    assert found.state().focusable
    assert found.state().focused
    above = found.parent()
    assert above is not None
    assert above.isValid()


def test_what_is_selected_by_keys_is_announced(pane: TimelinePane, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(view, "announce", lambda _, text: said.append(text))
    press(pane, Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert [text.partition(",")[0] for text in said] == ["Ministers meet", "Business forum"]
