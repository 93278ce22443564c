"""Zooming and moving without a jump: from one scale to another in a few frames."""

from collections.abc import Callable
from math import exp, log

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from desktop_app.ui.timeline.scale import Scale


def between(start: Scale, end: Scale, part: float) -> Scale:
    """The scale `part` of the way (0 to 1): the day that both show at the same pixel stays there all the way."""
    if part >= 1.0:
        return end
    ratio = end.per_day / start.per_day
    if abs(ratio - 1) < 1e-6:
        return Scale(start.start + (end.start - start.start) * part, end.per_day, end.width)
    still = (start.start * start.per_day - end.start * end.per_day) / (start.per_day - end.per_day)
    per_day = start.per_day * exp(log(ratio) * part)
    return Scale(still - (still - start.start) * start.per_day / per_day, per_day, end.width)


class Motion(QObject):
    """`show` is called with each scale on the way. With `milliseconds` 0, or where `still` says that nothing should
    move, there is no way, only the end."""

    def __init__(
        self,
        show: Callable[[Scale], None],
        milliseconds: int,
        parent: QObject | None = None,
        still: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._still = still
        self.milliseconds = milliseconds
        self._show = show
        self._start: Scale | None = None
        self._end: Scale | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def target(self, current: Scale) -> Scale:
        """Where the motion is going; `current` when it stands still."""
        running = self._animation.state() == QVariantAnimation.State.Running
        return self._end if running and self._end is not None else current

    def go(self, start: Scale, end: Scale) -> None:
        self.stop()
        if not self.milliseconds or self._still():
            self._show(end)
            return
        self._start, self._end = start, end
        self._animation.setDuration(self.milliseconds)
        self._animation.start()

    def stop(self) -> None:
        self._animation.stop()

    def _step(self, part: float) -> None:
        if self._start is not None and self._end is not None:
            self._show(between(self._start, self._end, part))
