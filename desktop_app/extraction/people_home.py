"""Where a document is at home: whose ministers it means when it says "the minister" and names no State."""

import re
from collections import Counter
from functools import lru_cache

from desktop_app.extraction.gazetteer import plain, state_codes, surfaces
from desktop_app.extraction.reading import PartyMention, Reading

_DATELINE_REACH = 60  # code points within which a dateline's city stands
_SHORTEST_IN_DOMAIN = 5  # letters of a State's name inside a publisher's domain
_CODES = {"uk": "GB", "eu": "EU"}
_NAMED, _DATELINE, _SUBJECT, _LABEL, _BODY = 4, 3, 2, 1.5, 1.5  # how much each sign of home weighs
_LISTED = re.compile(r",| and (?:the )?[A-Z]|/|-")
_SELDOM = 4  # a State named this many times less than another is not whom the text is about
_GOVERNED = re.compile(
    r"\b(?:with|to|from|of|for|in|on|by|at|into|against|towards?|over|via|visits?|and|meets?|met|hosts?|near|between|"
    r"through|across|outside|after|before|under|than|about|joins?)(?: the| its| new)? $",
    re.IGNORECASE,
)


def home(reading: Reading) -> str | None:
    """The State where the document was written: by its publisher, the city in its dateline, who acts in its title."""
    named = {p.code for p in reading.parties if p.code in state_codes()}
    signs: dict[str, float] = {}
    for code, weight in _of_publisher(reading.publisher or ""):
        signs[code] = max(signs.get(code, 0), weight)
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    most = max(counts.values(), default=0)
    for place, weight in ((_dateline(reading), _DATELINE), (_subject(reading), _SUBJECT)):
        if place and counts[place] * _SELDOM >= most:
            signs[place] = signs.get(place, 0) + weight
    for body in {p.code for p in reading.parties if p.how == "institution"}:
        signs[body] = signs.get(body, 0) + _BODY
    found = [code for code in signs if code in named]
    best = max((signs[code] for code in found), default=0)
    clear = [code for code in found if signs[code] == best]
    return clear[0] if len(clear) == 1 else None


def _dateline(reading: Reading) -> str | None:
    for sentence in [s for s in reading.sentences if not s.clutter][:4]:
        city = next((p for p in reading.parties if p.start >= sentence.start), None)
        if city and city.how == "capital" and city.start - sentence.start < _DATELINE_REACH:
            after = reading.text[city.end : city.end + 30]
            if re.match(r"\s*(?:[–—:]|-\s|\.-|\([A-Z]|/|,\s+(?:[A-Z]|\d))", after):
                return city.code
    return None


def _subject(reading: Reading) -> str | None:
    """The State that acts in the first line that names one at its head: "Fiji protests over a dam"."""
    for sentence in [s for s in reading.sentences if not s.clutter][:3]:
        first = next((p for p in reading.parties if p.start >= sentence.start), None)
        if first and first.end <= sentence.end and first.code in state_codes():
            listed = bool(_LISTED.match(reading.text, first.end)) or _is_governed(reading.text, first, sentence.start)
            return None if listed else first.code
    return None


def _is_governed(text: str, party: PartyMention, start: int) -> bool:
    return bool(_GOVERNED.search(text[max(start, party.start - 30) : party.start]))


@lru_cache(maxsize=256)
def _of_publisher(publisher: str) -> tuple[tuple[str, float], ...]:
    """The States that a publisher's name gives: a word of it, a State's name in its domain, the domain's last label."""
    found: list[tuple[str, float]] = []
    shown = plain(publisher)
    for word in re.findall(r"[\w'&.-]+", shown):
        code = surfaces().get(word, ("", ""))[0]
        if code in state_codes():
            found.append((code, _NAMED))
    for spelling, (code, how) in surfaces().items():
        if how != "blocked" and " " in spelling and spelling in shown and code in state_codes():
            found.append((code, _NAMED))
    for domain in re.findall(r"[\w-]+(?:\.[\w-]+)+", shown.lower()):
        label = domain.rsplit(".", 1)[1]
        code = _CODES.get(label, label.upper())
        official = re.search(r"\b(?:go[vb]|gob|gouv|government|govt|mfa|mofa|mid|president|parliament)\b", domain)
        found += [(code, _NAMED if official else _LABEL)] if code in state_codes() else []
        found += [
            (code, _NAMED)
            for spelling, (code, how) in surfaces().items()
            if how in {"name", "capital", "demonym"}
            and len(spelling) >= _SHORTEST_IN_DOMAIN
            and spelling.lower() in domain
            and code in state_codes()
        ]
    return tuple(found)
