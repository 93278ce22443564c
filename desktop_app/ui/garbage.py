"""Keeping Python's cycle collector from holding up the window."""

import gc

from desktop_app.ui.desk import DeskModel

_STEPS = (5_000, 4, 20)  # new objects before the collector looks at them, and how seldom it looks at older ones


def spare(model: DeskModel) -> None:
    """Takes what is on the desk out of the collector's sight whenever it was read anew.

    A full collection walks over every record of the desk: 400 ms at 500 documents, in which nothing is painted. The
    records are frozen and hold no cycles; those that nothing refers to any more go at once, collector or not.
    """
    gc.set_threshold(*_STEPS)
    model.refreshed.connect(gc.freeze)
