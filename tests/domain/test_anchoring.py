"""Which words a mark is tied to, and which report it finds by them."""

from dataclasses import replace
from typing import Any

from desktop_app.domain.anchoring import anchor_on, nearest
from desktop_app.domain.entries import Filed
from desktop_app.domain.marks import Anchor
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Category
from tests.dossier.handmade import Desk

BOTH, OWN = Quote(0, 20, "signed two memoranda"), Quote(30, 40, "On training")


def memorandum(title: str, *quotes: Quote, document: int = 1) -> Filed[Any]:
    filed = Desk().agreement("a", "memorandum", "signed", title)
    source = replace(filed.source, document_id=document)
    return Filed(len(title), source, replace(filed.report, quotes=quotes))


TRAINING, TRADE = memorandum("Memo on training", BOTH, OWN), memorandum("Memo on trade", BOTH)


def test_a_mark_is_tied_to_the_words_that_no_other_item_shares() -> None:
    anchor = anchor_on(TRAINING, [TRAINING, TRADE])
    assert (anchor.start, anchor.end, anchor.text) == (30, 40, "On training")
    assert (anchor.category, anchor.title) == (Category.AGREEMENT, "Memo on training")


def test_other_documents_and_other_categories_are_no_rivals() -> None:
    elsewhere = memorandum("Memo on trade", BOTH, document=2)
    visit = replace(Desk().event("a", "visit", "Visit"), source=TRAINING.source)
    assert anchor_on(TRAINING, [elsewhere, visit]).text == BOTH.text
    assert anchor_on(TRAINING).text == BOTH.text


def test_a_mark_finds_the_report_that_shares_most_of_its_words_then_the_likest_title() -> None:
    candidates = [(TRADE.report, "trade"), (TRAINING.report, "training")]
    assert nearest(anchor_on(TRAINING, [TRADE]), candidates) == "training"
    anchor = Anchor("0", Category.AGREEMENT, 0, 20, BOTH.text, "A memo on training")
    assert nearest(anchor, candidates) == "training"
    assert nearest(replace(anchor, title=""), candidates) == "trade", "of equals the first"
    assert nearest(replace(anchor, start=20, end=30), candidates) is None, "they share nothing"
