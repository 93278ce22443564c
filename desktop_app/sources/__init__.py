"""Source files to plain text and metadata: one reader a format, behind one registry."""
