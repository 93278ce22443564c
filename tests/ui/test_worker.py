from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker("test")
    yield made
    made.close()


def test_work_runs_beside_the_gui_thread_and_is_answered_on_it(worker: Worker, qtbot: QtBot) -> None:
    answers: list[tuple[bool, bool]] = []
    worker.submit(
        lambda: current_thread() is main_thread(),
        lambda beside: answers.append((beside, current_thread() is main_thread())),
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(False, True)]


def test_answers_keep_the_order_of_the_questions(worker: Worker, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(50):
        worker.submit(lambda number=number: number, answers.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: worker.idle)
    assert answers == list(range(50))


def test_an_error_goes_to_who_asked_and_else_to_the_window(worker: Worker, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("no")

    mine: list[Exception] = []
    anyone: list[Exception] = []
    worker.failed.connect(anyone.append)
    worker.submit(fail, on_error=mine.append)
    worker.submit(fail)
    qtbot.waitUntil(lambda: worker.idle)
    assert [str(e) for e in mine] == ["no"]
    assert [str(e) for e in anyone] == ["no"]


def test_only_the_latest_of_a_kind_is_answered(worker: Worker, qtbot: QtBot) -> None:
    gate = Event()
    answers: list[str] = []
    worker.submit(gate.wait)
    for word in ("K", "Ka", "Kaz"):
        worker.submit(lambda word=word: word, answers.append, latest="search")  # type: ignore[misc]
    worker.submit(lambda: "other", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: worker.idle)
    assert answers == ["Kaz", "other"]


def test_nothing_is_answered_after_closing(qtbot: QtBot) -> None:
    worker = Worker("closing")
    answers: list[int] = []
    worker.submit(lambda: 1, answers.append)
    worker.close()
    worker.submit(lambda: 2, answers.append)
    qtbot.waitUntil(lambda: True)
    assert answers == []
