"""One search over everything: passages, entries, follow-ups."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from itertools import islice

from desktop_app.domain.rows import Hit
from desktop_app.domain.vocabulary import Category
from desktop_app.store.desk import Desk
from desktop_app.store.queries import Word, every, flat, parse
from desktop_app.store.stopping import Stop

_RANKED = 2000  # passages: among more than these, the newest are of more use than the likeliest, and found at once
_BEFORE, _LENGTH = 60, 200  # code points of a snippet
_MOST_FOLLOW_UPS, _MOST_ENTRIES = 10, 20


def search(desk: Desk, query: str, limit: int, stop: Stop | None = None) -> list[Hit]:
    """Follow-ups, entries and passages that hold all words of `query`, at most `limit` together. Another thread can
    `stop` it."""
    words = parse(query)
    if not words:
        return []
    with desk.reading(stop) as connection:
        hits = list(islice(_follow_ups(connection, words), _MOST_FOLLOW_UPS))
        hits += _entries(connection, words)
        hits += _passages(connection, words, limit - len(hits))
    return hits[:limit]


def _follow_ups(connection: sqlite3.Connection, words: tuple[Word, ...]) -> Iterator[Hit]:
    query = """SELECT f.id, f.action, f.note, f.owner FROM follow_up f JOIN document d USING (sha256)
               ORDER BY f.due IS NULL, f.due, f.id"""
    for number, *said in connection.execute(query):
        text = flat("\n".join(said))
        if all(word.place.search(text) for word in words):
            yield _follow_up(connection, number)


def _follow_up(connection: sqlite3.Connection, number: int) -> Hit:
    query = """SELECT f.category, f.action, f.note, f.text, d.id, f.start, f."end", e."key"
               FROM follow_up f JOIN document d USING (sha256)
               LEFT JOIN mark_target t ON t.mark = 'follow_up' AND t.mark_id = f.id
               LEFT JOIN entry e ON e."key" = t.entry_key WHERE f.id = ?"""
    category, action, note, text, *place = connection.execute(query, (number,)).fetchone()
    values = (Category(category), action, _shortened(note or text), *place, number)
    return Hit(*values)


def _entries(connection: sqlite3.Connection, words: tuple[Word, ...]) -> list[Hit]:
    found = connection.execute(
        "SELECT rowid FROM entry_index WHERE entry_index MATCH ? ORDER BY rank LIMIT ?", (every(words), _MOST_ENTRIES)
    ).fetchall()
    query = """SELECT e.category, e.title, substr(b.text, r.start + 1, r."end" - r.start),
                      r.document_id, r.start, r."end", e."key"
               FROM entry e JOIN entry_report l ON l.entry_id = e.id JOIN report r ON r.id = l.report_id
               JOIN body b ON b.document_id = r.document_id WHERE e.id = ? AND NOT e.dismissed
               ORDER BY l.position LIMIT 1"""
    hits = []
    for key in found:
        for category, title, quote, *place in connection.execute(query, key):
            values = (Category(category), title, _shortened(quote), *place)
            hits.append(Hit(*values))
    return hits


def _passages(connection: sqlite3.Connection, words: tuple[Word, ...], limit: int) -> list[Hit]:
    within = every(words)
    counted = "SELECT count(*) FROM (SELECT 1 FROM passage_index WHERE passage_index MATCH ? LIMIT ?)"
    (number,) = connection.execute(counted, (within, _RANKED + 1)).fetchone()
    order = "rank" if number <= _RANKED else "rowid DESC"
    found = connection.execute(
        f"SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY {order} LIMIT ?",  # noqa: S608  # two words
        (within, limit),
    ).fetchall()
    if not found and len(words) > 1:
        found = _apart(connection, words, limit)
    return [hit for (key,) in found for hit in [_passage(connection, key, words)] if hit]


def _apart(connection: sqlite3.Connection, words: tuple[Word, ...], limit: int) -> list[tuple[int]]:
    """Documents that hold all the words, though no passage does: for each the passage with the first word."""
    one = "SELECT document_id FROM passage WHERE id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?)"
    query = f"""SELECT min(p.id) FROM passage p
                WHERE p.document_id IN ({" INTERSECT ".join([one] * len(words))})
                AND p.id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?)
                GROUP BY p.document_id ORDER BY 1 DESC LIMIT ?"""  # noqa: S608  # a fixed text, repeated
    values = (*(word.match for word in words), words[0].match, limit)
    return connection.execute(query, values).fetchall()


def _passage(connection: sqlite3.Connection, key: int, words: tuple[Word, ...]) -> Hit | None:
    query = """SELECT p.document_id, p.start, d.heading, w.text FROM passage p
               JOIN document d ON d.id = p.document_id JOIN passage_words w ON w.id = p.id WHERE p.id = ?"""
    row: tuple[int, int, str, str] | None = connection.execute(query, (key,)).fetchone()
    if row is None:
        return None
    document_id, offset, heading, text = row
    begin, end = _place(text, words)
    hit = partial(Hit, category=Category.QUOTE, title=heading, document_id=document_id)
    return hit(snippet=_snippet(text, begin), start=offset + begin, end=offset + end)


def _place(text: str, words: tuple[Word, ...]) -> tuple[int, int]:
    """Where the first of the words that stands in `text` begins and ends; (0, 0) when only the title has them."""
    plain = flat(text)
    found = (word.place.search(plain) for word in words)
    return next((match.span() for match in found if match), (0, 0))


def _snippet(text: str, begin: int) -> str:
    """The words around `begin` on one line, cut at blanks."""
    first = max(0, begin - _BEFORE)
    if first:
        first = text.find(" ", first, begin) + 1 or first
    shown = _shortened(text[first:])
    return f"… {shown}" if first else shown


def _shortened(text: str) -> str:
    line = " ".join(text[: 2 * _LENGTH].split())
    return line if len(line) <= _LENGTH else line[:_LENGTH].rsplit(" ", 1)[0] + " …"
