"""The dossier for other programs: names, sentences, and a page that says what each field is."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.entries import AnyFiled, Dossier, Mechanism, OpenEnd, OpenEndKind, Round
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Stage
from desktop_app.dossier import compile_dossier
from desktop_app.services.dossier_json import as_json
from tests.dossier.handmade import Desk

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SECTION = README.partition("### What `legation dossier` prints")[2].partition("\n## ")[0]


def compiled() -> Dossier:
    """One instrument that is a memorandum here and an agreement there; a commission with its open end."""
    desk = Desk()
    reports: list[AnyFiled] = [
        desk.agreement("a", "agreement", "signed", "Agreement on fisheries", published="2026-01-28"),
        desk.agreement("b", "memorandum", "signed", "MoU on fisheries", published="2026-01-28"),
        desk.event("b", "visit", "Visit to Astana", when="2026-01-27", place="Astana"),
        desk.person("a", "Ana Berg", "minister", "KZ"),
        desk.position("a", "Ana Berg", "KZ"),
        desk.figure("a", 162_400_000, "trade", "2025"),
    ]
    found = compile_dossier(reports)
    key = found.agreements[0].key
    end = OpenEnd(OpenEndKind.DEADLINE, "Fishing licences", key, "2026-03", 1, closed_by=2, suggestion="Ask")
    commission = Mechanism(key, "Commission", None, ("KZ",), (Round(1, None, False, None, 2),), replace(end, due=None))
    still = replace(end, closed_by=None, quote=Quote(0, 4, "said"))
    return replace(found, open_ends=(still,), closed_ends=(end,), mechanisms=(commission,))


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    return as_json(compiled(), {1: "first", 2: "second"})


def documented(name: str) -> set[str]:
    """The fields that the README lists under the name of a list: in the line that opens it, and one item a line."""
    head, *items = re.search(rf"^`{name}`(.*(?:\n- .*)*)", SECTION, re.MULTILINE)[1].split("\n- ")  # type: ignore[index]
    heads = [re.sub(r"\([^)]*\)", "", item).partition(":")[0] for item in items]
    return set(re.findall(r"`(\w+)`", " ".join([head, *heads])))


@pytest.mark.parametrize("name", ["events", "agreements", "people", "conflicts", "open_ends", "mechanisms"])
def test_the_readme_names_each_field_and_no_other(written: dict[str, Any], name: str) -> None:
    assert written[name]
    assert documented(name) == set(written[name][0])


def test_a_report_has_the_fields_of_findings_and_those_that_the_readme_adds(written: dict[str, Any]) -> None:
    told = written["agreements"][0]["reports"][0]
    own = ["title", "form", "stage", "parties", "sectors", "when", "due", "quotes"]
    assert list(told) == ["document", *own, "spans", "id", "source"]
    added = SECTION.partition("it has:\n")[2].partition("\n\n")[0]
    assert re.findall(r"^- `(\w+)`", added, re.MULTILINE) == ["document", "spans", "id", "source"]


def test_each_list_is_in_the_readme(written: dict[str, Any]) -> None:
    assert all(f"`{name}`" in SECTION for name in written)


def test_a_conflict_names_its_documents_with_their_sentences(written: dict[str, Any]) -> None:
    (conflict,) = [each for each in written["conflicts"] if each["kind"] == "title"]
    assert conflict["documents"] == ["first", "second"]
    assert set(conflict["quotes"]) == {"first", "second"}
    assert [version["documents"] for version in conflict["versions"]] == [["first"], ["second"]]


def test_an_open_end_says_by_which_sentence_it_is_closed(written: dict[str, Any]) -> None:
    still, closed = written["open_ends"]
    assert (still["quote"], still["closed_by"]) == ("said", None)
    assert (closed["document"], closed["closed_by"]["document"], closed["closed_by"]["report"]) == (
        "first",
        "second",
        2,
    )
    assert written["mechanisms"][0]["rounds"][0]["document"] == "second"


def test_stages_and_kinds_are_plain_words(written: dict[str, Any]) -> None:
    assert type(written["agreements"][0]["stage"]) is str
    assert written["agreements"][0]["stage"] == Stage.SIGNED.value
