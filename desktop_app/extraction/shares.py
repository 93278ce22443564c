"""Shares of a whole in words: "three-quarters of the output", "one in four of those asked"."""

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.domain.quotes import quote
from desktop_app.domain.reports import FigureReport
from desktop_app.extraction.amounts import amounts, rules
from desktop_app.extraction.reading import Sentence

_SHARE = re.compile(
    r"\b(one|two|three|four|\d{1,2}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b"
    r"(?= (?:of|[a-z]+s\b|people))"
)
_PERIOD = re.compile(
    r" of (?:the |this |that |its )?(?:[a-z]+ )?(?:year|century|month|week|day|time|match|hour|decade)s?\b"
)
_WHAT = 90  # code points of the words that say what the share is of


@cache
def _fractions() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(rules().shares, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?<!first )(?<!second )(?<!latter )(?<!other )(?<!last )(?:{words})"
        r"(?= of (?:the|its|all|their|his|this|that|our|those|[a-z]+s\b))"
    )


def shares(text: str, sentence: Sentence, low: str) -> Iterator[FigureReport]:
    """ "One in four of those …" is 25 percent, "three-quarters of the output" 75. `low`: the text, plain and small."""
    if low.find(" of ", sentence.start, sentence.end) < 0 and low.find(" in ", sentence.start, sentence.end) < 0:
        return  # one of them stands in all that follows
    for match in _fractions().finditer(low, sentence.start, sentence.end):
        if not _PERIOD.match(text, match.end()):
            yield FigureReport(
                rules().shares[match[0]],
                "percent",
                " ".join(text[match.start() : match.start() + _WHAT].split()),
                (quote(text, sentence.start, sentence.end),),
            )
    for match in _SHARE.finditer(low, sentence.start, sentence.end):
        part, whole = (next(amounts(word, 0, len(word))).value for word in (match[1], match[2]))
        if part < whole:
            yield FigureReport(
                round(100 * part / whole, 2),
                "percent",
                " ".join(text[match.start() : match.start() + _WHAT].split()),
                (quote(text, sentence.start, sentence.end),),
            )
