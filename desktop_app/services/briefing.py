"""The briefing sheet of a desk."""

from desktop_app.briefing import render_html
from desktop_app.domain.briefing import Briefing


def render(*, briefing: Briefing) -> str:
    """The sheet as one HTML page without outside references."""
    return render_html(briefing)
