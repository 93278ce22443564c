"""Brings the catalogues of the window's texts up to date with the code, by Qt's own tools.

    python packaging/translations.py [--check]

`--check` changes nothing and says, with exit status 2, what is missing, left over or not compiled.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
SOURCES = sorted((ROOT / "desktop_app").rglob("*.py"))
PLURALS_ONLY = "en"
_UNFINISHED = re.compile(
    r"(<source>([^<]*)</source>\s*(?:<comment>[^<]*</comment>\s*)?)<translation type=\"unfinished\">.*?</translation>",
    re.DOTALL,
)


def tool(name: str, *arguments: str | Path) -> None:
    """Runs one of Qt's tools as PySide6 brings it."""
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{name}"), *arguments], check=True, stdout=subprocess.PIPE)


def collect(target: Path, language: str) -> None:
    """Merges the texts of the code into the catalogue `target`; those that the code has no more are dropped."""
    plurals = ["-pluralonly"] if language == PLURALS_ONLY else []
    files = [str(path.relative_to(ROOT)) for path in SOURCES if "/ui/" in path.as_posix()]
    given = ["-no-obsolete", "-locations", "none", "-silent", "-source-language", "en", "-target-language", language]
    tool("lupdate", *files, *given, *plurals, "-ts", target)
    if language == PLURALS_ONLY:
        target.write_text(_UNFINISHED.sub(_english, target.read_text("utf-8")), "utf-8")


def _english(message: re.Match[str]) -> str:
    """The two forms of an English text: "%n file(s)" is one file or several files."""
    forms = "".join(f"<numerusform>{message[2].replace('(s)', ending)}</numerusform>" for ending in ("", "s"))
    return f"{message[1]}<translation>{forms}</translation>"


def compile_catalogue(source: Path, target: Path) -> None:
    tool("lrelease", "-silent", source, "-qm", target)


def texts(catalogue: Path) -> dict[tuple[str, str], bool]:
    """The texts of a catalogue with their comments, and whether each is translated."""
    found = {}
    for message in ET.parse(catalogue).iter("message"):  # noqa: S314  # our own files
        translation = message.find("translation")
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = translation is not None and translation.get("type") is None
    return found


def problems(catalogue: Path, folder: Path) -> list[str]:
    """What is wrong with a catalogue; `folder` is for what has to be made to find out."""
    language, name = catalogue.stem.removeprefix("legation_"), catalogue.name
    fresh, compiled = folder / name, folder / f"{name}.qm"
    fresh.write_bytes(catalogue.read_bytes())
    collect(fresh, language)
    now, kept = texts(fresh), texts(catalogue)
    found = [f"{name} lacks: {text}" for text, _ in now.keys() - kept.keys()]
    found += [f"{name} has too much: {text}" for text, _ in kept.keys() - now.keys()]
    found += [f"{name} is not translated: {text}" for (text, _), done in kept.items() if not done]
    compile_catalogue(catalogue, compiled)
    if not catalogue.with_suffix(".qm").exists() or catalogue.with_suffix(".qm").read_bytes() != compiled.read_bytes():
        found.append(f"{name} is not compiled")
    return sorted(found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for catalogue in sorted(CATALOGUES.glob("*.ts")):
            if not check:
                collect(catalogue, catalogue.stem.removeprefix("legation_"))
                compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
            found += problems(catalogue, Path(folder))
    for each in found:
        print(each, file=sys.stderr)
    if found:
        print("Run packaging/translations.py, then translate what is unfinished.", file=sys.stderr)
    return 2 if found else 0


if __name__ == "__main__":
    sys.exit(main())
