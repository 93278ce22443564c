"""The measure of the dossier counts pairs and conflicts as it says."""

from typing import Any

import pytest

from tests.cluster_score import lines, overlap, score

A = "Ann Berg visited Oslo on Monday. The two signed a memorandum on fishing grounds."
B = "On Tuesday Ann Berg was in Oslo. An agreement on fishing grounds was signed by the two."
TEXTS = {"a": A, "b": B}


def event(quote: str) -> dict[str, Any]:
    return {"kind": "visit", "quotes": [quote]}


def agreement(quote: str, form: str = "memorandum") -> dict[str, Any]:
    return {"form": form, "quotes": [quote]}


GOLD: dict[str, Any] = {
    "a": {"events": [event(A[:32])], "agreements": [agreement(A[33:])]},
    "b": {"events": [event(B[:32])], "agreements": [agreement(B[33:], "agreement")]},
}
CLUSTER: dict[str, Any] = {
    "same": [
        {"kind": "events", "members": [["a", 0], ["b", 0]]},
        {"kind": "agreements", "members": [["a", 0], ["b", 0]]},
    ],
    "conflicts": [
        {"about": "the day", "kind": "date", "documents": ["a", "b"], "quotes": {"a": A[:32], "b": B[:32]}},
        {"about": "the form", "kind": "title", "documents": ["a", "b"], "quotes": {"a": A[33:], "b": B[33:]}},
    ],
}


def told(document: str, kind: str) -> dict[str, Any]:
    return {"document": document, **GOLD[document][kind][0]}


def dossier(*, joined: bool, conflicts: bool) -> dict[str, Any]:
    events = [told("a", "events"), told("b", "events")]
    agreements = [told("a", "agreements"), told("b", "agreements")]
    return {
        "events": [{"reports": events}],
        "agreements": [{"reports": agreements}] if joined else [{"reports": [each]} for each in agreements],
        "conflicts": CLUSTER["conflicts"] if conflicts else [],
    }


@pytest.mark.parametrize(("joined", "recall", "f1"), [(True, 1.0, 1.0), (False, 0.5, 2 / 3)])
def test_pairs_in_one_entry_count(joined: bool, recall: float, f1: float) -> None:
    found = score(dossier(joined=joined, conflicts=True), CLUSTER, GOLD, TEXTS)
    assert (found.precision, found.recall, found.f1) == pytest.approx((1.0, recall, f1))


def test_a_pair_of_two_things_lowers_precision() -> None:
    wrong = dossier(joined=True, conflicts=False)
    apart = {"same": CLUSTER["same"][:1], "conflicts": []}
    assert score(wrong, apart, GOLD, TEXTS).precision == 0.5


def test_a_conflict_counts_by_kind_documents_and_quotes() -> None:
    assert score(dossier(joined=True, conflicts=True), CLUSTER, GOLD, TEXTS).conflict_recall == 1
    missed = score(dossier(joined=True, conflicts=False), CLUSTER, GOLD, TEXTS)
    assert missed.missed_conflicts == ("the day", "the form")
    assert "missed conflict: the day" in list(lines(missed))


def test_an_item_that_no_report_quotes_is_named() -> None:
    silent = dossier(joined=True, conflicts=True) | {"agreements": []}
    found = score(silent, CLUSTER, GOLD, TEXTS)
    assert found.unmatched == (("a", "agreements", 0), ("b", "agreements", 0))
    assert found.recall == 0.5


def test_quotes_overlap_where_they_lie_in_the_text() -> None:
    assert overlap([A[:32]], [A[10:40]], A) == 22
    assert overlap([A[:32]], [A[33:]], A) < 1
    assert overlap(["not there"], [A[:32]], A) == 0
