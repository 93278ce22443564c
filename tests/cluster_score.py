"""Measures `legation dossier` on an annotated cluster: documents that report one visit, one signing, one commission.

    legation import --store X GOLD/*.txt && legation dossier --store X > dossier.json
    python tests/cluster_score.py dossier.json GOLD

GOLD holds NAME.txt with NAME.json (the guidelines' annotations) and CLUSTER.json: `same` groups, whose members are
[document, index in the document's list], and `conflicts`. Each report is matched to at most one gold item of its
document, and each item to one report: where their quotes overlap, the same kind or form first, then by most overlap,
then by the words of their titles.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

LEAST = 12  # characters that two quotes must share to be of the same passage
_KIND = {"events": "kind", "agreements": "form"}

Values = Mapping[str, Any]
Item = tuple[str, str, int]  # document, `events` or `agreements`, index
Pair = tuple[Item, Item]
Texts = Mapping[str, str]


@dataclass(frozen=True)
class Score:
    """`wanted` pairs of gold items are of one thing; `found` are those that the dossier has in one entry."""

    wanted: frozenset[Pair]
    found: frozenset[Pair]
    unmatched: tuple[Item, ...]  # members of the gold's groups that no report quotes
    conflicts: tuple[str, ...]  # the gold's
    missed_conflicts: tuple[str, ...]

    @property
    def precision(self) -> float:
        return len(self.wanted & self.found) / len(self.found) if self.found else 1.0

    @property
    def recall(self) -> float:
        return len(self.wanted & self.found) / len(self.wanted) if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def conflict_recall(self) -> float:
        return 1 - len(self.missed_conflicts) / len(self.conflicts) if self.conflicts else 1.0


def score(dossier: Values, cluster: Values, gold: Mapping[str, Values], texts: Texts) -> Score:
    """The dossier against the cluster. `gold` and `texts`: annotations and text of each document by its name."""
    items = _matched(dossier, gold, texts)
    entries = [entry for name in _KIND for entry in dossier[name]]
    grouped = ([items[id(report)] for report in entry["reports"] if id(report) in items] for entry in entries)
    members = [[(str(name), str(group["kind"]), int(at)) for name, at in group["members"]] for group in cluster["same"]]
    known = set(items.values())
    return Score(
        wanted=frozenset(pair for group in members for pair in _pairs(group)),
        found=frozenset(pair for group in grouped for pair in _pairs(group)),
        unmatched=tuple(item for group in members for item in group if item not in known),
        conflicts=tuple(each["about"] for each in cluster["conflicts"]),
        missed_conflicts=tuple(
            each["about"]
            for each in cluster["conflicts"]
            if not any(same_conflict(each, mine, texts) for mine in dossier["conflicts"])
        ),
    )


def _pairs(items: Iterable[Item]) -> Iterator[Pair]:
    return combinations(sorted(set(items)), 2)


def _matched(dossier: Values, gold: Mapping[str, Values], texts: Texts) -> dict[int, Item]:
    """The gold item of each report, by the report's identity."""
    found: dict[int, Item] = {}
    for name, kind in _KIND.items():
        by_document: dict[str, list[Values]] = defaultdict(list)
        for entry in dossier[name]:
            for report in entry["reports"]:
                by_document[report["document"]].append(report)
        for document, reports in by_document.items():
            if document in gold:
                pairs = _one_to_one(reports, gold[document][name], kind, texts[document])
                found |= {id(reports[number]): (document, name, at) for number, at in pairs}
    return found


def _one_to_one(reports: Sequence[Values], items: Sequence[Values], kind: str, text: str) -> Iterator[tuple[int, int]]:
    suiting = []
    for number, report in enumerate(reports):
        for at, item in enumerate(items):
            shared = overlap(report["quotes"], item["quotes"], text)
            if shared >= LEAST:
                suiting.append((report[kind] != item[kind], -shared, -_named_alike(report, item), number, at))
    used: set[int] = set()
    taken: set[int] = set()
    for *_, number, at in sorted(suiting):
        if number not in used and at not in taken:
            used.add(number)
            taken.add(at)
            yield number, at


def _named_alike(report: Values, item: Values) -> int:
    """How many words their titles share: one sentence often tells of several instruments."""
    one, other = (str(each.get("title") or each.get("summary") or "").lower().split() for each in (report, item))
    return len(set(one) & set(other))


def overlap(one: Iterable[str], other: Sequence[str], text: str) -> int:
    """The most characters of `text` that a quote of `one` and a quote of `other` have in common."""
    best = 0
    for left in one:
        for right in other:
            a, b = text.find(left), text.find(right)
            if a >= 0 and b >= 0:
                best = max(best, min(a + len(left), b + len(right)) - max(a, b))
    return best


def same_conflict(wanted: Values, mine: Values, texts: Texts) -> bool:
    """Whether both are of the same kind and rest, in two documents or more, on the same passages."""
    shared = set(wanted["documents"]) & set(mine["documents"])
    told = [name for name in shared if _meets(wanted["quotes"].get(name), mine["quotes"].get(name), texts[name])]
    return mine["kind"] == wanted["kind"] and len(told) >= 2


def _meets(one: str | None, other: str | None, text: str) -> bool:
    return bool(one and other) and overlap([str(one)], [str(other)], text) >= LEAST


def load(folder: Path) -> tuple[Values, dict[str, Values], dict[str, str]]:
    """CLUSTER.json, the annotations and the texts of a folder."""
    cluster: Values = json.loads((folder / "CLUSTER.json").read_text("utf-8"))
    files = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").exists()]
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in files}
    return cluster, gold, {path.stem: path.with_suffix(".txt").read_text("utf-8") for path in files}


def lines(found: Score) -> Iterator[str]:
    """The figures, then what is missed and what is wrongly joined."""
    yield f"same: precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}"
    told = len(found.conflicts) - len(found.missed_conflicts)
    yield f"conflicts: {told} of {len(found.conflicts)} ({found.conflict_recall:.3f})"
    for item in found.unmatched:
        yield f"no report: {_name(item)}"
    for words, pairs in (("missed", found.wanted - found.found), ("wrong", found.found - found.wanted)):
        for one, other in sorted(pairs):
            yield f"{words}: {_name(one)} = {_name(other)}"
    for about in found.missed_conflicts:
        yield f"missed conflict: {about}"


def _name(item: Item) -> str:
    document, kind, at = item
    return f"{document} {kind} {at}"


def main(dossier: str, folder: str) -> None:
    cluster, gold, texts = load(Path(folder))
    found = score(json.loads(Path(dossier).read_text("utf-8")), cluster, gold, texts)
    sys.stdout.writelines(f"{line}\n" for line in lines(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
