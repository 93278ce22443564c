"""Measures the window on a large desk, as ratios to something plain in the same run.

    python packaging/bench_desk.py [--documents N] [--desk FILE]

The desk is made once, through the services, of made-up texts and made-up reports (no extraction): with `--desk` it is
kept in that file and used again. Times differ from machine to machine: quote the ratios.
"""

import argparse
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench import generate  # type: ignore[import-not-found]  # it lies beside this file

from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, Findings, PersonReport, PositionReport
from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import EventKind, FollowUpState, Form, Stage
from desktop_app.services.desk import open_desk
from desktop_app.services.extracting import Extraction
from desktop_app.services.importing import import_files

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow

    from desktop_app.ui.window import MainWindow

PARTIES = [f"{one}{other}" for one in "ABCDEGHIKLMNPRSTUVZ" for other in "ADEILMNORTUYZ"]  # made up for the most part
SUBJECTS = ("fish", "grain", "rail", "visas", "water", "energy", "cotton", "tourism", "archives", "ports", "space")
WORDS = ("kaz", "trade", "minister", "agreed to", "ferry", "co", "memorandum on", "na", "harbour", "the old")


def made_up(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    """Two events, an agreement, a person and a position on sentences of the text, always the same for the same text."""
    del title, publisher  # as an extractor is called
    draw = random.Random(text[:400])  # noqa: S311 - the same reports on every run, nothing secret
    day = date(2016, 1, 1) + timedelta(days=draw.randrange(3650))

    def quote() -> tuple[Quote, ...]:
        start = draw.randrange(len(text) - 200)
        return (Quote(start, start + 120, text[start : start + 120]),)

    def parties() -> tuple[str, ...]:
        return tuple(draw.sample(PARTIES, 2))

    events = tuple(
        EventReport(draw.choice(list(EventKind)), str(day + timedelta(days=place)), False, parties(), None,
                    f"Delegations discuss {draw.choice(SUBJECTS)} and {draw.choice(SUBJECTS)}", quote())
        for place in range(2)
    )  # fmt: skip
    subject = f"Memorandum on {draw.choice(SUBJECTS)} and {draw.choice(SUBJECTS)} of {day.year}"
    stage = draw.choice((Stage.PROPOSED, Stage.AGREED, Stage.SIGNED))
    agreement = AgreementReport(subject, Form.MEMORANDUM, stage, parties(), str(day), None, quote())
    name = f"Speaker {draw.randrange(3_000)}"
    people = (PersonReport(name, "minister", draw.choice(PARTIES), quote()),)
    return Findings(
        events=events,
        agreements=(agreement,),
        people=people,
        positions=(PositionReport(name, quote()),),
        published_on=published_on,
    )


def make_desk(path: Path, documents: int) -> None:
    """A desk of that many documents at `path`."""
    with tempfile.TemporaryDirectory() as folder, closing(open_desk(path=path)) as desk:
        generate(Path(folder), documents)
        start = time.perf_counter()
        import_files(desk=desk, paths=[Path(folder)], workers=0, extraction=Extraction(made_up, "bench"))
        print(f"made a desk of {documents:,} documents in {time.perf_counter() - start:.0f} s")


def measured(path: Path, settings: Path) -> dict[str, float]:
    """Opens the window on the desk, in this process: seconds to the first picture and to the rows, of searches and of
    marks; MiB of memory."""
    begun = time.perf_counter()
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.garbage import spare
    from desktop_app.ui.theme import Scheme, dress
    from desktop_app.ui.window import MainWindow

    application = QApplication([])
    store = QSettings(str(settings), QSettings.Format.IniFormat)
    window = MainWindow(path, dress(application, Scheme.LIGHT), store)
    spare(window.model)
    window.resize(1360, 860)
    window.show()
    found = {"first picture": painted(window, application) - begun}
    refreshed: list[float] = []
    window.model.refreshed.connect(lambda: refreshed.append(time.perf_counter()))
    window.start()
    until(lambda: bool(refreshed), application)
    found["rows"] = painted(window, application) - begun
    until(lambda: window.worker.idle, application)
    found["memory"] = memory()
    found |= searches(window, application, path)
    found |= marks(window, application, refreshed)
    found["memory after"] = memory()
    window.close()
    return found


def searches(window: "MainWindow", application: "QApplication", path: Path) -> dict[str, float]:
    """Seconds from a key to the hits in the list, and of the bare query for the same words."""
    from PySide6.QtTest import QTest

    from desktop_app.ui.search.box import Results

    shown: list[float] = []
    show = window.search_box.show_hits

    def tell(hits: Sequence[Hit]) -> None:
        show(hits)
        for results in window.findChildren(Results):
            results.repaint()
        shown.append(time.perf_counter())

    window.search_box.show_hits = tell  # type: ignore[method-assign]
    window.activateWindow()
    window.search_box.begin()
    taken, bare = [], []
    with closing(sqlite3.connect(path)) as connection:
        for words in WORDS:
            window.search_box.clear()
            for place, letter in enumerate(words, start=1):
                typed, number, start = words[:place], len(shown), time.perf_counter()
                QTest.keyClicks(window.search_box, letter)
                until(lambda number=number: len(shown) > number, application)  # type: ignore[misc]
                if place > 1:
                    taken.append(shown[-1] - start)
                    bare.append(plain_query(connection, typed))
    window.search_box.clear()
    return {
        "search p50": statistics.median(taken),
        "search p95": statistics.quantiles(taken, n=20)[-1],
        "bare p50": statistics.median(bare),
        "bare p95": statistics.quantiles(bare, n=20)[-1],
    }


def plain_query(connection: sqlite3.Connection, typed: str) -> float:
    """Seconds of the bare ranked FTS5 query for what is typed."""
    start = time.perf_counter()
    *whole, last = typed.split()
    query = " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
    ranked = "SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rank LIMIT 50"
    connection.execute(ranked, (query,)).fetchall()
    return time.perf_counter() - start


def marks(window: "MainWindow", application: "QApplication", refreshed: list[float]) -> dict[str, float]:
    """Seconds from a mark to the picture with it, and of the service alone."""
    from desktop_app.services.desk import warm_up
    from desktop_app.services.word import confirm
    from desktop_app.ui.follow_up_dialog import Draft
    from desktop_app.ui.undo import FollowUpEditor

    def failed(error: Exception) -> None:
        raise error

    warm_up(desk=window.model.desk)
    model = window.model
    editor = FollowUpEditor(window.undo_stack, window.worker, lambda: model.desk, model.refresh, failed)
    taken: dict[str, list[float]] = {"select": [], "confirm": [], "follow-up": [], "confirm, service": []}

    def timed(name: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        start = time.perf_counter()
        work()
        until(lambda: done() and window.worker.idle, application)
        taken[name].append(painted(window, application) - start)

    for place in range(5):
        key = window.model.view.agreements[place * 100].key
        timed(
            "select",
            lambda key=key: window.coordinator.select_entry(key),  # type: ignore[misc]
            lambda key=key: window.inspector.entry_key == key,  # type: ignore[misc]
        )
        number = len(refreshed)
        timed("confirm", window.word.confirm, lambda number=number: len(refreshed) > number)  # type: ignore[misc]
        anchor, number = window.coordinator.anchor(), len(refreshed)
        if anchor is None:
            raise SystemExit("nothing is selected")
        draft = Draft(action=f"Ask {place}", owner="", due=None, state=FollowUpState.OPEN, note="")
        timed(
            "follow-up",
            lambda anchor=anchor, draft=draft: editor.add(anchor, draft),  # type: ignore[misc]
            lambda number=number: len(refreshed) > number,  # type: ignore[misc]
        )
        row, start = window.model.view.agreements[place * 100 + 50], time.perf_counter()
        confirm(desk=window.model.desk, key=row.key, on=not row.confirmed)
        taken["confirm, service"].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def empty() -> dict[str, float]:
    """The yardstick: an empty QMainWindow."""
    begun = time.perf_counter()
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    application.setStyle("Fusion")
    window = QMainWindow()
    window.resize(1360, 860)
    window.show()
    return {"first picture": painted(window, application) - begun, "memory": memory()}


def until(holds: Callable[[], bool], application: "QApplication") -> None:
    """Turns the event loop until something holds; two minutes at most."""
    from PySide6.QtCore import QEventLoop, QTimer

    timer = QTimer(interval=5)  # wakes the loop, which sleeps in between
    timer.start()
    end = time.perf_counter() + 120
    while not holds():
        if time.perf_counter() > end:
            raise SystemExit("nothing came")
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def painted(window: "QMainWindow", application: "QApplication") -> float:
    """The time when the window has painted what it is to show."""
    application.processEvents()
    window.repaint()
    return time.perf_counter()


def memory() -> float:
    """MiB that this process has in memory."""
    line = next(each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def run(*arguments: str) -> dict[str, float]:
    """What this program measures in a process of its own."""
    done = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def report(path: Path, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pairs = [(run("--empty"), run("--measure", str(path), str(Path(folder) / "s.ini"))) for _ in range(rounds)]
    bare = {name: statistics.median(each[name] for each, _ in pairs) for name in pairs[0][0]}
    ours = {name: statistics.median(each[name] for _, each in pairs) for name in pairs[0][1]}
    first = bare["first picture"]
    for name in ("first picture", "rows"):
        print(f"{name:18} {ours[name]:7.3f} s   {ours[name] / first:6.2f} x an empty window")
    for name in ("memory", "memory after"):
        print(f"{name:18} {ours[name]:5.0f} MiB   {ours[name] / bare['memory']:6.2f} x an empty window")
    for name in ("p50", "p95"):
        taken, plain = ours[f"search {name}"], ours[f"bare {name}"]
        print(
            f"search {name:11} {taken * 1000:5.0f} ms    {taken / plain:6.2f} x the bare query ({plain * 1000:.1f} ms)"
        )
    for name in ("select", "confirm", "follow-up", "confirm, service"):
        print(f"{name:18} {ours[name] * 1000:5.0f} ms    {ours[name] / first:6.2f} x the start of an empty window")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--desk", type=Path, help="a desk that was made before, or where to keep it")
    parser.add_argument("--empty", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--measure", type=Path, nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.empty or arguments.measure:
        print(json.dumps(measured(*arguments.measure) if arguments.measure else empty()), flush=True)
        os._exit(0)
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.desk or Path(folder) / "bench.legation"
        if not path.exists():
            make_desk(path, arguments.documents)
        report(path, arguments.rounds)


if __name__ == "__main__":
    main()
