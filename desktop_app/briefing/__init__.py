"""What goes on the sheet, and its renderers."""
