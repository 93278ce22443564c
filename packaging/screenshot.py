"""Takes the picture of the window for the README, without a display.

python packaging/screenshot.py --store FILE -o resources/screenshots/window.png [--view Agreements] [--dark]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.navigation import View
from desktop_app.ui.theme import Scheme, dress
from desktop_app.ui.window import MainWindow

_SETTLED = 100  # milliseconds between two looks at whether the window is at rest
_PATIENCE = 30_000  # milliseconds until it is given up


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--view", type=View, default=View.DESK, choices=list(View))
    parser.add_argument("--title", default="", help="of the agreement or event to select; the first one without it")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1440x900")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        look = dress(application, Scheme.DARK if arguments.dark else Scheme.LIGHT)
        window = MainWindow(arguments.store, look, settings)
        window.resize(*(int(part) for part in arguments.size.split("x")))
        window.show()
        window.model.refreshed.connect(lambda: select(window, arguments.view, arguments.title))
        window.start()
        timer = QTimer(interval=_SETTLED)
        timer.timeout.connect(lambda: window.inspector.entry_key and window.worker.idle and application.quit())
        timer.start()
        QTimer.singleShot(_PATIENCE, application.quit)
        application.exec()
        shown = window.inspector.entry_key is not None
        if shown:
            arguments.output.parent.mkdir(parents=True, exist_ok=True)
            window.grab().save(str(arguments.output))
        window.close()
    if not shown:
        print("The window showed no such entry.", file=sys.stderr)
        return 2
    print(arguments.output)
    return 0


def select(window: MainWindow, view: View, title: str) -> None:
    """Shows a view with the entry whose title holds those words, and its evidence."""
    window.show_view(view)
    rows = window.model.view.events if view is View.TIMELINE else window.model.view.agreements
    window.coordinator.select_entry(next(row.key for row in rows if title.casefold() in row.title.casefold()))


if __name__ == "__main__":
    sys.exit(main())
