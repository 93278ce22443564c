"""The composing window: what is typed becomes a request, the preview follows, and nothing typed wrongly is guessed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop_app.domain.briefing import Briefing, BriefingRequest, Line, Section, SectionKind
from desktop_app.domain.errors import StoreError
from desktop_app.ui.briefing_dialog import BriefingDialog


class Composer:
    """Stands in for the service: keeps the requests and answers with a small sheet."""

    def __init__(self) -> None:
        self.requests: list[BriefingRequest] = []
        self.error: Exception | None = None

    def __call__(self, request: BriefingRequest) -> Briefing:
        self.requests.append(request)
        if self.error is not None:
            raise self.error
        lines = (Line("Talks in Tallinn", lead="12 February 2026"),)
        sections = tuple(Section(kind, lines) for kind in request.sections)
        title = request.title or "Sheet"
        return Briefing(title, request.marking, request.purpose, date(2026, 2, 20), "", request.parties, sections, ())


@pytest.fixture
def composer() -> Composer:
    return Composer()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_dialog(qtbot: QtBot, composer: Composer, settings: QSettings) -> Callable[..., BriefingDialog]:
    def opened(parties: tuple[str, ...] = ()) -> BriefingDialog:
        dialog = BriefingDialog(composer, parties=parties, settings=settings)
        qtbot.addWidget(dialog)
        return dialog

    return opened


def test_it_opens_with_a_sheet_for_the_parties_that_are_chosen(
    open_dialog: Callable[..., BriefingDialog], composer: Composer
) -> None:
    dialog = open_dialog(("IL", "KZ"))
    assert dialog.form.parties.text() == "Israel, Kazakhstan"
    assert composer.requests == [BriefingRequest(parties=("IL", "KZ"))]
    assert dialog.print_button.isEnabled()
    assert dialog.preview.pageCount() == 1
    assert not dialog.isModal()


def test_of_a_membership_only_the_state_is_asked_for(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog(("KZ", "Abraham Accords"))
    assert dialog.form.parties.text() == "Kazakhstan"
    assert dialog.print_button.isEnabled()


def test_what_is_typed_is_what_is_asked_for(open_dialog: Callable[..., BriefingDialog], composer: Composer) -> None:
    dialog = open_dialog()
    form = dialog.form
    form.parties.setText("kazakhstan, EU, KZ")
    form.since.setText("2026-01")
    form.until.setText("2026")
    form.as_of.setText("2026-02-20")
    form.title.setText(" Call ")
    form.purpose.setText("for the minister")
    form.marking.setCurrentText("SECRET")
    form.sections.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert form.request() == BriefingRequest(
        parties=("KZ", "EU"),
        since=date(2026, 1, 1),
        until=date(2026, 12, 31),
        as_of=date(2026, 2, 20),
        title="Call",
        purpose="for the minister",
        marking="SECRET",
        sections=tuple(kind for kind in SectionKind if kind is not SectionKind.KEY_POINTS),
    )


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("parties", "Atlantis", "No State or organisation is called “Atlantis”"),
        ("since", "yesterday", "Since: “yesterday” is no date. Write it as 2026"),
        ("until", "2026-02-30", "Until: “2026-02-30” is no date"),
        ("as_of", "03/04/2025", "As of: “03/04/2025” is no date"),
    ],
)
def test_what_cannot_be_understood_is_said_and_the_old_preview_stays(
    open_dialog: Callable[..., BriefingDialog], composer: Composer, field: str, typed: str, said: str
) -> None:
    dialog = open_dialog()
    getattr(dialog.form, field).setText(typed)
    dialog.refresh()
    assert said in dialog.notice.text()
    assert len(composer.requests) == 1
    assert dialog.briefing is not None


def test_a_period_that_ends_before_it_begins_is_refused(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog()
    dialog.form.since.setText("2026-02")
    dialog.form.until.setText("2026-01")
    dialog.refresh()
    assert "ends before it begins" in dialog.notice.text()


def test_the_preview_follows_once_typing_pauses(
    open_dialog: Callable[..., BriefingDialog], composer: Composer, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    for letter in "Call":
        QTest.keyClicks(dialog.form.title, letter)
    assert len(composer.requests) == 1
    qtbot.waitUntil(lambda: len(composer.requests) == 2)
    assert dialog.briefing is not None
    assert dialog.briefing.title == "Call"


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform on popups
def test_a_name_half_typed_is_not_complained_about(
    open_dialog: Callable[..., BriefingDialog], composer: Composer, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.show()
    dialog.form.parties.setFocus()
    QTest.keyClicks(dialog.form.parties, "kazakhst")
    qtbot.waitUntil(lambda: dialog.form.completing)
    dialog.refresh()
    assert (dialog.notice.text(), len(composer.requests)) == ("", 1)
    QTest.keyClicks(dialog.form.parties, "an")
    qtbot.waitUntil(lambda: len(composer.requests) == 2)
    assert composer.requests[-1].parties == ("KZ",)


def test_a_desk_that_cannot_be_read_is_reported_in_the_window(
    open_dialog: Callable[..., BriefingDialog], composer: Composer
) -> None:
    composer.error = StoreError("The desk is gone.", remedy="Open another.")
    dialog = open_dialog()
    assert dialog.notice.text() == "The desk is gone. Open another."
    assert not dialog.save_button.isEnabled()


def test_the_next_part_of_a_list_is_completed_and_the_first_kept(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog()
    dialog.form.parties.setText("Israel, kaz")
    completer = dialog.form.parties.completer()
    assert completer is not None
    completer.setCompletionPrefix(completer.splitPath("Israel, kaz")[0])
    assert completer.currentCompletion() == "Israel, Kazakhstan"


def test_choices_are_remembered_but_not_the_as_of_date(open_dialog: Callable[..., BriefingDialog]) -> None:
    first = open_dialog()
    first.form.parties.setText("Fiji")
    first.form.as_of.setText("2026-02-20")
    first.form.marking.setCurrentText("CONFIDENTIAL")
    first.form.sections.item(7).setCheckState(Qt.CheckState.Unchecked)
    expected = first.form.request()
    first.reject()
    again = open_dialog()
    second = again.form.request()
    assert second.as_of is None
    assert (second.parties, second.marking, second.sections) == (
        expected.parties,
        expected.marking,
        expected.sections,
    )


def test_enter_in_a_field_does_not_close_the_window(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog()
    dialog.show()
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_saving_writes_the_sheet_and_says_where(open_dialog: Callable[..., BriefingDialog], tmp_path: Path) -> None:
    dialog = open_dialog()
    assert dialog.save(tmp_path / "sheet")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert "sheet.pdf" in dialog.notice.text()
    dialog.save_button.click()
    [asked] = dialog.findChildren(QFileDialog)
    assert Path(asked.directory().absolutePath()) == tmp_path, "the next one goes where this one went"
    asked.close()


def test_a_sheet_that_cannot_be_saved_is_reported(open_dialog: Callable[..., BriefingDialog], tmp_path: Path) -> None:
    dialog = open_dialog()
    assert not dialog.save(tmp_path / "nowhere" / "sheet.pdf")
    assert "nowhere" in dialog.notice.text()


def test_save_asks_for_a_name_made_of_the_title(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog()
    dialog.form.title.setText("Fiji/Tonga: talks")
    dialog.refresh()
    dialog.save_button.click()
    [asked] = dialog.findChildren(QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "Fiji Tonga  talks.pdf"
    asked.close()


def test_print_opens_the_systems_dialog(open_dialog: Callable[..., BriefingDialog]) -> None:
    dialog = open_dialog()
    dialog.print_button.click()
    [asked] = dialog.findChildren(QPrintDialog)
    assert asked.isVisible()
    asked.reject()


def test_printing_sends_the_sheet_that_is_shown(open_dialog: Callable[..., BriefingDialog], tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = open_dialog()
    assert dialog.print_on(printer)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert dialog.notice.text() == "Sent to the printer."


def test_an_answer_that_comes_after_closing_is_dropped(composer: Composer, settings: QSettings, qtbot: QtBot) -> None:
    answers: list[Callable[[], None]] = []

    def later(work: Any, on_done: Any = None, on_error: Any = None, *, latest: str = "") -> None:
        answers.append(lambda: on_done(work()))

    dialog = BriefingDialog(composer, settings=settings, submit=later)
    delete(dialog)
    [answer] = answers
    answer()
    assert len(composer.requests) == 1
