"""The texts of the window: in the catalogues, in the field's terms, in the language and direction chosen."""

import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.domain import vocabulary
from desktop_app.domain.entries import ConflictKind, OpenEndKind
from desktop_app.domain.vocabulary import Category, EventKind, FollowUpState, Form, MarkKind, Sector, SourceKind, Stage
from desktop_app.ui.terms import TERMS, spoken, words
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
