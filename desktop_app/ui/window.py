"""The main window. It only assembles: each part knows its own business, the coordinator keeps them together."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop_app.domain.rows import Hit
from desktop_app.services.names import party_name
from desktop_app.ui import dialogs, frame, papers
from desktop_app.ui.actions import READER_MENU, Actions
from desktop_app.ui.appearance import Appearance, Choice, chosen
from desktop_app.ui.centre import Centre, step_focus
from desktop_app.ui.commands import Command, CommandPalette
from desktop_app.ui.coordinator import Coordinator, Panes
from desktop_app.ui.desk import DeskModel
from desktop_app.ui.documents.pane import DocumentsPane
from desktop_app.ui.documents.reader import Reader
from desktop_app.ui.drop_hint import DropHint
from desktop_app.ui.flows import flows
from desktop_app.ui.follow_up_flow import Telling
from desktop_app.ui.followups.pane import FollowUpsPane
from desktop_app.ui.icons import icon
from desktop_app.ui.imports.flow import ImportFlow
from desktop_app.ui.inspector.pane import Inspector
from desktop_app.ui.navigation import Navigation, View
from desktop_app.ui.notices import Notice, NoticeBar
from desktop_app.ui.search.box import SearchBox
from desktop_app.ui.status import Counts
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.ui.tracker.pane import TrackerPane
from desktop_app.ui.translation import LANGUAGES, tr
from desktop_app.ui.worker import Worker

_NARROW = 1_500  # below this width the navigation shows icons only
_SIZE = (1_360, 860)


class MainWindow(QMainWindow):
    """One desk. `store` is its file; `settings` keeps geometry and splits."""

    def __init__(self, store: Path, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._store, self._theme, self._settings = store, theme, settings
        self._zoom = 0
        self.worker = Worker("desk", self)
        self.model = DeskModel(self.worker, self)
        self.undo_stack = QUndoStack(self)
        self._make_parts()
        self.imports = ImportFlow(self.model, self.notices, self)
        self.coordinator = Coordinator(self.model, self.panes, self)
        tell = Telling(self.notices, self.undo_stack, lambda: self._theme, self._bring_up_inspector)
        self.flow, self.word = flows(self.model, self.coordinator, self.panes, tell, self)
        self.appearance = Appearance(settings, self)
        self.actions_ = Actions(self, self._does(), self.undo_stack, theme)
        self.commands = CommandPalette(theme, self._commands, self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._restore()

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Opens the desk, then imports `paths` if there are any."""
        once = Qt.ConnectionType.SingleShotConnection
        self.model.opened.connect(lambda: self.imports.start(paths), once)
        self.model.refreshed.connect(self._focus_pane, once)
        self.model.refreshed.connect(self.imports.offer_rereading, once)
        self.model.open(self._store, self.notices.show_error)

    def show_view(self, view: View) -> None:
        """Arranges the window for a view; one whose pane is in sight on the desk already is not left for it."""
        self.centre.show_view(view)
        self.navigation.show_view(view)
        self._fit_header()
        self._focus_pane()

    def start_tour(self) -> None:
        """Shows a newcomer round, on what is on the desk."""
        from desktop_app.ui.tour import show_round

        self._enter(View.DESK)
        parts = (self.documents, self.reader, self.timeline, self.tracker, self.inspector, self.search_box)
        show_round(parts, self._theme, self)

    def set_theme(self, theme: Theme) -> None:
        """Takes on a colour scheme, also while it is open."""
        self._theme = theme
        for part in (*self._themed, self.actions_, self.commands):
            part.set_theme(theme)
        self.coordinator.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("inspector", self.actions_["inspector"].isChecked())
        self._settings.setValue("zoom", self._zoom)
        self.centre.save(self._settings)
        self.imports.close()
        self.worker.close()
        self.model.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.navigation.set_narrow(event.size().width() < _NARROW)
        super().resizeEvent(event)

    def _make_parts(self) -> None:
        theme = self._theme
        self.reader, self.inspector = Reader(theme), Inspector(theme)
        self.documents = DocumentsPane(theme, settings=self._settings)
        self.timeline = TimelinePane(theme, name_of=party_name, settings=self._settings)
        self.tracker = TrackerPane(theme, name_of=party_name, settings=self._settings)
        self.follow_ups = FollowUpsPane(theme)
        self.panes = Panes(self.documents, self.timeline, self.tracker, self.follow_ups, self.reader, self.inspector)
        views: dict[View, QWidget] = {
            View.DOCUMENTS: self.documents,
            View.TIMELINE: self.timeline,
            View.AGREEMENTS: self.tracker,
            View.FOLLOW_UPS: self.follow_ups,
        }
        self.centre = Centre(views, self.reader, self.inspector)
        self.navigation, self.notices, self.search_box = Navigation(theme), NoticeBar(theme), SearchBox(theme)
        self._counts = Counts()
        self._themed: tuple[Any, ...] = (
            *views.values(),
            self.reader,
            self.inspector,
            self.navigation,
            self.notices,
            self.search_box,
        )

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Legation"))
        self.setWindowIcon(icon("handshake-outline", self._theme.accent))
        named = [self.actions_[name] for name in ("add_files", "add_follow_up", "briefing")]
        for action, text in zip(named, (tr("Add files"), tr("Follow up"), tr("Briefing sheet")), strict=True):
            action.setIconText(text)
        self.addToolBar(frame.tool_bar(named, [self.actions_.undo, self.actions_.redo], self.search_box))
        self.setCentralWidget(frame.middle(self.navigation, self.centre, self.notices))
        self.statusBar().addWidget(self._counts)
        self._drop_hint = DropHint(self, self.imports.start)
        self.statusBar().addPermanentWidget(self.imports.bar)

    def _connect(self) -> None:
        self.worker.failed.connect(self.notices.show_error)
        self.model.refreshed.connect(self._show_counts)
        self.navigation.chosen.connect(self._enter)
        self.appearance.changed.connect(self.set_theme)
        self.coordinator.view_wanted.connect(self._bring_up)
        self.centre.enlarged.connect(self.actions_["enlarge"].setChecked)
        self.documents.add_wanted.connect(self.actions_["add_files"].trigger)
        self.search_box.asked.connect(lambda words: self.model.search(words, self.search_box.show_hits))
        self.search_box.chosen.connect(self._open_hit)
        self.inspector.follow_up_wanted.connect(self.flow.add_to_report)
        self.inspector.follow_up_edit_wanted.connect(self.flow.edit)
        self.tracker.follow_up_wanted.connect(self.flow.add_to_entry)
        self.follow_ups.edit_wanted.connect(self.flow.edit)
        self.follow_ups.state_wanted.connect(self.flow.set_state)
        self.follow_ups.remove_wanted.connect(self.flow.remove)
        self.follow_ups.accept_wanted.connect(self.flow.accept)
        self.reader.set_menu_actions([self.actions_[name] for name in READER_MENU])

    def _does(self) -> dict[str, Callable[[], object]]:
        return {
            "add_files": self.imports.choose,
            "add_folder": lambda: self.imports.choose(folder=True),
            "briefing": self._open_briefing,
            "print_timeline": partial(self._at_timeline, partial(papers.print_timeline, self, self.timeline)),
            "print_whole_timeline": partial(papers.print_timeline, self, self.timeline, whole=True),
            "timeline_today": partial(self._at_timeline, self.timeline.view.show_today),
            "timeline_all": partial(self._at_timeline, self.timeline.view.fit_all),
            "backup": lambda: dialogs.choose_backup(self, self._store, self._back_up),
            "quit": self.close,
            "copy": self.reader.view.copy,
            "copy_source": self.reader.copy_with_source,
            "find": self.reader.start_finding,
            "find_next": lambda: self.reader.step_hit(1),
            "find_previous": lambda: self.reader.step_hit(-1),
            "search": self.search_box.begin,
            "commands": lambda: self.commands.open(),  # noqa: PLW0108  # made after the actions
            **{f"show_{view.name.casefold()}": partial(self._enter, view) for view in View},
            **{choice.value: partial(self.appearance.choose, choice) for choice in Choice},
            **{name: partial(self._speak, code) for name, code in LANGUAGES.items()},
            "inspector": self._show_inspector,
            "enlarge": self.centre.enlarge,
            "larger": lambda: self._set_zoom(self._zoom + 1),
            "smaller": lambda: self._set_zoom(self._zoom - 1),
            "ordinary": lambda: self._set_zoom(0),
            "original": self._show_original,
            "next_quote": lambda: self.reader.step_quote(1),
            "previous_quote": lambda: self.reader.step_quote(-1),
            "next_pane": lambda: self._step_focus(1),
            "previous_pane": lambda: self._step_focus(-1),
            "add_follow_up": self.flow.add,
            **self.word.does(),
            **self.tracker.does(partial(self._bring_up, View.AGREEMENTS)),
            "mark_unread": self.coordinator.mark_unread,
            "tour": self.start_tour,
            "keys": lambda: dialogs.show_keys(self, self.actions_.shortcuts()),
            "about": lambda: dialogs.show_about(self, self._store),
        }

    def _commands(self) -> list[Command]:
        return [each for each in self.actions_.commands() if each.action is not self.actions_["commands"]]

    def _speak(self, language: str) -> None:
        self._settings.setValue("language", language)
        self.notices.show_notice(Notice(tr("Legation speaks this language when it is opened the next time.")))

    def _show_counts(self) -> None:
        self._counts.show_counts(self.model.view, self.navigation)

    def _open_hit(self, hit: Hit) -> None:
        self.coordinator.select_hit(hit)
        self.reader.setFocus()

    def _open_briefing(self) -> None:
        entry = self.model.entry(self.inspector.entry_key)
        papers.open_briefing(self, self.model, self.worker, self._settings, entry)

    def _show_original(self) -> None:
        papers.show_original(self, self.model, self.reader.document, self.notices.show_error)

    def _back_up(self, target: Path) -> None:
        papers.back_up(self.model, self.notices.show_notice, target)

    def _enter(self, view: View) -> None:
        """Shows a view because the officer went there: with what was selected in it."""
        self.show_view(view)
        self.coordinator.enter(view)

    def _bring_up(self, view: View) -> None:
        """Brings a pane into sight, if it is not."""
        if not self.centre.shows(view):
            self.show_view(view)

    def _at_timeline(self, act: Callable[[], object]) -> None:
        self._bring_up(View.TIMELINE)
        act()

    def _show_inspector(self) -> None:
        self.centre.show_inspector(shown=self.actions_["inspector"].isChecked())

    def _bring_up_inspector(self) -> None:
        self.actions_["inspector"].setChecked(True)
        self._show_inspector()

    def _fit_header(self) -> None:
        self.reader.header.set_compact(self.centre.view is not View.DOCUMENTS)

    def _focus_pane(self) -> None:
        self.centre.pane.setFocus()

    def _set_zoom(self, steps: int) -> None:
        self._zoom = max(-4, min(steps, 12))
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * 1.08**self._zoom)
        self.setFont(font)
        self.reader.view.set_zoom(self._zoom)

    def _step_focus(self, step: int) -> None:
        step_focus((self.navigation, *self.centre.parts), step)

    def _restore(self) -> None:
        self.resize(*_SIZE)
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.centre.restore(self._settings)
        self.navigation.show_view(self.centre.view)
        self._fit_header()
        self.actions_[chosen(self._settings).value].setChecked(True)
        spoken = str(self._settings.value("language", ""))
        for name, code in LANGUAGES.items():
            self.actions_[name].setChecked(code == spoken)
        shown = self._settings.value("inspector", True, bool)
        self.actions_["inspector"].setChecked(bool(shown))
        self._show_inspector()
        self._set_zoom(int(str(self._settings.value("zoom", 0))))
