"""The date that a document gives itself, in the ways that agencies, ministries and pages write it."""

import pytest

from desktop_app.extraction.dateline import find


@pytest.mark.parametrize(
    "head",
    [
        "Mar 3, 2020 · 09:10 am",
        "2020/03/03",
        "3. 3. 2020",
        "Date of issue: 3 March 2020",
        "Press release | 3 March 2020 | London",
        "KAMPALA, March 3 (Agency) -- Uganda and Chile signed a treaty.",
        "By A Reporter, Nairobi | March 3, 2020",
        "Posted On: 03 MAR 2020 7:44PM by the Press Office",
    ],
)
def test_a_date_at_the_head_dates_the_document(head: str) -> None:
    assert find(f"{head}\nMore text.", "2020") == "2020-03-03"


@pytest.mark.parametrize(
    "text", ["On 3 March 2020, Uganda and Chile signed a treaty.", "The 3 March 2020 treaty is old."]
)
def test_a_date_that_a_sentence_tells_of_does_not(text: str) -> None:
    assert find(text, None) is None
