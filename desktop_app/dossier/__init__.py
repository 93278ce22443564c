"""Reports to events, agreements, conflicts and open ends across documents: pure functions."""

from desktop_app.dossier.as_of import document_days, entry_on, known_on, on_day
from desktop_app.dossier.compiling import compile_dossier
from desktop_app.dossier.narrowing import narrow
from desktop_app.dossier.order import arranged
from desktop_app.dossier.project_map import mechanisms_of

__all__ = ["arranged", "compile_dossier", "document_days", "entry_on", "known_on", "mechanisms_of", "narrow", "on_day"]
