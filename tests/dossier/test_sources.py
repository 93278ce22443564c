"""What kind of source a document is, which leads, and which only repeat another."""

import pytest

from desktop_app.domain.entries import Source
from desktop_app.domain.vocabulary import SourceKind
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.sources import independent, kind_of, rewrites, weight
from tests.dossier.handmade import Desk

DAY = "2026-01-28"
WIRE = "Norway and Chile raised their relations to a comprehensive partnership when their leaders met in Oslo"


@pytest.mark.parametrize(
    ("heading", "publisher", "kind"),
    [
        ("Treaty between the Republic of A and the Republic of B on extradition", None, "treaty_text"),
        ("Fisheries 1976", "United Nations Treaty Series", "treaty_text"),
        ("Joint Statement on the visit of the President", "mfa.gov.kz", "joint_statement"),
        ("Leaders issue joint statement", "dailynews.example", "agency"),
        ("Minister receives his guest", "mfa.gov.kz", "ministry"),
        ("Minister receives his guest", "Ministry of Foreign Affairs of Chile", "ministry"),
        ("President in Oslo", "primeminister.gr", "ministry"),
        ("Talks held", "Reuters", "agency"),
        ("Talks held", None, "agency"),
        ("Why the talks matter", "Institute for Northern Studies", "analysis"),
        ("Opinion: a treaty too far", "dailynews.example", "analysis"),
    ],
)
def test_the_kind_of_a_source_is_told_by_its_heading_and_its_publisher(
    heading: str, publisher: str | None, kind: str
) -> None:
    assert kind_of(Source(1, "00", heading, publisher, None)) == kind


def test_the_officer_decides_what_kind_of_source_a_document_is() -> None:
    assert kind_of(Source(1, "00", "Talks held", "Reuters", None, kind=SourceKind.MINISTRY)) is SourceKind.MINISTRY


def test_treaty_text_weighs_most_and_analysis_least() -> None:
    assert [weight(kind) for kind in SourceKind] == [5, 4, 3, 2, 1]


def test_the_weightiest_source_leads_and_none_is_hidden() -> None:
    desk = Desk({"blog": "Institute of Trade", "state": "Ministry of Trade"})
    reports = [
        desk.agreement("blog", "memorandum", "signed", "Memorandum on sea fisheries and ports", published=DAY),
        desk.agreement("state", "memorandum", "signed", "MoU on sea fisheries", published=DAY),
    ]
    [entry] = compile_dossier(reports).agreements
    assert entry.title == "MoU on sea fisheries"
    assert [filed.source.heading for filed in entry.reports] == ["state", "blog"]
    assert entry.stage_report == reports[1].id


@pytest.mark.parametrize(
    ("other", "sources"),
    [
        (WIRE, 1),
        (WIRE + ", and the two countries set a goal for trade", 1),
        ("A partnership of Norway and Chile was agreed when the two leaders had their talks in the capital", 2),
    ],
)
def test_a_rewrite_of_one_text_is_no_second_source(other: str, sources: int) -> None:
    desk = Desk(words={"a": WIRE, "b": other})
    reports = [desk.event(each, "visit", "Visit", published=DAY) for each in "ab"]
    assert independent(reports) == sources


def test_a_rewrite_names_the_earlier_document_and_why() -> None:
    desk = Desk(
        publishers={"a": "www.northwire.com", "b": "Harbour Post", "c": "Ministry"},
        words={"b": "OSLO, 4 June (Northwire) - The leaders met", "c": "The leaders met in the old town hall"},
    )
    reports = [desk.event(each, "visit", "Visit", published=f"2026-01-2{n}", at=n) for n, each in enumerate("cab")]
    [found] = rewrites(reports)
    assert (found.document_id, found.of, found.why) == (3, 2, "both from Northwire")
    assert independent(reports) == 2


def test_documents_of_one_publisher_are_one_source() -> None:
    desk = Desk({"a": "Harbour Post", "b": "Harbour Post"})
    reports = [desk.event(each, "visit", "Visit", when=DAY, published=DAY, place="Oslo") for each in "ab"]
    [entry] = compile_dossier(reports).events
    assert (len(entry.reports), entry.independent, [each.why for each in entry.rewrites]) == (
        2,
        1,
        ["both from Harbour Post"],
    )
