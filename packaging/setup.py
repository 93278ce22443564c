"""Sets up a virtual environment with pinned dependencies, and the system libraries that Qt needs.

    python3 packaging/setup.py VENV

Plain Python 3.11 with the standard library alone. Where it runs as root on Debian or Ubuntu it installs what is
missing; elsewhere it names the command to copy and exits with status 2.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"

# Which Debian package holds a library that Qt's own libraries name. `ldd` tells which of them are missing.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# What Legation loads of Qt: the rest of the wheel may miss what it likes.
QT_PARTS = (
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland*.so",
)
FONTS = ("fonts-dejavu-core", "fonts-liberation")
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def say(words: str) -> None:
    print(f"set-up: {words}", flush=True)


def stop(words: str) -> None:
    print(f"set-up: {words}", file=sys.stderr)
    sys.exit(2)


def succeeds(*command: str) -> bool:
    """Whether a command can be run and exits with 0; what it prints is not shown."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def install_system(packages: list[str], why: str) -> None:
    """Installs Debian packages where that is possible; else names the command and stops."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        stop(f"{why}. Please run this, then make again:\n  sudo apt-get install -y {' '.join(packages)}")
    say(f"{why}; installing {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = [str(apt), "-qq", "-o", "Dpkg::Use-Pty=0"]
    install = [*quiet, "install", "-y", "--no-install-recommends", *packages]
    subprocess.run([*quiet, "update"], check=False, env=environment)  # the list may be old and still do
    if subprocess.run(install, check=False, env=environment, stdout=subprocess.DEVNULL).returncode != 0:
        stop(
            f"apt-get could not install them. Please run this, then make again:\n  apt-get install {' '.join(packages)}"
        )


def make_environment(venv: Path) -> None:
    """A virtual environment with pip, by whichever of three ways this Python allows."""
    if succeeds(str(venv / "bin" / "python"), "-m", "pip", "--version"):
        return
    shutil.rmtree(venv, ignore_errors=True)
    say(f"making a virtual environment in {venv.name}")
    if succeeds(sys.executable, "-m", "venv", str(venv)):
        return
    shutil.rmtree(venv, ignore_errors=True)
    if make_by_virtualenv(venv):
        return
    install_system(["python3-venv"], "this Python has no working venv module")
    if not succeeds(sys.executable, "-m", "venv", str(venv)):
        shutil.rmtree(venv, ignore_errors=True)
        stop(f"{sys.executable} still makes no virtual environment; try make PYTHON=/usr/bin/python3")


def make_by_virtualenv(venv: Path) -> bool:
    """The way for a Python that has pip but no venv module; `virtualenv` brings a pip of its own."""
    tools = ROOT / ".bootstrap"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--target", str(tools), "virtualenv")
    if not succeeds(sys.executable, "-m", "virtualenv", "--version") and not succeeds(*pip):
        return False
    code = f"import sys; sys.path.insert(0, {str(tools)!r}); import virtualenv; virtualenv.cli_run([{str(venv)!r}])"
    return succeeds(sys.executable, "-c", code)


def install_python_packages(venv: Path) -> None:
    say("installing Legation and its pinned dependencies")
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    arguments = ["--constraint", str(CONSTRAINTS), "--editable", f"{ROOT}[dev]"]
    if subprocess.run([*pip, *arguments], check=False).returncode != 0:
        stop("pip could not install the dependencies; its words are above. Is a package index within reach?")


def missing_libraries(venv: Path) -> list[str]:
    """The libraries that Qt's own parts name and this system lacks."""
    code = "import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)"
    found = subprocess.run([venv / "bin" / "python", "-c", code], check=True, capture_output=True, text=True)
    folder = Path(found.stdout.strip())
    missing: set[str] = set()
    for pattern in QT_PARTS:
        for part in folder.glob(pattern):
            listing = subprocess.run(["ldd", part], check=False, capture_output=True, text=True).stdout
            missing.update(line.split()[0] for line in listing.splitlines() if "not found" in line)
    return sorted(library for library in missing if not library.startswith("libQt6"))


def check_system(venv: Path) -> None:
    libraries = missing_libraries(venv)
    packages = sorted({PACKAGES[library] for library in libraries if library in PACKAGES})
    unknown = [library for library in libraries if library not in PACKAGES]
    if unknown:
        say(f"Qt may miss {' '.join(unknown)}, which this set-up knows no package for")
    if packages:
        install_system(packages, "Qt needs system libraries that are not here")
    check_fonts()


def check_fonts() -> None:
    """The sheet is set in Liberation Serif. Another font does, so its lack stops nobody who may not install it."""
    fonts = [font.name for folder in FONT_FOLDERS if folder.is_dir() for font in folder.rglob("*.[to]tf")]
    if not fonts:
        install_system(list(FONTS), "there is no font to print with")
    elif not any(name.startswith("LiberationSerif") for name in fonts) and shutil.which("apt-get"):
        if os.geteuid() == 0:
            install_system(list(FONTS), "the sheet's own font is not here")
        else:
            say(f"the sheet looks best with its own font: sudo apt-get install -y {' '.join(FONTS)}")


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036  this file is what an older Python meets first
        stop(f"Legation needs Python 3.11 or newer, this is {sys.version.split()[0]}; try make PYTHON=python3.12")
    if len(sys.argv) != 2:
        stop("usage: python3 packaging/setup.py VENV")
    venv = Path(sys.argv[1]).resolve()
    make_environment(venv)
    install_python_packages(venv)
    check_system(venv)
    say("ready")


if __name__ == "__main__":
    main()
