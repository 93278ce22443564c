"""The command line. Without a verb it opens the window. Exit status: 0 done, 2 bad input (one line on stderr)."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop_app import __version__
from desktop_app.domain.errors import InvalidInputError, LegationError

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.changes import ImportProgress
    from desktop_app.services.desk import Desk

# Every command imports what it needs itself: the window must not wait for the store's tables, nor a search for Qt.


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line (without the program's name) and returns the exit status."""
    arguments = parser().parse_args(argv)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        status: int = arguments.command(arguments)
    except LegationError as error:
        return complain(error)
    except BrokenPipeError:  # the reader of our output went away: `legation findings … | head`
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def complain(error: object) -> int:
    """Says one line on stderr; returns the exit status for bad input."""
    print(f"legation: {error}", file=sys.stderr)
    return 2


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        sys.exit(complain(f"{message} (see {self.prog} --help)"))


def parser() -> Parser:
    top = Parser(prog="legation", description="What was agreed, at which stage, and what is still open. Offline.")
    top.add_argument("--version", action="version", version=f"legation {__version__}")
    store = Parser(add_help=False)
    store.add_argument("--store", type=Path, metavar="FILE", default=argparse.SUPPRESS, help="the desk's file")
    top.add_argument("--store", type=Path, metavar="FILE", help="the desk's file; without it, your own desk")
    top.set_defaults(command=open_window)
    verbs = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)

    def verb(name: str, command: object, words: str, *, on_desk: bool = True) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=words, description=words, parents=[store] if on_desk else [])
        made.set_defaults(command=command)
        return made

    files = verb("import", import_paths, "read files and folders into the desk")
    files.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    files = verb("findings", print_findings, "read files without a desk; print JSON Lines", on_desk=False)
    files.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    files.add_argument("--dates", action="store_true", help="add the date expressions (TIMEX3)")
    about = verb("dossier", print_dossier, "print the desk's entries as JSON")
    about.add_argument("--party", action="append", default=[], metavar="XX", help="a code or a name; may be repeated")
    about.add_argument("--as-of", metavar="D", help="as known on that day, as 2026-01-27")
    sheet = verb("brief", write_briefing, "write a briefing sheet as PDF")
    sheet.add_argument("--party", action="append", default=[], metavar="XX", help="a code or a name; may be repeated")
    for name, words in (("--since", "first day"), ("--until", "last day"), ("--as-of", "the day of the sheet")):
        sheet.add_argument(name, metavar="D", help=f"{words}, as 2026-01-27")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    found = verb("search", print_hits, "search documents, events, agreements, people and follow-ups")
    found.add_argument("query", nargs="+", metavar="QUERY")
    copy = verb("backup", back_up, "copy the desk to another file while it is in use")
    copy.add_argument("target", type=Path, metavar="TARGET")
    verb("self-test", self_test, "check this installation", on_desk=False)
    return top


def open_window(arguments: argparse.Namespace) -> int:
    # Qt would end the process with a core dump. Without these names no display can be reached on Linux.
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise InvalidInputError(
            "There is no display to open the window on.", remedy="See legation --help for commands."
        )
    from desktop_app.app import run_window
    from desktop_app.services.desk import default_path

    return run_window(store=arguments.store or default_path())


def opened(arguments: argparse.Namespace, *, create: bool = False) -> "Desk":
    """The desk that the command line names. Reading commands never make one."""
    from desktop_app.services.desk import default_path, open_desk

    return open_desk(path=arguments.store or default_path(), create=create)


def import_paths(arguments: argparse.Namespace) -> int:
    from tqdm import tqdm

    from desktop_app.services.importing import import_files

    desk = opened(arguments, create=True)
    # disable=None: a bar on a terminal, nothing in a pipe or a log
    with tqdm(unit=" files", disable=None, leave=False) as bar:

        def show(progress: "ImportProgress") -> None:
            bar.total = progress.total
            bar.update(progress.done - bar.n)

        result = import_files(desk=desk, paths=arguments.paths, on_progress=show)
    desk.close()
    print(f"{result.added} added, {result.known} already on the desk, {len(result.unread)} not read")
    for unread in result.unread:
        complain(unread.reason)
    return 2 if result.unread else 0


def print_findings(arguments: argparse.Namespace) -> int:
    from desktop_app.domain.changes import Unread
    from desktop_app.services.findings import findings

    status = 0
    gc.set_threshold(100_000)  # as in the workers of an import: a document leaves few cycles behind
    for found in findings(paths=arguments.paths, dates=arguments.dates):
        if isinstance(found, Unread):
            status = complain(found.reason)
        else:
            print(json.dumps(found, ensure_ascii=False))
    return status


def codes(typed: Sequence[str]) -> tuple[str, ...]:
    from desktop_app.services.names import party_code

    return tuple(dict.fromkeys(party_code(each) for each in typed))


def print_dossier(arguments: argparse.Namespace) -> int:
    from desktop_app.services.dossier_json import dossier_json

    parties, as_of = codes(arguments.party), day(arguments.as_of)
    entries = dossier_json(desk=opened(arguments), parties=parties, as_of=as_of)
    print(json.dumps(entries, ensure_ascii=False, indent=1))
    return 0


def write_briefing(arguments: argparse.Namespace) -> int:
    from desktop_app.domain.briefing import BriefingRequest
    from desktop_app.services.briefing import compose

    if arguments.output.suffix.lower() != ".pdf":
        raise InvalidInputError(f"{arguments.output} is no PDF file.", remedy="Give a name that ends in .pdf.")
    request = BriefingRequest(
        parties=codes(arguments.party),
        since=day(arguments.since),
        until=day(arguments.until),
        as_of=day(arguments.as_of),
    )
    briefing = compose(desk=opened(arguments), request=request)
    from desktop_app.app import write_pdf  # Qt, only once there is something to print

    write_pdf(briefing=briefing, target=arguments.output)
    print(arguments.output)
    return 0


def day(typed: str | None) -> "date | None":
    from datetime import date

    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise InvalidInputError(f"{typed} is no day.", remedy="Write it as 2026-01-27.") from None


def print_hits(arguments: argparse.Namespace) -> int:
    from desktop_app.services.search import search

    for hit in search(desk=opened(arguments), query=" ".join(arguments.query)):
        print(f"{hit.category.value}\t{hit.title}\t{' '.join(hit.snippet.split())}")
    return 0


def back_up(arguments: argparse.Namespace) -> int:
    from desktop_app.services.desk import backup

    backup(desk=opened(arguments), target=arguments.target)
    print(arguments.target)
    return 0


def self_test(_: argparse.Namespace) -> int:
    from desktop_app.app import qt_checks
    from desktop_app.services.selftest import checks, run

    failed = 0
    for name, problem in run([*checks(), *qt_checks()]):
        print(f"{'ok  ' if problem is None else 'FAIL'} {name}{'' if problem is None else ': ' + problem}", flush=True)
        failed += problem is not None
    return complain(f"{failed} checks failed; the installation is not sound.") if failed else 0


if __name__ == "__main__":
    sys.exit(main())
