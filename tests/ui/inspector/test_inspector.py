from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import (
    Act,
    Agreement,
    AnyFiled,
    Conflict,
    ConflictKind,
    Correction,
    Event,
    Filed,
    Link,
    OpenEnd,
    OpenEndKind,
    Rewrite,
    Ruling,
    Version,
)
from desktop_app.domain.marks import OFF, Anchor, FollowUp, Mark
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, Topic
from desktop_app.domain.vocabulary import Category, FollowUpState, Form, MarkKind, Sector, Stage
from desktop_app.ui.inspector.document_page import Beside
from desktop_app.ui.inspector.entry_page import Around
from desktop_app.ui.inspector.history import mark_words
from desktop_app.ui.inspector.pane import Inspector
from desktop_app.ui.inspector.parts import Card, breakable, shortened
from desktop_app.ui.inspector.shown import chips
from desktop_app.ui.theme import Theme


@pytest.fixture
def agreement(reports: list[AnyFiled]) -> Agreement:
    """An agreement with everything that an entry can have."""
    plain = reports[1].report
    assert isinstance(plain, AgreementReport)
    topic = Topic(Sector.AGRICULTURE, Quote(30, 39, "fisheries"))
    filed = Filed(2, reports[1].source, replace(plain, topics=(topic,)))
    again = Filed(7, replace(filed.source, document_id=2, publisher=None, heading="Other paper"), filed.report)
    first, second = Version("4 March", (2,)), Version("5 March", (7,))
    return Agreement(
        key="memo",
        title="Memorandum on fisheries",
        form=Form.MEMORANDUM,
        stage=Stage.SIGNED,
        parties=("NO", "PE"),
        when="2024-03-04",
        due="2024-12",
        reports=(filed, again),
        topics=(topic,),
        acts=(Act(Stage.SIGNED, "2024-03-04", "NO", 2), Act(Stage.RATIFIED, None, None, 99)),
        conflicts=(Conflict(ConflictKind.DATE, "When it was signed", "memo", (first, second)),),
        open_ends=(OpenEnd(OpenEndKind.DEADLINE, "Report due", "memo", "2024-12", 7),),
        links=(Link("signed_at", "memo", "visit", 2), Link("feeds", "memo", "gone", 2)),
        incomplete=True,
        ruled_out=(Stage.IN_FORCE,),
    )


@pytest.fixture
def inspector(qtbot: QtBot, look: Theme) -> Inspector:
    made = Inspector(look)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


def words(inspector: Inspector) -> str:
    return "\n".join(label.text() for label in inspector._scroll.findChildren(QLabel))


def card(inspector: Inspector, name: str) -> Card:
    return next(each for each in inspector.findChildren(Card) if each.accessibleName().startswith(name))


def test_an_agreement_shows_its_acts_conflicts_open_ends_links_sectors_and_every_quote(
    inspector: Inspector, agreement: Agreement
) -> None:
    inspector.show_entry(agreement, Around({"visit": "Visit to Lima"}))
    said = words(inspector)
    for part in (
        "Norway – Peru", "Evidence from 2 documents",
        "Signed by Norway", "Sources disagree", "4 March", "5 March", "Report due", "Visit to Lima",
        "Agriculture: fisheries", "“signed a memorandum on fisheries 🐟”", "“on 4 March 2024”",
    ):  # fmt: skip
        assert part in said, part
    assert "Ratified" not in said, "an act without its report proves nothing"


def test_chips_say_what_is_ruled_out_due_and_incomplete(agreement: Agreement) -> None:
    texts = [chip.text for chip in chips(agreement)]
    assert texts == [
        "signed", "memorandum", "4 March 2024", "not in force", "due December 2024", "incomplete: the text breaks off",
        "sources disagree",
    ]  # fmt: skip


@pytest.mark.parametrize("press", ["mouse", "enter", "space"])
def test_a_quote_opens_its_sentence_first_and_the_others_of_its_report_with_it(
    inspector: Inspector, agreement: Agreement, qtbot: QtBot, press: str
) -> None:
    inspector.show_entry(agreement, Around())
    signed, dated = agreement.reports[0].report.quotes
    shown = card(inspector, "“on 4 March")
    with qtbot.waitSignal(inspector.evidence_wanted) as wanted:
        if press == "mouse":
            QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(shown, Qt.Key.Key_Return if press == "enter" else Qt.Key.Key_Space)
    assert wanted.args == [1, [(dated.start, dated.end), (signed.start, signed.end)]]


def test_each_side_of_a_conflict_opens_its_own_document(
    inspector: Inspector, agreement: Agreement, qtbot: QtBot
) -> None:
    inspector.show_entry(agreement, Around())
    for side, document in (("4 March agency", 1), ("5 March Other", 2)):
        with qtbot.waitSignal(inspector.evidence_wanted) as wanted:
            card(inspector, side).click()
        assert wanted.args is not None
        assert wanted.args[0] == document


def test_a_side_of_a_conflict_that_another_entry_holds_opens_too(
    inspector: Inspector, agreement: Agreement, reports: list[AnyFiled], qtbot: QtBot
) -> None:
    sides = (Version("4 March", (2,)), Version("6 March", (1,)), Version("unheld", (77,)))
    conflict = Conflict(ConflictKind.DATE, "When it was signed", "memo", sides)
    visit = reports[0]
    inspector.show_entry(replace(agreement, conflicts=(conflict,)), Around(reports=(visit,)))  # type: ignore[arg-type]
    with qtbot.waitSignal(inspector.evidence_wanted) as wanted:
        card(inspector, "6 March").click()
    assert wanted.args == [1, [(quoted.start, quoted.end) for quoted in visit.report.quotes]]
    assert "unheld" in words(inspector)


def test_a_link_leads_to_its_entry_and_an_open_end_to_a_follow_up_on_its_own_report(
    inspector: Inspector, agreement: Agreement, qtbot: QtBot
) -> None:
    inspector.show_entry(agreement, Around({"visit": "Visit to Lima"}))
    with qtbot.waitSignal(inspector.entry_wanted) as wanted:
        card(inspector, "Visit to Lima").click()
    assert wanted.args == ["visit"]
    follow = next(b for b in inspector.findChildren(QPushButton) if b.accessibleName() == "Follow up: Report due")
    with qtbot.waitSignal(inspector.wished) as wanted:
        follow.click()
    assert wanted.args is not None
    assert wanted.args[0].done == "Follow-up added: Report due."


def test_a_sector_opens_the_words_that_name_it(inspector: Inspector, agreement: Agreement, qtbot: QtBot) -> None:
    inspector.show_entry(agreement, Around())
    with qtbot.waitSignal(inspector.evidence_wanted) as wanted:
        card(inspector, "Agriculture: fisheries").click()
    assert wanted.args == [1, [(30, 39)]]


def test_follow_ups_are_listed_and_open_for_editing(inspector: Inspector, agreement: Agreement, qtbot: QtBot) -> None:
    anchor = Anchor("a", Category.AGREEMENT, 0, 3, "abc")
    each = FollowUp(
        4, "Ask Lima", "Desk", "2024-04-01", FollowUpState.WAITING, "", anchor, 1, "memo", "Memo", "", ""
    )  # fmt: skip
    inspector.show_entry(agreement, Around(follow_ups=[each]))
    assert "waiting · Desk · due 1 April 2024" in words(inspector)
    with qtbot.waitSignal(inspector.follow_up_edit_wanted) as wanted:
        card(inspector, "Ask Lima").click()
    assert wanted.args == [4]


def test_many_documents_come_in_portions_and_a_quote_only_once(
    inspector: Inspector, reports: list[AnyFiled], qtbot: QtBot
) -> None:
    report = reports[0].report
    assert isinstance(report, EventReport)
    source = reports[0].source
    many = tuple(Filed(number, replace(source, document_id=number // 2), report) for number in range(40))
    inspector.show_entry(Event("visit", report.kind, report.when, True, ("NO",), "Cusco", "Visit", many), Around())

    def quotes() -> int:
        return sum(each.accessibleName().startswith("“") for each in inspector.findChildren(Card))

    assert quotes() == 15
    next(b for b in inspector.findChildren(QPushButton) if b.text() == "Show 5 more documents").click()
    assert quotes() == 20


def test_a_document_shows_what_it_says_and_each_line_is_pressed_for_its_report(
    inspector: Inspector, document: Document, reports: list[AnyFiled], qtbot: QtBot
) -> None:
    inspector.show_document(document, reports)
    said = words(inspector)
    for part in ("Agreements (1)", "memorandum · signed · 4 March 2024", "visit · planned · April 2024",
                 "trade: about 12,000,000 USD",
                 "Minister · Norway", "Ola Nordmann · Norway"):  # fmt: skip
        assert part in said, part
    with qtbot.waitSignal(inspector.report_wanted) as wanted:
        card(inspector, "Ola Nordmann Minister").click()
    assert wanted.args == [reports[2]]


def test_a_document_in_which_nothing_was_found_says_so(inspector: Inspector, document: Document) -> None:
    inspector.show_document(replace(document, published_on=None), [])
    assert "No event, agreement" in words(inspector)
    assert "“Monday” stay undated" in words(inspector)


def test_words_of_a_source_are_never_read_as_markup(
    inspector: Inspector, document: Document, agreement: Agreement
) -> None:
    inspector.show_entry(replace(agreement, title="<b>bold</b> <img src='x'>"), Around())
    formats = {label.textFormat() for label in inspector._scroll.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [("a b", 10, "a b"), ("one  two\nthree", 20, "one two three"), ("one two three", 8, "one two …")],
)
def test_a_long_text_is_cut_between_words(text: str, longest: int, cut: str) -> None:
    assert shortened(text, longest) == cut


def test_a_word_without_blanks_can_be_broken() -> None:
    assert breakable("x" * 60).replace("\u200b", "") == "x" * 60
    assert "\u200b" in breakable("x" * 60)
    assert breakable("short words") == "short words"


def test_a_document_shows_what_others_say_of_its_figures_and_what_kind_of_source_it_is(
    inspector: Inspector, document: Document, reports: list[AnyFiled], qtbot: QtBot
) -> None:
    said_first: Any = reports[4]
    other = replace(said_first, id=8, source=replace(said_first.source, document_id=2, publisher="ministry.example"))
    sides = (Version("about 12 million", (5,)), Version("14 million", (8,)))
    conflict = Conflict(ConflictKind.FIGURE, "Trade", "figures", sides, silent=(3,))
    note = Mark(3, MarkKind.NOTE, Anchor(document.sha256, Category.QUOTE, 0, 6, "Norway"), value="Check this")
    inspector.show_document(document, reports, Beside((), (note,), (conflict,), {5: reports[4], 8: other}))
    said = words(inspector)
    for part in ("Sources disagree", "Trade", "14 million", "ministry.example · 5 March 2024", "Check this"):
        assert part in said, part
    choice = next(each for each in inspector.findChildren(QComboBox) if each.accessibleName() == "Kind of source")
    assert choice.currentText() == "source: agency, by its publisher"
    with qtbot.waitSignal(inspector.wished) as wanted:
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
    assert wanted.args is not None
    assert wanted.args[0].name == "weigh source"


def test_each_source_says_its_kind_and_whom_it_retells(inspector: Inspector, agreement: Agreement) -> None:
    retold = Rewrite(document_id=2, of=1, why="the same words")
    inspector.show_entry(replace(agreement, independent=1, rewrites=(retold,)), Around())
    said = words(inspector)
    assert "agency.example · 5 March 2024 · Fish · agency" in said
    assert "retells agency.example: the same words" in said
    assert "Evidence from 2 documents, 1 independent" in said


def test_what_the_officer_said_shows_in_chips_and_beside_what_the_documents_say(
    inspector: Inspector, agreement: Agreement
) -> None:
    sides = replace(agreement.conflicts[0], ruling=Ruling("5 March", "I saw the text", "2024-05-01T08:00:00+00:00", 4))
    corrected = Correction("due", "2024-11", "2024-12", "moved", 5)
    own = replace(agreement.reports[1], id=-7)
    inspector.show_entry(
        replace(agreement, confirmed=True, corrections=(corrected,), conflicts=(sides,), reports=(own,)), Around()
    )
    said = words(inspector)
    for part in ("You hold: 5 March", "I saw the text", "the documents say: December 2024 · moved", "by hand"):
        assert part in said, part
    texts = [chip.text for chip in chips(replace(agreement, confirmed=True, conflicts=(sides,), reports=(own,)))]
    assert texts[-3:] == ["sources disagree, ruled", "confirmed", "by hand"]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ({"kind": MarkKind.CORRECT, "field": "when", "value": "2024-05"}, "Date corrected to “May 2024”"),
        ({"kind": MarkKind.RULE, "field": "date", "value": "2024-03-05"}, "ruled on the date: 5 March 2024"),
        ({"kind": MarkKind.RULE, "field": "place", "value": "Lima", "reason": "map"}, "ruled on the place: Lima (map)"),
        ({"kind": MarkKind.DISMISS, "value": OFF}, "not dismissed"),
        ({"kind": MarkKind.NOTE, "value": "{odd} words"}, "note: {odd} words"),
    ],
)
def test_a_mark_is_told_in_one_line(mark: dict[str, Any], said: str) -> None:
    anchor = Anchor("a", Category.AGREEMENT, 0, 3, "abc", "Memo")
    assert mark_words(Mark(1, anchor=anchor, **mark)) == said
