"""The texts of the window: in the catalogues, in the field's terms, in the language and direction chosen."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.domain import vocabulary
from desktop_app.domain.briefing import HEADINGS
from desktop_app.domain.entries import ConflictKind, OpenEndKind
from desktop_app.domain.vocabulary import Category, EventKind, FollowUpState, Form, MarkKind, Sector, SourceKind, Stage
from desktop_app.ui.terms import SECTIONS, TERMS, spoken, words
from desktop_app.ui.translation import SOURCE, languages, speak, tr

LISTS: list[type[StrEnum]] = [
    *(EventKind, Form, Stage, Sector, Category, SourceKind, FollowUpState, MarkKind, OpenEndKind, ConflictKind)
]


@pytest.fixture
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    speak(qapp, SOURCE)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_closed_word_of_the_field_is_marked_for_the_catalogues() -> None:
    used = {vocabulary.words(member) for each in LISTS for member in each}
    used |= {vocabulary.stage_words(stage, form) for stage in Stage for form in Form}
    assert used <= set(TERMS)
    assert len(TERMS) == len(set(TERMS))


def test_every_section_of_the_sheet_is_marked_for_the_catalogues() -> None:
    assert set(HEADINGS.values()) == set(SECTIONS)


def test_the_catalogues_are_complete_and_compiled() -> None:
    script = Path(__file__).parents[2] / "packaging" / "translations.py"
    checked = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert checked.stderr == ""
    assert checked.returncode == 0


def test_english_and_french_are_spoken() -> None:
    assert languages()[:2] == ["en", "fr"]


@pytest.mark.usefixtures("english_after")
@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("fr", Qt.LayoutDirection.LeftToRight),
        ("he", Qt.LayoutDirection.RightToLeft),
        ("ar", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_language_brings_its_direction(qapp: QApplication, language: str, direction: Qt.LayoutDirection) -> None:
    speak(qapp, language)
    assert qapp.layoutDirection() is direction


@pytest.mark.usefixtures("english_after")
def test_french_has_its_terms_its_plurals_and_its_dates(qapp: QApplication) -> None:
    assert speak(qapp, "fr") == "fr"
    assert words(Stage.IN_FORCE) == "en vigueur"
    assert (tr("%n document(s)", "", 1), tr("%n document(s)", "", 3)) == ("1 document", "3 documents")
    assert spoken("2026-01-27") == "27 janvier 2026"
    assert spoken("2026-01/2026-02") == "janvier 2026 – février 2026"
    assert spoken(None) == "sans date"


def test_a_language_without_a_catalogue_is_english(qapp: QApplication) -> None:
    assert QLocale().language() is QLocale.Language.English
    assert spoken("2026-01-27") == "27 January 2026"
    assert tr("%n document(s)", "", 1) == "1 document"


_SHOWN_BY = frozenset(
    {
        *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setTitle", "addItem"),
        *("setAccessibleDescription", "setInformativeText", "addAction", "addMenu", "addRow", "addTab", "drawText"),
        *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMessageBox", "QToolBar"),
        *("Notice", "EmptyState", "NoMatch", "FilterBar", "add_box", "narrow_box", "fill_box", "heading", "label"),
    }
)
_WORDS = re.compile(r"[A-Za-z]{2,}")
_NO_WORDS = re.compile(  # icons, keys, our name
    r"[a-z0-9]+(?:-[a-z0-9]+)+|\W*(?:Ctrl|Shift|Alt|Return|Space)\b.*|(?:<[^>]+>)*Legation"
)


def _plain(node: ast.expr) -> Iterator[str]:
    """The words in a text that is shown as it stands: a literal, or the fixed parts of one with values in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from _plain(node.body)
        yield from _plain(node.orelse)
    elif isinstance(node, ast.BinOp):
        yield from _plain(node.left)
        yield from _plain(node.right)


def test_no_words_are_shown_that_are_not_in_the_catalogues() -> None:
    found = []
    for path in sorted((Path(__file__).parents[2] / "desktop_app" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            shown = node.args[:1] if called == "addItem" else node.args  # the second is what the choice means
            shown = node.args[2:] if called == "EmptyState" else shown  # behind theme and icon
            given = [*shown, *(each.value for each in node.keywords if each.arg in {"placeholderText", "button"})]
            if called in _SHOWN_BY:
                said = [text for each in given for text in _plain(each)]
                bare = [text for text in said if _WORDS.search(text) and not _NO_WORDS.fullmatch(text.strip())]
                found += [f"{path.name}:{node.lineno}: {text}" for text in bare]
    assert found == []
