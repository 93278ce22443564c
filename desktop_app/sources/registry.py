"""Which reader reads which file, and the way every file takes: bytes, reader, header, record."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.documents import SourceText
from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.sources.header import Header, publisher_named
from desktop_app.sources.markdown import read_markdown
from desktop_app.sources.plain import decode, read_plain
from desktop_app.sources.published import date_in_address, date_stated

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reader:
    """How one format is read. `read` takes the decoded text and gives header and body; `limit` is in bytes."""

    media_type: str
    suffixes: tuple[str, ...]
    read: Callable[[str], tuple[Header, str]]
    limit: int = 64 * _MEGABYTE


_PLAIN = Reader("text/plain", (".txt", ".text"), read_plain)
_READERS = (
    _PLAIN,
    # A Markdown parser builds a tree of the whole text: bounded well below what plain text may have.
    Reader("text/markdown", (".md", ".markdown"), read_markdown, limit=4 * _MEGABYTE),
)


def readers() -> dict[str, Reader]:
    """The registry: lower-case suffix with its dot, or media type, to reader."""
    by_name = {suffix: reader for reader in _READERS for suffix in reader.suffixes}
    return by_name | {reader.media_type: reader for reader in _READERS}


def read_source(path: Path) -> SourceText:
    """The text and the metadata of the file at `path`.

    Raises UnreadableSourceError when no reader reads it: not there, too large, not text, an unknown format, or empty.
    """
    try:
        reader = _reader_of(path)
        raw = _bytes_of(path, reader.limit)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableSourceError(
            f"{path.name} cannot be opened: {reason}.", remedy="Check its permissions.", path=path
        ) from error
    decoded = decode(raw, path)
    header, body = reader.read(decoded.text)
    if not body.strip():
        raise UnreadableSourceError(f"{path.name} holds no text.", remedy="Check that it was saved.", path=path)
    return SourceText(
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        media_type=reader.media_type,
        encoding=decoded.encoding,
        text=body,
        title=header.title,
        publisher=publisher_named(header.source),
        address=header.address,
        published_on=date_stated(header.published) or date_in_address(header.address),
    )


def _reader_of(path: Path) -> Reader:
    if not path.is_file():
        fault = "is a folder or a device, not a file" if path.exists() else "is not there"
        raise UnreadableSourceError(f"{path.name} {fault}.", remedy="Check the name.", path=path)
    suffix = path.suffix.lower()
    if not suffix:  # many a saved text has no suffix: it is read if it decodes as text
        return _PLAIN
    reader = readers().get(suffix)
    if reader is None:
        known = ", ".join(suffix for each in _READERS for suffix in each.suffixes)
        raise UnreadableSourceError(
            f"{path.name} is of a kind that cannot be read.", remedy=f"Save it as one of {known}.", path=path
        )
    return reader


def _bytes_of(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise UnreadableSourceError(
            f"{path.name} is larger than {limit // _MEGABYTE} MB.", remedy="Split it into smaller files.", path=path
        )
    return raw
