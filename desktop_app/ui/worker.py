"""One serial worker thread: what is submitted runs there in order, and its answer arrives on the GUI thread.

All reading and writing of the desk goes through one such worker, so that Qt never waits and answers keep their order.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot


@dataclass(frozen=True, slots=True)
class _Outcome:
    deliver: Callable[[Any], None] | None
    value: Any


class Worker(QObject):
    """`failed` carries the exception of work that was submitted without `on_error`; `busy` whether anything is left."""

    failed = Signal(object)
    busy = Signal(bool)
    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._newest: dict[str, int] = {}
        self._lock = Lock()
        self._waiting = 0
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        return self._waiting == 0

    def submit(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Runs `work` on the worker's thread, then `on_done` with its result, or `on_error` with what it raised, on the
        thread of this object. Of all work with the same `latest` only the newest is run and answered: what was
        asked for by a selection that has moved on is dropped. After `close` nothing is run.
        """
        if self._closed:
            return
        if latest:
            with self._lock:
                self._newest[latest] = turn = self._newest.get(latest, 0) + 1
        else:
            turn = 0
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(True)
        self._executor.submit(self._run, work, on_done, on_error or self.failed.emit, latest, turn)

    def close(self) -> None:
        """Drops what has not begun, waits for what has, and answers nothing any more."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[Exception], None],
        latest: str,
        turn: int,
    ) -> None:
        outcome = _Outcome(None, None)
        if self._is_newest(latest, turn):
            try:
                outcome = _Outcome(on_done, work())
            except Exception as error:  # noqa: BLE001 - any error is shown to the officer, on the GUI thread
                outcome = _Outcome(on_error, error)
            if not self._is_newest(latest, turn):
                outcome = _Outcome(None, None)
        if not self._closed:
            self._finished.emit(outcome)

    def _is_newest(self, latest: str, turn: int) -> bool:
        if not latest:
            return True
        with self._lock:
            return self._newest[latest] == turn

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._waiting -= 1
        if self._closed:
            return
        try:
            if outcome.deliver is not None:
                outcome.deliver(outcome.value)
        finally:
            if self.idle:
                self.busy.emit(False)
