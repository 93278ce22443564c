"""What an officer points at, file by file."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files meant by `paths`: a file as it is, a folder by all files under it in the order of their names.

    In folders hidden files and folders are skipped and links to folders are not followed, so that no loop is walked.
    A file that is named twice comes once. What is not there stays in the list: reading it says so.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            found.setdefault(file)
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))
