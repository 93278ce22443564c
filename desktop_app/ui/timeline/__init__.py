"""The timeline: what happened when, painted from a century to a day."""
