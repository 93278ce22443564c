"""The fields of an entry, each to be corrected where it stands; what the documents say stays beside it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from desktop_app.domain.entries import Correction, Event
from desktop_app.domain.fields import CLOSED, CORRECTABLE, write_field
from desktop_app.domain.vocabulary import Category
from desktop_app.services.names import known_parties, party_name
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.editing import InPlace, line, open_form
from desktop_app.ui.inspector.parts import Card, Section, buttons, card, flat_button, heading
from desktop_app.ui.inspector.shown import FIELDS, Entry, field_words, original_words
from desktop_app.ui.terms import words
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr

_DATES = "2026-01-27, 2026-01, 2026, 2026-01-26/2026-01-28"


class Particulars(Section):
    """What was corrected is always in sight; all fields are once `open` has been called."""

    def __init__(self, entry: Entry, theme: Theme) -> None:
        super().__init__(theme)
        self._entry = entry
        self._said = {each.field: each for each in entry.corrections}
        self._rows: dict[str, Card] = {}
        self.column.addWidget(heading(tr("Particulars"), theme))
        self.setVisible(bool(self._said))
        for field in self._said:
            self._add(field)

    def open(self) -> None:
        """Shows all fields, the keyboard on the first; a second time puts those away that are as the documents say."""
        category = Category.EVENT if isinstance(self._entry, Event) else Category.AGREEMENT
        missing = [field for field in CORRECTABLE[category] if field not in self._rows]
        for field in missing:
            self._add(field)
        self.show()
        next(iter(self._rows.values())).setFocus()

    def _add(self, field: str) -> None:
        said = self._said.get(field)
        text = f"{tr(FIELDS[field])}: {field_words(self._entry, field)}"
        made = card(self.theme, text, self._detail(said), lambda: self._edit(field), stripe=self._stripe(said))
        made.setProperty("place", f"field:{field}")
        made.setToolTip(tr("Enter corrects it"))
        if said is not None:
            wish = wishes.remove_mark(said.mark_id, tr("take correction back"), tr("As the documents say again."))
            back = flat_button(self.theme, "undo-variant", tr("Take back"), lambda: self.wished.emit(wish))
            made.rows.addLayout(buttons(back))
        self._rows[field] = made
        self.column.addWidget(made)

    def _detail(self, said: Correction | None) -> str:
        if said is None:
            return ""
        original = tr("the documents say: {value}").format(value=original_words(self._entry, said))
        return " · ".join(part for part in (original, said.reason) if part)

    def _stripe(self, said: Correction | None) -> str:
        return self.theme.ink(Hue.VIOLET).name() if said else ""

    def _edit(self, field: str) -> None:
        """Opens the form of a field below its line."""
        row, said = self._rows[field], self._said.get(field)
        value, read = editor(field, write_field(getattr(self._entry, field)) or "")
        reason = line(said.reason if said else "", tr("Why, if it needs saying"))

        def save() -> None:
            from desktop_app.services.settling import written

            written(field, read())
            self.wished.emit(wishes.correct(self._entry.key, field, read(), reason.text()))

        form = InPlace(self.theme, tr(FIELDS[field]), save)
        form.add(value, tr("What holds"))
        form.add(reason, tr("Reason"))
        open_form(self, form, value, row)


def editor(field: str, written: str) -> tuple[QWidget, Callable[[], str]]:
    """A widget in which the field can be written, and what reads it."""
    if field in CLOSED or field == "planned":
        choice = QComboBox()
        if field in CLOSED:
            for member in CLOSED[field]:
                choice.addItem(words(member), member.value)
        else:
            choice.addItem(tr("yes"), "yes")
            choice.addItem(tr("no"), "no")
        choice.setCurrentIndex(max(0, choice.findData(written)))
        return choice, lambda: str(choice.currentData())
    if field == "parties":
        made = line(", ".join(party_name(code) for code in written.split(", ") if code), tr("Norway, Japan"))
        made.setCompleter(LastPart(known_parties(), made))
    else:
        made = line(written, _DATES if field in {"when", "due"} else "")
    made.selectAll()
    return made, made.text


class LastPart(QCompleter):
    """Completes the last of several names joined by commas."""

    def __init__(self, names: tuple[str, ...], parent: QLineEdit) -> None:
        super().__init__(list(names), parent)
        self._line = parent
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(",", 1)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        name = super().pathFromIndex(index)
        before, comma, _ = self._line.text().rpartition(",")
        return f"{before}{comma} {name}" if comma else name
