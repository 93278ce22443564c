"""One search finds what is meant, however it is spelt, and opens at its place."""

import sqlite3
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.vocabulary import Category
from desktop_app.store.desk import Desk
from desktop_app.store.entries import anchors_of
from desktop_app.store.follow_ups import add_follow_up
from desktop_app.store.passages import passages
from desktop_app.store.queries import flat, parse
from desktop_app.store.search import search
from desktop_app.store.spelling import further_spellings
from desktop_app.store.stopping import Stop
from tests.store.samples import fill, prepared

SPELLINGS = [
    ("Sa'ar", "Sa’ar", "Saar", "SAʼAR"),
    ("Kassym-Jomart", "Kassym‑Jomart", "Kassymjomart"),
    ("Erdoğan", "Erdogan", "ERDOĞAN"),
    ("Ilıcalı", "Ilicali"),
    ("Ølgod", "Olgod"),
    ("Wałęsa", "Walesa"),
    ("Đặng", "Dang"),
    ("O'Brien", "O’Brien", "OBrien"),
    ("N'Djamena", "N’Djaména", "Ndjamena"),
    ("U.S.", "US", "u.s"),
    ("Al-Assad", "Alassad"),
    ("Straße", "Strasse", "STRASSE"),
    ("Tokáyev", "Tokayev"),
    ("Æthelred", "Aethelred"),
]
OTHERS = [("Saar", "Sarah"), ("US", "use"), ("Dang", "Danish"), ("Olgod", "gold"), ("Wałęsa", "Wales")]


@pytest.mark.parametrize(("written", "typed"), [(a, b) for names in SPELLINGS for a in names for b in names], ids=ascii)
def test_each_spelling_finds_each_other_at_its_place(desk: Desk, written: str, typed: str) -> None:
    text = f"On Monday – as was said – {written} met the minister."
    fill(desk, prepared(text))
    for query in (typed, f"{typed} minister"):
        (hit,) = search(desk, query, 50)
        assert (hit.category, text[hit.start : hit.end].rstrip(".")) == (Category.QUOTE, written.rstrip("."))


@pytest.mark.parametrize(("written", "typed"), OTHERS)
def test_other_names_are_not_found(desk: Desk, written: str, typed: str) -> None:
    fill(desk, prepared(f"On Monday {written} met the minister."))
    assert search(desk, f"{typed} minister", 50) == []


@pytest.mark.parametrize(
    "query",
    ["", " ", "*", '"', "(", "'", "-", "AND", "foo OR", 'a"b', "NEAR(a b)", "text:x", "col : y", "^x", "a AND (", "\0"],
)
def test_anything_typed_is_a_query_and_never_an_error(desk: Desk, query: str) -> None:
    fill(desk, prepared("Nothing of the kind stands here."))
    assert search(desk, query, 50) == [] or query == "a"


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_whatever_is_typed_becomes_words_whose_pattern_compiles(query: str) -> None:
    for word in parse(query):
        assert word.match.startswith('("')
        assert word.place.pattern


def test_the_last_word_is_a_beginning_and_one_letter_of_it_is_not_waited_for(desk: Desk) -> None:
    fill(desk, prepared("The memorandum on training was signed."))
    found = [
        query for query in ("memo", "memorandum tr", "memorandum x", "memo training", "m") if search(desk, query, 50)
    ]
    assert found == ["memo", "memorandum tr", "memorandum x", "m"]


def test_the_title_is_searched_too_and_opens_the_document_at_its_top(desk: Desk) -> None:
    fill(desk, prepared("They met.", title="N’Djamena consultations"))
    (hit,) = search(desk, "ndjamena", 50)
    assert (hit.title, hit.start, hit.end) == ("N’Djamena consultations", 0, 0)


def test_a_hit_deep_in_a_text_opens_there(desk: Desk) -> None:
    text = "Words and 😀 words.\n" * 500 + "The Sa’ar letter." + "\nMore words." * 500
    fill(desk, prepared(text))
    (hit,) = search(desk, "saar letter", 50)
    assert text[hit.start : hit.end] == "Sa’ar"
    assert "Sa’ar letter" in hit.snippet
    assert len(hit.snippet) < 250


def test_words_that_stand_far_apart_still_find_their_document(desk: Desk) -> None:
    fill(desk, prepared("Alpha here." + " filler" * 2000 + " Omega there."), prepared("Alpha alone.", name="b.txt"))
    assert [hit.document_id for hit in search(desk, "alpha omega", 50)] == [1]


def test_the_newest_come_first_where_there_are_too_many_to_rank(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.store.search._RANKED", 2)
    dates = ["2020-01-01", "2026-01", None, "2024-05-05"]
    fill(desk, *(prepared(f"Talks number {i}.", published_on=date) for i, date in enumerate(dates)))
    fill(desk, prepared("Talks, later imported.", published_on="2022-01-01"))
    assert [hit.document_id for hit in search(desk, "talks", 50)] == [3, 2, 4, 5, 1]
    assert [hit.document_id for hit in search(desk, "talks", 2)] == [3, 2]


def test_entries_and_follow_ups_are_found_by_their_words(desk: Desk) -> None:
    text = "The ministers met in Oslo."
    fill(desk, prepared(text, text))
    anchor = anchors_of(desk, "e1")[0]
    assert anchor
    add_follow_up(desk, {"action": "Ring Wałęsa", "owner": "me", "due": None, "state": "open", "note": ""}, anchor)
    follow_up, *_ = search(desk, "ring wales", 50)
    assert (follow_up.follow_up_id, follow_up.title, follow_up.entry_key) == (1, "Ring Wałęsa", "e1")
    entry, passage = search(desk, "ministers oslo", 50)
    assert (entry.category, entry.entry_key, entry.start, entry.end) == (Category.EVENT, "e1", 0, len(text))
    assert (passage.category, passage.entry_key) == (Category.QUOTE, None)


@given(st.text(max_size=300))
def test_the_flat_text_has_every_letter_at_its_old_place(text: str) -> None:
    assert len(flat(text)) == len(text)


@given(st.text(alphabet="ab .\n", max_size=9000))
@settings(max_examples=30)
def test_passages_cover_the_text_without_a_gap(text: str) -> None:
    spans = list(passages(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(end - start <= 2000 for start, end in spans)
    assert all(end > start for start, end in spans) or not text


@pytest.mark.parametrize("piece", ["a", "a.", "a'", "ł", "ał", "-", " "])
def test_the_time_for_a_line_without_end_grows_with_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        line = piece * (length // len(piece))
        started = time.process_time()
        further_spellings(line)
        return time.process_time() - started

    assert seconds(200_000) < 1.0, "the square of it would take minutes"


def test_a_search_that_nobody_waits_for_is_ended_and_the_next_one_finds(desk: Desk) -> None:
    fill(desk, prepared("Norway and Japan met."))
    stop = Stop()
    stop.stop()  # nothing runs yet
    with desk.reading(stop) as connection:
        connection.create_function("halt", 0, stop.stop)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            connection.execute("SELECT halt() UNION ALL SELECT count(*) FROM passage a, passage b").fetchall()
    assert search(desk, "norway", 50, stop)
