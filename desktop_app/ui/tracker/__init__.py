"""The agreement tracker: one row an agreement, with the stage it has reached."""
