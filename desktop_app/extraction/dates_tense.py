"""Whether the clause around a date speaks of what lies ahead or behind."""

import re

from desktop_app.extraction.dates_rules import rules

AHEAD, BEHIND = "ahead", "behind"

_REACH = 160  # code points to either side: a clause is seldom longer, and the time stays linear
_POSSESSIVE = "'s"
_OPENS = re.compile(r"(?:;|\b(?:and|but)\b)\s*(?:in|on|by|from|during)\s+$")  # the date opens another clause


def leans(low: str, start: int, end: int, first: int, last: int) -> str | None:
    """Whether the words from `start` to `end`, in the sentence from `first` to `last`, lie `AHEAD` or `BEHIND`.

    The verb nearest before the date in its clause decides, else the first one after it. None when there is none.
    `low` is the text as `fold` gives it.
    """
    before = low[max(first, start - _REACH) : start]
    cues = list(rules().cue.finditer(before))
    latest = cues[-1].lastgroup if cues else None
    if latest and not _OPENS.search(before):
        return latest
    if low.startswith(_POSSESSIVE, end):  # "Monday's talks": the verb after it is that of the talks
        return latest
    after = low[end : min(last, end + _REACH)]
    border = rules().border.search(after)
    cue = rules().cue.search(after, 0, border.start() if border else len(after))
    return cue.lastgroup if cue else latest
