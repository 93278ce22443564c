"""Now, and who is at the desk."""

import getpass
from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def who() -> str:
    """The name of the user as the system has it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such entry on the system, as in some containers
        return "unknown"
