"""The one place where the window's objects are wired together, and where a sheet becomes a PDF without a window."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop_app.domain.briefing import Briefing

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from desktop_app.ui.window import MainWindow


def run_window(*, store: Path, import_paths: Sequence[Path] = (), argv: Sequence[str] = ()) -> int:
    """Opens the window on the desk `store`, reads `import_paths` into it, and returns the exit status when the window
    has been closed. `argv` are further arguments for Qt."""
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.appearance import dress_as_chosen
    from desktop_app.ui.garbage import spare
    from desktop_app.ui.translation import speak
    from desktop_app.ui.window import MainWindow

    application = QApplication(["legation", *argv])
    application.setApplicationName("Legation")
    application.setOrganizationName("Legation")
    QGuiApplication.setDesktopFileName("legation")
    settings = QSettings("Legation", "Legation")
    speak(application, str(settings.value("language", "")))
    window = MainWindow(store, dress_as_chosen(application, settings), settings)
    application.styleHints().colorSchemeChanged.connect(window.appearance.follow)
    spare(window.model)
    window.model.refreshed.connect(lambda: show_round_once(settings, window))
    sys.excepthook = _shown_in(window.notices.show_error)
    window.show()
    window.start(import_paths)
    return application.exec()


def show_round_once(settings: "QSettings", window: "MainWindow") -> None:
    """Starts the tour when there is something to see for the first time."""
    from PySide6.QtCore import QTimer

    from desktop_app.ui.tour import once

    if window.model.view.documents:  # first they are shown, so that the tour speaks of something
        QTimer.singleShot(0, lambda: once(settings, window.start_tour))


def write_pdf(*, briefing: Briefing, target: Path) -> None:
    """Writes a briefing sheet as a PDF file, with or without a display. Raises LegationError when it cannot."""
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["legation"])
    from desktop_app.ui.printing import write_pdf as write

    write(briefing, target)
    del application


def qt_checks() -> list[tuple[str, Callable[[], None]]]:
    """The checks of an installation that need Qt."""
    return [("Qt keeps its references to None", _none_is_kept), ("a sheet becomes a PDF", _sheet_becomes_pdf)]


def _none_is_kept() -> None:
    """PySide 6.12.0 on Python 3.10 and 3.11 loses one reference to None a call, and the process dies of it."""
    from PySide6.QtCore import QObject

    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")
    lost = before - sys.getrefcount(None)
    if lost > 500:
        raise AssertionError(f"{lost} references to None were lost in 1,000 calls; install another PySide6")


def _sheet_becomes_pdf() -> None:
    import tempfile
    from datetime import date

    sheet = Briefing("Self-test", "OFFICIAL", "", date(2024, 3, 5), "all dates", (), (), ())
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "sheet.pdf"
        write_pdf(briefing=sheet, target=target)
        if not target.read_bytes().startswith(b"%PDF"):
            raise AssertionError("the file is no PDF")


def _shown_in(
    show: Callable[[Exception], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A hook that shows an unexpected error in the window and writes it to stderr."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            show(error)

    return hook
