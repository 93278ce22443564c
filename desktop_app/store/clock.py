"""Now, and who is at the desk."""

import getpass
from datetime import UTC, date, datetime


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def day_of(moment: str) -> date:
    """The day of a time (ISO 8601) by this machine's clock."""
    return datetime.fromisoformat(moment).astimezone().date()


def today() -> date:
    """The day by this machine's clock."""
    return day_of(now())


def who() -> str:
    """The name of the user as the system has it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such entry on the system, as in some containers
        return "unknown"
