"""The sheet as HTML, in the subset of HTML and CSS that Qt's text documents lay out."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from desktop_app.domain.briefing import Briefing, Line
from desktop_app.domain.dates import spoken
from desktop_app.domain.resources import resource

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {ord("\n")}
_DIRECTIONS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_HIDDEN = dict.fromkeys(_CONTROLS | _DIRECTIONS | {0xFFFC, 0xFEFF})


def render_html(briefing: Briefing) -> str:
    """A whole HTML page without outside references. All text from documents and officers is escaped."""
    return _template().render(briefing=briefing)


@cache
def _template() -> Template:
    path = resource("briefing/sheet.html")
    environment = Environment(
        loader=FileSystemLoader(path.parent),
        finalize=_visible,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["spoken"] = spoken
    environment.filters["grouped"] = _grouped
    return environment.get_template(path.name)


def _visible(value: object) -> object:
    """Text without control characters: a source must not turn the line around, nor hide words in it."""
    return value.translate(_HIDDEN) if isinstance(value, str) else value


def _grouped(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    """Neighbouring lines under one subheading, without changing their order."""
    return [(group, list(run)) for group, run in groupby(lines, key=lambda line: line.group)]
