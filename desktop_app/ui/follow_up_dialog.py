"""The form of a follow-up: action, owner, due date, state, note, above the words it is tied to."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.badges import badge
from desktop_app.ui.icons import icon
from desktop_app.ui.inspector.parts import heading, label, shortened
from desktop_app.ui.terms import words
from desktop_app.ui.theme import LARGE, SPACE, WIDE, Theme
from desktop_app.ui.translation import tr

_WIDTH = 440


@dataclass(frozen=True, slots=True)
class Draft:
    """What the officer typed. `due` is an EDTF day or None."""

    action: str
    owner: str
    due: str | None
    state: FollowUpState
    note: str


class FollowUpDialog(QDialog):
    """For a new follow-up give `action` and `due` as proposed, for an old one `existing`; `draft` is what was typed."""

    def __init__(
        self,
        anchor: Anchor,
        theme: Theme,
        *,
        existing: FollowUp | None = None,
        action: str = "",
        due: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.anchor, self.existing = anchor, existing
        self.setWindowTitle(tr("Edit follow-up") if existing else tr("New follow-up"))
        self._action = QLineEdit(existing.action if existing else action)
        self._action.setPlaceholderText(tr("What has to be done"))
        self._owner = QLineEdit(existing.owner if existing else "")
        self._owner.setPlaceholderText(tr("Who does it: a name, a unit"))
        self._dated = QCheckBox(tr("by"))
        self._due = QDateEdit()
        self._due.setCalendarPopup(True)
        self._due.setDisplayFormat("d MMMM yyyy")
        self._state = QComboBox()
        self._note = QPlainTextEdit(existing.note if existing else "")
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(self._note.fontMetrics().lineSpacing() * 4 + WIDE)
        for state in FollowUpState:
            look = badge(state)
            self._state.addItem(icon(look.icon, theme.ink(look.hue)), words(state).capitalize(), state)
        self._state.setCurrentIndex(list(FollowUpState).index(existing.state if existing else FollowUpState.OPEN))
        self._set_due(date.fromisoformat(existing.due) if existing and existing.due else due)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(theme)
        self._action.textChanged.connect(self._allow)
        self._dated.toggled.connect(self._due.setEnabled)
        self._allow()
        self._action.setFocus()

    def draft(self) -> Draft:
        due = self._due.date()
        return Draft(
            action=self._action.text().strip(),
            owner=self._owner.text().strip(),
            due=date(due.year(), due.month(), due.day()).isoformat() if self._dated.isChecked() else None,
            state=FollowUpState(self._state.currentData()),
            note=self._note.toPlainText().strip(),
        )

    def _lay_out(self, theme: Theme) -> None:
        due = QHBoxLayout()
        due.setSpacing(SPACE)
        due.addWidget(self._dated)
        due.addWidget(self._due, 1)
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Action"), self._action)
        form.addRow(tr("&Owner"), self._owner)
        due_label = QLabel(tr("&Due"))
        due_label.setBuddy(self._dated)
        form.addRow(due_label, due)
        form.addRow(tr("&State"), self._state)
        form.addRow(tr("&Note"), self._note)
        self._dated.setAccessibleName(tr("Has a due date"))
        self._due.setAccessibleName(tr("Due date"))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, WIDE, LARGE, WIDE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(heading(tr("Tied to these words"), theme))
        tied = label(f"“{shortened(self.anchor.text, 240)}”", theme, muted=True)
        tied.setFixedWidth(_WIDTH)
        column.addWidget(tied)
        column.addSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self._buttons)

    def _set_due(self, due: date | None) -> None:
        shown = due or date.today()  # noqa: DTZ011 - the officer's own day
        self._due.setDate(QDate(shown.year, shown.month, shown.day))
        self._dated.setChecked(due is not None)
        self._due.setEnabled(due is not None)

    def _allow(self) -> None:
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self._action.text().strip()))
