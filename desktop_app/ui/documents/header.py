"""What stands above a text: its title, who published it when, where it breaks off, and what is marked in it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.documents import Document
from desktop_app.domain.vocabulary import Category
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.documents.marks import Mark
from desktop_app.ui.icons import icon
from desktop_app.ui.terms import spoken
from desktop_app.ui.theme import LARGE, RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import QT_TR_N_NOOP, QT_TR_NOOP, tr

LEGEND = (Category.EVENT, Category.AGREEMENT, Category.POSITION, Category.FIGURE, Category.PERSON)
_CHIP = 44  # pixels of a chip around its words, with the gap to the next


class Heading(QLabel):
    """A label that, when it does not wrap, ends in an ellipsis where its words end in mid-air."""

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self.wordWrap() else QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            super().paintEvent(event)
            return
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class ReaderHeader(QWidget):
    """`shown_changed` carries the categories that the officer wants to see marked."""

    shown_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._source, self._banner = Heading(), QLabel(), QLabel()
        for label in (self._title, self._source, self._banner):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._banner.setText(tr("The text breaks off: what followed is not on this desk."))
        self._legend = {category: self._toggle(category) for category in LEGEND}
        self._numbers = dict.fromkeys(LEGEND, 0)
        self._chips = QWidget()
        self._chips.setMinimumWidth(1)  # the words give way before the window does
        legend = QHBoxLayout(self._chips)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(TIGHT)
        for button in self._legend.values():
            legend.addWidget(button)
        legend.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SPACE + TIGHT, LARGE, TIGHT)
        layout.setSpacing(TIGHT)
        for widget in (self._title, self._source, self._banner):
            layout.addWidget(widget)
        layout.addWidget(self._chips)
        self.set_compact(False)
        self.set_theme(theme)

    def follow_in_tab_order(self, text: QWidget) -> None:
        """Tab goes from `text` to the toggles of the legend."""
        before = text
        for button in self._legend.values():
            QWidget.setTabOrder(before, button)
            before = button

    def show_document(self, document: Document) -> None:
        self._title.setText(document.heading)
        parts = [document.publisher or "", spoken(document.published_on), document.name]
        self._source.setText(" · ".join(part for part in parts if part))
        self._source.setToolTip(document.address or "")
        self._banner.setVisible(document.truncated)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Says how many reports of each category the document has."""
        for category, button in self._legend.items():
            self._numbers[category] = number = len({mark.report_id for mark in marks if mark.category is category})
            button.setVisible(number > 0)
        self._fit_legend()

    def set_compact(self, compact: bool) -> None:
        """Under another pane the text needs the room: a smaller title, and no chips."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * (1.05 if compact else 1.3))
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(not compact)
        self._chips.setVisible(not compact)

    def shown(self) -> frozenset[Category]:
        """The categories that are to be marked."""
        return frozenset(category for category, button in self._legend.items() if button.isChecked())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._source.setStyleSheet(f"color: {theme.muted.name()};")
        self._banner.setStyleSheet(
            f"color: {theme.ink(Hue.ORANGE).name()}; background: {theme.fill(Hue.ORANGE).name()};"
            f"border-radius: {RADIUS}px; padding: {TIGHT}px {SPACE}px;"
        )
        for category, button in self._legend.items():
            hue = badge(category).hue
            button.setIcon(icon(badge(category).icon, theme.ink(hue)))
            button.setStyleSheet(
                f"QToolButton {{ color: {theme.muted.name()}; border: 1px solid {theme.line.name()};"
                f" border-radius: {RADIUS}px; padding: 2px 6px; background: transparent; }}"
                f"QToolButton:checked {{ color: {theme.ink(hue).name()}; background: {theme.fill(hue).name()};"
                f" border-color: {theme.fill(hue).name()}; }}"
                f"QToolButton:focus, QToolButton:hover {{ border-color: {theme.accent.name()}; }}"
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def _fit_legend(self) -> None:
        """Names the categories where there is room for all, else their icons and numbers must do."""
        named = {category: tr(_COUNTED[category], "", number) for category, number in self._numbers.items() if number}
        advance = self.fontMetrics().horizontalAdvance
        wide = sum(advance(text) + _CHIP for text in named.values()) + 2 * LARGE
        for category, text in named.items():
            self._legend[category].setText(text if wide <= self.width() else str(self._numbers[category]))
            self._legend[category].setAccessibleName(text)

    def _toggle(self, category: Category) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.setCheckable(True)
        button.setChecked(True)
        button.setToolTip(tr(_MARK[category]))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(lambda: self.shown_changed.emit(self.shown()))
        button.hide()
        return button


_COUNTED = {
    Category.EVENT: QT_TR_N_NOOP("%n event(s)"),
    Category.AGREEMENT: QT_TR_N_NOOP("%n agreement(s)"),
    Category.POSITION: QT_TR_N_NOOP("%n position(s)"),
    Category.FIGURE: QT_TR_N_NOOP("%n figure(s)"),
    Category.PERSON: QT_TR_N_NOOP("%n people"),
}
_MARK = {
    Category.EVENT: QT_TR_NOOP("Mark the events in the text"),
    Category.AGREEMENT: QT_TR_NOOP("Mark the agreements in the text"),
    Category.POSITION: QT_TR_NOOP("Mark the positions in the text"),
    Category.FIGURE: QT_TR_NOOP("Mark the figures in the text"),
    Category.PERSON: QT_TR_NOOP("Mark the people in the text"),
}
