"""The officer's word on top of what the reports make: what belongs together, what holds, what he read himself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from desktop_app.domain.anchoring import nearest
from desktop_app.domain.entries import (
    Agreement,
    AnyFiled,
    Conflict,
    Correction,
    Event,
    Filed,
    Note,
    Ruling,
    Source,
)
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.fields import parse_field, write_field
from desktop_app.domain.marks import OFF, Anchor, Mark
from desktop_app.domain.reports import Report, category_of
from desktop_app.domain.vocabulary import Category, MarkKind, SourceKind
from desktop_app.dossier.rulings import ruled_fields, side_ruled

E = TypeVar("E", Event, Agreement)
Pair = tuple[int, int]  # ids of two reports, the lower first
Places = Mapping[tuple[str, Category], Sequence[tuple[Report, int]]]

_ON_ENTRIES = frozenset({MarkKind.CONFIRM, MarkKind.CORRECT, MarkKind.DISMISS, MarkKind.RULE, MarkKind.NOTE})


@dataclass(frozen=True, slots=True)
class Joined:
    """Which reports are of one entry and which are not, by their ids. What is together follows over several pairs;
    each pair that is apart stands for itself, and none is in both."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


def joined(marks: Iterable[Mark], reports: Iterable[AnyFiled]) -> Joined:
    """What the officer merged and split, as far as its reports are among `reports`; the later word holds."""
    chosen = [mark for mark in _by_age(marks) if mark.kind in {MarkKind.MERGE, MarkKind.SPLIT}]
    if not chosen:
        return Joined()
    places = _places(chosen, reports)
    together, apart = set[Pair](), set[Pair]()
    for mark in chosen:
        left, right = _found(mark.side, places), _found(mark.others, places)
        if mark.kind is MarkKind.MERGE:
            one = sorted({*left, *right})
            apart = {pair for pair in apart if not set(pair) <= {*one}}
            together |= _chain(one)
        else:
            across = {_pair(a, b) for a in left for b in right if a != b}
            together = (together - across) | _chain(sorted({*left})) | _chain(sorted({*right}))
            apart |= across
    return Joined(frozenset(together), frozenset(apart))


def tied(marks: Iterable[Mark], reports: Iterable[AnyFiled]) -> dict[int, tuple[Mark, ...]]:
    """The id of a report to the marks on its entry that it ties, the oldest first. A mark is tied by one report."""
    chosen = [mark for mark in _by_age(marks) if mark.kind in _ON_ENTRIES]
    places = _places(chosen, reports) if chosen else {}
    found: dict[int, list[Mark]] = defaultdict(list)
    for mark in chosen:
        for report_id in _found(mark.side, places)[:1]:
            found[report_id].append(mark)
    return {report_id: tuple(on_it) for report_id, on_it in found.items()}


def corrected(entry: E, marks: Sequence[Mark]) -> E:
    """The entry with what the marks on it say of itself: confirmed, dismissed, noted, its fields corrected."""
    if not marks:
        return entry
    fields: dict[str, object] = {}
    corrections: dict[str, Correction] = {}
    for mark in _of(marks, MarkKind.CORRECT):
        try:
            fields[mark.field] = parse_field(mark.field, mark.value)
        except InvalidInputError:  # a list that has changed since: the mark stays, without effect
            continue
        original = write_field(getattr(entry, mark.field))
        corrections[mark.field] = Correction(
            mark.field, write_field(fields[mark.field]), original, mark.reason, mark.id
        )
    return replace(
        entry,
        **cast("Any", fields),
        corrections=tuple(corrections.values()),
        confirmed=_holds(marks, MarkKind.CONFIRM),
        dismissed=_holds(marks, MarkKind.DISMISS),
        notes=tuple(Note(mark.value, mark.changed_at, mark.id) for mark in _of(marks, MarkKind.NOTE)),
    )


def ruled(entry: E, marks: Sequence[Mark]) -> E:
    """The entry, once its conflicts are known, with the rulings on them; its fields are those of the side that holds.

    Of a ruling and a correction of the same field the later one holds.
    """
    if not any(mark.kind is MarkKind.RULE for mark in marks):
        return entry
    corrections = {each.field: each for each in entry.corrections}
    fields: dict[str, object] = {}
    for conflict in entry.conflicts:
        ruling = _ruling(conflict, marks)
        for name, value in (ruled_fields(entry, conflict, ruling.value) if ruling else {}).items():
            said = corrections.get(name)
            if ruling and (said is None or said.mark_id < ruling.id):
                corrections.pop(name, None)
                fields[name] = value
    conflicts = tuple(with_ruling(conflict, marks) for conflict in entry.conflicts)
    return replace(entry, **cast("Any", fields), conflicts=conflicts, corrections=tuple(corrections.values()))


def with_ruling(conflict: Conflict, marks: Sequence[Mark]) -> Conflict:
    """The conflict with the latest ruling among the marks on its reports, if there is one."""
    mark = _ruling(conflict, marks)
    if mark is None:
        return conflict
    return replace(conflict, ruling=Ruling(side_ruled(conflict, mark.value), mark.reason, mark.changed_at, mark.id))


def _ruling(conflict: Conflict, marks: Sequence[Mark]) -> Mark | None:
    return next((mark for mark in reversed(_of(marks, MarkKind.RULE)) if mark.field == conflict.kind), None)


class Word:
    """All that the officer says of some reports and of the entries that they make, looked up once."""

    def __init__(self, marks: Sequence[Mark], reports: Sequence[AnyFiled]) -> None:
        self.joined = joined(marks, reports)
        self._tied = tied(marks, reports)

    def on(self, report_ids: Iterable[int]) -> tuple[Mark, ...]:
        """The marks on the entry of these reports, the oldest first."""
        if not self._tied:
            return ()
        return tuple(_by_age(mark for report_id in report_ids for mark in self._tied.get(report_id, ())))

    def corrected(self, entry: E) -> E:
        """See `corrected`."""
        return corrected(entry, self.on(filed.id for filed in entry.reports))

    def ruled(self, entry: E) -> E:
        """See `ruled`."""
        return ruled(entry, self.on(filed.id for filed in entry.reports))

    def on_conflict(self, conflict: Conflict) -> Conflict:
        """A conflict that is no entry's, with the ruling on it; see `with_ruling`."""
        return with_ruling(conflict, self.on(key for side in conflict.versions for key in side.report_ids))


def added(marks: Iterable[Mark], sources: Mapping[str, Source]) -> tuple[AnyFiled, ...]:
    """What the officer read himself, as reports; the id of each is that of its mark, negative. `sources` are the
    documents by hash: what lies in another one is left out."""
    return tuple(
        cast("AnyFiled", Filed(-mark.id, sources[mark.anchor.sha256], mark.report))
        for mark in marks
        if mark.kind is MarkKind.ADD and mark.report is not None and mark.anchor.sha256 in sources
    )


def under(marks: Sequence[Mark], reports: Iterable[AnyFiled]) -> tuple[AnyFiled, ...]:
    """The reports as they stand under just these marks: what the officer added by them in the place of all that he
    added, the documents weighed by them and by no others."""
    kinds = {m.anchor.sha256: SourceKind(m.value) for m in _of(_by_age(marks), MarkKind.WEIGH)}
    read = [filed for filed in reports if filed.id >= 0]
    sources = {filed.source.sha256: filed.source for filed in read}
    weighed = {sha256: replace(source, kind=kinds.get(sha256)) for sha256, source in sources.items()}
    told = (cast("AnyFiled", replace(cast("Any", filed), source=weighed[filed.source.sha256])) for filed in read)
    return (*told, *added(marks, weighed))


def _by_age(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: mark.id)


def _of(marks: Iterable[Mark], kind: MarkKind) -> list[Mark]:
    return [mark for mark in marks if mark.kind is kind]


def _holds(marks: Sequence[Mark], kind: MarkKind) -> bool:
    said = _of(marks, kind)
    return bool(said) and said[-1].value != OFF


def _places(marks: Sequence[Mark], reports: Iterable[AnyFiled]) -> Places:
    """The reports, with their ids, of the documents and categories that the marks are tied to."""
    wanted = {(anchor.sha256, anchor.category) for mark in marks for anchor in (*mark.side, *mark.others)}
    hashes = {sha256 for sha256, _ in wanted}
    found: dict[tuple[str, Category], list[tuple[Report, int]]] = defaultdict(list)
    for filed in reports:
        if filed.source.sha256 in hashes:
            found[filed.source.sha256, category_of(filed.report)].append((filed.report, filed.id))
    for several in found.values():
        several.sort(key=lambda each: (each[1] < 0, abs(each[1])))
    return found


def _found(anchors: Iterable[Anchor], places: Places) -> list[int]:
    """The ids of the reports that the anchors find, each once."""
    ids = (nearest(anchor, places.get((anchor.sha256, anchor.category), ())) for anchor in anchors)
    return list(dict.fromkeys(each for each in ids if each is not None))


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _chain(ids: Sequence[int]) -> set[Pair]:
    """Pairs by which all `ids` are one: each with the first."""
    return {_pair(ids[0], other) for other in ids[1:]}
