"""The list of documents: rows and the headings of groups, by mouse and keyboard."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop_app.ui.documents.delegate import DocumentDelegate
from desktop_app.ui.documents.model import DocumentsModel, Role
from desktop_app.ui.headings import FOLDING, Heading
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr


class DocumentList(QListView):
    """`picked` carries the id of the document that became the current one, `opened` (Enter, double click) of one to be
    read, `fold_wanted` a heading and whether to fold it."""

    picked = Signal(int)
    opened = Signal(int)
    fold_wanted = Signal(str, bool)

    def __init__(self, theme: Theme, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = DocumentDelegate(theme, self)
        self.setAccessibleName(tr("Documents"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.activated.connect(self._activated)
        model.modelReset.connect(lambda: self.setUniformItemSizes(not model.grouped))

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading = self.currentIndex().data(Role.HEADING)
        if isinstance(heading, Heading) and event.key() in FOLDING:
            fold = FOLDING[event.key()]
            self.fold_wanted.emit(heading.title, not heading.folded if fold is None else fold)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        heading = self.indexAt(event.position().toPoint()).data(Role.HEADING)
        if isinstance(heading, Heading) and event.button() == Qt.MouseButton.LeftButton:
            self.fold_wanted.emit(heading.title, not heading.folded)

    def _current_changed(self, current: QModelIndex) -> None:
        if (number := current.data(Role.ID)) is not None:
            self.picked.emit(number)

    def _activated(self, index: QModelIndex) -> None:
        if (number := index.data(Role.ID)) is not None:
            self.opened.emit(number)
