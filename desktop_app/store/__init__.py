"""The desk as one SQLite file: tables, migrations, queries that return domain records, search."""
