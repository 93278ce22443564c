"""The page of the rules says what the rules do."""

import re
import subprocess
import sys
from enum import StrEnum

import pytest

from desktop_app.domain.resources import folder
from desktop_app.domain.vocabulary import EventKind, Form, Stage, words

RULES = folder() / "rules"
PAGE = (RULES / "README.md").read_text("utf-8")
READ_AS = "; ".join(row.rsplit("|", 2)[1] for row in PAGE.splitlines() if row.count("|") == 4)


def test_the_page_says_what_each_example_is_read_as() -> None:
    command = [sys.executable, "packaging/rules_page.py", "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=RULES.parent.parent)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("rules", sorted(path.name for path in RULES.glob("*.toml")))
def test_each_file_of_rules_is_on_the_page(rules: str) -> None:
    assert f"| `{rules}` |" in PAGE


@pytest.mark.parametrize("member", [*EventKind, *Form, *Stage], ids=lambda m: f"{type(m).__name__}-{m}")
def test_each_kind_form_and_stage_has_an_example(member: StrEnum) -> None:
    place = {EventKind: r"event: {}(?:,|$)", Form: r"agreement: {},", Stage: r"agreement: [^,;]+, {}(?:,|;| |$)"}
    assert re.search(place[type(member)].format(re.escape(words(member))), READ_AS)
