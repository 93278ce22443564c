"""What holds for any text: written dates come back, offsets match, EDTF is valid, time grows with length."""

import time
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import is_edtf
from desktop_app.extraction.dates import find
from desktop_app.extraction.dates_rules import rules
from desktop_app.extraction.reading import Sentence

STYLES = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{nth} of {month} {y}",
    "the {nth} of {month}, {y}",
    "{short}. {d}, {y}",
    "{weekday}, {d} {month} {y}",
    "{weekday}, {month} {d}, {y}",
    "{y}-{m:02}-{d:02}",
    "{upper} {d} {y}",
    "{d:02} {short} {y}",
)
DAYS = st.dates(date(1850, 1, 1), date(2099, 12, 31))
WORDS = sorted({word for words in rules().words.values() for word in words})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([word.title() for word in WORDS]),
    st.integers(0, 2100).map(str),
    st.sampled_from(
        [
            "the",
            "of",
            "last",
            "next",
            "in",
            "to",
            "-",
            "–",
            "/",
            ":",
            ".",
            ",",
            "ago",
            "later",
            "and",
            "will",
            "a",
            "İ",
            "\n",
        ]
    ),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=25).map(
    lambda parts: "".join(map("".join, parts))
)


def nth(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def written(day: date, style: str) -> str:
    month = day.strftime("%B")
    names = {"month": month, "upper": month.upper(), "short": month[:3], "weekday": day.strftime("%A")}
    return style.format(d=day.day, m=day.month, y=day.year, nth=nth(day.day), **names)


@given(day=DAYS, style=st.sampled_from(STYLES), anchor=st.one_of(st.none(), DAYS.map(str)))
def test_a_written_day_comes_back_as_the_same_day(day: date, style: str, anchor: str | None) -> None:
    text = f"The protocol was signed on {written(day, style)} in Rome."
    assert [m.edtf for m in find(text, anchor=anchor, sentences=[Sentence(0, len(text))])] == [day.isoformat()]


@given(
    text=TEXTS,
    anchor=st.one_of(st.none(), DAYS.map(str), st.sampled_from(["2019", "2019-03", "0001-01-01", "9999-12-31"])),
)
def test_offsets_match_the_text_and_edtf_is_valid(text: str, anchor: str | None) -> None:
    end = 0
    for mention in find(text, anchor=anchor, sentences=[Sentence(0, len(text))]):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end] == mention.text.strip()
        assert mention.type in {"DATE", "TIME", "DURATION", "SET"}
        assert mention.edtf is None or is_edtf(mention.edtf)
        end = mention.end


def seconds(text: str) -> float:
    sentences = [Sentence(0, len(text))]
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        find(text, anchor="2026-01-28", sentences=sentences)
        best = min(best, time.process_time() - start)
    return best


def test_time_grows_with_the_length_even_of_one_endless_sentence() -> None:
    line = (
        "On 5 May they said that the 2nd round of 12 to 15 may 2025 would last a year, three weeks later than in 1998, "
    )
    assert seconds(line * 400) < 8 * 1.5 * seconds(line * 50)


def test_blanks_and_figures_without_end_do_not_hang() -> None:
    for filler in (" ", "1", "may ", "the ", "early ", "1998-", "five hundred ", "12:", "a year "):
        assert seconds("In 1998 " + filler * 5000 + "on Monday") < 5
