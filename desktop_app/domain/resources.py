"""Where the data that ships with Legation lies."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def folder() -> Path:
    """The folder `resources/`: inside the package when installed, beside it in a checkout.

    Raises FileNotFoundError when there is neither: the installation is broken.
    """
    for candidate in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no folder resources/ beside or inside {_PACKAGE}")


def resource(name: str) -> Path:
    """The file `name` (with forward slashes) under `resources/`. Raises FileNotFoundError when it is not there."""
    path = folder() / name
    if not path.is_file():
        raise FileNotFoundError(path)
    return path
