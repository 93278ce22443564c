"""What a mechanism is called, what its meetings are called, and which of them is told."""

import re
from functools import cache

from desktop_app.domain.entries import Event
from desktop_app.dossier.rules import rules
from desktop_app.dossier.wording import first_lower, one_name, ordinals, stem, tokens

_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|" + "|".join(sorted(ordinals(), key=len, reverse=True)) + ")"
_MEETING = r"(?:session|round|meeting)"
_LEADING = re.compile(rf"(?:the )?({_ORDINAL})\b(?: [\w-]+)? {_MEETING} of (?:the )?", re.IGNORECASE)
_BARE = re.compile(rf"(?:the )?({_ORDINAL}) (?=\S+ \S)", re.IGNORECASE)  # "First Committee" is a name
_TRAILING = re.compile(rf"[,:]? (?:in its |in their )?({_ORDINAL}) {_MEETING}$", re.IGNORECASE)
_COUNTED = re.compile(rf"({_ORDINAL}) {_MEETING}", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b({_ORDINAL})(?: [\w–-]+){{0,3}}? (?:session|round|meeting|summit|forum|conference)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the|a|an|their|its) ", re.IGNORECASE)


def mechanism_name(title: str) -> tuple[str, int | None]:
    """The name of a mechanism without the number of its session, for the middle of a sentence; and that number.

    "20th session of the joint commission on trade" -> ("joint commission on trade", 20)
    """
    for pattern in (_LEADING, _BARE, _TRAILING):
        match = pattern.search(title) if pattern is _TRAILING else pattern.match(title)
        if match and len(title) > len(match[0]):
            rest = (title[: match.start()] + title[match.end() :]).strip()
            return first_lower(_ARTICLE.sub("", rest, count=1) if _ARTICLE.match(rest) else rest), _number(match[1])
    plain = title[match.end() :] if (match := _ARTICLE.match(title)) else title
    return first_lower(plain), None


def _number(words: str) -> int:
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ordinals()[words.lower()]


def number_of(text: str) -> int | None:
    """The number of the round, session or summit that `text` names first: "fourth Franco-Chilean summit" -> 4."""
    counted = _NUMBERED.search(text)
    return _number(counted[1]) if counted else None


@cache
def kind_words() -> frozenset[str]:
    """The stems that say what a mechanism is and not which: commission, dialogue, group."""
    return one_name(frozenset(stem(word) for word in rules().mechanisms))


def meeting_word(name: str) -> str:
    """What a meeting of the mechanism is called: a commission has sessions, consultations have rounds."""
    kinds = rules().mechanisms
    return next((kinds[word] for word in tokens(name) if word in kinds), "session")


def rounds(event: Event) -> list[int]:
    """The number of a session, as its reports count it or as its title names it; empty when neither does."""
    counted = [filed.report.round for filed in event.reports if filed.report.round is not None]
    named = _COUNTED.search(event.title) or _BARE.match(event.title)
    return counted[:1] or ([_number(named[1])] if named else [])
