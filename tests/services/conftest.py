from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new, empty desk."""
    opened = open_desk(path=tmp_path / "desk" / "desk.legation")
    yield opened
    opened.close()


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """Makes a text file of each of the given texts."""

    def make(*texts: str) -> list[Path]:
        folder = tmp_path / "files"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"{len(list(folder.iterdir())) + number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        return paths

    return make
