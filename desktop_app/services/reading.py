"""What the officer looks at: documents, timeline, tracker, one entry, the dossier."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.documents import Document, DocumentRow, Original
from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, Source
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.rows import AgreementRow, EventRow
from desktop_app.domain.vocabulary import Category, SourceKind
from desktop_app.services.desk import Desk
from desktop_app.store import documents, entries
from desktop_app.store.entries import Counts


def list_documents(*, desk: Desk, only: Collection[int] | None = None) -> list[DocumentRow]:
    """All documents, or those with the ids `only`, newest first; undated ones by the day they came."""
    return documents.list_documents(desk, documents=only)


def open_document(*, desk: Desk, document_id: int) -> Document:
    """The document with its text. Raises InvalidInputError when the desk has none with that id."""
    found = documents.find_document(desk, document_id)
    if found is None:
        raise InvalidInputError(f"There is no document {document_id} on this desk.")
    return found


def original(*, desk: Desk, document_id: int) -> Original:
    """The file of a document, byte for byte. Raises InvalidInputError when the desk has none with that id."""
    found = documents.original(desk, document_id)
    if found is None:
        raise InvalidInputError(f"There is no document {document_id} on this desk.")
    return found


def mark_read(*, desk: Desk, document_id: int, read: bool = True) -> ChangeSet:
    """Remembers that the officer has read the document, or has not; an empty change set when that was so already."""
    changed = documents.set_read(desk, document_id, read=read)
    return ChangeSet(documents=frozenset({document_id}) if changed else frozenset())


def document_reports(*, desk: Desk, document_id: int) -> tuple[AnyFiled, ...]:
    """All that the document says: events, agreements, people, positions, figures, each in reading order."""
    return documents.document_reports(desk, document_id)


def list_events(*, desk: Desk, dismissed: bool = False, keys: Collection[str] | None = None) -> list[EventRow]:
    """All events, or those with these `keys`, by date, undated ones last; with `dismissed` those too that the officer
    dismissed."""
    return entries.list_events(desk, dismissed=dismissed, keys=keys)


def list_agreements(*, desk: Desk, dismissed: bool = False, keys: Collection[str] | None = None) -> list[AgreementRow]:
    """All agreements, or those with these `keys`, the latest act first, undated ones last; with `dismissed` those too
    that he dismissed."""
    return entries.list_agreements(desk, dismissed=dismissed, keys=keys)


def keys_in_order(*, desk: Desk, category: Category) -> list[str]:
    """The keys of all events or all agreements, in the order of their list."""
    return entries.keys_in_order(desk, category)


def entry(*, desk: Desk, key: str) -> Event | Agreement | None:
    """The event or the agreement with that key and all its reports; None when there is none (any more)."""
    from desktop_app.dossier import entry_on
    from desktop_app.store.clock import today

    found = entries.find_entry(desk, key)
    return entry_on(found, today()) if found else None


def dossier(
    *,
    desk: Desk,
    parties: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
) -> Dossier:
    """All entries, or those that concern `parties` (codes) and lie between `since` and `until`; none that the officer
    dismissed.

    `as_of`: as they were known at the end of that day, see `as_of.dossier_as_of`; None is today.
    """
    from desktop_app.dossier import narrow
    from desktop_app.services.as_of import dossier_as_of
    from desktop_app.store.clock import today

    if as_of is not None and as_of < today():
        whole = dossier_as_of(desk=desk, day=as_of)
    else:
        whole = _known(entries.load_dossier(desk), as_of or today())
    if not parties and since is None and until is None:
        return whole
    return narrow(whole, parties=tuple(parties), since=since, until=until)


def source_kind(*, source: Source) -> SourceKind:
    """What kind of source a document is, as the officer has it, else by its heading and its publisher. The kinds that
    come first in `SourceKind` weigh more: their reports lead."""
    from desktop_app.dossier.sources import kind_of

    return kind_of(source)


def _known(loaded: Dossier, day: date) -> Dossier:
    """Entries as the desk has them, arranged, with what follows from all of them and from the day."""
    from desktop_app.dossier import arranged, mechanisms_of, on_day

    whole = arranged(loaded)
    return on_day(replace(whole, mechanisms=mechanisms_of(whole)), day)


def parties(*, desk: Desk) -> list[tuple[str, str, int]]:
    """Code, name and number of entries of each party of the desk, the most entries first."""
    from desktop_app.services.names import party_name

    return [(code, party_name(code), number) for code, number in entries.party_counts(desk)]


def counts(*, desk: Desk) -> Counts:
    """How much the desk holds, for the status bar."""
    return entries.count(desk)
