"""What the window shows of some entries or of one document: never the whole dossier."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.entries import Agreement, AnyFiled, Conflict, Event, Mechanism, OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.services.desk import Desk
from desktop_app.store import shown


def entries(
    *, desk: Desk, keys: Iterable[str] = (), report_ids: Collection[int] = (), document_id: int | None = None
) -> tuple[Event | Agreement, ...]:
    """The entries with these keys, of these reports and of that document, with all their reports, and those that hold
    the other sides of their conflicts; none that the officer dismissed."""
    from desktop_app.dossier import entry_on
    from desktop_app.store.clock import today

    day = today()
    return tuple(entry_on(each, day) for each in shown.find_entries(desk, keys, report_ids, document_id))


def mechanisms(*, desk: Desk) -> tuple[tuple[Mechanism, ...], dict[str, Event | Agreement]]:
    """The mechanisms with what surrounds them, and by key the entries that they are and name."""
    from desktop_app.dossier import entry_on
    from desktop_app.dossier.project_map import mechanisms_among
    from desktop_app.dossier.wordings import suggested
    from desktop_app.store.clock import today

    day = today()
    with shown.mechanisms(desk) as (shelves, agreed):
        found = mechanisms_among(agreed, shelves.answering)
        named = {key for each in found for key in _named(each)}
        entries = [entry_on(placed.entry, day) for placed in shelves.entries(named)]
    around = {each.key: each for each in entries if not each.dismissed}
    return tuple(replace(each, next=suggested(each.next, day)) if each.next else each for each in found), around


def _named(mechanism: Mechanism) -> Iterator[str]:
    """The keys of a mechanism and of all that belongs to it."""
    yield mechanism.key
    yield from (each.event_key for each in mechanism.rounds if each.event_key is not None)
    yield from (link.from_key for link in mechanism.fed_by)
    yield from (key for project in mechanism.projects for key in project.entry_keys)


def disputed_figures(*, desk: Desk, document_id: int) -> tuple[tuple[Conflict, ...], dict[int, AnyFiled]]:
    """The conflicts over figures of a document, and by id the reports that hold their sides."""
    return shown.disputed_figures(desk, document_id)


def open_ends(*, desk: Desk, follow_ups: Iterable[FollowUp] = ()) -> tuple[OpenEnd, ...]:
    """What is open, of agreements first, each by date; none to which one of `follow_ups` is tied."""
    from desktop_app.dossier.wordings import suggested
    from desktop_app.store.clock import today

    followed = {(each.entry_key, each.anchor.start, each.anchor.end) for each in follow_ups}
    keys = {key for key, _, _ in followed}
    ends, day = shown.open_ends(desk), today()
    proofs = shown.reports(desk, {end.report_id for end in ends if end.entry_key in keys})
    return tuple(suggested(end, day) for end in ends if not followed & _proofs(end, proofs.get(end.report_id)))


def _proofs(end: OpenEnd, filed: AnyFiled | None) -> set[tuple[str | None, int, int]]:
    """Where a follow-up on an open end can be tied."""
    quotes = (*(filed.report.quotes if filed else ()), *((end.quote,) if end.quote else ()))
    return {(end.entry_key, quoted.start, quoted.end) for quoted in quotes}


def documents_of(*, desk: Desk, keys: Collection[str]) -> frozenset[int]:
    """The documents that tell of these entries."""
    return shown.documents_of(desk, keys)


def document_parties(*, desk: Desk, documents: Collection[int] | None = None) -> dict[int, tuple[str, ...]]:
    """The names of the parties of which each document tells, by the alphabet: of these documents, or of all."""
    from desktop_app.services.names import party_name

    told = shown.document_parties(desk, documents)
    names = {code: party_name(code) for codes in told.values() for code in codes}
    same: dict[tuple[str, ...], tuple[str, ...]] = {}  # most of ten thousand tuples are alike
    found = ((number, tuple(sorted(names[code] for code in codes))) for number, codes in told.items())
    return {number: same.setdefault(each, each) for number, each in found}
