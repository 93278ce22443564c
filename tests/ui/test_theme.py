import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from desktop_app.domain.vocabulary import Category, EventKind, FollowUpState, Form, Stage
from desktop_app.ui.badges import Hue, badge
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Scheme, Theme, palette, theme


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of WCAG 2."""
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=list(Scheme))
def look(request: pytest.FixtureRequest) -> Theme:
    return theme(request.param)


def test_text_is_readable_on_every_ground(look: Theme) -> None:
    grounds = [look.surface, look.window, look.alternate, look.selection]
    assert all(contrast(look.text, ground) >= 7 for ground in grounds)
    assert all(contrast(look.muted, ground) >= 4.5 for ground in grounds)
    assert contrast(look.on_accent, look.accent) >= 4.5


@pytest.mark.parametrize("hue", list(Hue))
def test_a_hue_is_readable_on_its_fill_and_on_the_surface(look: Theme, hue: Hue) -> None:
    assert contrast(look.ink(hue), look.fill(hue)) >= 4.5
    assert contrast(look.ink(hue), look.surface) >= 4.5
    assert contrast(look.text, look.fill(hue)) >= 7


@pytest.mark.parametrize("member", [*Stage, *EventKind, *Form, *FollowUpState, *Category])
def test_every_word_of_the_field_has_words_and_an_icon(
    member: Stage | EventKind | Form | FollowUpState | Category, qtbot: QtBot
) -> None:
    made = badge(member)
    assert made.text
    assert not pixmap(made.icon, QColor("black"), 16).isNull()


def test_the_palette_is_the_theme(look: Theme, qtbot: QtBot) -> None:
    assert palette(look).color(QPalette.ColorRole.Base) == look.surface
    assert look.dark == (look.scheme is Scheme.DARK)
