"""Colours and spacing: Fusion, light and dark, from one table.

Widgets that paint themselves ask the theme; all others follow the palette.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.ui.badges import Hue

TIGHT, SPACE, WIDE, LARGE = 4, 8, 12, 20
"""Gaps in logical pixels: within a control, between controls, around a group, around an empty state."""
RADIUS = 4
ICON = 16


class Scheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour scheme. `surface` lies under text and lists, `window` around them, `line` parts them; `accent` is the
    colour of what is selected or can be pressed; `muted` the ink of what is said beside."""

    scheme: Scheme
    window: QColor
    surface: QColor
    alternate: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor  # behind a selected row: the text on it keeps its colour
    inks: MappingProxyType[Hue, QColor]
    fills: MappingProxyType[Hue, QColor]

    @property
    def dark(self) -> bool:
        return self.scheme is Scheme.DARK

    def ink(self, hue: Hue) -> QColor:
        """The colour of text and icons of that hue, readable on `surface` and on its own fill."""
        return self.inks[hue]

    def fill(self, hue: Hue) -> QColor:
        """The colour behind text of that hue: a chip, a marked quote."""
        return self.fills[hue]

    @property
    def warning(self) -> QColor:
        return self.inks[Hue.ORANGE]

    @property
    def danger(self) -> QColor:
        return self.inks[Hue.RED]

    @property
    def good(self) -> QColor:
        return self.inks[Hue.GREEN]


_HUES: dict[Hue, tuple[str, str, str, str]] = {  # ink and fill in the light, ink and fill in the dark
    Hue.GREY: ("#57606a", "#e9ecef", "#a9b1ba", "#363c43"),
    Hue.BLUE: ("#17588f", "#dbe9f7", "#83bdf0", "#1f3a54"),
    Hue.INDIGO: ("#44479e", "#e3e4f7", "#a9acf2", "#31335c"),
    Hue.VIOLET: ("#72419a", "#eee2f6", "#cba4ea", "#43305a"),
    Hue.TEAL: ("#0f6462", "#d4eeec", "#6fcdc6", "#1a4341"),
    Hue.GREEN: ("#256a35", "#dcf0df", "#84d093", "#24442b"),
    Hue.AMBER: ("#7a5600", "#fbeec4", "#e5c063", "#4a3d16"),
    Hue.ORANGE: ("#9a4708", "#fde3cd", "#f2a263", "#52331a"),
    Hue.RED: ("#a32626", "#fbdcdb", "#f28b87", "#5a2a29"),
}


def theme(scheme: Scheme) -> Theme:
    """The theme of `scheme`."""
    dark = scheme is Scheme.DARK
    plain = {
        "window": ("#f1f2f4", "#1f2226"),
        "surface": ("#ffffff", "#272b30"),
        "alternate": ("#f7f8f9", "#2b3035"),
        "line": ("#d5d9de", "#3d434a"),
        "text": ("#1b1f24", "#e4e7ea"),
        "muted": ("#56606b", "#b0b8c1"),
        "accent": ("#1b5e96", "#6bb1ef"),
        "on_accent": ("#ffffff", "#10222f"),
        "selection": ("#d6e6f5", "#2a4560"),
    }
    ink, fill = (2, 3) if dark else (0, 1)
    return Theme(
        scheme=scheme,
        **{name: QColor(pair[dark]) for name, pair in plain.items()},
        inks=MappingProxyType({hue: QColor(four[ink]) for hue, four in _HUES.items()}),
        fills=MappingProxyType({hue: QColor(four[fill]) for hue, four in _HUES.items()}),
    )


def system_scheme() -> Scheme:
    """What the system asks for; light where it does not say."""
    asked = QGuiApplication.styleHints().colorScheme()
    return Scheme.DARK if asked == Qt.ColorScheme.Dark else Scheme.LIGHT


def palette(look: Theme) -> QPalette:
    """The Qt palette of a theme."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in {
        roles.Window: look.window,
        roles.WindowText: look.text,
        roles.Base: look.surface,
        roles.AlternateBase: look.alternate,
        roles.Text: look.text,
        roles.PlaceholderText: look.muted,
        roles.Button: look.window,
        roles.ButtonText: look.text,
        roles.BrightText: look.danger,
        roles.ToolTipBase: look.surface,
        roles.ToolTipText: look.text,
        roles.Highlight: look.accent,
        roles.HighlightedText: look.on_accent,
        roles.Link: look.accent,
        roles.LinkVisited: look.ink(Hue.VIOLET),
        roles.Accent: look.accent,
        roles.Light: look.surface,
        roles.Midlight: look.alternate,
        roles.Mid: look.line,
        roles.Dark: look.muted,
    }.items():
        made.setColor(role, colour)
    faint = QColor(look.muted)
    faint.setAlpha(150)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def dress(application: QApplication, scheme: Scheme | None = None) -> Theme:
    """Gives `application` the Fusion style and the colours of `scheme` (None: the system's), and returns the theme."""
    look = theme(scheme or system_scheme())
    application.setStyle("Fusion")
    application.setPalette(palette(look))
    QToolTip.setPalette(palette(look))
    return look
