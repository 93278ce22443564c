"""How open ends are worded, as data of `resources/rules/open_ends.toml`."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

import msgspec

from desktop_app.domain.dates import bounds, spoken
from desktop_app.domain.entries import OpenEnd, OpenEndKind
from desktop_app.domain.resources import resource
from desktop_app.dossier.wording import fold

_WIDTH = 110  # code points of what is open within a suggestion


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`state` follows what is open; `ask`, `ahead` and `over` are what to do without a day, before and after it."""

    kind: OpenEndKind
    state: str
    ask: str
    ahead: str = ""
    over: str = ""


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a text lets one expect something; `*` stands for up to three words."""

    into_force: tuple[str, ...]


class Wordings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ends: dict[str, Wording]
    expected: Expected


@cache
def wordings() -> Wordings:
    """The wordings, read once a process. Raises msgspec.ValidationError when the file is not as described."""
    return msgspec.toml.decode(resource("rules/open_ends.toml").read_bytes(), type=Wordings)


def text_of(name: str, what: str, due: str | None) -> str:
    """The line of an open end: what is open, and that nothing is reported of it."""
    return f"{what}: {_state(wordings().ends[name], due)}"


def kind_of(name: str) -> OpenEndKind:
    """The kind of the open ends of that wording."""
    return wordings().ends[name].kind


def suggestion(end: OpenEnd, today: date | None = None) -> str:
    """What an officer would do about `end` on the day `today`; without one, as if its day were ahead."""
    for wording in wordings().ends.values():
        what = end.text.removesuffix(f": {_state(wording, end.due)}")
        if wording.kind is end.kind and what != end.text:
            return _asked(wording, what, end.due, today)
    first = next(wording for wording in wordings().ends.values() if wording.kind is end.kind)
    return _asked(first, end.text, end.due, today)


def suggested(end: OpenEnd, today: date | None) -> OpenEnd:
    """`end` with what to do about it on the day `today`."""
    if end.suggestion and (end.due is None or today is None or bounds(end.due)[1] >= today):
        return end
    return replace(end, suggestion=suggestion(end, today))


def expects_force(text: str) -> bool:
    """Whether the words let one expect that something is yet to enter into force."""
    return _expecting().search(fold(text)) is not None


def _state(wording: Wording, due: str | None) -> str:
    return wording.state.format(day=spoken(due))


def _asked(wording: Wording, what: str, due: str | None, today: date | None) -> str:
    over = due is not None and today is not None and bounds(due)[1] < today
    template = (wording.over if over else wording.ahead) if due is not None else wording.ask
    what = " ".join(what.split())
    if len(what) > _WIDTH:
        what = what[:_WIDTH].rsplit(" ", 1)[0].rstrip(",;:–- ") + " […]"
    return (template or wording.ask).format(what=what, day=spoken(due))


@cache
def _expecting() -> re.Pattern[str]:
    words = wordings().expected.into_force
    each = (r"\s(?:\S+\s){0,3}?".join(map(re.escape, part.split(" * "))) for part in words)
    return re.compile(rf"\b(?:{'|'.join(each)})\b")
