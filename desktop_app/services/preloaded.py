"""What the server process that forks the workers loads once, so that a worker starts with it at hand."""

from contextlib import suppress

from desktop_app.services.extracting import own_extraction
from desktop_app.store import tables

__all__ = ["tables"]

with suppress(Exception):  # what is broken is reported by each document; here it would break the server
    own_extraction().extract("Norway and Japan signed a memorandum.", title=None, publisher=None, published_on=None)
