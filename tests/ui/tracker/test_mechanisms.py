from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.entries import (
    Agreement,
    Event,
    Filed,
    Link,
    Mechanism,
    OpenEnd,
    OpenEndKind,
    Project,
    Round,
    Source,
)
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, Topic
from desktop_app.domain.rows import AgreementRow
from desktop_app.domain.vocabulary import EventKind, Form, Sector, Stage
from desktop_app.ui.theme import Scheme, theme
from desktop_app.ui.tracker.mechanism_lines import Gap, Kind, slot_words, slots
from desktop_app.ui.tracker.mechanism_model import Role
from desktop_app.ui.tracker.pane import TrackerPane
from desktop_app.ui.tracker.switch import Page

WATER = Topic(Sector.WATER, Quote(4, 14, "irrigation"))
SOURCE = Source(1, "ab", "A readout", None, None)


def told(number: int, *topics: Topic) -> Filed[AgreementReport]:
    report = AgreementReport(
        "Joint Water Commission", Form.MECHANISM, Stage.IN_FORCE, ("KZ", "UZ"), None, None, (), topics
    )
    return Filed(number, SOURCE, report)


def session(key: str, title: str, when: str, number: int) -> Event:
    report = EventReport(EventKind.SESSION, when, False, ("KZ", "UZ"), None, title, ())
    return Event(key, EventKind.SESSION, when, False, ("KZ", "UZ"), None, title, (Filed(number, SOURCE, report),))


COMMISSION = Agreement(
    "m", "Joint Water Commission", Form.MECHANISM, Stage.IN_FORCE, ("KZ", "UZ"), None, None, (told(1), told(2, WATER))
)  # fmt: skip
DAM = Agreement("dam", "Protocol on the dam", Form.PROTOCOL, Stage.SIGNED, ("KZ", "UZ"), "2025-05-06", None, (told(5),))
ENTRIES: dict[str, Event | Agreement] = {
    "m": COMMISSION,
    "dam": DAM,
    "third": session("third", "Third session", "2025-05-06", 3),
    "forum": session("forum", "Water forum", "2025-05-01", 4),
}
ROUNDS = (
    Round(1, "2021-03", False, None, 1),
    Round(3, "2025-05-06", False, "third", 3),
    Round(4, "2026-06", True, None, 2),
)
MECHANISM = Mechanism(
    "m", "Joint Water Commission", "ministerial", ("KZ", "UZ"), ROUNDS,
    OpenEnd(OpenEndKind.NEXT_ROUND, "Fourth session", "m", "2026-06", 2),
    (Link("feeds", "forum", "m", 4),), (Project(Sector.WATER, (WATER,), ("dam", "third")),),
)  # fmt: skip
OTHER = Mechanism("other", "Human Rights Dialogue", None, ("CH", "KZ"))
PLAIN = AgreementRow(
    "m", "Joint Water Commission", Form.MECHANISM, Stage.IN_FORCE, ("KZ", "UZ"), ("water",), None,
    "2026-06", 1, 0, 1, 0, False,
)  # fmt: skip
ROWS = [
    PLAIN,
    replace(PLAIN, key="other", title="Human Rights Dialogue", parties=("CH", "KZ"), sectors=(), due=None),
    replace(PLAIN, key="dam", title="Protocol on the dam", form=Form.PROTOCOL),
    replace(PLAIN, key="visas", title="Visa waiver", form=Form.AGREEMENT),
]


@pytest.fixture
def pane(pane: TrackerPane) -> TrackerPane:
    pane.set_rows(ROWS, (MECHANISM, OTHER), ENTRIES)
    QTest.mouseClick(pane.switch.buttons[Page.MECHANISMS], Qt.MouseButton.LeftButton)
    return pane


def lines(pane: TrackerPane) -> list[str]:
    return [f"{pane.lines.index(at).data(Role.LINE).kind.name} {pane.lines.index(at).data()}"
            for at in range(pane.lines.rowCount())]  # fmt: skip


def go_to(pane: TrackerPane, kind: Kind) -> None:
    """Goes down to the first line of a kind."""
    pane.mechanisms.setCurrentIndex(pane.lines.head("m"))
    while pane.mechanisms.currentIndex().data(Role.LINE).kind is not kind:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Down)


def said(pane: TrackerPane) -> str:
    return str(pane.mechanisms.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_mechanism_says_its_rounds_what_is_next_what_feeds_it_and_its_project_map(pane: TrackerPane) -> None:
    assert lines(pane) == [
        "HEAD Human Rights Dialogue",
        "HEAD Joint Water Commission",
        "ROUNDS Rounds",
        "NEXT Fourth session",
        "FEED Water forum",
        "SECTOR Water",
        "ENTRY Protocol on the dam",
        "ENTRY Third session",
    ]
    go_to(pane, Kind.HEAD)
    assert said(pane) == "Joint Water Commission, ministerial · KZ, UZ, operating, overdue, unfolded"
    go_to(pane, Kind.NEXT)
    assert said(pane) == "Fourth session, next, due June 2026, overdue"
    go_to(pane, Kind.SECTOR)
    assert said(pane) == "Water, irrigation"


def test_numbers_that_no_report_tells_of_are_seen_as_missing() -> None:
    assert slots(ROUNDS) == (ROUNDS[0], Gap(2, 2), *ROUNDS[1:])
    assert [slot_words(slot) for slot in slots(ROUNDS)] == [
        "round 1, March 2021, held",
        "2: no report on this desk",
        "round 3, 6 May 2025, held",
        "round 4, June 2026, planned",
    ]
    assert slots((replace(ROUNDS[0], number=20),))[0] == Gap(1, 19)
    assert slots((replace(ROUNDS[0], number=None),)) == (replace(ROUNDS[0], number=None),)


@given(st.lists(st.none() | st.integers(1, 30), max_size=12))
def test_no_round_is_lost_and_no_number_is_both_there_and_missing(numbers: list[int | None]) -> None:
    rounds = [Round(number, None, False, None, 1) for number in numbers]
    made = slots(rounds)
    assert [slot for slot in made if isinstance(slot, Round)] == rounds
    for place, slot in enumerate(made):
        if isinstance(slot, Gap):
            before = {each.number for each in made[:place] if isinstance(each, Round)}
            assert slot.first <= slot.last
            assert not before & set(range(slot.first, slot.last + 1))


def test_arrows_go_from_round_to_round_and_each_shows_its_sentence(qtbot: QtBot, pane: TrackerPane) -> None:
    with qtbot.waitSignal(pane.selected) as last_held:
        go_to(pane, Kind.ROUNDS)
        qtbot.waitUntil(lambda: pane.current_key() == "third")
    assert last_held.args == ["m"], "the head on the way"
    with qtbot.waitSignal(pane.report_wanted) as planned:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Right)
    assert [each.id for each in planned.args] == [2]
    with qtbot.waitSignal(pane.selected) as third:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Left)
    assert third.args == ["third"]
    with qtbot.waitSignal(pane.report_wanted) as first:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Left)
    assert [each.id for each in first.args] == [1], "the missing round is passed over"
    assert said(pane).startswith("round 1, March 2021, held. ")
    with qtbot.assertNotEmitted(pane.report_wanted):
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Left)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_click_on_a_dot_shows_that_round(qtbot: QtBot, pane: TrackerPane, direction: Qt.LayoutDirection) -> None:
    pane.setLayoutDirection(direction)
    go_to(pane, Kind.ROUNDS)
    index = pane.mechanisms.currentIndex()
    places = pane.mechanisms._places(index, index.data(Role.LINE))
    with qtbot.waitSignal(pane.report_wanted) as first:
        QTest.mouseClick(pane.mechanisms.viewport(), Qt.MouseButton.LeftButton, pos=places[0].center())
    assert [each.id for each in first.args] == [1]
    with qtbot.assertNotEmitted(pane.report_wanted), qtbot.assertNotEmitted(pane.selected):
        QTest.mouseClick(pane.mechanisms.viewport(), Qt.MouseButton.LeftButton, pos=places[1].center())
    with qtbot.waitSignal(pane.selected) as third:
        QTest.mouseClick(pane.mechanisms.viewport(), Qt.MouseButton.LeftButton, pos=places[2].center())
    assert third.args == ["third"]


@pytest.mark.parametrize(("kind", "report"), [(Kind.NEXT, 2), (Kind.FEED, 4), (Kind.SECTOR, 2)])
def test_what_is_next_what_feeds_it_and_the_agenda_show_their_proof(
    qtbot: QtBot, pane: TrackerPane, kind: Kind, report: int
) -> None:
    with qtbot.waitSignals([pane.report_wanted]):
        go_to(pane, kind)
    got: list[int] = []
    pane.report_wanted.connect(lambda filed: got.append(filed.id))
    pane.show_current()
    assert got == [report]


def test_what_belongs_to_a_project_opens(qtbot: QtBot, pane: TrackerPane) -> None:
    go_to(pane, Kind.ENTRY)
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Return)
    assert opened.args == ["dam"]
    with qtbot.waitSignal(pane.follow_up_wanted) as wanted:
        QTest.keyClick(pane.mechanisms, Qt.Key.Key_Plus)
    assert wanted.args == ["dam"]
    where = pane.mechanisms.visualRect(pane.mechanisms.currentIndex()).center()
    with qtbot.waitSignal(pane.opened) as again:
        QTest.mouseDClick(pane.mechanisms.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert again.args == ["dam"]


def test_mechanisms_fold_and_left_goes_to_the_head(pane: TrackerPane) -> None:
    go_to(pane, Kind.SECTOR)
    QTest.keyClick(pane.mechanisms, Qt.Key.Key_Left)
    assert pane.current_key() == "m"
    QTest.keyClick(pane.mechanisms, Qt.Key.Key_Left)
    assert lines(pane)[1:] == ["HEAD Joint Water Commission", "ROUNDS Rounds"]
    where = pane.mechanisms.visualRect(pane.lines.head("m"))
    QTest.mouseClick(pane.mechanisms.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + QPoint(14, 8))
    assert "SECTOR Water" in lines(pane)


def test_many_mechanisms_are_folded_and_what_is_selected_elsewhere_is_unfolded(pane: TrackerPane) -> None:
    many = [replace(OTHER, key=str(number), name=f"Forum {number}") for number in range(6)]
    pane.set_rows(ROWS, (MECHANISM, *many), ENTRIES)
    assert "SECTOR Water" not in lines(pane)
    pane.select("dam")
    assert "SECTOR Water" in lines(pane)
    assert pane.current_key() == "dam"


def test_selecting_from_elsewhere_goes_to_the_agreements_only_for_one_that_no_mechanism_has(
    qtbot: QtBot, pane: TrackerPane
) -> None:
    with qtbot.assertNotEmitted(pane.selected), qtbot.assertNotEmitted(pane.report_wanted):
        pane.select("third")
        assert (pane.switch.page, pane.current_key()) == (Page.MECHANISMS, "third")
        pane.select(None)
        assert (pane.switch.page, pane.current_key()) == (Page.MECHANISMS, None)
        pane.select("visas")
        assert (pane.switch.page, pane.current_key()) == (Page.AGREEMENTS, "visas")


def test_what_others_select_for_a_line_leaves_it_the_current_one(pane: TrackerPane) -> None:
    pane.report_wanted.connect(lambda _: pane.select("m"))
    pane.selected.connect(lambda _: pane.select(None))
    go_to(pane, Kind.NEXT)
    assert pane.mechanisms.currentIndex().data() == "Fourth session"


@pytest.mark.parametrize("kind", [Kind.ROUNDS, Kind.NEXT, Kind.FEED, Kind.SECTOR])
def test_the_current_line_stays_when_the_desk_is_read_again(qtbot: QtBot, pane: TrackerPane, kind: Kind) -> None:
    go_to(pane, kind)
    with qtbot.assertNotEmitted(pane.selected), qtbot.assertNotEmitted(pane.report_wanted):
        pane.set_rows(ROWS, (replace(MECHANISM, level="vice-ministerial"), OTHER), dict(ENTRIES))
    assert pane.mechanisms.currentIndex().data(Role.LINE).kind is kind


def test_the_filter_holds_for_mechanisms_too_and_the_page_comes_back(qtbot: QtBot, pane: TrackerPane) -> None:
    QTest.keyClicks(pane.filter.line, "water")
    assert lines(pane)[0] == "HEAD Joint Water Commission"
    assert "1 of 2" in pane._count.text()
    again = TrackerPane(theme(Scheme.DARK), today=lambda: date(2026, 11, 23))
    qtbot.addWidget(again)
    again.set_rows(ROWS, (MECHANISM, OTHER), ENTRIES)
    assert again.switch.page is Page.MECHANISMS
    assert lines(again) == lines(pane)


def test_a_desk_without_mechanisms_says_so(pane: TrackerPane) -> None:
    pane.set_rows(ROWS, (), {})
    assert pane.pages.currentWidget() is pane.pages.no_mechanism


def test_the_model_of_mechanisms_keeps_qts_rules(qtbot: QtBot, pane: TrackerPane) -> None:
    QAbstractItemModelTester(pane.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    pane.lines.fold("m", True)
    pane.filter.line.setText("water")
    pane.set_rows(ROWS, (MECHANISM,), ENTRIES)
    pane.set_rows((), (), {})


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_planned_round_looks_otherwise_than_one_that_was_held(pane: TrackerPane, scheme: Scheme) -> None:
    def look(planned: bool) -> object:
        rounds = (replace(ROUNDS[0], planned=planned),)
        pane.set_rows(ROWS, (replace(MECHANISM, rounds=rounds, next=None, fed_by=(), projects=()),), ENTRIES)
        pane.mechanisms.clearSelection()
        return pane.mechanisms.viewport().grab(pane.mechanisms.visualRect(pane.lines.index(1))).toImage()

    pane.set_theme(theme(scheme))
    assert look(planned=True) != look(planned=False)


def test_lines_follow_the_size_of_the_text(qtbot: QtBot, pane: TrackerPane) -> None:
    before = pane.mechanisms.visualRect(pane.lines.index(0)).height()
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    pane.setFont(font)
    qtbot.waitUntil(lambda: pane.mechanisms.visualRect(pane.lines.index(0)).height() > 1.2 * before)
