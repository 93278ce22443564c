"""Whatever is selected, with all its evidence."""
