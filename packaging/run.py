"""What `make run` does: fills a desk from the seeds once, and opens the window on it.

    python packaging/run.py --seeds FOLDER --store FILE

Without a display it says so and writes the briefing sheet of the seeds as a PDF instead.
"""

import argparse
import subprocess
import sys
from pathlib import Path

LEGATION = [sys.executable, "-m", "desktop_app"]
SHEET = Path("briefing-seeds.pdf")


def has_display() -> bool:
    """Whether Qt can open a window here. Asked in a process of its own, since Qt ends the process where it cannot."""
    probe = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    return subprocess.run([sys.executable, "-c", probe], check=False, capture_output=True).returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, required=True)
    parser.add_argument("--store", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.store.parent.mkdir(parents=True, exist_ok=True)
    store = ["--store", str(arguments.store)]
    filled = subprocess.run([*LEGATION, "import", str(arguments.seeds), *store], check=False)
    if filled.returncode != 0:
        return filled.returncode
    if has_display():
        return subprocess.run([*LEGATION, *store], check=False).returncode
    print(f"There is no display to open the window on; the briefing sheet of the seeds goes to {SHEET}.", flush=True)
    return subprocess.run([*LEGATION, "brief", *store, "-o", str(SHEET)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
