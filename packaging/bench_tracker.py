"""Measures the tracker: how long filtering, sorting and grouping take until the table has its rows.

    python packaging/bench_tracker.py [--agreements N] [--ratio R] [--longest MS]

The yardstick is a plain Python sort of as many titles: quote the ratio, times differ from machine to machine. With
`--ratio` or `--longest` the exit code says whether the slowest act keeps below it.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import Form, Sector, Stage
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.tracker.arranging import Grouping
from desktop_app.ui.tracker.choices import Choice, Kind, Trait
from desktop_app.ui.tracker.columns import Column
from desktop_app.ui.tracker.pane import TrackerPane

PARTIES = tuple(f"{first}{second}" for first in "ABCDE" for second in "KLMN")
WORDS = ("transport", "visas", "energy", "training", "ports", "customs", "water", "culture", "science", "health")
ROUNDS = 5


def rows(number: int) -> list[AgreementRow]:
    """Agreements, always the same."""
    draw = random.Random(7)  # noqa: S311 - the same rows on every run, nothing secret
    forms, stages, sectors = list(Form), list(Stage), list(Sector)

    def day() -> str:
        return f"{draw.randint(1995, 2030)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"

    return [
        AgreementRow(
            str(place), f"Memorandum on {' and '.join(draw.sample(WORDS, 2))} {place}", draw.choice(forms),
            draw.choice(stages), tuple(draw.sample(PARTIES, 2)), (draw.choice(sectors).value,), day(),
            day() if draw.random() < 0.3 else None, draw.randint(1, 5), draw.random() < 0.05,
            draw.randint(0, 2), 0, False,
        )
        for place in range(number)
    ]  # fmt: skip


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def acts(pane: TrackerPane) -> dict[str, Callable[[], object]]:
    """What the officer does, by name."""
    table, line, application = pane.table, pane.filter.line, QApplication.processEvents

    def then_paint(act: Callable[[], object]) -> Callable[[], object]:
        return lambda: (act(), application())

    def chip(kind: Kind, value: str) -> Callable[[], object]:
        return lambda: pane.filter.toggle(Choice(kind, value))

    def sort(column: Column) -> Callable[[], object]:
        return lambda: table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def group(grouping: Grouping | None) -> Callable[[], object]:
        return lambda: pane.groups.setCurrentIndex(max(pane.groups.findData(grouping), 0))

    found = {
        **{f"sort by {column.name.lower()}": sort(column) for column in (Column.PARTIES, Column.DUE, Column.TITLE)},
        "type a letter": lambda: line.setText("w"),
        "type a word": lambda: line.setText("water"),
        "clear": pane.filter.clear,
        "party": chip(Kind.PARTY, "AK"),
        "stage": chip(Kind.STAGE, Stage.SIGNED),
        "no stage": chip(Kind.STAGE, Stage.SIGNED),
        "no party": chip(Kind.PARTY, "AK"),
        "overdue": chip(Kind.TRAIT, Trait.OVERDUE),
        "not overdue": chip(Kind.TRAIT, Trait.OVERDUE),
        "group by stage": group(Grouping.STAGE),
        "group by party": group(Grouping.PARTY),
        "no groups": group(None),
    }
    return {name: then_paint(act) for name, act in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--agreements", type=int, default=50_000)
    parser.add_argument("--ratio", type=float)
    parser.add_argument("--longest", type=float, help="milliseconds")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    made = rows(arguments.agreements)
    titles = [row.title.casefold() for row in made]
    plain = statistics.median(milliseconds(lambda: sorted(titles)) for _ in range(ROUNDS))
    print(f"plain sort of {len(made):,} titles: {plain:.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        pane = TrackerPane(dress(application, Scheme.LIGHT), settings=settings)
        pane.resize(900, 500)
        pane.show()
        pane.set_rows(made)
        application.processEvents()
        times: dict[str, list[float]] = {name: [] for name in acts(pane)}
        for _ in range(ROUNDS):
            for name, act in acts(pane).items():
                times[name].append(milliseconds(act))
    for name, taken in times.items():
        usual = statistics.median(taken)
        print(f"{name:16} {usual:6.1f} ms ({usual / plain:4.1f} times the sort), at first {taken[0]:6.1f} ms")
    slowest = max(statistics.median(taken) for taken in times.values())
    print(f"slowest: {slowest:.1f} ms, {slowest / plain:.1f} times the sort")
    too_slow = arguments.ratio is not None and slowest > arguments.ratio * plain
    return int(too_slow or (arguments.longest is not None and slowest > arguments.longest))


if __name__ == "__main__":
    sys.exit(main())
