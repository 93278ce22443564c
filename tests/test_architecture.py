"""The rules of the house, read from the imports themselves."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"
MIDDLE = {"sources", "extraction", "dossier", "store", "briefing"}
ALLOWED = {
    "domain": {"domain"},
    **{name: {name, "domain"} for name in MIDDLE},
    "services": {"services", "domain", *MIDDLE},
    "ui": {"ui", "services", "domain"},
    "app": {"ui", "services", "domain"},
    "__main__": {"app", "services", "domain"},
    "__init__": set[str](),
}
NETWORK = {"asyncio", "ftplib", "http", "requests", "smtplib", "socket", "socketserver", "ssl", "urllib", "xmlrpc"}


def modules() -> Iterator[Path]:
    return PACKAGE.rglob("*.py")


def layer(path: Path) -> str:
    """The first name below the package: a folder's, or a file's without its suffix."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a file imports anywhere in it, as it writes them; relative imports are made absolute."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = path.relative_to(ROOT).parts[: -node.level]
                base = ".".join([*parents, *([base] if base else [])])
            yield from (f"{base}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", list(modules()), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    own = {name.split(".")[1] for name in imported(path) if name.startswith("desktop_app.")} - {"__version__"}
    assert own <= ALLOWED[layer(path)]


def test_qt_is_imported_only_by_the_window() -> None:
    strays = [p for p in modules() if layer(p) not in {"ui", "app"} and any(_is_qt(n) for n in imported(p))]
    assert strays == []


def _is_qt(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in {"PySide6", "shiboken6", "qtawesome", "qtpy"}


def test_sql_is_spoken_only_in_the_store() -> None:
    sql = {"sqlmodel", "sqlalchemy", "sqlite3"}
    strays = [p for p in modules() if layer(p) != "store" and sql & {n.split(".")[0] for n in imported(p)}]
    assert strays == [PACKAGE / "services" / "selftest.py"], "the self-test alone asks SQLite what it can do"


def test_nothing_can_reach_a_network() -> None:
    strays = {
        str(p.relative_to(ROOT)): names
        for p in modules()
        if (names := [n for n in imported(p) if n.split(".")[0] in NETWORK or "QtNetwork" in n or "WebEngine" in n])
    }
    assert strays == {}


def test_the_domain_depends_on_the_standard_library_alone() -> None:
    outside = {
        n.split(".")[0]
        for p in modules()
        if layer(p) == "domain"
        for n in imported(p)
        if not n.startswith("desktop_app")
    }
    assert outside <= sys.stdlib_module_names


def test_a_file_is_short_enough_to_hold_in_mind() -> None:
    sizes = {p: len(p.read_text("utf-8").splitlines()) for p in [*modules(), *(ROOT / "tests").rglob("*.py")]}
    assert {str(p.relative_to(ROOT)): n for p, n in sizes.items() if n > 300} == {}


def test_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would shadow PyPI's `packaging`"


def test_every_dependency_is_pinned() -> None:
    constraints = (ROOT / "packaging" / "constraints.txt").read_text("utf-8")
    pinned = {re.sub(r"[-_.]+", "-", n).lower() for n in re.findall(r"^([\w.-]+)==", constraints, re.MULTILINE)}
    declared = re.findall(r'^    "([\w.-]+)[>=<~]', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert declared
    assert {re.sub(r"[-_.]+", "-", n).lower() for n in declared} <= pinned


@pytest.mark.parametrize("module", ["services.importing", "services.search", "services.briefing", "__main__"])
def test_a_headless_run_never_loads_qt(module: str) -> None:
    code = f"import sys, desktop_app.{module}; print(sorted(n for n in sys.modules if n.startswith(('PySide6', 'qt'))))"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"


TOP = {
    *("pyproject.toml", "README.md", "Makefile", "LICENSE", ".gitignore", ".ci"),
    *("desktop_app", "resources", "tests", "seeds", "packaging"),
}


def test_nothing_else_lies_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no git checkout")
    assert {name.split("/")[0] for name in listed.stdout.split("\0") if name} <= TOP
