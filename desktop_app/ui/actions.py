"""Every action of the window as data: its words, icon, keys and menu. The window says what each does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenuBar

from desktop_app.ui.commands import Command, keys_of, plain
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.translation import QT_TR_NOOP, tr

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


FILE, EDIT, VIEW = QT_TR_NOOP("&File"), QT_TR_NOOP("&Edit"), QT_TR_NOOP("&View")
GO, ENTRY = QT_TR_NOOP("&Go"), QT_TR_NOOP("E&ntry")
FOLLOW_UP, HELP = QT_TR_NOOP("Follow-&up"), QT_TR_NOOP("&Help")

SPECS = (
    Spec(
        "add_files",
        FILE,
        QT_TR_NOOP("&Add files…"),
        (Keys.Open,),
        "tray-arrow-down",
        tip=QT_TR_NOOP("Read documents into the desk"),
    ),
    Spec("add_folder", FILE, QT_TR_NOOP("Add a f&older…"), ("Ctrl+Shift+O",), "folder-open-outline"),
    Spec(
        "briefing",
        FILE,
        QT_TR_NOOP("&Briefing sheet…"),
        (Keys.Print,),
        "printer",
        after_line=True,
        tip=QT_TR_NOOP("Compose, print, save"),
    ),
    Spec(
        "print_timeline",
        FILE,
        QT_TR_NOOP("Print &timeline in view…"),
        (),
        "chart-timeline-variant",
        tip=QT_TR_NOOP("The days that are in view"),
    ),
    Spec(
        "print_whole_timeline",
        FILE,
        QT_TR_NOOP("Print the &whole timeline…"),
        tip=QT_TR_NOOP("On as many pages as it takes to read it"),
    ),
    Spec("backup", FILE, QT_TR_NOOP("Back &up desk…"), (), "content-save-outline", after_line=True),
    Spec("quit", FILE, QT_TR_NOOP("&Quit"), (Keys.Quit,), "", after_line=True),
    Spec("copy", EDIT, QT_TR_NOOP("&Copy"), (Keys.Copy,), "content-copy", after_line=True),
    Spec("copy_source", EDIT, QT_TR_NOOP("Copy with &source"), ("Ctrl+Shift+C",), "format-quote-open"),
    Spec("find", EDIT, QT_TR_NOOP("&Find in this document…"), (Keys.Find,), "text-search", after_line=True),
    Spec("find_next", EDIT, QT_TR_NOOP("Find &next"), (Keys.FindNext,), ""),
    Spec("find_previous", EDIT, QT_TR_NOOP("Find &previous"), (Keys.FindPrevious,), ""),
    Spec("search", EDIT, QT_TR_NOOP("Search &everything"), ("Ctrl+K",), "magnify"),
    Spec(
        "commands", EDIT, QT_TR_NOOP("Co&mmands…"), ("Ctrl+Shift+P",), "console-line", tip=QT_TR_NOOP("Find an action")
    ),
    Spec("mark_unread", EDIT, QT_TR_NOOP("Mark document as &unread"), ("Ctrl+U",), "", after_line=True),
    Spec("show_desk", VIEW, QT_TR_NOOP("Des&k"), ("Ctrl+1",), "view-dashboard-outline", tip=QT_TR_NOOP("All together")),
    Spec("show_documents", VIEW, QT_TR_NOOP("&Documents"), ("Ctrl+2",), "file-document-multiple-outline"),
    Spec("show_timeline", VIEW, QT_TR_NOOP("&Timeline"), ("Ctrl+3",), "chart-timeline-variant"),
    Spec("show_agreements", VIEW, QT_TR_NOOP("&Agreements"), ("Ctrl+4",), "handshake-outline"),
    Spec("show_follow_ups", VIEW, QT_TR_NOOP("&Follow-ups"), ("Ctrl+5",), "flag-outline"),
    Spec("mechanisms", VIEW, QT_TR_NOOP("Agreements or &mechanisms"), ("Ctrl+6",), "sync", after_line=True),
    Spec("columns", VIEW, QT_TR_NOOP("Columns of the ag&reements…"), (), "table-column"),
    Spec(
        "enlarge", VIEW, QT_TR_NOOP("&Enlarge this part"), ("F11",), "arrow-expand-all", after_line=True, checkable=True
    ),
    Spec("inspector", VIEW, QT_TR_NOOP("&Inspector"), ("Ctrl+I",), "", checkable=True),
    Spec("larger", VIEW, QT_TR_NOOP("&Larger text"), (Keys.ZoomIn, "Ctrl+="), "", after_line=True),
    Spec("smaller", VIEW, QT_TR_NOOP("&Smaller text"), (Keys.ZoomOut,), ""),
    Spec("ordinary", VIEW, QT_TR_NOOP("&Ordinary text size"), ("Ctrl+0",), ""),
    Spec("light", VIEW, QT_TR_NOOP("Li&ght colours"), (), after_line=True, checkable=True, group="colours"),
    Spec("dark", VIEW, QT_TR_NOOP("Dark &colours"), (), checkable=True, group="colours"),
    Spec("system", VIEW, QT_TR_NOOP("Colours of the s&ystem"), (), checkable=True, group="colours"),
    Spec("english", VIEW, "English", (), after_line=True, checkable=True, group="language"),
    Spec("french", VIEW, "Français", (), checkable=True, group="language"),
    Spec("own_language", VIEW, QT_TR_NOOP("Language of the s&ystem"), (), checkable=True, group="language"),
    Spec("original", GO, QT_TR_NOOP("&Original file"), ("Ctrl+E",), "file-code-outline"),
    Spec("next_quote", GO, QT_TR_NOOP("&Next quote"), ("F8",), "chevron-down"),
    Spec("previous_quote", GO, QT_TR_NOOP("&Previous quote"), ("Shift+F8",), "chevron-up"),
    Spec("timeline_today", GO, QT_TR_NOOP("Timeline to to&day"), (), "calendar-today", after_line=True),
    Spec("timeline_all", GO, QT_TR_NOOP("Wh&ole timeline"), (), "fit-to-page-outline"),
    Spec("next_pane", GO, QT_TR_NOOP("Ne&xt part of the window"), ("F6",), "", after_line=True),
    Spec("previous_pane", GO, QT_TR_NOOP("Pre&vious part of the window"), ("Shift+F6",), ""),
    Spec("confirm", ENTRY, QT_TR_NOOP("&Confirm"), ("Ctrl+D",), "check-circle-outline"),
    Spec("correct_entry", ENTRY, QT_TR_NOOP("C&orrect…"), ("F2",), "pencil-outline"),
    Spec("rule", ENTRY, QT_TR_NOOP("&Rule on a conflict…"), ("Ctrl+R",), "gavel"),
    Spec("merge", ENTRY, QT_TR_NOOP("&Merge with another…"), ("Ctrl+M",), "call-merge"),
    Spec("split", ENTRY, QT_TR_NOOP("&Split…"), ("Ctrl+Shift+M",), "call-split"),
    Spec("dismiss", ENTRY, QT_TR_NOOP("&Dismiss"), ("Ctrl+Shift+D",), "eye-off-outline"),
    Spec("note", ENTRY, QT_TR_NOOP("Add &note…"), ("Ctrl+Shift+N",), "note-plus-outline", after_line=True),
    Spec("add_event", ENTRY, QT_TR_NOOP("Add &event by hand…"), ("Ctrl+Shift+E",), "calendar-plus"),
    Spec("add_agreement", ENTRY, QT_TR_NOOP("Add &agreement by hand…"), ("Ctrl+Shift+A",), "file-sign"),
    Spec("history", ENTRY, QT_TR_NOOP("&History"), ("Ctrl+H",), "history", after_line=True),
    Spec("marks", ENTRY, QT_TR_NOOP("A&ll that you said"), ("Ctrl+Shift+L",), ""),
    Spec(
        "add_follow_up",
        FOLLOW_UP,
        QT_TR_NOOP("&Add follow-up…"),
        ("Ctrl+T",),
        "flag-plus-outline",
        tip=QT_TR_NOOP("On what is selected"),
    ),
    Spec("tour", HELP, QT_TR_NOOP("A short &tour"), (), "map-marker-path"),
    Spec("keys", HELP, QT_TR_NOOP("&Keyboard shortcuts"), (Keys.HelpContents,), "keyboard-outline"),
    Spec("about", HELP, QT_TR_NOOP("&About Legation"), (), ""),
)

READER_MENU = (
    "add_follow_up",
    "note",
    "add_event",
    "add_agreement",
    "copy",
    "copy_source",
    "find",
    "next_quote",
    "previous_quote",
    "original",
)
"""What the context menu of a text offers."""


class Actions:
    """The window's actions by name, in its menus."""

    def __init__(
        self, window: QMainWindow, does: Mapping[str, Callable[[], object]], stack: QUndoStack, theme: Theme
    ) -> None:
        """`does` says what each action does; all of them must be named. Undo and redo come from `stack`."""
        self._specs = {spec.name: spec for spec in SPECS}
        self._actions = {spec.name: self._make(spec, window, does[spec.name]) for spec in SPECS}
        bar: QMenuBar = window.menuBar()
        self.menus = {title: bar.addMenu(tr(title)) for title in dict.fromkeys(spec.menu for spec in SPECS)}
        for spec in SPECS:
            if spec.after_line:
                self.menus[spec.menu].addSeparator()
            self.menus[spec.menu].addAction(self._actions[spec.name])
        groups = {spec.group: QActionGroup(window) for spec in SPECS if spec.group}
        for spec in SPECS:
            if spec.group:
                groups[spec.group].addAction(self._actions[spec.name])
        self.undo, self.redo = stack.createUndoAction(window), stack.createRedoAction(window)
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.menus[EDIT].insertActions(self.menus[EDIT].actions()[0], [self.undo, self.redo])
        self.set_theme(theme)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_theme(self, theme: Theme) -> None:
        for name, spec in self._specs.items():
            if spec.icon:
                self._actions[name].setIcon(icon(spec.icon, theme.text))
        self.undo.setIcon(icon("undo", theme.text, theme.line))
        self.redo.setIcon(icon("redo", theme.text, theme.line))

    def shortcuts(self) -> list[tuple[str, str]]:
        """What each action of the menus is called and its first key, for the help."""
        return [(each.text, keys_of(each.action)) for each in self.commands() if not each.action.shortcut().isEmpty()]

    def commands(self) -> list[Command]:
        """All actions of the menus, in their order."""
        return [
            Command(action, plain(menu.title()))
            for menu in self.menus.values()
            for action in menu.actions()
            if not action.isSeparator()
        ]

    @staticmethod
    def _make(spec: Spec, window: QMainWindow, does: Callable[[], object]) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        sequences: list[QKeySequence] = []
        for keys in spec.keys:
            made = QKeySequence.keyBindings(keys) if isinstance(keys, Keys) else [QKeySequence(keys)]
            sequences += [each for each in made if each not in sequences]
        action.setShortcuts(sequences)
        tip = tr(spec.tip) if spec.tip else plain(action.text())
        action.setToolTip(f"{tip} ({keys_of(action)})" if sequences else tip)
        action.triggered.connect(lambda _=False: does())
        return action
