"""The form of a desk file, version 1, as SQL. Not edited any more once released: see `migrations.py`.

Three kinds of tables: documents (written once), derived ones (replaced when a better extractor reads again), and the
officer's (never touched by a machine).
"""

SQL = (
    "CREATE TABLE setting (name VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)",
    # --- documents
    """CREATE TABLE document (
        id INTEGER NOT NULL PRIMARY KEY,
        sha256 VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        media_type VARCHAR NOT NULL,
        encoding VARCHAR NOT NULL,
        size INTEGER NOT NULL,
        source_title VARCHAR,
        publisher VARCHAR,
        address VARCHAR,
        source_published_on VARCHAR,
        imported_at VARCHAR NOT NULL,
        heading VARCHAR NOT NULL,
        title VARCHAR,
        published_on VARCHAR,
        dateline VARCHAR,
        truncated BOOLEAN NOT NULL,
        clutter VARCHAR NOT NULL,
        problems VARCHAR NOT NULL,
        extractor VARCHAR NOT NULL,
        events INTEGER NOT NULL,
        agreements INTEGER NOT NULL
    )""",
    "CREATE UNIQUE INDEX ix_document_sha256 ON document (sha256)",
    """CREATE TABLE body (
        document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id),
        text VARCHAR NOT NULL,
        original BLOB NOT NULL
    )""",
    """CREATE TABLE passage (
        id INTEGER NOT NULL PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document (id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        also VARCHAR NOT NULL
    )""",
    "CREATE INDEX ix_passage_document_id ON passage (document_id)",
    """CREATE VIEW passage_words AS
        SELECT passage.id AS id, passage.also AS also,
            substr(body.text, passage.start + 1, passage."end" - passage.start) AS text
        FROM passage JOIN body USING (document_id)""",
    """CREATE VIRTUAL TABLE passage_index USING fts5 (text, also, content = 'passage_words', content_rowid = 'id',
        prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')""",
    "INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 67108864)",
    # --- derived
    """CREATE TABLE report (
        id INTEGER NOT NULL PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document (id),
        category VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        payload BLOB NOT NULL
    )""",
    "CREATE INDEX ix_report_document_id ON report (document_id)",
    """CREATE TABLE entry (
        id INTEGER NOT NULL PRIMARY KEY,
        "key" VARCHAR NOT NULL,
        category VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        also VARCHAR NOT NULL,
        kind VARCHAR,
        stage VARCHAR,
        planned BOOLEAN NOT NULL,
        "when" VARCHAR,
        first_day VARCHAR,
        last_day VARCHAR,
        last_act VARCHAR,
        due VARCHAR,
        place VARCHAR,
        parties VARCHAR NOT NULL,
        sectors VARCHAR NOT NULL,
        sources INTEGER NOT NULL,
        conflicts INTEGER NOT NULL,
        open_ends INTEGER NOT NULL,
        incomplete BOOLEAN NOT NULL,
        payload BLOB NOT NULL
    )""",
    'CREATE UNIQUE INDEX ix_entry_key ON entry ("key")',
    "CREATE INDEX ix_entry_category ON entry (category)",
    """CREATE VIRTUAL TABLE entry_index USING fts5 (title, also, content = 'entry', content_rowid = 'id',
        prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')""",
    """CREATE TABLE entry_report (
        entry_id INTEGER NOT NULL REFERENCES entry (id),
        report_id INTEGER NOT NULL REFERENCES report (id),
        position INTEGER NOT NULL,
        PRIMARY KEY (entry_id, report_id)
    )""",
    "CREATE INDEX ix_entry_report_report_id ON entry_report (report_id)",
    """CREATE TABLE entry_party (
        code VARCHAR NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES entry (id),
        PRIMARY KEY (code, entry_id)
    )""",
    """CREATE TABLE matter (
        id INTEGER NOT NULL PRIMARY KEY,
        kind VARCHAR NOT NULL,
        entry_key VARCHAR NOT NULL,
        payload BLOB NOT NULL
    )""",
    # --- the officer's
    """CREATE TABLE read_document (
        sha256 VARCHAR NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL
    )""",
    """CREATE TABLE follow_up (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        action VARCHAR NOT NULL,
        owner VARCHAR NOT NULL,
        due VARCHAR,
        state VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        category VARCHAR NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        created_at VARCHAR NOT NULL,
        changed_at VARCHAR NOT NULL
    )""",
    "CREATE INDEX ix_follow_up_sha256 ON follow_up (sha256)",
    """CREATE TABLE change_log (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at VARCHAR NOT NULL,
        who VARCHAR NOT NULL,
        mark VARCHAR NOT NULL,
        mark_id INTEGER NOT NULL,
        "before" VARCHAR,
        after VARCHAR
    )""",
    """CREATE TRIGGER change_log_is_never_updated BEFORE UPDATE ON change_log
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END""",
    """CREATE TRIGGER change_log_is_never_deleted BEFORE DELETE ON change_log
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END""",
    # REPLACE deletes without a word.
    """CREATE TRIGGER change_log_is_never_replaced BEFORE INSERT ON change_log
        WHEN NEW.id IN (SELECT id FROM change_log)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END""",
    # Derived from the marks: which entry an anchor finds now.
    """CREATE TABLE mark_target (
        follow_up_id INTEGER NOT NULL PRIMARY KEY,
        entry_key VARCHAR NOT NULL
    )""",
    "CREATE INDEX ix_mark_target_entry_key ON mark_target (entry_key)",
)
