"""The sheet of a desk: what its documents say about the parties asked for, with the officer's own follow-ups."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.briefing import Briefing, BriefingRequest, Line, SectionKind
from desktop_app.domain.marks import Anchor
from desktop_app.domain.vocabulary import Category
from desktop_app.services import briefing, importing, marks, reading
from desktop_app.services.desk import Desk, open_desk

TEXTS = {
    "signed.txt": """Title: Estonia and Georgia sign
Source: vm.ee
Published: 2026-02-12

Foreign Minister Jaan Kask of Estonia and Foreign Minister Tamar Beridze of Georgia signed a memorandum of \
understanding on cyber security in Tallinn on 12 February 2026.
""",
    "invited.txt": """Title: Fiji invites
Source: foreignaffairs.gov.fj
Published: 2025-10-02

The Prime Minister of Fiji invited the President of Tonga to visit Suva.
""",
    "empty.txt": """Title: A note without news
Published: 2026-01-03

The weather was fine and the garden was green.
""",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    opened = open_desk(path=tmp_path / "desk.legation")
    importing.import_files(desk=opened, paths=[tmp_path / name for name in TEXTS], workers=0)
    yield opened
    opened.close()


def lines(sheet: Briefing, kind: SectionKind) -> tuple[Line, ...]:
    return next(section.lines for section in sheet.sections if section.kind is kind)


def follow_up(desk: Desk, name: str, action: str) -> None:
    """Ties an action to the first words of the document called `name`."""
    row = next(row for row in reading.list_documents(desk=desk) if row.name == name)
    text = reading.open_document(desk=desk, document_id=row.id).text
    marks.add_follow_up(desk=desk, action=action, anchor=Anchor(row.sha256, Category.QUOTE, 0, 20, text[:20]))


def test_the_sheet_holds_what_concerns_its_parties_with_its_sources(desk: Desk) -> None:
    sheet = briefing.compose(desk=desk, request=BriefingRequest(parties=("EE", "GE")))
    [line] = lines(sheet, SectionKind.AGREEMENTS)
    assert line.cells[1].startswith("Signed\n12 February 2026")
    assert line.cells[2] == "Estonia, Georgia"
    assert [source.heading for source in sheet.sources] == ["Estonia and Georgia sign"]
    assert sheet.title == "Estonia and Georgia"


def test_an_open_invitation_of_last_year_is_on_this_years_sheet(desk: Desk) -> None:
    request = BriefingRequest(parties=("FJ", "TO"), since=date(2026, 1, 1), until=date(2026, 12, 31))
    sheet = briefing.compose(desk=desk, request=request)
    assert any("Invitation" in line.text for line in lines(sheet, SectionKind.OPEN_ENDS))
    assert [source.heading for source in sheet.sources] == ["Fiji invites"]


def test_follow_ups_of_other_parties_stay_off_the_sheet(desk: Desk) -> None:
    follow_up(desk, "signed.txt", "Ask for the text")
    follow_up(desk, "invited.txt", "Ask Suva")
    sheet = briefing.compose(desk=desk, request=BriefingRequest(parties=("EE",)))
    assert [line.text for line in lines(sheet, SectionKind.FOLLOW_UPS)] == ["Ask for the text"]


def test_a_follow_up_on_a_document_without_findings_still_cites_it(desk: Desk) -> None:
    follow_up(desk, "empty.txt", "Water the garden")
    request = BriefingRequest(sections=(SectionKind.FOLLOW_UPS,))
    sheet = briefing.compose(desk=desk, request=request)
    assert [(line.text, line.sources) for line in lines(sheet, SectionKind.FOLLOW_UPS)] == [("Water the garden", (1,))]
    assert [source.heading for source in sheet.sources] == ["A note without news"]


def test_a_party_that_no_document_names_gets_a_sheet_that_says_so(desk: Desk) -> None:
    sheet = briefing.compose(desk=desk, request=BriefingRequest(parties=("BT",)))
    assert all(not section.lines for section in sheet.sections)
    assert "No source on the desk reports anything" in briefing.render(briefing=sheet)
