"""What date expressions come to: calendar dates, intervals, or nothing where the text leaves it open."""

import pytest

from desktop_app.domain.reports import DateMention
from desktop_app.extraction.dates import find
from desktop_app.extraction.reading import Sentence

ANCHOR = "2026-01-28"  # a Wednesday


def read(*sentences: str, anchor: str | None = ANCHOR) -> tuple[DateMention, ...]:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence + " "
    return find(text, anchor=anchor, sentences=spans)


def edtf(*sentences: str, anchor: str | None = ANCHOR) -> list[str | None]:
    return [mention.edtf for mention in read(*sentences, anchor=anchor)]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("The talks will resume on Monday.", ["2026-02-02"]),
        ("The talks resumed on Monday.", ["2026-01-26"]),
        ("On Monday, the two sides signed a protocol.", ["2026-01-26"]),
        ("On Monday the ministers are to meet in Vienna.", ["2026-02-02"]),
        ("The round is due to open on Friday.", ["2026-01-30"]),
        ("The round is scheduled for Friday.", ["2026-01-30"]),
        ("The minister starts a visit to Rome on Thursday.", ["2026-01-29"]),
        ("The envoy, who arrived on Monday, will leave on Friday.", ["2026-01-26", "2026-01-30"]),
        ("They met on Monday and on Friday they will meet again.", ["2026-01-26", "2026-01-30"]),
        ("He said on Monday that the talks would resume on Friday.", ["2026-01-26", "2026-01-30"]),
        ("The envoy, on a visit since Monday, will leave soon after.", ["2026-01-26"]),
        ("He hopes to sign it on Friday after signing another on Monday.", ["2026-01-30", "2026-01-26"]),
        ("They were invited to visit Rome in spring.", []),
        ("They were invited to visit Rome in June.", ["2026-06"]),
        ("They will meet from Monday to Wednesday.", ["2026-02-02/2026-02-04"] * 2),
        ("They met from Thursday to Monday.", ["2026-01-22/2026-01-26"] * 2),
        ("They met over the weekend.", ["2026-01-24/2026-01-25"]),
        ("They will meet at the weekend.", ["2026-01-31/2026-02-01"]),
        ("Monday's meeting lasted long.", ["2026-01-26"]),
        ("They met on Wednesday.", ["2026-01-28"]),
        ("They met last Friday.", ["2026-01-23"]),
        ("They meet this Friday.", ["2026-01-30"]),
        ("They meet next Friday.", ["2026-02-06"]),
        ("They meet the coming Friday.", ["2026-01-30"]),
        ("The envoys met in December.", ["2025-12"]),
        ("The envoys will meet in December.", ["2026-12"]),
        ("The text is to be ready by March.", ["2026-03"]),
        ("In January they met; in March they will meet.", ["2026-01", "2026-03"]),
    ],
)
def test_the_tense_of_the_clause_tells_what_lies_ahead(sentence: str, dates: list[str]) -> None:
    assert edtf(sentence) == dates


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("in January–November 2025", "2025-01/2025-11"),
        ("in November-January 2026", "2025-11/2026-01"),
        ("on 8–10 December 2025", "2025-12-08/2025-12-10"),
        ("from 8 to 10 December 2025", "2025-12-08/2025-12-10"),
        ("between 8 and 10 December 2025", "2025-12-08/2025-12-10"),
        ("on December 8-10, 2025", "2025-12-08/2025-12-10"),
        ("on 26-27 January 2026", "2026-01-26/2026-01-27"),
        ("on 26 and 27 January", "2026-01-26/2026-01-27"),
        ("December 30, 2025 – January 2, 2026", "2025-12-30/2026-01-02"),
        ("from 30 December to 2 January 2026", "2025-12-30/2026-01-02"),
        ("the programme for 2022-2027", "2022/2027"),
        ("between 2010 and 2012", "2010/2012"),
        ("in the 2025/26 school year", "2025/2026"),
        ("from January to November 2025", "2025-01/2025-11"),
        ("the first nine months of 2025", "2025-01/2025-09"),
        ("in the third quarter of 2025", "2025-07/2025-09"),
        ("in Q3 2025", "2025-07/2025-09"),
        ("in the first half of 2025", "2025-01/2025-06"),
        ("in the winter of 2024", "2024-12/2025-02"),
        ("in the 1990s", "1990/1999"),
        ("in the 20th century", "1901/2000"),
        ("They met last week.", "2026-01-19/2026-01-25"),
        ("They will meet in a fortnight.", "2026-02-09/2026-02-15"),
        ("Last weekend they met.", "2026-01-24/2026-01-25"),
    ],
)
def test_what_covers_several_days_is_an_interval(words: str, interval: str) -> None:
    assert set(edtf(words)) == {interval}


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("on Dec. 5, 2025", "2025-12-05"),
        ("on the 27th of January 2026", "2026-01-27"),
        ("on Sept. 5", "2025-09-05"),
        ("on the 5th of May", "2026-05-05"),
        ("of April, 18, 1961", "1961-04-18"),
        ("the second of May 2025", "2025-05-02"),
        ("on Tuesday, 27 January 2026", "2026-01-27"),
        ("on TUESDAY, JANUARY 27, 2026", "2026-01-27"),
        ("on 27 january 2026", "2026-01-27"),
        ("27/01/2026", "2026-01-27"),
        ("27.01.2026", "2026-01-27"),
        ("04/04/2025", "2025-04-04"),
        ("02-27-98 0802EST", "1998-02-27"),
        ("fiscal year 1998", "1998"),
        ("early 2023", "2023"),
        ("mid-2001", "2001"),
        ("by the end of 2027", "2027"),
        ("in mid-January", "2026-01"),
        ("late last year", "2025"),
        ("in June last year", "2025-06"),
        ("by the end of next year", "2027"),
        ("three months ago", "2025-10"),
        ("a year ago", "2025"),
        ("16 years ago", "2010"),
        ("ten days ago", "2026-01-18"),
        ("a week ago", "2026-01-21"),
        ("the day before yesterday", "2026-01-26"),
        ("tonight", "2026-01-28"),
        ("last night", "2026-01-27"),
        ("They met on Sunday evening.", "2026-01-25"),
        ("on Christmas Day", "2025-12-25"),
        ("on Thanksgiving Day 2024", "2024-11-28"),
        ("on the eve of 5 May 2025", "2025-05-04"),
        ("at 3 p.m. on 27 January 2026", "2026-01-27"),
        ("on 27 January\n2026", "2026-01-27"),
    ],
)
def test_a_date_is_as_precise_as_its_words(words: str, date: str) -> None:
    assert edtf(words) == [date]


@pytest.mark.parametrize(
    ("second", "date"),
    [
        ("The same day they dined.", "2025-12-08"),
        ("That day they dined.", "2025-12-08"),
        ("The following day he left.", "2025-12-09"),
        ("The next day he left.", "2025-12-09"),
        ("Two days later he left.", "2025-12-10"),
        ("A day earlier he had come.", "2025-12-07"),
        ("The previous day he had come.", "2025-12-07"),
        ("The following week he left.", "2025-12-15/2025-12-21"),
        ("A month later it was ratified.", "2026-01"),
        ("Ten years later it expired.", "2035"),
        ("Today it holds.", "2026-01-28"),
        ("Two days ago it held.", "2026-01-26"),
    ],
)
def test_some_dates_count_from_the_one_mentioned_last(second: str, date: str) -> None:
    assert edtf("They met on 8 December 2025.", second) == ["2025-12-08", date]


def test_a_later_date_still_finds_the_day_behind_a_coarser_one() -> None:
    assert edtf("They met on 8 December 2025 to review 2024.", "The next day they left.")[-1] == "2025-12-09"


def test_the_year_that_opens_a_sentence_holds_for_its_days() -> None:
    assert edtf("In 1961, the convention was signed on 18 April.") == ["1961", "1961-04-18"]
    assert edtf("He was born in 1956 and took office on 3 March.") == ["1956", "2025-03-03"]


def test_a_year_earlier_in_an_account_is_the_same_period() -> None:
    rows = read("Net profit rose in the third quarter of 2025.", "It was $3 million a year earlier.")
    assert [row.value for row in rows] == ["2025-Q3", "2024-Q3"]


@pytest.mark.parametrize(
    "words", ["for 16 years", "a four-day visit", "within six months", "in recent years", "soon.", "every Monday"]
)
def test_what_is_no_date_has_none(words: str) -> None:
    assert edtf(words) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "They may agree.",
        "Troops march 2 miles.",
        "Prime Minister May spoke.",
        "He came second.",
        "It gathered 1900 people.",
        "They sent 2000 soldiers.",
        "Some 1990 delegates came.",
        "Resolution 1973 was cited.",
        "It cost $1995.",
        "He is 44 years old.",
        "Prices fall and water comes from a spring.",
        "On 31 April 2025 nothing happens.",
        "On 30/02/2025 nothing happens.",
        "A quarter of the votes was counted.",
        "The score was 15:20.",
        "They are the people of tomorrow.",
        "In his 40s he joined.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert read(sentence) == ()


def test_a_numeric_date_that_may_be_two_days_says_so() -> None:
    (mention,) = read("The note of 03/04/2025 was received.")
    assert mention.ambiguous
    assert (mention.value, mention.edtf) == ("2025-XX-XX", None)


@pytest.mark.parametrize(
    "words", ["on Monday", "yesterday", "on 5 May", "in June", "last week", "two days ago", "8-10 May", "next spring"]
)
def test_without_an_anchor_a_relative_date_stays_open(words: str) -> None:
    assert edtf(words, anchor=None) == [None]


def test_without_an_anchor_a_written_date_still_holds_and_gives_its_year_to_its_neighbour() -> None:
    assert edtf("On 9 February 2017 they met.", "On 10 February they left.", anchor=None) == [
        "2017-02-09",
        "2017-02-10",
    ]
    assert edtf("The treaty of 18 April 1961 holds.", "On 5 May they met.", anchor=None) == ["1961-04-18", None]


@pytest.mark.parametrize(
    ("anchor", "words", "date"),
    [
        ("2019", "on 5 May", "2019-05-05"),
        ("2019", "last year", "2018"),
        ("2019", "on Monday", None),
        ("2019", "last month", None),
        ("2019-03", "last month", "2019-02"),
        ("2019-03", "on 30 December", "2018-12-30"),
        ("2019-03", "on Monday", None),
        ("2026-01-28T14:05:00", "yesterday", "2026-01-27"),
        ("2026-01-26/2026-01-27", "last month", "2025-12"),
        ("2026-01-26/2026-01-27", "yesterday", None),
        ("no date", "yesterday", None),
    ],
)
def test_a_date_is_no_more_precise_than_its_anchor(anchor: str, words: str, date: str | None) -> None:
    assert edtf(words, anchor=anchor) == [date]


@pytest.mark.parametrize(
    ("words", "type_", "value"),
    [
        ("for 16 years", "DURATION", "P16Y"),
        ("half an hour", "DURATION", "PT30M"),
        ("more than four decades", "DURATION", "P40Y"),
        ("for several weeks", "DURATION", "PXW"),
        ("on 8–10 December 2025", "DURATION", "P3D"),
        ("every Monday", "SET", "XXXX-WXX-1"),
        ("twice a year", "SET", "P1Y"),
        ("on Sunday night", "TIME", "2026-01-25TNI"),
        ("at 10:35 a.m.", "TIME", "2026-01-28T10:35"),
        ("They are now allied.", "DATE", "PRESENT_REF"),
        ("in the past", "DATE", "PAST_REF"),
        ("in the near future", "DATE", "FUTURE_REF"),
        ("last week", "DATE", "2026-W04"),
        ("last fall", "DATE", "2025-FA"),
        ("in the '80s", "DATE", "198"),
    ],
)
def test_type_and_value_are_those_of_timex3(words: str, type_: str, value: str) -> None:
    (mention,) = read(words)
    assert (mention.type, mention.value) == (type_, value)


def test_without_a_sentence_there_is_no_date() -> None:
    assert find("27 January 2026", anchor=None, sentences=()) == ()
