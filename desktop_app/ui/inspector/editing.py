"""Forms that open in the page where they are wanted, instead of a dialog over it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.domain.errors import InvalidInputError
from desktop_app.ui.announcing import announce
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.parts import Form, Section, fit_text, label
from desktop_app.ui.theme import RADIUS, SPACE, TIGHT, Theme
from desktop_app.ui.translation import tr


class InPlace(Form):
    """A form with Save and Cancel. Enter in a line or Ctrl+Enter anywhere saves, Esc leaves it.

    `save` is called to save; what it raises as InvalidInputError is shown in the form, which then stays open.
    """

    closed = Signal()
    wished = Signal(object)  # a Wish

    def __init__(self, theme: Theme, title: str, save: Callable[[], object], save_text: str = "") -> None:
        super().__init__()
        self._theme, self._save = theme, save
        self._before = QApplication.focusWidget()
        self.setObjectName("form")
        self.setAccessibleName(title)
        self.setStyleSheet(
            f"#form {{ background: {theme.alternate.name()}; border: 1px solid {theme.accent.name()};"
            f" border-radius: {RADIUS}px; }}"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(TIGHT)
        self._column.addWidget(label(title, theme, bold=True))
        self._problem = label("", theme)
        self._problem.setStyleSheet(f"color: {theme.ink(Hue.RED).name()}; background: transparent;")
        self._problem.hide()
        self.save_button = QPushButton(save_text or tr("Save"))
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.put_away)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self.save_button)
        self._row.addWidget(cancel)
        self._column.addWidget(self._problem)
        self._column.addLayout(self._row)
        for keys, does in ((Qt.Key.Key_Escape, self.put_away), (Qt.Modifier.CTRL | Qt.Key.Key_Return, self.save)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def add(self, widget: QWidget, title: str = "") -> None:
        """Puts `widget` under the others, below its `title` where it has one."""
        place = self._column.count() - 2
        if title:
            named = label(title, self._theme, muted=True, scale=0.9)
            named.setBuddy(widget)
            self._column.insertWidget(place, named)
            place += 1
            widget.setAccessibleName(title)
        self._column.insertWidget(place, widget)
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(self.save)
            widget.textEdited.connect(self.touch)
        elif isinstance(widget, QPlainTextEdit):
            widget.textChanged.connect(self.touch)
        elif isinstance(widget, QComboBox):
            widget.activated.connect(self.touch)
        elif isinstance(widget, QAbstractButton):
            widget.clicked.connect(self.touch)

    @property
    def problem(self) -> str:
        """What the form complains of; empty when nothing."""
        return self._problem.text()

    def touch(self) -> None:
        """Remembers that something was typed or chosen in it."""
        self.touched = True

    def save(self) -> None:
        try:
            self._save()
        except InvalidInputError as error:
            self._problem.setText(str(error))
            self._problem.show()
            announce(self, str(error), urgent=True)
            return
        self.put_away()

    def put_away(self) -> None:
        """Closes the form; the keyboard goes back to where it was before."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._return_focus()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _return_focus(self) -> None:
        place: QWidget | None = self._before
        if place is None or not isValid(place) or not place.isVisible():
            place = self.parentWidget()
            while place is not None and place.focusPolicy() == Qt.FocusPolicy.NoFocus:
                place = place.parentWidget()
        if place is not None:
            place.setFocus()


def open_form(section: Section, form: InPlace, first: QWidget, after: QWidget | None = None) -> None:
    """Opens a form in a section, below `after` or at its end, with the keyboard on `first`."""
    section.show()
    form.wished.connect(section.wished)
    form.closed.connect(section.form_closed)
    place = section.column.count() if after is None else section.column.indexOf(after) + 1
    section.column.insertWidget(place, form)
    fit_text(form)
    form.show()
    first.setFocus()
    section.form_opened.emit(form)


def line(text: str = "", placeholder: str = "") -> QLineEdit:
    """A line to type in."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    made.setMinimumWidth(40)
    return made
