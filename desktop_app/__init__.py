"""Legation: what was agreed, at which stage, what is still open, and the sentence that proves it."""

__version__ = "0.1.0"
