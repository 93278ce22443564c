"""The follow-ups as an agenda, and what the open ends suggest."""
