"""A visit told in several sentences: one dates its beginning, another its end."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.happenings import Happening

LEAVING = "leaving"  # title of a mention that tells only that the guest has left
_BEGINS = frozenset(("begin", "start", "open", "commence", "kick", "arrive", "land", "fly", "come", "travel", "touch"))
_ENDS = frozenset(("end", "conclude", "finish", "close", "wrap", "complete", "leave", "depart"))
_DAY = len("2000-01-01")
_LONGEST = 21  # days


def spans(cluster: Sequence[Happening], one: Happening) -> bool:
    """Whether `one` dates the other end of the visit of `cluster`."""
    return one.kind is EventKind.VISIT and one.host is not None and span([*cluster, one]) is not None


def span(cluster: Sequence[Happening]) -> str | None:
    """The interval from the day that a mention begins a visit to the day that another ends it; None where none does."""
    first = _day(cluster, _BEGINS)
    last = _day(cluster, _ENDS)
    if first is None or last is None or not 0 < (last - first).days <= _LONGEST:
        return None
    return f"{first.isoformat()}/{last.isoformat()}"


def _day(cluster: Sequence[Happening], verbs: frozenset[str]) -> date | None:
    for one in cluster:
        told = any(g.lemma in verbs and g.finite for g in one.scene.segment(one.at).groups)
        if told and one.date and one.date.edtf and len(one.date.edtf) == _DAY:
            return date.fromisoformat(one.date.edtf)
    return None
