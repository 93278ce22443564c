"""Reading time grows with the length of a text and no faster, whatever the text: no input hangs a rule."""

import random
import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from desktop_app.extraction.pipeline import extract

A_DOUBLING = 2 * 1.3  # the most by which twice the text may take longer
STATES = ("Spain", "Kenya", "Japan", "Brazil", "Norway", "Chile", "Egypt", "Ghana", "Peru", "Malta", "Jordan")


def _news(length: int) -> str:
    """Sentences in which nearly every name, sum and date is another one, so that nothing can be merged early."""
    draw = random.Random(5)  # noqa: S311  the same text on every run

    def name() -> str:
        syllables = (draw.choice("bdfgklmnprst") + draw.choice("aeiou") for _ in range(draw.randint(2, 4)))
        return "".join(syllables).capitalize()

    def sentence() -> str:
        one, other = draw.sample(STATES, 2)
        day = f"{draw.randint(1, 28)} May {draw.randint(1990, 2025)}"
        return draw.choice(
            (
                f"Foreign Minister {name()} {name()} of {one} met {other} Prime Minister {name()} {name()} on {day}. ",
                f"{one} and {other} signed a memorandum on {name().lower()} worth ${draw.randint(100, 9999)} million. ",
                f"The two sides agreed to expand trade, which reached {draw.randint(1000, 99999)} tonnes in {day}. ",
                f"President {name()} said that the minister welcomed it; he will visit {one} on {day}. ",
                f"Rain fell in {name()} and the market of {name()} stayed shut.\n",
            )
        )

    return "".join(sentence() for _ in range(length // 40))[:length]


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


KINDS: dict[str, Callable[[int], str]] = {
    "news": _news,
    "one line": lambda length: _news(length).replace("\n", " "),
    "capitals": lambda length: _news(length).upper(),
    "glued": lambda length: _news(length * 2).replace(" ", "")[:length],
    "no stops": lambda length: _news(length * 2).replace(".", "")[:length],
    "triggers": _repeated("signed "),
    "agreements": _repeated("an agreement on trade was signed by Kenya and Peru. "),
    "people": _repeated("President John Doe of Kenya met "),
    "dates": _repeated("on 5 May 2024 "),
    "articles": _repeated("the "),
    "digits": _repeated("7"),
    "sums": _repeated("1,111 "),
    "brackets": _repeated("("),
    "quotes": _repeated("“He said "),
    "initials": _repeated("a. "),
    "hyphens": _repeated("A-"),
    "short lines": _repeated("x\n"),
    "links": _repeated("and of "),
}


def _seconds(text: str, *, times: int) -> float:
    """The least processor time of several readings: what else runs on the machine only ever adds to it."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        found = extract(text, title=None, publisher=None, published_on="2025-01-01")
        taken.append(time.process_time() - start)
        assert found.problems == ()
    return min(taken)


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_text_takes_four_times_as_long(kind: str) -> None:
    short, long = KINDS[kind](6_000), KINDS[kind](24_000)
    assert (len(short), len(long)) == (6_000, 24_000)
    _seconds(short[:1_000], times=1)  # loads the rules
    assert _seconds(long, times=2) < A_DOUBLING**2 * _seconds(short, times=3) + 0.1


@pytest.mark.soak
@pytest.mark.parametrize(
    ("kind", "longest"), [("news", 5_000_000), ("one line", 1_000_000), ("capitals", 1_000_000), ("glued", 1_000_000)]
)
def test_five_megabytes_and_a_line_of_one_are_read_in_linear_time(kind: str, longest: int) -> None:
    _seconds(KINDS[kind](10_000), times=1)  # loads the rules
    times = [_seconds(KINDS[kind](longest // part), times=1) for part in (4, 2, 1)]
    assert all(after < A_DOUBLING * before + 0.5 for before, after in pairwise(times)), times
