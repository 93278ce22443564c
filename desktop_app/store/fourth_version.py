"""The fourth form of a desk: what keeps the dossier up to date piece by piece, all derived. History: never edited."""

SQL = (
    "ALTER TABLE entry ADD COLUMN component INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX ix_entry_component ON entry (component)",
    "CREATE INDEX ix_matter_entry_key ON matter (entry_key)",
    """CREATE TABLE report_key (
        number INTEGER NOT NULL,
        report_id INTEGER NOT NULL,
        PRIMARY KEY (number, report_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_report_key_report_id ON report_key (report_id)",
    """CREATE TABLE entry_key (
        number INTEGER NOT NULL,
        asked BOOLEAN NOT NULL,
        entry_id INTEGER NOT NULL,
        PRIMARY KEY (number, asked, entry_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_entry_key_entry_id ON entry_key (entry_id)",
    """CREATE TABLE entry_link (
        id INTEGER NOT NULL PRIMARY KEY,
        sha256 VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        from_key VARCHAR NOT NULL,
        to_key VARCHAR NOT NULL,
        report_id INTEGER NOT NULL
    )""",
    "CREATE INDEX ix_entry_link_sha256 ON entry_link (sha256)",
    "CREATE INDEX ix_entry_link_from_key ON entry_link (from_key)",
    "CREATE INDEX ix_entry_link_to_key ON entry_link (to_key)",
    """CREATE TABLE stale (
        what VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        PRIMARY KEY (what, name)
    )""",
    "DELETE FROM setting WHERE name = 'entries'",
    "INSERT INTO stale SELECT 'everything', '' FROM document LIMIT 1",
)
