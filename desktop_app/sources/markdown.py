"""Markdown to plain text: every heading, paragraph, list item and row of a table is a line of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.sources.header import Header, split_header

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,40}?)---[ \t]*(?:\n|$)")
_FIELD = re.compile(r"(\w[\w-]*):[ \t]*(.*)")
_NAMES = {  # as front matter has them: field of the header
    "title": "title",
    "source": "source",
    "publisher": "source",
    "address": "address",
    "url": "address",
    "published": "published",
    "date": "published",
}


def read_markdown(text: str) -> tuple[Header, str]:
    """The header and the body of a Markdown text. Without a title in its header, the first heading is the title."""
    match = _FRONT_MATTER.match(text)
    if match:
        header, source = _front_matter(match["fields"]), text[match.end() :]
    else:
        header, source = split_header(text)
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    blocks = list(_blocks(SyntaxTreeNode(parser.parse(source))))
    first = next((words for kind, words in blocks if kind == "heading"), None)
    title = header.title or (" ".join(first.split()) if first else None)
    tight = {("item", "item"), ("row", "row")}
    kinds = [kind for kind, _ in blocks]
    gaps = ["\n" if pair in tight else "\n\n" for pair in pairwise(kinds)] + [""]
    body = "".join(words + gap for (_, words), gap in zip(blocks, gaps, strict=False))
    return Header(title, header.source, header.address, header.published), body


def _front_matter(block: str) -> Header:
    fields: dict[str, str] = {}
    for line in block.splitlines():
        match = _FIELD.fullmatch(line.rstrip())
        name = match and _NAMES.get(match[1].lower())
        if match and name and (value := match[2].strip().strip("\"'")):
            fields.setdefault(name, value)
    return Header(**fields)


def _blocks(node: "SyntaxTreeNode", kind: str = "paragraph") -> Iterator[tuple[str, str]]:
    """Kind (heading, paragraph, item, row, code) and text of each block under `node`, in order."""
    for child in node.children:
        if child.type in ("heading", "paragraph"):
            yield (child.type if child.type == "heading" else kind), _words(child)
        elif child.type in ("fence", "code_block"):
            yield "code", child.content.rstrip("\n")
        elif child.type == "tr":
            yield "row", " | ".join(_words(cell) for cell in child.children)
        elif child.type == "list_item":
            number = f"{child.info}{child.markup} " if child.info else ""
            for place, (what, words) in enumerate(_blocks(child, "item")):
                yield what, (words if place else number + words)
        else:
            yield from _blocks(child, kind)


def _words(node: "SyntaxTreeNode") -> str:
    """The words of a block: marks and addresses left out, a picture by its description."""
    parts = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        parts.get(leaf.type, leaf.content) for leaf in node.walk() if not leaf.children and leaf.nester_tokens is None
    ).strip()
