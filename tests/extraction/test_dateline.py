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


_BODY = "He called on the minister on Monday.\n\n" + "Both sides spoke of trade. " * 60


@pytest.mark.parametrize(
    "foot",
    [
        "Published in The Gazette, March 3rd, 2020",
        "Last updated: 3 March 2020",
        "First published on March 3, 2020 at 10:12",
        "Posted 2020-03-03",
        "Done at Kampala on 3 March 2020",
    ],
)
def test_an_imprint_at_the_foot_dates_the_document(foot: str) -> None:
    assert find(f"{_BODY}\n\n{foot}\n", None) == "2020-03-03"


@pytest.mark.parametrize(
    "foot", ["The statement was published on March 3, 2020 in Kampala.", "Published with the support of the Union"]
)
def test_a_sentence_on_publishing_does_not(foot: str) -> None:
    assert find(f"{_BODY}\n\n{foot}\n", None) is None
