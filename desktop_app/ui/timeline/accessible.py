"""The timeline as a screen reader finds it: a chart whose value is the selected event."""

from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Text = QAccessible.Text


class ChartInterface(QAccessibleInterface):
    """Name and description are the widget's own; the description, which says what is selected, is also its value."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def isValid(self) -> bool:
        return isValid(self._widget)

    def object(self) -> QObject:
        return self._widget

    def window(self) -> QWindow:
        return self._widget.window().windowHandle()  # none before it is shown

    def text(self, kind: QAccessible.Text) -> str:
        if kind is Text.Name:
            return self._widget.accessibleName()
        return self._widget.accessibleDescription() if kind in {Text.Description, Text.Value} else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What is painted is not written into."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        made.focusable = True
        made.focused = self._widget.hasFocus()
        made.invisible = not self._widget.isVisible()
        made.disabled = not self._widget.isEnabled()
        return made

    def rect(self) -> QRect:
        return QRect(self._widget.mapToGlobal(self._widget.rect().topLeft()), self._widget.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self._widget.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002 - Qt's signature; it takes None
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002 - Qt's signature; it takes None
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002 - Qt's signature
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None


@cache
def expose(kind: type[QWidget]) -> None:
    """Lets screen readers find widgets of that kind as charts."""

    def make(_: str, found: QObject) -> QAccessibleInterface | None:
        if not isinstance(found, kind):
            return None
        made = ChartInterface(found)
        _made[found] = made
        return made

    QAccessible.installFactory(make)


_made: WeakKeyDictionary[QObject, ChartInterface] = WeakKeyDictionary()  # Qt does not keep what Python made
