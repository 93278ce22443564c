"""Keeps the page of the rules true: what each of its examples is read as, by the rules as they stand.

python packaging/rules_page.py          writes the last column of the tables in resources/rules/README.md anew
python packaging/rules_page.py --check  exits with 1 where the page says something else
"""

import sys
from pathlib import Path

from desktop_app.domain.reports import Findings
from desktop_app.domain.vocabulary import words
from desktop_app.extraction.pipeline import extract

PAGE = Path(__file__).resolve().parent.parent / "resources" / "rules" / "README.md"
PUBLISHED = "2024-03-05"  # of every example; a Tuesday


def read_as(example: str) -> str:
    """What the rules make of one example, in one line."""
    found = extract(example, title=None, publisher=None, published_on=PUBLISHED, dates=True)
    return "; ".join([*_deeds(found), *_words(found)]) or "nothing"


def _deeds(found: Findings) -> list[str]:
    events = [
        _line(words(e.kind), "planned" if e.planned else "", e.when, " ".join(sorted(e.parties))) for e in found.events
    ]
    agreements = [
        _line(
            words(a.form),
            words(a.stage),
            a.when,
            f"due {a.due}" if a.due else "",
            " ".join(sorted(a.parties)),
            *(f"not {words(stage)}" for stage in a.ruled_out),
        )
        for a in found.agreements
    ]
    return [*(f"event: {line}" for line in events), *(f"agreement: {line}" for line in agreements)]


def _words(found: Findings) -> list[str]:
    people = [f"person: {_line(p.name, p.office, p.state)}" for p in found.people]
    positions = [f"position: {p.speaker}" for p in found.positions]
    figures = [f"figure: {_line(f.qualifier, f'{f.value:,.0f}', f.unit, f.period)}" for f in found.figures]
    dates = [f"date: {_line(d.text, d.edtf or 'open')}" for d in found.dates]
    furniture = [f"furniture: {quote.text}" for quote in found.clutter]
    return [*people, *positions, *figures, *dates, *furniture, *(["the text breaks off"] if found.truncated else [])]


def _line(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def rewritten(page: str) -> str:
    """The page with the last column of its tables made anew."""
    return "".join(_row(line) for line in page.splitlines(keepends=True))


def _row(line: str) -> str:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    if not line.startswith("|") or len(cells) != 3 or cells[0] in {"what", "---"}:
        return line
    return f"| {cells[0]} | {cells[1]} | {read_as(cells[1])} |\n"


def main() -> int:
    page = PAGE.read_text("utf-8")
    made = rewritten(page)
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, "utf-8")
        return 0
    stale = [new for old, new in zip(page.splitlines(), made.splitlines(), strict=True) if old != new]
    for line in stale:
        print(f"resources/rules/README.md should say: {line}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
