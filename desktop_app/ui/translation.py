"""The language of the window: texts are written in English in the code and looked up in the catalogues.

The catalogues lie in `resources/translations`; `packaging/translations.py` brings them up to date. What a document says
is never translated.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.resources import folder

LANGUAGES = {"english": "en", "french": "fr", "own_language": ""}
"""What the officer can choose, by the name of the action: ISO 639, empty for the system's."""
SOURCE = "en"
"""The language of the texts in the code; its catalogue holds plurals only."""


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """`text` in the language of the window; `comment` tells translators which of two senses it has.

    Where `text` holds %n, `n` stands in its place and decides the plural. Give plain literals: `packaging/
    translations.py` collects them from the code. A text that is told before there is a window is marked by
    QT_TR_NOOP where it stands and translated where it is shown.
    """
    return QCoreApplication.translate("", text, comment or None, n)


def QT_TR_NOOP(text: str) -> str:
    """Marks a text for the catalogues where it stands; it is translated where it is shown."""
    return text


QT_TR_N_NOOP = QT_TR_NOOP  # the same for a text with %n, which has plurals


def languages() -> list[str]:
    """The languages that the window can speak, as ISO 639 codes, English first."""
    found = {path.stem.removeprefix("legation_") for path in (folder() / "translations").glob("legation_*.qm")}
    return [SOURCE, *sorted(found - {SOURCE})]


def speak(application: QGuiApplication, language: str = "") -> str:
    """Lets the window speak `language` (ISO 639; empty: the system's), in its direction, and returns it.

    English stands in for a language that has no catalogue, and for a text that a catalogue lacks.
    """
    locale = QLocale(language) if language else QLocale.system()
    code = QLocale.languageToCode(locale.language())
    for each in dict.fromkeys((SOURCE, code)):  # what was installed last is asked first
        for name, place in (("qtbase", _qts_own()), ("legation", str(folder() / "translations"))):
            translator = QTranslator(application)
            if translator.load(f"{name}_{each}", place):
                application.installTranslator(translator)
    spoken = code if code in languages() else SOURCE
    QLocale.setDefault(QLocale(spoken))
    application.setLayoutDirection((locale if language else QLocale(spoken)).textDirection())
    return spoken


def _qts_own() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def is_mirrored() -> bool:
    """Whether the window is laid out from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
