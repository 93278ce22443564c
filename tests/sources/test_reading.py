"""Files as they come: encodings, line ends, what is no text, folders."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.sources import expand, read_source, readers, registry
from desktop_app.sources.plain import decode, read_plain

LONG = "Gideon Sa’ar said – in “Astana” – that the two sides would sign a memorandum on tourism.\n"
RUSSIAN = "Министр иностранных дел принял своего коллегу в Астане. Стороны подписали меморандум.\n"
POLISH = "Prezydent przyjął ministra w Gdańsku, a minister złożył później wieniec. Żółć i wrzos.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LONG, "utf-8"),
        (LONG, "utf-8-sig"),
        (LONG, "utf-16"),
        (LONG, "utf-16-le"),
        (LONG, "utf-16-be"),
        (LONG, "utf-32"),
        (LONG, "cp1252"),
        ("A short line, yet Sa’ar’s.", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (POLISH, "cp1250"),
    ],
)
def test_a_text_is_read_in_whatever_encoding_it_was_saved(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), Path("x.txt")).text == text


@given(st.text(alphabet=st.characters(exclude_characters="\0\r\ufeff", exclude_categories=["Cs", "Cc"])))
def test_utf8_is_never_changed(text: str) -> None:
    assert decode(text.encode(), Path("x.txt")).text == text


def test_line_ends_become_one_kind_and_the_mark_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"\xef\xbb\xbf\r\nOne\r\nTwo\rThree\n")
    assert read_source(path).text == "\nOne\nTwo\nThree\n"


def test_a_character_cut_in_two_at_the_end_is_left_out() -> None:
    assert decode("Astana – ’".encode()[:-1], Path("x.txt")).text == "Astana – "


def test_the_record_says_where_the_text_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "oslo.txt"
    raw = b"Title: Oslo\nSource: example.org (wire)\nAddress: https://example.org/2024/03/05/oslo\n\n Body\n"
    path.write_bytes(raw)
    source = read_source(path)
    assert (source.title, source.publisher, source.published_on) == ("Oslo", "example.org", "2024-03-05")
    assert (source.text, source.sha256, source.size) == (" Body\n", hashlib.sha256(raw).hexdigest(), len(raw))
    assert (source.media_type, source.encoding) == ("text/plain", "utf-8")


def test_a_text_without_suffix_is_read_and_without_header_has_no_title(tmp_path: Path) -> None:
    path = tmp_path / "README"
    path.write_text("\nA headline\n\nBody")
    assert (read_source(path).text, read_source(path).title) == ("\nA headline\n\nBody", None)


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.txt", b"PK\3\4\0\0\0\0" * 50, "not a text"),
        ("a.txt", b"text\0with a zero", "not a text"),
        ("a.txt", bytes(range(1, 32)) * 20, "not a text"),
        ("a", b"\x7fELF\0\0\1", "not a text"),
        ("a.txt", b"", "holds no text"),
        ("a.txt", b"Title: nothing else\n\n  \n", "holds no text"),
        ("a.pdf", b"%PDF-1.7", ".txt, .text, .md, .markdown"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(UnreadableSourceError, match=says) as refusal:
        read_source(path)
    assert name in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.path == path


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.txt", tmp_path):
        with pytest.raises(UnreadableSourceError):
            read_source(path)


def test_a_file_over_the_limit_is_refused_without_reading_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "_READERS", (registry.Reader("text/plain", (".txt",), read_plain, limit=1024),))
    (tmp_path / "a.txt").write_text("a" * 1024)
    (tmp_path / "b.txt").write_text("a" * 1025)
    assert len(read_source(tmp_path / "a.txt").text) == 1024
    with pytest.raises(UnreadableSourceError, match="larger than"):
        read_source(tmp_path / "b.txt")


def test_the_registry_knows_readers_by_suffix_and_by_media_type() -> None:
    assert readers()[".md"] is readers()["text/markdown"]
    assert readers()[".txt"].media_type == "text/plain"


def test_folders_are_walked_in_order_without_hidden_files_or_loops(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    named = [tmp_path, tmp_path / "b.txt", tmp_path / "gone.txt"]
    found = [path.relative_to(tmp_path).as_posix() for path in expand(named)]
    assert found == ["b.txt", "a/y.md", "a/z.txt", "gone.txt"]
