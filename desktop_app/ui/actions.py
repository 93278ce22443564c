"""Every action of the window as data: its words, icon, keys and menu. The window says what each does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme

Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Spec:
    """`keys` are shortcuts, standard ones or as text; `after_line` puts a separator before it in its menu; of
    the actions of one `group` just one is checked."""

    name: str
    menu: str
    text: str
    keys: tuple[QKeySequence.StandardKey | str, ...] = ()
    icon: str = ""
    after_line: bool = False
    checkable: bool = False
    group: str = ""
    tip: str = ""


FILE, EDIT, VIEW, GO, FOLLOW_UP, HELP = "&File", "&Edit", "&View", "&Go", "Follow-&up", "&Help"

SPECS = (
    Spec("add_files", FILE, "&Add files…", (Keys.Open,), "tray-arrow-down", tip="Read documents into the desk"),
    Spec("add_folder", FILE, "Add a f&older…", ("Ctrl+Shift+O",), "folder-open-outline"),
    Spec("briefing", FILE, "&Briefing sheet…", (Keys.Print,), "printer", after_line=True, tip="Compose, print, save"),
    Spec("print_timeline", FILE, "Print &timeline…", (), "chart-timeline-variant", tip="The days that are in view"),
    Spec("backup", FILE, "Back &up desk…", (), "content-save-outline", after_line=True),
    Spec("quit", FILE, "&Quit", (Keys.Quit,), "", after_line=True),
    Spec("copy", EDIT, "&Copy", (Keys.Copy,), "content-copy", after_line=True),
    Spec("copy_source", EDIT, "Copy with &source", ("Ctrl+Shift+C",), "format-quote-open"),
    Spec("find", EDIT, "&Find in this document…", (Keys.Find,), "text-search", after_line=True),
    Spec("find_next", EDIT, "Find &next", (Keys.FindNext,), ""),
    Spec("find_previous", EDIT, "Find &previous", (Keys.FindPrevious,), ""),
    Spec("search", EDIT, "Search &everything", ("Ctrl+K",), "magnify"),
    Spec("mark_unread", EDIT, "Mark document as &unread", ("Ctrl+U",), "", after_line=True),
    Spec("show_desk", VIEW, "Des&k", ("Ctrl+1",), "view-dashboard-outline", tip="All together"),
    Spec("show_documents", VIEW, "&Documents", ("Ctrl+2",), "file-document-multiple-outline"),
    Spec("show_timeline", VIEW, "&Timeline", ("Ctrl+3",), "chart-timeline-variant"),
    Spec("show_agreements", VIEW, "&Agreements", ("Ctrl+4",), "handshake-outline"),
    Spec("show_follow_ups", VIEW, "&Follow-ups", ("Ctrl+5",), "flag-outline"),
    Spec("enlarge", VIEW, "&Enlarge this part", ("F11",), "arrow-expand-all", after_line=True, checkable=True),
    Spec("inspector", VIEW, "&Inspector", ("Ctrl+I",), "", checkable=True),
    Spec("larger", VIEW, "&Larger text", (Keys.ZoomIn, "Ctrl+="), "", after_line=True),
    Spec("smaller", VIEW, "&Smaller text", (Keys.ZoomOut,), ""),
    Spec("ordinary", VIEW, "&Ordinary text size", ("Ctrl+0",), ""),
    Spec("light", VIEW, "Li&ght colours", (), after_line=True, checkable=True, group="colours"),
    Spec("dark", VIEW, "Dark &colours", (), checkable=True, group="colours"),
    Spec("system", VIEW, "Colours of the s&ystem", (), checkable=True, group="colours"),
    Spec("next_quote", GO, "&Next quote", ("F8",), "chevron-down"),
    Spec("previous_quote", GO, "&Previous quote", ("Shift+F8",), "chevron-up"),
    Spec("next_pane", GO, "Ne&xt part of the window", ("F6",), "", after_line=True),
    Spec("previous_pane", GO, "Pre&vious part of the window", ("Shift+F6",), ""),
    Spec("add_follow_up", FOLLOW_UP, "&Add follow-up…", ("Ctrl+T",), "flag-plus-outline", tip="On what is selected"),
    Spec("keys", HELP, "&Keyboard shortcuts", (Keys.HelpContents,), "keyboard-outline"),
    Spec("about", HELP, "&About Legation", (), ""),
)


class Actions:
    """The window's actions by name, in its menus."""

    def __init__(self, window: QMainWindow, does: Mapping[str, Callable[[], object]], theme: Theme) -> None:
        """`does` says what each action does; all of them must be named. Undo and redo come from the undo stack."""
        self._specs = {spec.name: spec for spec in SPECS}
        self._actions = {spec.name: self._make(spec, window, does[spec.name]) for spec in SPECS}
        bar: QMenuBar = window.menuBar()
        self.menus = {title: bar.addMenu(title) for title in dict.fromkeys(spec.menu for spec in SPECS)}
        for spec in SPECS:
            if spec.after_line:
                self.menus[spec.menu].addSeparator()
            self.menus[spec.menu].addAction(self._actions[spec.name])
        groups = {spec.group: QActionGroup(window) for spec in SPECS if spec.group}
        for spec in SPECS:
            if spec.group:
                groups[spec.group].addAction(self._actions[spec.name])
        self.set_theme(theme)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def put_first(self, menu: str, *actions: QAction) -> None:
        """Puts actions that were made elsewhere at the head of a menu."""
        first = self.menus[menu].actions()[0]
        self.menus[menu].insertActions(first, list(actions))

    def set_theme(self, theme: Theme) -> None:
        for name, spec in self._specs.items():
            if spec.icon:
                self._actions[name].setIcon(icon(spec.icon, theme.text))

    def shortcuts(self) -> list[tuple[str, str]]:
        """What each action of the menus is called and its first key, for the help."""
        native = QKeySequence.SequenceFormat.NativeText
        listed = [action for menu in self.menus.values() for action in menu.actions()]
        return [
            (action.text().replace("&", "").rstrip("…"), action.shortcut().toString(native))
            for action in listed
            if not action.shortcut().isEmpty()
        ]

    @staticmethod
    def _make(spec: Spec, window: QMainWindow, does: Callable[[], object]) -> QAction:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        sequences: list[QKeySequence] = []
        for keys in spec.keys:
            made = QKeySequence.keyBindings(keys) if isinstance(keys, Keys) else [QKeySequence(keys)]
            sequences += [each for each in made if each not in sequences]
        action.setShortcuts(sequences)
        action.setToolTip(f"{spec.tip or spec.text.replace('&', '').rstrip('…')} ({action.shortcut().toString()})")
        if not sequences:
            action.setToolTip(spec.tip or spec.text.replace("&", ""))
        action.triggered.connect(lambda _=False: does())
        return action
