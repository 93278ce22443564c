"""Source files to plain text and metadata: one reader a format, behind one registry."""

from desktop_app.sources.folders import expand
from desktop_app.sources.registry import Reader, read_source, readers

__all__ = ["Reader", "expand", "read_source", "readers"]
