"""The middle of the window: the pane of the view, and the reader beside it or under it as its evidence."""

from collections.abc import Mapping

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.documents.reader import Reader
from desktop_app.ui.navigation import View
from desktop_app.ui.split import Split

_SHARES = {  # of the pane and the reader, before the officer moves the splitter
    View.DOCUMENTS: (34, 66),
    View.TIMELINE: (60, 40),
    View.AGREEMENTS: (55, 45),
    View.FOLLOW_UPS: (50, 50),
}


class Centre(Split):
    """One reader for all views: beside the list of documents, under the other panes. Each view keeps its split."""

    def __init__(self, panes: Mapping[View, QWidget], reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes, self._reader = panes, reader
        self._sizes: dict[View, list[int]] = {}
        self._stack = QStackedWidget()
        for pane in panes.values():
            self._stack.addWidget(pane)
        self.addWidget(self._stack)
        self.addWidget(reader)
        self._stack.setMinimumSize(200, 120)
        reader.setMinimumSize(260, 120)
        self.view = View.DOCUMENTS

    def show_view(self, view: View) -> None:
        self._sizes[self.view] = self.sizes()
        self.view = view
        self._stack.setCurrentWidget(self._panes[view])
        self._reader.header.set_compact(view is not View.DOCUMENTS)
        self.setOrientation(Qt.Orientation.Horizontal if view is View.DOCUMENTS else Qt.Orientation.Vertical)
        self.setSizes(self._sizes.get(view) or [share * 10 for share in _SHARES[view]])

    @property
    def pane(self) -> QWidget:
        return self._panes[self.view]

    def save(self, settings: QSettings) -> None:
        self._sizes[self.view] = self.sizes()
        for view, sizes in self._sizes.items():
            settings.setValue(f"splits/{view.name}", sizes)

    def restore(self, settings: QSettings) -> None:
        for view in View:
            kept = settings.value(f"splits/{view.name}")
            if isinstance(kept, list) and len(kept) == 2:
                self._sizes[view] = [int(size) for size in kept]
        self.setSizes(self._sizes.get(self.view) or [share * 10 for share in _SHARES[self.view]])
