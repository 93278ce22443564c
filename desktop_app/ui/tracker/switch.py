"""The switch between the agreements and the mechanisms: two buttons of which one is down."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import QT_TR_NOOP, tr


class Page(StrEnum):
    AGREEMENTS = QT_TR_NOOP("Agreements")
    MECHANISMS = QT_TR_NOOP("Mechanisms")


_ICONS = {Page.AGREEMENTS: "format-list-bulleted", Page.MECHANISMS: "sync"}


class Switch(QWidget):
    """`changed` when the officer wants the other page."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[Page, QToolButton] = {}
        for page in Page:
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setText(tr(page))
            button.setToolTip(tr(page))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(tr(page))
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[page] = button
        self.buttons[Page.AGREEMENTS].setChecked(True)
        self.set_theme(theme)
        self._group.buttonClicked.connect(self.changed)

    @property
    def page(self) -> Page:
        return next(page for page, button in self.buttons.items() if button.isChecked())

    def show_page(self, page: Page) -> None:
        """Presses the button of a page; says so if it was not down."""
        if page is not self.page:
            self.buttons[page].setChecked(True)
            self.changed.emit()

    def set_short(self, *, short: bool) -> None:
        """Shows icons only, where there is little room."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if short else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self.buttons.values():
            button.setToolButtonStyle(style)

    def set_theme(self, theme: Theme) -> None:
        for page, button in self.buttons.items():
            button.setIcon(icon(_ICONS[page], theme.text))
