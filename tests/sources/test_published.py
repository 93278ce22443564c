"""The date of publication comes from the header or the address, and is as coarse as these."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import is_edtf
from desktop_app.sources.published import date_in_address, date_stated


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2026-01-27", "2026-01-27"),
        ("2026-01-27T10:15:00+05:00", "2026-01-27"),
        ("2026-01-27 10:15", "2026-01-27"),
        ("2026-01", "2026-01"),
        ("2019", "2019"),
        ("27 January 2026", "2026-01-27"),
        ("Tuesday, 27 January 2026", "2026-01-27"),
        ("January 27, 2026", "2026-01-27"),
        ("Jan. 3rd, 2026, 10:30 GMT", "2026-01-03"),
        ("1 Sept 2021", "2021-09-01"),
        ("May 2021", "2021-05"),
        ("27/01/2026", None),
        ("2026-02-30", None),
        ("31 June 2020", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_stated_date_is_read_or_left_open(words: str | None, date: str | None) -> None:
    assert date_stated(words) == date


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://example.org/en/2023/08/25/32405", "2023-08-25"),
        ("https://example.org/news/talks-in-oslo-2026-01-27", "2026-01-27"),
        ("https://example.org/news/22681-2021-05-19-03-09-01.html", "2021-05-19"),
        ("https://example.org/stories/202306060067.html", "2023-06-06"),
        ("https://example.org/20181206-treaty", "2018-12-06"),
        ("https://example.org/summit-declaration-29-april-2015", "2015-04-29"),
        ("https://example.org/declaration-april-29-2015/", "2015-04-29"),
        ("https://example.org/2019/03/ties.html", "2019-03"),
        ("https://example.org/2019/826/", "2019"),
        ("https://example.org/2019/", "2019"),
        ("https://example.org/2023/13/45/talks", "2023"),
        ("https://example.org/news/2162606/seventy-states", None),
        ("https://example.org/goals-for-2030-13040942.html", None),
        ("https://2019.example.org/news", None),
        ("https://example.org/?p=57546", None),
        (None, None),
    ],
)
def test_an_address_dates_its_page_only_where_a_date_stands_in_it(address: str | None, date: str | None) -> None:
    assert date_in_address(address) == date


@given(st.text(alphabet="0123456789-/_. abjanuryTZ:", max_size=60))
def test_whatever_is_found_is_a_date(words: str) -> None:
    for found in (date_stated(words), date_in_address("/" + words)):
        assert found is None or is_edtf(found)
