"""Rules as data: TOML files in `resources/rules/`, validated when they are loaded, once a process."""

from functools import cache
from typing import TypeVar

import msgspec

from desktop_app.domain.resources import resource

T = TypeVar("T")


@cache
def load(name: str, kind: type[T]) -> T:
    """The rules of `rules/<name>.toml` as `kind`, a msgspec.Struct.

    Raises msgspec.ValidationError when the file does not have that form: the installation is broken.
    """
    return msgspec.toml.decode(resource(f"rules/{name}.toml").read_bytes(), type=kind)
