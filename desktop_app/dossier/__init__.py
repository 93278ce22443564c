"""Reports to events, agreements, conflicts and open ends across documents: pure functions."""
