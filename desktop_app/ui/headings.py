"""The heading of a group of rows in a list."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.ui.translation import tr

FOLDING: dict[int, bool | None] = {
    Qt.Key.Key_Left: True,
    Qt.Key.Key_Right: False,
    Qt.Key.Key_Return: None,
    Qt.Key.Key_Enter: None,
    Qt.Key.Key_Space: None,
}
"""What a key does to the heading it is pressed on: fold, unfold, or the other of both."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`count` rows lie under it, `folded` ones are not shown."""

    title: str
    count: int
    folded: bool

    def aloud(self) -> str:
        """As a screen reader says it."""
        return f"{self.title}, {self.count:,}, {tr('folded') if self.folded else tr('unfolded')}"
