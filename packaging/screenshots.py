"""Takes the pictures in `resources/screenshots`: each view of the window on the seeds, light and dark, offscreen;
the desk also as it stands in a language written from right to left.

    python packaging/screenshots.py [--store FILE] [--size 1440x900] [--language fr] [--only desk-dark] [FOLDER]

`--store` shows another desk than one filled from the seeds.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.services.desk import open_desk
from desktop_app.services.importing import import_files
from desktop_app.ui.navigation import View
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.translation import speak
from desktop_app.ui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
_LOOK = 50  # milliseconds between two looks at whether the window is at rest
_PATIENCE = 60_000  # milliseconds until it is given up


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "resources" / "screenshots")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--language", default="en")
    parser.add_argument("--only", default="", help="part of the names of the pictures to take")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    speak(application, arguments.language)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = arguments.store or filled(Path(folder) / "seeds.legation")
        for scheme in Scheme:
            wanted = [view for view in View if arguments.only in f"{view.name.casefold()}-{scheme.value}"]
            if wanted:
                for view, window in shown(application, store, scheme, arguments.size, wanted):
                    target = arguments.folder / f"{view.name.casefold().replace('_', '-')}-{scheme.value}.png"
                    window.grab().save(str(target))
                    print(target)
        if arguments.only in "desk-right-to-left":
            speak(application, "he")
            for _, window in shown(application, store, Scheme.LIGHT, arguments.size, [View.DESK]):
                window.grab().save(str(arguments.folder / "desk-right-to-left.png"))
    return 0


def filled(store: Path) -> Path:
    """A desk that holds the seeds."""
    desk = open_desk(path=store)
    import_files(desk=desk, paths=[ROOT / "seeds"], workers=0)
    desk.close()
    return store


def shown(
    application: QApplication, store: Path, scheme: Scheme, size: str, views: list[View]
) -> Iterator[tuple[View, MainWindow]]:
    """The window at rest on each of the views, with the first agreement or event selected."""
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(store, dress(application, scheme), settings)
        window.resize(*(int(part) for part in size.split("x")))
        window.show()
        window.start()
        settle(window)
        for view in views:
            window.show_view(view)
            rows = window.model.view.events if view is View.TIMELINE else window.model.view.agreements
            if view is View.DOCUMENTS:
                window.coordinator.enter(view)
            elif rows:
                disputed = next((row for row in rows if row.conflicts or row.follow_ups), rows[0])
                window.coordinator.select_entry(disputed.key)
            settle(window)
            yield view, window
        window.close()


def settle(window: MainWindow) -> None:
    """Waits until the window has nothing left to do."""
    loop, timer = QEventLoop(), QTimer(interval=_LOOK)
    calm = [0]

    def look() -> None:
        calm[0] = calm[0] + 1 if window.worker.idle and window.imports.idle else 0
        if calm[0] > 2:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(_PATIENCE, loop.quit)
    loop.exec()
    timer.stop()


if __name__ == "__main__":
    sys.exit(main())
