"""Keeping the entries in step with the reports and with what the officer says."""

from pathlib import Path

from desktop_app.domain.refresh import Refreshed, Stale
from desktop_app.dossier.compiling import compile_all
from desktop_app.dossier.refreshing import refreshed
from desktop_app.store import filing, stale
from desktop_app.store.desk import Desk, open_file
from desktop_app.store.documents import all_reports
from desktop_app.store.marks import all_marks
from desktop_app.store.shelves import Shelves

_FEW = 50  # documents that are taken in one by one, however small the desk
_PART = 20  # of a desk's documents one in so many: with more, making everything anew is faster


def refresh_entries(desk: Desk) -> frozenset[str] | None:
    """Brings the desk's entries up to date with its reports and the officer's marks, and ties these to them.

    Gives the keys of the entries that are new, changed or gone; None where all may be.
    """
    with desk.reading() as connection:
        found, everything = stale.read(connection)
        (documents,) = connection.execute("SELECT count(*) FROM document").fetchone()
    if everything or len(found.documents) > max(_FEW, documents // _PART):
        refresh_all(desk)
        return None
    return refresh_stale(desk)


def refresh_stale(desk: Desk) -> frozenset[str]:
    """The same, touching only what the documents and marks that came since can concern."""

    def make(shelves: Shelves, what: Stale) -> Refreshed:
        return refreshed(shelves, shelves.reports_of(what.documents), what, all_marks(desk))

    return filing.refresh_entries(desk, make)


def refresh_all(desk: Desk) -> None:
    """The same by making all entries anew."""
    while True:
        with desk.reading() as connection:
            generation = stale.generation(connection)
        made = compile_all(all_reports(desk), marks=all_marks(desk))
        if filing.replace_entries(desk, made, generation):
            return


def refresh_file(path: Path) -> frozenset[str] | None:
    """As `refresh_entries`, for the desk in the file at `path`: for a process of its own."""
    desk = open_file(path, create=False)
    try:
        return refresh_entries(desk)
    finally:
        desk.close()
