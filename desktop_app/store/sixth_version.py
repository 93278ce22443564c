"""The sixth form of a desk: entries are asked for by narrower keys, so all are made anew. History: never edited."""

SQL = ("INSERT OR IGNORE INTO stale SELECT 'everything', '' FROM document LIMIT 1",)
