"""Reports to events, agreements, conflicts and open ends across documents: pure functions."""

from desktop_app.dossier.compiling import compile_dossier
from desktop_app.dossier.narrowing import narrow

__all__ = ["compile_dossier", "narrow"]
