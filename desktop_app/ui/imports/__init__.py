"""Files coming in: by a dialog or dropped on the window, read in worker processes, with progress and cancel."""
