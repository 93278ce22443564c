"""Taking files into the desk: worker processes read and extract, one writer stores, entries follow."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic

from desktop_app.domain.changes import ChangeSet, ImportProgress, ImportResult, Unread
from desktop_app.services.desk import Desk
from desktop_app.services.extracting import Extraction, own_extraction, prepare_files, prepare_readings
from desktop_app.services.workers import make_pool, spread
from desktop_app.sources import expand
from desktop_app.store import documents, intake, removal
from desktop_app.store.prepared import Origin, Prepared

_A_TRANSACTION = 200  # documents: more gain nothing
_A_LOT = 16 * 1024 * 1024  # code points of text to hold in memory
_A_FEW = 8  # documents with which the entries are brought up to date at once
_AT_MOST = 1.0  # seconds of work that a crash may cost


def import_files(
    *,
    desk: Desk,
    paths: Sequence[Path],
    workers: int | None = None,
    on_progress: Callable[[ImportProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    extraction: Extraction | None = None,
) -> ImportResult:
    """Takes the files at `paths` (folders with all that is in them) into the desk; the same bytes only once.

    `workers` is the number of processes: None for one a processor, 0 for none. `on_progress` is called in this thread
    after each file, `cancelled` asked ten times a second; what was done by then is kept. A file that cannot be read is
    named in the result and stops nothing. Raises StoreError when the desk cannot be written.
    """
    stop = cancelled or _never
    tally = _Tally(desk, expand(paths), on_progress)
    task = partial(prepare_files, extraction=extraction or own_extraction())
    with closing(spread(task, tally.news(), workers=workers, cancelled=stop)) as done:
        for few, outcomes in done:
            tally.take(few, outcomes)
    tally.store()
    keys = bring_up_to_date(desk, documents=len(tally.added), workers=workers) if tally.added else None
    return ImportResult(
        added=len(tally.added),
        known=tally.known,
        unread=tuple(tally.unread),
        cancelled=tally.done < len(tally.files),
        changes=ChangeSet(documents=frozenset(tally.added), entries=bool(tally.added), entry_keys=keys),
    )


@dataclass
class _Tally:
    """How far an import has got."""

    desk: Desk
    files: list[Path]
    on_progress: Callable[[ImportProgress], None] | None
    done: int = 0
    known: int = 0
    added: list[int] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    waiting: list[Prepared] = field(default_factory=list)
    stored_at: float = field(default_factory=monotonic)

    def news(self) -> Iterator[Path]:
        """The files that are not on the desk yet; only one as long as a document of the desk is looked into."""
        sizes = documents.known_files(self.desk)
        for path in self.files:
            if _is_known(path, sizes):
                self.known += 1
                self.finish(path)
            else:
                yield path

    def take(self, few: list[Path], outcomes: list[Prepared | Unread] | None) -> None:
        """Books what came of a few files; None means that their process died."""
        for path, outcome in zip(few, outcomes or [_crashed(path) for path in few], strict=True):
            if isinstance(outcome, Unread):
                self.unread.append(outcome)
            else:
                self.waiting.append(outcome)
            self.finish(path)
        long = sum(len(each.text) for each in self.waiting) > _A_LOT
        if long or len(self.waiting) >= _A_TRANSACTION or monotonic() - self.stored_at > _AT_MOST:
            self.store()

    def store(self) -> None:
        """Writes what waits to be written."""
        if self.waiting:
            ids = intake.add_documents(self.desk, self.waiting)
            self.added += ids
            self.known += len(self.waiting) - len(ids)
            self.waiting = []
        self.stored_at = monotonic()

    def finish(self, path: Path) -> None:
        """Counts a file and says so."""
        self.done += 1
        if self.on_progress:
            self.on_progress(ImportProgress(self.done, len(self.files), path))


def outdated(*, desk: Desk) -> int:
    """How many documents `reread` would read anew: those that were last read by another version of the extraction."""
    return len(documents.outdated(desk, own_extraction().version))


def reread(
    *,
    desk: Desk,
    workers: int | None = None,
    on_progress: Callable[[ImportProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    extraction: Extraction | None = None,
) -> ChangeSet:
    """Reads all documents anew that an older extractor has read; replaces reports and entries, leaves marks untouched.

    Each mark is tied to the entry that its words belong to now. Parameters and errors as for `import_files`.
    """
    extraction = extraction or own_extraction()
    ids = documents.outdated(desk, extraction.version)
    task, changed, done = partial(prepare_readings, extraction=extraction), set[int](), 0
    with closing(spread(task, _origins(desk, ids), workers=workers, cancelled=cancelled or _never)) as outcomes:
        for few, readings in outcomes:
            intake.replace_readings(desk, readings or [])
            changed.update(key for key, _ in readings or [])
            done += len(few)
            if on_progress:
                on_progress(ImportProgress(done, len(ids), None))
    keys = bring_up_to_date(desk, documents=len(changed), workers=workers) if changed else None
    return ChangeSet(documents=frozenset(changed), entries=bool(changed), entry_keys=keys)


def _origins(desk: Desk, ids: list[int]) -> Iterator[tuple[int, Origin]]:
    for key in ids:
        yield key, documents.origin(desk, key)


def remove_documents(*, desk: Desk, ids: Sequence[int], workers: int | None = None) -> ChangeSet:
    """Takes documents (by id) off the desk with all that was read in them. Their marks stay and hold again when the
    same bytes are imported again; there is no other way back. Raises StoreError."""
    removal.remove_documents(desk, ids)
    keys = bring_up_to_date(desk, documents=len(ids), workers=workers)
    return ChangeSet(documents=frozenset(ids), entries=True, entry_keys=keys)


def bring_up_to_date(desk: Desk, *, documents: int, workers: int | None = None) -> frozenset[str] | None:
    """Brings the entries up to date with so many new `documents`: for more than a few in a process of its own, for it
    would hold up the window. Gives the keys of the entries that are new, changed or gone; None where all may be."""
    from desktop_app.services.dossier import refresh_entries, refresh_file

    if workers == 0 or documents <= _A_FEW:
        return refresh_entries(desk)
    with make_pool(1) as pool:
        try:
            return pool.submit(refresh_file, desk.path).result()
        except (BrokenProcessPool, OSError):  # no process, or it was killed: the entries are still to be made
            return refresh_entries(desk)


def _never() -> bool:
    return False


def _is_known(path: Path, sizes: dict[int, set[str]]) -> bool:
    try:
        hashes = sizes.get(path.stat().st_size)
        return bool(hashes) and hashlib.sha256(path.read_bytes()).hexdigest() in (hashes or ())
    except OSError:
        return False  # the reader will say what is wrong with it


def _crashed(path: Path) -> Unread:
    return Unread(path, f"{path.name} brought down the process that read it. Leave it out, and please report this.")
