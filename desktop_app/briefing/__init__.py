"""What goes on the sheet, and its renderers."""

from desktop_app.briefing.compose import compose, concerning
from desktop_app.briefing.html import render_html

__all__ = ["compose", "concerning", "render_html"]
