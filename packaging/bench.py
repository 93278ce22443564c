"""Measures what Legation does a second, as ratios to something plain in the same run.

    python packaging/bench.py [--documents N] [--rounds N] [FOLDER]

FOLDER holds .txt files; without it texts of about 5 KB are made, always the same: see bench_texts.toml.
Times differ from machine to machine: quote the ratios. `recollindex` is measured too where it is installed.
"""

import argparse
import contextlib
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from desktop_app.services import importing
from desktop_app.services.desk import open_desk
from desktop_app.services.findings import findings

ROOT = Path(__file__).resolve().parent.parent
SIZE = 5_000  # code points of a text


def generate(folder: Path, documents: int) -> None:
    """Writes `documents` texts like a desk's inbox, each different: other news between sentences of the seeds."""
    draw = random.Random(7)  # noqa: S311  the same texts on every run, nothing secret
    data = tomllib.loads((ROOT / "packaging" / "bench_texts.toml").read_text("utf-8"))
    words = {name: listed.split("|") for name, listed in data["words"].items()}
    diplomatic = [
        sentence.strip() + "."
        for seed in sorted((ROOT / "seeds").glob("*.txt"))
        for sentence in seed.read_text("utf-8").replace("\n", " ").split(". ")
        if sentence.strip()
    ]

    def other() -> str:
        drawn = {name: draw.choice(choices) for name, choices in words.items()}
        numbers = {"n": draw.randint(2, 60), "m": draw.randint(1, 9), "year": draw.randint(1910, 1989)}
        large = {"nn": draw.randint(60, 900), "nnn": f"{draw.randint(2, 60)},{draw.randint(100, 999)}"}
        sentence: str = draw.choice(data["patterns"]).format(**drawn, **numbers, **large)
        return sentence

    for number in range(documents):
        share = data["shares"][number % len(data["shares"])]
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < SIZE:
            seeded = draw.random() < share
            few = range(draw.randint(1, 4))
            paragraphs.append(" ".join(draw.choice(diplomatic) if seeded else other() for _ in few))
        day = f"2025-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        head = f"Title: {other().rstrip('.')}\nPublished: {day}\n\n"
        (folder / f"text-{number:05}.txt").write_text(head + "\n\n".join(paragraphs) + "\n", "utf-8")


def seconds(work: Callable[[], None]) -> tuple[float, float]:
    """What `work` takes by the clock, and of processors: this process and the programs that it runs, but not Legation's
    workers. The second says what the one writer of an import costs, and holds on a busy machine too."""
    clock, processors = time.perf_counter(), _processors()
    work()
    return time.perf_counter() - clock, _processors() - processors


def _processors() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def plain(files: list[Path]) -> None:
    """The yardstick: the same bytes read and indexed by SQLite's FTS5, and nothing else."""
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(sqlite3.connect(Path(folder) / "t.db")) as desk:
        desk.execute("CREATE VIRTUAL TABLE passage USING fts5(words)")
        desk.executemany("INSERT INTO passage VALUES (?)", ((path.read_text("utf-8"),) for path in files))
        desk.commit()


def read_findings(files: list[Path]) -> None:
    for _ in findings(paths=files):
        pass


def import_only(files: list[Path]) -> None:
    """The import without the entries: reading, extracting, storing, indexing."""
    with mock.patch.object(importing, "bring_up_to_date"):
        import_all(files)


def import_all(files: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(path=Path(folder) / "desk.legation")
        result = importing.import_files(desk=desk, paths=files, workers=2)
        desk.close()
        if result.unread:
            raise SystemExit(f"not read: {result.unread[0].reason}")


def recollindex(files: list[Path]) -> None:
    """Recoll's indexer over the same folder with a configuration of its own."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "recoll.conf").write_text(f"topdirs = {files[0].parent}\nindexallfilenames = 0\n", "utf-8")
        environment = {**os.environ, "RECOLL_CONFDIR": folder}
        command = ["recollindex", "-c", folder]
        subprocess.run(command, check=True, capture_output=True, env=environment)


def report(files: list[Path], rounds: int) -> None:
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files)} documents, {size:.1f} MB, medians of {rounds} rounds")
    work: dict[str, Callable[[list[Path]], None]] = {
        "plain FTS5": plain,
        "findings, one core": read_findings,
        "import, two workers": import_all,
        "… without entries": import_only,
    }
    if shutil.which("recollindex"):
        work["recollindex"] = recollindex
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in work}
    for _ in range(rounds):  # in turn, so that a machine that slows down slows all of them
        for name, each in work.items():
            times[name].append(seconds(lambda each=each: each(files)))  # type: ignore[misc]
    medians = {name: statistics.median(clock for clock, _ in taken) for name, taken in times.items()}
    for name, median in medians.items():
        ratio = f"{medians['plain FTS5'] / median:6.3f} x plain FTS5"
        if "recollindex" in medians:
            ratio += f" {medians['recollindex'] / median:6.2f} x recollindex"
        cost = 1000 * statistics.median(own for _, own in times[name]) / len(files)
        print(f"{name:20} {len(files) / median:6.0f} documents/s {size / median:6.2f} MB/s {cost:6.2f} ms CPU {ratio}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.folder or Path(made)
        if arguments.folder is None:
            generate(folder, arguments.documents)
        files = sorted(folder.glob("*.txt"))
        if not files:
            raise SystemExit(f"{folder} holds no .txt file")
        report(files, arguments.rounds)


if __name__ == "__main__":
    main()
