"""What can go wrong through no fault of the program. Anything else is a bug and is shown as one."""

from pathlib import Path


class LegationError(Exception):
    """One clear sentence for the officer, which names the file and the remedy.

    `message` says what happened, `remedy` what to do, `path` the file it happened to.
    """

    def __init__(self, message: str, *, remedy: str = "", path: Path | None = None) -> None:
        super().__init__(" ".join(part for part in (message, remedy) if part))
        self.message = message
        self.remedy = remedy
        self.path = path


class UnreadableSourceError(LegationError):
    """A source file that no reader can read."""


class StoreError(LegationError):
    """A desk that cannot be opened, read or written."""


class InvalidInputError(LegationError):
    """Something that the officer typed cannot be used: a date, a party, a name."""
