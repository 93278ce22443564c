"""The officer's notes on an entry or on the words of a document."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.domain.entries import Note
from desktop_app.domain.errors import InvalidInputError
from desktop_app.ui import wishes
from desktop_app.ui.badges import Hue
from desktop_app.ui.inspector.editing import InPlace, open_form
from desktop_app.ui.inspector.parts import Section, buttons, card, flat_button, heading, shortened
from desktop_app.ui.inspector.times import at_words
from desktop_app.ui.theme import WIDE, Theme
from desktop_app.ui.translation import tr


class Notes(Section):
    """Enter on a note changes it."""

    def __init__(self, notes: Sequence[Note], theme: Theme) -> None:
        super().__init__(theme)
        self.column.addWidget(heading(tr("Notes"), theme))
        self.setVisible(bool(notes))
        for note in notes:
            self._add(note)

    def write(self, save: Callable[[str], object], text: str = "", about: str = "") -> None:
        """Opens a form for a note, on the words `about` where it is on words; what is written is given to `save`."""
        form = NoteForm(self.theme, save, text, about)
        open_form(self, form, form.words)

    def _add(self, note: Note) -> None:
        made = card(
            self.theme,
            note.text,
            at_words(note.at),
            lambda: self._change(note),
            stripe=self.theme.ink(Hue.VIOLET).name(),
        )
        made.setProperty("place", f"note:{note.mark_id}")
        change = flat_button(self.theme, "pencil-outline", tr("Change"), lambda: self._change(note))
        remove = flat_button(
            self.theme, "close", tr("Remove"), lambda: self.wished.emit(wishes.remove_note(note.mark_id))
        )
        made.rows.addLayout(buttons(change, remove))
        self.column.addWidget(made)

    def _change(self, note: Note) -> None:
        self.write(lambda text: self.wished.emit(wishes.change_note(note.mark_id, text)), note.text)


class NoteForm(InPlace):
    """A note in as many words as it needs; Ctrl+Enter saves."""

    def __init__(self, theme: Theme, save: Callable[[str], object], text: str = "", about: str = "") -> None:
        on_words = tr("Note on “{words}”").format(words=shortened(about, 120))
        super().__init__(theme, on_words if about else tr("Note"), self._write)
        self._give = save
        self.words = QPlainTextEdit(text)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 4 + WIDE)
        self.words.setPlaceholderText(tr("Ctrl+Enter saves"))
        self.words.setAccessibleName(tr("Note"))
        self.add(self.words)

    def _write(self) -> None:
        text = self.words.toPlainText().strip()
        if not text:
            raise InvalidInputError(tr("A note needs words."))
        self._give(text)
