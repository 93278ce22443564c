"""One search box over everything."""

from desktop_app.domain.rows import Hit
from desktop_app.services.desk import Desk
from desktop_app.store import search as store
from desktop_app.store.stopping import Stop

__all__ = ["Stop", "search"]


def search(*, desk: Desk, query: str, limit: int = 50, stop: Stop | None = None) -> list[Hit]:
    """What holds all the words of `query`: follow-ups, then entries by title, then passages of documents.

    The last word stands for all that begin with it. Spelling differences of accents, apostrophes and hyphens do not
    count. Any text is a query; one without letters or digits finds nothing. `stop.stop()` in another thread ends the
    search, which then raises sqlite3.OperationalError: for one that nobody waits for any more.
    """
    return store.search(desk, query, limit, stop)
