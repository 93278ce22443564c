"""Source files as read and as kept."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.quotes import Quote


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a reader makes of a source file.

    `text` is the body as plain text (line ends LF, no byte order mark, no header block); every offset anywhere counts
    code points into it. `published_on` is EDTF, as the header, the title or the address states it, else None.
    """

    path: Path
    sha256: str  # of the file's bytes, lower-case hexadecimal
    size: int  # of the file, in bytes
    media_type: str  # IANA: text/plain, text/markdown
    encoding: str  # as Python names it
    text: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    published_on: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the desk, with its text."""

    id: int
    sha256: str
    name: str  # the file's name
    media_type: str
    text: str
    title: str | None
    publisher: str | None
    address: str | None
    published_on: str | None
    imported_at: str  # ISO 8601, UTC
    truncated: bool
    clutter: tuple[Quote, ...] = ()  # page furniture: shown greyed, never read as content

    @property
    def heading(self) -> str:
        """The title, else the first words of the text, else the file's name."""
        return heading(self.title, self.text, self.name)


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was imported. `encoding` is what its text was read in, as Python names it."""

    data: bytes
    encoding: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as a list shows it."""

    id: int
    sha256: str
    name: str
    heading: str
    publisher: str | None
    published_on: str | None
    imported_at: str
    truncated: bool
    read: bool
    events: int
    agreements: int
    follow_ups: int


_HEAD = 4_000  # code points in which a text has begun


def heading(title: str | None, text: str, name: str, width: int = 90) -> str:
    """What a document is called on the screen: its title, else its first words, else its file's name."""
    if title:
        return title
    first = text[:_HEAD].lstrip().partition("\n")[0].strip()
    if not first:
        return name
    if len(first) <= width:
        return first
    return first[:width].rsplit(" ", 1)[0].rstrip(",;:") + " …"
