"""A desk filled from the seeds by the real services, and the window on a copy of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import Document
from desktop_app.domain.entries import AnyFiled, Filed, Source
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport, Report
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.services.desk import open_desk
from desktop_app.services.importing import import_files
from desktop_app.ui.theme import Scheme, Theme, dress, theme
from desktop_app.ui.translation import speak
from desktop_app.ui.window import MainWindow

TEXT = (
    "Norway and Peru signed a memorandum on fisheries 🐟 in Lima on 4 March 2024.\n"
    "Minister Ola Nordmann said that trade had reached about 12 million dollars.\n"
    "He will visit Cusco in April.\n"
    "2 hours ago"
)


def span(words: str, text: str = TEXT) -> Quote:
    """The quote of `words` where they stand first in `text`."""
    start = text.index(words)
    return Quote(start, start + len(words), words)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English whatever the machine does; its catalogue has the plurals."""
    speak(qapp, "en")


@pytest.fixture
def look() -> Theme:
    return theme(Scheme.LIGHT)


@pytest.fixture
def document() -> Document:
    """A document with a character beyond the Basic Multilingual Plane before most of its quotes."""
    clutter = (span("2 hours ago"),)
    return Document(
        id=1,
        sha256="ab" * 32,
        name="lima.txt",
        media_type="text/plain",
        text=TEXT,
        title="Fish",
        publisher="agency.example",
        address=None,
        published_on="2024-03-05",
        imported_at="2024-03-06T00:00:00Z",
        truncated=True,
        clutter=clutter,
    )


@pytest.fixture
def reports(document: Document) -> list[AnyFiled]:
    """One report of each category."""
    source = Source(document.id, document.sha256, document.heading, document.publisher, document.published_on)

    def filed(number: int, report: Report) -> AnyFiled:
        return Filed(number, source, report)  # type: ignore[type-var,return-value]

    visit = EventReport(EventKind.VISIT, "2024-04", True, ("NO",), "Cusco", "Visit to Cusco", (span("visit Cusco"),))
    signed = (span("signed a memorandum on fisheries 🐟"), span("on 4 March 2024"))
    parties = ("NO", "PE")
    return [
        filed(1, visit),
        filed(2, AgreementReport("Memo on fish", Form.MEMORANDUM, Stage.SIGNED, parties, "2024-03-04", None, signed)),
        filed(3, PersonReport("Ola Nordmann", "Minister", "NO", (span("Minister Ola Nordmann"),))),
        filed(4, PositionReport("Ola Nordmann", (span("trade had reached about 12 million dollars"),), "NO")),
        filed(5, FigureReport(12e6, "USD", "trade", (span("about 12 million dollars"),), "about")),
    ]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk filled from the seeds, to be copied."""
    path = tmp_path_factory.mktemp("filled") / "seeds.legation"
    desk = open_desk(path=path)
    import_files(desk=desk, paths=[Path(__file__).parents[2] / "seeds"], workers=0)
    desk.close()
    return path


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Path:
    """The test's own copy of the filled desk."""
    return Path(shutil.copy(filled, tmp_path / "desk.legation"))


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "legation.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, store: Path, settings: QSettings, settled: Callable[[MainWindow], None]
) -> MainWindow:
    """The window on a desk that holds the seeds, at rest."""
    made = MainWindow(store, dress(qapp, Scheme.LIGHT), settings)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    with qtbot.waitSignal(made.model.refreshed, timeout=20_000):
        made.start()
    settled(made)
    return made


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until a window has nothing left to do."""

    def wait(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.worker.idle and window.imports.idle, timeout=20_000)

    return wait


@pytest.fixture
def settle(window: MainWindow, settled: Callable[[MainWindow], None]) -> Callable[[], None]:
    return lambda: settled(window)
