"""Measures the timeline's frames: how long it takes to paint what is in view, panned at every zoom.

    python packaging/bench_timeline.py [--events N] [--size 1400x900] [--ratio 1]

Frames count from the first one after a zoom, when nothing is remembered yet. The bare frame beside them has 200 icons
and 200 texts at fixed places and nothing to lay out: quote the ratio, times differ from machine to machine.
"""

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QSettings
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.timeline.chart import LanesBy
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.timeline.scale import CLOSEST

PARTIES = (
    "KZ",
    "IL",
    "US",
    "FR",
    "DE",
    "GB",
    "IN",
    "CN",
    "JP",
    "TR",
    "UZ",
    "AZ",
    "AE",
    "EU",
    "UN",
    "NATO",
    "PL",
    "IT",
    "ES",
    "BR",
)
ZOOM = 1.35  # between two places where frames are measured


def steady(place: int, draw: random.Random) -> date:  # noqa: ARG001 - one signature for all
    """Ten years, every day alike."""
    return date(2016, 1, 1) + timedelta(days=draw.randrange(3650))


def bursts(place: int, draw: random.Random) -> date:
    """Ten years with busy weeks: half of the events on forty summits, hundreds on one day."""
    if place % 2:
        return steady(place, draw)
    return date(2016, 3, 1) + timedelta(days=draw.randrange(40) * 90 + min(int(draw.expovariate(0.7)), 9))


def growing(place: int, draw: random.Random) -> date:  # noqa: ARG001 - one signature for all
    """A century and a half that grows denser to the present day."""
    return date(2026, 12, 31) - timedelta(days=int(draw.betavariate(0.35, 2.2) * 55_000))


SHAPES: dict[str, Callable[[int, random.Random], date]] = {"steady": steady, "bursts": bursts, "growing": growing}


def make_rows(number: int, shape: str) -> list[EventRow]:
    """Events of a day, a few days, a month, a quarter and a year, the same on every run."""
    draw = random.Random(11)  # noqa: S311 - the same rows on every run, nothing secret
    kinds, rows = list(EventKind), []
    for place in range(number):
        day = SHAPES[shape](place, draw)
        later = day + timedelta(days=draw.randrange(1, 9))
        forms = (*[f"{day}"] * 15, f"{day}/{later}", f"{day}/{later}", f"{day:%Y-%m}", f"{day:%Y-%m}", f"{day:%Y}")
        parties = tuple(draw.sample(PARTIES, draw.choice((1, 2, 2, 2, 3))))
        title = f"Ministers of {parties[0]} discuss item {place} of the agenda for trade and transport"
        rows.append(
            EventRow(
                f"e{place}", draw.choice(kinds), forms[place % 20], place % 13 == 0, parties, None, title,
                1, int(place % 17 == 0), int(place % 29 == 0), documents=(place * 300 // number,),
            )
        )  # fmt: skip
    return rows


def frames(pane: TimelinePane, ratio: float) -> Iterator[tuple[float, float]]:
    """Pixels a day and milliseconds of each frame, from everything down to a day, at three places."""
    viewport = pane.view.viewport()
    image = QImage(viewport.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    viewport.render(image, QPoint())  # the very first frame loads fonts and icons
    for place in (0.15, 0.5, 0.93):
        pane.view.fit_all()
        while pane.view.scale is not None:
            for _ in range(5):
                pane.view.move_by(7, smooth=False)
                start = time.process_time()
                viewport.render(image, QPoint())
                yield pane.view.scale.per_day, (time.process_time() - start) * 1000
            if pane.view.scale.per_day >= CLOSEST:
                break
            pane.view.zoom(ZOOM, place * pane.view.scale.width)


def bare(pane: TimelinePane, ratio: float) -> float:
    """Milliseconds of a frame of 200 icons and 200 texts of 24 letters at fixed places."""
    image = QImage(pane.view.viewport().size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    icon, texts = QPixmap(18, 18), [f"Ministers of {number} discuss" for number in range(200)]
    icon.fill(QColor(0, 80, 120))
    taken = []
    for _ in range(40):
        start = time.process_time()
        painter = QPainter(image)
        painter.setFont(pane.view.font())
        painter.fillRect(0, 0, 4_000, 4_000, QColor(250, 250, 250))
        for number, text in enumerate(texts):
            x, y = number % 10 * 120, number // 10 * 40
            painter.drawPixmap(x, y, icon)
            painter.drawText(QPointF(x + 22, y + 14), text)
        painter.end()
        taken.append(time.process_time() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--size", default="1400x900")
    parser.add_argument("--ratio", type=float, default=1.0, help="device pixels a pixel")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat)
        pane = TimelinePane(dress(application, Scheme.LIGHT), settings=settings)
        pane.view.motion.milliseconds = 0
        pane.resize(*(int(part) for part in arguments.size.split("x")))
        pane.show()
        for shape in SHAPES:
            rows = make_rows(arguments.events, shape)
            for by in LanesBy:
                report(pane, rows, by, f"{shape} by {by}", arguments.ratio)
                gc.collect()


def report(pane: TimelinePane, rows: list[EventRow], by: LanesBy, name: str, ratio: float) -> None:
    pane.set_lanes(by)
    start = time.process_time()
    pane.set_rows(rows)
    built = (time.process_time() - start) * 1000
    gc.freeze()  # as the window does after each refresh
    taken = list(frames(pane, ratio))
    times = sorted(milliseconds for _, milliseconds in taken)
    worst, plain = max(taken, key=lambda each: each[1]), bare(pane, ratio)
    median, most = statistics.median(times), times[len(times) * 99 // 100]
    print(
        f"{name:20} {len(times):4} frames: median {median:5.2f} ms, 99 % {most:5.2f}, worst {worst[1]:5.2f} "
        f"at {worst[0]:.3g} pixels a day; bare {plain:5.2f}, ratios {median / plain:4.2f} {most / plain:4.2f} "
        f"{worst[1] / plain:4.2f}; rows shown in {built:,.0f} ms"
    )


if __name__ == "__main__":
    main()
