"""How the parts of the window stand beside each other: an arrangement for each view, kept as data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.ui.navigation import View
from desktop_app.ui.split import Split

READER, INSPECTOR = "reader", "inspector"
_LEAST = {READER: (260, 120), INSPECTOR: (230, 120)}  # pixels; others take (200, 120)
_WIDE = 1_900  # from this width on the desk has a column for the inspector


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts beside each other, or with `upright` above each other; `shares` until the officer moves the splitter."""

    parts: "tuple[str | Parts, ...]"
    shares: tuple[int, ...]
    upright: bool = False


def _evidence(view: View, shares: tuple[int, int]) -> Parts:
    """A pane with the reader under it, and the inspector beside both."""
    return Parts((Parts((view, READER), shares, upright=True), INSPECTOR), (73, 27))


_CHART = Parts((View.TIMELINE, View.AGREEMENTS), (46, 54), upright=True)
ARRANGEMENTS: dict[View, Parts] = {
    View.DESK: Parts((View.DOCUMENTS, _CHART, Parts((READER, INSPECTOR), (55, 45), upright=True)), (19, 49, 32)),
    View.DOCUMENTS: Parts((View.DOCUMENTS, READER, INSPECTOR), (25, 48, 27)),
    View.TIMELINE: _evidence(View.TIMELINE, (60, 40)),
    View.AGREEMENTS: _evidence(View.AGREEMENTS, (55, 45)),
    View.FOLLOW_UPS: _evidence(View.FOLLOW_UPS, (50, 50)),
}
_WIDE_DESK = Parts((View.DOCUMENTS, _CHART, READER, INSPECTOR), (15, 42, 27, 16))


class Centre(QWidget):
    """All parts of the window between navigation and status bar. Each arrangement keeps its splits.

    `enlarged` says whether one part has all the room for itself.
    """

    enlarged = Signal(bool)

    def __init__(
        self, panes: Mapping[View, QWidget], reader: QWidget, inspector: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts: dict[str, QWidget] = {view.value: pane for view, pane in panes.items()}
        self._parts |= {READER: reader, INSPECTOR: inspector}
        for name, part in self._parts.items():
            part.setMinimumSize(*_LEAST.get(name, (200, 120)))
        self._sizes: dict[str, list[int]] = {}
        self._splits: dict[str, Split] = {}
        self._large: str | None = None
        self._inspecting = True
        self.view = View.DESK
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    @property
    def pane(self) -> QWidget:
        """The part that the view is about; of the desk the list of documents."""
        return self._parts[View.DOCUMENTS if self.view is View.DESK else self.view]

    @property
    def parts(self) -> list[QWidget]:
        """The parts in sight, in reading order."""
        return [self._parts[name] for name in _names(self._arrangement()) if self._parts[name].isVisibleTo(self)]

    def shows(self, view: View) -> bool:
        """Whether the pane of `view` is in sight."""
        return self._parts[view].isVisibleTo(self) if view in self._parts else view is self.view

    def show_view(self, view: View) -> None:
        """Arranges the parts for `view`."""
        if view is not self.view or self._large is not None:
            self._remember()
            self.view, self._large = view, None
            self._arrange()

    def show_inspector(self, *, shown: bool) -> None:
        self._inspecting = shown
        self._parts[INSPECTOR].setVisible(shown or self._large == INSPECTOR)

    def enlarge(self) -> None:
        """Gives the part that has the keyboard all the room; puts it back when it has it already."""
        focused = QApplication.focusWidget()
        inside = [name for name in _names(self._arrangement()) if focused and _holds(self._parts[name], focused)]
        self._remember()
        own = View.DOCUMENTS if self.view is View.DESK else self.view
        self._large = (inside or [own])[0] if self._large is None else None
        self._arrange()
        if focused is not None:
            focused.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.view is View.DESK and self._key() != self._shown:
            self._remember()
            self._arrange()

    def save(self, settings: QSettings) -> None:
        self._remember()
        for key, sizes in self._sizes.items():
            settings.setValue(f"splits/{key}", sizes)
        settings.setValue("view", self.view.value)

    def restore(self, settings: QSettings) -> None:
        """Brings back the view and all splits of the last time."""
        settings.beginGroup("splits")
        for key in settings.childKeys():
            kept = settings.value(key)
            if isinstance(kept, list):
                self._sizes[key] = [int(size) for size in kept]
        settings.endGroup()
        kept_view = str(settings.value("view", View.DESK.value))
        self.view = View(kept_view) if kept_view in set(View) else View.DESK
        self._arrange()

    def _key(self) -> str:
        wide = self.view is View.DESK and self.width() >= _WIDE
        return self._large or f"{self.view.name}{'-wide' if wide else ''}"

    def _arrangement(self) -> Parts:
        if self._large is not None:
            return Parts((self._large,), (1,))
        return _WIDE_DESK if self._key().endswith("-wide") else ARRANGEMENTS[self.view]

    def _arrange(self) -> None:
        """Puts the parts into new splitters; the old ones go, what stood in them does not."""
        old = self._column.takeAt(0)
        self._splits, self._shown = {}, self._key()
        arrangement = self._arrangement()
        for part in self._parts.values():
            part.setParent(self)
            part.hide()
        made = self._built(arrangement, self._key())
        self._column.addWidget(made)
        made.show()
        if old is not None and (widget := old.widget()) is not None:
            widget.deleteLater()
        self.enlarged.emit(self._large is not None)

    def _built(self, parts: Parts, key: str) -> Split:
        split = Split(self)  # with a parent: out of the window the parts would lose their place in the order of Tab
        split.setOrientation(Qt.Orientation.Vertical if parts.upright else Qt.Orientation.Horizontal)
        for number, part in enumerate(parts.parts):
            if isinstance(part, Parts):
                split.addWidget(self._built(part, f"{key}-{number}"))
            else:
                split.addWidget(self._parts[part])
                self._parts[part].setVisible(part != INSPECTOR or self._inspecting or self._large == INSPECTOR)
        kept = self._sizes.get(key, [])
        split.setSizes(kept if len(kept) == len(parts.shares) else [share * 40 for share in parts.shares])
        self._splits[key] = split
        return split

    def _remember(self) -> None:
        """Keeps the splits as they are; those of a hidden part would say nothing."""
        self._sizes |= {key: split.sizes() for key, split in self._splits.items() if all(split.sizes())}


def _names(parts: Parts) -> Iterator[str]:
    for part in parts.parts:
        if isinstance(part, Parts):
            yield from _names(part)
        else:
            yield part


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def step_focus(parts: Sequence[QWidget], step: int) -> None:
    """Moves the focus to the next visible part of the window (+1) or the previous one (-1)."""
    focused = QApplication.focusWidget()
    visible = [part for part in parts if part.isVisible()]
    inside = [at for at, part in enumerate(visible) if focused and _holds(part, focused)]
    here = inside[0] if inside else -1 if step > 0 else 0
    if visible:
        visible[(here + step) % len(visible)].setFocus(Qt.FocusReason.ShortcutFocusReason)
