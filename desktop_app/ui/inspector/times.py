"""Moments of the change log for the screen."""

from datetime import datetime

from desktop_app.ui.terms import spoken


def at_words(at: str) -> str:
    """A moment (ISO 8601 in UTC) in the time of this machine: `27 January 2026, 14:05`."""
    if not at:
        return ""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{spoken(moment.date().isoformat())}, {moment:%H:%M}"
