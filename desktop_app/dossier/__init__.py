"""Reports to events, agreements, conflicts and open ends across documents: pure functions."""

from desktop_app.dossier.compiling import compile_dossier
from desktop_app.dossier.narrowing import narrow
from desktop_app.dossier.order import arranged

__all__ = ["arranged", "compile_dossier", "narrow"]
