"""Quotes are verbatim spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.quotes import Quote, distinct, overlap, quote


@given(st.text(min_size=1), st.data())
def test_a_quote_is_always_the_text_at_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        made = quote(text, start, end)
        assert text[made.start : made.end] == made.text == made.text.strip()
    else:
        with pytest.raises(ValueError, match="blank"):
            quote(text, start, end)


@pytest.mark.parametrize("span", [(-1, 3), (2, 2), (3, 2), (0, 9)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside"):
        quote("signed", *span)


def test_a_quote_within_another_is_left_out() -> None:
    long, inner, apart = Quote(0, 10, "a" * 10), Quote(2, 5, "a" * 3), Quote(8, 12, "a" * 4)
    assert distinct([inner, apart, long]) == (long, apart)
    assert overlap(long, apart) == 2
    assert overlap(inner, apart) == 0
