"""Worker processes that outlive a bad item: the one that kills its worker is found and named, the others are done."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.context import BaseContext
from typing import TypeVar

from desktop_app.services.extracting import start_worker

Item = TypeVar("Item")
Result = TypeVar("Result")

_A_MESSAGE = 8  # items sent at a time
_AHEAD = 6  # messages a worker: a long document does not leave the others idle
_PATIENCE = 0.1  # seconds between two looks at whether to stop
Task = Callable[[list[Item]], Result]
Outcomes = Generator[tuple[list[Item], Result | None], None, None]


def spread(
    task: Task[Item, Result], items: Iterable[Item], *, workers: int | None = None, cancelled: Callable[[], bool]
) -> Outcomes[Item, Result]:
    """Runs `task` over `items`, a few at a time; gives each few with what came of them, in their order.

    `workers` is the number of processes: None for one a processor, 0 for none (here, in this process, which is also the
    way out where processes cannot be started). The result of an item on which its process died is None, and it comes
    alone. Stops early, without the rest, once `cancelled()`.
    """
    waiting = iter(items)
    number = (os.cpu_count() or 1) if workers is None else workers
    suspects: deque[Item] = deque()
    while number and not cancelled():
        pool = make_pool(number)
        try:
            if not _works(pool):  # processes cannot be started at all: no document is to blame
                break
            alive = yield from _one_by_one(pool, task, suspects, cancelled)
            if alive and (yield from _all(pool, task, waiting, suspects, most=_AHEAD * number, cancelled=cancelled)):
                return
        finally:
            # `terminate_workers` from Python 3.14 on; a document that takes for ever must not outlive its import
            processes = list((pool._processes or {}).values())  # noqa: SLF001
            pool.shutdown(wait=False, cancel_futures=True)
            if cancelled():
                for process in processes:
                    process.terminate()
    rest = chain(suspects, waiting)
    while not cancelled() and (few := list(islice(rest, _A_MESSAGE))):
        yield few, task(few)


def _works(pool: ProcessPoolExecutor) -> bool:
    try:
        return bool(pool.submit(os.getpid).result())
    except (BrokenProcessPool, OSError):
        return False


def make_pool(number: int) -> ProcessPoolExecutor:
    """`number` worker processes that are safe to start beside Qt and its threads."""
    return ProcessPoolExecutor(number, mp_context=_context(), initializer=start_worker)


def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["desktop_app.services.preloaded"])
    return context


def _one_by_one(
    pool: ProcessPoolExecutor, task: Task[Item, Result], suspects: deque[Item], cancelled: Callable[[], bool]
) -> Generator[tuple[list[Item], Result | None], None, bool]:
    """Items of which one has killed a worker. Tells whether the pool is alive at the end."""
    while suspects and not cancelled():
        item = suspects.popleft()
        try:
            outcome = pool.submit(task, [item]).result()
        except BrokenProcessPool:
            yield [item], None
            return False
        yield [item], outcome
    return True


def _all(
    pool: ProcessPoolExecutor,
    task: Task[Item, Result],
    waiting: Iterator[Item],
    suspects: deque[Item],
    *,
    most: int,
    cancelled: Callable[[], bool],
) -> Generator[tuple[list[Item], Result | None], None, bool]:
    """All items in their order, `most` messages ahead. Tells whether all is done.

    When a worker dies, what was under way is suspect, and the pool of no more use.
    """
    sent: deque[list[Item]] = deque()
    futures: deque[Future[Result]] = deque()
    while not cancelled():
        try:
            while len(sent) < most and (few := list(islice(waiting, _A_MESSAGE))):
                sent.append(few)
                futures.append(pool.submit(task, few))
            if not sent:
                return True
            if not wait([futures[0]], timeout=_PATIENCE).done:
                continue
            outcome = futures.popleft().result()
        except BrokenProcessPool:
            suspects.extend(item for few in sent for item in few)
            return False
        yield sent.popleft(), outcome
    return False
