"""The form for an event or an agreement that the officer reads in words he has selected."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import CORRECTABLE
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import Category, EventKind, Form, Stage
from desktop_app.ui import wishes
from desktop_app.ui.inspector.editing import InPlace
from desktop_app.ui.inspector.particulars import editor
from desktop_app.ui.inspector.parts import label, shortened
from desktop_app.ui.inspector.shown import FIELDS
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import tr

_TITLE = 90  # characters of the selected words that are offered as a title
_FIRST = {
    "kind": EventKind.MEETING.value,
    "form": Form.AGREEMENT.value,
    "stage": Stage.AGREED.value,
    "planned": "no",
}


class ReportForm(InPlace):
    """`parties` are offered as those of what is said around it: codes joined by ", "."""

    def __init__(self, theme: Theme, category: Category, document_id: int, quoted: Quote, parties: str) -> None:
        title = tr("Event by hand") if category is Category.EVENT else tr("Agreement by hand")
        super().__init__(theme, title, self._write, tr("Add"))
        self._category, self._document_id, self._quoted = category, document_id, quoted
        self._read: dict[str, Callable[[], str]] = {}
        self._widgets: list[QWidget] = []
        self.add(label(f"“{shortened(quoted.text, 240)}”", theme, muted=True))
        offered = _FIRST | {"title": shortened(quoted.text, _TITLE), "parties": parties}
        for field in CORRECTABLE[category]:
            widget, read = editor(field, offered.get(field, ""))
            self._read[field] = read
            self._widgets.append(widget)
            self.add(widget, tr(FIELDS[field]))

    def first(self) -> QWidget:
        return self._widgets[0]

    def _write(self) -> None:
        from desktop_app.services.settling import written

        fields = {field: read() for field, read in self._read.items()}
        for field, value in fields.items():
            written(field, value)
        self.wished.emit(wishes.add_report(self._document_id, self._quoted, self._category, fields))
