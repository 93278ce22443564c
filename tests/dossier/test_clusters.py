"""Texts that report one visit, one session or one signing: what is one thing, and what contradicts.

Each folder of `clusters` holds the texts and `expected.toml`; `tests/cluster_score.py` compares.
"""

import tomllib
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop_app.domain.documents import heading
from desktop_app.domain.entries import Agreement, AnyFiled, Dossier, Event, Filed, Source
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.agreement_likeness import likeness
from desktop_app.dossier.agreement_likeness import traits as agreement_traits
from desktop_app.dossier.event_likeness import traits as event_traits
from desktop_app.dossier.events import alike
from desktop_app.extraction.pipeline import extract
from desktop_app.services.dossier_json import as_json
from desktop_app.sources import read_source
from tests.cluster_score import Score, same_conflict, score

CLUSTERS = Path(__file__).parent / "clusters"
LEAST = {"consultations": 0.55, "defence": 0.75}  # texts that are read worse: who is party, what is a meeting
FOLDERS = sorted(path.name for path in CLUSTERS.iterdir())


class Read(NamedTuple):
    dossier: Dossier
    names: dict[int, str]
    texts: dict[str, str]
    cluster: dict[str, Any]
    gold: dict[str, Any]

    def score(self) -> Score:
        return score(as_json(self.dossier, self.names), self.cluster, self.gold, self.texts)


@cache
def read(folder: str) -> Read:
    """The dossier of a folder's texts, and what is expected of it in the form of an annotated cluster."""
    reports: list[AnyFiled] = []
    names: dict[int, str] = {}
    texts: dict[str, str] = {}
    for number, path in enumerate(sorted((CLUSTERS / folder).glob("*.txt")), 1):
        text = read_source(path)
        said = extract(text.text, title=text.title, publisher=text.publisher, published_on=text.published_on)
        title = heading(text.title, text.text, path.name)
        source = Source(number, text.sha256, title, text.publisher, text.published_on)
        told: list[Any] = [*said.events, *said.agreements, *said.people, *said.positions, *said.figures]
        reports += [Filed(len(reports) + at, source, report) for at, report in enumerate(told, 1)]
        names[number], texts[path.stem] = path.stem, text.text
    return Read(compile_dossier(reports), names, texts, *_expected(folder, texts))


def _expected(folder: str, texts: dict[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    listed = tomllib.loads((CLUSTERS / folder / "expected.toml").read_text("utf-8"))
    gold: dict[str, Any] = {name: defaultdict(list) for name in texts}
    same = []
    for group in listed["same"]:
        kind, members = group["kind"], []
        for name in group.keys() - {"label", "kind"}:
            of, words = group[name]
            assert words in texts[name]
            gold[name][kind].append({"kind" if kind == "events" else "form": of, "quotes": [words], "title": words})
            members.append((name, len(gold[name][kind]) - 1))
        same.append({"kind": kind, "members": members})
    conflicts = []
    for each in listed.get("conflict", []):
        quotes = {name: words for name, words in each.items() if name not in {"kind", "about"}}
        conflicts.append({"kind": each["kind"], "about": each["about"], "documents": list(quotes), "quotes": quotes})
    return {"same": same, "conflicts": conflicts}, gold


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_one_thing_is_one_entry_and_nothing_else_is(folder: str) -> None:
    found = read(folder).score()
    assert found.precision == 1
    assert found.f1 >= LEAST.get(folder, 0.8)


@pytest.mark.parametrize("folder", FOLDERS)
def test_contradictions_are_found_and_no_others(folder: str) -> None:
    known = read(folder)
    assert known.score().conflict_recall >= 0.75
    for mine in as_json(known.dossier, known.names)["conflicts"]:
        assert any(same_conflict(each, mine, known.texts) for each in known.cluster["conflicts"])


def test_a_rewrite_of_the_wire_is_no_source_of_its_own() -> None:
    known = read("visit")
    entries: list[Event | Agreement] = [*known.dossier.events, *known.dossier.agreements]
    repeated = {(known.names[each.document_id], known.names[each.of]) for entry in entries for each in entry.rewrites}
    assert repeated == {("rewrite", "wire")}
    [talks] = [event for event in known.dossier.events if event.kind == "meeting"]
    assert (len(talks.reports), talks.independent) == (4, 3)


@pytest.mark.parametrize("folder", FOLDERS)
def test_likeness_does_not_depend_on_which_report_comes_first(folder: str) -> None:
    dossier = read(folder).dossier
    told = [event_traits(filed) for event in dossier.events for filed in event.reports]
    for one, other in combinations(told, 2):
        assert alike(one, other) == alike(other, one)
    agreed = [agreement_traits(filed) for agreement in dossier.agreements for filed in agreement.reports]
    for a, b in combinations(agreed, 2):
        assert likeness(a, b, together=never) == likeness(b, a, together=never)


def never(_: str, __: str) -> bool:
    return False
