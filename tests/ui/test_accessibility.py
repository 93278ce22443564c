"""The window as a screen reader finds it: every control that takes the keyboard has a name and a role."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea

from desktop_app.ui import notices
from desktop_app.ui.navigation import View
from desktop_app.ui.notices import Level, Notice
from desktop_app.ui.window import MainWindow

_DEEPEST = 40
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Pane}
_ROWS = 30  # of a list that are looked at


def reachable(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """All that is in sight under `interface`, itself included."""
    if not interface.isValid() or interface.state().invisible or depth > _DEEPEST:
        return
    yield interface
    for number in range(min(interface.childCount(), _ROWS)):
        child = interface.child(number)
        if child is not None:
            yield from reachable(child, depth + 1)


@pytest.mark.parametrize("view", list(View))
def test_all_that_takes_the_keyboard_has_a_name(window: MainWindow, settle: Callable[[], None], view: View) -> None:
    window.actions_[f"show_{view.name.casefold()}"].trigger()
    settle()
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    controls = [each for each in reachable(root) if each.state().focusable]
    assert len(controls) > 15
    nameless = [type(each.object()).__name__ for each in controls if not each.text(QAccessible.Text.Name)]
    assert nameless == []
    scrolled = [each for each in controls if isinstance(each.object(), QScrollArea)]  # Qt has no role for one
    roleless = [type(e.object()).__name__ for e in controls if e.role() in _NO_ROLE and e not in scrolled]
    assert roleless == []


@pytest.mark.parametrize(("level", "urgent"), [(Level.INFO, False), (Level.WARNING, True), (Level.ERROR, True)])
def test_what_a_notice_says_is_announced(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, level: Level, urgent: bool
) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(notices, "announce", lambda _, text, *, urgent: said.append((text, urgent)))
    window.notices.show_notice(Notice("Done.", level))
    assert said == [("Done.", urgent)]
