"""What runs in a worker process: file in, rows out. Nothing here may load Qt or the store's tables."""

import gc
import hashlib
import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing import parent_process
from pathlib import Path
from typing import Protocol

from desktop_app import __version__
from desktop_app.domain.changes import Unread
from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.domain.reports import Findings
from desktop_app.domain.resources import folder
from desktop_app.sources import read_source
from desktop_app.store.prepared import Origin, Prepared, Reading, prepare, prepare_reading

_GARBAGE = 100_000  # objects made until a worker looks for cycles: a document leaves few, and the looking costs 6 %


class Extractor(Protocol):
    """How `desktop_app.extraction.pipeline.extract` is called."""

    def __call__(
        self, text: str, *, title: str | None, publisher: str | None, published_on: str | None
    ) -> Findings: ...


@dataclass(frozen=True, slots=True)
class Extraction:
    """An extractor and the name of its version. Goes to the workers, so `extract` must be a function of a module."""

    extract: Extractor
    version: str


@cache
def own_extraction() -> Extraction:
    """The extraction that ships with this program. Not loaded by this: the window only sends it to its workers."""
    return Extraction(_extract, _version())


def _extract(text: str, *, title: str | None, publisher: str | None, published_on: str | None) -> Findings:
    from desktop_app.extraction.pipeline import extract

    return extract(text, title=title, publisher=publisher, published_on=published_on)


def _version() -> str:
    """A hash of the extraction's code and data: another one reads documents differently, perhaps."""
    package = Path(__file__).resolve().parents[1] / "extraction"
    digest = hashlib.sha256(__version__.encode())
    for root in (package, folder() / "rules", folder() / "gazetteers"):
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def prepare_files(paths: Sequence[Path], extraction: Extraction) -> list[Prepared | Unread]:
    """Reads and extracts each file; one that cannot be read, or on which the extraction fails, says why instead."""
    return [_prepare_file(path, extraction) for path in paths]


def _prepare_file(path: Path, extraction: Extraction) -> Prepared | Unread:
    try:
        source = read_source(path)
        findings = extraction.extract(
            source.text, title=source.title, publisher=source.publisher, published_on=source.published_on
        )
        return prepare(source, path.read_bytes(), findings, extractor=extraction.version)
    except UnreadableSourceError as error:
        return Unread(path, str(error))
    except Exception as error:  # noqa: BLE001  # one bad document must not stop an import, and is named with its fault
        return Unread(path, f"{path.name} could not be taken in: {type(error).__name__}: {error}. Please report this.")


def prepare_readings(origins: Sequence[tuple[int, Origin]], extraction: Extraction) -> list[tuple[int, Reading]]:
    """Extracts documents of the desk (by id) anew; one on which the extraction fails is left out."""
    readings = []
    for key, origin in origins:
        try:
            findings = extraction.extract(
                origin.text, title=origin.title, publisher=origin.publisher, published_on=origin.published_on
            )
            readings.append((key, prepare_reading(origin, findings, extractor=extraction.version)))
        except Exception:  # noqa: BLE001, S112  # it keeps what an older extractor said of it
            continue
    return readings


def start_worker() -> None:
    """Sets up a worker process: Ctrl-C is the parent's to handle, and a worker does not outlive its parent."""
    gc.set_threshold(_GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
