"""Whether the clause around a date speaks of what lies ahead or behind."""

import re

_REACH = 160  # code points to either side: a clause is seldom longer, and the time stays linear

_AHEAD = (
    r"\b(?:will|shall|would|won['’]t|may|might|can|must|should)\b(?:\s+(?:not|also|now|then|soon|be|have|both))*\s+\w+"
    r"|['’]ll\s+\w+"
    r"|\b(?:going|due|set|scheduled|slated|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|poised|ready|"
    r"agree(?:s|d|ing)?|hop(?:es|ed|ing)|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|vow(?:s|ed|ing)?|pledg(?:es|ed|ing)|"
    r"promis(?:es|ed|ing)|decid(?:es|ed|ing)|invit(?:es|ed|ing)(?:\s+[\w.'’-]+){1,4}?|need(?:s|ed)?|likely|prepar(?:es|ed|ing)|"
    r"propos(?:es|ed|ing)|threaten(?:s|ed|ing)?|is|are|supposed|bound|appointed|obliged|required|called)\s+to\s+(?:be\s+)?[a-z]+"
    r"|\b(?:due|scheduled|slated|planned|expected|set|booked|upcoming|forthcoming|deadline|postponed|delayed|until|till|"
    r"ahead\s+of|no\s+later\s+than|expires?|expiring|starting|beginning|comes?\s+into\s+force|takes?\s+effect)\b"
    r"|\b(?:is|are|'re|am)\s+(?:also\s+)?(?:visiting|meeting|arriving|leaving|travelling|traveling|hosting|holding|going|"
    r"opening|starting|flying|coming|returning|launching|voting|expected)\b"
)
_BEHIND = (
    r"\b(?:was|were|had|did|has|have|been|said|told|met|held|took|gave|made|came|went|began|left|led|won|lost|found|saw|"
    r"sent|spoke|wrote|became|put|got|brought|kept|fell|rose|ran|paid|broke|struck|flew|drove|hit|shot|built|sold|bought|"
    r"read|drew|swore|withdrew|sought|felt|thought|taught|stood|sat|lay|laid|grew|knew|threw|beat|hung|chose|dealt|"
    r"fought|caught|set\s+off|set\s+up|overthrew|rejected)\b"
    r"|\b(?!need\b|embed\b|indeed\b)[a-z]{3,}ed\b"
)
_POSSESSIVE = ("'s", "’s")
_CUE = re.compile(f"(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND})", re.IGNORECASE)
_BORDER = re.compile(r"[;:]|,?\s(?:but|while|whereas|although)\s|[\"“”]")


def leans(text: str, start: int, end: int, first: int, last: int) -> str | None:
    """Whether the words from `start` to `end`, in the sentence from `first` to `last`, lie "ahead" or "behind".

    The verb nearest before the date decides, else the first one after it in the same clause. None when there is none.
    """
    before = text[max(first, start - _REACH) : start]
    cue = None
    for cue in _CUE.finditer(before):  # noqa: B007 -- the last one is wanted
        pass
    if cue is None and not text.startswith(_POSSESSIVE, end):
        after = text[end : min(last, end + _REACH)]
        border_after = _BORDER.search(after)
        cue = _CUE.search(after[: border_after.start()] if border_after else after)
    return cue.lastgroup if cue else None
