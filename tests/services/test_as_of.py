"""Announced, then reported: what the desk says before and after, and what it said in between."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.briefing import BriefingRequest, SectionKind
from desktop_app.domain.entries import Dossier, OpenEndKind
from desktop_app.domain.vocabulary import EventKind, FollowUpState
from desktop_app.services import briefing, marks
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.importing import import_files
from desktop_app.services.reading import dossier

TEXTS = {
    "announced.txt": """Title: Norway's foreign minister to visit Chile
Source: Example Gazette
Published: 2026-03-02

Foreign Minister Jonas Eide of Norway will pay an official visit to Chile on 5 May 2026, the ministry said. Norway and \
Chile agreed to establish a Joint Commission on Shipping. President Ana Rojas of Chile was invited to visit Norway. A \
memorandum of understanding on sea rescue is under negotiation between Norway and Chile.
""",
    "reported.txt": """Title: Eide in Santiago
Source: Example Wire
Published: 2026-05-06

Norwegian Foreign Minister Jonas Eide visited Santiago on Tuesday and held talks with Chile's Foreign Minister Luis \
Soto. Norway and Chile signed a memorandum of understanding on sea rescue in Santiago on 5 May 2026. The first session \
of the Joint Commission on Shipping of Norway and Chile was held in Santiago on 5 May 2026.
""",
}
BETWEEN = date(2026, 4, 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("as_of")
    opened = open_desk(path=folder / "desk.legation")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
        import_files(desk=opened, paths=[folder / name], workers=0)
    yield opened
    opened.close()


def kinds(ends: Dossier, *, closed: bool = False) -> set[OpenEndKind]:
    return {end.kind for end in (ends.closed_ends if closed else ends.open_ends)}


def test_between_the_two_everything_announced_is_open(desk: Desk) -> None:
    then = dossier(desk=desk, as_of=BETWEEN)
    announced = {OpenEndKind.PLANNED, OpenEndKind.FIRST_SESSION, OpenEndKind.INVITATION, OpenEndKind.CONCLUSION}
    assert kinds(then) == announced
    assert then.closed_ends == ()
    assert {end.since for end in then.open_ends} == {"2026-03-02"}
    assert all(end.quote and end.quote.text in TEXTS["announced.txt"] and end.suggestion for end in then.open_ends)
    assert [(event.kind, event.planned) for event in then.events] == [(EventKind.VISIT, True)]
    assert [mechanism.rounds for mechanism in then.mechanisms] == [()]


def test_the_later_report_closes_what_it_tells_and_says_by_which_sentence(desk: Desk) -> None:
    now = dossier(desk=desk)
    assert kinds(now, closed=True) == {OpenEndKind.PLANNED, OpenEndKind.FIRST_SESSION, OpenEndKind.CONCLUSION}
    assert all(end.closing_quote and end.closing_quote.text in TEXTS["reported.txt"] for end in now.closed_ends)
    assert kinds(now) == {OpenEndKind.INVITATION, OpenEndKind.NEXT_ROUND}
    own = [*(e.closed_ends for e in now.events), *(a.closed_ends for a in now.agreements)]
    assert sorted(e.text for ends in own for e in ends) == sorted(e.text for e in now.closed_ends)
    [mechanism] = now.mechanisms
    assert [(each.number, each.when, each.planned) for each in mechanism.rounds] == [(1, "2026-05-05", False)]
    assert mechanism.next in now.open_ends


def test_what_was_marked_later_was_not_known_then(desk: Desk) -> None:
    anchor = marks.anchor_of(desk=desk, key=dossier(desk=desk).agreements[0].key)
    marks.add_follow_up(desk=desk, action="Ask the embassy", anchor=anchor)
    request = BriefingRequest(as_of=BETWEEN)
    sheet = {section.kind: section for section in briefing.compose(desk=desk, request=request).sections}
    assert sheet[SectionKind.FOLLOW_UPS].lines == ()
    assert len(sheet[SectionKind.OPEN_ENDS].lines) == len(dossier(desk=desk, as_of=BETWEEN).open_ends)
    today = {s.kind: s for s in briefing.compose(desk=desk, request=BriefingRequest()).sections}
    assert [line.text for line in today[SectionKind.FOLLOW_UPS].lines] == ["Ask the embassy"]


def test_the_sheet_says_since_when_what_to_do_and_what_was_done(desk: Desk) -> None:
    def section(as_of: date | None = None, since: date | None = None) -> list[tuple[str, str, str]]:
        request = BriefingRequest(as_of=as_of, since=since, sections=(SectionKind.OPEN_ENDS,))
        [found] = briefing.compose(desk=desk, request=request).sections
        return [(line.group, line.lead, line.detail) for line in found.lines]

    then = section(as_of=BETWEEN)
    still = "No report on this desk yet"
    assert (still, "5 May 2026", "open since 2 March 2026; ask the embassy whether 5 May 2026 still holds") in then
    assert (still, "since 2 March 2026", "ask the embassy for an answer") in then
    assert {group for group, _, _ in then} == {still}
    assert [line for line in section() if line[0] != still] == [
        ("Reported as done", "6 May 2026", "open since 2 March 2026")
    ] * 3
    assert {group for group, _, _ in section(since=date(2026, 6, 1))} == {still}, "done before the period"


def test_a_follow_up_is_as_it_was_on_the_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    anchor = marks.anchor_of(desk=desk, key=dossier(desk=desk).agreements[0].key)
    monkeypatch.setattr("desktop_app.store.log.now", lambda: "2026-06-01T12:00:00+00:00")
    change = marks.add_follow_up(desk=desk, action="Write to Oslo", anchor=anchor)
    monkeypatch.setattr("desktop_app.store.log.now", lambda: "2026-06-20T12:00:00+00:00")
    [number] = change.follow_ups
    marks.change_follow_up(desk=desk, id=number, state=FollowUpState.DONE)
    shown = []
    for day in (date(2026, 5, 30), date(2026, 6, 10), date(2026, 6, 25)):
        request = BriefingRequest(as_of=day, sections=(SectionKind.FOLLOW_UPS,))
        [section] = briefing.compose(desk=desk, request=request).sections
        shown.append([line.text for line in section.lines])
    assert shown == [[], ["Write to Oslo"], []]


def test_before_the_first_document_the_desk_knew_nothing(desk: Desk) -> None:
    assert dossier(desk=desk, as_of=date(2026, 3, 1)) == Dossier()


def test_once_a_day_has_passed_the_desk_suggests_to_ask_whether_it_took_place(tmp_path: Path) -> None:
    (tmp_path / "announced.txt").write_text(TEXTS["announced.txt"], "utf-8")
    desk = open_desk(path=tmp_path / "desk.legation")
    import_files(desk=desk, paths=[tmp_path / "announced.txt"], workers=0)
    asked = {
        day: [end.suggestion for end in dossier(desk=desk, as_of=day).open_ends if end.kind is OpenEndKind.PLANNED]
        for day in (BETWEEN, date(2026, 5, 6), date(2040, 1, 1))
    }
    desk.close()
    assert ["still holds" in asked[BETWEEN][0], "took place" in asked[BETWEEN][0]] == [True, False]
    assert "took place" in asked[date(2026, 5, 6)][0]
    assert asked[date(2040, 1, 1)] == asked[date(2026, 5, 6)], "what is stored says it as well"
