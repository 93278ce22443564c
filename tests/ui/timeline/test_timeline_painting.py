"""How the timeline is painted, and what a frame takes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from time import process_time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPixmap

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.timeline.chart import LOOKS, LanesBy
from desktop_app.ui.timeline.frame import MOST
from desktop_app.ui.timeline.glyphs import glyph, strip
from desktop_app.ui.timeline.layout import LEAST_LABEL
from desktop_app.ui.timeline.painting import AXIS, GUTTER, in_contrast
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.timeline.paper import Paper
from desktop_app.ui.timeline.scale import CLOSEST

PLAIN = EventRow("a", EventKind.MEETING, "2026-01-27", False, ("KZ", "IL"), "Astana", "Ministers meet", 2, 1, 0)
DATED = [PLAIN, replace(PLAIN, key="b", when="2026-03"), replace(PLAIN, key="c", when="2027-02-02", planned=True)]
UNDATED = replace(PLAIN, key="d", when=None, title="Presidents speak on the phone")


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("number", [3, 4_000])
def test_it_is_painted_from_single_events_to_densities(empty_pane: TimelinePane, scheme: Scheme, number: int) -> None:
    look = theme(scheme)
    empty_pane.set_theme(look)
    first = date(2020, 1, 1)
    rows = [
        replace(PLAIN, key=str(n), kind=list(EventKind)[n % 10], when=(first + timedelta(days=n % 2000)).isoformat())
        for n in range(number)
    ]
    empty_pane.set_rows(rows)
    empty_pane.view.fit_all()
    empty_pane.select("1")
    frame = empty_pane.view.frame()
    assert frame is not None
    assert bool(frame.densest) is (number > 3_000)
    image = empty_pane.view.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(GUTTER, image.width()) for y in range(AXIS, image.height(), 3)
    }
    assert {look.surface.name(), look.accent.name()} <= colours


def test_on_paper_it_is_light_and_names_what_has_no_date(empty_pane: TimelinePane) -> None:
    empty_pane.set_theme(theme(Scheme.DARK))
    pictures = []
    for rows in ([*DATED, UNDATED], DATED):
        empty_pane.set_rows(rows)
        image = QImage(1200, 800, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        wanted = empty_pane.view.sheets(whole=False)
        assert wanted is not None
        paper = Paper(wanted[0], QSize(600, 400), empty_pane.font(), 2.0, date(2026, 11, 25))
        painter = QPainter(image)
        painter.scale(2, 2)
        paper.paint(painter, paper.pages(wanted[1], whole=False), 0)
        painter.end()
        pictures.append(image)
    light = theme(Scheme.LIGHT)
    with_note, without = pictures
    assert with_note.pixelColor(8, 80).name() == light.window.name()
    assert with_note != without


def test_the_whole_timeline_takes_as_many_pages_as_tell_its_events_apart(empty_pane: TimelinePane) -> None:
    first = date(2024, 1, 1)
    days = [first + timedelta(days=n * 3) for n in range(300)]
    parties = [f"P{n:02}" for n in range(30)]
    empty_pane.set_rows(
        [replace(PLAIN, key=str(n), when=f"{day}", parties=(parties[n % 30],)) for n, day in enumerate(days)]
    )
    for by in LanesBy:
        empty_pane.set_lanes(by)
        wanted = empty_pane.view.sheets(whole=True)
        assert wanted is not None
        chart, span = wanted
        paper = Paper(chart, QSize(1050, 720), empty_pane.font(), 1.0, first)
        pages = paper.pages(span, whole=True)
        assert len(pages) > 1
        shown = {place for page in pages for place in page.lanes}
        assert shown == set(range(len(chart.lanes)))
        assert all(any(page.first <= item.first < page.last for page in pages) for item in chart.items)


def _spread(number: int) -> list[EventRow]:
    """Events of ten years: of a day, a few days, a month and a year, in all lanes, some hundreds on one day."""
    first, kinds = date(2016, 1, 1), list(EventKind)
    rows = []
    for n in range(number):
        day = first + timedelta(days=n * 7919 % 3650)
        forms = [day.isoformat()] * 6 + [
            f"{day}/{day + timedelta(days=3)}", f"{day:%Y-%m}", "2020-02-02", f"{day:%Y}" if n % 50 == 9 else f"{day}",
        ]  # fmt: skip
        title = f"Meeting of the {n} ministers of foreign affairs"
        rows.append(replace(PLAIN, key=str(n), kind=kinds[n % 7], when=forms[n % 10], title=title, planned=n % 13 == 0))
    return rows


def _frames(empty_pane: TimelinePane) -> Iterator[float]:
    """Milliseconds of a frame at each zoom from everything to a day."""
    image = QImage(empty_pane.view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    empty_pane.view.fit_all()
    while True:
        empty_pane.view.move_by(3, smooth=False)
        empty_pane.view.viewport().render(image)  # fills the caches, as the frame before does
        taken = []
        for _ in range(5):
            empty_pane.view.move_by(3, smooth=False)
            start = process_time()
            empty_pane.view.viewport().render(image)
            taken.append(process_time() - start)
        yield min(taken) * 1000
        if empty_pane.view.scale is None or empty_pane.view.scale.per_day >= CLOSEST:
            return
        empty_pane.view.zoom(1.7)


def _bare_frame(empty_pane: TimelinePane) -> float:
    """Milliseconds of a frame of 200 icons and 200 texts at fixed places, with nothing to lay out."""
    image = QImage(empty_pane.view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    icon, taken = QPixmap(18, 18), []
    icon.fill(Qt.GlobalColor.darkBlue)
    for _ in range(5):
        start = process_time()
        painter = QPainter(image)
        painter.setFont(empty_pane.view.font())
        for number in range(200):
            x, y = number % 10 * 120, number // 10 * 40
            painter.drawPixmap(x, y, icon)
            painter.drawText(QPointF(x + 22, y + 14), f"Ministers of {number} discuss")
        painter.end()
        taken.append(process_time() - start)
    return min(taken) * 1000


def test_a_frame_of_20_000_events_is_quick_at_any_zoom(empty_pane: TimelinePane) -> None:
    """A generous bound for any machine: what is out of view must cost nothing."""
    empty_pane.resize(1400, 900)
    empty_pane.set_rows(_spread(20_000))
    assert max(_frames(empty_pane)) < 12 * _bare_frame(empty_pane)


@pytest.mark.soak
@pytest.mark.parametrize("by", list(LanesBy))
def test_a_frame_of_100_000_events_takes_five_milliseconds(empty_pane: TimelinePane, by: LanesBy) -> None:
    """Five on a machine that paints the bare frame in one."""
    empty_pane.resize(1400, 900)
    empty_pane.set_lanes(by)
    empty_pane.set_rows(_spread(100_000))
    frames = sorted(_frames(empty_pane))
    bare = _bare_frame(empty_pane)
    measured = f"median {frames[len(frames) // 2]:.1f} ms, worst {frames[-1]:.1f} ms, bare {bare:.1f} ms"
    assert frames[-1] <= 5 * bare, measured


@pytest.mark.parametrize("by", list(LanesBy))
def test_a_frame_shows_each_lane_in_as_much_detail_as_it_has_time_for(empty_pane: TimelinePane, by: LanesBy) -> None:
    empty_pane.resize(1400, 900)
    empty_pane.set_lanes(by)
    empty_pane.set_rows(_spread(3_000))
    for _ in range(24):
        frame = empty_pane.view.frame()
        assert frame is not None
        shown = sum(len(lane.layout.bars) + len(lane.layout.clusters) for lane in frame.lanes)
        assert shown <= MOST
        labels = [bar.label for lane in frame.lanes for bar in lane.layout.bars if bar.label]
        assert all(label >= LEAST_LABEL for label in labels)
        empty_pane.view.zoom(1.4)


@pytest.mark.parametrize("kind", list(EventKind))
def test_imprecise_and_planned_events_look_it(kind: EventKind) -> None:
    pictures = set()
    for place, look in enumerate(LOOKS):
        if look.kind is kind:
            ends = strip(place, Scheme.LIGHT, 1.0)
            pictures.add(bytes(glyph(place, Scheme.LIGHT, 1.0).toImage().constBits()))
            pictures.add(bytes(ends.left.toImage().constBits()) + bytes(ends.tile.toImage().constBits()))
    assert len(pictures) == 2 * 6


def test_text_of_any_size_enlarges_the_picture(empty_pane: TimelinePane) -> None:
    empty_pane.set_rows(DATED)
    before = empty_pane.view.scale
    font = QFont(empty_pane.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    empty_pane.setFont(font)
    view = empty_pane.view
    assert before is not None
    assert view.scale is not None
    assert view.magnified == pytest.approx(2, rel=0.1)
    assert view.scale.width < before.width / 1.8
    assert view.at(QPoint(400, 200)) == QPoint(round(400 / view.magnified), round(200 / view.magnified))


def test_a_window_from_right_to_left_shows_the_same_picture(empty_pane: TimelinePane) -> None:
    empty_pane.set_rows(DATED)
    before = empty_pane.view.viewport().grab().toImage()
    empty_pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    empty_pane.view.set_theme(theme(Scheme.LIGHT))
    assert empty_pane.view.viewport().grab().toImage() == before


def test_where_the_system_asks_for_contrast_lines_are_strong(monkeypatch: pytest.MonkeyPatch) -> None:
    look = theme(Scheme.LIGHT)
    assert in_contrast(look) is look
    asked = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: SimpleNamespace(accessibility=lambda: asked))
    assert in_contrast(look).muted == look.text
