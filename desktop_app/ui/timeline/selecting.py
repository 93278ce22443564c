"""Going from event to event on the timeline, by time and by lane."""

from bisect import bisect_left
from operator import itemgetter

from PySide6.QtCore import Signal

from desktop_app.ui.timeline.chart import Item
from desktop_app.ui.timeline.view import TimelineCanvas


class SelectingCanvas(TimelineCanvas):
    """`selected` carries the key of the event that was gone to."""

    selected = Signal(str)

    def step(self, steps: int) -> None:
        """Selects the event that many steps later in time; the one nearest to the middle where none is selected."""
        if self.chosen is not None:
            self.pick_place(self.place_of(self.chosen) + steps)
        elif self.scale is not None:
            middle = self.scale.day(self.scale.width / 2)
            self.pick_place(bisect_left(self.chart.items, middle, key=itemgetter(0)))

    def pick_nearest(self, day: float) -> bool:
        """Selects the event that begins nearest to a day number; whether there is one."""
        items = self.chart.items
        if items:
            after = bisect_left(items, day, key=itemgetter(0))
            near = items[max(after - 1, 0) : after + 1]
            self.pick(min(near, key=lambda item: abs(item.first - day)))
        return bool(items)

    def pick_place(self, place: int) -> None:
        """Selects the event at a place in the order of time, the nearest one where there is none."""
        if self.chart.items:
            self.pick(self.chart.items[min(max(place, 0), len(self.chart.items) - 1)])

    def step_lane(self, steps: int) -> None:
        """Selects the event nearest in time in the next lane."""
        if self.chosen is None:
            self.step(0)
            return
        chosen, place = self.chosen, self.lane + steps
        if 0 <= place < len(self.chart.lanes):
            lane = self.chart.lanes[place]
            after = bisect_left(lane.firsts, self.chosen.first)
            near = [lane.items[at] for at in (after - 1, after) if 0 <= at < len(lane.items)]
            self.pick(min(near, key=lambda item: abs(item.first - chosen.day)), place)

    def pick(self, item: Item, lane: int | None = None) -> None:
        """Selects an event and says so."""
        self.choose(item.row.key, lane)
        self.selected.emit(item.row.key)
