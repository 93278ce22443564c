"""One keyword-only function for each thing an officer does; each returns what changed."""
