"""The header block that a text may begin with, like a mail's: metadata, not body."""

import re
from dataclasses import dataclass

_FIELDS = {"Title": "title", "Source": "source", "Address": "address", "Published": "published"}
_LINE = re.compile(r"([A-Z][A-Za-z-]{1,30}):(?:[ \t]+(\S.*))?")
_LONGEST = 20  # lines; a block that goes on and on is a text of short lines


@dataclass(frozen=True, slots=True)
class Header:
    """The fields as written; None where the block has no such field."""

    title: str | None = None
    source: str | None = None
    address: str | None = None
    published: str | None = None


def split_header(text: str) -> tuple[Header, str]:
    """The header block at the top of `text` and the body: all that follows its one empty line, unchanged.

    The block begins with one of the four fields in the very first line and has a field in every line (other fields
    than the four are dropped); without that the whole text is the body.
    """
    fields: dict[str, str] = {}
    position = 0
    for count in range(_LONGEST):
        end = text.find("\n", position)
        line = text[position : end if end >= 0 else len(text)].rstrip()
        position = end + 1 if end >= 0 else len(text)
        if not line and count:
            return Header(**fields), text[position:]
        match = _LINE.fullmatch(line)
        if not match or (count == 0 and match[1] not in _FIELDS):
            break
        if match[1] in _FIELDS and match[2]:
            fields.setdefault(_FIELDS[match[1]], match[2])
        if end < 0:
            return Header(**fields), ""
    return Header(), text


def publisher_named(source: str | None) -> str | None:
    """Who published: the source without a remark in brackets at its end."""
    name = (source or "").strip()
    if name.endswith(")") and "(" in name:
        name = name[: name.rindex("(")].rstrip()
    return name or None
