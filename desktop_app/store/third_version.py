"""The third form of a desk: marks on entries. History: never edited."""

SQL = (
    """CREATE TABLE mark (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        kind VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        category VARCHAR NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        also VARCHAR NOT NULL,
        others VARCHAR NOT NULL,
        field VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        report VARCHAR,
        created_at VARCHAR NOT NULL,
        changed_at VARCHAR NOT NULL
    )""",
    "CREATE INDEX ix_mark_sha256 ON mark (sha256)",
    "ALTER TABLE entry ADD COLUMN confirmed BOOLEAN NOT NULL DEFAULT 0",
    "ALTER TABLE entry ADD COLUMN dismissed BOOLEAN NOT NULL DEFAULT 0",
    "ALTER TABLE entry ADD COLUMN by_hand BOOLEAN NOT NULL DEFAULT 0",
    "ALTER TABLE matter ADD COLUMN settled BOOLEAN NOT NULL DEFAULT 0",
    # Derived: now of both kinds of marks.
    "ALTER TABLE mark_target RENAME TO old_target",
    "DROP INDEX ix_mark_target_entry_key",
    """CREATE TABLE mark_target (
        mark VARCHAR NOT NULL,
        mark_id INTEGER NOT NULL,
        entry_key VARCHAR NOT NULL,
        PRIMARY KEY (mark, mark_id)
    )""",
    "CREATE INDEX ix_mark_target_entry_key ON mark_target (entry_key)",
    "INSERT INTO mark_target SELECT 'follow_up', follow_up_id, entry_key FROM old_target",
    "DROP TABLE old_target",
)
