"""What goes on the sheet, and its renderers."""

from desktop_app.briefing.compose import compose
from desktop_app.briefing.html import render_html

__all__ = ["compose", "render_html"]
