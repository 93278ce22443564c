"""Some events, and what an officer does with the timeline and sees of it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.domain.rows import EventRow
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.timeline.card import said_of
from desktop_app.ui.timeline.painting import GUTTER
from desktop_app.ui.timeline.pane import TimelinePane

PLAIN = EventRow("a", EventKind.MEETING, "2026-01-27", False, ("KZ", "IL"), "Astana", "Ministers meet", 2, 1, 0)
ROWS = [
    PLAIN,
    replace(PLAIN, key="b", kind=EventKind.FORUM, when="2026-03", title="Business forum", conflicts=0),
    replace(PLAIN, key="c", kind=EventKind.SESSION, when="2027-02-02", planned=True, title="Next round", parties=()),
    replace(PLAIN, key="d", kind=EventKind.CALL, when=None, title="Presidents speak on the phone"),
]


def place_of(pane: TimelinePane, key: str) -> QPoint:
    """Where an event's icon is painted."""
    frame = pane.view.frame()
    assert frame is not None
    for lane in frame.lanes:
        for bar in lane.layout.bars:
            if bar.item.row.key == key:
                return QPoint(int(GUTTER + bar.x0 + 8), int(lane.track_top(bar.track) + 8))
    raise AssertionError(f"{key} has no bar")


def said_at(pane: TimelinePane, place: QPoint) -> str:
    """What the card says that belongs to a pixel."""
    said = said_of(pane.view._hovered(place), pane.view.names)
    return said.text() if said else ""


def press(pane: TimelinePane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.view, key)


def scale_of(pane: TimelinePane) -> tuple[float, float]:
    assert pane.view.scale is not None
    return pane.view.scale.start, pane.view.scale.end
