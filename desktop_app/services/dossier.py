"""Keeping the entries in step with the reports."""

from pathlib import Path

from desktop_app.dossier import compile_dossier
from desktop_app.store.desk import Desk, open_file
from desktop_app.store.documents import all_reports
from desktop_app.store.filing import replace_entries
from desktop_app.store.marks import all_marks


def refresh_entries(desk: Desk) -> None:
    """Makes the desk's entries anew from all its reports and ties the officer's marks to them."""
    replace_entries(desk, compile_dossier(all_reports(desk), marks=all_marks(desk)))


def refresh_file(path: Path) -> None:
    """The same for the desk in the file at `path`, in a process of its own."""
    desk = open_file(path, create=False)
    try:
        refresh_entries(desk)
    finally:
        desk.close()
