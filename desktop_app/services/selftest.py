"""Checks an installed copy: the data that ships with it, SQLite, and one small document from file to search hit."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from desktop_app.domain import resources
from desktop_app.extraction.pipeline import extract
from desktop_app.services.briefing import compose, render
from desktop_app.services.desk import backup, open_desk
from desktop_app.services.importing import import_files
from desktop_app.services.reading import list_agreements
from desktop_app.services.search import search

Check = tuple[str, Callable[[], None]]
"""What is checked, and a function that raises when it does not hold."""

SAMPLE = """Title: Self-test
Source: legation
Published: 2024-03-05

Norway and Japan signed a memorandum of understanding on shipping in Oslo on 4 March 2024.
"""


def run(checks: Iterable[Check]) -> Iterator[tuple[str, str | None]]:
    """Each check's name, and what is wrong: None when it holds."""
    for name, check in checks:
        try:
            check()
        except Exception as problem:  # noqa: BLE001  a self-test reports whatever is broken, and goes on
            yield name, f"{type(problem).__name__}: {problem}"
        else:
            yield name, None


def checks() -> list[Check]:
    """The checks that need no Qt."""
    return [
        ("the data that ships with Legation is there", _resources),
        ("SQLite has full-text search", _full_text_search),
        ("a signed memorandum is read as signed", _extraction),
        ("a document goes from file to desk, search, sheet and backup", _journey),
    ]


def _expect(holds: bool, words: str) -> None:
    if not holds:
        raise AssertionError(words)


def _resources() -> None:
    for name in ("gazetteers", "rules", "briefing"):
        _expect(any((resources.folder() / name).iterdir()), f"resources/{name} is empty")


def _full_text_search() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")


def _extraction() -> None:
    body = SAMPLE.split("\n\n", 1)[1]
    agreements = extract(body, title=None, publisher=None, published_on="2024-03-05").agreements
    read = [(a.form, a.stage, tuple(sorted(a.parties)), a.when) for a in agreements]
    _expect(read == [("memorandum", "signed", ("JP", "NO"), "2024-03-04")], f"it was read as {read}")


def _journey() -> None:
    from desktop_app.domain.briefing import BriefingRequest

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sample.txt"
        source.write_text(SAMPLE, "utf-8")
        desk = open_desk(path=Path(folder) / "desk.legation")
        result = import_files(desk=desk, paths=[source])
        _expect(result.added == 1, f"{result}")
        _expect(len(list_agreements(desk=desk)) == 1, "the tracker does not show the memorandum")
        _expect(bool(search(desk=desk, query="shipp")), "search does not find it")
        _expect("shipping" in render(briefing=compose(desk=desk, request=BriefingRequest())), "the sheet lacks it")
        backup(desk=desk, target=Path(folder) / "copy.legation")
        desk.close()
