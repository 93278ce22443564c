"""What an operation changed, so that panes refresh that and nothing else."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """`documents`, `follow_ups`, `marks`: ids that were added, changed or removed; `entries`: whether any entry of the
    dossier may have changed; `entry_keys`: the keys of those that are new, changed or gone, None where all may be;
    `log_id`: the row of the change log by which the operation can be undone."""

    documents: frozenset[int] = frozenset()
    follow_ups: frozenset[int] = frozenset()
    marks: frozenset[int] = frozenset()
    entries: bool = False
    entry_keys: frozenset[str] | None = None
    log_id: int | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why, in one sentence with its remedy."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """`done` of `total` files; `current` is the last one finished."""

    done: int
    total: int
    current: Path | None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How an import ended. `known` counts files whose very bytes were on the desk already."""

    added: int
    known: int
    unread: tuple[Unread, ...]
    cancelled: bool
    changes: ChangeSet
