"""What the sources disagree about: the sides beside each other, who is silent, and what the officer holds."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from desktop_app.domain.entries import AnyFiled, Conflict, Ruling, Version
from desktop_app.domain.errors import InvalidInputError
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.editing import InPlace, line, open_form
from desktop_app.ui.inspector.parts import Card, Section, buttons, card, flat_button, heading, label, shortened
from desktop_app.ui.inspector.shown import source_name, source_when
from desktop_app.ui.theme import TIGHT, Theme
from desktop_app.ui.translation import tr

_BESIDE = 460  # pixels from which on two sides stand beside each other
_QUOTE = 260  # characters of a side's sentence


class Conflicts(Section):
    """The conflicts of an entry; `reports` by id are those that hold the sides, also reports of other entries."""

    def __init__(
        self, conflicts: Sequence[Conflict], reports: Mapping[int, AnyFiled], silent: Mapping[int, str], theme: Theme
    ) -> None:
        super().__init__(theme)
        self._reports, self._silent = reports, silent
        self._conflicts = conflicts
        self._places: dict[int, Section] = {}
        self.setVisible(bool(conflicts))
        self.column.addWidget(heading(tr("Sources disagree"), theme))
        for number, conflict in enumerate(conflicts):
            self._places[number] = self.add_section(Section(theme))
            self._fill(self._places[number], number, conflict)

    def open(self) -> bool:
        """Opens the form of the first conflict that nobody has ruled on, else of the first; tells if there is one."""
        if not self._conflicts:
            return False
        open_ones = [n for n, conflict in enumerate(self._conflicts) if conflict.ruling is None]
        self._rule((open_ones or [0])[0])
        return True

    def _fill(self, place: Section, number: int, conflict: Conflict) -> None:
        place.column.addWidget(label(conflict.about, self.theme))
        sides = Sides([self._side(number, version) for version in conflict.versions])
        place.column.addWidget(sides)
        quiet = [name for document in conflict.silent if (name := self._silent.get(document))]
        if quiet:
            names = ", ".join(dict.fromkeys(quiet))
            said = tr("Says nothing of it: {documents}").format(documents=shortened(names, 200))
            place.column.addWidget(label(said, self.theme, muted=True, scale=0.9))
        if conflict.ruling is not None:
            place.column.addWidget(self._ruled(number, conflict.ruling))
        else:
            rule = flat_button(
                self.theme,
                "gavel",
                tr("Rule…"),
                lambda: self._rule(number),
                tr("Rule on: {conflict}").format(conflict=conflict.about),
            )
            rule.setToolTip(tr("Say what holds, and why (Ctrl+R)"))
            rule.setProperty("place", f"rule:{conflict.kind}")
            place.column.addLayout(buttons(rule))

    def _side(self, number: int, version: Version) -> QWidget:
        held = [self._reports[key] for key in version.report_ids if key in self._reports]
        if not held:
            return label(version.value, self.theme, muted=True)
        first = held[0]
        spans = [(quoted.start, quoted.end) for quoted in first.report.quotes]
        more = len({filed.source.document_id for filed in held}) - 1
        by = source_when(first.source) + (f" · {tr('%n more', '', more)}" if more else "")
        made = Card(self.theme, f"{version.value} {source_name(first.source)}", self.theme.ink(Hue.ORANGE).name())
        made.rows.addWidget(label(version.value, self.theme, bold=True))
        made.rows.addWidget(label(f"“{shortened(first.report.quotes[0].text, _QUOTE)}”", self.theme))
        made.rows.addWidget(label(by, self.theme, muted=True, scale=0.9))
        made.rows.addStretch(1)
        made.clicked.connect(lambda: self.evidence_wanted.emit(first.source.document_id, spans))
        made.accepted.connect(lambda: self._rule(number, version.value))
        made.setToolTip(tr("Enter opens the sentence; Insert or + rules that this holds"))
        return made

    def _ruled(self, number: int, ruling: Ruling) -> Card:
        held = tr("You hold: {value}").format(value=ruling.value)
        made = card(
            self.theme, held, ruling.reason, lambda: self._rule(number), stripe=self.theme.ink(Hue.GREEN).name()
        )
        wish = wishes.remove_mark(ruling.mark_id, tr("take ruling back"), tr("Nobody has ruled on it any more."))
        change = flat_button(self.theme, "gavel", tr("Change…"), lambda: self._rule(number))
        back = flat_button(self.theme, "undo-variant", tr("Take back"), lambda: self.wished.emit(wish))
        made.rows.addLayout(buttons(change, back))
        return made

    def _rule(self, number: int, chosen: str = "") -> None:
        """Opens the form in which a side, or an own value, is chosen with a reason."""
        conflict = self._conflicts[number]
        chosen = chosen or (conflict.ruling.value if conflict.ruling else "")
        form = RulingForm(self.theme, conflict, chosen)
        open_form(self._places[number], form, form.chosen())


class RulingForm(InPlace):
    """Which side holds, or what else, and why. `chosen` is what is chosen to begin with."""

    def __init__(self, theme: Theme, conflict: Conflict, chosen: str) -> None:
        super().__init__(theme, tr("What holds?"), self._write, tr("Rule"))
        self._conflict = conflict
        self._own = line("", tr("Something else"))
        self._reason = line(conflict.ruling.reason if conflict.ruling else "", tr("Why this holds"))
        self._group = QButtonGroup(self)
        values = [version.value for version in conflict.versions]
        for number, value in enumerate(values):
            self._add_choice(number, shortened(value, 120))
        self._add_choice(len(values), tr("Another:"))
        self.add(self._own)
        self._own.setAccessibleName(tr("Another value"))
        self.add(self._reason, tr("Reason"))
        self._own.textEdited.connect(lambda: self._group.button(len(values)).setChecked(True))
        place = values.index(chosen) if chosen in values else len(values) if chosen else 0
        self._group.button(place).setChecked(True)
        if place == len(values):
            self._own.setText(chosen)

    def chosen(self) -> QWidget:
        """The button of what is chosen."""
        return self._group.checkedButton() or self._own

    def _add_choice(self, number: int, text: str) -> None:
        choice = QRadioButton(text.replace("&", "&&"))
        choice.setMinimumWidth(10)
        self._group.addButton(choice, number)
        self.add(choice)

    def _write(self) -> None:
        from desktop_app.services import word

        number = self._group.checkedId()
        sides = self._conflict.versions
        value = sides[number].value if number < len(sides) else self._own.text()
        word.held(self._conflict, value)
        if not self._reason.text().strip():
            self._reason.setFocus()
            raise InvalidInputError(tr("A ruling needs a reason."), remedy=tr("Say in a few words why this holds."))
        self.wished.emit(wishes.rule(self._conflict.entry_key, self._conflict.kind, value, self._reason.text()))


class Sides(QWidget):
    """The sides of a conflict: beside each other where there is room, else one below the other."""

    def __init__(self, sides: Sequence[QWidget]) -> None:
        super().__init__()
        self._sides, self._columns = sides, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(TIGHT + 2)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(2 if event.size().width() >= _BESIDE else 1)
        super().resizeEvent(event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, side in enumerate(self._sides):
            self._grid.addWidget(side, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
