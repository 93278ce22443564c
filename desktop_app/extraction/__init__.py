"""Text to reports: pure functions over spans; rules and gazetteers are data in `resources/`."""
