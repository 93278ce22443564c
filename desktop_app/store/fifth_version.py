"""The fifth form of a desk: an entry's parties are found by the entry. History: never edited."""

SQL = ("CREATE INDEX ix_entry_party_entry_id ON entry_party (entry_id)",)
