"""The tracker's filter: words typed, and choices from a menu that stand under the line as chips."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSettings, QSignalBlocker
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.ui.filter_bar import FilterBar
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.tracker.arranging import Wanted
from desktop_app.ui.tracker.chip_list import ChipList
from desktop_app.ui.tracker.choices import Choice, Kind, choice
from desktop_app.ui.tracker.columns import NameOf
from desktop_app.ui.translation import tr

_CHOICES, _WORDS = "tracker/filter", "tracker/words"


class AgreementFilter(FilterBar):
    """`chips` is for the pane to place under the line. `offer` gives what can be chosen, when the menu opens."""

    def __init__(
        self,
        theme: Theme,
        name_of: NameOf,
        settings: QSettings,
        offer: Callable[[], dict[Kind, Sequence[Choice]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, tr("Filter agreements"), parent)
        self._theme, self._name_of, self._settings, self._offer = theme, name_of, settings, offer
        self._chosen: tuple[Choice, ...] = ()
        self.chips = ChipList(theme, name_of)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button = QPushButton()
        self.button.setText(tr("Filter"))
        self.button.setAccessibleName(tr("Choose what is shown"))
        self.button.setToolTip(tr("Choose stages, forms, parties, sectors and what is open"))
        self.button.setMenu(self.menu)
        self.add_widget(self.button)
        self.chips.removed.connect(self.toggle)
        self.chips.cleared.connect(self.clear)
        self.changed.connect(self._keep)

    @property
    def wanted(self) -> Wanted:
        """The filter as the model takes it."""
        of: dict[Kind, frozenset[str]] = {
            kind: frozenset(each.value for each in self._chosen if each.kind is kind) for kind in Kind
        }
        return Wanted(tuple(self.words), of[Kind.STAGE], of[Kind.FORM], of[Kind.PARTY], of[Kind.SECTOR], of[Kind.TRAIT])

    @property
    def active(self) -> bool:
        return super().active or bool(self._chosen)

    def toggle(self, made: Choice) -> None:
        """Adds a choice, or takes it away."""
        left = tuple(each for each in self._chosen if each != made)
        self._choose(left if made in self._chosen else (*self._chosen, made))
        self.changed.emit()

    def clear(self) -> None:
        self.chips.set_choices(())
        was_chosen, self._chosen = bool(self._chosen), ()
        if super().active:
            super().clear()
        elif was_chosen:
            self.changed.emit()

    def restore(self) -> None:
        """Brings back the filter of the last time, without saying so."""
        kept = self._settings.value(_CHOICES)
        with QSignalBlocker(self):
            self._choose(made for each in str(kept or "").split("\n") if (made := choice(each)))
            self.line.setText(str(self._settings.value(_WORDS, "") or ""))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme
        self.chips.set_theme(theme)

    def _choose(self, choices: Iterable[Choice]) -> None:
        self._chosen = tuple(choices)
        self.chips.set_choices(self._chosen)

    def _keep(self) -> None:
        self._settings.setValue(_CHOICES, "\n".join(each.kept() for each in self._chosen))
        self._settings.setValue(_WORDS, self.line.text())

    def _fill(self) -> None:
        self.menu.clear()
        for kind, choices in self._offer().items():
            into = self.menu if kind is Kind.TRAIT else self.menu.addMenu(tr(kind))
            if kind is Kind.TRAIT:
                self.menu.addSeparator()
            into.setEnabled(bool(choices))
            for made in choices:
                look = made.look(self._name_of)
                action = into.addAction(icon(look.icon, self._theme.ink(look.hue)), look.text.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(made in self._chosen)
                action.triggered.connect(partial(self.toggle, made))
        self.menu.addSeparator()
        none = self.menu.addAction(icon("filter-remove-outline", self._theme.text), tr("Show all agreements"))
        none.setEnabled(self.active)
        none.triggered.connect(self.clear)
