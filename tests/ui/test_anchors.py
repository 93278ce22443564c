from dataclasses import replace

from desktop_app.domain.entries import AnyFiled, Filed
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.anchors import anchor_of

BOTH, OWN = Quote(0, 20, "signed two memoranda"), Quote(30, 40, "On training")


def memorandum(like: AnyFiled, number: int, *quotes: Quote, document: int = 1) -> AnyFiled:
    assert isinstance(like.report, AgreementReport)
    return Filed(number, replace(like.source, document_id=document), replace(like.report, quotes=quotes))


def test_a_mark_is_tied_to_the_words_that_no_other_item_shares(reports: list[AnyFiled]) -> None:
    training = memorandum(reports[1], 1, BOTH, OWN)
    trade = memorandum(reports[1], 2, BOTH)
    anchor = anchor_of(training, [trade])
    assert (anchor.start, anchor.end, anchor.text) == (30, 40, "On training")
    assert (anchor.category, anchor.title) == (Category.AGREEMENT, "Memo on fish")


def test_other_documents_and_other_categories_are_no_rivals(reports: list[AnyFiled]) -> None:
    training = memorandum(reports[1], 1, BOTH, OWN)
    elsewhere = memorandum(reports[1], 2, BOTH, document=2)
    visit = reports[0]
    assert anchor_of(training, [elsewhere, visit]).text == BOTH.text
    assert anchor_of(training).text == BOTH.text
