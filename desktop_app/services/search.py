"""One search box over everything."""

from desktop_app.domain.rows import Hit
from desktop_app.services.desk import Desk
from desktop_app.store import search as store


def search(*, desk: Desk, query: str, limit: int = 50) -> list[Hit]:
    """What holds all the words of `query`: follow-ups, then entries by title, then passages of documents.

    The last word stands for all that begin with it. Spelling differences of accents, apostrophes and hyphens do not
    count. Any text is a query; one without letters or digits finds nothing.
    """
    return store.search(desk, query, limit)
