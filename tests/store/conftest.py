from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.store.desk import Desk, open_file


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new, empty desk."""
    opened = open_file(tmp_path / "desk.legation", create=True)
    yield opened
    opened.close()
