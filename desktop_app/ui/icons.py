"""Icons by name: Material Design Icons through QtAwesome, painted in any colour."""

from functools import lru_cache

from PySide6.QtGui import QColor, QIcon, QPixmap


def icon(name: str, colour: QColor, disabled: QColor | None = None) -> QIcon:
    """The icon `name` (as Material Design Icons call it, without a prefix) in `colour`."""
    return _icon(name, colour.name(), (disabled or QColor(128, 128, 128)).name())


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` logical pixels for a screen with `ratio` device pixels each: for painters."""
    return _pixmap(name, colour.name(), size, ratio)


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    import qtawesome

    return QIcon(qtawesome.icon(f"mdi6.{name}", color=colour, color_disabled=disabled))


@lru_cache(maxsize=2048)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    device = round(size * ratio)
    made = _icon(name, colour, colour).pixmap(device, device)
    made.setDevicePixelRatio(ratio)
    return made
