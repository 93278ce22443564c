"""The form of a briefing: what the officer types, and the request that it comes to."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.briefing import HEADINGS, BriefingRequest, SectionKind
from desktop_app.domain.dates import bounds
from desktop_app.domain.errors import InvalidInputError
from desktop_app.services.names import known_parties, party_code, party_name
from desktop_app.ui.translation import tr

MARKINGS = ("OFFICIAL", "UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL")
_LONGEST_MARKING, _LONGEST_TEXT = 80, 400  # characters
_DATE_FORMS = "2026, 2026-01 or 2026-01-27"
_KIND = Qt.ItemDataRole.UserRole


class BriefingForm(QWidget):
    """`edited` on every change. Texts are remembered in `settings` as typed."""

    edited = Signal()

    def __init__(self, settings: QSettings, parties: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.parties = _line(tr("Kazakhstan, Israel; empty for the whole desk"))
        self._completer = _ListCompleter(known_parties(), self)
        self.parties.setCompleter(self._completer)
        self.since, self.until = _line(_DATE_FORMS), _line(_DATE_FORMS)
        self.as_of = _line(tr("today"))
        self.title, self.purpose = _line(tr("the parties’ names")), _line(tr("what the sheet is for"))
        self.marking = QComboBox()
        self.marking.setEditable(True)
        self.marking.addItems(MARKINGS)
        self.sections = QListWidget()
        self._lay_out()
        self._restore(parties)
        for field in self._lines().values():
            field.textChanged.connect(self.edited)
        self.marking.editTextChanged.connect(self.edited)
        self.sections.itemChanged.connect(self.edited)

    def request(self) -> BriefingRequest:
        """What was typed. Raises InvalidInputError, which names the field and the remedy."""
        return BriefingRequest(
            parties=tuple(dict.fromkeys(party_code(name) for name in _split(self.parties.text()))),
            since=_day(self.since, tr("Since"), last=False),
            until=_day(self.until, tr("Until"), last=True),
            as_of=_day(self.as_of, tr("As of"), last=True),
            title=self.title.text().strip() or None,
            purpose=self.purpose.text().strip(),
            marking=self.marking.currentText().strip(),
            sections=tuple(SectionKind(item.data(_KIND)) for item in self._items() if _checked(item)),
        )

    @property
    def completing(self) -> bool:
        """Whether names are offered for the one that is being typed."""
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def remember(self) -> None:
        """Keeps what was typed for the next time; the as-of date is not kept, since tomorrow it would be stale."""
        for name, field in self._lines().items():
            self._settings.setValue(f"briefing/{name}", field.text())
        self._settings.remove("briefing/as_of")
        self._settings.setValue("briefing/marking", self.marking.currentText())
        left_out = [item.data(_KIND) for item in self._items() if not _checked(item)]
        self._settings.setValue("briefing/left_out", ",".join(left_out))

    def _restore(self, parties: Sequence[str]) -> None:
        for name, field in self._lines().items():
            field.setText(str(self._settings.value(f"briefing/{name}", "")))
        known = [
            name for name in map(party_name, parties) if name in known_parties()
        ]  # accords are no party to ask for
        if known:
            self.parties.setText(", ".join(known))
        self.marking.setCurrentText(str(self._settings.value("briefing/marking", MARKINGS[0])))
        left_out = str(self._settings.value("briefing/left_out", "")).split(",")
        for kind in SectionKind:
            item = QListWidgetItem(tr(HEADINGS[kind]), self.sections)
            item.setData(_KIND, kind.value)
            item.setCheckState(Qt.CheckState.Unchecked if kind in left_out else Qt.CheckState.Checked)
        self.sections.setFixedHeight(
            self.sections.sizeHintForRow(0) * len(SectionKind) + 2 * self.sections.frameWidth()
        )

    def _lay_out(self) -> None:
        marking = self.marking.lineEdit()
        if marking is not None:
            marking.setMaxLength(_LONGEST_MARKING)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("P&arties"), self.parties),
            (tr("S&ince"), self.since),
            (tr("&Until"), self.until),
            (tr("As &of"), self.as_of),
            (tr("&Title"), self.title),
            (tr("Pu&rpose"), self.purpose),
            (tr("&Marking"), self.marking),
            (tr("S&ections"), self.sections),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "parties": self.parties,
            "since": self.since,
            "until": self.until,
            "as_of": self.as_of,
            "title": self.title,
            "purpose": self.purpose,
        }

    def _items(self) -> list[QListWidgetItem]:
        return [self.sections.item(row) for row in range(self.sections.count())]


class _ListCompleter(QCompleter):
    """Completes the last of several names parted by commas."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(list(names), parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        before = field.text().rpartition(",")[0].strip() if isinstance(field, QLineEdit) else ""
        chosen = str(super().pathFromIndex(index))
        return f"{before}, {chosen}" if before else chosen


def _line(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setMaxLength(_LONGEST_TEXT)
    return field


def _split(typed: str) -> list[str]:
    return [name for part in typed.split(",") if (name := part.strip())]


def _checked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _day(field: QLineEdit, label: str, *, last: bool) -> date | None:
    """The first or the last day of the date in `field`; None where it is empty."""
    typed = field.text().strip()
    if not typed:
        return None
    try:
        return bounds(typed)[last]
    except ValueError as error:
        raise InvalidInputError(f"{label}: “{typed}” is no date.", remedy=f"Write it as {_DATE_FORMS}.") from error
