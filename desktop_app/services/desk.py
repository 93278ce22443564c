"""Opening a desk and copying it."""

from contextlib import suppress
from pathlib import Path

import platformdirs

from desktop_app.domain.errors import StoreError
from desktop_app.store.backup import back_up
from desktop_app.store.desk import Desk, open_file
from desktop_app.store.entries import are_stale

__all__ = ["Desk", "backup", "default_path", "open_desk", "warm_up"]


def default_path() -> Path:
    """The officer's own desk, in the user's data directory."""
    return platformdirs.user_data_path("legation", appauthor=False) / "desk.legation"


def open_desk(*, path: Path, create: bool = True) -> Desk:
    """The desk in the file at `path`; made, with its folder, if it is not there and `create` is set.

    After a crash in the middle of an import the entries are first made anew. Raises StoreError.
    """
    desk = open_file(path, create=create)
    if are_stale(desk):
        from desktop_app.services.dossier import refresh_entries

        # It may be that another program is at it just now, or that the file is read-only: it can be read all the same.
        with suppress(StoreError):
            refresh_entries(desk)
    return desk


def warm_up(*, desk: Desk) -> None:
    """Loads what the first change to the desk needs (0.4 s): for a worker thread, once the window is painted."""
    desk.warm_up()


def backup(*, desk: Desk, target: Path) -> None:
    """Copies the desk, while it is in use, to `target` and checks the copy.

    An earlier backup of this desk is replaced. Raises StoreError when `target` is the desk itself or another file, or
    cannot be written.
    """
    back_up(desk, target)
